"""What FFmpeg prints about a file, read: pure functions from text to facts.

FFmpeg indents a file's own words (titles, handler names) deeper than its own, line breaks
in them included, so nothing that a file says about itself can pass for a stream here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

_STREAM = re.compile(
    r"^  Stream #0:(?P<index>\d+)(?:\[0x[0-9a-f]+\])?(?:\((?P<language>[^)]*)\))?"
    r": (?P<kind>Video|Audio): (?P<rest>.*)$"
)
_DURATION = re.compile(r"^  Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)")
_ROTATION = re.compile(r"^ {6,}display ?matrix: rotation of (-?\d+(?:\.\d+)?) degrees", re.I)
_SIZE = re.compile(r"\b(\d+)x(\d+)(?: \[SAR (\d+):(\d+))?")
_COMMAS_OUTSIDE = re.compile(r", (?![^(\[]*[)\]])")
_TAG = re.compile(r"^(?!;)((?:\\[\s\S]|[^\\=\n])+)=((?:\\[\s\S]|[^\\\n])*)$", re.M)
_FRAME = re.compile(r"^\[[^\]]*showinfo[^\]]*\] n: *0 .*?pts_time:(-?[\d.]+)", re.M)
_SOUND = re.compile(_FRAME.pattern + r" .*?channels:(\d+) .*?rate:(\d+)", re.M)


@dataclass(frozen=True)
class Stream:
    """One line of the banner. `rotation` turns clockwise; `sar` is the pixels' width/height."""

    kind: Literal["Video", "Audio"]
    index: int
    codec: str
    parts: tuple[str, ...]
    flags: frozenset[str]
    language: str = ""
    rotation: int = 0

    @property
    def is_picture(self) -> bool:
        """A moving or still picture, and not a cover or thumbnail that belongs to sound."""
        return self.kind == "Video" and not self.flags & {"attached pic", "timed thumbnails"}

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as displayed: square pixels, turned upright; (0, 0) if not told."""
        for part in self.parts:
            if found := _SIZE.match(part):
                width, height = int(found[1]), int(found[2])
                if found[3] and int(found[3]) and int(found[4]):
                    width = round(width * int(found[3]) / int(found[4]))
                return (height, width) if self.rotation % 180 else (width, height)
        return 0, 0

    @property
    def pix_fmt(self) -> str:
        """FFmpeg's name of the picture's sample layout, such as yuv420p."""
        return self.parts[0].split("(")[0] if self.parts else ""

    @property
    def layout(self) -> str:
        """FFmpeg's name of the channel layout, such as stereo or 5.1(side)."""
        return self.parts[1] if len(self.parts) > 1 else ""

    def rate(self, unit: str) -> float:
        """The number before `unit` ("fps", "tbr"), 0.0 when it is not told."""
        for part in self.parts:
            number, _, name = part.partition(" ")
            if name == unit:
                return _with_kilo(number)
        return 0.0


@dataclass(frozen=True)
class Heard:
    """The first decoded sound of a stream."""

    start_ms: int
    channels: int
    sample_rate: int


def streams(log: str) -> tuple[Stream, ...]:
    """The video and audio streams of the input, in the file's order."""
    return tuple(_streams(_input_part(log)))


def duration_ms(log: str) -> int:
    """The file's duration as its header gives it, 0 when it gives none."""
    for line in _input_part(log):
        if found := _DURATION.match(line):
            seconds = int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])
            return round(seconds * 1000)
    return 0


def tags(ffmetadata: str) -> tuple[tuple[str, str], ...]:
    """The file's own tags (title, artist ...) from FFmpeg's `ffmetadata` format."""
    globals_only = ffmetadata.partition("\n[")[0]
    return tuple((_plain(m[1]), _plain(m[2])) for m in _TAG.finditer(globals_only))


def first_frame_ms(log: str) -> int | None:
    """When the first picture is shown, from the filter `showinfo`; None: none was decoded."""
    found = _FRAME.search(log)
    return round(float(found[1]) * 1000) if found else None


def first_sound(log: str) -> Heard | None:
    """The first sound, from the filter `ashowinfo`; None: none was decoded."""
    found = _SOUND.search(log)
    if found is None:
        return None
    return Heard(round(float(found[1]) * 1000), int(found[2]), int(found[3]))


def _input_part(log: str) -> list[str]:
    lines = log.splitlines()
    ends = (i for i, line in enumerate(lines) if line.startswith(("Stream mapping:", "Output #0")))
    return lines[: next(ends, len(lines))]


def _streams(lines: list[str]) -> Iterator[Stream]:
    current: Stream | None = None
    for line in lines:
        if found := _STREAM.match(line):
            if current:
                yield current
            current = _stream(found)
        elif current and (turned := _ROTATION.match(line)):
            current = replace(current, rotation=-round(float(turned[1])) % 360)
    if current:
        yield current


def _stream(found: re.Match[str]) -> Stream:
    codec, *parts = _COMMAS_OUTSIDE.split(found["rest"])
    flags = re.findall(r" \(([a-z ]+)\)", parts[-1]) if parts else []
    if parts:
        parts[-1] = re.sub(r"( \([a-z ]+\))+$", "", parts[-1])
    return Stream(
        kind="Video" if found["kind"] == "Video" else "Audio",
        index=int(found["index"]),
        codec=codec.split(" ")[0],
        parts=tuple(parts),
        flags=frozenset(flags),
        language="" if found["language"] in (None, "und") else found["language"],
    )


def _with_kilo(number: str) -> float:
    try:
        return float(number[:-1]) * 1000 if number.endswith("k") else float(number)
    except ValueError:
        return 0.0


def _plain(escaped: str) -> str:
    return re.sub(r"\\([\s\S])", r"\1", escaped)
