"""Which clips play, and in which order: moved, joined, added, as a slideshow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.apply import ripple
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    RefusalError,
    changed,
    chosen,
    main_track,
    music_track,
    names,
    phrase,
    require_clips,
    require_main,
)
from nemo_local.agent.apply.placing import clip, is_still
from nemo_local.agent.edits import AddClip, Join, Move, OnlyClip, Slideshow, Swap
from nemo_local.agent.session import LibraryItem
from nemo_local.timeline import Draft, Segment, Track, TrackKind


def move(edit: Move, draft: Draft, desk: Desk) -> Applied:
    """Play a clip earlier or later."""
    track = require_main(draft)
    moved = _moved(edit, track, desk)
    rest = [s for s in track.segments if s.id != moved.id]
    beside = edit.before or edit.after
    if beside:
        other = require_clips(track, beside)[0]
        if other.id == moved.id:
            raise RefusalError("order_stays", timeline=order(track.segments))
        at = next(i for i, s in enumerate(rest) if s.id == other.id)
        at += 1 if edit.after else 0
    else:
        to = edit.to or 1
        at = to - 1 if to > 0 else len(rest) + 1 + to
    rest.insert(max(0, min(at, len(rest))), moved)
    return _ordered(draft, track, rest, desk)


def _moved(edit: Move, track: Track, desk: Desk) -> Segment:
    """The clip to move; one that is not on the timeline comes from the library."""
    found = chosen(track.segments, edit.clip)
    if not found and edit.clip.name:
        return clip(_from_library(edit.clip.name, track, desk), desk.new_id())
    return require_clips(track, edit.clip)[0]


def _from_library(name: str, track: Track, desk: Desk) -> LibraryItem:
    """The file of that name, of the same sort as the clips. Raises `RefusalError`."""
    item = desk.named(name)
    if item is None:
        raise RefusalError("no_such_file", name=name)
    if (item.info.kind == "audio") == (track.kind is TrackKind.VIDEO):
        raise RefusalError("wrong_track", name=item.name)
    return item


def swap(edit: Swap, draft: Draft, desk: Desk) -> Applied:
    """Let two clips change places."""
    track = require_main(draft)
    one, other = require_clips(track, edit.first)[0], require_clips(track, edit.second)[0]
    places = {one.id: other, other.id: one}
    return _ordered(draft, track, [places.get(s.id, s) for s in track.segments], desk)


def join(edit: Join, draft: Draft, desk: Desk) -> Applied:
    """Play the named files one after the other, or everything that was uploaded."""
    track = require_main(draft)
    wanted = [_from_library(name, track, desk) for name in edit.media]
    pictures = track.kind is TrackKind.VIDEO
    if not wanted:
        wanted = [m for m in desk.media if (m.info.kind != "audio") == pictures]
    present = {s.media for s in track.segments}
    new = [clip(m, desk.new_id()) for m in wanted if m.id not in present]
    segments = [*track.segments, *new]
    if edit.media:
        place = {m.id: i for i, m in enumerate(wanted)}
        named = sorted(
            (s for s in segments if s.media in place), key=lambda s: place[s.media or ""]
        )
        queue = iter(named)
        segments = [next(queue) if s.media in place else s for s in segments]
    if len(segments) < 2:
        return changed(draft, "only_one_clip", clips=names(track.segments))
    if segments == list(track.segments):
        return changed(draft, "already_joined", timeline=order(track.segments))
    return _ordered(draft, track, segments, desk)


def _ordered(draft: Draft, track: Track, segments: Sequence[Segment], desk: Desk) -> Applied:
    after = ripple.relay(draft, track, segments, desk)
    if after == draft:
        return changed(draft, "order_stays", timeline=order(segments))
    return changed(after, "ordered", timeline=order(segments), total=after.duration_ms)


def only(edit: OnlyClip, draft: Draft, desk: Desk) -> Applied:
    """Leave one clip on the timeline."""
    track = require_main(draft)
    picked = require_clips(track, edit.clip)
    if len(picked) == len(track.segments):
        raise RefusalError("only_clip_already", clips=names(picked))
    after = ripple.relay(draft, track, picked, desk)
    return changed(after, "only_clip", clips=names(picked), total=after.duration_ms)


def order(segments: Sequence[Segment]) -> str:
    """The clips in their order: "a.mp4, b.mp4"."""
    return ", ".join(s.name or s.id for s in segments)


def add_clip(edit: AddClip, draft: Draft, desk: Desk) -> Applied:
    """Put an uploaded file on the timeline."""
    track = require_main(draft)
    item = _from_library(edit.media, track, desk)
    if any(s.media == item.id for s in track.segments):
        raise RefusalError("clip_already", name=item.name, timeline=order(track.segments))
    segments = list(track.segments)
    at = edit.to - 1 if edit.to > 0 else len(segments) + 1 + edit.to
    segments.insert(max(0, min(at, len(segments))), clip(item, desk.new_id()))
    after = ripple.relay(draft, track, segments, desk)
    return changed(after, "clip_added", name=item.name, timeline=order(segments))


def slideshow(edit: Slideshow, draft: Draft, desk: Desk) -> Applied:
    """Every image for the same time, in the order of upload or as named; videos stay."""
    stills = [_still(name, desk) for name in edit.media] or [m for m in desk.media if is_still(m)]
    if not stills:
        raise RefusalError("no_images")
    track = main_track(draft)
    shown = [s for s in track.segments if is_still(desk.item(s.media))] if track else []
    kept = [s for s in track.segments if s not in shown] if track else []
    by_media = {s.media: s for s in shown}
    slides = [
        ripple.with_length(by_media.get(m.id) or clip(m, desk.new_id()), edit.each_ms)
        for m in stills
    ]
    if track is None or track.kind is not TrackKind.VIDEO:
        base = draft.without_track(track.id) if track else draft
        video = Track(desk.new_id(), TrackKind.VIDEO, ripple.lay(slides), name="Video")
        after = replace(base, tracks=(video, *base.tracks))
    else:
        after = ripple.relay(draft, track, [*kept, *slides], desk)
    if after == draft:
        return changed(draft, "already_slideshow", count=len(slides), each=edit.each_ms)
    told = phrase("slideshow", count=len(slides), each=edit.each_ms, total=after.duration_ms)
    music = music_track(draft)
    return Applied(after, (told, phrase("music_follows")) if music else (told,))


def _still(name: str, desk: Desk) -> LibraryItem:
    item = desk.named(name)
    if item is None:
        raise RefusalError("no_such_file", name=name)
    if not is_still(item):
        raise RefusalError("not_image", name=item.name)
    return item
