"""The draft: what a timeline holds, and its form on the wire.

An edit makes a new draft, the store keeps every one of them, and a render reads nothing
else; so undo, state, export and "what changed" need no other truth. Times are integer
milliseconds, volumes are linear gains (1 = as recorded). On the wire a draft wears the
contract's short keys (`t`, `tt`, `sg`, `d`, `m`); a value that equals its default is
left out, and keys that nobody here knows survive the round trip.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal, TypeVar, cast, get_args

Json = dict[str, Any]
Stem = Literal["mix", "voice", "music"]
Role = Literal["video", "bgm", "audio", "title", "caption"]
Position = Literal["top", "center", "bottom"]
Aspect = Literal["source", "16:9", "9:16", "1:1"]
Fit = Literal["blur", "crop"]
AudioFormat = Literal["mp3", "wav", "m4a"]

_LONGEST_MS = 24 * 3600 * 1000


class DraftError(ValueError):
    """A draft from the wire that cannot be read; the text says where it is wrong."""


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
    `duration_ms * speed` from `in_ms` on; a `loop`ed one starts over when it runs out.
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
    `audio_format` says that a sound file was asked for instead of a video.
    """

    tracks: tuple[Track, ...] = ()
    aspect: Aspect = "source"
    fit: Fit = "blur"
    loudness_lufs: float | None = None
    audio_format: AudioFormat | None = None
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)
    extra_m: Mapping[str, Any] = field(default_factory=dict, compare=False)

    @property
    def duration_ms(self) -> int:
        """The end of the picture, or of the sound where there is no picture."""
        picture = max((t.end_ms for t in self.of(TrackKind.VIDEO)), default=0)
        return picture or max((t.end_ms for t in self.tracks), default=0)

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


# ---------------------------------------------------------------- to the wire


def to_wire(draft: Draft) -> Json:
    """The draft as the contract writes it."""
    m: Json = dict(draft.extra_m)
    if draft.aspect != "source":
        m["canvas"] = {"aspect": draft.aspect, "fit": draft.fit}
    if draft.loudness_lufs is not None:
        m["loudness_lufs"] = draft.loudness_lufs
    if draft.audio_format is not None:
        m["output"] = {"format": draft.audio_format}
    tracks = [_track_to_wire(t) for t in draft.tracks]
    return {**draft.extra, "d": draft.duration_ms, "t": tracks, **({"m": m} if m else {})}


_SEGMENT_STRUCTURE = {"id", "start_ms", "duration_ms", "extra", "extra_m"}
_TRACK_STRUCTURE = {"id", "kind", "segments", "extra", "extra_m"}


def _segment_to_wire(s: Segment) -> Json:
    m = {**s.extra_m, **_details(s, _SEGMENT_STRUCTURE)}
    if s.music is not None:
        m["music"] = {"mood": s.music.mood, "seed": s.music.seed}
    return {**s.extra, "id": s.id, "s": s.start_ms, "d": s.duration_ms, "m": m}


def _track_to_wire(t: Track) -> Json:
    m = {**t.extra_m, **_details(t, _TRACK_STRUCTURE), "role": t.role}
    segments = [_segment_to_wire(s) for s in t.segments]
    return {**t.extra, "id": t.id, "tt": int(t.kind), "sg": segments, "m": m}


def _details(item: Segment | Track, structure: set[str]) -> Json:
    """The fields that live under `m`, without those that equal their default."""
    return {
        f.name: getattr(item, f.name)
        for f in fields(item)
        if f.name not in structure and getattr(item, f.name) != f.default
    }


# -------------------------------------------------------------- from the wire


def from_wire(wire: object) -> Draft:
    """The draft that a caller sent. Nothing in it is trusted: see `DraftError`."""
    top = _mapping(wire, "draft")
    m = _mapping(top.get("m", {}), "draft.m")
    canvas = _Reader(m.get("canvas", {}), "draft.m.canvas")
    output = _Reader(m.get("output", {}), "draft.m.output")
    r = _Reader(m, "draft.m")
    tracks = _list(top.get("t", []), "draft.t")
    return Draft(
        tracks=tuple(_track_from_wire(t, f"draft.t[{i}]") for i, t in enumerate(tracks)),
        aspect=canvas.one_of("aspect", Aspect, "source"),
        fit=canvas.one_of("fit", Fit, "blur"),
        loudness_lufs=r.number("loudness_lufs", None, -70, 0),
        audio_format=output.one_of("format", AudioFormat, None),
        extra=_rest(top, {"d", "t", "m"}),
        extra_m=_rest(m, {"canvas", "loudness_lufs", "output"}),
    )


