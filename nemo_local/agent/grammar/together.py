"""What the wishes of one message mean together: repeats merged, courtesies left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.edits import (
    CLIPS,
    EVERYTHING,
    MUSIC,
    VOICE,
    AddMusic,
    AddText,
    Ask,
    ChangeText,
    CutOut,
    Duck,
    Edit,
    ExtractAudio,
    Fade,
    Gain,
    Greet,
    Keep,
    Move,
    Normalise,
    OnlyClip,
    Question,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Span,
    Speed,
    Split,
    StartOver,
    Swap,
    Trim,
    Unclear,
    Unsupported,
)
from nemo_local.agent.grammar.amounts import LOUDER, QUIET, QUIETER, steps
from nemo_local.agent.grammar.stretches import at_once

KEEP_VOICE = "keep_voice"
PACES = (0.75, 1.5)
COMPLAINTS = tuple(Gain(g, relative=True) for g in (*steps(QUIETER), *steps(LOUDER)))
_TOO_LOUD = tuple(Gain(g, relative=True) for g in steps(QUIETER))


def settle(edits: Sequence[Edit], *, asks_for_voice: bool) -> tuple[tuple[Edit, ...], str | None]:
    """The edits to make, and the note on how they were read, if there was a choice.

    "Keep the voice" says nothing beside other wishes, but alone it means the voice only.
    """
    kept = [e.target for e in edits if isinstance(e, Keep)]
    if len(kept) == len(edits) and kept == [VOICE] and asks_for_voice:
        return (RemoveMusic("all"),), KEEP_VOICE
    courtesies = (Keep, Greet) if len(kept) < len(edits) else (Greet,)
    wishes = [e for e in edits if not isinstance(e, courtesies)] or list(edits)
    if len(wishes) > 1:
        wishes = [e for e in wishes if e != Ask("ready")]
    if VOICE in kept:
        wishes = [_from_the_clips_too(e) for e in wishes]
    return tuple(
        at_once(_neither(_merged(_without_complaints(_even(_without_answered(wishes))))))
    ), None


def _even(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes with "some parts are too loud, some too quiet" as one for the same loudness."""
    complaints = [e for e in edits if isinstance(e, SetVolume) and e.gain in COMPLAINTS]
    both = {e.gain in _TOO_LOUD for e in complaints} == {True, False}
    if not both or len({(e.target, e.span) for e in complaints}) > 1:
        return list(edits)
    rest = [e for e in edits if e not in complaints]
    return rest if any(isinstance(e, Normalise) for e in rest) else [*rest, Normalise()]


