"""How tracks, segments, times and volumes are called when a person reads of them."""

from __future__ import annotations

from .timeline import WRITTEN, Segment, Timeline, Track

#: More segments of one track than a person wants to read at once.
_LISTED = 4
_LONGEST_NAME = 60
_NAMELESS = {
    "Video": "clip",
    "BGM": "music",
    "Audio": "sound",
    "Voiceover": "voice",
    "Sound effect": "effect",
    "Title": "text",
    "Caption": "text",
}


def timeline(told: Timeline) -> str:
    """Give a timeline in the service's own form, ``Timeline (1 track): 1. Video: sea (0-10s)``."""
    count = len(told.tracks)
    head = f"Timeline ({count} track{'' if count == 1 else 's'})"
    tracks = [f"{number}. {track(shown)}" for number, shown in enumerate(told.tracks, 1)]
    return f"{head}: {' '.join(tracks)}" if tracks else head


def track(told: Track) -> str:
    """Give a track with its segments, ``BGM: Lo-fi (0-10s, 35%)``."""
    listed = [segment(told, held) for held in told.segments[:_LISTED]]
    more = len(told.segments) - len(listed)
    if more:
        listed.append(f"and {more} more")
    return f"{told.label}: {', '.join(listed) or 'empty'}"


def segment(on: Track, told: Segment) -> str:
    """Give a segment with its time and, where it is not as recorded, its volume."""
    details = []
    if told.duration_ms is not None:
        details.append(f"{seconds(told.start_ms, 1)}-{seconds(told.end_ms, 1)}s")
    if on.muted or told.muted:
        details.append("muted")
    elif (loud := percent(volume(on, told))) != "100%":
        details.append(loud)
    return f"{name(on, told)} ({', '.join(details)})" if details else name(on, told)


def name(on: Track, told: Segment) -> str:
    """Give what a segment is called; words stand in quotes."""
    if on.label in WRITTEN and told.text:
        return f'"{_short(told.text)}"'
    return _short(told.name or on.name) or _NAMELESS.get(on.label, "segment")


def subject(on: Track, told: Segment) -> str:
    """Give what a segment is called inside a sentence."""
    if on.label in WRITTEN:
        return f"the {on.label.lower()} {name(on, told)}"
    if told.name or on.name:
        return name(on, told)
    return f"the {name(on, told)} at {seconds(told.start_ms)}s"


def whole(told: Track) -> str:
    """Give what a track is called inside a sentence."""
    names = {name(told, held) for held in told.segments if held.name}
    own = "" if told.name.lower() == told.label.lower() else _short(told.name)
    return own or (names.pop() if len(names) == 1 else f"the {told.label} track")


def volume(on: Track, told: Segment) -> float:
    """Give the gain at which a segment is heard, 1 as recorded."""
    return (1 if on.volume is None else on.volume) * (1 if told.volume is None else told.volume)


def percent(gain: float) -> str:
    """Give a gain as people say it: 0.35 is 35%."""
    return f"{_plain(min(gain, 1e6) * 100, 1)}%"


def seconds(time_ms: float, digits: int = 3) -> str:
    """Give a time in seconds, without the unit and without idle zeros."""
    return _plain(time_ms / 1000, digits)


def _plain(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1].rstrip()}…"
