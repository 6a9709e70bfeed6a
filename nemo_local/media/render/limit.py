"""What a peak limiter takes from the loudness, foretold, so that one encoding is enough.

Loud peaks over quiet words, as in speech, cost a limiter some tenths of a decibel. How many
follows from each hop's peak and power, which the mix shows while it is spooled.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.ffmpeg import Block

HOP = 480  # 10 ms: what a limiter's attack and release smear over
_STEPS = 6
_GATE = 10 ** (-20 / 10)  # hops 20 dB under the mean hardly count in a gated loudness


@dataclass
class Crests:
    """Every hop's peak and power, gathered block by block."""

    _peaks: list[NDArray[np.float32]] = field(default_factory=list)
    _powers: list[NDArray[np.float32]] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """The next samples; a short rest of a hop at the end of a block counts as one."""
        whole = np.zeros((-(-len(block) // HOP) * HOP, 2), np.float32)
        whole[: len(block)] = np.abs(block)
        hops = whole.reshape(-1, HOP * 2)
        self._peaks.append(hops.max(axis=1))
        self._powers.append(np.square(hops).mean(axis=1))

    @property
    def peak_db(self) -> float:
        """The highest sample so far, in dB below full scale; what is between samples is higher."""
        highest = max((float(p.max()) for p in self._peaks if len(p)), default=0.0)
        return 20 * math.log10(highest) if highest else -math.inf

    def loss_db(self, gain_db: float, ceiling_db: float) -> float:
        """How much quieter the whole gets when a limiter holds `ceiling_db` after that gain."""
        peaks, powers = np.concatenate(self._peaks), np.concatenate(self._powers)
        loud = powers > powers.mean() * _GATE
        over = peaks * 10 ** ((gain_db - ceiling_db) / 20)
        held = np.pad(1 / np.maximum(over, 1), 2, mode="edge")
        # The gain falls just before a peak and recovers over 50 ms: about two hops' halves.
        down = np.minimum(held[2:-2], (1 + held[1:-3]) / 2)
        before, after = powers[loud].sum(), (powers * np.square(down))[loud].sum()
        return float(10 * np.log10(before / after)) if before else 0.0

    def gain_db(self, wanted_db: float, ceiling_db: float) -> float:
        """The gain that raises the loudness by `wanted_db` when the limiter has had its share."""
        gain = wanted_db
        for _ in range(_STEPS):
            gain = wanted_db + self.loss_db(gain, ceiling_db)
        return gain
