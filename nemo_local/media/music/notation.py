"""Rhythms as text, one character for a sixteenth.

`9---..7-` is a loud quarter note, a rest of an eighth and a softer eighth.

A digit 1..9 starts a note of that strength (in parts that have a choice of tones, a letter
or digit starts one of that tone), `-` holds it, `.` is silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

STEPS_PER_BEAT = 4


@dataclass(frozen=True)
class Stroke:
    """A note of a rhythm: where in the bar (beats), how long, and the character that began it."""

    beat: float
    beats: float
    sign: str

    @property
    def strength(self) -> float:
        """0..1 for a digit; letters are played firmly."""
        return int(self.sign) / 9 if self.sign.isdigit() else 0.8


@lru_cache(maxsize=1024)
def strokes(pattern: str) -> tuple[Stroke, ...]:
    """The notes that a pattern means. Spaces are there for the reader only."""
    steps = pattern.replace(" ", "")
    found = []
    for i, sign in enumerate(steps):
        if sign in ".-":
            continue
        held = 1
        while i + held < len(steps) and steps[i + held] == "-":
            held += 1
        found.append(Stroke(i / STEPS_PER_BEAT, held / STEPS_PER_BEAT, sign))
    return tuple(found)


def swung(beat: float, swing: float, unit: float) -> float:
    """Where a beat falls when every second `unit` (beats) comes at `swing` of the pair.

    0.5 is straight, 2/3 a triplet feel.
    """
    pair, within = divmod(beat, 2 * unit)
    share = within / (2 * unit)
    bent = share * 2 * swing if share <= 0.5 else swing + (share - 0.5) * 2 * (1 - swing)
    return (pair + bent) * 2 * unit
