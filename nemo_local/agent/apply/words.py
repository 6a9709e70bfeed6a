"""Titles and captions: put on, changed, taken off."""

from __future__ import annotations

from dataclasses import replace

from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    RefusalError,
    changed,
    chosen,
    phrase,
    require_clips,
    require_picture,
    text_segments,
)
from nemo_local.agent.edits import AddText, ChangeText, Span, Target
from nemo_local.timeline import Draft, Position, Segment, Track, TrackKind

USUAL_MS = 3000
_PLACES: dict[str, Position] = {"title": "center", "caption": "bottom"}


def add(edit: AddText, draft: Draft, desk: Desk) -> Applied:
    """Draw words over the picture."""
    low, total = 0, draft.duration_ms
    main = require_picture(draft)
    if edit.clip:
        clip = require_clips(main, edit.clip)[0]
        low, total = clip.start_ms, clip.duration_ms
    usual = total if edit.clip else min(USUAL_MS, total)
    start, end = edit.span.within(total) if edit.span else (0, usual)
    start, end = low + start, low + end
    if end <= start:
        raise RefusalError("beyond_end", total=total)
    track = next((t for t in draft.of(TrackKind.TEXT) if t.role == edit.role), None)
    track = track or Track(
        desk.new_id(), TrackKind.TEXT, role=edit.role, name=edit.role.capitalize()
    )
    place = edit.position or _PLACES[edit.role]
    twin = [
        s
        for s in track.segments
        if (s.text, s.start_ms, s.end_ms, s.position) == (edit.text, start, end, place)
    ]
    if twin:
        raise RefusalError("text_already", text=edit.text, start=start, end=end)
    words = Segment(desk.new_id(), start, end - start, text=edit.text, position=place)
    segments = tuple(sorted((*track.segments, words), key=lambda s: s.start_ms))
    after = draft.with_track(replace(track, segments=segments, muted=False))
    return changed(
        after,
        f"{edit.role}_added",
        text=edit.text,
        start=start,
        end=end,
        place=phrase(f"at_{place}"),
    )


def change(edit: ChangeText, draft: Draft, desk: Desk) -> Applied:
    """Change a text's words, time or place; one that is not there yet is put on."""
    require_picture(draft)
    picked = _pick(edit.target, draft)
    if not picked:
        if edit.text is None or edit.target.name is not None:
            raise RefusalError("no_text")
        role = "caption" if edit.target.what == "caption" else "title"
        span = edit.span or (Span(0, edit.length_ms) if edit.length_ms else None)
        new = AddText(edit.text, "caption" if role == "caption" else "title", span, edit.position)
        added = add(new, draft, desk)
        return replace(added, said=(phrase("no_text_so_added"), *added.said))
    old = picked[-1]
    start, end = old.start_ms, old.end_ms
    span = edit.span or (Span(start, start + edit.length_ms) if edit.length_ms else None)
    if span:
        start, end = span.within(draft.duration_ms)
        if end <= start:
            raise RefusalError("beyond_end", total=draft.duration_ms)
    new_words = replace(
        old,
        text=edit.text or old.text,
        start_ms=start,
        duration_ms=end - start,
        position=edit.position or old.position,
    )
    if new_words == old:
        raise RefusalError("text_already", text=old.text, start=start, end=end)
    after = _swapped(draft, old, new_words)
    place = phrase(f"at_{new_words.position}")
    key = "text_moved" if new_words.text == old.text else "text_changed"
    return changed(after, key, old=old.text, text=new_words.text, start=start, end=end, place=place)


def remove(target: Target, draft: Draft) -> Applied:
    """Take the texts off that are meant."""
    picked = _pick(target, draft)
    if not picked:
        raise RefusalError("no_text")
    after = draft
    for text in picked:
        after = _swapped(after, text, None)
    return changed(after, "text_removed", text="”, “".join(s.text or "" for s in picked))


def _pick(target: Target, draft: Draft) -> list[Segment]:
    role = target.what if target.what in ("title", "caption") else None
    found = chosen(text_segments(draft, role), target)
    return found or (chosen(text_segments(draft), target) if target.name else [])


def _swapped(draft: Draft, old: Segment, new: Segment | None) -> Draft:
    """The draft with one text in another's place, or with neither."""
    for track in draft.of(TrackKind.TEXT):
        if any(s.id == old.id for s in track.segments):
            rest = [s for s in track.segments if s.id != old.id]
            segments = sorted([*rest, *([new] if new else [])], key=lambda s: s.start_ms)
            if not segments:
                return draft.without_track(track.id)
            return draft.with_track(replace(track, segments=tuple(segments)))
    return draft
