"""What a recording has beside the voice: rumble and hiss, which belong to its sound."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from nemo_local.media.ffmpeg import SAMPLE_RATE

Floats = NDArray[np.float32]
_SUBSONIC_HZ = 15.0


def recorded(voice: Floats, rms: float, random: Generator) -> Floats:
    """A voice (samples, 2) as some microphones give it; `rms` is its level where it speaks.

    A third of them add rumble or hiss, 8 to 55 dB below the voice, steady all through. No hum: of
    steady tones the network would learn to leave held notes in.
    """
    out = voice
    if random.random() < 0.22:
        out = out + _noise(_rumble(len(voice), random), random) * _level(rms, random, -40, -8)
    if random.random() < 0.15:
        out = out + _noise(_hiss(len(voice), random), random) * _level(rms, random, -55, -30)
    return np.asarray(out, np.float32)


def _level(rms: float, random: Generator, lowest_db: float, highest_db: float) -> np.float32:
    return np.float32(rms * 10 ** (random.uniform(lowest_db, highest_db) / 20))


def _rumble(samples: int, random: Generator) -> Floats:
    """A spectrum's magnitudes: steps, wind and traffic, from 15 Hz to some 30 to 90 Hz."""
    hz = _frequencies(samples)
    corner, order = random.uniform(30, 90), random.uniform(3, 5)
    heard = (hz / (hz + _SUBSONIC_HZ)) ** 2
    return np.asarray(heard / (1 + (hz / corner) ** 2) ** (order / 2), np.float32)


def _hiss(samples: int, random: Generator) -> Floats:
    """A spectrum's magnitudes: between white and pink noise."""
    hz = _frequencies(samples)
    return np.asarray((1 + hz / 100) ** -random.uniform(0, 0.6), np.float32)


def _noise(magnitudes: Floats, random: Generator) -> Floats:
    """Noise of RMS 1, (samples, 2): the same left and right, or apart as of two microphones."""
    samples, microphones = 2 * (len(magnitudes) - 1), 2 if random.random() < 0.35 else 1
    phases = np.exp(2j * np.pi * random.random((microphones, len(magnitudes))))
    sound = np.fft.irfft(magnitudes * phases, n=samples, axis=-1).T
    return np.asarray(sound / np.sqrt((sound**2).mean()) * np.ones((1, 2)), np.float32)


def _frequencies(samples: int) -> Floats:
    return np.fft.rfftfreq(samples, 1 / SAMPLE_RATE).astype(np.float32)
