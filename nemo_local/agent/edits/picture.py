"""Edits of clips, texts and the frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from nemo_local.agent.edits.values import CLIPS, MAX_MS, MAX_TEXT, Span, Target, check
from nemo_local.timeline import Aspect, Fit, Position


@dataclass(frozen=True)
class Trim:
    """Keep one stretch of the video, or of one clip, and nothing else."""

    span: Span
    clip: Target | None = None


@dataclass(frozen=True)
class CutOut:
    """Take one stretch out of the video, or of one clip, and close the gap."""

    span: Span
    clip: Target | None = None


@dataclass(frozen=True)
class Split:
    """Divide the clip that plays at that time, or everything, or one `clip`.

    No time: into equal `parts`, or into clips of `every_ms` each.
    """

    at_ms: int | None = None
    clip: Target | None = None
    parts: int = 2
    every_ms: int | None = None

    def __post_init__(self) -> None:
        every = self.every_ms
        check(every is None or every >= 100, "a clip is at least a tenth of a second long")
        check(2 <= self.parts <= 100, "a clip is split into 2 to 100 parts")


@dataclass(frozen=True)
class Move:
    """Play a clip at another place: a position (1 first, -1 last), or beside another clip."""

    clip: Target
    to: int | None = None
    before: Target | None = None
    after: Target | None = None

    def __post_init__(self) -> None:
        places = sum(p is not None for p in (self.to, self.before, self.after))
        check(places == 1 and self.to != 0, "a clip moves to exactly one place")


@dataclass(frozen=True)
class Swap:
    """Let two clips change places."""

    first: Target
    second: Target


@dataclass(frozen=True)
class Join:
    """Play clips one after the other; no names: all of them, in the order of upload."""

    media: tuple[str, ...] = ()


@dataclass(frozen=True)
class OnlyClip:
    """Leave one clip on the timeline and take the others off."""

    clip: Target


@dataclass(frozen=True)
class AddClip:
    """Put an uploaded file on the timeline, at the end or at a position (1 is the first)."""

    media: str
    to: int = -1


@dataclass(frozen=True)
class Remove:
    """Take a clip, a text or a whole track off the timeline."""

    target: Target


@dataclass(frozen=True)
class Speed:
    """Play faster (above 1) or slower (below 1), the pitch kept; all, one clip or a stretch."""

    factor: float
    relative: bool = False
    clip: Target = CLIPS
    span: Span | None = None

    def __post_init__(self) -> None:
        check(0.1 <= self.factor <= 10, "a speed must be between 0.1 and 10 times")


@dataclass(frozen=True)
class Slideshow:
    """Show images one after the other, each for so long; no names: every image there is."""

    each_ms: int = 3000
    media: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check(40 <= self.each_ms <= 600_000, "an image stays between 0.04 s and 10 minutes")


@dataclass(frozen=True)
class AddText:
    """Draw words over the picture; with `clip` its times count from that clip's start."""

    text: str
    role: Literal["title", "caption"] = "title"
    span: Span | None = None
    position: Position | None = None
    clip: Target | None = None

    def __post_init__(self) -> None:
        check(0 < len(self.text.strip()) <= MAX_TEXT, f"a text has 1 to {MAX_TEXT} characters")


@dataclass(frozen=True)
class ChangeText:
    """Change the words, the time or the place of a text; `None` leaves as it is.

    `length_ms`: how long it is to be seen from where it begins now.
    """

    target: Target
    text: str | None = None
    span: Span | None = None
    position: Position | None = None
    length_ms: int | None = None

    def __post_init__(self) -> None:
        told = (self.text, self.span, self.position, self.length_ms)
        check(any(value is not None for value in told), "say what to change about the text")
        if self.length_ms is not None:
            check(0 < self.length_ms <= MAX_MS, "a time is out of range")
        if self.text is not None:
            check(0 < len(self.text.strip()) <= MAX_TEXT, f"a text has 1 to {MAX_TEXT} characters")


@dataclass(frozen=True)
class SetAspect:
    """The shape of the frame (None: as it is), and how a picture of another shape fits into it."""

    aspect: Aspect | None
    fit: Fit | None = None

    def __post_init__(self) -> None:
        check(self.aspect in (None, *get_args(Aspect)), "a frame is 16:9, 9:16, 1:1 or as recorded")
