"""The clips' own sound: the voice without the music, the music without the voice."""

from __future__ import annotations

from dataclasses import replace

from nemo_local.agent.apply import music, ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    Phrase,
    changed,
    chosen,
    main_track,
    music_track,
    names,
    phrase,
)
from nemo_local.agent.edits import RemoveMusic, RemoveVoice, RestoreSound, Span, Target
from nemo_local.timeline import Draft, Segment, Stem, Track


def remove_music(edit: RemoveMusic, draft: Draft, desk: Desk) -> Applied:
    """Take out what was added, or the music in the clips, or both, as the wish says."""
    main, added = main_track(draft), music_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    one = edit.clip.ordinal is not None or edit.clip.name is not None or edit.span is not None
    takes_added = added is not None and edit.scope in ("any", "added", "all") and not one
    if edit.scope == "added" and added is None:
        return changed(draft, "no_added_music")
    after, told = draft, list[Phrase]()
    if takes_added and added is not None:
        after = music.remove(draft)
        told.append(phrase("added_music_removed", what=names(added.segments)))
    if takes_added and edit.scope in ("any", "added"):
        if any(s.stem == "mix" and desk.sounds(s) for s in main.segments) and not main.muted:
            told.append(phrase("clips_sound_stays", clips=names(main.segments)))
        return Applied(after, tuple(told))
    taken, said = _take(after, main, "voice", edit.clip, edit.span, desk)
    if taken == after and told:
        return Applied(after, tuple(told))
    return Applied(taken, (*told, *said))


def remove_voice(edit: RemoveVoice, draft: Draft, desk: Desk) -> Applied:
    """Keep only the music in the clips' own sound."""
    main = main_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    after, said = _take(draft, main, "music", edit.clip, edit.span, desk)
    return Applied(after, said)


def restore(edit: RestoreSound, draft: Draft, desk: Desk) -> Applied:
    """Voice and music as they were recorded, and not muted."""
    main = main_track(draft)
    if main is None:
        return changed(draft, "nothing_uploaded")
    picked = {s.id for s in chosen(main.segments, edit.clip)}
    segments = tuple(
        replace(s, stem="mix", separator=None, volume=s.volume or 1.0) if s.id in picked else s
        for s in main.segments
    )
    after = draft.with_track(replace(main, segments=segments, muted=False))
    if after == draft:
        return changed(draft, "already_original", clips=names(main.segments))
    return changed(after, "restored", clips=names([s for s in segments if s.id in picked]))


def _take(
    draft: Draft, main: Track, stem: Stem, clip: Target, span: Span | None, desk: Desk
) -> tuple[Draft, tuple[Phrase, ...]]:
    """Let only one stem be heard of the clips that are meant."""
    segments = list(main.segments)
    if span:
        start, end = span.within(draft.duration_ms)
        if start >= end:
            return draft, (phrase("beyond_end", total=draft.duration_ms),)
        segments = ripple.divided(segments, (start, end), desk)
        picked = [s for s in segments if s.start_ms >= start - 1 and s.end_ms <= end + 1]
    else:
        picked = chosen(segments, clip)
    if not picked:
        return draft, (phrase("no_such_clip", count=len(main.segments)),)
    heard = [s for s in picked if desk.sounds(s)]
    if not heard:
        return draft, (phrase("clips_silent", clips=names(picked)),)
    todo = {s.id for s in heard if s.stem != stem}
    if not todo:
        return draft, (phrase(f"already_{stem}", clips=names(heard)),)
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
