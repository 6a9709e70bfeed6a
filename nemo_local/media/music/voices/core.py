"""What every instrument is built from: band-limited tones, envelopes and shaped noise.

A voice is a function `(pitch, held_s, velocity) -> sound`: MIDI pitch, seconds until the key
is let go, strength 0..1, which shapes the tone and not its level. The sound is float32 at
48 kHz, one channel (n,) or two (2, n), and begins and ends at zero; the moods balance the levels.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
Voice = Callable[[int, float, float], Sound]

RATE = 48_000
# Nothing is made above this: it would be harsh near, and folded back beyond, half the rate.
CEILING_HZ = 15_000.0
_TABLE = 4096


def as_sound(samples: NDArray[Any]) -> Sound:
    """The samples as every voice returns them."""
    return np.asarray(samples, np.float32)


def hertz(pitch: float) -> float:
    """The frequency of a MIDI pitch in equal temperament, A4 = 440 Hz."""
    return float(440.0 * 2 ** ((pitch - 69) / 12))


def samples(seconds: float) -> int:
    """A time in samples, at least one."""
    return max(1, round(seconds * RATE))


def seconds(n: int) -> Sound:
    """The time of each of n samples."""
    return as_sound(np.arange(n, dtype=np.float64) / RATE)


def partials(
    hz: float, n: int, table: Sequence[tuple[float, float, float]], start_cycles: float = 0.0
) -> Sound:
    """A sum of decaying sines, `table` of (ratio to `hz`, amplitude, decays per second).

    Those above the ceiling are left out; near it they fade, so no key sounds cut off.
    """
    # exp(z (ib + j)) = exp(z ib) exp(z j): the sine of every sample is a product of a coarse and
    # a fine one, and the sum over all partials is one product of two small matrices.
    ratio, amplitude, decay = np.array(table, np.float64).T
    amplitude = amplitude * np.maximum(0.0, 1 - (ratio * hz / CEILING_HZ) ** 4)
    z = (2j * np.pi * ratio * hz - decay) / RATE
    step = int(np.sqrt(n)) + 1
    first = amplitude * np.exp(2j * np.pi * ratio * start_cycles)
    coarse = first * np.exp(np.outer(np.arange(-(-n // step)) * step, z))
    fine = np.exp(np.outer(z, np.arange(step)))
    rows = np.concatenate((coarse.imag, coarse.real), axis=1).astype(np.float32)
    columns = np.concatenate((fine.real, fine.imag)).astype(np.float32)
    return as_sound((rows @ columns).reshape(-1)[:n])


@lru_cache(maxsize=256)
def _wave(amplitudes: tuple[float, ...]) -> Sound:
    """One cycle of a wave of these harmonics, with its first sample repeated at the end."""
    spectrum = np.zeros(_TABLE // 2 + 1, np.complex128)
    spectrum[1 : len(amplitudes) + 1] = -0.5j * _TABLE * np.array(amplitudes)
    cycle = np.fft.irfft(spectrum, _TABLE)
    return as_sound(np.append(cycle, cycle[0]))


def wave(phase: NDArray[np.float64], amplitudes: tuple[float, ...]) -> Sound:
    """A periodic wave of these harmonics, read at `phase` (cycles)."""
    position = (phase - np.floor(phase)) * _TABLE
    index = position.astype(np.int32)
    fraction = (position - index).astype(np.float32)
    table = _wave(amplitudes)
    below = table[index]
    return as_sound(below + fraction * (table[index + 1] - below))


@lru_cache(maxsize=1024)
def saw(hz: float, cutoff_hz: float) -> tuple[float, ...]:
    """The harmonics of a sawtooth behind a gentle low-pass, as amplitudes for `wave`."""
    k = np.arange(1, max(2, min(_TABLE // 8, int(CEILING_HZ / hz))))
    near_ceiling = 1 - (k * hz / CEILING_HZ) ** 4
    amplitudes = near_ceiling / (1 + (k * hz / cutoff_hz) ** 2) / k
    return tuple(float(a) for a in amplitudes / np.sqrt(np.sum(amplitudes**2)) / 1.6)


def steady(hz: float, n: int, start_cycles: float = 0.0) -> NDArray[np.float64]:
    """The phase (cycles) of an even tone."""
    return np.arange(n, dtype=np.float64) * (hz / RATE) + start_cycles


def vibrato(
    hz: float, n: int, *, rate_hz: float, cents: float, delay_s: float
) -> NDArray[np.float64]:
    """The phase (cycles) of a tone whose pitch begins to swing by `cents` after a delay."""
    time = seconds(n)
    depth = hz * (2 ** (cents / 1200) - 1) / (2 * np.pi * rate_hz)
    growing = np.clip((time - delay_s) / 0.4, 0.0, 1.0)
    swing = depth * growing * np.sin(2 * np.pi * rate_hz * time)
    return np.asarray(steady(hz, n) + swing, np.float64)


def envelope(
    held_s: float,
    *,
    attack_s: float,
    release_s: float,
    decay_s: float = 0.0,
    sustain: float = 1.0,
) -> Sound:
    """The loudness of a note; its length is the note's.

    A smooth rise, a decay to `sustain`, and a fall to zero after the key is let go.
    """
    n, held = samples(held_s + release_s), samples(held_s)
    shape = np.ones(n, np.float32)
    rise = min(samples(attack_s), n)
    shape[:rise] = 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, rise, endpoint=False))
    if decay_s:
        after = np.maximum(seconds(n) - attack_s, 0)
        shape *= sustain + (1 - sustain) * np.exp(-after / decay_s)
    fall = np.linspace(0, np.pi, n - held, dtype=np.float32)
    shape[held:] *= (0.5 + 0.5 * np.cos(fall)) ** 2
    return shape


def struck(n: int, *, attack_s: float = 0.002, fade_s: float = 0.01) -> Sound:
    """A window that only takes the click off both ends of a sound that decays by itself."""
    window = np.ones(n, np.float32)
    rise, fall = min(n, samples(attack_s)), min(n, samples(fade_s))
    window[:rise] = 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, rise, endpoint=False))
    window[n - fall :] *= 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, fall))
    return window


def noise(n: int, low_hz: float, high_hz: float, seed: int) -> Sound:
    """Noise between two frequencies with soft edges, of unit RMS, the same for the same seed."""
    size = transform_size(n)
    white = np.random.default_rng(seed).standard_normal(size, np.float32)
    hz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 1.0)
    band = 1 / np.sqrt((1 + (low_hz / hz) ** 6) * (1 + (hz / high_hz) ** 6))
    shaped = np.fft.irfft(np.fft.rfft(white) * band.astype(np.float32), size)[:n]
    return as_sound(shaped / max(1e-9, float(np.sqrt(np.mean(shaped**2)))))


def transform_size(n: int) -> int:
    """The next length that a Fourier transform is quick at; some take many times as long."""
    power = 1 << (n - 1).bit_length()
    return 3 * power // 4 if 3 * power // 4 >= n else power


def stereo(left: Sound, right: Sound) -> Sound:
    """Two channels of one sound."""
    return as_sound(np.stack((left, right)))


def echoed(tone: Sound, late_s: float) -> Sound:
    """The tone a moment later, in the same length: set against the first it sounds wide."""
    late = samples(late_s)
    return as_sound(np.concatenate((np.zeros(late, np.float32), tone[:-late])) * struck(len(tone)))
