"""What is compared: nothing at all, RNNoise, and the separator of this repository."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from nemo_local.media.ffmpeg import Block
from nemo_local.media.separation import separator

# From a mix, (samples, 2) at 48 kHz, to the voice in it, (samples,) or (samples, 2).
Method: TypeAlias = Callable[[Block], Block]

_RNNOISE_DELAY = 960


def nothing() -> Method:
    """The mix as it is: what any method has to be better than."""
    return lambda mix: mix


def rnnoise() -> Method:
    """RNNoise (Valin 2018) on the middle, its delay taken back."""
    return _rnnoise


def ours() -> Method:
    """The backend's own separator with the weights of this repository, on one thread."""
    voicenet = separator("voicenet", threads=1)
    return lambda mix: np.concatenate(list(voicenet.voice(lambda: iter([mix]))))


METHODS: dict[str, Callable[[], Method]] = {
    "nothing": nothing,
    "RNNoise": rnnoise,
    "voicenet": ours,
}


def _rnnoise(mix: Block) -> Block:
    import ctypes

    # The library itself: the package's own functions round to 16 bits on the way.
    from pyrnnoise.rnnoise import FRAME_SIZE, create, destroy, lib

    length = len(mix)
    padding = -(length + _RNNOISE_DELAY) % FRAME_SIZE + _RNNOISE_DELAY
    sound = np.pad(mix.mean(axis=1), (0, padding)).astype(np.float32)
    sound *= 32768
    state = create()
    try:
        for frame in sound.reshape(-1, FRAME_SIZE):
            place = frame.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
            lib.rnnoise_process_frame(state, place, place)
    finally:
        destroy(state)
    sound /= 32768
    return sound[_RNNOISE_DELAY : _RNNOISE_DELAY + length]
