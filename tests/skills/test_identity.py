"""Wherever a skill is put, its requests name it, its version and its platform."""

from __future__ import annotations

import json

import pytest

from tests.support.backend import RunningBackend
from tests.support.person import Person, attribution
from tools.skillkit import catalog, checks

NAMES = [skill.name for skill in catalog.skills()]


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
    assert list(person.folder.iterdir()) == [], "nothing is written beside the person's files"


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
