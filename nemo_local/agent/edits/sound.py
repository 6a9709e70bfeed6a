"""Edits of sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from nemo_local.agent.edits.values import (
    CLIPS,
    EVERYTHING,
    LOUDEST_LUFS,
    MAX_GAIN,
    MAX_MS,
    QUIETEST_LUFS,
    USUAL_LUFS,
    Gain,
    Span,
    Target,
    check,
)
from nemo_local.timeline import AudioFormat


@dataclass(frozen=True)
class RemoveMusic:
    """Take the music out. `any`: what was added, else the clips' own; `all`: both."""

    scope: Literal["any", "added", "clips", "all"] = "any"
    clip: Target = CLIPS
    span: Span | None = None


@dataclass(frozen=True)
class RemoveVoice:
    """Take the voice out of the clips' own sound and keep the music."""

    clip: Target = CLIPS
    span: Span | None = None


@dataclass(frozen=True)
class RestoreSound:
    """Give the clips back the sound they came with, voice and music."""

    clip: Target = CLIPS


@dataclass(frozen=True)
class AddMusic:
    """Put music under the video: a mood composed here or an uploaded file.

    Neither: the mood that matches, by picture and `words`. `replace`: in the place of the
    music there is, in its stretch of time. `over`: only that clip, and times count from its
    start. `from_ms`: where in the file it begins. `None` leaves a value to the usual one.
    """

    mood: str | None = None
    media: str | None = None
    words: str = ""
    span: Span | None = None
    volume: float | None = None
    duck: bool | None = None
    fade_in_ms: int | None = None
    fade_out_ms: int | None = None
    replace: bool = False
    over: Target | None = None
    from_ms: int | None = None

    def __post_init__(self) -> None:
        check(self.mood is None or self.media is None, "music is either a mood or a file")
        check(self.volume is None or 0 <= self.volume <= MAX_GAIN, "the volume is out of range")
        for time in (self.fade_in_ms, self.fade_out_ms, self.from_ms):
            check(time is None or 0 <= time <= MAX_MS, "a time is out of range")


@dataclass(frozen=True)
class PlaceMusic:
    """Let the added music play at another time."""

    span: Span


@dataclass(frozen=True)
class SetVolume:
    """Make something louder or quieter."""

    gain: Gain
    target: Target = EVERYTHING
    span: Span | None = None


@dataclass(frozen=True)
class SetMute:
    """Silence something, or let it be heard again."""

    target: Target = EVERYTHING
    muted: bool = True
    span: Span | None = None


@dataclass(frozen=True)
class Fade:
    """Let something come in or go out slowly. `None` leaves that side as it is."""

    target: Target = EVERYTHING
    in_ms: int | None = None
    out_ms: int | None = None

    def __post_init__(self) -> None:
        check(self.in_ms is not None or self.out_ms is not None, "a fade is in, out or both")
        for fade in (self.in_ms, self.out_ms):
            check(fade is None or 0 <= fade <= MAX_MS, "a fade is out of range")


@dataclass(frozen=True)
class Duck:
    """Lower the added music while somebody speaks, or stop doing so."""

    on: bool = True


@dataclass(frozen=True)
class Normalise:
    """Bring the finished sound to one loudness."""

    lufs: float = USUAL_LUFS

    def __post_init__(self) -> None:
        lowest, highest = QUIETEST_LUFS, LOUDEST_LUFS
        fits = lowest <= self.lufs <= highest
        check(fits, f"a loudness must be between {lowest:g} and {highest:g} LUFS")


@dataclass(frozen=True)
class ExtractAudio:
    """Finish as a sound file, of all clips or of one.

    `stream` picks one of several audio streams (1 is the first), `language` by its ISO code.
    `format` None: as it is, or the usual one.
    """

    format: AudioFormat | None = None
    stream: int | None = None
    language: str | None = None
    clip: Target = CLIPS

    def __post_init__(self) -> None:
        check(self.format in (None, *get_args(AudioFormat)), "a sound file is mp3, wav or m4a")
        check(self.stream is None or self.stream != 0, "streams are counted from one")


@dataclass(frozen=True)
class BackToVideo:
    """Finish as a video again."""
