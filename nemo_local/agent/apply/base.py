"""What an edit works on and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from nemo_local.agent.edits import Span, Target
from nemo_local.agent.session import LibraryItem
from nemo_local.timeline import Draft, Segment, Track, TrackKind


@dataclass(frozen=True)
class Phrase:
    """A sentence of the answer: its key in the phrase table and what stands in its gaps."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Applied:
    """The draft after an edit and what to say about it. The same draft: nothing was changed."""

    draft: Draft
    said: tuple[Phrase, ...]


class RefusalError(Exception):
    """An edit that this draft cannot take; the phrase says why. The draft stays as it is."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.phrase = Phrase(key, values)


@dataclass(frozen=True)
class Desk:
    """What an edit may need besides the draft: the library, fresh ids, the separator's name."""

    media: Sequence[LibraryItem]
    new_id: Callable[[], str]
    separator: str

    def item(self, media_id: str | None) -> LibraryItem | None:
        """The file of that id."""
        return next((m for m in self.media if m.id == media_id), None)

    def named(self, name: str) -> LibraryItem | None:
        """The newest file of that name; its ending may be left out."""
        wanted = name.casefold()
        stem = wanted.rpartition(".")[0] or wanted
        by_name = [m for m in self.media if m.name.casefold() == wanted]
        by_stem = [m for m in self.media if m.name.casefold().rpartition(".")[0] == stem]
        return next(reversed(by_name or by_stem), None)

    def sounds(self, segment: Segment) -> bool:
        """Whether the segment's source has sound."""
        item = self.item(segment.media)
        return segment.music is not None or (item is not None and bool(item.info.audio))


def phrase(key: str, **values: Any) -> Phrase:
    """A sentence and what stands in its gaps."""
    return Phrase(key, values)


def changed(draft: Draft, key: str, **values: Any) -> Applied:
    """A changed draft and one sentence."""
    return Applied(draft, (Phrase(key, values),))


# ------------------------------------------------------------ parts of a draft


def main_track(draft: Draft) -> Track | None:
    """The track of the clips: the picture, or the sound where only sound was uploaded."""
    for kind, role in ((TrackKind.VIDEO, None), (TrackKind.AUDIO, "audio")):
        for track in draft.of(kind):
            if track.segments and role in (None, track.role):
                return track
    return None


def require_main(draft: Draft) -> Track:
    """The track of the clips. Raises `RefusalError` when nothing was uploaded."""
    track = main_track(draft)
    if track is None:
        raise RefusalError("nothing_uploaded")
    return track


def require_picture(draft: Draft) -> Track:
    """The track of the picture. Raises `RefusalError` when there is none."""
    track = require_main(draft)
    if track.kind is not TrackKind.VIDEO:
        raise RefusalError("no_picture")
    return track


def require_music(draft: Draft) -> Track:
    """The track of the added music. Raises `RefusalError` when there is none."""
    track = music_track(draft)
    if track is None:
        raise RefusalError("no_added_music")
    return track


def require_clips(track: Track, target: Target | None) -> list[Segment]:
    """The clips that a target picks, at least one. Raises `RefusalError` when there is none."""
    found = chosen(track.segments, target)
    if not found and target is not None and target.name:
        raise RefusalError("no_clip_of_name", name=target.name, clips=names(track.segments))
    if not found:
        raise RefusalError("no_such_clip", count=len(track.segments))
    return found


def stretch_of(target: Target, draft: Draft) -> Span | None:
    """Where the clip plays that a target names; None when it names none."""
    if target.name is None and target.ordinal is None:
        return None
    clips = require_clips(require_main(draft), target)
    return Span(clips[0].start_ms, clips[-1].end_ms)


def nth_track(draft: Draft, ordinal: int) -> Track:
    """The track of that number. Raises `RefusalError` when there are not so many."""
    at = ordinal - 1 if ordinal > 0 else len(draft.tracks) + ordinal
    if not 0 <= at < len(draft.tracks):
        raise RefusalError("no_such_track")
    return draft.tracks[at]


def music_track(draft: Draft) -> Track | None:
    """The track of the added music."""
    return next((t for t in draft.of(TrackKind.AUDIO) if t.role == "bgm" and t.segments), None)


def text_segments(draft: Draft, role: str | None = None) -> list[Segment]:
    """Titles, captions or both, by time."""
    found = [
        s for t in draft.of(TrackKind.TEXT) if role in (None, t.role) for s in t.segments if s.text
    ]
    return sorted(found, key=lambda s: s.start_ms)


def chosen(segments: Sequence[Segment], target: Target | None) -> list[Segment]:
    """The segments that a target picks: all, the one of that place, those of that name."""
    if target is None:
        return list(segments)
    found = list(segments)
    if target.name is not None:
        wanted = target.name.casefold()
        found = [
            s
            for s in found
            if wanted in {s.name.casefold(), (s.text or "").casefold()}
            or wanted.rpartition(".")[0] == s.name.casefold().rpartition(".")[0] != ""
        ]
    if target.ordinal is not None:
        at = target.ordinal - 1 if target.ordinal > 0 else len(found) + target.ordinal
        found = [found[at]] if 0 <= at < len(found) else []
    return found


def names(segments: Sequence[Segment]) -> str:
    """The files that segments come from, each once: "a.mp4, b.mp4 and 2 more"."""
    unique = list(dict.fromkeys(s.name for s in segments if s.name))
    return ", ".join(unique) if len(unique) <= 3 else ", ".join(unique[:3]) + ", ..."
