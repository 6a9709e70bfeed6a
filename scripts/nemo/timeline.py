"""A draft from the wire becomes a timeline that can be described and compared.

The only place that knows a draft's keys. The service documents five of them: ``t`` tracks,
``tt`` track type, ``sg`` segments, ``d`` duration in ms, ``m`` metadata. Names, starts, volumes
and texts stand where they may, so every detail is looked for under several keys, and ``rest``
is a fingerprint of everything: a change that was not understood is still a change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import unquote

from .loose import Json, fingerprint, flag, items, mapping, members, number, parsed, word

T = TypeVar("T")

Places = list[Json]

#: Beyond this (31 years) a number is no time that anybody meant.
_LONGEST_MS = 1e12

_KINDS = {0: "Video", 1: "BGM", 7: "Title"}
_ROLES = {
    1: {
        **dict.fromkeys(("bgm", "music", "background_music"), "BGM"),
        **dict.fromkeys(("audio", "sound", "original"), "Audio"),
        **dict.fromkeys(("voice", "voiceover", "narration", "tts", "speech"), "Voiceover"),
        **dict.fromkeys(("sfx", "effect", "sound_effect"), "Sound effect"),
    },
    7: dict.fromkeys(("caption", "captions", "subtitle", "subtitles"), "Caption"),
}
_ANY_ROLE = {"video": "Video", "title": "Title", "text": "Title", **_ROLES[1], **_ROLES[7]}

#: Labels of tracks whose segments are words.
WRITTEN = {"Title", "Caption"}
#: Labels of tracks that are heard and not seen.
HEARD = {*_ROLES[1].values()}
#: Keys that change without an edit.
_BOOKKEEPING = ("updated_at", "updatedAt", "update_time", "version", "revision", "timestamp")

_NAME = ("name", "title", "filename", "fileName", "file_name", "label", "display_name", "n")
_ADDRESS = ("src", "url", "path", "cdn_url", "uri")
_TEXT = ("text", "content", "caption", "words", "txt")
_START = ("s", "start", "start_ms", "startMs", "startTime", "start_time", "offset", "at", "begin")
_END = ("e", "end", "end_ms", "endMs", "endTime", "end_time")
_DURATION = ("d", "duration", "duration_ms", "durationMs", "dur")
_VOLUME = ("volume", "vol", "v", "gain")
_RANGES = ("range", "time_range", "timeRange", "target_timerange")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a track; times in ms, ``volume`` 1 as recorded, None where nothing is said."""

    id: str
    name: str
    text: str
    start_ms: float
    duration_ms: float | None
    in_ms: float
    volume: float | None
    muted: bool
    speed: float
    fade_in_ms: float
    fade_out_ms: float
    stem: str
    position: str
    rest: str

    @property
    def end_ms(self) -> float:
        """Where it ends on the timeline."""
        return self.start_ms + (self.duration_ms or 0)


