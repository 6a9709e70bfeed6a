"""Things said in a row that share a word: "the first and last second", "先放B再放A"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nemo_local.agent.grammar.elided import in_the_same_unit
from nemo_local.agent.grammar.kinds import AUDIBLE, BREAKS, DEEDS, LOOSE, THINGS, TIMES
from nemo_local.agent.grammar.tokens import Token, until_break

_EDGES = frozenset(("first", "last"))


def _the_others(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "the other two" as what is left."""
    out: list[Token] = []
    for token in tokens:
        others = token.kind == "number" and out and out[-1].value == "other"
        if others and out[-1].kind == "replace":
            out[-1] = replace(out[-1], kind="rest", end=token.end, value=None)
        elif token.value in _OTHERS and token.kind == "replace" and _stay(out):
            out.append(replace(token, kind="rest", value=None))
        else:
            out.append(token)
    return out


_OTHERS = frozenset(("other", "others"))


def _stay(before: Sequence[Token]) -> bool:
    """Whether what follows is to stay: "keeping all other edits"."""
    near = {t.kind for t in until_break(reversed(before))}
    return not near.isdisjoint(("keep", "spare", "alone", "touch"))


_DONE = frozenset(("remove", "mute", "cut", "mustgo"))
_OBJECTS = THINGS | TIMES | {"file"}


def _with_shared_deeds(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with the deed behind two things said with each: "I want A and B removed"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        if token.kind == "and" and (deed := _deed_of_both(tokens, i)):
            out.append(replace(deed, start=token.start, end=token.start))
            tokens = [t for n, t in enumerate(tokens) if n <= i or not _is_both(t, deed)]
        out.append(token)
    return out


def _is_both(token: Token, deed: Token) -> bool:
    """Whether it is the 都 before a deed done to two things."""
    return token.kind == "all" and token.chinese and token.end == deed.start


def _deed_of_both(tokens: Sequence[Token], i: int) -> Token | None:
    """The deed at the end of what follows an "and", where what stands before it has none."""
    behind = [t for t in until_break(tokens[i + 1 :]) if t.kind not in LOOSE]
    if not behind or behind[-1].kind not in _DONE:
        return None
    before = until_break(reversed(tokens[:i]))
    first = {t.kind for t in before}
    alike = [AUDIBLE.isdisjoint({t.kind for t in side}) for side in (before, behind)]
    if behind[-1].chinese and alike[0] == alike[1]:
        return None  # "第一段和第二段都删掉" is one wish
    if before and before[0].kind in TIMES and "from" in first and behind[0].kind in TIMES:
        return None  # "between 5 s and 10 s"
    second = {t.kind for t in behind[:-1]}
    apart = (DEEDS | {"change", "not"}).isdisjoint(first - {"want"})
    named = not _OBJECTS.isdisjoint(first) and not _OBJECTS.isdisjoint(second)
    return behind[-1] if apart and named and DEEDS.isdisjoint(second) else None


def spread(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what is shared said with each thing.

    "再放" begins a wish of its own unless it goes on with an order.
    """
    tokens = _with_shared_deeds(_the_others(in_the_same_unit(tokens)))
    out: list[Token] = []
    in_order = False
    for i, token in enumerate(tokens):
        in_order |= token.kind == "playfirst"
        if in_order and token.kind == "last" and token.chinese:
            continue
        if in_order and token.kind == "add" and token.chinese:
            continue
        if token.kind == "playnext":
            if not in_order:
                out += [replace(token, kind="then"), replace(token, kind="add")]
            continue
        if token.kind == "each" and out and out[-1].kind in _EDGES:
            continue
        out.append(token)
        shared = _time_of_two_edges(tokens, i) if token.kind in _EDGES else None
        if shared:
            out.append(replace(shared, start=token.end, end=token.end))
            if tokens[i + 1].kind != "and":
                out.append(replace(token, kind="and", start=token.end, value=None))
    return [t for part in _parts(out) for t in _both_ends(part)]


def _time_of_two_edges(tokens: Sequence[Token], i: int) -> Token | None:
    """The one time behind two edges: "the first and last 2 seconds", "前后各1秒"."""
    near = [t for t in tokens[i : i + 6] if t.kind not in {"and", "each"} | LOOSE]
    kinds = [t.kind for t in near[:3]]
    two = set(kinds[:2]) == _EDGES and kinds[2:] == ["time"]
    return near[2] if two else None


def _parts(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The stretches up to and with each break."""
    part: list[Token] = []
    for token in tokens:
        part.append(token)
        if token.kind in BREAKS:
            yield part
            part = []
    yield part


def _both_ends(part: list[Token]) -> list[Token]:
    """A length at both ends as one at the start and one at the end: "2 s off both ends"."""
    kinds = [t.kind for t in part]
    if "bothends" not in kinds or "time" not in kinds or any(k.startswith("fade") for k in kinds):
        return [t for t in part if t.kind != "bothends"]
    ends, time = part[kinds.index("bothends")], part[kinds.index("time")]
    taken = {"off"} if "take" not in kinds else set[str]()
    rest = [t for t in part if t.kind not in {"bothends", "time", "by", "from", "each"} | taken]
    last = rest.pop() if rest and rest[-1].kind in BREAKS else None
    edges = [replace(ends, kind=k, value=None) for k in ("first", "and", "last")]
    both = [*rest, edges[0], time, edges[1], edges[2], time]
    return [*both, last] if last else both
