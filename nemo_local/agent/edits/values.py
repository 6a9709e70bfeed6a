"""What edits are told: stretches of time, targets, levels. Times in ms, gains linear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

What = Literal["all", "music", "voice", "clip", "title", "caption", "text", "track"]

MAX_MS = 24 * 3600 * 1000
MAX_GAIN = 10.0
MAX_TEXT = 500
QUIETEST_LUFS, USUAL_LUFS, LOUDEST_LUFS = -40.0, -14.0, -8.0
"""How loud the finished sound may be, and is made where it must be something."""


class EditError(ValueError):
    """An edit whose values make no sense; the text says which."""


def check(ok: bool, why: str) -> None:
    """Raise `EditError` unless something holds."""
    if not ok:
        raise EditError(why)


@dataclass(frozen=True)
class Span:
    """A stretch of time in ms. Negative values count back from the end; no `end_ms`: to the end.

    `start_share` and `end_share` (0 to 1) say a side as a share of the whole instead.
    """

    start_ms: int = 0
    end_ms: int | None = None
    start_share: float | None = None
    end_share: float | None = None

    def __post_init__(self) -> None:
        for share in (self.start_share, self.end_share):
            check(share is None or 0 <= share <= 1, "a share is between 0 and 1")
        check(abs(self.start_ms) <= MAX_MS, "a time is longer than a day")
        if self.end_ms is not None:
            check(abs(self.end_ms) <= MAX_MS, "a time is longer than a day")
            if (self.start_ms < 0) == (self.end_ms < 0):
                check(self.start_ms < self.end_ms, "a range of time ends before it begins")

    def within(self, duration_ms: int) -> tuple[int, int]:
        """Start and end on a timeline of that length, cut to it; the end may equal the start."""
        end = duration_ms if self.end_ms is None else _from_end(self.end_ms, duration_ms)
        start = min(_from_end(self.start_ms, duration_ms), duration_ms)
        if self.start_share is not None:
            start = round(self.start_share * duration_ms)
        if self.end_share is not None:
            end = round(self.end_share * duration_ms)
        return start, max(start, min(end, duration_ms))


def _from_end(ms: int, duration_ms: int) -> int:
    return ms if ms >= 0 else max(0, duration_ms + ms)


@dataclass(frozen=True)
class Target:
    """What an edit is about: a kind of thing, and which one (1 is the first, -1 the last).

    `name` is a file's name, or words of a text. `voice` is the sound of the clips
    themselves, `music` the music that was added.
    """

    what: What
    ordinal: int | None = None
    name: str | None = None

    def __post_init__(self) -> None:
        check(self.what in get_args(What), f"there is no {self.what!r} on a timeline")
        check(self.ordinal != 0, "things are counted from one")


@dataclass(frozen=True)
class Gain:
    """A level: `factor` times what was recorded, or times what is now if `relative`."""

    factor: float
    relative: bool = False

    def __post_init__(self) -> None:
        check(0 <= self.factor <= MAX_GAIN, f"a volume must be between 0 and {MAX_GAIN:.0%}")


EVERYTHING = Target("all")
MUSIC = Target("music")
VOICE = Target("voice")
CLIPS = Target("clip")
