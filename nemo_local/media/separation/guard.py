"""Where the network is unsure of a voice, some of the mix passes: a word in music beats a hole.

Unsure is where it takes a little of what sounds for voice, but not much: in speech it is sure of,
the voice has a good part of the energy, and in pauses next to none.
"""

from __future__ import annotations

import numpy as np

from nemo_local.media.separation.frontend import BANDS, Floats, band_centres_hz, power_of_loudness

_SURE_PAUSE, _SURE_VOICE = 0.05, 0.2
"""Shares of the energy, between 150 Hz and 4 kHz, that are taken for voice."""
_LEAST_GAIN = 0.15
_FRAMES = 25

_SPEECH = np.array([150 <= hz <= 4000 for hz in band_centres_hz()])


def guarded(filters: Floats, heard: Floats) -> Floats:
    """Filters (..., frames, FILTERS) for features (..., frames, FEATURES), raised where unsure.

    Only the middle's gains change, and none is ever lowered.
    """
    doubt = _doubt(filters[..., :BANDS], heard[..., :BANDS])[..., None]
    out: Floats = filters.copy()
    gains = out[..., :BANDS]
    gains += (1 - gains) * (_LEAST_GAIN * doubt)
    return out


def _doubt(gains: Floats, loudness: Floats) -> Floats:
    """0 (sure) to 1, (..., frames)."""
    power = power_of_loudness(loudness[..., _SPEECH])
    voice = (gains[..., _SPEECH] ** 2 * power).sum(axis=-1)
    share = _smooth(voice) / (_smooth(power.sum(axis=-1)) + np.float32(1e-3))
    rising = np.clip(share / _SURE_PAUSE - 1, 0, 1)
    falling = np.clip((_SURE_VOICE - share) / (_SURE_VOICE / 2), 0, 1)
    return np.asarray(rising * falling, np.float32)


def _smooth(x: Floats) -> Floats:
    """The mean of half a second around each frame, (..., frames) to the same."""
    half = _FRAMES // 2
    padded = np.pad(x, [(0, 0)] * (x.ndim - 1) + [(half, half)], mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, _FRAMES, axis=-1)
    return np.asarray(windows.mean(axis=-1), np.float32)
