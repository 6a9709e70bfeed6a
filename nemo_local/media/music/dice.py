"""Repeatable chance.

A roll is addressed by a path (`mood / seed / section / bar / layer`), so any bar can be
written on its own, in any order. What is played comes out the same on every machine and with
every version of Python and numpy, which the generators of neither promise; how a drum's noise
sounds is numpy's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Rolls along one path. `at` gives the dice of a longer path, with rolls of their own."""

    def __init__(self, *path: object) -> None:
        self._path = "/".join(map(str, path))
        self._rolled = 0

    def at(self, *path: object) -> Dice:
        """Fresh dice below this path, whatever was rolled here before."""
        return Dice(self._path, *path)

    def unit(self) -> float:
        """Evenly from 0 up to 1."""
        roll = hashlib.blake2b(f"{self._path}#{self._rolled}".encode(), digest_size=6)
        self._rolled += 1
        return int.from_bytes(roll.digest(), "big") / 2**48

    def between(self, low: float, high: float) -> float:
        """Evenly from `low` up to `high`."""
        return low + (high - low) * self.unit()

    def chance(self, probability: float) -> bool:
        """True that often."""
        return self.unit() < probability

    def pick(self, choices: Sequence[T]) -> T:
        """One of them, each as likely."""
        return choices[int(self.unit() * len(choices))]
