"""Time on a timeline: laying clips end to end, and what lies over them moving along.

Titles and captions follow the stretch of picture they stood over; music that covered the
whole video covers the whole of what it becomes, other music moves like a title.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from nemo_local.agent.apply.base import Desk
from nemo_local.timeline import Draft, Segment, Track, TrackKind

SHORTEST_MS = 40
_ALMOST_MS = 60

Clock = Callable[[int], int]
"""Where a moment of the old timeline lies on the new one. Never turns back."""


def stay(ms: int) -> int:
    """A moment stays where it is."""
    return ms


def lay(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments one after the other from 0 on."""
    out: list[Segment] = []
    at = 0
    for segment in segments:
        out.append(replace(segment, start_ms=at))
        at += segment.duration_ms
    return tuple(out)


def relay(
    draft: Draft, track: Track, segments: Sequence[Segment], clock: Clock, desk: Desk
) -> Draft:
    """The draft with these clips on its main track, and everything else moved along."""
    before = draft.duration_ms
    laid = replace(draft.with_track(replace(track, segments=lay(segments))), tracks=())
    after = sum(s.duration_ms for s in segments)
    tracks: list[Track] = []
    for each in draft.tracks:
        if each.id == track.id:
            tracks.append(replace(track, segments=lay(segments)))
        elif moved := _moved(each, clock, before, after, desk):
            tracks.append(moved)
    return replace(laid, tracks=tuple(tracks))


def _moved(track: Track, clock: Clock, before: int, after: int, desk: Desk) -> Track | None:
    segments = [m for s in track.segments if (m := _along(s, track, clock, before, after, desk))]
    return replace(track, segments=tuple(segments)) if segments else None


def _along(
    segment: Segment, track: Track, clock: Clock, before: int, after: int, desk: Desk
) -> Segment | None:
    start, end = min(clock(segment.start_ms), after), min(clock(segment.end_ms), after)
    whole = segment.start_ms <= _ALMOST_MS and segment.end_ms >= before - _ALMOST_MS
    if whole:
        start, end = 0, after
    if track.kind is TrackKind.AUDIO and not segment.loop and segment.music is None:
        item = desk.item(segment.media)
        if item is not None:
            left = round((item.info.duration_ms - segment.in_ms) / segment.speed)
            end = min(end, start + left)
    if end - start < SHORTEST_MS:
        return None
    return with_length(replace(segment, start_ms=start), end - start)


def with_length(segment: Segment, duration_ms: int) -> Segment:
    """The segment that long, its fades within it."""
    fade_in = min(segment.fade_in_ms, duration_ms)
    fade_out = min(segment.fade_out_ms, duration_ms - fade_in)
    return replace(segment, duration_ms=duration_ms, fade_in_ms=fade_in, fade_out_ms=fade_out)


def part(segment: Segment, start_ms: int, end_ms: int, new_id: str) -> Segment:
    """The stretch of a segment between two moments of the timeline."""
    at_start, at_end = start_ms <= segment.start_ms, end_ms >= segment.end_ms
    cut = replace(
        segment,
        id=segment.id if at_start else new_id,
        start_ms=max(start_ms, segment.start_ms),
        in_ms=segment.in_ms + round(max(0, start_ms - segment.start_ms) * segment.speed),
        fade_in_ms=segment.fade_in_ms if at_start else 0,
        fade_out_ms=segment.fade_out_ms if at_end else 0,
    )
    return with_length(cut, min(end_ms, segment.end_ms) - cut.start_ms)


def divided(segments: Sequence[Segment], moments: Sequence[int], desk: Desk) -> list[Segment]:
    """The segments cut at these moments; a cut too near to an edge is not made."""
    out: list[Segment] = []
    for segment in segments:
        inner = sorted(
            m
            for m in set(moments)
            if segment.start_ms + SHORTEST_MS <= m <= segment.end_ms - SHORTEST_MS
        )
        edges = [segment.start_ms, *inner, segment.end_ms]
        out += [
            part(segment, a, b, desk.new_id()) if inner else segment
            for a, b in zip(edges, edges[1:], strict=False)
        ]
    return out


def without(draft: Draft, track: Track, start_ms: int, end_ms: int, desk: Desk) -> Draft:
    """The draft with that stretch of time taken out of everything."""

    def clock(ms: int) -> int:
        return ms if ms < start_ms else max(start_ms, ms - (end_ms - start_ms))

    left: list[Segment] = []
    for segment in track.segments:
        for a, b in ((segment.start_ms, start_ms), (end_ms, segment.end_ms)):
            low, high = max(a, segment.start_ms), min(b, segment.end_ms)
            if high - low >= SHORTEST_MS:
                left.append(part(segment, low, high, desk.new_id()))
    return relay(draft, track, left, clock, desk)
