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
    RestoreSound,
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
from nemo_local.agent.grammar.agreement import agreed
from nemo_local.agent.grammar.amounts import QUIETER, USUAL, steps
from nemo_local.agent.grammar.merging import merged
from nemo_local.agent.grammar.stretches import at_once

KEEP_VOICE = "keep_voice"
PACES = (0.75, 1.5)
_TOO_LOUD = tuple(Gain(g, relative=True) for g in steps(QUIETER))


def settle(
    edits: Sequence[Edit], *, asks_for_voice: bool, chosen: bool
) -> tuple[tuple[Edit, ...], str | None]:
    """The edits to make, and the note on how they were read, if there was a choice.

    "Keep the voice" says nothing beside other wishes, but alone it means the voice only.
    `chosen`: one of music and voice was asked for without the other.
    """
    kept = [e.target for e in edits if isinstance(e, Keep)]
    if len(kept) == len(edits) and kept == [VOICE] and asks_for_voice:
        return (RemoveMusic("all"),), KEEP_VOICE
    if len(edits) == 1:
        return tuple(edits), None
    courtesies = (Keep, Greet) if len(kept) < len(edits) else (Greet,)
    wishes = [e for e in edits if not isinstance(e, courtesies)] or list(edits)
    if len(wishes) > 1:
        wishes = [e for e in wishes if e != Ask("ready")]
    if VOICE in kept:
        wishes = [_from_the_clips_too(e) for e in wishes]
    settled = merged(_without_complaints(_even(_without_answered(wishes))))
    return tuple(at_once(agreed(settled, kept, chosen=chosen))), None


def _even(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes with "some parts are too loud, some too quiet" as one for the same loudness."""
    complaints = [e for e in edits if isinstance(e, SetVolume) and e.gain in USUAL]
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
        if not isinstance(edit, SetVolume) or edit.gain not in USUAL:
            return False
        if isinstance(following, SetVolume | SetMute):
            alike = following.target == replace(edit.target, name=None)
            alike = alike or following.target in (edit.target, CLIPS, EVERYTHING)
            return alike and not _are_apart(edit.span, following.span)
        if isinstance(following, Normalise):
            return edit.target != MUSIC and edit.span is None
        if isinstance(following, RestoreSound):
            return edit.gain.factor > 1
        ducked = isinstance(following, Duck) and following.on
        return edit.target == MUSIC and (isinstance(following, RemoveMusic) or ducked)

    out: list[Edit] = []
    for edit in edits:
        complaint = next((i for i, e in enumerate(out) if complains(e, edit)), None)
        out.append(edit if complaint is None else _where_complained(out.pop(complaint), edit))
    return [e for i, e in enumerate(out) if not any(complains(e, one) for one in out[:i])]


def _are_apart(one: Span | None, other: Span | None) -> bool:
    """Whether one stretch ends before the other begins: "quieter at first, louder after 0:20"."""
    if one is None or other is None:
        return False
    first, then = sorted((one, other), key=lambda s: (s.start_ms, s.start_share or 0))
    if first.end_share is not None and then.start_share is not None:
        return first.end_share <= then.start_share
    return first.end_ms is not None and then.start_ms >= first.end_ms > 0


def _where_complained(complaint: Edit, wish: Edit) -> Edit:
    """A wish at the place that was complained of: "20 to 25 s is too loud, halve it"."""
    if isinstance(complaint, Speed) and isinstance(wish, Speed):
        return replace(wish, clip=complaint.clip, span=complaint.span)
    if not isinstance(complaint, SetVolume) or not isinstance(wish, SetVolume | SetMute):
        return wish
    return replace(wish, span=wish.span or complaint.span, target=complaint.target)


_ANSWERS: dict[Question, tuple[type[Edit], ...]] = {
    "remove": (ExtractAudio, OnlyClip, StartOver, Remove, RemoveMusic, RemoveVoice, CutOut),
    "range": (Trim, CutOut, Split, RemoveMusic, Remove),
    "volume": (SetVolume, Duck, SetMute, Normalise),
    "speed": (Speed,),
    "move": (Move, Swap),
    "text": (AddText, ChangeText),
    "aspect": (SetAspect,),
}


_OF_LEVELS = re.compile(r"\b(?:quiet|loud|soft|faint|level)", re.I)
_DISLIKED = re.compile(
    r"(?:do not|don['’]?t|didn['’]?t|never) (?:really |even |much )?"
    r"(?:like|love|enjoy|care for|want)"
    r"|\bhate|\bdislike|\b(?:tired|sick) of|\bcan['’]?t stand",
    re.I,
)
"""What is said of a thing before the wish for what is to be done with it."""
_OF_IT = re.compile(r"\b(?:it|them|that)\b", re.I)
"""What is said of the uneven levels, or of what cannot be made at all."""


def _without_answered(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes without a vague one that another makes exact: "snip the start, begin at 4 s"."""

    def answered(edit: Edit) -> bool:
        if isinstance(edit, Unclear) and edit.what == "message":
            evens = any(isinstance(e, Normalise) for e in edits) and _OF_LEVELS.search(edit.words)
            disliked = len(edits) > 1 and _DISLIKED.search(edit.words)
            sings = any(isinstance(e, Unsupported) for e in edits) and _OF_IT.search(edit.words)
            return bool(evens or sings or disliked)
        kinds = _ANSWERS.get(edit.what, ()) if isinstance(edit, Unclear) else ()
        return any(isinstance(e, kinds) for e in edits)

    return [e for e in edits if not answered(e)]


def _from_the_clips_too(edit: Edit) -> Edit:
    if isinstance(edit, RemoveMusic) and edit.scope == "any":
        return replace(edit, scope="all")
    return edit


def for_the_rest(edit: Edit, before: Sequence[Edit]) -> Edit:
    """Music that follows the one before: "a.mp3 for the first minute, b.mp3 for the rest"."""
    earlier = next((e for e in reversed(before) if isinstance(e, AddMusic)), None)
    end = earlier.span.end_ms if earlier and earlier.span else None
    if isinstance(edit, AddMusic) and edit.span is None and end is not None:
        return replace(edit, span=Span(end), replace=False)
    return edit
