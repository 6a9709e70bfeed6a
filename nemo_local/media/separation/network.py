"""The voice network in numpy: features of a stretch of sound in, filters of its spectra out.

A first stage guesses a mask from band powers; a second sees that guess, and more of the
sound, and corrects it. 3.8 million weights, stored in 16 bits. `training.network` is the same
network where it is trained.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from nemo_local.media.separation import frontend
from nemo_local.media.separation.frontend import Floats
from nemo_local.media.separation.layers import (
    Block,
    Check,
    Dense,
    Gated,
    Norm,
    Weights,
    sigmoid_of_double,
)

WEIGHTS = Path(__file__).with_name("voicenet.npz")


class Network:
    """The weights, loaded, and the way through them. It can be used by several threads at once."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        with np.load(path) as stored:
            weights = {name: stored[name].astype(np.float32) for name in stored.files}
        self._first_stage = _FirstStage(weights, "stage")
        first = Dense.stored(weights, "first")
        self._first = first.standardising(weights["mean"], weights["scale"])
        count = sum(name.startswith("blocks.") and name.endswith(".around") for name in weights)
        self._blocks = [Block.stored(weights, f"blocks.{i}") for i in range(count)]
        self._norm = Norm.stored(weights, "norm")
        self._gains = _above_rumble(Dense.stored(weights, "gains").halved(), frontend.BANDS)
        self._corrections = _above_rumble(Dense.stored(weights, "corrections"), frontend.LOW)

    def filters(self, heard: Floats, check: Check) -> Floats:
        """Features (blocks, frames, FEATURES) to filters (blocks, frames, FILTERS).

        See `frontend.filtered` for what they are.
        """
        guess, reasons = self._first_stage(frontend.first_features(heard), check)
        seen = np.concatenate([heard, sigmoid_of_double(guess), reasons], axis=-1)
        x = np.ascontiguousarray(self._first(seen).transpose(1, 0, 2))
        for block in self._blocks:
            x = block(x, check)
        x = np.ascontiguousarray(self._norm(x).transpose(1, 0, 2))
        gains = self._gains(x) + np.concatenate([guess, guess], axis=-1)
        corrections = self._corrections(x)
        np.tanh(corrections, out=corrections)
        return np.concatenate([sigmoid_of_double(gains), corrections], axis=-1)


def _above_rumble(layer: Dense, bands: int) -> Dense:
    """The layer with nothing to say of the lowest bins; its outputs are sets of `bands`.

    The second stage takes a recording's rumble for music, also after training with some.
    """
    heard = np.tile(np.arange(bands) >= frontend.RUMBLE, len(layer.bias) // bands)
    return Dense(layer.weight * heard, layer.bias * heard)


class _FirstStage:
    """A guess from band powers alone."""

    def __init__(self, weights: Weights, name: str) -> None:
        first = Dense.stored(weights, f"{name}.first")
        self._first = first.standardising(weights[f"{name}.mean"], weights[f"{name}.scale"])
        self._layers = [Gated.stored(weights, f"{name}.gated", i) for i in (0, 1)]
        self._joined = Dense.stored(weights, f"{name}.joined")
        self._gains = Dense.stored(weights, f"{name}.gains").halved()

    def __call__(self, powers: Floats, check: Check) -> tuple[Floats, Floats]:
        """Half of the gains' values before their sigmoid, and what they were made of."""
        first = np.maximum(self._first(powers), 0)
        state = first
        for layer in self._layers:
            state = layer(state, check)
        reasons = np.maximum(self._joined(np.concatenate([state, first], axis=-1)), 0)
        return self._gains(reasons), reasons