@dataclass(frozen=True, slots=True)
class Track:
    """Segments under one label: Video, BGM, Title ..."""

    id: str
    label: str
    name: str
    segments: tuple[Segment, ...]
    volume: float | None
    muted: bool
    duck: bool
    rest: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a draft says, as far as it is understood."""

    tracks: tuple[Track, ...]
    duration_ms: float
    aspect: str
    loudness_lufs: float | None
    audio_format: str
    rest: str

    @property
    def only_sounds(self) -> bool:
        """Whether there is something to hear and nothing to see."""
        filled = {track.label for track in self.tracks if track.segments}
        return bool(filled) and filled <= HEARD


def read(draft: object) -> Timeline:
    """Read any JSON value as a draft; what is no draft is an empty timeline."""
    places = _places(parsed(draft) if isinstance(draft, str) else draft)
    tracks = tuple(_track(item) for item in _take(places, ("t", "tracks"), items) or [])
    ends_ms = [segment.end_ms for track in tracks for segment in track.segments]
    canvas = _take(places, ("canvas", "canvas_config"), mapping) or {}
    output = _take(places, ("output",), mapping) or {}
    return Timeline(
        tracks=tracks,
        duration_ms=_take(places, _DURATION, _time) or max(ends_ms, default=0.0),
        aspect=_take([canvas], ("aspect", "ratio", "aspect_ratio"), word) or "",
        loudness_lufs=_take(places, ("loudness_lufs",), number),
        audio_format=_take([output], ("format",), word) or "",
        rest=_rest(places, *_BOOKKEEPING),
    )


def _track(track: Json) -> Track:
    places = _places(track)
    label = _label(places)
    held = _take(places, ("sg", "segments", "clips"), members) or []
    # What a track says of its length or its words, it says of its only segment.
    shared = places if len(held) == 1 else []
    segments: list[Segment] = []
    for item in held:
        follows_ms = segments[-1].end_ms if segments else 0.0
        segments.append(_segment(item, shared, label in WRITTEN, follows_ms))
    return Track(
        id=_take(places, ("id",), word) or "",
        label=label,
        name=_name(places),
        segments=tuple(segments),
        volume=_volume(places),
        muted=_take(places, ("muted", "mute"), flag) or False,
        duck=_take(places, ("duck", "ducking"), flag) or False,
        rest=_rest(places, "id", "sg", "segments", "clips"),
    )


def _segment(item: object, shared: Places, written: bool, follows_ms: float) -> Segment:
    """Read one segment; without a start of its own it follows the one before."""
    places = _places(item)
    ranges = [held for key in _RANGES for place in places if (held := mapping(place.get(key)))]
    start_ms = _take([*places, *ranges], _START, _time)
    start_ms = follows_ms if start_ms is None else start_ms
    duration_ms = _take([*places, *ranges, *shared], _DURATION, _time)
    end_ms = _take([*places, *ranges], _END, _time)
    if duration_ms is None and end_ms is not None:
        duration_ms = max(0.0, end_ms - start_ms)
    return Segment(
        id=_take(places, ("id",), word) or "",
        name=_name(places),
        text=_text(places, shared) if written else "",
        start_ms=start_ms,
        duration_ms=duration_ms,
        in_ms=_take(places, ("in_ms", "inMs", "in", "source_start"), _time) or 0.0,
        volume=_volume(places),
        muted=_take(places, ("muted", "mute"), flag) or False,
        speed=_take(places, ("speed", "rate"), number) or 1.0,
        fade_in_ms=_take(places, ("fade_in_ms", "fadeIn", "fade_in"), _time) or 0.0,
        fade_out_ms=_take(places, ("fade_out_ms", "fadeOut", "fade_out"), _time) or 0.0,
        stem=_take(places, ("stem",), word) or "mix",
        position=_take(places, ("position",), word) or "",
        rest=_rest(places, "id"),
    )


def _label(places: Places) -> str:
    kind = _take(places, ("tt",), number)
    role = (_take(places, ("role", "type", "kind", "category"), word) or "").lower()
    if kind in _KINDS:
        return _ROLES.get(int(kind), {}).get(role, _KINDS[int(kind)])
    return _ANY_ROLE.get(role, "Track")


def _name(places: Places) -> str:
    if name := _take(places, _NAME, word):
        return name
    if address := _take(places, _ADDRESS, word):
        return unquote(address.split("?")[0].replace("\\", "/").rstrip("/").rsplit("/", 1)[-1])
    music = _take(places, ("music",), mapping) or {}
    mood = _take([music], ("mood", "style", "name"), word)
    return f"{mood} music" if mood else ""


def _text(places: Places, shared: Places) -> str:
    said = _take(places, (*_TEXT, *_NAME), _words) or _take(shared, _TEXT, _words)
    return said or ""


def _volume(places: Places) -> float | None:
    if (decibels := _take(places, ("volume_db", "gain_db", "db"), number)) is not None:
        return float(10 ** (min(decibels, 100.0) / 20))
    return _take(places, _VOLUME, _gain)


def _gain(value: object) -> float | None:
    """Read a linear gain; "35%", whole numbers above 2 and others above 10 are percent."""
    written = value.strip() if isinstance(value, str) else ""
    gain = number(written.removesuffix("%") or value)
    if gain is None or gain < 0:
        return None
    percent = written.endswith("%") or gain > (2 if isinstance(value, int) else 10)
    return gain / 100 if percent else gain


def _places(item: object) -> Places:
    """Give the objects that hold an item's details: itself and its metadata."""
    if not isinstance(item, dict):
        return [{"": item}]  # no key of ours, but part of the fingerprint
    meta = [mapping(item.get(key)) for key in ("m", "meta", "metadata")]
    return [item, *(held for held in meta if held)]


def _take(places: Places, keys: tuple[str, ...], convert: Callable[[object], T | None]) -> T | None:
    """Give the first detail that can be understood, by the order of keys."""
    for key in keys:
        for place in places:
            if (value := convert(place.get(key))) is not None:
                return value
    return None


def _rest(places: Places, *without: str) -> str:
    return fingerprint({key: held for key, held in places[0].items() if key not in without})


def _time(value: object) -> float | None:
    time_ms = number(value)
    return time_ms if time_ms is not None and 0 <= time_ms <= _LONGEST_MS else None


def _words(value: object) -> str | None:
    """Give the words of a text, which some write as an object or as JSON in a string."""
    if (held := mapping(value)) is not None:
        return _take([held], ("text", "content", "words"), word)
    return word(value)
