"""What the network's own certainty does to its filters.

Where it is unsure of a voice, some of the mix passes: a word in music beats a hole. Unsure is
where it takes a little of what sounds for voice, but not much: in speech that it is sure of, the
voice has a good part of the energy, and in pauses next to none. There what is left is turned
down further.
"""

from __future__ import annotations

import numpy as np

from nemo_local.media.separation.frontend import BANDS, Floats, band_centres_hz, power_of_loudness

_PAUSE, _SURE_VOICE = 0.1, 0.32
"""Shares of the energy, between 150 Hz and 4 kHz, that are taken for voice."""
_LEAST_GAIN = 0.15
_HUSHED = 0.15
_FRAMES = 25

_SPEECH = np.array([150 <= hz <= 4000 for hz in band_centres_hz()])


def guarded(filters: Floats, heard: Floats) -> Floats:
    """Filters (..., frames, FILTERS) for features (..., frames, FEATURES), with certainty applied.

    The middle's gains are raised where the network is unsure; all gains are lowered in pauses.
    """
    share = _voice_share(filters[..., :BANDS], heard[..., :BANDS])[..., None]
    rising = np.clip(share / _PAUSE - 1, 0, 1)
    doubt = rising * np.clip((_SURE_VOICE - share) / (_SURE_VOICE / 2), 0, 1)
    pause = np.clip(1 - share / _PAUSE, 0, 1)
    out: Floats = filters.copy()
    middle = out[..., :BANDS]
    middle += (1 - middle) * (_LEAST_GAIN * doubt)
    out[..., : 2 * BANDS] *= 1 - (1 - _HUSHED) * pause
    return out


def _voice_share(gains: Floats, loudness: Floats) -> Floats:
    """How much of the energy around a frame is taken for voice, 0..1, (..., frames)."""
    power = power_of_loudness(loudness[..., _SPEECH])
    voice = (gains[..., _SPEECH] ** 2 * power).sum(axis=-1)
    return np.asarray(_smooth(voice) / (_smooth(power.sum(axis=-1)) + 1e-3), np.float32)


def _smooth(x: Floats) -> Floats:
    """The mean of half a second around each frame, (..., frames) to the same."""
    half = _FRAMES // 2
    padded = np.pad(x, [(0, 0)] * (x.ndim - 1) + [(half, half)], mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, _FRAMES, axis=-1)
    return np.asarray(windows.mean(axis=-1), np.float32)