def _without_complaints(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes without "it is too loud" where the next one says what to do about it."""

    def complains(edit: Edit, following: Edit) -> bool:
        if isinstance(edit, Speed) and isinstance(following, Speed):
            vague = edit.relative and edit.factor in PACES
            place = (following.clip, following.span)
            return vague and place in ((edit.clip, edit.span), (CLIPS, None))
        if not isinstance(edit, SetVolume) or edit.gain not in COMPLAINTS:
            return False
        if isinstance(following, SetVolume | SetMute):
            return following.target in (edit.target, CLIPS, EVERYTHING)
        if isinstance(following, Normalise):
            return edit.target != MUSIC and edit.span is None
        return edit.target == MUSIC and isinstance(following, RemoveMusic | Duck)

    out: list[Edit] = []
    for edit in edits:
        complaint = next((i for i, e in enumerate(out) if complains(e, edit)), None)
        out.append(edit if complaint is None else _where_complained(out.pop(complaint), edit))
    return out


def _where_complained(complaint: Edit, wish: Edit) -> Edit:
    """A wish at the place that was complained of: "20 to 25 s is too loud, halve it"."""
    if isinstance(complaint, Speed) and isinstance(wish, Speed):
        return replace(wish, clip=complaint.clip, span=complaint.span)
    if not isinstance(complaint, SetVolume) or not isinstance(wish, SetVolume | SetMute):
        return wish
    return replace(wish, span=wish.span or complaint.span, target=complaint.target)


_ANSWERS: dict[Question, tuple[type[Edit], ...]] = {
    "remove": (ExtractAudio, OnlyClip, StartOver),
    "range": (Trim, CutOut, Split, RemoveMusic, Remove),
    "volume": (SetVolume, Duck, SetMute),
    "speed": (Speed,),
    "move": (Move, Swap),
    "text": (AddText, ChangeText),
    "aspect": (SetAspect,),
}


_OF_LEVELS = re.compile(r"\b(?:quiet|loud|soft|faint|level)", re.I)
_OF_IT = re.compile(r"\b(?:it|them|that)\b", re.I)
"""What is said of the uneven levels, or of what cannot be made at all."""


def _without_answered(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes without a vague one that another makes exact: "snip the start, begin at 4 s"."""

    def answered(edit: Edit) -> bool:
        if isinstance(edit, Unclear) and edit.what == "message":
            evens = any(isinstance(e, Normalise) for e in edits) and _OF_LEVELS.search(edit.words)
            sings = any(isinstance(e, Unsupported) for e in edits) and _OF_IT.search(edit.words)
            return bool(evens or sings)
        kinds = _ANSWERS.get(edit.what, ()) if isinstance(edit, Unclear) else ()
        return any(isinstance(e, kinds) for e in edits)

    return [e for e in edits if not answered(e)]


def _from_the_clips_too(edit: Edit) -> Edit:
    if isinstance(edit, RemoveMusic) and edit.scope == "any":
        return replace(edit, scope="all")
    return edit


def _merged(edits: Sequence[Edit]) -> list[Edit]:
    out: list[Edit] = []
    for edit in edits:
        for i, earlier in enumerate(out):
            if (both := _as_one(earlier, edit)) is not None:
                out[i] = both
                break
        else:
            out.append(edit)
    return out


def _as_one(one: Edit, other: Edit) -> Edit | None:
    """Two wishes that are but one, said in two halves or twice."""
    if isinstance(other, RemoveMusic):
        return _without_music(one, other)
    if isinstance(one, AddMusic):
        return _music_with(one, other)
    if isinstance(one, AddText) and isinstance(other, ChangeText):
        return _text_with(one, other)
    if isinstance(one, Fade) and isinstance(other, Fade) and one.target == other.target:
        return replace(
            one,
            in_ms=one.in_ms if other.in_ms is None else other.in_ms,
            out_ms=one.out_ms if other.out_ms is None else other.out_ms,
        )
    if isinstance(one, ExtractAudio | SetAspect):
        return _form_with(one, other)
    once = RemoveVoice | Keep | Greet | StartOver | Unsupported | Duck | Normalise
    return one if one == other and isinstance(one, once) else None


def _text_with(text: AddText, other: ChangeText) -> AddText | None:
    """A text that is added, with the time and the place said right after it."""
    if other.text is not None or other.target.name is not None:
        return None
    if other.target.what not in {text.role, "text"}:
        return None
    return replace(text, span=other.span or text.span, position=other.position or text.position)


def for_the_rest(edit: Edit, before: Sequence[Edit]) -> Edit:
    """Music that follows the one before: "a.mp3 for the first minute, b.mp3 for the rest"."""
    earlier = next((e for e in reversed(before) if isinstance(e, AddMusic)), None)
    end = earlier.span.end_ms if earlier and earlier.span else None
    if isinstance(edit, AddMusic) and edit.span is None and end is not None:
        return replace(edit, span=Span(end))
    return edit


def _music_with(music: AddMusic, other: Edit) -> AddMusic | None:
    """Music that is added, with the fades, the level and the ducking said right after it."""
    if isinstance(other, AddMusic):
        return _music_said_twice(music, other)
    if isinstance(other, Duck):
        return replace(music, duck=other.on)
    if not isinstance(other, Fade | SetVolume) or other.target != MUSIC:
        return None
    if isinstance(other, Fade):
        fade_in = music.fade_in_ms if other.in_ms is None else other.in_ms
        fade_out = music.fade_out_ms if other.out_ms is None else other.out_ms
        return replace(music, fade_in_ms=fade_in, fade_out_ms=fade_out)
    if other.span is None and other.gain in _TOO_LOUD and music.volume is None:
        return replace(music, volume=QUIET)  # "some jazz, nice and quiet"
    stated = other.span is None and not other.gain.relative
    return replace(music, volume=other.gain.factor) if stated else None


def _music_said_twice(music: AddMusic, other: AddMusic) -> AddMusic | None:
    """One piece of music that is asked for in two halves."""
    if replace(music, words="") == AddMusic(replace=True):
        return replace(other, replace=True)  # "I don't like it, take something calmer"
    if isinstance(other, AddMusic) and _specifies(other, music):
        return replace(music, mood=other.mood, words=other.words)
    return other if other.mood and _is_bare(music) and _is_bare(other) else None


def _without_music(one: Edit, other: RemoveMusic) -> Edit | None:
    """The wider of two wishes for no music: "把歌关了只听讲话"."""
    if one == SetMute(MUSIC) and other.scope == "all":
        return other
    if not isinstance(one, RemoveMusic) or (one.clip, one.span) != (other.clip, other.span):
        return None
    return one if one.scope == "all" else other


def _form_with(form: ExtractAudio | SetAspect, other: Edit) -> Edit | None:
    """A form of the result, with what is said of it right after."""
    if isinstance(form, ExtractAudio) and isinstance(other, ExtractAudio):
        return ExtractAudio(  # "only the sound, as wav"
            form.format or other.format,
            form.stream or other.stream,
            clip=other.clip if form.clip == CLIPS else form.clip,
        )
    if isinstance(form, SetAspect) and isinstance(other, SetAspect) and other.aspect is None:
        return replace(form, fit=other.fit or form.fit)  # "9:16, with a blur at the sides"
    return None


def _is_bare(music: AddMusic) -> bool:
    """Whether nothing but a mood was said of music."""
    return replace(music, words="", volume=None) == AddMusic(music.mood)


def _specifies(other: AddMusic, music: AddMusic) -> bool:
    """Whether a mood is but said of music that was asked for: "add music, something happy"."""
    bare = other == AddMusic(mood=other.mood, words=other.words)
    return bare and other.mood is not None and music.mood is None and music.media is None


def _neither(edits: list[Edit]) -> list[Edit]:
    """Without the music and without the voice, nothing is heard."""
    music = [e for e in edits if isinstance(e, RemoveMusic) and e.scope != "added"]
    voice = [e for e in edits if isinstance(e, RemoveVoice)]
    if not (music and voice):
        return edits
    rest = [e for e in edits if not isinstance(e, RemoveVoice | RemoveMusic)]
    return [SetMute(), *rest]
