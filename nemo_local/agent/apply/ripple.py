"""Time on a timeline: laying clips end to end, and what lies over them moving along.

Titles and captions follow the stretch of picture they stood over, the longer part of it where
it is torn apart; music that covered the whole video covers the whole of what it becomes, other
music moves like the picture and plays on from piece to piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nemo_local.agent.apply.base import Desk, RefusalError
from nemo_local.timeline import Draft, Segment, Track, TrackKind

SHORTEST_MS = 40
_ALMOST_MS = 60


def lay(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments one after the other from 0 on."""
    out: list[Segment] = []
    at = 0
    for segment in segments:
        out.append(replace(segment, start_ms=at))
        at += segment.duration_ms
    return tuple(out)


@dataclass(frozen=True)
class _Moved:
    """A stretch of the old timeline, and where it plays on the new one and for how long."""

    start_ms: int
    end_ms: int
    to_ms: int
    length_ms: int

    def at(self, ms: int) -> int:
        """Where a moment of the stretch lies on the new timeline."""
        inside = (ms - self.start_ms) / max(1, self.end_ms - self.start_ms)
        return self.to_ms + round(inside * self.length_ms)


def relay(draft: Draft, track: Track, segments: Sequence[Segment], desk: Desk) -> Draft:
    """The draft with these clips on its main track, and everything else moved along.

    A clip of `track` that is among `segments` is known by its id; its whole is what it was.
    """
    laid = lay(segments)
    old = {s.id: s for s in track.segments}
    moves = [
        _Moved(old[s.id].start_ms, old[s.id].end_ms, s.start_ms, s.duration_ms)
        for s in laid
        if s.id in old
    ]
    return _relaid(draft, track, laid, moves, desk)


def _relaid(
    draft: Draft, track: Track, laid: Sequence[Segment], moves: Sequence[_Moved], desk: Desk
) -> Draft:
    clips = replace(track, segments=tuple(laid))
    over = _Over(moves, draft.duration_ms, clips.end_ms, desk)
    tracks = [clips if t.id == track.id else over.track(t) for t in draft.tracks]
    return replace(draft, tracks=tuple(t for t in tracks if t.segments))


@dataclass(frozen=True)
class _Over:
    """How what lies over the clips moves when they change. The moves are in their new order."""

    moves: Sequence[_Moved]
    before_ms: int
    after_ms: int
    desk: Desk

    def track(self, track: Track) -> Track:
        moved = [p for s in track.segments for p in self._segment(s, track)]
        moved.sort(key=lambda s: s.start_ms)
        return replace(track, segments=tuple(moved))

    def _segment(self, segment: Segment, track: Track) -> Iterator[Segment]:
        text = track.kind is TrackKind.TEXT
        whole = segment.start_ms <= _ALMOST_MS and segment.end_ms >= self.before_ms - _ALMOST_MS
        whole = whole and (text or len(track.segments) == 1)
        runs = [(0, self.after_ms)] if whole else self._runs(segment)
        if text:
            runs = sorted(runs, key=lambda run: run[0] - run[1])[:1]
        played_ms = 0
        for start, end in runs:
            piece = replace(
                segment,
                id=segment.id if not played_ms else self.desk.new_id(),
                start_ms=start,
                in_ms=segment.in_ms + round(played_ms * segment.speed),
                fade_in_ms=0 if played_ms else segment.fade_in_ms,
                fade_out_ms=segment.fade_out_ms if end == runs[-1][1] else 0,
            )
            piece = self._as_long_as_it_lasts(with_length(piece, end - start), whole)
            if piece.duration_ms >= SHORTEST_MS:
                yield piece
            played_ms += end - start

    def _runs(self, segment: Segment) -> list[tuple[int, int]]:
        """Where it goes: from and until when, as one where its stretches still follow each other.

        A clip that comes in between parts nothing: what lay over both sides lies over it, too.
        """
        runs: list[tuple[int, int]] = []
        goes_on = False
        for move in self.moves:
            start, end = max(segment.start_ms, move.start_ms), min(segment.end_ms, move.end_ms)
            if start < end:
                since = runs.pop()[0] if goes_on and start == move.start_ms else move.at(start)
                runs.append((since, min(move.at(end), self.after_ms)))
            goes_on = start < end == move.end_ms
        return [(start, end) for start, end in runs if end - start >= SHORTEST_MS]

    def _as_long_as_it_lasts(self, segment: Segment, whole: bool) -> Segment:
        """A sound file under the whole starts over when it runs out, any other ends there."""
        item = self.desk.item(segment.media)
        if item is None or segment.loop:
            return segment
        left_ms = round((item.info.duration_ms - segment.in_ms) / segment.speed)
        if left_ms >= segment.duration_ms:
            return segment
        return replace(segment, loop=True) if whole else with_length(segment, max(0, left_ms))


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


def stretch(
    segments: Sequence[Segment], start_ms: int, end_ms: int, desk: Desk
) -> tuple[list[Segment], list[Segment]]:
    """The segments cut where a stretch begins and ends, and those of them that lie in it.

    By the most of them, as a cut near to an edge is not made.
    """
    pieces = divided(segments, (start_ms, end_ms), desk)
    inside = [
        s for s in pieces if 2 * (min(end_ms, s.end_ms) - max(start_ms, s.start_ms)) > s.duration_ms
    ]
    return pieces, inside


def require_stretch(
    segments: Sequence[Segment], start_ms: int, end_ms: int, desk: Desk
) -> tuple[list[Segment], list[Segment]]:
    """A `stretch` that something lies in. Raises `RefusalError` when nothing does."""
    pieces, inside = stretch(segments, start_ms, end_ms, desk)
    if not inside:
        raise RefusalError("nothing_there", start=start_ms, end=end_ms)
    return pieces, inside


def without(draft: Draft, track: Track, start_ms: int, end_ms: int, desk: Desk) -> Draft:
    """The draft with that stretch of time taken out of everything."""
    left: list[Segment] = []
    for segment in track.segments:
        for a, b in ((segment.start_ms, start_ms), (end_ms, segment.end_ms)):
            low, high = max(a, segment.start_ms), min(b, segment.end_ms)
            if high - low >= SHORTEST_MS:
                left.append(part(segment, low, high, desk.new_id()))
    if left and track.segments:
        left = _faded_like(track.segments, left)
    moves = [
        _Moved(0, start_ms, 0, start_ms),
        _Moved(end_ms, track.end_ms, start_ms, track.end_ms - end_ms),
    ]
    return _relaid(draft, track, lay(left), [m for m in moves if m.length_ms > 0], desk)


def _faded_like(before: Sequence[Segment], left: Sequence[Segment]) -> list[Segment]:
    """The clips that are left, with the fades that the whole began and ended with."""
    first = replace(left[0], fade_in_ms=before[0].fade_in_ms or left[0].fade_in_ms)
    out = [with_length(first, first.duration_ms), *left[1:]]
    last = replace(out[-1], fade_out_ms=before[-1].fade_out_ms or out[-1].fade_out_ms)
    return [*out[:-1], with_length(last, last.duration_ms)]
