"""What is compiled is kept at home: later commands are quick, and never run anything stale."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import certifi
import pytest

from nemo import bytecode
from tests.support.service import SCRIPTS, Ran, Service, clean_env
from tests.support.wire import Wire


@dataclass(frozen=True)
class Installed:
    """A skill of its own, and the home of a person who has used the service before."""

    scripts: Path
    home: Path
    env: dict[str, str]

    @property
    def kept(self) -> Path:
        return self.home / "bytecode"

    def begin(self, *, python: tuple[str, ...] = (), **env: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *python, str(self.scripts / "credits.py")],
            env={**self.env, **env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *, python: tuple[str, ...] = (), **env: str) -> Ran:
        begun = self.begin(python=python, **env)
        out, err = begun.communicate(timeout=60)
        return Ran(begun.returncode, out, err)

    def change(self, module: str, old: str, new: str) -> None:
        """Put another release in its place: as unpacked, every file has the one date."""
        path = self.scripts / "nemo" / module
        text = path.read_text()
        assert text.count(old) == 1
        path.write_text(text.replace(old, new))
        os.utime(path, (315_532_800, 315_532_800))


@pytest.fixture
def skill(tmp_path: Path) -> Iterator[Installed]:
    unwanted = shutil.ignore_patterns("__pycache__")
    scripts = shutil.copytree(SCRIPTS, tmp_path / "skill" / "scripts", ignore=unwanted)
    for path in scripts.rglob("*"):
        os.utime(path, (315_532_800, 315_532_800))
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    with Wire() as wire:
        service = Service(wire)
        yield Installed(scripts, home, clean_env(tmp_path, service.url, NEMO_HOME=str(home)))


def modules(skill: Installed) -> set[str]:
    return {path.name.split(".")[0] for path in skill.kept.iterdir()}


def test_a_first_command_keeps_what_it_compiled_and_a_later_one_runs_that(skill: Installed) -> None:
    assert skill.run().exit_code == 0
    assert {"cli", "transport", "overview"} <= modules(skill)
    (kept,) = skill.kept.glob("overview.*")
    # Recognizable words in place of the compiled ones: whoever shows them has not compiled.
    kept.write_bytes(kept.read_bytes().replace(b"credits are left", b"kept from before"))
    assert "kept from before" in skill.run().document["say"]


def test_only_the_person_can_look_into_it_or_change_it(skill: Installed) -> None:
    skill.run()
    assert stat.S_IMODE(skill.kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in skill.kept.iterdir()} == {0o600}


def test_nothing_is_kept_in_the_skills_folder(skill: Installed) -> None:
    before = sorted(skill.scripts.rglob("*"))
    skill.run()
    skill.run()
    assert sorted(skill.scripts.rglob("*")) == before


def test_another_release_of_the_same_size_and_date_is_what_runs(skill: Installed) -> None:
    skill.run()
    skill.change("overview.py", "credits are left", "credits to spend")
    assert "credits to spend" in skill.run().document["say"]


def test_what_was_cut_short_is_compiled_anew_and_kept_again(skill: Installed) -> None:
    skill.run()
    (kept,) = skill.kept.glob("overview.*")
    whole = kept.read_bytes()
    for size in (0, len(whole) // 2):
        kept.write_bytes(whole[:size])
        assert skill.run().exit_code == 0
        assert skill.run().exit_code == 0
        assert kept.read_bytes() == whole


def test_nothing_is_taken_from_a_home_that_others_can_write_to(skill: Installed) -> None:
    skill.home.chmod(0o1777)  # as /tmp is
    assert skill.run().exit_code == 0
    assert not skill.kept.exists()


def test_nothing_is_taken_from_a_home_that_belongs_to_somebody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody_else = tmp_path.stat().st_uid + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody_else)
    bytecode.keep_at_home({"NEMO_HOME": str(tmp_path)})
    assert list(tmp_path.iterdir()) == []


def test_a_home_where_nothing_can_be_kept_is_no_error(skill: Installed) -> None:
    skill.kept.write_text("a file where the folder should be")
    ran = skill.run()
    assert (ran.exit_code, ran.err) == (0, "")


def test_whoever_wants_no_bytecode_gets_none(skill: Installed) -> None:
    assert skill.run(python=("-B",)).exit_code == 0
    assert skill.run(PYTHONDONTWRITEBYTECODE="1").exit_code == 0
    assert not skill.kept.exists()


def test_two_at_once_do_not_disturb_each_other(skill: Installed) -> None:
    both = [skill.begin(), skill.begin()]
    assert [begun.communicate(timeout=60)[1] for begun in both] == ["", ""]
    assert [begun.returncode for begun in both] == [0, 0]
    assert all(path.suffix == ".pyc" for path in skill.kept.iterdir())
    assert skill.run().exit_code == 0


def test_other_packages_are_kept_where_they_belong(skill: Installed, tmp_path: Path) -> None:
    """uv brings packages that nobody has compiled yet; compiling them each time costs double."""
    unwanted = shutil.ignore_patterns("__pycache__")
    packages = tmp_path / "packages"
    shutil.copytree(Path(certifi.__file__).parent, packages / "certifi", ignore=unwanted)
    skill.run(PYTHONPATH=str(packages))
    assert list((packages / "certifi" / "__pycache__").glob("core.*.pyc"))
    assert "core" not in modules(skill)
