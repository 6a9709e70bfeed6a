# CI runs setup, lint, demo, check-skills, test and test-training. The first use of a target sets
# up what it needs.
PYTHON ?= python3
BIN    := .venv/bin
SKILL  ?= all
TARGET ?=
MINUTES ?= 90

.PHONY: setup demo test lint format serve sample dist install uninstall skill-tools check-skills \
        eval bench bench-server bench-media training-tools train eval-separator test-training clean

.venv/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[local,redis,dev]'
	touch $@

.venv-skills/.ready: tools/skill-tools.txt
	$(PYTHON) -m venv .venv-skills
	.venv-skills/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	npm install --silent --no-audit --no-fund --prefix .venv-skills skill-check@1.2.0
	touch $@

.venv-training/.ready: pyproject.toml
	$(PYTHON) -m venv .venv-training
	.venv-training/bin/python -m pip install --quiet --disable-pip-version-check \
	    --editable '.[local,training]' pytest
	touch $@

setup: .venv/.ready

demo: setup
	@$(BIN)/python -m tools.demo

test: setup
	$(BIN)/python -m pytest -n 2 tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

serve: setup
	$(BIN)/python -m nemo_local

sample: setup
	$(BIN)/python -m tools.make_sample

dist: setup
	$(BIN)/python -m tools.bundle --skill '$(SKILL)'

install: setup
	@$(BIN)/python -m tools.install --skill '$(SKILL)' --target '$(TARGET)'

uninstall: setup
	@$(BIN)/python -m tools.install --uninstall --skill '$(SKILL)' --target '$(TARGET)'

skill-tools: .venv-skills/.ready

check-skills: setup skill-tools
	$(BIN)/python -m tools.check_skills

eval: setup
	$(BIN)/python -m tools.eval --skill '$(SKILL)'

bench: setup
	$(BIN)/python -m bench.client
	$(BIN)/python -m bench.job

bench-server: setup
	$(BIN)/python -m bench.server

bench-media: setup
	$(BIN)/python -m bench.media

training-tools: .venv-training/.ready

train: training-tools
	.venv-training/bin/python -m training --minutes '$(MINUTES)'

eval-separator: training-tools
	.venv-training/bin/python -m training.evaluate

test-training: training-tools
	.venv-training/bin/python -m pytest -q training/tests

clean:
	rm -rf .venv .venv-skills .venv-training build dist out .pytest_cache .mypy_cache .ruff_cache
