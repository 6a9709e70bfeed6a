"""Clips in time: trimmed, cut, split, faster and slower."""

from __future__ import annotations

from dataclasses import replace

from nemo_local.agent.apply import ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    RefusalError,
    changed,
    names,
    phrase,
    require_clips,
    require_main,
)
from nemo_local.agent.apply.placing import is_still
from nemo_local.agent.edits import CutOut, Span, Speed, Split, Target, Trim
from nemo_local.timeline import Draft, Segment, Track

MOST_CUTS = 500


def _stretch(
    span: Span, target: Target | None, draft: Draft, track: Track
) -> tuple[int, int, int, int]:
    """Start and end of the span, and of what it counts in, on the timeline."""
    if target is None:
        return (*span.within(draft.duration_ms), 0, draft.duration_ms)
    first = require_clips(track, target)[0]
    start, end = span.within(first.duration_ms)
    return first.start_ms + start, first.start_ms + end, first.start_ms, first.end_ms


def trim(edit: Trim, draft: Draft, desk: Desk) -> Applied:
    """Keep one stretch."""
    track = require_main(draft)
    start, end, low, high = _stretch(edit.span, edit.clip, draft, track)
    if end - start < ripple.SHORTEST_MS:
        return changed(draft, "beyond_end", total=high - low)
    if (start, end) == (low, high):
        return changed(draft, "already_that_long", total=high - low)
    after = draft
    if end < high:
        after = ripple.without(after, track, end, high, desk)
    if start > low:
        after = ripple.without(after, require_main(after), low, start, desk)
    told = phrase("trimmed", start=start - low, end=end - low, total=after.duration_ms)
    wanted = edit.span.end_ms
    if wanted is not None and wanted > high - low:
        return Applied(after, (told, phrase("cut_at_end", total=high - low)))
    return Applied(after, (told,))


def cut(edit: CutOut, draft: Draft, desk: Desk) -> Applied:
    """Take one stretch out."""
    track = require_main(draft)
    start, end, low, high = _stretch(edit.span, edit.clip, draft, track)
    if end <= start:
        return changed(draft, "beyond_end", total=high - low)
    if end - start >= draft.duration_ms - ripple.SHORTEST_MS:
        return changed(draft, "nothing_left")
    after = ripple.without(draft, track, start, end, desk)
    return changed(after, "cut_out", start=start - low, end=end - low, total=after.duration_ms)


def split(edit: Split, draft: Draft, desk: Desk) -> Applied:
    """Divide one clip at a moment, or everything into equal parts."""
    track = require_main(draft)
    low, high = 0, draft.duration_ms
    if edit.clip is not None:
        first = require_clips(track, edit.clip)[0]
        low, high = first.start_ms, first.end_ms
    if edit.every_ms is not None:
        moments = list(range(low + edit.every_ms, high, edit.every_ms))
    elif edit.at_ms is None:
        moments = [low + (high - low) * i // edit.parts for i in range(1, edit.parts)]
    else:
        moments = [edit.at_ms + (low if edit.at_ms >= 0 else high)]
    if moments and moments[0] < low:
        raise RefusalError("before_start", total=high - low)
    if not moments or moments[-1] >= high or len(moments) > MOST_CUTS:
        raise RefusalError("beyond_end", total=high - low)
    segments = ripple.divided(track.segments, moments, desk)
    if len(segments) == len(track.segments):
        raise RefusalError("already_split", at=moments[0])
    after = draft.with_track(replace(track, segments=tuple(segments)))
    key = "split" if len(moments) == 1 else "split_every" if edit.every_ms else "split_parts"
    return changed(after, key, at=moments[0], each=edit.every_ms, count=len(segments))


# ----------------------------------------------------------------------- speed


def speed(edit: Speed, draft: Draft, desk: Desk) -> Applied:
    """Play clips faster or slower; what lies over them keeps to its stretch of picture."""
    track = require_main(draft)
    if edit.span:
        start, end, low, high = _stretch(edit.span, _one(edit.clip), draft, track)
        if end - start < ripple.SHORTEST_MS:
            return changed(draft, "beyond_end", total=high - low)
        parts, picked = ripple.require_stretch(track.segments, start, end, desk)
        track = replace(track, segments=tuple(parts))
    else:
        picked = require_clips(track, edit.clip)
    moving = [s for s in picked if not is_still(desk.item(s.media))]
    if not moving:
        raise RefusalError("stills_have_no_speed")
    ids = {s.id for s in moving}
    segments = [_paced(s, edit) if s.id in ids else s for s in track.segments]
    after = ripple.relay(draft, track, segments, desk)
    factor = next(s.speed for s in segments if s.id in ids)
    if after == draft:
        return changed(draft, "already_that_fast", factor=factor)
    clips = names(moving) if len(picked) < len(track.segments) else names(track.segments)
    return changed(after, "speed_set", clips=clips, factor=factor, total=after.duration_ms)


def _one(clip: Target) -> Target | None:
    """The clip, if it is a certain one."""
    return clip if clip.name is not None or clip.ordinal is not None else None


def _paced(segment: Segment, edit: Speed) -> Segment:
    wanted = segment.speed * edit.factor if edit.relative else edit.factor
    factor = round(min(10.0, max(0.1, wanted)), 4)
    length = max(ripple.SHORTEST_MS, round(segment.duration_ms * segment.speed / factor))
    return ripple.with_length(replace(segment, speed=factor), length)
