"""How loud, and whether at all."""

from __future__ import annotations

from collections.abc import Sequence

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
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.moments import when


def _stretch(clause: Clause) -> Span | None:
    """The stretch of time that is meant, if it is not all of it."""
    span = when(clause).span()
    return None if span == Span() else span


def mute(clause: Clause) -> Sequence[Edit]:
    """Silence for what was named, or for a stretch."""
    span = _stretch(clause)
    return tuple(SetMute(t, True, span) for t in params.targets(clause, audible=True))


def remove_sound(clause: Clause) -> Sequence[Edit]:
    """No sound: as if it had been muted."""
    target = Target("voice") if clause.has("original", "video") else Target("all")
    place = params.ordinal(clause) or params.file_name(clause)
    return (SetMute(params.clip(clause) if place else target, True, _stretch(clause)),)


def unmute(clause: Clause) -> Sequence[Edit]:
    """To be heard again."""
    return tuple(SetMute(t, False) for t in params.targets(clause, audible=True))


def volume(clause: Clause) -> Sequence[Edit] | None:
    """Louder, quieter, or at a level."""
    gain = params.gain(clause)
    if gain is None:
        return (Unclear("volume"),) if clause.has("volume") else None
    span = _stretch(clause)
    return tuple(SetVolume(gain, t, span) for t in params.targets(clause, audible=True))


def volume_of_it(clause: Clause) -> Sequence[Edit] | None:
    """A level and nothing else, of what was spoken of before."""
    return volume(clause) if clause.focus in {"music", "voice", "all"} else None


def duck(clause: Clause) -> Sequence[Edit]:
    """Lower under speech, or no longer."""
    return (Duck(not clause.has("remove", "spare")),)


def normalise(clause: Clause) -> Sequence[Edit]:
    """One loudness, the usual one unless a number was said."""
    token = clause.first("lufs") or clause.first("db") or clause.first("number")
    return (Normalise(-abs(token.number)) if token else Normalise(),)


def drowned(clause: Clause) -> Sequence[Edit]:
    """The music is louder than what should be heard over it."""
    return (SetVolume(Gain(params.QUIETER, relative=True), Target("music")),)
