"""Second thoughts within one message: "cut the first 5 seconds, I mean 10"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import DEEDS
from nemo_local.agent.grammar.tokens import Token

_ALIKE: tuple[frozenset[str], ...] = (
    frozenset(("time", "clock", "number")),
    frozenset(("first", "last", "start", "end")),
    frozenset(("percent", "db", "times", "half", "double")),
    frozenset(("ordinal",)),
    frozenset(("ratio",)),
    frozenset(("file",)),
    frozenset(("quote",)),
    frozenset(("mood",)),
    frozenset(("top", "bottom", "center")),
    frozenset(("mp3", "wav", "m4a")),
    frozenset(("music", "voice", "sound", "title", "caption", "text")),
)
"""Words of one row stand in each other's place."""

_OPPOSITES: tuple[frozenset[str], ...] = (
    frozenset(("louder", "quieter", "mute", "unmute")),
    frozenset(("faster", "slower", "slowmo", "normalspeed", "speed")),
    frozenset(("vertical", "horizontal", "square", "asrecorded", "ratio")),
    frozenset(("fadein", "fadeout", "fadeboth", "fade")),
    frozenset(("cut", "trim", "keep", "excerpt")),
)


def corrected(before: Sequence[Token], part: Sequence[Token]) -> list[Token] | None:
    """An earlier wish with some of its words exchanged; None when there is nothing alike."""
    out = list(before)
    met = False
    for token in part:
        row = next((r for r in _ALIKE if token.sort in r), frozenset[str]())
        at = next((i for i in reversed(range(len(out))) if out[i].sort in row), None)
        if at is None:
            continue
        out[at] = _instead(out[at], token)
        met = True
    return out if met else None


def takes_back(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a wish of its own is said in the place of the one before it."""
    new, old = _deeds(part), _deeds(before)
    return bool(new & old) or any(new & row and old & row for row in _OPPOSITES)


def _deeds(tokens: Sequence[Token]) -> set[str]:
    return {t.kind for t in tokens if t.kind in DEEDS}


def _instead(old: Token, new: Token) -> Token:
    """The new word in the old one's place; a bare number is in the old one's unit."""
    if old.kind == "time" and new.kind == "number":
        unit_ms = 60_000 if old.number >= 60_000 else 1000
        return replace(old, value=new.number * unit_ms)
    return replace(old, kind=new.kind, value=new.value)
