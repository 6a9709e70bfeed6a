"""What recorded music does from moment to moment, small enough to compare any two of them.

A frame (20 ms) is the loudness of a few bands and of the twelve pitch
classes. An hour of them is a few megabytes; the samples are never held.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FRAME_MS = 20
HOP = 48 * FRAME_MS
FRAMES_PER_S = 1000 / FRAME_MS

_WINDOW = 4096
_BAND_EDGES_HZ = (40, 90, 180, 360, 720, 1440, 2880, 5760, 11520)
_QUIET = 1e-3
_SLOWEST_S, _FASTEST_S, _USUAL_S = 1.0, 0.3, 0.5

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Heard:
    """A recording as frames.

    `colour` (n, 20) is what is compared, `onset` (n,) how much begins, `level` (n,) the RMS.
    """

    colour: Floats
    onset: Floats
    level: Floats

    def __len__(self) -> int:
        return len(self.onset)

    def since(self, frame: int) -> Heard:
        """What is heard from that frame on."""
        return Heard(self.colour[frame:], self.onset[frame:], self.level[frame:])


def listen(blocks: Iterable[Floats]) -> Heard:
    """Frames of a recording, from its samples (n, channels) at 48 kHz."""
    bands, chroma = _maps()
    colours, levels, onsets = [], [], []
    before: Floats = np.zeros((1, bands.shape[1]), np.float32)
    window = np.hanning(_WINDOW).astype(np.float32)
    for frames in _frames(blocks):
        power = np.abs(np.fft.rfft(frames * window, axis=1)) ** 2 / _WINDOW
        in_bands = np.log(power @ bands + _QUIET) / 4
        pitches = np.sqrt(power @ chroma)
        pitches /= np.linalg.norm(pitches, axis=1, keepdims=True) + 0.1
        onsets.append(np.maximum(np.diff(np.vstack((before, in_bands)), axis=0), 0).sum(axis=1))
        before = in_bands[-1:].astype(np.float32)
        colours.append(np.hstack((in_bands, pitches)))
        levels.append(np.sqrt(np.mean(frames**2, axis=1)))
    if not levels:
        return Heard(np.zeros((0, bands.shape[1] + 12), np.float32), *[np.zeros(0, np.float32)] * 2)
    return Heard(
        np.concatenate(colours).astype(np.float32),
        np.concatenate(onsets).astype(np.float32),
        np.concatenate(levels).astype(np.float32),
    )


def _frames(blocks: Iterable[Floats]) -> Iterator[Floats]:
    """Overlapping frames (m, window) of the mono sum; frame i is centred on sample i * HOP."""
    held: Floats = np.zeros(_WINDOW // 2, np.float32)
    silence = np.zeros((_WINDOW // 2 - 1, 1), np.float32)
    for block in itertools.chain(blocks, (silence,)):
        held = np.concatenate((held, block.mean(axis=1, dtype=np.float32)))
        count = (len(held) - _WINDOW) // HOP + 1
        if count > 0:
            yield np.lib.stride_tricks.sliding_window_view(held, _WINDOW)[: count * HOP : HOP]
            held = held[count * HOP :]


def _maps() -> tuple[Floats, Floats]:
    """Matrices from a power spectrum to bands and to pitch classes."""
    hz = np.fft.rfftfreq(_WINDOW, 1 / 48_000)
    edges = itertools.pairwise(_BAND_EDGES_HZ)
    bands = np.stack([(hz >= low) & (hz < high) for low, high in edges], axis=1)
    pitch = np.round(69 + 12 * np.log2(np.maximum(hz, 1) / 440)).astype(int) % 12
    tonal = (hz > 120) & (hz < 3000)
    chroma = np.stack([(pitch == c) & tonal for c in range(12)], axis=1)
    return bands.astype(np.float32), chroma.astype(np.float32)


def beat_s(onset: Floats) -> float | None:
    """The time from beat to beat, by the autocorrelation of the onsets; None for no pulse."""
    n = len(onset)
    if n < 8 * FRAMES_PER_S:
        return None
    centred = onset - onset.mean()
    spectrum = np.fft.rfft(centred, 2 * n)
    alike = np.fft.irfft(np.abs(spectrum) ** 2)[:n] / np.arange(n, 0, -1)
    alike /= max(float(alike[0]), 1e-9)
    lags = np.arange(int(_FASTEST_S * FRAMES_PER_S), int(_SLOWEST_S * FRAMES_PER_S) + 1)
    # A beat comes back after two, three and four as well; people tap nearest to 120 a minute.
    support = alike[lags] + alike[2 * lags] + alike[4 * lags]
    usual = np.exp(-0.5 * (np.log2(lags / FRAMES_PER_S / _USUAL_S) / 0.7) ** 2)
    best = int(lags[np.argmax(support * usual)])
    if alike[best] < 3 / np.sqrt(n):  # three deviations of what noise would have
        return None
    # Sixteen beats later the error of a frame is a sixteenth.
    around = np.arange(16 * best - 8, 16 * best + 9)
    around = around[around < n // 2]
    return float(around[np.argmax(alike[around])] / 16 if len(around) else best) / FRAMES_PER_S
