"""What a render works from: the sources, the kind of file wanted, and the plan.

A `Plan` is all that a draft means for one file: which picture is copied or encoded, which
sounds are heard when, how loud and from which file. Nothing in it refers back to the draft.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

from nemo_local.media.probe import AudioStream, MediaInfo
from nemo_local.timeline import Fit, Music, Position, Stem

Format = Literal["mp4", "mp3", "wav", "m4a"]
Quality = Literal["low", "medium", "high"]


@dataclass(frozen=True)
class Source:
    """An uploaded file and what the probe found in it."""

    path: Path
    info: MediaInfo


@dataclass(frozen=True)
class Output:
    """The kind of file wanted. `quality` weighs an encoded picture's looks against its size."""

    format: Format = "mp4"
    quality: Quality = "high"


# ------------------------------------------------------------------- picture


@dataclass(frozen=True)
class CopiedPicture:
    """The source's own packets, bit for bit."""

    path: Path


@dataclass(frozen=True)
class Shot:
    """A run of frames from one source, or of black where there is none.

    `in_ms` is where in the source it begins; an animation starts over at its end, any other
    source holds its last frame.
    """

    frames: int
    source: Source | None = None
    in_ms: int = 0
    speed: float = 1.0


@dataclass(frozen=True)
class Caption:
    """Words over the picture."""

    text: str
    start_ms: int
    end_ms: int
    position: Position = "bottom"
    title: bool = False
    fade_in_ms: int = 0
    fade_out_ms: int = 0


@dataclass(frozen=True)
class EncodedPicture:
    """Shots in a row on one canvas of `width` x `height` square pixels, at a constant `fps`."""

    width: int
    height: int
    fps: Fraction
    shots: tuple[Shot, ...]
    fit: Fit
    captions: tuple[Caption, ...]

    @property
    def frames(self) -> int:
        """How many frames there are in all."""
        return sum(shot.frames for shot in self.shots)


# --------------------------------------------------------------------- sound


@dataclass(frozen=True)
class Recording:
    """One audio stream of a file that is `duration_ms` long."""

    path: Path
    stream: AudioStream
    duration_ms: int


@dataclass(frozen=True)
class Sound:
    """A stretch of sound on the timeline.

    `gain` is linear. A `ducked` sound is lowered while a `speech` sound has somebody talking.
    A `loop`ed one starts over at its source's end; a `bed` is music that may be cut and
    continued wherever it goes on by itself.
    """

    origin: Recording | Music
    start_ms: int
    duration_ms: int
    in_ms: int = 0
    speed: float = 1.0
    gain: float = 1.0
    fade_in_ms: int = 0
    fade_out_ms: int = 0
    stem: Stem = "mix"
    separator: str | None = None
    loop: bool = False
    bed: bool = False
    ducked: bool = False
    speech: bool = False

    @property
    def folded(self) -> bool:
        """Whether its channels are more than two, which FFmpeg's matrix adds up."""
        return isinstance(self.origin, Recording) and self.origin.stream.channels > 2

    def sounds_at(self, moment_ms: int) -> bool:
        """Whether that moment of the timeline is in it."""
        return self.start_ms <= moment_ms < self.start_ms + self.duration_ms


_FOLDED = 1 + 2 * math.sqrt(0.5)
"""A front, a centre and a surround channel in one: ITU-R BS.775."""

_SOURCES_BEYOND_DB = 12.0
"""Recorders of floating point and lossy codecs have samples beyond full scale."""


def _highest(sound: Sound) -> float:
    return sound.gain * (_FOLDED if sound.folded else 1.0)


@dataclass(frozen=True)
class CopiedSound:
    """The source's own AAC packets, bit for bit; `stream` counts the file's audio streams."""

    path: Path
    stream: int


@dataclass(frozen=True)
class MixedSound:
    """Sounds to be decoded, mixed to 48 kHz stereo and encoded; silence where there is none."""

    sounds: tuple[Sound, ...]
    loudness_lufs: float | None = None

    @property
    def ducks(self) -> bool:
        """Whether one sound has to give way to another."""
        return any(s.ducked for s in self.sounds) and any(s.speech for s in self.sounds)

    @property
    def headroom_db(self) -> float:
        """How far beyond full scale the mix can go, when everything that sounds at once peaks."""
        together = max(
            (sum(_highest(o) for o in self.sounds if o.sounds_at(s.start_ms)) for s in self.sounds),
            default=1.0,
        )
        return 20 * math.log10(max(1.0, together)) + _SOURCES_BEYOND_DB

    @property
    def may_clip(self) -> bool:
        """Whether the mix can go beyond full scale though no source does."""
        return len(self.sounds) > 1 or any(
            s.folded or s.gain > 1 or s.stem != "mix" or s.speed != 1 for s in self.sounds
        )


@dataclass(frozen=True)
class Cover:
    """The picture that a sound file shows: that stream of a file, as it is."""

    path: Path
    stream: int


@dataclass(frozen=True)
class Plan:
    """One file to make. `tags` are the title, artist and so on that go along, as `cover` does."""

    output: Output
    duration_ms: int
    picture: CopiedPicture | EncodedPicture | None
    sound: CopiedSound | MixedSound
    tags: tuple[tuple[str, str], ...] = ()
    cover: Cover | None = None
