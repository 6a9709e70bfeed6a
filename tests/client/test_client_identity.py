"""Every request names the skill that makes it, wherever and however the skill was installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from nemo.identity import Identity, identify

USUAL = """---
name: music-to-free
description: >
  Takes music away.
  name: not this one
license: MIT-0
metadata:
  author: nemovideo
  version: "1.10"
---
# Text
name: nor this
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "höme of me"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


def skill(folder: Path, text: str = USUAL) -> Path:
    """Make an installed skill; give one of its scripts."""
    (folder / "scripts").mkdir(parents=True)
    (folder / "SKILL.md").write_text(text, encoding="utf-8")
    script = folder / "scripts" / "state.py"
    script.write_text("")
    return script


def seen(script: Path, **env: str) -> Identity:
    return identify(str(script), env)


@pytest.mark.parametrize(
    ("place", "platform"),
    [
        (".cursor/skills/music-to-free", "cursor"),
        (".clawhub/skills/music-to-free", "clawhub"),
        (".clawhub/anything", "clawhub"),
        (".claude/skills/music-to-free", "unknown"),
        (".cursor/other/music-to-free", "unknown"),
        ("my.clawhub/skills/x", "unknown"),
    ],
)
def test_the_path_of_the_install_tells_the_platform(home: Path, place: str, platform: str) -> None:
    assert seen(skill(home / place)) == Identity("music-to-free", "1.10", platform)


def test_the_environment_wins(home: Path) -> None:
    script = skill(home / ".cursor/skills/x")
    assert seen(script, SKILL_SOURCE="elsewhere").platform == "elsewhere"


def test_a_link_from_an_agent_s_folder_counts_as_typed(home: Path) -> None:
    real = skill(home / ".agents" / "skills" / "music-to-free")
    (home / ".cursor" / "skills").mkdir(parents=True)
    link = home / ".cursor" / "skills" / "music-to-free"
    link.symlink_to(real.parents[1])
    assert seen(link / "scripts" / "state.py").platform == "cursor"
    assert seen(real).platform == "unknown"


def test_after_going_into_a_linked_folder_the_shell_knows_the_link(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = skill(home / ".agents" / "skills" / "music-to-free")
    (home / ".cursor" / "skills").mkdir(parents=True)
    link = home / ".cursor" / "skills" / "music-to-free"
    link.symlink_to(real.parents[1])
    monkeypatch.chdir(link)  # Python then sees the physical folder
    assert seen(real, PWD=str(link)).platform == "cursor"
    assert seen(real, PWD="/nowhere").platform == "unknown"
    monkeypatch.chdir(link / "scripts")
    assert seen(real, PWD=str(link / "scripts")).platform == "cursor"


def test_a_skill_behind_a_link_to_the_registry_s_folder_is_found(home: Path) -> None:
    real = skill(home / ".clawhub" / "skills" / "music-to-free")
    link = home / "somewhere"
    link.symlink_to(real.parents[1])
    assert seen(link / "scripts" / "state.py").platform == "clawhub"


def test_linked_scripts_find_the_skill_that_they_belong_to(home: Path) -> None:
    real = skill(home / "skill")
    alone = home / "alone"
    alone.mkdir()
    (alone / "state.py").symlink_to(real)
    assert seen(alone / "state.py").name == "music-to-free"


def test_a_registry_s_mark_in_the_folder_means_the_registry(home: Path) -> None:
    script = skill(home / "work" / "skills" / "music-to-free")
    mark = script.parents[1] / ".clawhub"
    mark.mkdir()
    (mark / "origin.json").write_text("{}")
    assert seen(script).platform == "clawhub"


def test_the_nearest_description_counts(home: Path) -> None:
    skill(home / "repo", USUAL.replace("music-to-free", "umbrella"))
    inner = skill(home / "repo" / "skills" / "inner", USUAL.replace("music-to-free", "inner"))
    assert seen(inner).name == "inner"


@pytest.mark.parametrize(
    ("head", "name", "version"),
    [
        ('name: "a-skill"\nmetadata:\n  version: "2.0"', "a-skill", "2.0"),
        ("name: a-skill\nmetadata: {author: x, version: 1.10}", "a-skill", "1.10"),
        ("name: a-skill\nversion: 3.0.1", "a-skill", "3.0.1"),
        ("name: a-skill\nversion: '1'\nmetadata:\n  version: '2'", "a-skill", "2"),
        ("name: a-skill\nmetadata:\n  openclaw:\n    emoji: x", "a-skill", "unknown"),
        ("name: a-skill\nother:\n  version: '9'", "a-skill", "unknown"),
        ("name: [broken", "folder", "unknown"),
        ("description: no name", "folder", "unknown"),
    ],
)
def test_every_way_to_write_the_head_is_read(
    home: Path, head: str, name: str, version: str
) -> None:
    script = skill(home / "folder", f"---\n{head}\n---\nText\n")
    assert (seen(script).name, seen(script).version) == (name, version)


@pytest.mark.parametrize("text", ["", "no head at all", "---\nname: x", "\ufeff" + USUAL])
def test_a_description_without_a_head_still_gives_headers(home: Path, text: str) -> None:
    script = skill(home / "folder", text)
    assert all(value for value in seen(script).headers().values())


def test_windows_line_ends_are_read(home: Path) -> None:
    script = skill(home / "folder", "")
    (script.parents[1] / "SKILL.md").write_bytes(USUAL.replace("\n", "\r\n").encode())
    assert (seen(script).name, seen(script).version) == ("music-to-free", "1.10")


def test_headers_hold_only_what_headers_may_hold() -> None:
    headers = Identity("a\nb", "1\u00fc", "x y").headers()
    assert headers == {
        "X-Skill-Source": "a-b",
        "X-Skill-Version": "1-",
        "X-Skill-Platform": "x-y",
    }
