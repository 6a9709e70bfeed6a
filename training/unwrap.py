"""Sound that games keep in archives of their own, taken out as plain files."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

OPENED = "opened"
_SOUND = {".ogg", ".wav", ".mp3", ".opus"}
_ZIPPED = {".zip", ".pk3"}
_QUEEN = b"QTBLCEM10\0"
_QUEEN_ENTRY = struct.Struct(">12sBII")


def unwrap(package: Path) -> int:
    """Put the sound of all archives in an unpacked package under its folder `opened`.

    Returns how many files there were; nothing is written outside of that folder.
    """
    count = 0
    for path in sorted(p for p in package.rglob("*") if p.is_file()):
        if path.suffix in _ZIPPED:
            count += _open_zip(path, package / OPENED)
        elif path.name == "queen.1c":
            count += _open_queen(path, package / OPENED)
    return count


def _open_zip(archive: Path, folder: Path) -> int:
    with zipfile.ZipFile(archive) as opened:
        names = [name for name in opened.namelist() if Path(name).suffix.lower() in _SOUND]
        opened.extractall(folder, names)
    return len(names)


def _open_queen(archive: Path, folder: Path) -> int:
    """The spoken lines of Flight of the Amazon Queen: an index of names, then MP3 after MP3."""
    data = archive.read_bytes()
    if not data.startswith(_QUEEN):
        return 0
    (entries,) = struct.unpack_from(">H", data, len(_QUEEN) + 3)
    table = data[len(_QUEEN) + 5 : len(_QUEEN) + 5 + entries * _QUEEN_ENTRY.size]
    count = 0
    for raw, _, start, size in _QUEEN_ENTRY.iter_unpack(table):
        name = raw.rstrip(b"\0").decode("ascii")
        if name.endswith(".SB"):
            folder.mkdir(exist_ok=True)
            (folder / name).with_suffix(".mp3").write_bytes(data[start : start + size])
            count += 1
    return count
