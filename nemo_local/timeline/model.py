"""What a timeline holds: frozen, in milliseconds and linear gains (1 = as recorded)."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

Stem = Literal["mix", "voice", "music"]
Role = Literal["video", "bgm", "audio", "title", "caption"]
Position = Literal["top", "center", "bottom"]
Aspect = Literal["source", "16:9", "9:16", "1:1"]
Fit = Literal["blur", "crop"]
AudioFormat = Literal["mp3", "wav", "m4a"]


class TrackKind(enum.IntEnum):
    """The contract's `tt`."""

    VIDEO = 0
    AUDIO = 1
    TEXT = 7


@dataclass(frozen=True)
class Music:
    """A piece the backend composes itself: the same mood and seed give the same samples."""

    mood: str
    seed: int = 1


@dataclass(frozen=True)
class Segment:
    """A stretch of one source on a track.

    `media` is an uploaded file's id, `music` a piece made here, `text` words to draw:
    one of the three. `duration_ms` counts on the timeline, so a source is read for
    `duration_ms * speed` from `in_ms` on; a `loop`ed sound starts over when it runs out.
    `stem` is the part of the sound that is heard, taken out by `separator`; `stream` is
    the file's audio stream when it is not the default one.
    """

    id: str
    start_ms: int
    duration_ms: int
    name: str = ""
    media: str | None = None
    music: Music | None = None
    text: str | None = None
    in_ms: int = 0
    speed: float = 1.0
    volume: float = 1.0
    fade_in_ms: int = 0
    fade_out_ms: int = 0
    stem: Stem = "mix"
    separator: str | None = None
    stream: int | None = None
    loop: bool = False
    position: Position = "bottom"
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)
    extra_m: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def end_ms(self) -> int:
        """Where it ends on the timeline."""
        return self.start_ms + self.duration_ms


@dataclass(frozen=True)
class Track:
    """Segments of one kind. `duck` lowers the track while somebody speaks on another."""

    id: str
    kind: TrackKind
    segments: tuple[Segment, ...] = ()
    role: Role = "video"
    name: str = ""
    volume: float = 1.0
    muted: bool = False
    duck: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)
    extra_m: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def end_ms(self) -> int:
        """Where the last segment ends; 0 for an empty track."""
        return max((s.end_ms for s in self.segments), default=0)


@dataclass(frozen=True)
class Draft:
    """A whole timeline and how it is finished.

    `loudness_lufs` asks the render for that integrated loudness (None: leave the level);
    `loudness_of_music` says that nobody asked for it: it came with added music, and goes with it;
    `audio_format` says that a sound file was asked for instead of a video.
    """

    tracks: tuple[Track, ...] = ()
    aspect: Aspect = "source"
    fit: Fit = "blur"
    loudness_lufs: float | None = None
    loudness_of_music: bool = False
    audio_format: AudioFormat | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)
    extra_m: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def duration_ms(self) -> int:
        """The end of the picture, or of the sound where there is no picture."""
        picture = max((t.end_ms for t in self.of(TrackKind.VIDEO)), default=0)
        return picture or max((t.end_ms for t in self.tracks), default=0)

    @property
    def media_ids(self) -> frozenset[str]:
        """The files that it is made of."""
        segments = (s for track in self.tracks for s in track.segments)
        return frozenset(s.media for s in segments if s.media is not None)

    def of(self, kind: TrackKind) -> tuple[Track, ...]:
        """The tracks of one kind, in their order."""
        return tuple(t for t in self.tracks if t.kind is kind)

    def with_track(self, track: Track) -> Draft:
        """The draft with the track of that id replaced, or added at the end."""
        if any(t.id == track.id for t in self.tracks):
            return replace(
                self, tracks=tuple(track if t.id == track.id else t for t in self.tracks)
            )
        return replace(self, tracks=(*self.tracks, track))

    def without_track(self, track_id: str) -> Draft:
        """The draft with the track of that id left out."""
        return replace(self, tracks=tuple(t for t in self.tracks if t.id != track_id))
