"""A draft to the wire and from it: the only place of the backend that knows the short keys.

What a caller sends is hostile until `from_wire` has read it. A value that equals its
default is left out, and keys that nobody here knows survive the round trip.
"""

from __future__ import annotations

from dataclasses import fields

from nemo_local.timeline.model import (
    Aspect,
    AudioFormat,
    Draft,
    Fit,
    Music,
    Position,
    Role,
    Segment,
    Stem,
    Track,
    TrackKind,
)
from nemo_local.timeline.reading import DraftError, Json, Reader, items, mapping, rest

_LONGEST_MS = 24 * 3600 * 1000


def to_wire(draft: Draft) -> Json:
    """The draft as the contract writes it."""
    m: Json = dict(draft.extra_m)
    if draft.aspect != "source":
        m["canvas"] = {"aspect": draft.aspect, "fit": draft.fit}
    if draft.loudness_lufs is not None:
        m["loudness_lufs"] = draft.loudness_lufs
    if draft.loudness_of_music:
        m["loudness_of_music"] = True
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
    top = mapping(wire, "draft")
    m = mapping(top.get("m", {}), "draft.m")
    canvas = Reader(m.get("canvas", {}), "draft.m.canvas")
    output = Reader(m.get("output", {}), "draft.m.output")
    r = Reader(m, "draft.m")
    tracks = items(top.get("t", []), "draft.t")
    return Draft(
        tracks=tuple(_track_from_wire(t, f"draft.t[{i}]") for i, t in enumerate(tracks)),
        aspect=canvas.one_of("aspect", Aspect, "source"),
        fit=canvas.one_of("fit", Fit, "blur"),
        loudness_lufs=r.number("loudness_lufs", None, -70, 0),
        loudness_of_music=r.flag("loudness_of_music"),
        audio_format=output.one_of("format", AudioFormat, None),
        extra=rest(top, {"d", "t", "m"}),
        extra_m=rest(m, {"canvas", "loudness_lufs", "loudness_of_music", "output"}),
    )


def _track_from_wire(wire: object, at: str) -> Track:
    top = mapping(wire, at)
    m = mapping(top.get("m", {}), f"{at}.m")
    r, structure = Reader(m, f"{at}.m"), Reader(top, at)
    try:
        kind = TrackKind(structure.whole("tt", -1, -1, 1000))
    except ValueError:
        raise DraftError(f"{at}.tt is not a known kind of track") from None
    usual: dict[TrackKind, Role] = {TrackKind.AUDIO: "bgm", TrackKind.TEXT: "title"}
    segments = items(top.get("sg", []), f"{at}.sg")
    return Track(
        id=structure.text("id", at),
        kind=kind,
        segments=tuple(_segment_from_wire(s, f"{at}.sg[{i}]") for i, s in enumerate(segments)),
        role=r.one_of("role", Role, usual.get(kind, "video")),
        name=r.text("name", ""),
        volume=r.number("volume", 1.0, 0, 100),
        muted=r.flag("muted"),
        duck=r.flag("duck"),
        extra=rest(top, {"id", "tt", "sg", "m"}),
        extra_m=rest(m, {f.name for f in fields(Track)} - _TRACK_STRUCTURE),
    )


def _segment_from_wire(wire: object, at: str) -> Segment:
    top = mapping(wire, at)
    m = mapping(top.get("m", {}), f"{at}.m")
    r, structure = Reader(m, f"{at}.m"), Reader(top, at)
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
        extra=rest(top, {"id", "s", "d", "m"}),
        extra_m=rest(m, {f.name for f in fields(Segment)} - _SEGMENT_STRUCTURE),
    )


def _music_from_wire(wire: object, at: str) -> Music | None:
    if wire is None:
        return None
    r = Reader(wire, at)
    return Music(mood=r.text("mood", ""), seed=r.whole("seed", 1, 0, 2**63 - 1))
