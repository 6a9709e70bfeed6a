"""How loud: volume, mute, fades, loudness; and sound files."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from nemo_local.agent.apply import ripple, stems
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    changed,
    chosen,
    main_track,
    music_track,
    names,
    phrase,
    text_segments,
)
from nemo_local.agent.edits import (
    MAX_GAIN,
    BackToVideo,
    ExtractAudio,
    Fade,
    Normalise,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Span,
    Target,
)
from nemo_local.timeline import Draft, Segment, Track, TrackKind

_LOUDEST_LUFS, _QUIETEST_LUFS = -9.0, -40.0


def volume(edit: SetVolume, draft: Draft, desk: Desk) -> Applied:
    """Make everything, the music, the clips, one clip or one stretch louder or quieter."""
    if main_track(draft) is None:
        return changed(draft, "nothing_uploaded")
    track = _heard(edit.target, draft)
    if track is None:
        return changed(draft, *_missing(edit.target, draft))
    if edit.target.what in ("title", "caption", "text") or track.kind is TrackKind.TEXT:
        return changed(draft, "text_is_silent")

    def louder(now: float) -> float:
        return min(
            MAX_GAIN, round(now * edit.gain.factor if edit.gain.relative else edit.gain.factor, 4)
        )

    if edit.span or _one(edit.target):
        return _segments_volume(edit, draft, track, louder, desk)
    if draft.loudness_lufs is not None and _all_that_sounds(edit.target, draft, track):
        return _loudness(edit, draft, draft.loudness_lufs)
    after = draft.with_track(replace(track, volume=louder(track.volume)))
    if edit.target.what == "all" and track.volume:
        ratio = louder(track.volume) / track.volume
        for other in after.of(TrackKind.AUDIO):
            if other.id != track.id:
                raised = min(MAX_GAIN, round(other.volume * ratio, 4))
                after = after.with_track(replace(other, volume=raised))
    now = louder(track.volume)
    what = phrase("the_music" if track.role == "bgm" else "the_sound")
    if after == draft:
        return changed(draft, "volume_already", what=what, percent=now)
    return changed(after, "volume_set", what=what, percent=now, before=track.volume)


def _heard(target: Target, draft: Draft) -> Track | None:
    """The track whose level is meant."""
    if target.what == "music":
        return music_track(draft)
    if target.what == "track" and target.ordinal is not None:
        at = target.ordinal - 1 if target.ordinal > 0 else len(draft.tracks) + target.ordinal
        return draft.tracks[at] if 0 <= at < len(draft.tracks) else None
    return main_track(draft)


def _missing(target: Target, draft: Draft) -> tuple[str]:
    return ("no_such_track",) if target.what == "track" else ("no_added_music_level",)


def _one(target: Target) -> bool:
    return target.what == "clip" and (target.ordinal is not None or target.name is not None)


def _all_that_sounds(target: Target, draft: Draft, track: Track) -> bool:
    others = [t for t in draft.of(TrackKind.AUDIO) if t.id != track.id and not t.muted]
    return target.what == "all" or not others


def _loudness(edit: SetVolume, draft: Draft, lufs: float) -> Applied:
    """The finished loudness is fixed, so a level of everything means another loudness."""
    if edit.gain.factor == 0:
        return mute(SetMute(edit.target), draft, Desk((), str, ""))
    start = lufs if edit.gain.relative else -14.0
    wanted = start + 20 * math.log10(edit.gain.factor)
    target = round(min(_LOUDEST_LUFS, max(_QUIETEST_LUFS, wanted)), 1)
    if target == lufs:
        return changed(draft, "loudness_at_limit", lufs=lufs)
    return changed(
        replace(draft, loudness_lufs=target), "loudness_moved", lufs=target, old_lufs=lufs
    )


def _segments_volume(
    edit: SetVolume, draft: Draft, track: Track, louder: Callable[[float], float], desk: Desk
) -> Applied:
    segments, picked = _picked(edit.target, edit.span, draft, track, desk)
    if not picked:
        key = "beyond_end" if edit.span else "no_such_clip"
        return changed(draft, key, total=draft.duration_ms, count=len(track.segments))
    ids = {s.id for s in picked}
    after = tuple(replace(s, volume=louder(s.volume)) if s.id in ids else s for s in segments)
    changed_draft = draft.with_track(replace(track, segments=after))
    now, before = louder(picked[0].volume), picked[0].volume
    if edit.span:
        start, end = picked[0].start_ms, picked[-1].end_ms
        return changed(changed_draft, "volume_set_range", start=start, end=end, percent=now)
    what = phrase("clip_named", name=picked[0].name)
    if now == before:
        return changed(draft, "volume_already", what=what, percent=now)
    return changed(changed_draft, "volume_set", what=what, percent=now, before=before)


def _picked(
    target: Target, span: Span | None, draft: Draft, track: Track, desk: Desk
) -> tuple[list[Segment], list[Segment]]:
    """All segments of the track, cut at the edges of the span, and those that are meant."""
    segments = list(track.segments)
    if span is None:
        return segments, chosen(segments, target if target.what == "clip" else None)
    start, end = span.within(draft.duration_ms)
    if start >= end:
        return segments, []
    segments = ripple.divided(segments, (start, end), desk)
    near = ripple.SHORTEST_MS
    return segments, [s for s in segments if s.start_ms >= start - near and s.end_ms <= end + near]


# ------------------------------------------------------------------------ mute


def mute(edit: SetMute, draft: Draft, desk: Desk) -> Applied:
    """Silence what is meant, or let it be heard again."""
    main, added = main_track(draft), music_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    what = edit.target.what
    if what == "music" and added is None:
        if not edit.muted:
            return changed(draft, "no_added_music")
        return stems.remove_music(RemoveMusic("clips", span=edit.span), draft, desk)
    if what == "voice" and added is None and edit.muted and not main.muted:
        return stems.remove_voice(RemoveVoice(span=edit.span), draft, desk)
    if edit.span or _one(edit.target):
        return _mute_part(edit, draft, added if what == "music" and added else main, desk)
    tracks = _tracks(edit.target, draft)
    if not tracks:
        return changed(draft, "no_such_track")
    heard = [t for t in tracks if t.kind is TrackKind.TEXT or any(map(desk.sounds, t.segments))]
    if not heard:
        return changed(draft, "clips_silent", clips=names(main.segments))
    after = draft
    for track in heard:
        segments = track.segments
        if not edit.muted:
            segments = tuple(replace(s, volume=s.volume or 1.0) for s in segments)
        after = after.with_track(replace(track, muted=edit.muted, segments=segments))
    part = phrase(_mute_part_key(what, tracks))
    if after == draft:
        return changed(draft, "already_muted" if edit.muted else "not_muted", what=part)
    return changed(after, "muted" if edit.muted else "unmuted", what=part)


def _tracks(target: Target, draft: Draft) -> list[Track]:
    main, added = main_track(draft), music_track(draft)
    if target.what == "all":
        return [t for t in draft.tracks if t.kind is not TrackKind.TEXT]
    if target.what == "music":
        return [added] if added else []
    if target.what in ("title", "caption", "text"):
        return [t for t in draft.of(TrackKind.TEXT) if target.what in ("text", t.role)]
    if target.what == "track":
        found = _heard(target, draft)
        return [found] if found else []
    return [main] if main else []


def _mute_part_key(what: str, tracks: list[Track]) -> str:
    if what == "all" and len(tracks) > 1:
        return "all_sound"
    return "the_music" if tracks[0].role == "bgm" else "the_sound"


def _mute_part(edit: SetMute, draft: Draft, track: Track, desk: Desk) -> Applied:
    segments, picked = _picked(edit.target, edit.span, draft, track, desk)
    if not picked:
        key = "beyond_end" if edit.span else "no_such_clip"
        return changed(draft, key, total=draft.duration_ms, count=len(track.segments))
    ids = {s.id for s in picked}
    level = 0.0 if edit.muted else 1.0
    done = all(bool(s.volume) != edit.muted for s in picked)
    what = (
        phrase("range_named", start=picked[0].start_ms, end=picked[-1].end_ms)
        if edit.span
        else phrase("clip_named", name=picked[0].name)
    )
    if done:
        return changed(draft, "already_muted" if edit.muted else "not_muted", what=what)
    after = tuple(replace(s, volume=level) if s.id in ids else s for s in segments)
    return changed(
        draft.with_track(replace(track, segments=after)),
        "muted" if edit.muted else "unmuted",
        what=what,
    )


# ----------------------------------------------------------------------- fades


def fade(edit: Fade, draft: Draft, desk: Desk) -> Applied:
    """Fade the whole, the music, one clip or a text."""
    main, added = main_track(draft), music_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    what = edit.target.what
    if what == "music" and added is None:
        return changed(draft, "no_added_music")
    if what in ("title", "caption", "text"):
        return _fade_text(edit, draft)
    tracks = [added] if what == "music" and added else [main]
    if what == "all" and added:
        tracks = [main, added]
    if what == "track" and (found := _heard(edit.target, draft)):
        tracks = [found]
    if not any(desk.sounds(s) for t in tracks for s in t.segments):
        return changed(draft, "clips_silent", clips=names(main.segments))
    after = draft
    for track in tracks:
        picked = chosen(track.segments, edit.target) if _one(edit.target) else track.segments
        if not picked:
            return changed(draft, "no_such_clip", count=len(track.segments))
        after = after.with_track(_faded(track, picked[0], picked[-1], edit))
    part = phrase("the_music" if tracks[0].role == "bgm" else "the_sound")
    if after == draft:
        return changed(draft, "already_fades", what=part)
    return changed(after, "fades", what=part, fade_in=edit.in_ms, fade_out=edit.out_ms)


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
        return changed(draft, "no_text")
    after = draft
    for segment in picked:
        for track in after.of(TrackKind.TEXT):
            if segment in track.segments:
                after = after.with_track(_faded(track, segment, segment, edit))
    what = phrase("text_named", text=picked[0].text)
    return changed(after, "fades", what=what, fade_in=edit.in_ms, fade_out=edit.out_ms)


# -------------------------------------------------------- loudness, sound files


def normalise(edit: Normalise, draft: Draft, desk: Desk) -> Applied:
    """Fix the loudness of the finished sound."""
    main = main_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    if not any(desk.sounds(s) for t in draft.tracks for s in t.segments):
        return changed(draft, "clips_silent", clips=names(main.segments))
    if draft.loudness_lufs == edit.lufs:
        return changed(draft, "already_levelled", lufs=edit.lufs)
    return changed(replace(draft, loudness_lufs=edit.lufs), "levelled", lufs=edit.lufs)


def extract(edit: ExtractAudio, draft: Draft, desk: Desk) -> Applied:
    """Finish as a sound file, of another audio stream if one is asked for."""
    main = main_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    if not any(desk.sounds(s) for t in draft.tracks for s in t.segments):
        return changed(draft, "clips_silent", clips=names(main.segments))
    after = replace(draft, audio_format=edit.format)
    if edit.stream is not None or edit.language is not None:
        picked = [_stream(s, edit, desk) for s in main.segments]
        if not any(s is not None for s in picked):
            most = max(len(i.info.audio) for s in main.segments if (i := desk.item(s.media)))
            return changed(draft, "no_such_stream", clips=names(main.segments), count=most)
        segments = tuple(p or s for p, s in zip(picked, main.segments, strict=True))
        after = after.with_track(replace(main, segments=segments))
    if after == draft:
        return changed(draft, "already_sound_file", format=edit.format)
    number = edit.stream or 0
    key = "sound_file_stream" if number else "sound_file"
    return changed(after, key, format=edit.format, number=number, clips=names(main.segments))


def _stream(segment: Segment, edit: ExtractAudio, desk: Desk) -> Segment | None:
    item = desk.item(segment.media)
    streams = item.info.audio if item else ()
    if edit.language is not None:
        found = [a.index for a in streams if a.language.casefold() == edit.language.casefold()]
        return replace(segment, stream=found[0]) if found else None
    wanted = edit.stream or 1
    at = wanted - 1 if wanted > 0 else len(streams) + wanted
    return replace(segment, stream=streams[at].index) if 0 <= at < len(streams) else None


def to_video(edit: BackToVideo, draft: Draft, desk: Desk) -> Applied:
    """Finish as a video again."""
    main = main_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    if main.kind is not TrackKind.VIDEO:
        return changed(draft, "no_picture")
    if draft.audio_format is None:
        return changed(draft, "already_video")
    return changed(replace(draft, audio_format=None), "video_again")
