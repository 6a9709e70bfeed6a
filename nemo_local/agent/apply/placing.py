"""Where an upload goes before anybody has said a word about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from nemo_local.agent.apply import ripple
from nemo_local.agent.apply.base import Desk, main_track
from nemo_local.agent.session import LibraryItem
from nemo_local.timeline import Draft, Segment, Track, TrackKind

STILL_MS = 3000


def place(media: Sequence[LibraryItem], draft: Draft, new_id: Callable[[], str]) -> Draft:
    """The draft with new uploads on it: videos and images one after the other, as they came.

    A sound is laid down only where there is nothing else to edit; it gives way, untouched
    or not, to a picture that comes later, and stays in the library to be asked for.
    """
    for item in media:
        draft = _place(item, draft, new_id)
    return draft


def _place(item: LibraryItem, draft: Draft, new_id: Callable[[], str]) -> Draft:
    main = main_track(draft)
    if item.info.kind == "audio":
        if main is not None:
            return draft
        track = Track(
            new_id(), TrackKind.AUDIO, (clip(item, new_id()),), role="audio", name="Audio"
        )
        return draft.with_track(track)
    added = clip(item, new_id())
    if main is not None and main.kind is TrackKind.VIDEO:
        desk = Desk((item,), new_id, "")
        return ripple.relay(draft, main, (*main.segments, added), desk)
    if main is not None:
        draft = draft.without_track(main.id)
    video = Track(new_id(), TrackKind.VIDEO, (added,), role="video", name="Video")
    return replace(draft, tracks=(video, *draft.tracks))


def clip(item: LibraryItem, segment_id: str) -> Segment:
    """A file's whole length as a segment; a still image stays for some seconds."""
    length = STILL_MS if is_still(item) else max(item.info.duration_ms, ripple.SHORTEST_MS)
    return Segment(segment_id, 0, length, name=item.name, media=item.id)


def is_still(item: LibraryItem | None) -> bool:
    """Whether a file is an image that does not move."""
    return item is not None and item.info.kind == "image" and not item.info.animated
