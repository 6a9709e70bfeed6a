"""How loud: the volume of everything, a track, a clip or a stretch; and mute."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from nemo_local.agent.apply import output, ripple, stems
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    RefusalError,
    changed,
    chosen,
    main_track,
    music_track,
    names,
    nth_track,
    phrase,
    require_clips,
    require_main,
    require_music,
    stretch_of,
)
from nemo_local.agent.edits import (
    MAX_GAIN,
    Gain,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Span,
    Target,
)
from nemo_local.timeline import Draft, Segment, Track, TrackKind

_Levels = TypeVar("_Levels", SetVolume, SetMute)


def volume(edit: SetVolume, draft: Draft, desk: Desk) -> Applied:
    """Make everything, the music, the clips, one clip or one stretch louder or quieter.

    What was muted can be heard again, unless it was only to be quieter.
    """
    edit = _over_its_clip(edit, draft)
    track = _heard(edit.target, draft)
    if edit.gain.factor == 0:
        return mute(SetMute(edit.target, True, edit.span), draft, desk)
    if not _is_muted(edit, draft, track, desk):
        return _levelled(edit, draft, track, desk)
    if edit.gain.relative and edit.gain.factor < 1:
        quieter = _levelled(edit, draft, track, desk)
        return replace(quieter, said=(*quieter.said, phrase("stays_muted")))
    opened = mute(SetMute(edit.target, False, edit.span), draft, desk)
    levelled = _levelled(edit, opened.draft, _heard(edit.target, opened.draft), desk)
    if levelled.draft == opened.draft:
        return opened
    return Applied(levelled.draft, (*opened.said, *levelled.said))


def _is_muted(edit: SetVolume, draft: Draft, track: Track, desk: Desk) -> bool:
    """Whether nothing of what is meant can be heard, because it was muted."""
    if edit.span or _is_one(edit.target):
        _, picked = _stretch(edit, draft, track, desk)
        return any(map(desk.sounds, picked)) and (track.muted or not any(s.volume for s in picked))
    tracks = [t for t in _tracks(edit.target, draft) if any(map(desk.sounds, t.segments))]
    silent = all(t.muted or not any(s.volume for s in t.segments) for t in tracks)
    return bool(tracks) and silent


def _levelled(edit: SetVolume, draft: Draft, track: Track, desk: Desk) -> Applied:
    if edit.span or _is_one(edit.target):
        return _volume_of_some(edit, draft, track, desk)
    if draft.loudness_lufs is not None and _all_that_sounds(edit.target, draft, track, desk):
        return output.loudness(edit.gain, draft, draft.loudness_lufs)
    now = _level(edit.gain, track.volume)
    after = draft.with_track(replace(track, volume=now))
    if edit.target.what == "all" and track.volume:
        for other in after.of(TrackKind.AUDIO):
            if other.id != track.id:
                moved = min(MAX_GAIN, round(other.volume * now / track.volume, 4))
                after = after.with_track(replace(other, volume=moved))
    what = phrase("the_music" if track.role == "bgm" else "the_sound")
    key = "volume_already" if after == draft else "volume_set"
    return changed(after, key, what=what, percent=now)


def _over_its_clip(edit: _Levels, draft: Draft) -> _Levels:
    """An edit of the music under one clip as one of that stretch of it."""
    added = music_track(draft)
    if edit.target.what != "music" or added is None or chosen(added.segments, edit.target):
        return edit
    return replace(edit, target=Target("music"), span=edit.span or stretch_of(edit.target, draft))


def _level(gain: Gain, now: float) -> float:
    return min(MAX_GAIN, round(now * gain.factor if gain.relative else gain.factor, 4))


def _heard(target: Target, draft: Draft) -> Track:
    """The track whose level is meant."""
    main = require_main(draft)
    if target.what == "music":
        added = music_track(draft)
        if added is None:
            raise RefusalError("no_added_music_level")
        return added
    if target.what == "track" and target.ordinal is not None:
        main = nth_track(draft, target.ordinal)
    if main.kind is TrackKind.TEXT or target.what in ("title", "caption", "text"):
        raise RefusalError("text_is_silent")
    return main


def _is_one(target: Target) -> bool:
    return target.what == "clip" and (target.ordinal is not None or target.name is not None)


def _all_that_sounds(target: Target, draft: Draft, track: Track, desk: Desk) -> bool:
    audible = [t for t in draft.tracks if not t.muted and any(map(desk.sounds, t.segments))]
    return target.what == "all" or all(t.id == track.id for t in audible)


def _volume_of_some(edit: SetVolume, draft: Draft, track: Track, desk: Desk) -> Applied:
    segments, picked = _stretch(edit, draft, track, desk)
    louder = {s.id: replace(s, volume=_level(edit.gain, s.volume)) for s in picked}
    if list(louder.values()) == picked:
        after, key = draft, "volume_already"
    else:
        after, key = draft.with_track(_with(track, segments, louder)), "volume_set"
    levels = [s.volume for s in louder.values()]
    if after != draft and len(set(levels)) > 1:
        key = "volumes_set"
    return changed(
        after,
        key,
        what=_named(edit.span, picked),
        percent=max(levels),
        low_percent=min(levels),
    )


def _stretch(
    edit: SetVolume | SetMute, draft: Draft, track: Track, desk: Desk
) -> tuple[list[Segment], list[Segment]]:
    """The track's segments, divided where a stretch begins and ends, and those that are meant."""
    segments = list(track.segments)
    if edit.span is None:
        return segments, require_clips(track, edit.target if edit.target.what == "clip" else None)
    start, end = edit.span.within(draft.duration_ms)
    if start >= end:
        raise RefusalError("beyond_end", total=draft.duration_ms)
    return ripple.require_stretch(segments, start, end, desk)


