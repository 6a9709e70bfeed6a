"""The pieces of music that were added: placed, given way to each other, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.apply import ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    Phrase,
    RefusalError,
    names,
    phrase,
    require_music,
)
from nemo_local.agent.edits import PlaceMusic
from nemo_local.timeline import Draft, Segment

_AT_A_GAP_MS = 500


def place(edit: PlaceMusic, draft: Draft, desk: Desk) -> Applied:
    """Let the added music play at another time; a file that is too short for it is looped.

    Of several pieces it is the first, until the next begins if no end is told.
    """
    track, total_ms = require_music(draft), draft.duration_ms
    segment, *others = track.segments
    start, end = edit.span.within(total_ms)
    if edit.span.end_ms is None and edit.span.end_share is None:
        later = (s.start_ms for s in others if s.start_ms >= start + ripple.SHORTEST_MS)
        end = min(later, default=end)
    if end - start < ripple.SHORTEST_MS:
        raise RefusalError("beyond_end", total=total_ms)
    item = desk.item(segment.media)
    left = item.info.duration_ms - segment.in_ms if item else end - start
    loops = segment.loop or left < end - start
    moved = ripple.with_length(replace(segment, start_ms=start, loop=loops), end - start)
    kept = cleared(others, start, end, desk)
    segments = tuple(sorted([*kept, moved], key=lambda s: s.start_ms))
    after = draft.with_track(replace(track, segments=segments))
    told = phrase(
        "music_placed" if after != draft else "music_there",
        what=what(moved),
        start=start,
        end=end,
    )
    lost = gone(others, kept)
    removed = [phrase("added_music_removed", what=names(lost))] if lost else []
    return Applied(after, (told, *removed, *(besides(kept) if after != draft else ())))


def remove(draft: Draft) -> Applied:
    """Take the added music off, and the loudness that came with it."""
    track = require_music(draft)
    after, told = unlevelled(draft.without_track(track.id))
    return Applied(after, (phrase("added_music_removed", what=names(track.segments)), *told))


def unlevelled(draft: Draft) -> tuple[Draft, tuple[Phrase, ...]]:
    """The draft that has lost its music without the loudness that came with it."""
    if not draft.loudness_of_music:
        return draft, ()
    after = replace(draft, loudness_lufs=None, loudness_of_music=False)
    return after, (phrase("levelled_no_more"),)


def remove_stretch(draft: Draft, start_ms: int, end_ms: int, desk: Desk) -> Applied:
    """Take the added music off between two moments; it goes and comes back softly."""
    track = require_music(draft)
    left = cleared(track.segments, start_ms, end_ms, desk)
    gap = phrase("added_music_gap", start=start_ms, end=end_ms)
    if not left:
        after, told = unlevelled(draft.without_track(track.id))
        return Applied(after, (gap, *told))
    return Applied(draft.with_track(replace(track, segments=tuple(left))), (gap,))


def cleared(segments: Sequence[Segment], start_ms: int, end_ms: int, desk: Desk) -> list[Segment]:
    """The music without a stretch of it; where it is cut, it goes and comes back softly."""

    def softened(s: Segment) -> Segment:
        fade_out = s.fade_out_ms if s.end_ms in ends else _AT_A_GAP_MS
        fade_in = s.fade_in_ms if s.start_ms in starts else _AT_A_GAP_MS
        return ripple.with_length(
            replace(s, fade_in_ms=fade_in, fade_out_ms=fade_out), s.duration_ms
        )

    starts, ends = {s.start_ms for s in segments}, {s.end_ms for s in segments}
    pieces, inside = ripple.stretch(segments, start_ms, end_ms, desk)
    return [softened(s) for s in pieces if s not in inside]


def gone(before: Sequence[Segment], left: Sequence[Segment]) -> list[Segment]:
    """The pieces of which nothing is left."""
    return [
        s
        for s in before
        if not any(s.start_ms <= p.start_ms and p.end_ms <= s.end_ms for p in left)
    ]


def besides(others: Sequence[Segment]) -> list[Phrase]:
    """Where other pieces than the one that was spoken of play."""
    return [phrase("music_besides", what=what(s), start=s.start_ms, end=s.end_ms) for s in others]


def what(segment: Segment) -> Phrase:
    """A piece by its mood or its file."""
    if segment.music:
        return phrase("mood_music", mood=segment.music.mood)
    return phrase("file_music", name=segment.name)
