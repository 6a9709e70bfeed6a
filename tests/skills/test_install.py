"""`make install` and `make uninstall`: the agent's folder, whole, and nobody else's things."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import install as command
from tools.skillkit import catalog, checks, document, place

SKILL = "music-to-free"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "a home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    return folder


def install(skill: str, target: str | Path) -> int:
    return command.main(["--skill", skill, "--target", str(target)])


def uninstall(skill: str, target: str | Path) -> int:
    return command.main(["--skill", skill, "--target", str(target), "--uninstall"])


def bundle_of(skill: str) -> dict[str, bytes]:
    return {str(k): v for k, v in catalog.contents(catalog.select(skill)[0]).items()}


def installed(folder: Path) -> dict[str, bytes]:
    return {str(inside): data for inside, data in checks.read(folder).items()}


@pytest.mark.parametrize(
    ("target", "shelf"),
    [
        ("cursor", ".cursor/skills"),
        ("clawhub", ".clawhub/skills"),
        ("claude", ".claude/skills"),
        ("openclaw", ".openclaw/skills"),
    ],
)
def test_each_agent_finds_it_where_it_looks(
    home: Path, target: str, shelf: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert install(SKILL, target) == 0
    assert installed(home / shelf / SKILL) == bundle_of(SKILL)
    said = capsys.readouterr().out
    assert str(home / shelf / SKILL) in said
    assert "type: remove the background music" in said


def test_a_folder_of_ones_own_gets_a_command_to_try(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "my skills 技能"
    assert install(SKILL, target) == 0
    assert installed(target / SKILL) == bundle_of(SKILL)
    assert f'uv run "{target / SKILL / "scripts" / "connect.py"}"' in capsys.readouterr().out


def test_all_four_at_once(home: Path) -> None:
    assert install("all", "cursor") == 0
    shelf = home / ".cursor" / "skills"
    assert sorted(path.name for path in shelf.iterdir()) == sorted(
        skill.name for skill in catalog.skills()
    )


def test_an_older_version_is_replaced_whole(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(SKILL, "claude")
    folder = home / ".claude" / "skills" / SKILL
    text = (folder / "SKILL.md").read_text(encoding="utf-8")
    (folder / "SKILL.md").write_text(text.replace('"1.0.0"', '"0.9.0"'), encoding="utf-8")
    (folder / "scripts" / "removed_since.py").write_text("old")
    (folder / "scripts" / "__pycache__").mkdir()

    assert install(SKILL, "claude") == 0
    assert installed(folder) == bundle_of(SKILL)
    assert [path.name for path in folder.parent.iterdir()] == [SKILL]
    assert "replaced 0.9.0" in capsys.readouterr().out


def test_what_a_person_left_in_the_folder_is_kept(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(SKILL, "cursor")
    folder = home / ".cursor" / "skills" / SKILL
    (folder / "my clip.mp4").write_text("mine")

    assert install(SKILL, "cursor") == 0
    assert installed(folder) == bundle_of(SKILL)
    kept = list((folder.parent / place.KEPT).rglob("my clip.mp4"))
    assert [path.read_text() for path in kept] == ["mine"]
    assert str(kept[0].parent) in capsys.readouterr().out


def test_a_skill_of_somebody_else_is_left_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / ".cursor" / "skills" / SKILL
    folder.mkdir(parents=True)
    theirs = f"---\nname: {SKILL}\ndescription: d\nmetadata:\n  author: someone\n---\n"
    (folder / "SKILL.md").write_text(theirs)

    assert install(SKILL, "cursor") == 2
    assert uninstall(SKILL, "cursor") == 2
    assert installed(folder) == {"SKILL.md": theirs.encode()}
    assert "another's skill" in capsys.readouterr().err


def test_a_folder_that_is_no_skill_is_left_alone(home: Path) -> None:
    folder = home / ".cursor" / "skills" / SKILL
    folder.mkdir(parents=True)
    (folder / "thesis.txt").write_text("years of work")
    assert install(SKILL, "cursor") == 2
    assert uninstall(SKILL, "cursor") == 2
    assert (folder / "thesis.txt").read_text() == "years of work"


def test_a_link_is_neither_followed_nor_replaced(home: Path, tmp_path: Path) -> None:
    install(SKILL, tmp_path / "real")
    link = home / ".cursor" / "skills" / SKILL
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "real" / SKILL)
    assert install(SKILL, "cursor") == 2
    assert uninstall(SKILL, "cursor") == 2
    assert link.is_symlink()
    assert installed(tmp_path / "real" / SKILL) == bundle_of(SKILL)


def test_uninstall_takes_it_away_and_leaves_the_neighbours(home: Path) -> None:
    install("all", "openclaw")
    shelf = home / ".openclaw" / "skills"
    (shelf / "another-skill").mkdir()
    assert uninstall(SKILL, "openclaw") == 0
    assert sorted(path.name for path in shelf.iterdir()) == [
        *("another-skill", "background-music-to", "nemo-video", "video-to-audio")
    ]


def test_uninstall_leaves_a_persons_files(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(SKILL, "cursor")
    folder = home / ".cursor" / "skills" / SKILL
    (folder / "notes.txt").write_text("mine")
    assert uninstall(SKILL, "cursor") == 0
    assert installed(folder) == {"notes.txt": b"mine"}
    assert "notes.txt" in capsys.readouterr().out


def test_uninstalling_what_is_not_there_is_no_failure(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert uninstall(SKILL, "cursor") == 0
    assert "is not in" in capsys.readouterr().out
    assert not (home / ".cursor").exists()


def test_a_failing_disk_leaves_the_older_version_working(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(SKILL, "cursor")
    folder = home / ".cursor" / "skills" / SKILL
    really = Path.rename

    def full(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError("no space left on device")
        return really(self, target)

    monkeypatch.setattr(Path, "rename", full)
    assert install(SKILL, "cursor") == 2
    assert installed(folder) == bundle_of(SKILL)
    assert [path.name for path in folder.parent.iterdir()] == [SKILL]


def test_without_a_target_it_says_which_there_are(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert install(SKILL, "") == 2
    assert "cursor, clawhub, claude, openclaw" in capsys.readouterr().err


def test_an_installed_skill_knows_its_version(home: Path) -> None:
    install("all", "cursor")
    for skill in catalog.skills():
        found = document.read(home / ".cursor" / "skills" / skill.name)
        assert (found.name, found.version) == (skill.name, skill.version)
