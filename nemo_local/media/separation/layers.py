"""The kinds of layers that the voice network is made of, in numpy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from nemo_local.media.separation.frontend import Floats

Check = Callable[[], None]
"""Called many times a second; what it raises ends the work."""

Weights = Mapping[str, Floats]
"""Arrays by the names that torch gives them."""

_EPSILON = np.float32(1e-5)  # as torch's LayerNorm has it
_STEPS_BETWEEN_CHECKS = 25


@dataclass(frozen=True)
class Dense:
    """x @ weight + bias."""

    weight: Floats
    bias: Floats

    @classmethod
    def stored(cls, weights: Weights, name: str) -> Dense:
        """The layer of that name."""
        return cls(np.ascontiguousarray(weights[f"{name}.weight"].T), weights[f"{name}.bias"])

    def standardising(self, mean: Floats, scale: Floats) -> Dense:
        """The same layer of (x - mean) * scale."""
        weight = self.weight * scale[:, None]
        return Dense(weight, self.bias - mean @ weight)

    def halved(self) -> Dense:
        """Half of its answer: sigmoid(x) = (1 + tanh(x / 2)) / 2 needs half of x."""
        return Dense(self.weight * np.float32(0.5), self.bias * np.float32(0.5))

    def __call__(self, x: Floats) -> Floats:
        """(..., in) to (..., out), as one matrix product."""
        out: Floats = x.reshape(-1, x.shape[-1]) @ self.weight
        out += self.bias
        return out.reshape(*x.shape[:-1], -1)


@dataclass(frozen=True)
class Norm:
    """Each frame brought to mean 0 and deviation 1 (Ba et al. 2016), then scaled and shifted."""

    scale: Floats
    shift: Floats

    @classmethod
    def stored(cls, weights: Weights, name: str) -> Norm:
        """The layer of that name."""
        return cls(weights[f"{name}.weight"], weights[f"{name}.bias"])

    def __call__(self, x: Floats) -> Floats:
        """(..., width) to the same."""
        out: Floats = x - x.mean(axis=-1, keepdims=True)
        spread = np.einsum("...i,...i->...", out, out)[..., None] / np.float32(out.shape[-1])
        out /= np.sqrt(spread + _EPSILON)
        out *= self.scale
        out += self.shift
        return out


@dataclass(frozen=True)
class Gated:
    """A bidirectional layer of gated recurrent units (Cho et al. 2014).

    One `Dense` a direction for what comes in; `around` (2, h, 3h) for the state before, and
    `new_bias` (2, 1, h). The 3h columns are the reset gate, the update gate and the new state;
    those of the gates are halved, see `Dense.halved`.
    """

    inward: tuple[Dense, Dense]
    around: Floats
    new_bias: Floats

    @classmethod
    def stored(cls, weights: Weights, name: str, layer: int) -> Gated:
        """That layer of the stack of that name."""
        inward, around, new_bias = [], [], []
        for direction in ("", "_reverse"):
            end = f"_l{layer}{direction}"
            bias = weights[f"{name}.bias_hh{end}"]
            h = len(bias) // 3
            gates = np.repeat(np.array([0.5, 0.5, 1], np.float32), h)
            with_gates = weights[f"{name}.bias_ih{end}"] + np.where(gates < 1, bias, 0)
            inward.append(Dense(weights[f"{name}.weight_ih{end}"].T * gates, with_gates * gates))
            around.append(weights[f"{name}.weight_hh{end}"].T * gates)
            new_bias.append(bias[None, 2 * h :])
        return cls((inward[0], inward[1]), np.stack(around), np.stack(new_bias))

    def __call__(self, x: Floats, check: Check) -> Floats:
        """(blocks, frames, in) to (blocks, frames, 2h): both directions step by step together."""
        blocks, frames, _ = x.shape
        h = self.around.shape[1]
        steps = np.empty((frames, 2, blocks, 3 * h), np.float32)
        for direction, seen in enumerate((x, x[:, ::-1])):
            steps[:, direction] = self.inward[direction](seen).transpose(1, 0, 2)
        out = np.empty((frames, 2, blocks, h), np.float32)
        state = np.zeros((2, blocks, h), np.float32)
        fed_back = np.empty((2, blocks, 3 * h), np.float32)
        for t, driven in enumerate(steps):
            if t % _STEPS_BETWEEN_CHECKS == 0:
                check()
            np.matmul(state, self.around, out=fed_back)
            gates = sigmoid_of_double(driven[..., : 2 * h] + fed_back[..., : 2 * h])
            reset, update = gates[..., :h], gates[..., h:]
            new = fed_back[..., 2 * h :] + self.new_bias
            new *= reset
            new += driven[..., 2 * h :]
            np.tanh(new, out=new)
            state -= new
            state *= update
            state += new
            out[t] = state
        both = [out[:, 0].transpose(1, 0, 2), out[::-1, 1].transpose(1, 0, 2)]
        return np.concatenate(both, axis=-1)


@dataclass(frozen=True)
class Block:
    """x + outward(recurrence both ways * gate) of three normed frames weighed into one.

    The recurrence is linear in its state (Martin and Cundy 2018). `inward` gives the new state,
    what to keep of the old one, and the gate, each for both directions; the last two halved.
    """

    norm: Norm
    around: Floats
    inward: Dense
    outward: Dense

    @classmethod
    def stored(cls, weights: Weights, name: str) -> Block:
        """The block of that name."""
        whole = Dense.stored(weights, f"{name}.inward")
        halves = np.repeat(np.array([1, 0.5, 0.5], np.float32), len(whole.bias) // 3)
        inward = Dense(whole.weight * halves, whole.bias * halves)
        norm = Norm.stored(weights, f"{name}.norm")
        return cls(
            norm, weights[f"{name}.around"], inward, Dense.stored(weights, f"{name}.outward")
        )

    def __call__(self, x: Floats, check: Check) -> Floats:
        """(frames, blocks, width) to the same; `x` is spent."""
        check()
        seen = self.norm(x)
        mixed = seen * self.around[1]
        mixed[1:] += seen[:-1] * self.around[0]
        mixed[:-1] += seen[1:] * self.around[2]
        new, keep, gate = np.split(self.inward(mixed), 3, axis=-1)
        check()
        keep = sigmoid_of_double(keep)
        new = new * (1 - keep)
        half = new.shape[-1] // 2
        _run(new[..., :half], keep[..., :half])
        _run(new[::-1, ..., half:], keep[::-1, ..., half:])
        gate *= 2
        new *= gate
        gate *= 0.5
        new *= sigmoid_of_double(gate)
        x += self.outward(new)
        return x


def sigmoid_of_double(x: Floats) -> Floats:
    """sigmoid(2 x)."""
    out: Floats = np.tanh(x)
    out += 1
    out *= 0.5
    return out


def _run(state: Floats, keep: Floats) -> None:
    """state[t] += keep[t] * state[t - 1], one frame after the other, in place."""
    kept = np.empty_like(state[0])
    for t in range(1, len(state)):
        np.multiply(keep[t], state[t - 1], out=kept)
        state[t] += kept
