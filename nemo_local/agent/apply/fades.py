"""Sounds and texts that come in and go out slowly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    Phrase,
    RefusalError,
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

_Ends = tuple[Segment, Segment]
"""The first and the last piece of what is faded."""


def fade(edit: Fade, draft: Draft, desk: Desk) -> Applied:
    """Fade the whole, the music, one clip or a text."""
    main = require_main(draft)
    if edit.target.what in ("title", "caption", "text"):
        return _fade_text(edit, draft)
    tracks = _tracks(edit, draft, main)
    if not any(desk.sounds(s) for t in tracks for s in t.segments):
        raise RefusalError("clips_silent", clips=names(main.segments))
    after, ends = draft, list[_Ends]()
    for track in tracks:
        picked: Sequence[Segment] = track.segments
        if edit.target.what == "clip":
            picked = require_clips(track, edit.target)
        heard = [s for s in picked if s.volume and desk.sounds(s)] or picked
        ends.append((heard[0], heard[-1]))
        after = after.with_track(_faded(track, *ends[-1], edit))
    key = "all_sound" if len(tracks) > 1 else "the_sound"
    part = phrase("the_music" if tracks[0].role == "bgm" else key)
    return _made(edit, draft, after, ends, part)


def _made(edit: Fade, before: Draft, after: Draft, ends: Sequence[_Ends], what: Phrase) -> Applied:
    now = {s.id: s for track in after.tracks for s in track.segments}
    ins = [now[first.id].fade_in_ms for first, _ in ends]
    outs = [now[last.id].fade_out_ms for _, last in ends]
    said = told(
        what,
        None if edit.in_ms is None else max(ins),
        None if edit.out_ms is None else max(outs),
    )
    sides = {"in": min(ins) < (edit.in_ms or 0), "out": min(outs) < (edit.out_ms or 0)}
    if short := "_".join(side for side, is_short in sides.items() if is_short):
        said = (*said, phrase("fades_within", sides=phrase(f"side_{short}")))
    return Applied(after, said if after != before else (*said, phrase("fades_already")))


def told(what: Phrase, in_ms: int | None, out_ms: int | None) -> tuple[Phrase, ...]:
    """How something comes in and goes out. None: nothing is said of that side; 0: at once."""
    sides = {"in": in_ms, "out": out_ms}
    slow = {side: ms for side, ms in sides.items() if ms}
    at_once = [side for side, ms in sides.items() if ms == 0]
    said = []
    if slow:
        over = {f"{side}_ms": ms for side, ms in slow.items()}
        said.append(phrase("fades", what=what, sides=phrase(f"fades_{'_'.join(slow)}", **over)))
    if at_once:
        said.append(phrase("fades_not", what=what, sides=phrase(f"side_{'_'.join(at_once)}")))
    return tuple(said)


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
    return _made(edit, draft, after, [(s, s) for s in picked], what)
