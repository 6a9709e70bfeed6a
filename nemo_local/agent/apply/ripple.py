"""Time on a timeline: laying clips end to end, and what lies over them moving along.

Titles and captions follow the stretch of picture they stood over; music that covered the
whole video covers the whole of what it becomes, other music moves like a title.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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
    laid = replace(track, segments=lay(segments))
    shift = _Shift(clock, draft.duration_ms, laid.end_ms, desk)
    tracks = [laid if t.id == track.id else shift.track(t) for t in draft.tracks]
    return replace(draft, tracks=tuple(t for t in tracks if t.segments))


@dataclass(frozen=True)
class _Shift:
    """How what lies over the clips moves when they change."""

    clock: Clock
    before_ms: int
    after_ms: int
    desk: Desk

    def track(self, track: Track) -> Track:
        moved = (self._segment(s, track) for s in track.segments)
        return replace(track, segments=tuple(s for s in moved if s.duration_ms >= SHORTEST_MS))

    def _segment(self, segment: Segment, track: Track) -> Segment:
        start = min(self.clock(segment.start_ms), self.after_ms)
        end = min(self.clock(segment.end_ms), self.after_ms)
        if segment.start_ms <= _ALMOST_MS and segment.end_ms >= self.before_ms - _ALMOST_MS:
            start, end = 0, self.after_ms
        item = self.desk.item(segment.media)
        if track.kind is TrackKind.AUDIO and item is not None and not segment.loop:
            left = round((item.info.duration_ms - segment.in_ms) / segment.speed)
            end = min(end, start + left)
        return with_length(replace(segment, start_ms=start), max(0, end - start))


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
            part(segment, a, b, desk.new_id()) if inner else segment for a, b in pairwise(edges)
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
    if left and track.segments:
        left = _faded_like(track.segments, left)
    return relay(draft, track, left, clock, desk)


def _faded_like(before: Sequence[Segment], left: Sequence[Segment]) -> list[Segment]:
    """The clips that are left, with the fades that the whole began and ended with."""
    first = replace(left[0], fade_in_ms=before[0].fade_in_ms or left[0].fade_in_ms)
    out = [with_length(first, first.duration_ms), *left[1:]]
    last = replace(out[-1], fade_out_ms=before[-1].fade_out_ms or out[-1].fade_out_ms)
    return [*out[:-1], with_length(last, last.duration_ms)]
