"""Which skills this repository publishes, and what each one is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tools.skillkit import document
from tools.skillkit.errors import SkillKitError

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Skill:
    """One published skill: its text in `folder`, its scripts shared with the others."""

    name: str
    version: str
    folder: Path
    repository: Path


def skills(repository: Path = REPOSITORY) -> tuple[Skill, ...]:
    """List the skills of a repository: the umbrella first, the variants by name."""
    folders = [repository, *sorted(path.parent for path in repository.glob("skills/*/SKILL.md"))]
    texts = [(folder, document.read(folder)) for folder in folders]
    return tuple(Skill(text.name, text.version, folder, repository) for folder, text in texts)


def select(name: str, repository: Path = REPOSITORY) -> tuple[Skill, ...]:
    """Find the skill of a name; `all` means every one.

    Raises SkillKitError when no skill is called so; the message lists those there are.
    """
    known = skills(repository)
    chosen = known if name == "all" else tuple(skill for skill in known if skill.name == name)
    if not chosen:
        names = ", ".join(skill.name for skill in known)
        raise SkillKitError(f"there is no skill {name!r}; there are: {names}, all")
    return chosen


def contents(skill: Skill) -> dict[PurePosixPath, bytes]:
    """Gather what a skill's bundle holds, by path inside it, in order.

    The scripts and the references at the top of the repository belong to every skill; a
    variant adds references of its own. Line ends are made LF, so that a checkout on any
    machine gives the same bytes.

    Raises SkillKitError when a file is a link (installers drop or follow those), or two files
    claim one place.
    """
    sources = [(PurePosixPath("SKILL.md"), skill.folder / "SKILL.md")]
    for root, pattern in (
        (skill.repository, "scripts/**/*.py"),
        (skill.repository, "scripts/nemo/*.txt"),
        (skill.repository, "references/*.md"),
        (skill.folder, "references/*.md"),
    ):
        sources += [(PurePosixPath(p.relative_to(root).as_posix()), p) for p in root.glob(pattern)]
    files: dict[PurePosixPath, bytes] = {}
    taken_from: dict[PurePosixPath, Path] = {}
    for inside, path in sorted(sources):
        if path.is_symlink():
            raise SkillKitError(f"{path} is a link: a bundle holds real files only")
        if taken_from.setdefault(inside, path) != path:
            raise SkillKitError(f"{path} and {taken_from[inside]} claim the same place")
        files[inside] = path.read_bytes().replace(b"\r\n", b"\n")
    return files