def _with(track: Track, segments: list[Segment], put: dict[str, Segment]) -> Track:
    """The track of those segments, some replaced by what is put in the place of their id."""
    return replace(track, segments=tuple(put.get(s.id, s) for s in segments))


def _named(span: Span | None, picked: list[Segment]) -> object:
    if span:
        return phrase("range_named", start=picked[0].start_ms, end=picked[-1].end_ms)
    return phrase("clip_named", name=picked[0].name)


# ------------------------------------------------------------------------ mute


def mute(edit: SetMute, draft: Draft, desk: Desk) -> Applied:
    """Silence what is meant, or let it be heard again.

    Without added music, "the music" and "the voice" are those within the clips.
    """
    edit = _over_its_clip(edit, draft)
    main, what = require_main(draft), edit.target.what
    if music_track(draft) is None and edit.muted and not main.muted:
        if what == "music":
            return stems.remove_music(RemoveMusic("clips", span=edit.span), draft, desk)
        if what == "voice":
            return stems.remove_voice(RemoveVoice(span=edit.span), draft, desk)
    if edit.span or _is_one(edit.target):
        return _mute_some(edit, draft, require_music(draft) if what == "music" else main, desk)
    tracks = _tracks(edit.target, draft)
    heard = [t for t in tracks if t.kind is TrackKind.TEXT or any(map(desk.sounds, t.segments))]
    if not heard:
        raise RefusalError("clips_silent", clips=names(main.segments))
    after = draft
    for track in heard:
        segments = track.segments
        if not edit.muted:
            segments = tuple(replace(s, volume=s.volume or 1.0) for s in segments)
        after = after.with_track(replace(track, muted=edit.muted, segments=segments))
    part = "all_sound" if len(heard) > 1 else "the_sound"
    return _muted(edit, draft, after, phrase("the_music" if heard[0].role == "bgm" else part))


def _tracks(target: Target, draft: Draft) -> list[Track]:
    if target.what == "all":
        return [t for t in draft.tracks if t.kind is not TrackKind.TEXT]
    if target.what == "music":
        return [require_music(draft)]
    if target.what in ("title", "caption", "text"):
        return [t for t in draft.of(TrackKind.TEXT) if target.what in ("text", t.role)]
    if target.what == "track" and target.ordinal is not None:
        return [nth_track(draft, target.ordinal)]
    main = main_track(draft)
    return [main] if main else []


def _mute_some(edit: SetMute, draft: Draft, track: Track, desk: Desk) -> Applied:
    segments, picked = _stretch(edit, draft, track, desk)
    put = {s.id: replace(s, volume=0.0 if edit.muted else s.volume or 1.0) for s in picked}
    if track.muted and not edit.muted:
        # What is not meant stays silent, each clip by itself, so that the track can be heard.
        put = {s.id: replace(s, volume=0.0) for s in segments} | put
        after = draft.with_track(_with(replace(track, muted=False), segments, put))
    elif list(put.values()) == picked:
        after = draft
    else:
        after = draft.with_track(_with(track, segments, put))
    return _muted(edit, draft, after, _named(edit.span, picked))


def _muted(edit: SetMute, before: Draft, after: Draft, what: object) -> Applied:
    if after == before:
        raise RefusalError("already_muted" if edit.muted else "not_muted", what=what)
    return changed(after, "muted" if edit.muted else "unmuted", what=what)
