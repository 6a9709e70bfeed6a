"""Seconds that nobody calls so: "take out 46 to 49", "chop the last 5 off"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.params import clips_of
from nemo_local.agent.grammar.tokens import Token

_TIMED = ("cut", "remove", "trim", "mute", "keep", "only", "excerpt", "slowmo")
_COUNTED = (
    "clip", "image", "ordinal", "file", "quote", "percent", "db", "times", "volume", "step",
    "track", "stream", "title", "caption", "text", "time", "clock", "swap", "move", "undo", "redo",
    "split", "lufs", "edits",
)  # fmt: skip
"""Beside these a bare number counts something else, or has its unit elsewhere."""
_EDGES = frozenset(("first", "last"))
_SIDES = _EDGES | {"start", "end"}
_TEXTS = ("title", "caption", "text", "quote", "say", "colon")


def in_seconds(clause: Clause) -> Clause:
    """The clause with bare numbers as seconds where a stretch is meant that no clip has."""
    if not clause.has("number"):
        return clause
    if clause.has(*_TEXTS) and not clause.has(*TIMES):
        return _shown(clause)
    if clause.has(*_COUNTED):
        return clause
    fades = clause.has("fade", "fadein", "fadeout", "fadeboth")
    if not fades and not clause.has(*_TIMED):
        return clause
    stretches = _lasting(clause.tokens) if fades else _stretches(clause.tokens)
    sides = {t.start for pair in stretches for t in pair}
    numbers = [t.number for t in clause.tokens if t.start in sides]
    if not numbers or (not fades and max(numbers) <= max(clips_of(clause), 1)):
        return clause
    timed = (
        replace(t, kind="time", value=t.number * 1000) if t.start in sides else t
        for t in clause.tokens
    )
    return replace(clause, tokens=tuple(timed))


def _shown(clause: Clause) -> Clause:
    """A text's time at the end of its wish: "... for the first 3"."""
    *_, edge, last = (*clause.tokens, *clause.tokens)
    if (edge.kind, last.kind) not in {("first", "number"), ("last", "number")}:
        return clause
    time = replace(last, kind="time", value=last.number * 1000)
    return replace(clause, tokens=(*clause.tokens[:-1], time))


def _stretches(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The numbers from one to the other, or behind an edge."""
    kinds = [t.kind for t in tokens]
    ranges = [
        (a, c)
        for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if [a.kind, b.kind, c.kind] == ["number", "to", "number"] and a.number < c.number
    ]
    off = [
        (a,)
        for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if a.kind == "number" and b.kind in {"off", "from"} and c.kind in _SIDES
    ]
    if ranges or off or kinds.count("number") != 1:
        return [*ranges, *off]
    return [(b,) for a, b in pairwise(tokens) if a.kind in _EDGES and b.kind == "number"]


def _lasting(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The numbers that say how long a fade takes: "in over 2 and out over 4"."""
    leads = {"for", "in", "out", "by", "fade", "fadein", "fadeout", "fadeboth", "first", "last"}
    return [(b,) for a, b in pairwise(tokens) if a.kind in leads and b.kind == "number"]
