"""Things said in a row that share a word: "the first and last second", "先放B再放A"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.tokens import Token

_EDGES = frozenset(("first", "last"))


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
        out.append(token)
        near = [t.kind for t in tokens[i : i + 4]]
        if near[1::2] == ["and", "time"] and set(near[::2]) == _EDGES:
            out.append(replace(tokens[i + 3], start=token.end, end=token.end))
    return out
