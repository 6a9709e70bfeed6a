"""One row of the table of sources, and what it says about a path."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

Kind = Literal["voice", "music", "singing"]
Role = Literal["train", "dev", "test", "fresh"]


@dataclass(frozen=True)
class Source:
    """Sound files of one Debian package that are trained on, or kept from it.

    `licence` is what the package's `debian/copyright` says of these files, `what` is heard in
    them. `files` are patterns of paths within the package (`*` goes over folders too).
    `speaker` is a regular expression searched for in such a path: its groups tell one speaker
    of the package from the next, no groups mean a single one. `held` are patterns of what is
    never trained on, each with the set it is kept for. `minutes` is the most that is taken of
    one speaker or one piece, `of_package` of all speakers. `made` is the cache's folder of files
    that are rendered here, with that package's help.
    """

    package: str
    kind: Kind
    licence: str
    files: tuple[str, ...]
    what: str
    speaker: str = ""
    held: tuple[tuple[str, Role], ...] = ()
    minutes: float = 15.0
    of_package: float = 120.0
    made: str = ""


def role_of(source: Source, path: str) -> Role:
    """What a file of the source is for; `path` is relative to the package, with slashes."""
    return next((role for pattern, role in source.held if fnmatchcase(path, pattern)), "train")


def chosen(source: Source, paths: Iterable[str], role: Role = "train") -> list[str]:
    """The paths (relative to the package) that the source means for `role`, sorted."""
    return sorted(
        path
        for path in paths
        if any(fnmatchcase(path, pattern) for pattern in source.files)
        and role_of(source, path) == role
    )


def speaker_of(source: Source, path: str) -> str:
    """A name for whoever speaks in that file, the same for all files of the same voice.

    Raises `ValueError` for a path that the source's `speaker` does not find itself in.
    """
    found = re.search(source.speaker, path)
    if found is None:
        raise ValueError(f"{source.package}: no speaker in {path}")
    return "/".join([source.package, *(group or "-" for group in found.groups())])
