"""When: the times of a clause → a stretch, a point or a length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nemo_local.agent.edits import EditError, Span
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.params import counting, describing
from nemo_local.agent.grammar.tokens import Token

_TIMES = frozenset(("time", "clock"))
_AFTER_AN_EDGE = frozenset(("by", "remove", "cut", "trim"))
_EDGES = frozenset(("first", "start", "last", "end"))
_MEASURES = _TIMES | {"number"}


@dataclass(frozen=True)
class When:
    """Times in ms; negative ones count from the end.

    `start`/`end`: a stretch with that side said. `at`: a point. `length`: how long.
    `share`: a stretch in parts of the whole, from 0 to 1.
    """

    start: int | None = None
    end: int | None = None
    at: int | None = None
    length: int | None = None
    share: tuple[float, float] | None = None

    @property
    def is_range(self) -> bool:
        """Whether a stretch was said, not only a point or a length."""
        return self.start is not None or self.end is not None or self.share is not None

    def span(self, usual_ms: int | None = None) -> Span | None:
        """The stretch that is meant; a point lasts `usual_ms` (None: to the end)."""
        if self.share:
            low, high = self.share
            return Span(start_share=low or None, end_share=high if high < 1 else None)
        start, end = self.start, self.end
        if start is None and end is None:
            if self.at is None and self.length is None:
                return None
            start = self.at or 0
            length = self.length if self.length is not None else usual_ms
            end = None if length is None else start + length
            if start < 0 and end is not None and end >= 0:
                end = None
        elif end is None and start is not None and self.length is not None:
            end = start + self.length
            if start < 0 <= end:
                start, end = -self.length, None
        try:
            return Span(start or 0, end)
        except EditError:
            return None


def when(clause: Clause) -> When:
    """The times that a clause speaks of. Raises `EditError` for what cannot be left out."""
    spared = clause.first("skipping")
    if spared:
        return _rest(when(replace(clause, tokens=_behind(clause.tokens, spared))))
    aside = [*counting(clause), *describing(clause)]
    tokens = [t for t in clause.tokens if t not in aside]
    kinds = [t.kind for t in tokens]
    if ("middle", "time") in pairwise(kinds) and ("time", "to") not in pairwise(kinds):
        raise EditError("a length in the middle does not say where it begins")
    if counted := _counted(clause):
        return counted
    share = clause.first("share")
    if share:
        low, _, high = str(share.value).partition("-")
        return When(share=(float(low), float(high)))
    lengths = [t for t in tokens if t.kind == "time"]
    if clause.has("vanish") and lengths:
        return When(at=0, length=_ms(lengths[0]))
    for reading in (_from_to, _first_last, _sided, _point):
        found = reading(tokens)
        if found:
            return found
    if clause.has("whole"):
        return When(start=0)
    return When(length=_ms(lengths[0])) if lengths else When()


def _counted(clause: Clause) -> When | None:
    """One second or minute of many: "去掉第一秒" is from 0 to 1 s."""
    clock = clause.first("clock")
    unit = clock and re.match("第.*(秒|分)", clause.message[clock.start : clock.end])
    if not clock or not unit:
        return None
    if unit[1] == "秒" and not clause.has("remove", "cut", "keep", "only", "trim", "excerpt"):
        return None
    if clause.has("at", "from", "to", "after", "before", "split"):
        return None
    return When(start=_ms(clock) - (1000 if unit[1] == "秒" else 60_000), end=_ms(clock))


def _behind(tokens: Sequence[Token], mark: Token) -> tuple[Token, ...]:
    return tuple(t for t in tokens if t.start > mark.start)


def _rest(spared: When) -> When:
    """What is left when a stretch at one end is left out, as in "not in the first 5 seconds"."""
    if spared.share:
        low, high = spared.share
        if low == 0 or high == 1:
            return When(share=(high, 1.0) if low == 0 else (0.0, low))
    elif spared.start == 0 and spared.end is not None:
        return When(start=spared.end)
    elif spared.start and spared.end is None:
        return When(start=0, end=spared.start)
    elif spared.start is None and spared.end is not None:
        return When(start=spared.end)
    raise EditError("only a stretch at the start or the end can be left out")


def _ms(token: Token, like: Token | None = None) -> int:
    """A time, or a bare number in the unit of its partner (seconds when that is bare, too)."""
    if token.kind == "number":
        minutes = like is not None and like.number >= 60_000 and like.number % 60_000 == 0
        minutes = minutes and like is not None and like.kind in _TIMES
        return round(token.number * (60_000 if minutes else 1000))
    return round(token.number)


def _from_to(tokens: Sequence[Token]) -> When | None:
    kinds = [t.kind for t in tokens]
    for i, token in enumerate(tokens):
        if token.kind not in _MEASURES | {"start"} or i + 2 >= len(tokens):
            continue
        cuts_to = kinds[i + 1] == "trim" and "from" in kinds[max(0, i - 1) : i]
        if kinds[i + 1] != "to" and not cuts_to:
            continue
        j = i + 3 if kinds[i + 2] == "to" and i + 3 < len(tokens) else i + 2
        other = tokens[j]
        start = 0 if token.kind == "start" else _ms(token, other)
        if other.kind in {"end", "last"}:
            return When(start=start)
        if other.kind in _MEASURES and (
            {token.kind, other.kind} & _TIMES or "from" in kinds[max(0, i - 1) : i]
        ):
            return When(start=start, end=_ms(other, token))
    return None


def _first_last(tokens: Sequence[Token]) -> When | None:
    for i, token in enumerate(tokens[:-1]):
        following = tokens[i + 1]
        if following.kind == "number" and i + 2 < len(tokens) and tokens[i + 2].kind == "time":
            following = tokens[i + 2]
        if following.kind != "time" or (i and tokens[i - 1].kind in _TIMES):
            continue
        if token.kind in {"first", "last"}:
            return _beside(_at_an_edge(token, following), tokens[i - 1].kind if i else "")
    return _edge_by(tokens) or _off_an_edge(tokens)


def _beside(edge: When, before: str) -> When:
    """What lies before or after an edge: "after the first 15 s", "until the last 10 s"."""
    if before == "after" and edge.end is not None:
        return When(start=edge.end)
    if before in {"before", "to"} and edge.end is None and edge.start:
        return When(start=0, end=edge.start)
    return edge


def _at_an_edge(edge: Token, time: Token) -> When:
    """So much at the start, or at the end."""
    if edge.kind in {"first", "start"}:
        return When(start=0, end=_ms(time))
    return When(start=-_ms(time))


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
        if token.kind in _TIMES and kinds & {"off", "from"} and kinds.isdisjoint(_TIMES):
            edge = next((t for t in near if t.kind in {"start", "end", "last"}), None)
            if edge:
                return _at_an_edge(edge, token)
    return None


def _sided(tokens: Sequence[Token]) -> When | None:
    length = _length(tokens)
    for i, token in enumerate(tokens):
        kind = token.kind
        before = tokens[i - 1].kind if i else ""
        after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
        if kind not in _MEASURES:
            continue
        if before == "from" and (kind in _TIMES or after not in {"percent"}):
            if length is None and after in {"first", "last"}:
                return When(start=_ms(token))
            return When(start=_ms(token), length=length)
        touches = i + 1 < len(tokens) and tokens[i + 1].start == token.end
        if kind in _TIMES and (before == "after" or (touches and after in {"after", "last"})):
            return When(start=_ms(token), length=length)
        if kind in _TIMES and (before == "before" or (touches and after in {"before", "first"})):
            return When(end=_ms(token))
        if kind in _TIMES and before == "to":
            return When(start=0, end=_ms(token))
    return None


def _length(tokens: Sequence[Token]) -> int | None:
    for i, token in enumerate(tokens):
        if token.kind != "time":
            continue
        before = {t.kind for t in tokens[max(0, i - 1) : i]}
        after = {t.kind for t in tokens[i + 1 : i + 2]}
        if "for" in before or ("for" in after and not before & {"at", "from"}):
            return _ms(token)
    return None


def _point(tokens: Sequence[Token]) -> When | None:
    length = _length(tokens)
    for i, token in enumerate(tokens):
        before = tokens[i - 1].kind if i else ""
        if token.kind == "clock" or (token.kind in _MEASURES and before == "at"):
            others = [t for t in tokens if t.kind == "time" and t.start != token.start]
            return When(at=_ms(token), length=length or (_ms(others[0]) if others else None))
    lengths = [t for t in tokens if t.kind == "time"]
    length = length or (_ms(lengths[0]) if lengths else None)
    if any(_at_the_end(tokens, i) for i in range(len(tokens))):
        return When(start=-(length or 3000))
    if any(t.kind == "start" for t in tokens):
        return When(at=0, length=length)
    return None


def _at_the_end(tokens: Sequence[Token], i: int) -> bool:
    kind = tokens[i].kind
    after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
    return kind == "end" or (kind == "last" and after in {"", "add", "quote"})
