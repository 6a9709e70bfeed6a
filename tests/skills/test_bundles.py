"""What people install: whole, plain files, and the same bytes wherever they are made."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from tools import bundle as command
from tools.skillkit import bundle, catalog, checks, document
from tools.skillkit.errors import SkillKitError

NAMES = ("nemo-video", "background-music-to", "music-to-free", "video-to-audio")


def test_there_are_four_skills_the_umbrella_first() -> None:
    assert tuple(skill.name for skill in catalog.skills()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_bundle_is_all_that_a_skill_needs(name: str, tmp_path: Path) -> None:
    assert command.main(["--skill", name, "--out", str(tmp_path)]) == 0

    folder = tmp_path / name
    assert sorted(path.name for path in folder.iterdir()) == ["SKILL.md", "references", "scripts"]
    assert document.read(folder).name == name
    scripts = {path.name for path in (folder / "scripts").glob("*.py")}
    assert scripts == {
        *("connect.py", "upload.py", "sse.py", "state.py", "export.py", "credits.py", "edit.py")
    }
    for path in folder.rglob("*"):
        assert not path.is_symlink()
        assert path.suffix in (".py", ".md", ".txt", "")
        assert "__pycache__" not in path.parts


def test_nothing_is_left_of_an_earlier_build(tmp_path: Path) -> None:
    command.main(["--skill", "music-to-free", "--out", str(tmp_path)])
    stale = tmp_path / "music-to-free" / "scripts" / "gone.py"
    stale.write_text("old")
    command.main(["--skill", "music-to-free", "--out", str(tmp_path)])
    assert not stale.exists()


def test_a_zip_holds_the_folder_and_nothing_of_the_machine_that_made_it(tmp_path: Path) -> None:
    skill = catalog.select("music-to-free")[0]
    files = catalog.contents(skill)
    folder, archive = bundle.build(skill.name, files, tmp_path)

    with zipfile.ZipFile(archive) as packed:
        unpacked = {entry.filename: packed.read(entry) for entry in packed.infolist()}
        stamps = {(e.date_time, e.external_attr, e.create_system) for e in packed.infolist()}
        names = packed.namelist()
    assert unpacked == {f"music-to-free/{k}": v for k, v in checks.read(folder).items()}
    assert stamps == {(bundle.EPOCH, bundle.REGULAR_FILE_0644, bundle.UNIX)}
    assert names == sorted(names)


def test_another_checkout_on_another_day_gives_the_same_zip(tmp_path: Path) -> None:
    """Another umask, other times, other line ends, a bytecode cache lying about."""
    here = catalog.REPOSITORY
    there = tmp_path / "elsewhere"
    for part in ("SKILL.md", "references", "scripts", "skills"):
        source = here / part
        copied = shutil.copytree if source.is_dir() else shutil.copy
        (there / part).parent.mkdir(parents=True, exist_ok=True)
        copied(source, there / part)
    for path in [p for p in there.rglob("*") if p.is_file() and p.suffix in (".py", ".md")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        path.chmod(0o755)
        os.utime(path, (1e9, 1e9))
    cache = there / "scripts" / "nemo" / "__pycache__"
    cache.mkdir(exist_ok=True)
    (cache / "api.cpython-312.pyc").write_bytes(b"\0")

    def digests(repository: Path) -> list[str]:
        return [
            hashlib.sha256(bundle.zip_bytes(skill.name, catalog.contents(skill))).hexdigest()
            for skill in catalog.skills(repository)
        ]

    assert digests(there) == digests(here)


def test_links_never_get_into_a_bundle(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "SKILL.md").write_text('---\nname: x\nmetadata:\n  version: "1.0.0"\n---\n')
    (tmp_path / "scripts" / "linked.py").symlink_to(tmp_path / "SKILL.md")
    with pytest.raises(SkillKitError, match="is a link"):
        catalog.contents(catalog.skills(tmp_path)[0])


def test_an_unknown_name_is_answered_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--skill", "music-to-fee", "--out", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert all(name in said for name in NAMES)


def test_a_zip_opens_with_a_strict_reader(tmp_path: Path) -> None:
    skill = catalog.select("video-to-audio")[0]
    packed = bundle.zip_bytes(skill.name, catalog.contents(skill))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
