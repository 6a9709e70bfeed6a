"""How long a command may take: agents kill a command that does not come back."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from .errors import OUT_OF_TIME, UNFINISHED, NemoError


@dataclass(frozen=True)
class Patience:
    """The time given with ``--wait`` (s; None: no bound), running from the start.

    ``clock`` counts seconds within this process; ``now`` is the time of day, for what is written
    down and read by a later command; ``sleep`` waits.
    """

    wait_s: float | None = None
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
    started: float = field(default=0.0)

    @classmethod
    def starting_now(cls, wait_s: float | None) -> Patience:
        """Begin to count on the real clock."""
        return cls(wait_s, started=time.monotonic())

    def left_s(self) -> float | None:
        """Give the seconds that are left, never negative; None without a bound."""
        if self.wait_s is None:
            return None
        return max(0.0, self.wait_s - (self.clock() - self.started))

    def pause(self, seconds: float, *, whole: bool = False) -> None:
        """Wait, but not past the bound; ``whole``: there is no use in waiting for less.

        Raises the error ``out_of_time`` when the time is up.
        """
        left = self.left_s()
        if left is not None and (left <= 0 or (whole and left < seconds)):
            raise out_of_time()
        self.sleep(seconds if left is None else min(seconds, left))


def out_of_time() -> NemoError:
    """Say that the time given is over."""
    return NemoError(OUT_OF_TIME, "Not finished within the time given.", exit_code=UNFINISHED)
