"""The room the music plays in: a tone filter and a reverberation, by fast convolution."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.music.orchestra import Buses
from nemo_local.media.music.voices.core import (
    RATE,
    Sound,
    as_sound,
    noise,
    samples,
    seconds,
    transform_size,
)

BLOCK = 65_536
_RUMBLE_HZ = 34.0
_FILTER_TAPS = 8_192
# Each band of the room: its edges in Hz and its decay as a share of the room's own; air and
# furniture swallow treble, and bass that lingers would be mud.
_BANDS = ((160, 500, 0.8), (500, 2_000, 1.0), (2_000, 5_000, 0.7), (5_000, 9_000, 0.4))
_PREDELAY_S = 0.018


class Room:
    """Music in a place. Blocks of at most `BLOCK` go in and come out; the ring carries over.

    `decay_s` is the reverberation time (to -60 dB), `dark_hz` where the treble rolls off.
    """

    def __init__(self, decay_s: float, dark_hz: float) -> None:
        response = _reverberation(decay_s)
        self._size = transform_size(BLOCK + max(response.shape[1], _FILTER_TAPS))
        self._tone = np.fft.rfft(_tone(dark_hz), self._size).astype(np.complex64)
        self._response = np.fft.rfft(response, self._size).astype(np.complex64)
        self._ringing = np.zeros((2, self._size), np.float32)

    def __call__(self, buses: Buses) -> Sound:
        """The next block as it sounds there."""
        n = buses.dry.shape[1]
        spectrum = np.fft.rfft(buses.dry, self._size) * self._tone
        spectrum += np.fft.rfft(buses.room, self._size) * self._response
        self._ringing += np.fft.irfft(spectrum, self._size)
        heard = self._ringing[:, :n].copy()
        self._ringing = np.pad(self._ringing[:, n:], ((0, 0), (0, n)))
        return as_sound(heard)


def _tone(dark_hz: float) -> NDArray[np.float64]:
    """A filter that takes out rumble and rounds the treble, without delay (minimum phase).

    By the cepstrum: Oppenheim and Schafer, Discrete-Time Signal Processing, ch. 12.
    """
    size = 4 * _FILTER_TAPS
    hz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 1.0)
    magnitude = 1 / np.sqrt((1 + (_RUMBLE_HZ / hz) ** 8) * (1 + (hz / dark_hz) ** 4))
    cepstrum = np.fft.irfft(np.log(np.maximum(magnitude, 1e-4)), size)
    cepstrum[1 : size // 2] *= 2
    cepstrum[size // 2 + 1 :] = 0
    taps = np.fft.irfft(np.exp(np.fft.rfft(cepstrum)), size)[:_FILTER_TAPS]
    taps[_FILTER_TAPS // 2 :] *= np.linspace(1, 0, _FILTER_TAPS - _FILTER_TAPS // 2)
    return np.asarray(taps)


def _reverberation(decay_s: float) -> Sound:
    """What a clap in the room would leave: noise that dies away, another on each side."""
    n = samples(decay_s * 1.1)
    time, late = seconds(n), samples(_PREDELAY_S)
    gathering = np.minimum(time / 0.012, 1)  # it builds up, so it never slaps
    ending = np.minimum((n - np.arange(n)) / (n / 8), 1)
    sides = []
    for side in (0, 1):
        tail = np.zeros(n, np.float32)
        for band, (low, high, share) in enumerate(_BANDS):
            # 6.9 = ln(1000): down by 60 dB after the decay time.
            dying = np.exp(-6.9 / (decay_s * share) * time)
            # As much noise per hertz in every band, and as strong as what comes in where the
            # decay is the room's own: the power of `dying` is that of `decay_s / 13.8` seconds.
            level = np.sqrt((high - low) * 2 / RATE / (decay_s * RATE / 13.8))
            tail += level * noise(n, low, high, 900 + 10 * band + side) * dying
        sides.append(np.concatenate((np.zeros(late), tail * gathering * ending)))
    return as_sound(np.stack(sides))