def _track_from_wire(wire: object, at: str) -> Track:
    top = _mapping(wire, at)
    m = _mapping(top.get("m", {}), f"{at}.m")
    r, structure = _Reader(m, f"{at}.m"), _Reader(top, at)
    try:
        kind = TrackKind(structure.whole("tt", -1, -1, 1000))
    except ValueError:
        raise DraftError(f"{at}.tt is not a known kind of track") from None
    usual: dict[TrackKind, Role] = {TrackKind.AUDIO: "bgm", TrackKind.TEXT: "title"}
    segments = _list(top.get("sg", []), f"{at}.sg")
    return Track(
        id=structure.text("id", at),
        kind=kind,
        segments=tuple(_segment_from_wire(s, f"{at}.sg[{i}]") for i, s in enumerate(segments)),
        role=r.one_of("role", Role, usual.get(kind, "video")),
        name=r.text("name", ""),
        volume=r.number("volume", 1.0, 0, 100),
        muted=r.flag("muted"),
        duck=r.flag("duck"),
        extra=_rest(top, {"id", "tt", "sg", "m"}),
        extra_m=_rest(m, {f.name for f in fields(Track)} - _TRACK_STRUCTURE),
    )


def _segment_from_wire(wire: object, at: str) -> Segment:
    top = _mapping(wire, at)
    m = _mapping(top.get("m", {}), f"{at}.m")
    r, structure = _Reader(m, f"{at}.m"), _Reader(top, at)
    return Segment(
        id=structure.text("id", at),
        start_ms=structure.whole("s", 0, 0, _LONGEST_MS),
        duration_ms=structure.whole("d", 0, 0, _LONGEST_MS),
        name=r.text("name", ""),
        media=r.text("media", None),
        music=_music_from_wire(m.get("music"), f"{at}.m.music"),
        text=r.text("text", None),
        in_ms=r.whole("in_ms", 0, 0, _LONGEST_MS),
        speed=r.number("speed", 1.0, 0.05, 100),
        volume=r.number("volume", 1.0, 0, 100),
        fade_in_ms=r.whole("fade_in_ms", 0, 0, _LONGEST_MS),
        fade_out_ms=r.whole("fade_out_ms", 0, 0, _LONGEST_MS),
        stem=r.one_of("stem", Stem, "mix"),
        separator=r.text("separator", None),
        stream=r.whole("stream", None, 0, 1000),
        loop=r.flag("loop"),
        position=r.one_of("position", Position, "bottom"),
        extra=_rest(top, {"id", "s", "d", "m"}),
        extra_m=_rest(m, {f.name for f in fields(Segment)} - _SEGMENT_STRUCTURE),
    )


def _music_from_wire(wire: object, at: str) -> Music | None:
    if wire is None:
        return None
    r = _Reader(wire, at)
    return Music(mood=r.text("mood", ""), seed=r.whole("seed", 1, 0, 2**63 - 1))


T = TypeVar("T")


class _Reader:
    """Typed reads from one JSON object; every refusal names the place."""

    def __init__(self, wire: object, at: str) -> None:
        self._wire, self._at = _mapping(wire, at), at

    def _get(self, key: str, kinds: tuple[type, ...], default: T) -> Any | T:
        value = self._wire.get(key)
        if value is None:
            return default
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise DraftError(f"{self._at}.{key} has the wrong type")
        return value

    def text(self, key: str, default: T) -> str | T:
        return cast("str | T", self._get(key, (str,), default))

    def flag(self, key: str) -> bool:
        return bool(self._get(key, (bool,), False))

    def number(self, key: str, default: T, low: float, high: float) -> float | T:
        value = self._get(key, (int, float), None)
        if value is None:
            return default
        if not (math.isfinite(value) and low <= value <= high):
            raise DraftError(f"{self._at}.{key} must be between {low:g} and {high:g}")
        return float(value)

    def whole(self, key: str, default: T, low: int, high: int) -> int | T:
        value = self._get(key, (int, float), None)
        if value is None:
            return default
        if not (math.isfinite(value) and low <= value <= high):
            raise DraftError(f"{self._at}.{key} must be between {low} and {high}")
        return cast(int, round(value))

    def one_of(self, key: str, choices: Any, default: T) -> Any | T:
        value = self._get(key, (str,), None)
        if value is None:
            return default
        if value not in get_args(choices):
            raise DraftError(f"{self._at}.{key} must be one of {', '.join(get_args(choices))}")
        return value


def _mapping(value: object, at: str) -> Json:
    if not isinstance(value, dict):
        raise DraftError(f"{at} must be an object")
    return value


def _list(value: object, at: str) -> list[Any]:
    if not isinstance(value, list):
        raise DraftError(f"{at} must be a list")
    return value


def _rest(wire: Json, known: set[str]) -> Json:
    return {k: v for k, v in wire.items() if k not in known}
