"""The voice network in numpy: features of a stretch of sound in, a mask of its bands out.

A dense layer, two bidirectional gated recurrent layers (Cho et al. 2014) and two more dense ones
that also see the first one's output. 1.5 million weights, stored in 16 bits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nemo_local.media.separation.frontend import Floats

WEIGHTS = Path(__file__).with_name("voicenet.npz")
_STEPS_BETWEEN_CHECKS = 25


@dataclass(frozen=True)
class Recurrent:
    """A bidirectional layer's weights; the first axis is the direction.

    `inward` (2, in, 3h), `inward_bias` (2, 1, 3h), `around` (2, h, 3h) and `new_bias`
    (2, 1, h); the 3h columns are the reset gate, the update gate and the new state. The gates'
    columns are halved: sigmoid(x) = (1 + tanh(x / 2)) / 2 needs half of x.
    """

    inward: Floats
    inward_bias: Floats
    around: Floats
    new_bias: Floats


class Network:
    """The weights, loaded, and the way through them. It can be used by several threads at once."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        with np.load(path) as stored:
            w = {name: stored[name].astype(np.float32) for name in stored.files}
        # The input's standardisation (x - mu) / sd becomes a part of the first layer.
        self._first = w["win"] / w["sd"][:, None]
        self._first_bias = w["bin"] - w["mu"] @ self._first
        self._recurrent = [
            Recurrent(
                _half_gates(w[f"wi{i}"]),
                _half_gates(w[f"bi{i}"]),
                _half_gates(w[f"wh{i}"]),
                w[f"bh{i}"],
            )
            for i in (0, 1)
        ]
        self._third, self._third_bias = w["w1"], w["b1"]
        self._last, self._last_bias = w["wo"] / 2, w["bo"] / 2

    def mask(self, heard: Floats, check: Callable[[], None]) -> Floats:
        """Features (blocks, frames, 2 * BANDS) to values 0..1, (blocks, frames, BANDS).

        `check` is called many times a second; what it raises ends the work.
        """
        first = np.maximum(heard @ self._first + self._first_bias, 0)
        state = first
        for layer in self._recurrent:
            state = _through(state, layer, check)
        third: Floats = np.concatenate([state, first], axis=-1) @ self._third
        third += self._third_bias
        np.maximum(third, 0, out=third)
        return _sigmoid_of_double(third @ self._last + self._last_bias)


def _half_gates(w: Floats) -> Floats:
    halved: Floats = w.copy()
    halved[..., : w.shape[-1] // 3 * 2] /= 2
    return halved


def _sigmoid_of_double(x: Floats) -> Floats:
    np.tanh(x, out=x)
    x += 1
    x *= 0.5
    return x


def _through(x: Floats, layer: Recurrent, check: Callable[[], None]) -> Floats:
    """(blocks, frames, in) to (blocks, frames, 2h): both directions step by step together."""
    blocks, frames, _ = x.shape
    h = layer.around.shape[1]
    steps = np.empty((frames, 2, blocks, 3 * h), np.float32)
    for direction, seen in enumerate((x, x[:, ::-1])):
        driven = seen.reshape(-1, seen.shape[-1]) @ layer.inward[direction]
        driven += layer.inward_bias[direction]
        steps[:, direction] = driven.reshape(blocks, frames, -1).transpose(1, 0, 2)
    out = np.empty((frames, 2, blocks, h), np.float32)
    state = np.zeros((2, blocks, h), np.float32)
    fed_back = np.empty((2, blocks, 3 * h), np.float32)
    for t, driven in enumerate(steps):
        if t % _STEPS_BETWEEN_CHECKS == 0:
            check()
        np.matmul(state, layer.around, out=fed_back)
        gates = _sigmoid_of_double(driven[..., : 2 * h] + fed_back[..., : 2 * h])
        reset, update = gates[..., :h], gates[..., h:]
        new = fed_back[..., 2 * h :] + layer.new_bias
        new *= reset
        new += driven[..., 2 * h :]
        np.tanh(new, out=new)
        state -= new
        state *= update
        state += new
        out[t] = state
    return np.concatenate([out[:, 0].transpose(1, 0, 2), out[::-1, 1].transpose(1, 0, 2)], axis=-1)
