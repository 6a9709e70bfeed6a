"""A draft in words: the service's own one-line summary, and answers to questions about it."""

from __future__ import annotations

from nemo_local.agent.apply.base import Desk, Phrase, main_track, music_track, names, phrase
from nemo_local.agent.edits import Ask, Edit, Greet, Keep, Unclear, Unsupported
from nemo_local.timeline import Draft, Segment, Track, TrackKind

_MOST_SEGMENTS = 4


def summary(draft: Draft) -> str:
    """The timeline as the service writes it: "Timeline (1 track): 1. Video: talk.mp4 (0-10s)"."""
    tracks = [t for t in draft.tracks if t.segments]
    told = " ".join(f"{i}. {_track(t)}" for i, t in enumerate(tracks, 1))
    count = f"{len(tracks)} track" + ("" if len(tracks) == 1 else "s")
    return f"Timeline ({count}): {told}" if tracks else "Timeline (0 tracks)"


def _track(track: Track) -> str:
    label = {"bgm": "BGM", "title": "Title", "caption": "Caption", "audio": "Audio"}.get(
        track.role, "Video"
    )
    shown = [_segment(s, track) for s in track.segments[:_MOST_SEGMENTS]]
    more = len(track.segments) - len(shown)
    muted = " muted" if track.muted else ""
    return f"{label}: {', '.join(shown)}{f' and {more} more' if more else ''}{muted}"


def _segment(segment: Segment, track: Track) -> str:
    name = f'"{segment.text}"' if track.kind is TrackKind.TEXT else segment.name
    details = [f"{_seconds(segment.start_ms)}-{_seconds(segment.end_ms)}s"]
    if track.role == "bgm" or track.volume * segment.volume != 1:
        details.append(f"{track.volume * segment.volume:.0%}")
    if segment.stem != "mix":
        details.append(f"{segment.stem} only")
    if segment.speed != 1:
        details.append(f"{segment.speed:g}x")
    return f"{name} ({', '.join(details)})"


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.2f}".rstrip("0").rstrip(".")


def reply(edit: Edit, draft: Draft, desk: Desk, *, several: bool) -> tuple[Phrase, ...]:
    """What there is to say to a wish that changes nothing.

    `several`: it stands among others, so words that were not understood are quoted.
    """
    if isinstance(edit, Ask):
        return _answer(edit, draft, desk)
    key = "help"
    if isinstance(edit, Unclear):
        if several and edit.what == "message" and edit.words:
            return (phrase("left_aside", words=edit.words),)
        return (phrase(f"unclear_{edit.what}", words=edit.words),)
    if isinstance(edit, Unsupported):
        key = f"beyond_{edit.what}"
    elif isinstance(edit, Greet):
        key = edit.kind
    elif isinstance(edit, Keep):
        return (phrase("kept", what=phrase(_KEPT.get(edit.target.what, "the_rest"))),)
    return (phrase(key),)


_KEPT = {"music": "the_music_said", "voice": "the_voice_said", "all": "all_sound"}


def _answer(ask: Ask, draft: Draft, desk: Desk) -> tuple[Phrase, ...]:
    main = main_track(draft)
    if ask.about == "separator":
        return (phrase("answer_separator", separator=desk.separator),)
    if main is None:
        return (phrase("nothing_uploaded"),)
    if ask.about == "music":
        return _music(draft, desk)
    told = {
        "files": phrase("answer_files", files=", ".join(m.name for m in desk.media)),
        "duration": phrase("answer_duration", total=draft.duration_ms, count=len(main.segments)),
        "ready": phrase("answer_ready", timeline=summary(draft)),
        "timeline": phrase("answer_timeline", timeline=summary(draft)),
    }
    return (told[ask.about],)


def _music(draft: Draft, desk: Desk) -> tuple[Phrase, ...]:
    main, added = main_track(draft), music_track(draft)
    told = []
    if added:
        level = added.volume * added.segments[0].volume
        told.append(phrase("answer_music", what=names(added.segments), percent=level))
    else:
        told.append(phrase("answer_no_music"))
    if main and any(desk.sounds(s) for s in main.segments):
        stems = {s.stem for s in main.segments if desk.sounds(s)}
        key = f"answer_stem_{stems.pop() if len(stems) == 1 else 'several'}"
        told.append(phrase(key, clips=names(main.segments)))
    return tuple(told)
