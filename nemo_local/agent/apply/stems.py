"""The clips' own sound: the voice without the music, the music without the voice."""

from __future__ import annotations

from dataclasses import replace

from nemo_local.agent.apply import pieces, ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    Phrase,
    RefusalError,
    changed,
    chosen,
    music_track,
    names,
    phrase,
    require_clips,
    require_main,
    stretch_of,
)
from nemo_local.agent.edits import RemoveMusic, RemoveVoice, RestoreSound
from nemo_local.agent.session import Listened
from nemo_local.timeline import Draft, Segment, Stem, Track


def remove_music(edit: RemoveMusic, draft: Draft, desk: Desk) -> Applied:
    """Take out what was added, or the music in the clips, or both, as the wish says."""
    main, added = require_main(draft), music_track(draft)
    if added is not None and edit.scope in ("any", "added") and edit.span is None:
        edit = replace(edit, span=stretch_of(edit.clip, draft))
    one = edit.scope == "all" and stretch_of(edit.clip, draft) is not None
    takes_added = added is not None and edit.scope in ("any", "added", "all") and not one
    if takes_added and added is not None and edit.span:
        start, end = edit.span.within(draft.duration_ms)
        takes_added = bool(ripple.stretch(added.segments, start, end, desk)[1])
        if edit.scope == "added" and not takes_added:
            raise RefusalError("nothing_there", start=start, end=end)
    if edit.scope == "added" and added is None:
        raise RefusalError("no_added_music")
    after, told = draft, list[Phrase]()
    if takes_added and added is not None:
        off = pieces.remove_stretch(draft, start, end, desk) if edit.span else pieces.remove(draft)
        after, told = off.draft, list(off.said)
    if takes_added and edit.scope in ("any", "added"):
        if any(s.stem == "mix" and desk.sounds(s) for s in main.segments) and not main.muted:
            told.append(phrase("clips_sound_stays", clips=names(main.segments)))
        return Applied(after, tuple(told))
    try:
        taken, said = _take(after, main, "voice", edit, desk)
    except RefusalError:
        if not told:
            raise
        return Applied(after, tuple(told))
    return Applied(taken, (*told, *said))


def remove_voice(edit: RemoveVoice, draft: Draft, desk: Desk) -> Applied:
    """Keep only the music in the clips' own sound."""
    main = require_main(draft)
    after, said = _take(draft, main, "music", edit, desk)
    return Applied(after, said)


def restore(edit: RestoreSound, draft: Draft, desk: Desk) -> Applied:
    """Voice and music as they were recorded, and not muted."""
    main = require_main(draft)
    picked = {s.id for s in chosen(main.segments, edit.clip)}
    segments = tuple(
        replace(s, stem="mix", separator=None, volume=s.volume or 1.0) if s.id in picked else s
        for s in main.segments
    )
    after = draft.with_track(replace(main, segments=segments, muted=False))
    if after == draft:
        return changed(draft, "already_original", clips=names(main.segments))
    return changed(after, "restored", clips=names([s for s in segments if s.id in picked]))


def parted(before: Draft, after: Draft) -> tuple[Segment, ...]:
    """The clips of which only the voice or the music is heard since an edit."""
    was = {(s.id, s.stem) for track in before.tracks for s in track.segments}
    now = (s for track in after.tracks for s in track.segments if s.stem != "mix")
    return tuple(s for s in now if (s.id, s.stem) not in was)


def with_listened(applied: Applied, listened: Listened) -> Applied:
    """What was done, and that nothing is left to hear of some clips, or may be."""
    if unsure := listened.unsure:
        told = phrase(f"no_{unsure[0].stem}_for_sure", clips=names(unsure))
        applied = replace(applied, said=(*applied.said, told))
    if not listened.emptied:
        return applied
    stem, clips = listened.emptied[0].stem, names(listened.emptied)
    first, *rest = applied.said
    if first.key == f"{stem}_kept" and first.values["clips"] == clips:
        return replace(applied, said=(phrase(f"{stem}_not_found", **first.values), *rest))
    return replace(applied, said=(*applied.said, phrase(f"no_{stem}_found", clips=clips)))


def _take(
    draft: Draft, main: Track, stem: Stem, edit: RemoveMusic | RemoveVoice, desk: Desk
) -> tuple[Draft, tuple[Phrase, ...]]:
    """Let only one stem be heard of the clips that are meant."""
    segments = list(main.segments)
    if edit.span:
        start, end = edit.span.within(draft.duration_ms)
        if start >= end:
            raise RefusalError("beyond_end", total=draft.duration_ms)
        segments, picked = ripple.require_stretch(segments, start, end, desk)
    else:
        picked = require_clips(main, edit.clip)
    heard = [s for s in picked if desk.sounds(s)]
    if not heard:
        raise RefusalError("clips_silent", clips=names(picked))
    todo = {s.id for s in heard if s.stem != stem}
    if not todo:
        raise RefusalError(f"already_{stem}", clips=names(heard))
    after = tuple(
        replace(s, stem=stem, separator=desk.separator) if s.id in todo else s for s in segments
    )
    other_out = any(s.id in todo and s.stem != "mix" for s in segments)
    said = phrase(
        f"{stem}_kept", clips=names([s for s in heard if s.id in todo]), separator=desk.separator
    )
    told = (said, phrase(f"instead_{stem}")) if other_out else (said,)
    return draft.with_track(replace(main, segments=after)), (*told, *_silent_ones(picked, heard))


def _silent_ones(picked: list[Segment], heard: list[Segment]) -> tuple[Phrase, ...]:
    silent = [s for s in picked if s not in heard and s.name not in {h.name for h in heard}]
    return (phrase("others_silent", clips=names(silent)),) if silent else ()
