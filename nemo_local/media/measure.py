"""Measures of sounds, for benchmarks, tests and the demonstration: pure functions of samples.

Sounds are 48 kHz, (n,) or (n, channels); several channels are measured as their mean.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.ffmpeg import SAMPLE_RATE

Sound = NDArray[np.floating]
Mask = NDArray[np.bool_]

FRAME = SAMPLE_RATE // 100
_ACTIVE_DB = -40.0
_GUARD_FRAMES = 20
_TINY = 1e-12


def mono(sound: Sound) -> NDArray[np.float64]:
    """The mean of the channels, in double precision."""
    wide = np.asarray(sound, np.float64)
    return wide.mean(axis=1) if wide.ndim > 1 else wide


def energies(sound: Sound) -> NDArray[np.float64]:
    """The mean square of each whole 10 ms frame."""
    x = mono(sound)
    return np.asarray(np.mean(np.square(x[: len(x) // FRAME * FRAME].reshape(-1, FRAME)), axis=1))


def active(voice: Sound) -> Mask:
    """The 10 ms frames in which somebody speaks: within 40 dB of the loudest one."""
    e = energies(voice)
    return np.asarray(e > e.max(initial=0.0) * 10 ** (_ACTIVE_DB / 10))


def pauses(speaking: Mask) -> Mask:
    """The frames at least 200 ms away from any speech."""
    reach = np.ones(2 * _GUARD_FRAMES + 1)
    return np.asarray(np.convolve(speaking, reach, "same") < 0.5)


def level_db(sound: Sound, where: Mask | None = None) -> float:
    """The level in dBFS (a square wave of full scale is 0), in these 10 ms frames or all."""
    e = energies(sound)
    chosen = e if where is None else e[: len(where)][where[: len(e)]]
    return float(10 * np.log10(chosen.mean() + _TINY))


def si_sdr_db(reference: Sound, estimate: Sound) -> float:
    """The scale-invariant signal-to-distortion ratio (Le Roux et al. 2019), in dB."""
    r, e = mono(reference), mono(estimate)
    r, e = r - r.mean(), e - e.mean()
    target = (r @ e) / (r @ r + _TINY) * r
    error = e - target
    return float(10 * np.log10((target @ target + _TINY) / (error @ error + _TINY)))


def delay_samples(reference: Sound, sound: Sound) -> int:
    """How much later `sound` comes than `reference`: where they correlate best."""
    r, s = mono(reference), mono(sound)
    size = 1 << (len(r) + len(s)).bit_length()
    spectrum = np.fft.rfft(s, size) * np.conj(np.fft.rfft(r, size))
    lag = int(np.argmax(np.fft.irfft(spectrum, size)))
    return lag - size if lag > size // 2 else lag
