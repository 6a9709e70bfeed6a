"""What changed between two timelines, in sentences. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

from . import wording
from .timeline import WRITTEN, Segment, Timeline, Track
from .wording import percent, seconds, subject, whole

T = TypeVar("T", Segment, Track)

_STEMS = {
    "voice": "Kept only the voice of {}",
    "music": "Kept only the music of {}",
    "mix": "Brought the full sound of {} back",
}


def between(before: Timeline, after: Timeline) -> list[str]:
    """Give one sentence for each difference, in the order of the timeline after it."""
    pairs = _paired(before.tracks, after.tracks, _TRACK_LIKENESS)
    said = [sentence for old, new in pairs for sentence in _track(old, new)]
    if _reordered(before.tracks, pairs):
        said.append("Changed the order of the tracks")
    said += _settings(before, after)
    if before.tracks and seconds(before.duration_ms) != seconds(after.duration_ms):
        now, was = seconds(after.duration_ms), seconds(before.duration_ms)
        said.append(f"The timeline now lasts {now}s (was {was}s)")
    if not said and (before.tracks or after.tracks) and before.rest != after.rest:
        said.append("Changed other settings of the timeline")
    return said


def _settings(before: Timeline, after: Timeline) -> Iterator[str]:
    if before.aspect != after.aspect:
        own = after.aspect in ("", "source", "original")
        yield f"Set the picture to {'its own shape' if own else after.aspect}"
    if before.loudness_lufs != after.loudness_lufs:
        level = after.loudness_lufs
        yield (
            "Left the loudness as it is" if level is None else f"Set the loudness to {level:g} LUFS"
        )
    if before.audio_format != after.audio_format:
        yield f"Set the output to {after.audio_format.upper() or 'video'}"


def _track(old: Track | None, new: Track | None) -> Iterator[str]:
    if old is None or new is None:
        if new is not None:
            yield f"Added {wording.track(new)}"
        if old is not None:
            yield f"Removed {wording.track(old)}"
        return
    pairs = _paired(old.segments, new.segments, _SEGMENT_LIKENESS)
    for was, now in pairs:
        yield from _segment(old, was, new, now)
    yield from _moves(new, pairs)
    mixed = list(_track_sound(old, new))
    if not mixed and old.rest != new.rest:
        mixed = [f"Changed other settings of {whole(new)}"]
    yield from mixed


def _track_sound(old: Track, new: Track) -> Iterator[str]:
    if old.muted != new.muted:
        yield f"{'Muted' if new.muted else 'Unmuted'} {whole(new)}"
    yield from _volume(old.volume, new.volume, whole(new))
    if old.duck != new.duck:
        now = "now gets" if new.duck else "no longer gets"
        yield f"{_capital(whole(new))} {now} quieter while somebody speaks"


def _segment(old: Track, was: Segment | None, new: Track, now: Segment | None) -> Iterator[str]:
    if was is None or now is None:
        if now is not None:
            yield f"Added {new.label}: {wording.segment(new, now)}"
        if was is not None:
            yield f"Removed {old.label}: {wording.segment(old, was)}"
        return
    if (was.name, was.text) != (now.name, now.text) and (named := _renamed(old, was, new, now)):
        yield named
        return
    said = [*_sound(was, now, subject(new, now)), *_time(was, now, subject(new, now))]
    if was.position != now.position:
        said.append(f"Put {subject(new, now)} at the {now.position or 'usual place'}")
    if not said and was.rest != now.rest and was.start_ms == now.start_ms:
        said = [f"Changed other settings of {subject(new, now)}"]
    yield from said


def _renamed(old: Track, was: Segment, new: Track, now: Segment) -> str | None:
    before, after = wording.name(old, was), wording.name(new, now)
    if before == after:
        return None
    if new.label in WRITTEN:
        return f"Changed the {new.label.lower()} {before} to {after}"
    return f"Replaced {before} with {wording.segment(new, now)}"


def _sound(was: Segment, now: Segment, who: str) -> Iterator[str]:
    if was.stem != now.stem:
        yield _STEMS.get(now.stem, "Changed the sound of {}").format(who)
    if was.muted != now.muted:
        yield f"{'Muted' if now.muted else 'Unmuted'} {who}"
    yield from _volume(was.volume, now.volume, who)
    for edge, before, after in (
        ("fade-in", was.fade_in_ms, now.fade_in_ms),
        ("fade-out", was.fade_out_ms, now.fade_out_ms),
    ):
        if seconds(before) == seconds(after):
            continue
        if not before:
            yield f"Added a {seconds(after)}s {edge} to {who}"
        elif not after:
            yield f"Removed the {edge} of {who}"
        else:
            yield f"Changed the {edge} of {who} from {seconds(before)}s to {seconds(after)}s"


def _time(was: Segment, now: Segment, who: str) -> Iterator[str]:
    if was.speed != now.speed:
        yield f"Set {who} to {now.speed:g}x speed"
    if was.duration_ms is None or now.duration_ms is None:
        return
    before, after = seconds(was.duration_ms), seconds(now.duration_ms)
    # Played at another speed the same stretch lasts another time: that is no trim.
    cut_ms = now.duration_ms * now.speed - was.duration_ms * was.speed
    trimmed = before != after and (was.speed == now.speed or abs(cut_ms) > 0.02 * was.duration_ms)
    onset = seconds(now.in_ms) if seconds(was.in_ms) != seconds(now.in_ms) else ""
    if trimmed:
        verb = "Trimmed" if cut_ms < 0 else "Extended"
        into = f", starting {onset}s into it" if onset else ""
        yield f"{verb} {who} from {before}s to {after}s{into}"
    elif onset:
        yield f"{_capital(who)} now starts {onset}s into the recording"


def _volume(was: float | None, now: float | None, who: str) -> Iterator[str]:
    before, after = percent(1.0 if was is None else was), percent(1.0 if now is None else now)
    if before != after:
        yield f"Changed the volume of {who} from {before} to {after}"


def _moves(on: Track, pairs: Sequence[tuple[Segment | None, Segment | None]]) -> Iterator[str]:
    """Tell who moved; those that made way together are told together."""
    moved: dict[float, list[tuple[Segment, Segment]]] = defaultdict(list)
    for was, now in pairs:
        if was and now and seconds(was.start_ms) != seconds(now.start_ms):
            moved[now.start_ms - was.start_ms].append((was, now))
    for by_ms, group in moved.items():
        if len(group) > 1:
            way = "later" if by_ms > 0 else "earlier"
            yield f"Moved {len(group)} parts of {whole(on)} {seconds(abs(by_ms))}s {way}"
        else:
            was, now = group[0]
            start, end = seconds(was.start_ms), seconds(now.start_ms)
            yield f"Moved {subject(on, now)} from {start}s to {end}s"


def _reordered(before: Sequence[Track], pairs: Sequence[tuple[Track | None, Track | None]]) -> bool:
    place = {id(track): number for number, track in enumerate(before)}
    kept = [place[id(old)] for old, new in pairs if old is not None and new is not None]
    return kept != sorted(kept)


_Likeness = Sequence[Callable[[T], Hashable]]

# From the surest sign that two are the same one to the weakest. Ids come after names: some
# services number them anew at every change.
_SEGMENT_LIKENESS: _Likeness[Segment] = (
    lambda s: (s.rest, s.id, s.start_ms),
    lambda s: (s.id, s.name, s.text) if s.id else None,
    lambda s: (s.name, s.text, s.duration_ms) if s.name or s.text else None,
    lambda s: (s.name, s.text) if s.name or s.text else None,
    lambda s: s.id or None,
    lambda s: s.start_ms,
)
_TRACK_LIKENESS: _Likeness[Track] = (
    lambda t: (t.id, t.label, _content(t)) if t.id else None,
    lambda t: (t.label, _content(t)) if _content(t) else None,
    lambda t: (t.id, t.label) if t.id else None,
    lambda t: t.label,
    lambda t: t.id or None,
)


def _content(track: Track) -> tuple[str, ...]:
    return tuple(word for s in track.segments if (word := s.text or s.name))


def _paired(
    before: Sequence[T], after: Sequence[T], likeness: _Likeness[T]
) -> list[tuple[T | None, T | None]]:
    """Pair what is the same: those after in their order, then those that are gone."""
    partner: dict[int, T] = {}
    left = list(before)
    for sign in likeness:
        waiting: dict[Hashable, list[T]] = defaultdict(list)
        for item in left:
            if (mark := sign(item)) is not None:
                waiting[mark].append(item)
        for place, item in enumerate(after):
            if place not in partner and (held := waiting.get(sign(item))):
                partner[place] = held.pop(0)
        taken = {id(item) for item in partner.values()}
        left = [item for item in left if id(item) not in taken]
    pairs: list[tuple[T | None, T | None]] = []
    for place, item in enumerate(after):
        pairs.append((partner.get(place), item))
    for item in left:
        pairs.append((item, None))
    return pairs


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:] if words.startswith("the ") else words
