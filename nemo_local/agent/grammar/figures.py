"""Whether a figure that was said is found again in the edits, by its value and not only its sort.

A fade of 2 s that is the usual one does not meet "over five seconds".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from itertools import combinations

from nemo_local.agent.edits import MAX_GAIN, Edit
from nemo_local.agent.grammar.tokens import Token

_LEVELS = frozenset(("factor", "volume", "start_share", "end_share"))
_COUNTED = frozenset(("ordinal", "stream", "to", "parts", "steps", "lufs"))
_SLACK = 0.011
"""How far apart two numbers may be that mean the same: decibels are rounded."""


def values(edit: object) -> Iterator[tuple[str, object]]:
    """Every value of an edit that was said, by its field's name, the inner ones too."""
    if not is_dataclass(edit):
        return
    for name, value in vars(edit).items():
        if value is None or value is False or value == ():
            continue
        yield name, value
        yield from values(value)


@dataclass(frozen=True)
class Figures:
    """The numbers in some edits: moments and lengths in ms, and levels."""

    times: frozenset[float]
    levels: frozenset[float]
    counts: frozenset[float]

    @staticmethod
    def of(edits: Iterable[Edit]) -> Figures:
        """The figures of these edits."""
        return Figures.among([pair for edit in edits for pair in values(edit)])

    @staticmethod
    def among(found: Sequence[tuple[str, object]]) -> Figures:
        """The figures of the `values` of some edits."""
        times = {abs(v) for name, v in found if name.endswith("_ms") and isinstance(v, int | float)}
        lengths = {abs(a - b) for a, b in combinations(sorted(times), 2)}
        levels = {v for name, v in found if name in _LEVELS and isinstance(v, int | float)}
        counts = {abs(v) for name, v in found if name in _COUNTED and isinstance(v, int | float)}
        return Figures(frozenset(times | lengths), frozenset(levels), frozenset(counts))

    def tell(self, token: Token) -> bool:
        """Whether one of these is what a quantity says, as it stands or as a change by it."""
        if token.kind in _TIMES:
            return token.number == 0 or _is_among(token.number, self.times)
        if token.kind == "number":
            return self._count(token.number)
        if (means := _MEANT_BY.get(token.kind)) is None:
            return True
        if token.kind in _MANNERS and not self.levels:
            return True  # "half of it" may be a stretch, and "doable" a slip
        return any(_is_among(level, self.levels) for level in means(token))

    def _count(self, number: float) -> bool:
        """Whether a bare number is a time, a level or a count."""
        return (
            number == 0
            or any(_is_among(number * unit, self.times) for unit in _UNITS)
            or any(_is_among(n, self.levels | self.counts) for n in (number, number / 100))
            or any(_is_among(1 + sign * number / 100, self.levels) for sign in (1, -1))
        )


_UNITS = (1, 1000, 60_000)
_TIMES = frozenset(("time", "clock"))
_MANNERS = frozenset(("half", "double", "triple"))


def _by_percent(token: Token) -> Sequence[float]:
    share = token.number / 100
    return (min(share, MAX_GAIN), 1 - share, 1 + share)


def _by_db(token: Token) -> Sequence[float]:
    return [min(10 ** (db / 20), MAX_GAIN) for db in (token.number, -token.number)]


def _by_times(token: Token) -> Sequence[float]:
    times = token.number
    return (min(times, MAX_GAIN), 1 + times, *((1 / times, 1 - 1 / times) if times else ()))


_MEANT_BY: dict[str, Callable[[Token], Sequence[float]]] = {
    "percent": _by_percent,
    "db": _by_db,
    "times": _by_times,
    "half": lambda _: (0.5, 1.5, 2.5),
    "double": lambda _: (2.0, 0.5),
    "triple": lambda _: (3.0, 1 / 3),
}
"""Which levels and speeds a word may mean."""


def _is_among(wanted: float, numbers: Iterable[float]) -> bool:
    return any(abs(n - wanted) <= max(_SLACK * abs(wanted), 0.004) for n in numbers)
