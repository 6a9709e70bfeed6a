"""Progress over several stages, each of which counts its own way from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence


class Stages:
    """Shares one 0..1 among stages by their weights; it never runs backwards."""

    def __init__(self, progress: Callable[[float], None], weights: Sequence[float]) -> None:
        self._progress = progress
        self._shares = [w / sum(weights) for w in weights]
        self._done = 0.0
        self._told = -1.0

    def next(self) -> Callable[[float], None]:
        """The progress of the stage that begins now; the one before is over."""
        before, share = self._done, self._shares.pop(0)
        self._done += share

        def tell(fraction: float) -> None:
            now = before + share * min(1.0, max(0.0, fraction))
            if now > self._told:
                self._told = now
                self._progress(now)

        return tell
