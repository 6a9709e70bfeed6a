"""Where files are and where they go, so that nothing a person has is overwritten unasked."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from .errors import USAGE, NemoError
from .files import explained
from .render import FORMATS


def written_out(path: str) -> str:
    """Give a path with ``~`` written out, which a shell leaves to us in ``--out=~/clip.mp4``.

    A folder keeps the slash that tells it is one.
    """
    if not path.startswith("~"):
        return path
    try:
        whole = Path(path).expanduser()
    except RuntimeError:  # nobody of that name: it is a file's name like any other
        return path
    return f"{whole}/" if path.endswith(("/", os.sep)) else str(whole)


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


def check_folder(out: str | None) -> None:
    """Refuse one file's name as the place for several files."""
    ending = Path(out).suffix[1:].lower() if out and not is_folder(out) else ""
    if ending in FORMATS:
        raise NemoError(
            "usage",
            f"{out} is the name of one file, but each of the files gives one.",
            "Give --out a folder. To make one file of them all: upload.py, sse.py, export.py.",
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
        path = Path(out).absolute()
        return path if path.suffix else path.with_name(f"{path.name}.{file_format}")
    folder = Path(out).absolute() if out else Path.cwd()
    # In a folder of outputs the name may stay; among the files at hand it says what it is.
    stem = f"{name}-edited" if folder == Path.cwd() else name
    return free(folder / f"{stem}.{file_format}")


def may_replace(out: str | None, asked_format: str | None, source: str) -> bool:
    """Whether an output, whatever its format turns out to be, would take a file's place."""
    if out is None or is_folder(out):
        return False  # there a name is taken that is free
    formats = (asked_format,) if asked_format else FORMATS
    return any(_same_file(output_path(out, each, ""), source) for each in formats)


def free(path: Path) -> Path:
    """Give the path, or the first numbered one beside it that nothing has."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def place_of(out: str | None, path: Path) -> Path:
    """Give what was chosen of an output's ``path``: the file, or only the folder for it."""
    return path.parent if out is None or is_folder(out) else path


def prepare(path: Path) -> None:
    """Make sure that an output can be written, before anyone works for it."""
    with explained(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _same_file(path: Path, other: str) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
