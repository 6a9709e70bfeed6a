"""Several clips or stretches that share one deed: "mute clips 1 and 3"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.params import clips_of, counting
from nemo_local.agent.grammar.tokens import Token

_TOGETHER = frozenset((
    "swap", "reversed", "join", "move", "tofront", "toback", "before", "after", "order",
    "playfirst", "split", "slideshow", "extract", "replace", "only", "keep", "excerpt", "title",
    "caption", "text",
))  # fmt: skip
"""What is done to clips as a group, or tells one from another."""
_IN_A_ROW = frozenset(
    ("clip", "number", "ordinal", "first", "last", "start", "end", "it", "file", "then")
)
"""All that is said where clips are but listed in their order."""
_BETWEEN = frozenset(("clip", "image", "it", "and", "all"))
_EDGES = frozenset(("first", "last", "start", "end"))
_LASTING = frozenset(("time", "clock"))
_LISTED = TIMES | {"ordinal", "number", "file"}


def severally(clause: Clause) -> list[Clause]:
    """The clause once for each of the places, or of the stretches, that it names in a row."""
    if clause.kinds.isdisjoint(_LISTED):
        return [clause]
    if every := _of_every_clip(clause):
        return every
    quotes, stretches = clause.of("quote"), _stretches(clause) or _points(clause)
    if len(quotes) == len(stretches) > 1:
        pairs = [[q, *s] for q, s in zip(quotes, stretches, strict=True)]
        return [clause.without(t for p in pairs if p is not mine for t in p) for mine in pairs]
    together = clause.has(*_TOGETHER) or {t.kind for t in clause.tokens} <= _IN_A_ROW
    groups = [] if together else _places(clause)
    if len(groups) < 2:
        groups = _stretches(clause) if not any(k.startswith("fade") for k in clause.kinds) else []
    if len(groups) < 2:
        return [clause]
    listed = counting(clause)
    tokens = tuple(replace(t, kind="ordinal") if t in listed else t for t in clause.tokens)
    clause = replace(clause, tokens=tokens)
    return [clause.without(t for g in groups if g is not mine for t in g) for mine in groups]


def _of_every_clip(clause: Clause) -> list[Clause]:
    """The clause once for each clip: "cut 2 seconds off the end of every clip"."""
    cuts = clause.has("cut", "remove", "trim") and clause.has(*_EDGES) and clause.has(*_LASTING)
    every = [a for a, b in pairwise(clause.tokens) if a.value in _EVERY and b.kind == "clip"]
    if not (cuts and every) or clips_of(clause) < 2 or clause.has("file", "ordinal"):
        return []
    places = [replace(every[0], kind="ordinal", value=n) for n in range(1, clips_of(clause) + 1)]
    return [
        replace(clause, tokens=tuple(place if t is every[0] else t for t in clause.tokens))
        for place in places
    ]


_EVERY = frozenset(("every", "each"))


def _places(clause: Clause) -> list[list[Token]]:
    """The clips of a list, by number or by name; none when they do not follow each other."""
    listed = counting(clause)
    kinds = {f.name: f.kind for f in clause.context.files}
    found: list[list[Token]] = []
    ended = False
    for token in clause.tokens:
        place = token.kind == "ordinal" or token in listed
        place |= token.kind == "file" and kinds.get(str(token.value), "audio") != "audio"
        if place and ended:
            return []
        if place:
            found.append([token])
        ended |= bool(found) and not place and token.kind not in _BETWEEN
    return found


def _stretches(clause: Clause) -> list[list[Token]]:
    """The stretches of time that are named: "12:40 to 14:05, 20:00 to 21:30", both ends.

    Or what comes off them: "3 s from the start and 4 s off the end".
    """
    tokens = clause.tokens
    found: list[list[Token]] = []
    for i, token in enumerate(tokens):
        two, three = tokens[i : i + 2], tokens[i : i + 3]
        if found and token in found[-1]:
            continue
        if _are(three, _LASTING | {"number"}, {"to"}, _LASTING):
            found.append(list(three))
        elif token.kind in _EDGES and _are(two, _EDGES, {"time"}):
            found.append(list(two))
        elif _are(three, _LASTING | {"number"}, {"from", "off", "at"}, _EDGES):
            found.append(list(three))
    timed = [t for t in tokens if t.kind in TIMES]
    return found if len(timed) == sum(t.kind in TIMES for g in found for t in g) else []


def _points(clause: Clause) -> list[list[Token]]:
    """The moments that are named: "at 0:05 ... at 0:30"."""
    timed = [t for t in clause.tokens if t.kind in TIMES]
    return [[t] for t in timed] if all(t.kind == "clock" for t in timed) else []


def _are(tokens: Sequence[Token], *kinds: frozenset[str] | set[str]) -> bool:
    return len(tokens) == len(kinds) and all(
        t.kind in k for t, k in zip(tokens, kinds, strict=True)
    )
