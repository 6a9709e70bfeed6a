"""Stretches at the start and the end: "the first 5 seconds", "2 seconds off the end"."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar.spans import MOMENTS, When, ms
from nemo_local.agent.grammar.tokens import Token

_AFTER_AN_EDGE = frozenset(("by", "remove", "cut", "trim"))
_EDGES = frozenset(("first", "start", "last", "end"))


def at_an_edge(tokens: Sequence[Token]) -> When | None:
    """A stretch that begins with the whole or ends with it, if one was said."""
    for i, token in enumerate(tokens[:-1]):
        following = tokens[i + 1]
        if following.kind == "number" and i + 2 < len(tokens) and tokens[i + 2].kind == "time":
            following = tokens[i + 2]
        if following.kind != "time" or (i and tokens[i - 1].kind in MOMENTS):
            continue
        if token.kind in {"first", "last"}:
            return _beside(_at_an_edge(token, following), tokens[i - 1] if i else None)
    return _edge_by(tokens) or _off_an_edge(tokens)


def _beside(edge: When, lead: Token | None) -> When:
    """What lies before or after an edge: "after the first 15 s", "until the last 10 s"."""
    if lead and lead.kind == "after" and edge.end is not None:
        return When(start=edge.end)
    until = lead is not None and (lead.kind == "before" or lead.value in {"until", "till"})
    if until and edge.end is None and edge.start:
        return When(start=0, end=edge.start)
    return edge


def _at_an_edge(edge: Token, time: Token) -> When:
    """So much at the start, or at the end."""
    if edge.kind in {"first", "start"}:
        return When(start=0, end=ms(time))
    return When(start=-ms(time))


def _edge_by(tokens: Sequence[Token]) -> When | None:
    """An edge, a deed and a length: "the end by 2 seconds"."""
    for edge, by, time in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if by.kind in _AFTER_AN_EDGE and time.kind == "time" and edge.kind in _EDGES:
            return _at_an_edge(edge, time)
    return None


def _off_an_edge(tokens: Sequence[Token]) -> When | None:
    """A length and where it comes off: "2 seconds from the end"."""
    for i, token in enumerate(tokens):
        near = tokens[i + 1 : i + 4]
        kinds = {t.kind for t in near}
        if token.kind in MOMENTS and kinds & {"off", "from"} and kinds.isdisjoint(MOMENTS):
            edge = next((t for t in near if t.kind in {"start", "end", "last"}), None)
            if edge:
                return _at_an_edge(edge, token)
    return None
