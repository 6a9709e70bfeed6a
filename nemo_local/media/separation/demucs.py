"""Demucs (Rouard, Massa and Défossez 2023) as a separator, for who has installed it.

The package, its loading code and its weights are the person's own: `pip install demucs`, and
Demucs fetches or finds the weights itself. Much slower than real time without an accelerator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, MediaError, raise_if
from nemo_local.media.separation.stems import OpenSource, opened
from nemo_local.media.separation.tape import Tape
from nemo_local.separators import HOW_TO_GET_DEMUCS

_MODEL = "htdemucs"
_STEP = 60 * SAMPLE_RATE
_CONTEXT = 4 * SAMPLE_RATE
_FADE = SAMPLE_RATE


class Demucs:
    """Works a minute at a time, with context around it, and fades from one to the next.

    A cancel is heeded between the stretches of some seconds that Demucs works on.
    """

    name = "demucs"

    def __init__(self, threads: int | None = None, model: str = _MODEL) -> None:
        try:
            import demucs.api
            import demucs.audio
            import torch
        except ImportError as e:
            raise MediaError(HOW_TO_GET_DEMUCS) from e
        if threads:
            torch.set_num_threads(threads)
        self._torch, self._convert = torch, demucs.audio.convert_audio
        try:
            # Without random shifts: the same draft gives the same file.
            self._separator = demucs.api.Separator(model=model, shifts=0)
        except Exception as e:  # whatever its loading code meets: network, disk, weights
            raise MediaError(f"Demucs could not load its model {model}: {e}") from e

    def voice(
        self, open_source: OpenSource, *, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[Block]:
        """The voice of a stereo source at 48 kHz, sample for sample in its place."""
        length = 0
        with opened(open_source) as blocks:
            for block in blocks:
                raise_if(cancelled)
                length += len(block)
        self._separator.update_parameter(callback=lambda _: raise_if(cancelled))
        with opened(open_source) as blocks:
            yield from self._joined(Tape(blocks, length), length)

    def _joined(self, tape: Tape, length: int) -> Iterator[Block]:
        fade_in = np.linspace(0, 1, 2 * _FADE, dtype=np.float32)[:, None]
        before: Block | None = None
        for start in range(0, length, _STEP):
            heard = tape.read(start - _CONTEXT, start + _STEP + _CONTEXT)
            tape.forget(start + _STEP - _CONTEXT)
            voice = self._voice_of(heard)[_CONTEXT - _FADE : _CONTEXT + _STEP + _FADE]
            if before is not None:
                voice[: 2 * _FADE] *= fade_in
                voice[: 2 * _FADE] += before * (1 - fade_in)
            before = voice[_STEP:]
            yield voice[_FADE if start == 0 else 0 : min(_STEP, length - start + _FADE)]
        if before is not None and (left := length - (start + _STEP - _FADE)) > 0:
            yield before[:left]

    def _voice_of(self, heard: Block) -> Block:
        if not heard.any():
            return np.zeros_like(heard)
        mix = self._torch.from_numpy(np.ascontiguousarray(heard.T))
        _, stems = self._separator.separate_tensor(mix, SAMPLE_RATE)
        voice: Any = self._convert(stems["vocals"], self._separator.samplerate, SAMPLE_RATE, 2)
        out = np.zeros_like(heard)
        n = min(len(heard), voice.shape[-1])
        out[:n] = voice[:, :n].numpy().T
        return out
