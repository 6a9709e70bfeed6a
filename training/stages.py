"""Where a voice may be: in the middle, to one side, in a room, at the other end of a telephone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

# What brings a mono voice, (samples,), to the two sides of a picture, (samples, 2).
Stage: TypeAlias = "Callable[[NDArray[np.float64]], NDArray[np.float64]]"

_ROOM_SEED = 3
_FIRST_REFLECTION_S = 0.004
_TELEPHONE_HZ = (300, 3400)


def middle(dry: NDArray[np.float64]) -> NDArray[np.float64]:
    """The voice in the middle."""
    return np.stack([dry, dry], axis=1)


def telephone(dry: NDArray[np.float64]) -> NDArray[np.float64]:
    """The voice in the middle, with nothing left of it below 300 Hz and above 3400 Hz."""
    from scipy.signal import butter, sosfiltfilt

    band = butter(6, _TELEPHONE_HZ, "bandpass", fs=SAMPLE_RATE, output="sos")
    return middle(sosfiltfilt(band, dry))


@dataclass(frozen=True)
class Panned:
    """The voice to the left by a part of the way, 0..1, at the same power."""

    way: float

    def __call__(self, dry: NDArray[np.float64]) -> NDArray[np.float64]:
        """The mono voice, (samples, 2)."""
        return np.stack([dry * np.sqrt(1 + self.way), dry * np.sqrt(1 - self.way)], axis=1)


@dataclass(frozen=True)
class Room:
    """The voice in a room: itself, and a tail of noise that dies away.

    `rt60_s` is how long the tail takes to fall by 60 dB, `drr_db` how far it is below the voice
    itself. As each side hears its own tail, the room widens the voice.
    """

    rt60_s: float = 0.25
    drr_db: float = 8.0

    def __call__(self, dry: NDArray[np.float64]) -> NDArray[np.float64]:
        """The mono voice in the room, (samples, 2)."""
        from scipy.signal import fftconvolve

        rng, length = np.random.default_rng(_ROOM_SEED), int(self.rt60_s * SAMPLE_RATE)
        decay = np.exp(-6.9 * np.arange(length) / SAMPLE_RATE / self.rt60_s)
        sides = []
        for _ in range(2):
            response = rng.standard_normal(length) * decay
            response[: int(_FIRST_REFLECTION_S * SAMPLE_RATE)] = 0
            response *= 10 ** (-self.drr_db / 20) / np.sqrt((response**2).sum())
            response[0] = 1
            sides.append(fftconvolve(dry, response)[: len(dry)])
        return np.stack(sides, axis=1)
