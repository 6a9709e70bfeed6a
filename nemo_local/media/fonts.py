"""Which font can write a text: the characters each one has, read from its own tables.

Two typefaces come along (see `typefaces/README.md`), so that most of the world's writing
works on a machine without any; for the rest the machine's own font folders are searched.
"""

from __future__ import annotations

import os
import struct
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nemo_local.media.ffmpeg import MediaError

OWN_FOLDER = Path(__file__).parent / "typefaces"

_ENDINGS = {".ttf", ".otf", ".ttc"}
_PLAIN = ("notosans", "dejavusans", "arial", "helvetica", "segoeui", "liberationsans", "pingfang")
_DECORATED = (
    "mono", "serif", "italic", "oblique", "bold", "light", "thin", "black", "medium",
    "condensed", "display", "math", "extra", "looped", "emoji", "sign",
)  # fmt: skip
_OUTLINES = {"glyf", "CFF ", "CFF2"}
_MAC_ROMAN = 1


@dataclass(frozen=True)
class Face:
    """One font: its full name, its file and the sorted ranges (first, last) of its characters."""

    name: str
    path: Path
    ranges: tuple[tuple[int, int], ...]

    def has(self, character: str) -> bool:
        """Whether it draws that character as more than a box."""
        code = ord(character)
        at = bisect_right(self.ranges, (code, sys.maxunicode)) - 1
        return at >= 0 and self.ranges[at][0] <= code <= self.ranges[at][1]


@dataclass(frozen=True)
class Run:
    """Characters in a row that one font writes."""

    text: str
    face: Face


def folders() -> list[Path]:
    """Where fonts are on this machine, ours first so that the same draft looks the same."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows"
        return [OWN_FOLDER, windows / "Fonts", own / "Fonts"]
    if sys.platform == "darwin":
        library = Path("Library/Fonts")
        return [OWN_FOLDER, "/System" / library, "/" / library, home / library]
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    return [OWN_FOLDER, *shared, home / ".local/share/fonts", home / ".fonts"]


def runs(text: str, where: Sequence[Path]) -> list[Run]:
    """The text in pieces, each with a font from those folders that has all of it.

    Raises `MediaError` ("no_font") naming the script that no font there has.
    """
    chosen: list[Face] = []
    pieces: list[tuple[str, Face | None]] = []
    for character in text:
        face = pieces[-1][1] if pieces else None
        if not _is_invisible(character) and not (face and face.has(character)):
            face = _face_for(character, chosen, where)
        if pieces and pieces[-1][1] is face:
            pieces[-1] = (pieces[-1][0] + character, face)
        else:
            pieces.append((character, face))
    return [Run(t, face or _face_for("x", chosen, where)) for t, face in pieces]


def _face_for(character: str, chosen: list[Face], where: Sequence[Path]) -> Face:
    """A font that has it: one that is in use already, if it can be. `chosen` takes new ones."""
    for face in chosen:
        if face.has(character):
            return face
    for path in _files(tuple(where)):
        for face in faces(path):
            if face.has(character):
                chosen.append(face)
                return face
    raise MediaError(
        f"No font on this machine can write {_script(character)} ({character!r}). "
        "Install one that can, such as Noto Sans, or write it in other letters.",
        "no_font",
    )


def _is_invisible(character: str) -> bool:
    """Spaces, joiners and variation selectors: nothing is drawn, so any font will do."""
    return unicodedata.category(character) in ("Cc", "Cf", "Zs", "Mn") and not _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) == "Mn" and not 0xFE00 <= ord(character) <= 0xFE0F


def _script(character: str) -> str:
    """The script's name in words, from the character's own name."""
    if unicodedata.category(character) == "So":
        return "symbols such as emoji"
    name = unicodedata.name(character, "").split(" ")[0].capitalize()
    return {"Cjk": "Chinese characters", "": "this character"}.get(name, f"{name} letters")


@lru_cache(maxsize=8)
def _files(where: tuple[Path, ...]) -> tuple[Path, ...]:
    """Every font file of the folders: plain upright sans faces before the others."""
    found: list[Path] = []
    for folder in where:
        here = (p for p in folder.rglob("*") if p.suffix.lower() in _ENDINGS)
        here = (p for p in here if p.stem != "LastResort")  # it draws a box for everything
        found += sorted(here, key=_preference)
    return tuple(found)


def _preference(path: Path) -> tuple[int, bool, str]:
    name = path.stem.lower().replace("-", "").replace("_", "")
    return sum(word in name for word in _DECORATED), not name.startswith(_PLAIN), name


# ------------------------------------------------------- the tables of a font


@lru_cache(maxsize=512)
def faces(path: Path) -> tuple[Face, ...]:
    """The fonts in a file; none if it cannot be read or has no outlines to draw with."""
    try:
        data = path.read_bytes()
        offsets = (0,)
        if data[:4] == b"ttcf":
            (count,) = struct.unpack_from(">I", data, 8)
            offsets = struct.unpack_from(f">{count}I", data, 12)
        return tuple(_read_faces(path, data, offsets))
    except (OSError, struct.error, UnicodeDecodeError):
        return ()


def _read_faces(path: Path, data: bytes, offsets: Iterable[int]) -> Iterator[Face]:
    for offset in offsets:
        (count,) = struct.unpack_from(">H", data, offset + 4)
        records = (struct.unpack_from(">4sIII", data, offset + 12 + 16 * i) for i in range(count))
        tables = {tag.decode("latin-1"): at for tag, _, at, _ in records}
        if "cmap" in tables and "name" in tables and _OUTLINES & tables.keys():
            yield Face(
                _name(data, tables["name"]), path, tuple(sorted(_ranges(data, tables["cmap"])))
            )


def _name(data: bytes, table: int) -> str:
    """The full name ("DejaVu Sans Bold"), which is what a renderer finds this very face by."""
    count, strings = struct.unpack_from(">HH", data, table + 2)
    names = {}
    for i in range(count):
        platform, _, language, kind, length, at = struct.unpack_from(
            ">6H", data, table + 6 + 12 * i
        )
        raw = data[table + strings + at : table + strings + at + length]
        if kind == 4:
            text = raw.decode("latin-1" if platform == _MAC_ROMAN else "utf-16-be")
            names[platform != 3, language != 0x409, text] = text
    return names[min(names)] if names else ""


def _ranges(data: bytes, table: int) -> Iterator[tuple[int, int]]:
    """The characters of the widest Unicode map: formats 12 (all planes) and 4 (the first)."""
    (count,) = struct.unpack_from(">H", data, table + 2)
    maps = {}
    for i in range(count):
        _, _, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * i)
        (form,) = struct.unpack_from(">H", data, table + offset)
        maps[form] = table + offset
    if 12 in maps:
        (groups,) = struct.unpack_from(">I", data, maps[12] + 12)
        for i in range(groups):
            first, last, _ = struct.unpack_from(">III", data, maps[12] + 16 + 12 * i)
            yield first, last
    elif 4 in maps:
        yield from _ranges_of_format_4(data, maps[4])


def _ranges_of_format_4(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    (doubled,) = struct.unpack_from(">H", data, at + 6)
    n = doubled // 2
    ends = struct.unpack_from(f">{n}H", data, at + 14)
    starts = struct.unpack_from(f">{n}H", data, at + 16 + doubled)
    for first, last in zip(starts, ends, strict=True):
        if first != 0xFFFF:
            yield first, last
