"""A stretch, a point or a length of time, as it was said."""

from __future__ import annotations

from dataclasses import dataclass

from nemo_local.agent.edits import EditError, Span
from nemo_local.agent.grammar.tokens import Token

MOMENTS = frozenset(("time", "clock"))
"""Sorts of quantities that are times."""


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


def ms(token: Token, like: Token | None = None) -> int:
    """A time, or a bare number in the unit of its partner (seconds when that is bare, too)."""
    if token.kind == "number":
        measure = like.number if like is not None and like.kind in MOMENTS else 0
        minutes = measure >= 60_000 and measure % 60_000 == 0
        return round(token.number * (60_000 if minutes else 1000))
    return round(token.number)
