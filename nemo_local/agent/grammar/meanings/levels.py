"""How loud, and whether at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import (
    Duck,
    Edit,
    Gain,
    Normalise,
    SetMute,
    SetVolume,
    Span,
    Target,
    Unclear,
)
from nemo_local.agent.grammar import amounts, params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.moments import when
from nemo_local.agent.grammar.tokens import Token


def _stretch(clause: Clause) -> Span | None:
    """The stretch of time that is meant, if it is not all of it."""
    span = when(clause).span()
    return None if span == Span() else span


def mute(clause: Clause) -> Sequence[Edit]:
    """Silence for what was named, or for a stretch."""
    span = _stretch(clause)
    return tuple(SetMute(t, True, span) for t in params.targets(clause, audible=True))


def mute_if_off(clause: Clause) -> Sequence[Edit] | None:
    """Silence where a thing is to be "off": not where it trails off."""
    kinds = [t.kind for t in clause.tokens]
    touching = {("sound", "off"), ("voice", "off")} & set(pairwise(kinds))
    return mute(clause) if touching else None


def remove_sound(clause: Clause) -> Sequence[Edit]:
    """No sound: as if it had been muted."""
    own = clause.has("original", "video") and clause.context.added_music
    target = Target("voice") if own else Target("all")
    place = params.ordinal(clause) or params.file_name(clause)
    return (SetMute(params.clip(clause) if place else target, True, _stretch(clause)),)


def unmute(clause: Clause) -> Sequence[Edit]:
    """To be heard again."""
    return tuple(SetMute(t, False) for t in params.targets(clause, audible=True))


def volume(clause: Clause) -> Sequence[Edit] | None:
    """Louder, quieter, or at a level."""
    if amounts.is_without_unit(clause):
        return (Unclear("volume"),)
    gain = amounts.gain(clause)
    if gain is None:
        return (Unclear("volume"),) if clause.has("volume") else None
    span = _stretch(clause)
    clause = clause.without(_compared(clause))
    return tuple(SetVolume(gain, t, span) for t in params.targets(clause, audible=True))


_THAN = re.compile(r"(?:than|over|above|(?:loud|quiet) as)(?: the| my| his| her)? $|比 ?$")


def _compared(clause: Clause) -> list[Token]:
    """The things that are but the measure: "louder than the voice"."""
    things = clause.of("music", "voice", "sound", "video", "clip")
    return [t for t in things if _THAN.search(clause.message[: t.start].lower())]


def volume_of_it(clause: Clause) -> Sequence[Edit] | None:
    """A level and nothing else, of what was spoken of before."""
    return volume(clause) if clause.focus in {"music", "voice", "all"} else None


def duck(clause: Clause) -> Sequence[Edit]:
    """Lower under speech, or no longer."""
    return (Duck(not clause.has("remove", "spare")),)


def too_loud(clause: Clause) -> Sequence[Edit] | None:
    """A complaint about music that is there already, though it goes down under speech."""
    complains = re.search("too loud|太大|太响|太吵", clause.words.lower())
    return drowned(clause) if complains and clause.context.added_music else None


def steady(clause: Clause) -> Sequence[Edit]:
    """Music that does not go down under speech, at a level if one was said."""
    gain = amounts.gain(clause)
    level = (SetVolume(gain, Target("music")),) if gain else ()
    return (Duck(False), *level)


def steady_of_it(clause: Clause) -> Sequence[Edit] | None:
    """The same of the music that was spoken of before, or that is there."""
    return steady(clause) if clause.focus == "music" or clause.context.added_music else None


def normalise(clause: Clause) -> Sequence[Edit]:
    """One loudness, the usual one unless a number was said."""
    bare = [a for a, b in pairwise((*clause.tokens, None)) if a and not (b and b.kind == "clip")]
    token = clause.first("lufs") or clause.first("db")
    token = token or next((t for t in bare if t.kind == "number"), None)
    return (Normalise(-abs(token.number)) if token else Normalise(),)


def drowned(clause: Clause) -> Sequence[Edit]:
    """The music is louder than what should be heard over it."""
    return (SetVolume(Gain(amounts.QUIETER, relative=True), Target("music")),)
