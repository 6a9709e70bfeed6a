# Every target here is what CI runs. The first use of a target sets up .venv.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: setup test lint format serve demo clean

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[local,redis,dev]'
	touch $(READY)

setup: $(READY)

test: $(READY)
	$(BIN)/python -m pytest -n 2 tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

serve: $(READY)
	$(BIN)/python -m nemo_local

clean:
	rm -rf $(VENV) build dist out .pytest_cache .mypy_cache .ruff_cache
