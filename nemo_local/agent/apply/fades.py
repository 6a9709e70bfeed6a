"""Sounds and texts that come in and go out slowly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    RefusalError,
    changed,
    chosen,
    music_track,
    names,
    nth_track,
    phrase,
    require_clips,
    require_main,
    require_music,
    text_segments,
)
from nemo_local.agent.edits import Fade
from nemo_local.timeline import Draft, Segment, Track, TrackKind


def fade(edit: Fade, draft: Draft, desk: Desk) -> Applied:
    """Fade the whole, the music, one clip or a text."""
    main = require_main(draft)
    if edit.target.what in ("title", "caption", "text"):
        return _fade_text(edit, draft)
    tracks = _tracks(edit, draft, main)
    if not any(desk.sounds(s) for t in tracks for s in t.segments):
        raise RefusalError("clips_silent", clips=names(main.segments))
    after = draft
    for track in tracks:
        picked: Sequence[Segment] = track.segments
        if edit.target.what == "clip":
            picked = require_clips(track, edit.target)
        after = after.with_track(_faded(track, picked[0], picked[-1], edit))
    key = "all_sound" if len(tracks) > 1 else "the_sound"
    part = phrase("the_music" if tracks[0].role == "bgm" else key)
    if after == draft:
        raise RefusalError("already_fades", what=part)
    if edit.in_ms == 0 or edit.out_ms == 0:
        return changed(after, "fades_gone", what=part)
    return changed(after, "fades", what=part, fade_in=edit.in_ms, fade_out=edit.out_ms)


def _tracks(edit: Fade, draft: Draft, main: Track) -> list[Track]:
    if edit.target.what == "music":
        return [require_music(draft)]
    if edit.target.what == "track" and edit.target.ordinal is not None:
        return [nth_track(draft, edit.target.ordinal)]
    added = music_track(draft)
    return [main, added] if edit.target.what == "all" and added else [main]


def _faded(track: Track, first: Segment, last: Segment, edit: Fade) -> Track:
    def each(s: Segment) -> Segment:
        if s.id == first.id and edit.in_ms is not None:
            s = replace(s, fade_in_ms=min(edit.in_ms, s.duration_ms))
        if s.id == last.id and edit.out_ms is not None:
            s = replace(s, fade_out_ms=min(edit.out_ms, s.duration_ms))
        if s.fade_in_ms + s.fade_out_ms > s.duration_ms:
            s = replace(s, fade_in_ms=min(s.fade_in_ms, s.duration_ms // 2))
            s = replace(s, fade_out_ms=s.duration_ms - s.fade_in_ms)
        return s

    return replace(track, segments=tuple(each(s) for s in track.segments))


def _fade_text(edit: Fade, draft: Draft) -> Applied:
    role = None if edit.target.what == "text" else edit.target.what
    picked = chosen(text_segments(draft, role), edit.target)
    if not picked:
        raise RefusalError("no_text")
    after = draft
    for segment in picked:
        for track in after.of(TrackKind.TEXT):
            if segment in track.segments:
                after = after.with_track(_faded(track, segment, segment, edit))
    what = phrase("text_named", text=picked[0].text)
    if after == draft:
        raise RefusalError("already_fades", what=what)
    return changed(after, "fades", what=what, fade_in=edit.in_ms, fade_out=edit.out_ms)
