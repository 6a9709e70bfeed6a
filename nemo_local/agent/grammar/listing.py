"""Things said in a row that share a word: "the first and last second", "先放B再放A"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.kinds import BREAKS
from nemo_local.agent.grammar.tokens import Token

_EDGES = frozenset(("first", "last"))


def _in_the_same_unit(tokens: Sequence[Token], i: int) -> Token:
    """A bare number as a time: "the first 2 seconds and the last 3"."""
    edge = i > 0 and tokens[i - 1].kind in _EDGES and tokens[i].kind == "number"
    ends = i + 1 == len(tokens) or tokens[i + 1].kind in BREAKS
    times = [b for a, b in pairwise(tokens[:i]) if a.kind in _EDGES and b.kind == "time"]
    if not (edge and ends and times):
        return tokens[i]
    unit_ms = 60_000 if times[-1].number >= 60_000 else 1000
    return replace(tokens[i], kind="time", value=tokens[i].number * unit_ms)


def spread(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what is shared said with each thing.

    "再放" begins a wish of its own unless it goes on with an order.
    """
    out: list[Token] = []
    in_order = False
    for i, token in enumerate(tokens):
        in_order |= token.kind == "playfirst"
        if token.kind == "playnext":
            if not in_order:
                out += [replace(token, kind="then"), replace(token, kind="add")]
            continue
        out.append(_in_the_same_unit(tokens, i))
        near = [t.kind for t in tokens[i : i + 4]]
        if near[1::2] == ["and", "time"] and set(near[::2]) == _EDGES:
            out.append(replace(tokens[i + 3], start=token.end, end=token.end))
    return out
