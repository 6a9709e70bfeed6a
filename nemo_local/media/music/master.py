"""The last stage: loudness, a peak limiter and the fade of the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.music.orchestra import Buses
from nemo_local.media.music.voices.core import RATE, Sound, as_sound, transform_size

TARGET_LUFS = -18.0
# Sample peaks; half a decibel below the promise, for what lies between samples.
CEILING = 10 ** (-1.5 / 20)

_HOP = 48
_LOOK_HOPS = 5
_RELEASE_S = 0.12
# The two filters of ITU-R BS.1770-4, annex 1, at 48 kHz.
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def loudness(excerpts: Iterable[Buses]) -> float:
    """The loudness (LUFS) of excerpts of a mix together, the quiet ones left out.

    ITU-R BS.1770-4 with whole excerpts in place of its 400 ms blocks, weighted by the spectrum.
    The room is taken for what it is made to be: as strong as what is sent into it, and unlike it.
    Excerpts without any sound say nothing and count as if they had the target's loudness.
    """
    powers = np.array([_power(e.dry) + _power(e.room) for e in excerpts])
    powers = powers[powers > 1e-9]
    if not len(powers):
        return TARGET_LUFS
    loud = powers[powers >= 0.1 * powers.mean()]
    return float(-0.691 + 10 * np.log10(loud.mean()))


def _power(sound: Sound) -> float:
    """The mean square of both channels together behind the two filters."""
    n = sound.shape[1]
    size = transform_size(n)
    spectrum = np.fft.rfft(sound, size)
    # The power of a sum over both ends of the spectrum (Parseval), the filters on a coarse grid:
    # they are smooth but for the rumble, and there is none.
    coarse = np.linspace(0, np.pi, 2048)
    weight = np.interp(np.linspace(0, np.pi, size // 2 + 1), coarse, _weight(coarse))
    return float(2 * np.sum(np.abs(spectrum) ** 2 * weight) / size / n)


def _weight(angle: NDArray[np.float64]) -> NDArray[np.float64]:
    """The filters' power gain at angular frequencies."""
    z = np.exp(-1j * angle)
    gain = np.ones(len(z))
    for above, below in (_SHELF, _HIGH_PASS):
        gain *= np.abs(np.polyval(above[::-1], z) / np.polyval(below[::-1], z)) ** 2
    return gain


class Limiter:
    """Holds peaks under the ceiling by turning down a little ahead of them.

    Blocks in and out; it is late by its look-ahead, which `drain` brings at the end.
    """

    def __init__(self) -> None:
        self._held = np.zeros((2, 0), np.float32)
        self._gain = 1.0
        self._recent = np.ones(_LOOK_HOPS)

    def __call__(self, block: Sound) -> Sound:
        """The next samples that are ready."""
        self._held = np.concatenate((self._held, block), axis=1)
        hops = self._held.shape[1] // _HOP - _LOOK_HOPS
        if hops <= 0:
            return np.zeros((2, 0), np.float32)
        return self._limit(hops)

    def drain(self) -> Sound:
        """What is left when nothing follows."""
        left = self._held.shape[1]
        padding = np.zeros((2, (_LOOK_HOPS + 1) * _HOP), np.float32)
        return self(padding)[:, :left]

    def _limit(self, hops: int) -> Sound:
        n = hops * _HOP
        reach = self._held[:, : n + _LOOK_HOPS * _HOP]
        peaks = np.abs(reach).max(axis=0).reshape(-1, _HOP).max(axis=1)
        needed = np.minimum(1.0, CEILING / np.maximum(peaks, 1e-9))
        windows = np.lib.stride_tricks.sliding_window_view(needed, _LOOK_HOPS + 1)
        gains = self._recover(windows.min(axis=1)[:hops])
        # A mean over the look-ahead turns each step into a ramp that arrives in time.
        padded = np.concatenate((self._recent, gains))
        smooth = np.convolve(padded, np.full(_LOOK_HOPS, 1 / _LOOK_HOPS), "valid")
        self._recent = padded[-_LOOK_HOPS:]
        curve = np.interp(np.arange(n) / _HOP, np.arange(hops + 1), smooth)
        out = self._held[:, :n] * curve.astype(np.float32)
        self._held = self._held[:, n:]
        return np.asarray(np.clip(out, -CEILING, CEILING), np.float32)

    def _recover(self, wanted: NDArray[np.float64]) -> NDArray[np.float64]:
        """Down at once, up again slowly."""
        if self._gain == 1.0 and wanted.min() == 1.0:
            return wanted
        back = 1 - np.exp(-_HOP / RATE / _RELEASE_S)
        gains = np.empty_like(wanted)
        for i, limit in enumerate(wanted):
            self._gain = min(float(limit), self._gain + (1.0 - self._gain) * back)
            if self._gain > 0.99999:
                self._gain = min(float(limit), 1.0)
            gains[i] = self._gain
        return gains


def faded(blocks: Iterable[Sound], total: int, fade: int) -> Iterator[Sound]:
    """Blocks of `total` samples together, the last `fade` of them going down to nothing."""
    at = 0
    for block in blocks:
        n = block.shape[1]
        left = total - at - np.arange(n)
        if n and left[-1] <= fade:
            share = np.clip((left - 1) / max(1, fade - 1), 0, 1)
            yield as_sound(block * np.sin(share * np.pi / 2) ** 2)
        else:
            yield block
        at += n
