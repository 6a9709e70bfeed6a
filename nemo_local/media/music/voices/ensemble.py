"""Many players at once: pads, strings, brass and choir.

An ensemble is a cloud: every harmonic is a narrow band of noise, as wide as the players are out
of tune, and one inverse Fourier transform makes a stretch of it that repeats without a seam
(the PADsynth idea of Nasca Octavian Paul, published for free use).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nemo_local.media.music.voices.core import (
    CEILING_HZ,
    RATE,
    Sound,
    as_sound,
    envelope,
    hertz,
    seconds,
    stereo,
)

_LEVEL = 0.28  # RMS
_INAUDIBLE = 2e-4


@dataclass(frozen=True)
class _Players:
    """A group: how far out of tune (cents), its tone, and the formants that shape it, if any.

    The tone falls by `tilt` per octave (as a power of the harmonic) and more above `dark_hz`.
    `period` is the length of the stretch that is made, in samples.
    """

    cents: float
    dark_hz: float
    tilt: float = 1.0
    formants: tuple[tuple[float, float, float], ...] = ()
    period: int = 1 << 17

    def amplitude(self, hz: float, harmonic: int) -> float:
        at = hz * harmonic
        tone = harmonic**-self.tilt / (1 + (at / self.dark_hz) ** 2)
        if self.formants:
            tone *= 0.06 + sum(g * np.exp(-0.5 * ((at - f) / w) ** 2) for f, w, g in self.formants)
        return float(tone * max(0.0, 1 - (at / CEILING_HZ) ** 4))


@lru_cache(maxsize=48)
def _cloud(players: _Players, pitch: int) -> Sound:
    """A period of the group on one note."""
    hz, bin_hz = hertz(pitch), RATE / players.period
    power = np.zeros(players.period // 2 + 1, np.float32)
    for harmonic in range(1, int(CEILING_HZ / hz) + 1):
        amplitude = players.amplitude(hz, harmonic)
        if amplitude < _INAUDIBLE:
            continue
        centre = hz * harmonic
        width = max(bin_hz, centre * (2 ** (players.cents / 1200) - 1))
        first = max(1, int((centre - 3 * width) / bin_hz))
        last = min(len(power), int((centre + 3 * width) / bin_hz) + 2)
        offset = np.arange(first, last) * bin_hz - centre
        power[first:last] += amplitude**2 / width * np.exp(-((offset / width) ** 2))
    phases = np.random.default_rng(pitch).random(len(power), np.float32) * np.float32(2 * np.pi)
    level = np.sqrt(power)
    spectrum = np.empty(len(power), np.complex64)
    spectrum.real, spectrum.imag = level * np.cos(phases), level * np.sin(phases)
    period = np.fft.irfft(spectrum, players.period)
    return as_sound(period * (_LEVEL / np.sqrt(np.mean(period**2))))


def _play(players: _Players, pitch: int, n: int) -> Sound:
    """The group for n samples. Half a period apart the cloud is another one: left and right."""
    half = players.period // 2
    turns = np.tile(_cloud(players, pitch), n // players.period + 2)
    return stereo(turns[:n], turns[half : half + n])


_WARM = _Players(cents=10, dark_hz=900)
_AIR = _Players(cents=7, dark_hz=1800, tilt=2.0)
_STRINGS = _Players(cents=11, dark_hz=3200)
_SHORT_STRINGS = _Players(cents=9, dark_hz=3000, period=1 << 15)
_SOFT_HORNS = _Players(cents=4, dark_hz=600, tilt=0.7)
_OPEN_HORNS = _Players(cents=4, dark_hz=1900, tilt=0.6)
_AAH = _Players(
    cents=13,
    dark_hz=4000,
    tilt=0.5,
    formants=((700, 130, 1.0), (1150, 150, 0.5), (2800, 250, 0.12)),
)


def warm_pad(pitch: int, held_s: float, velocity: float) -> Sound:
    """A soft analogue pad."""
    shape = envelope(held_s, attack_s=min(0.6, held_s / 2), release_s=0.9)
    return _play(_WARM, pitch, len(shape)) * shape


def air_pad(pitch: int, held_s: float, velocity: float) -> Sound:
    """A glassy pad of few overtones that drifts from side to side."""
    shape = envelope(held_s, attack_s=min(1.0, held_s / 2), release_s=1.6)
    drift = as_sound(0.2 * np.sin(2 * np.pi * 0.23 * seconds(len(shape)) + pitch))
    return _play(_AIR, pitch, len(shape)) * stereo(1 + drift, 1 - drift) * shape


def strings(pitch: int, held_s: float, velocity: float) -> Sound:
    """A string section, bowed slowly."""
    shape = envelope(held_s, attack_s=min(0.3, held_s / 2), release_s=0.5)
    return _play(_STRINGS, pitch, len(shape)) * shape


def staccato(pitch: int, held_s: float, velocity: float) -> Sound:
    """The same section with short strokes of the bow."""
    shape = envelope(min(held_s, 0.16), attack_s=0.012, release_s=0.14, decay_s=0.09, sustain=0.35)
    return as_sound(1.6 * _play(_SHORT_STRINGS, pitch, len(shape)) * shape)


def brass(pitch: int, held_s: float, velocity: float) -> Sound:
    """Horns that open as they swell: the louder, the brighter."""
    shape = envelope(held_s, attack_s=min(0.16, held_s / 2), release_s=0.35)
    n = len(shape)
    opening = as_sound(velocity * np.minimum(0.3 + seconds(n) / 1.4, 1))
    soft = _play(_SOFT_HORNS, pitch, n)
    return (soft + opening * (_play(_OPEN_HORNS, pitch, n) - soft)) * shape


def choir(pitch: int, held_s: float, velocity: float) -> Sound:
    """Voices on a long "ah": a tone shaped by the formants of the mouth."""
    shape = envelope(held_s, attack_s=min(0.6, held_s / 2), release_s=0.9)
    n = len(shape)
    breathing = 1 - 0.1 * np.cos(2 * np.pi * 4.7 * seconds(n))
    return as_sound(_play(_AAH, pitch, n) * shape * breathing)
