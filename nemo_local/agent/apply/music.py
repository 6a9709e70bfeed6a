"""Music that is added: laid under the video, replaced, lowered under speech."""

from __future__ import annotations

from dataclasses import replace

from nemo_local.agent.apply import fades, pieces, ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    Phrase,
    RefusalError,
    changed,
    music_track,
    phrase,
    require_clips,
    require_main,
    require_music,
)
from nemo_local.agent.edits import USUAL_LUFS, AddMusic, Duck, EditError, Span
from nemo_local.agent.session import LibraryItem
from nemo_local.media.music import MOODS
from nemo_local.timeline import Draft, Music, Segment, Track, TrackKind

UNDER_SOUND = 0.35
_FADE_IN_MS, _FADE_OUT_MS = 300, 2000


def add(edit: AddMusic, draft: Draft, desk: Desk) -> Applied:
    """Lay music under the video. The mood must be chosen by now, unless a file is named."""
    main, total_ms = require_main(draft), draft.duration_ms
    item = _file(edit.media, main, desk) if edit.media else None
    edit = _inside(edit, item, total_ms) if item else edit
    old = music_track(draft)
    start, end = _stretch(edit, old, main, total_ms)
    if end - start < ripple.SHORTEST_MS:
        raise RefusalError("beyond_end", total=total_ms)
    speech = any(desk.sounds(s) and s.stem != "music" and s.volume for s in main.segments)
    speech = speech and not main.muted
    track = _track(edit, old, speech, desk)
    kept = pieces.cleared(track.segments, start, end, desk)
    if edit.replace:  # A piece that is replaced goes whole, even where the new one is shorter.
        kept = [s for s in track.segments if s in kept]
    given_way = [s for s in track.segments if s not in kept]
    added = _segment(edit, item, given_way, (start, end), desk)
    if item and item.info.duration_ms - added.in_ms < ripple.SHORTEST_MS:
        raise RefusalError("beyond_end", total=item.info.duration_ms)
    segments = tuple(sorted([*kept, added], key=lambda s: s.start_ms))
    after = draft.with_track(replace(track, segments=segments))
    lufs = draft.loudness_lufs
    if lufs is None:
        lufs = USUAL_LUFS
        after = replace(after, loudness_lufs=lufs, loudness_of_music=True)
    told = _told(edit, added, pieces.gone(given_way, kept), track, total_ms)
    cut = [s for s in kept if s not in track.segments]
    return Applied(after, (*told, *pieces.besides(cut), phrase("levelled", lufs=lufs)))


def _file(name: str, main: Track, desk: Desk) -> LibraryItem:
    item = desk.named(name)
    if item is None:
        raise RefusalError("no_such_file", name=name)
    if not item.info.audio:
        raise RefusalError("file_silent", name=item.name)
    if main.kind is TrackKind.AUDIO and any(s.media == item.id for s in main.segments):
        raise RefusalError("already_the_sound", name=item.name)
    return item


def _inside(edit: AddMusic, item: LibraryItem, total_ms: int) -> AddMusic:
    """The edit with a moment that only the song has taken for one in the song."""
    if edit.span is None or edit.from_ms is not None or edit.span.end_ms is not None:
        return edit
    only_there = total_ms <= edit.span.start_ms < item.info.duration_ms
    return replace(edit, span=None, from_ms=edit.span.start_ms) if only_there else edit


def _stretch(edit: AddMusic, old: Track | None, main: Track, total_ms: int) -> tuple[int, int]:
    if edit.over:
        clips = require_clips(main, edit.over)
        low, high = clips[0].start_ms, clips[-1].end_ms
        start, end = (edit.span or Span()).within(high - low)
        return low + start, low + end
    if edit.span:
        return edit.span.within(total_ms)
    if edit.replace and old:
        return old.segments[0].start_ms, min(old.end_ms, total_ms)
    return 0, total_ms


def _track(edit: AddMusic, old: Track | None, speech: bool, desk: Desk) -> Track:
    duck = speech if edit.duck is None else edit.duck
    volume = edit.volume if edit.volume is not None else UNDER_SOUND if speech else 1.0
    if old is None:
        return Track(
            desk.new_id(), TrackKind.AUDIO, role="bgm", name="BGM", volume=volume, duck=duck
        )
    keeps = edit.volume is None and (edit.replace or edit.span is not None)
    return replace(
        old,
        volume=old.volume if keeps else volume,
        duck=duck if edit.duck is not None or not edit.replace else old.duck,
        muted=False,
    )


def _segment(
    edit: AddMusic,
    item: LibraryItem | None,
    given_way: list[Segment],
    stretch: tuple[int, int],
    desk: Desk,
) -> Segment:
    start_ms, duration_ms = stretch[0], stretch[1] - stretch[0]
    base = Segment(
        desk.new_id(),
        start_ms,
        duration_ms,
        fade_in_ms=_FADE_IN_MS if edit.fade_in_ms is None else edit.fade_in_ms,
        fade_out_ms=_FADE_OUT_MS if edit.fade_out_ms is None else edit.fade_out_ms,
    )
    if item:
        base = replace(
            base,
            media=item.id,
            name=item.name,
            in_ms=edit.from_ms or 0,
            loop=item.info.duration_ms - (edit.from_ms or 0) < duration_ms,
        )
    else:
        if edit.mood is None or edit.mood not in MOODS:
            raise EditError(f"there is no mood called {edit.mood}")
        seeds = [s.music.seed for s in given_way if s.music and s.music.mood == edit.mood]
        seed = max(seeds) + 1 if seeds else 1
        base = replace(base, music=Music(edit.mood, seed), name=title_of(edit.mood))
    both_ms = base.fade_in_ms + base.fade_out_ms
    if edit.fade_in_ms is None and edit.fade_out_ms is None and both_ms > duration_ms // 2:
        half = duration_ms // 4
        base = replace(base, fade_in_ms=min(half, base.fade_in_ms), fade_out_ms=half)
    return ripple.with_length(base, duration_ms)


def title_of(mood: str) -> str:
    """A mood's name as people see it on a timeline: "Lo-fi"."""
    return mood[:1].upper() + mood[1:]


def _told(
    edit: AddMusic, added: Segment, gone: list[Segment], track: Track, total_ms: int
) -> list[Phrase]:
    whole = added.start_ms == 0 and added.end_ms >= total_ms
    where = phrase(
        "under_whole" if whole else "under_range", start=added.start_ms, end=added.end_ms
    )
    values = {"what": pieces.what(added), "where": where, "percent": track.volume * added.volume}
    if gone:
        first = phrase("music_replaced", old=", ".join(s.name for s in gone), **values)
    else:
        first = phrase("music_added", **values)
    told = [first]
    if track.duck:
        told.append(phrase("music_ducks"))
    if added.in_ms:
        told.append(phrase("music_begins_inside", at=added.in_ms))
    if added.loop:
        key = "music_goes_round" if added.in_ms else "music_loops"
        told.append(phrase(key, name=added.name))
    in_ms = None if edit.fade_in_ms is None else added.fade_in_ms
    out_ms = None if edit.fade_out_ms is None else added.fade_out_ms
    return [*told, *fades.told(phrase("it"), in_ms, out_ms)]


def duck(edit: Duck, draft: Draft, desk: Desk) -> Applied:
    """Lower the music under speech, or keep it level."""
    track = require_music(draft)
    if track.duck == edit.on:
        return changed(draft, "already_ducks" if edit.on else "already_level")
    return changed(
        draft.with_track(replace(track, duck=edit.on)), "ducks_now" if edit.on else "level_now"
    )
