"""Wherever a skill is put, its requests name it, its version and its platform."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.backend import RunningBackend
from tools.skillkit import bundle, catalog, checks

NAMES = [skill.name for skill in catalog.skills()]


@dataclass(frozen=True)
class Person:
    """An empty home, and a folder of videos that has nothing to do with any skill."""

    home: Path
    folder: Path
    url: str

    def install(self, name: str, at: str) -> Path:
        """Put a bundle below the home; a link in `at` stands for `real -> at`."""
        place = self.home / at / name
        bundle.write(catalog.contents(catalog.select(name)[0]), place)
        return place

    def run(
        self, *argv: str | Path, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a script as an agent's shell does."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEMO_", "SKILL_"))}
        mine = {
            **kept,
            **{name: str(self.home) for name in ("HOME", "USERPROFILE")},
            "NEMO_API_URL": self.url,
            "PWD": str(cwd or self.folder),
            **environment,
        }
        return subprocess.run(
            [sys.executable, *map(str, argv)],
            cwd=cwd or self.folder,
            env=mine,
            capture_output=True,
            encoding="utf-8",
        )


@pytest.fixture
def person(tmp_path: Path, backend: RunningBackend) -> Iterator[Person]:
    home, folder = tmp_path / "home of José", tmp_path / "holiday videos 假期"
    home.mkdir()
    folder.mkdir()
    yield Person(home, folder, backend.url)
    assert list(folder.iterdir()) == [], "something was written into the person's folder"


def attribution(backend: RunningBackend) -> set[tuple[str | None, str | None, str | None]]:
    """What the requests since the test began said of themselves."""
    assert backend.requests
    names = ("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")
    return {
        (r.headers.get(names[0]), r.headers.get(names[1]), r.headers.get(names[2]))
        for r in backend.requests
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("place", "platform"),
    [
        (".cursor/skills", "cursor"),
        (".clawhub/skills", "clawhub"),
        (".claude/skills", "unknown"),
        ("any folder/技能", "unknown"),
    ],
)
def test_every_skill_in_every_place(
    name: str, place: str, platform: str, person: Person, backend: RunningBackend
) -> None:
    skill = person.install(name, place)
    before = checks.read(skill)

    done = person.run(skill / "scripts" / "connect.py")

    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["ok"]
    assert attribution(backend) == {(name, "1.0.0", platform)}
    assert checks.read(skill) == before, "a changed folder cannot be updated by its installer"


def test_through_a_link_it_is_the_folder_of_the_link_that_counts(
    person: Person, backend: RunningBackend
) -> None:
    real = person.install("music-to-free", ".agents/skills")
    link = person.home / ".cursor" / "skills" / "music-to-free"
    link.parent.mkdir(parents=True)
    link.symlink_to(real)
    assert person.run(link / "scripts" / "connect.py").returncode == 0
    assert attribution(backend) == {("music-to-free", "1.0.0", "cursor")}


def test_after_cd_into_a_link_only_the_shell_knows_it(
    person: Person, backend: RunningBackend
) -> None:
    real = person.install("video-to-audio", ".agents/skills")
    link = person.home / ".clawhub" / "skills" / "video-to-audio"
    link.parent.mkdir(parents=True)
    link.symlink_to(real)
    assert person.run("scripts/connect.py", cwd=link).returncode == 0
    assert attribution(backend) == {("video-to-audio", "1.0.0", "clawhub")}


def test_a_skill_that_clawhub_put_into_a_project_says_so(
    person: Person, backend: RunningBackend
) -> None:
    skill = person.install("background-music-to", "project/skills")
    (skill / ".clawhub").mkdir()
    (skill / ".clawhub" / "origin.json").write_text("{}")
    assert person.run(skill / "scripts" / "connect.py").returncode == 0
    assert attribution(backend) == {("background-music-to", "1.0.0", "clawhub")}


def test_a_platform_named_by_hand_wins(person: Person, backend: RunningBackend) -> None:
    skill = person.install("nemo-video", ".cursor/skills")
    done = person.run(skill / "scripts" / "connect.py", SKILL_SOURCE="my-agent")
    assert done.returncode == 0
    assert attribution(backend) == {("nemo-video", "1.0.0", "my-agent")}


def test_a_renamed_copy_keeps_the_name_in_its_text(person: Person, backend: RunningBackend) -> None:
    skill = person.install("music-to-free", ".cursor/skills")
    copy = skill.rename(skill.with_name("copy of it"))
    assert person.run(copy / "scripts" / "credits.py").returncode == 0
    assert attribution(backend) == {("music-to-free", "1.0.0", "cursor")}
