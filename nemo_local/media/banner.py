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
_GUESSED = re.compile(r"^\[[^\]]*\] Estimating duration from bitrate")
_ROTATION = re.compile(r"^ {6,}display ?matrix: rotation of (-?\d+(?:\.\d+)?) degrees", re.I)
_SIZE = re.compile(r"(\d+)x(\d+)\b")
_COMMAS_OUTSIDE = re.compile(r", (?![^(\[]*[)\]])")
_TAG = re.compile(r"^(?!;)((?:\\[\s\S]|[^\\=\n])+)=((?:\\[\s\S]|[^\\\n])*)$", re.M)
_TICK = re.compile(r"^#tb 0: (\d+)/(\d+)")
_PACKET = re.compile(r"^0, *(-?\d+), *(-?\d+), *(\d+),")
_FIRST = r"^\[[^\]]*showinfo[^\]]*\] n: *0 .*?pts_time:(NOPTS|-?[\d.]+)"
_PICTURE = re.compile(_FIRST + r" .*? sar:(\d+)/(\d+) s:(\d+)x(\d+)", re.M)
_SOUND = re.compile(_FIRST + r" .*? channels:(\d+) .*? rate:(\d+)", re.M)


@dataclass(frozen=True)
class Stream:
    """One line of the banner. `rotation` is the clockwise turn that players are asked for."""

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
    def is_cover(self) -> bool:
        """A picture that belongs to sound, of a kind that sound files can hold."""
        sort = self.codec in ("mjpeg", "png") and "attached pic" in self.flags
        return self.kind == "Video" and sort and self.pixels > 0

    @property
    def pixels(self) -> int:
        """How many pixels a picture has; 0 if that is not told."""
        sizes = (_SIZE.match(part) for part in self.parts)
        return next((int(m[1]) * int(m[2]) for m in sizes if m), 0)

    @property
    def pix_fmt(self) -> str:
        """FFmpeg's name of the picture's sample layout, such as yuv420p."""
        return self.parts[0].split("(")[0] if self.parts else ""

    @property
    def is_hdr(self) -> bool:
        """Whether its brightness is coded for HDR displays: PQ or HLG (ITU-R BT.2100)."""
        return bool(self.parts) and any(t in self.parts[0] for t in ("smpte2084", "arib-std-b67"))

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
class Shown:
    """The first decoded picture, as displayed: upright, its pixels square."""

    start_ms: int
    width: int
    height: int


@dataclass(frozen=True)
class Heard:
    """The first decoded sound of a stream."""

    start_ms: int
    channels: int
    sample_rate: int


@dataclass(frozen=True)
class LastFrame:
    """When the frame that is shown last appears, and when it ends by what the file says."""

    appears_ms: int
    ends_ms: int


class Packets:
    """Reads FFmpeg's `framecrc` of one stream, line by line; its zero is `from_ms` of the file."""

    def __init__(self, from_ms: int) -> None:
        self._from_ms = from_ms
        self._tick_ms = 0.0
        self.last: LastFrame | None = None

    def read(self, line: str) -> None:
        """Take note of a line."""
        if found := _TICK.match(line):
            self._tick_ms = 1000 * int(found[1]) / int(found[2])
        elif found := _PACKET.match(line):
            # AVI knows no time of showing, which is a very negative number then.
            shown = max(int(found[1]), int(found[2])) * self._tick_ms
            length = int(found[3]) * self._tick_ms
            appears_ms, ends_ms = (self._from_ms + int(t // 1) for t in (shown, shown + length))
            if self.last is not None:
                appears_ms = max(appears_ms, self.last.appears_ms)
                ends_ms = max(ends_ms, self.last.ends_ms)
            self.last = LastFrame(max(0, appears_ms), max(0, ends_ms))


def streams(log: str) -> tuple[Stream, ...]:
    """The video and audio streams of the input, in the file's order."""
    return tuple(_streams(_input_part(log)))


def duration_ms(log: str) -> int:
    """The file's duration as its header gives it, 0 when it gives none and FFmpeg only guesses."""
    lines = _input_part(log)
    if any(_GUESSED.match(line) for line in lines):
        return 0
    for line in lines:
        if found := _DURATION.match(line):
            seconds = int(found[1]) * 3600 + int(found[2]) * 60 + float(found[3])
            return round(seconds * 1000)
    return 0


def tags(ffmetadata: str) -> tuple[tuple[str, str], ...]:
    """The file's own tags (title, artist ...) from FFmpeg's `ffmetadata` format."""
    globals_only = ffmetadata.partition("\n[")[0]
    return tuple((_plain(m[1]), _plain(m[2])) for m in _TAG.finditer(globals_only))


def first_picture(log: str) -> Shown | None:
    """The first picture, from the filter `showinfo`; None: none was decoded."""
    found = _PICTURE.search(log)
    if found is None:
        return None
    wide, high, width, height = (int(found[i]) for i in range(2, 6))
    return Shown(_ms(found[1]), round(width * wide / high) if wide and high else width, height)


def first_sound(log: str) -> Heard | None:
    """The first sound, from the filter `ashowinfo`; None: none was decoded."""
    found = _SOUND.search(log)
    return Heard(_ms(found[1]), int(found[2]), int(found[3])) if found else None


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


def _ms(seconds: str) -> int:
    """Milliseconds from the file's start; a time before it or unknown is the start."""
    return 0 if seconds == "NOPTS" else max(0, round(float(seconds) * 1000))


def _with_kilo(number: str) -> float:
    try:
        return float(number[:-1]) * 1000 if number.endswith("k") else float(number)
    except ValueError:
        return 0.0


def _plain(escaped: str) -> str:
    return re.sub(r"\\([\s\S])", r"\1", escaped)
