"""Putting a bundle where an agent looks for skills, and taking it away again.

What counts as ours: a real folder whose SKILL.md names that skill and that author. Anything
else of the same name belongs to someone, and is left as it is. Nothing is written down
beside the skill, so an installed folder is the bundle to the byte.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tools.skillkit import bundle, document
from tools.skillkit.errors import SkillKitError

SHELVES = {
    "cursor": ".cursor/skills",
    "clawhub": ".clawhub/skills",
    "claude": ".claude/skills",
    "openclaw": ".openclaw/skills",
}
# A dot in front: no agent takes it for a skill.
KEPT = ".kept"


@dataclass(frozen=True, slots=True)
class Installed:
    """A skill in its place; `replaced` is the older version, `kept` where a person's files went."""

    folder: Path
    replaced: str | None
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Removed:
    """A skill taken away; `left` are the files of others that keep its folder alive."""

    folder: Path
    left: tuple[str, ...]


def shelf(target: str, home: Path) -> Path:
    """Find the folder of skills that an agent's name, or a path, stands for."""
    if target in SHELVES:
        return home / SHELVES[target]
    if not target:
        raise SkillKitError(f"say where to: {', '.join(SHELVES)}, or a folder")
    return Path(target).expanduser().absolute()


def install(name: str, files: Mapping[PurePosixPath, bytes], onto: Path) -> Installed:
    """Put a bundle at `onto/name`, whole: an older version is replaced, never mixed with.

    Raises SkillKitError when something of that name is there that is not this skill.
    """
    folder = onto / name
    author = str(document.parse(files[PurePosixPath("SKILL.md")].decode()).metadata.get("author"))
    older = ours(folder, name, author)
    onto.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{name}.", dir=onto) as workshop:
        new, old = Path(workshop, "new"), Path(workshop, "old")
        bundle.write(files, new)
        if older is None:
            new.rename(folder)
            return Installed(folder, replaced=None, kept=None)
        folder.rename(old)
        try:
            new.rename(folder)
        except OSError:
            old.rename(folder)
            raise
        return Installed(folder, older.version, _keep(_strangers(old, files), onto / KEPT, name))


def uninstall(
    name: str, files: Mapping[PurePosixPath, bytes], author: str, onto: Path
) -> Removed | None:
    """Take `onto/name` away; None when it is not there.

    Raises SkillKitError when something of that name is there that is not this skill.
    """
    folder = onto / name
    if ours(folder, name, author) is None:
        return None
    strangers = _strangers(folder, files)
    if not strangers:
        shutil.rmtree(folder)
        return Removed(folder, ())
    for path in set(folder.iterdir()) - set(strangers):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return Removed(folder, tuple(sorted(path.name for path in strangers)))


def ours(folder: Path, name: str, author: str) -> document.Document | None:
    """Read the SKILL.md of an installed version of this skill; None when nothing is there.

    Raises SkillKitError when what is there is a link, or another's.
    """
    if folder.is_symlink():
        raise SkillKitError(f"{folder} is a link to {folder.readlink()}: remove the link first")
    if not folder.exists():
        return None
    try:
        found = document.read(folder)
    except SkillKitError as error:
        raise SkillKitError(f"{folder} is not a skill of ours ({error}): left as it is") from error
    if (found.name, found.metadata.get("author")) != (name, author):
        raise SkillKitError(f"{folder} is another's skill of that name: left as it is")
    return found


def _strangers(folder: Path, files: Mapping[PurePosixPath, bytes]) -> list[Path]:
    """List what lies beside a bundle's own entries at the top of its folder."""
    own = {inside.parts[0] for inside in files} | {"references", "__pycache__"}
    return sorted(path for path in folder.iterdir() if path.name not in own)


def _keep(strangers: list[Path], below: Path, name: str) -> Path | None:
    """Move a person's files aside, to a folder that was not there before."""
    if not strangers:
        return None
    below.mkdir(exist_ok=True)
    kept = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=below))
    for path in strangers:
        shutil.move(path, kept / path.name)
    return kept
