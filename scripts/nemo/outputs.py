"""Where files go, so that nothing a person has is overwritten unasked."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from .errors import USAGE, NemoError
from .files import explained
from .render import FORMATS


def check_out(out: str | None, asked_format: str | None) -> None:
    """Refuse an output whose ending is no format, or another one than was asked for."""
    if out is None or is_folder(out):
        return
    ending = Path(out).suffix[1:].lower()
    if ending and ending not in FORMATS:
        raise NemoError(
            "usage",
            f"A file cannot be saved as .{ending}.",
            f"Give --out an ending of {', '.join(FORMATS)}.",
            USAGE,
        )
    if ending and asked_format and ending != asked_format:
        raise NemoError(
            "usage",
            f"--out ends in .{ending}, but --format says {asked_format}.",
            "Give one of the two, or make them agree.",
            USAGE,
        )


def is_folder(out: str) -> bool:
    """Whether an output names a folder to put files into."""
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


def output_path(out: str | None, file_format: str, name: str) -> Path:
    """Give the absolute path of an output; a name that was not chosen avoids what is there.

    ``name`` is that of the media, without an ending.
    """
    if out is not None and not is_folder(out):
        path = Path(out).expanduser().absolute()
        return path if path.suffix else path.with_name(f"{path.name}.{file_format}")
    # In a folder of outputs the name may stay; among other files it says what it is.
    stem = name if out else f"{name}-edited"
    folder = Path(out).expanduser().absolute() if out else Path.cwd()
    return free(folder / f"{stem}.{file_format}")


def free(path: Path) -> Path:
    """Give the path, or the first numbered one beside it that nothing has."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def place_of(out: str | None) -> Path | None:
    """Give the file or folder that an output names; None where any place will do."""
    return Path(out).expanduser().absolute() if out else None


def prepare(path: Path) -> None:
    """Make sure that an output can be written, before anyone works for it."""
    with explained(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
