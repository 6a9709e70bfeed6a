"""Two ways to the same thing, in turn, so that a machine's moods strike both alike."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LONG_ENOUGH_S = 4.0
"""Short work is repeated until so much time is spent: a single start of FFmpeg says little."""


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, and of processors: ours and those of ended children."""

    wall_s: float
    cpu_s: float


@dataclass(frozen=True)
class Ratio:
    """The median of ours to the bare one over all pairs, and the least and the most of them."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.least:.2f}-{self.most:.2f})"


@dataclass(frozen=True)
class Pairs:
    """The costs of (ours, bare), pair after pair."""

    costs: Sequence[tuple[Cost, Cost]]

    def medians_s(self) -> tuple[float, float]:
        """Seconds on the clock, of ours and of the bare one."""
        ours = statistics.median(ours.wall_s for ours, _ in self.costs)
        return ours, statistics.median(bare.wall_s for _, bare in self.costs)

    def ratio(self, of: Callable[[Cost], float]) -> Ratio:
        """Ours to bare, by the seconds that `of` picks."""
        ratios = [of(ours) / of(bare) for ours, bare in self.costs]
        return Ratio(statistics.median(ratios), min(ratios), max(ratios))


def in_turn(
    ours: Callable[[], object], bare: Callable[[], object], *, rounds: int, most: int
) -> Pairs:
    """Run ours, bare, ours, bare: so many rounds, and up to `most` while they are short."""
    costs: list[tuple[Cost, Cost]] = []
    while len(costs) < rounds or (len(costs) < most and _spent_s(costs) < LONG_ENOUGH_S):
        costs.append((cost(ours), cost(bare)))
    return Pairs(costs)


def cost(work: Callable[[], object]) -> Cost:
    """What it takes to do something once."""
    began, before_s = time.perf_counter(), _cpu_s()
    work()
    return Cost(time.perf_counter() - began, _cpu_s() - before_s)


def _cpu_s() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _spent_s(costs: Sequence[tuple[Cost, Cost]]) -> float:
    return sum(c.wall_s for pair in costs for c in pair)
