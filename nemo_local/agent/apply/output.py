"""What the finished file is: its loudness, a sound file or a video."""

from __future__ import annotations

import math
from dataclasses import replace

from nemo_local.agent.apply import ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    Phrase,
    RefusalError,
    changed,
    names,
    phrase,
    require_clips,
    require_main,
    require_picture,
)
from nemo_local.agent.edits import (
    LOUDEST_LUFS,
    QUIETEST_LUFS,
    USUAL_LUFS,
    BackToVideo,
    ExtractAudio,
    Gain,
    Normalise,
)
from nemo_local.timeline import AudioFormat, Draft, Segment, Track

USUAL_FORMAT: AudioFormat = "mp3"
_LOUD_LUFS = -11.0


def _require_sound(draft: Draft, desk: Desk) -> Track:
    main = require_main(draft)
    if not any(desk.sounds(s) for t in draft.tracks for s in t.segments):
        raise RefusalError("clips_silent", clips=names(main.segments))
    return main


def normalise(edit: Normalise, draft: Draft, desk: Desk) -> Applied:
    """Fix the loudness of the finished sound."""
    _require_sound(draft, desk)
    after = replace(draft, loudness_lufs=edit.lufs, loudness_of_music=False)
    key = "already_levelled" if after == draft else "levelled"
    return Applied(after, (phrase(key, lufs=edit.lufs), *_held_back(edit.lufs)))


def loudness(gain: Gain, draft: Draft, lufs: float) -> Applied:
    """A level of everything, where the finished loudness is fixed: another loudness."""
    wanted = (lufs if gain.relative else USUAL_LUFS) + 20 * math.log10(gain.factor)
    target = round(min(LOUDEST_LUFS, max(QUIETEST_LUFS, wanted)), 1)
    if target == lufs:
        return changed(draft, "loudness_stays", lufs=lufs)
    after = replace(draft, loudness_lufs=target, loudness_of_music=False)
    told = phrase("loudness_moved", lufs=target, old_lufs=lufs)
    return Applied(after, (told, *_held_back(target)))


def _held_back(lufs: float) -> tuple[Phrase, ...]:
    """What is to be said of a loudness that many sounds cannot have below the highest peak."""
    return (phrase("so_loud"),) if lufs > _LOUD_LUFS else ()


def extract(edit: ExtractAudio, draft: Draft, desk: Desk) -> Applied:
    """Finish as a sound file, of another audio stream if one is asked for."""
    main = _require_sound(draft, desk)
    picked_clips = require_clips(main, edit.clip)
    after = replace(draft, audio_format=edit.format or draft.audio_format or USUAL_FORMAT)
    others_gone = len(picked_clips) < len(main.segments)
    if others_gone:
        after = ripple.relay(after, main, picked_clips, desk)
        main = require_main(after)
    if edit.stream is not None or edit.language is not None:
        picked = [_stream(s, edit, desk) for s in main.segments]
        if not any(picked):
            items = [i for s in main.segments if (i := desk.item(s.media))]
            most = max((len(i.info.audio) for i in items), default=0)
            raise RefusalError("no_such_stream", clips=names(main.segments), count=most)
        segments = tuple(p or s for p, s in zip(picked, main.segments, strict=True))
        after = after.with_track(replace(main, segments=segments))
    if after == draft:
        raise RefusalError("already_sound_file", format=after.audio_format)
    key = "sound_file" if edit.stream is None else "sound_file_stream"
    key += "" if edit.format else "_only"
    told = phrase(key, format=edit.format, number=edit.stream, clips=names(main.segments))
    return Applied(after, (told, phrase("only_that_clip")) if others_gone else (told,))


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
    require_picture(draft)
    key = "already_video" if draft.audio_format is None else "video_again"
    return changed(replace(draft, audio_format=None), key)
