"""The voice network for training, in torch: what a mix shows in, filters of its spectra out.

Residual blocks of gated linear recurrences (Martin and Cundy 2018, De et al. 2024), each looking
both ways in time: everything but one running sum is a large matrix product, which is what a
processor does well. `nemo_local.media.separation.network` is the same network in numpy.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from nemo_local.media.separation import frontend

LOW, BANDS = frontend.LOW, frontend.BANDS
FIRST_WIDTH, FIRST_STATE = 256, 192
WIDTH, STATE, BLOCKS = 192, 144, 7
SLOWEST_FRAMES = 250.0
TAPS = 4
"""Complex corrections a low bin: the middle now, before and after, and the side now."""


class Recurrence(torch.autograd.Function):
    """c[t] = keep[t] * c[t-1] + (1 - keep[t]) * new[t] over the first axis, c[-1] = 0."""

    @staticmethod
    def forward(ctx: Any, keep: Tensor, new: Tensor) -> Tensor:
        """The states, (frames, ...) as both inputs."""
        state = torch.addcmul(new, keep, new, value=-1)
        for now, before, kept in zip(state[1:], state[:-1], keep[1:], strict=True):
            now.addcmul_(kept, before)
        ctx.save_for_backward(keep, new, state)
        return state

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor]:
        """The recurrence again, from the end: what each state does to all later ones."""
        keep, new, state = ctx.saved_tensors
        flow = gradients[0].clone()
        for t in range(len(keep) - 1, 0, -1):
            flow[t - 1].addcmul_(keep[t], flow[t])
        to_keep = flow * new.neg()
        to_keep[1:].addcmul_(flow[1:], state[:-1])
        return to_keep, torch.addcmul(flow, flow, keep, value=-1)


class Block(nn.Module):
    """x + out(recurrence both ways * gate), behind a norm and a weighing of three frames."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.around = nn.Parameter(torch.tensor([[0.0], [1.0], [0.0]]).repeat(1, WIDTH))
        self.inward = nn.Linear(WIDTH, 6 * STATE)
        self.outward = nn.Linear(2 * STATE, WIDTH)
        # States that forget within 1 to SLOWEST_FRAMES frames, evenly in between.
        slowness = torch.logspace(0, float(torch.log10(torch.tensor(SLOWEST_FRAMES))), STATE)
        with torch.no_grad():
            self.inward.bias[2 * STATE : 4 * STATE] = torch.log(slowness).repeat(2)
            self.outward.weight.mul_(0.5)

    def forward(self, x: Tensor) -> Tensor:
        """(frames, batch, WIDTH) to the same."""
        seen = self.norm(x)
        padded = functional.pad(seen, (0, 0, 0, 0, 1, 1))
        seen = padded[:-2] * self.around[0] + seen * self.around[1] + padded[2:] * self.around[2]
        new, keep, gate = self.inward(seen).split(2 * STATE, dim=-1)
        state = Recurrence.apply(_with_half_reversed(torch.sigmoid(keep)), _with_half_reversed(new))
        heard = _with_half_reversed(state) * functional.silu(gate)
        out: Tensor = x + self.outward(heard)
        return out


class FirstStage(nn.Module):
    """A first guess from band powers alone: two bidirectional gated layers (Cho et al. 2014)."""

    def __init__(self) -> None:
        super().__init__()
        self.mean = nn.Parameter(torch.zeros(2 * BANDS), requires_grad=False)
        self.scale = nn.Parameter(torch.ones(2 * BANDS), requires_grad=False)
        self.first = nn.Linear(2 * BANDS, FIRST_WIDTH)
        self.gated = nn.GRU(FIRST_WIDTH, FIRST_STATE, 2, batch_first=True, bidirectional=True)
        self.joined = nn.Linear(2 * FIRST_STATE + FIRST_WIDTH, FIRST_WIDTH)
        self.gains = nn.Linear(FIRST_WIDTH, BANDS)

    def forward(self, powers: Tensor) -> tuple[Tensor, Tensor]:
        """(batch, frames, 2 * BANDS) to gains before their sigmoid, and what they were made of.

        Those are (batch, frames, BANDS) and (batch, frames, FIRST_WIDTH).
        """
        x = functional.relu(self.first((powers - self.mean) * self.scale))
        state, _ = self.gated(x)
        heard = functional.relu(self.joined(torch.cat([state, x], -1)))
        return self.gains(heard), heard


class VoiceNetwork(nn.Module):
    """Features to filters: the first stage's guess, corrected by a second that sees it."""

    def __init__(self) -> None:
        super().__init__()
        seen = frontend.FEATURES + BANDS + FIRST_WIDTH
        self.stage = FirstStage()
        self.mean = nn.Parameter(torch.zeros(seen), requires_grad=False)
        self.scale = nn.Parameter(torch.ones(seen), requires_grad=False)
        self.first = nn.Linear(seen, WIDTH)
        self.blocks = nn.ModuleList(Block() for _ in range(BLOCKS))
        self.norm = nn.LayerNorm(WIDTH)
        self.gains = nn.Linear(WIDTH, 2 * BANDS)
        self.corrections = nn.Linear(WIDTH, 2 * TAPS * LOW)
        with torch.no_grad():
            self.gains.weight.mul_(0.1)
            self.corrections.weight.mul_(0.1)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Gains of middle and side, (batch, frames, BANDS) each, and complex corrections.

        Those are (batch, frames, TAPS, LOW); see `frontend.filtered` for what they mean.
        """
        guess, seen = self.seen(features)
        x = self.first((seen - self.mean) * self.scale).transpose(0, 1)
        for block in self.blocks:
            x = block(x)
        x = self.norm(x).transpose(0, 1)
        gains = self.gains(x) * _above_rumble(BANDS, 2) + guess.repeat(1, 1, 2)
        middle, side = gains.sigmoid().split(BANDS, dim=-1)
        corrections = self.corrections(x) * _above_rumble(LOW, 2 * TAPS)
        parts = torch.tanh(corrections).unflatten(-1, (2, TAPS, LOW))
        return middle, side, torch.complex(parts[:, :, 0], parts[:, :, 1])

    def guess(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """What the first stage alone would do, as `forward` gives it."""
        gains = self.stage(_first_features(features))[0].sigmoid()
        nothing = torch.zeros(*features.shape[:2], TAPS, LOW, dtype=torch.complex64)
        return gains, gains, nothing

    def learnt(self, stage: str) -> list[nn.Parameter]:
        """The weights that training the "first" or the "second" stage changes."""
        of_first = set(self.stage.parameters())
        chosen = of_first if stage == "first" else set(self.parameters()) - of_first
        return [p for p in self.parameters() if p in chosen and p.requires_grad]

    def standardise(self, features: Tensor, stage: str) -> None:
        """Learn from typical features what a stage's inputs vary around, and how much."""
        of_first = stage == "first"
        inputs = _first_features(features) if of_first else self.seen(features)[1]
        one = self.stage if of_first else self
        one.mean.data.copy_(inputs.mean((0, 1)))
        one.scale.data.copy_(1 / (inputs.std((0, 1)) + 0.05))

    def seen(self, features: Tensor) -> tuple[Tensor, Tensor]:
        """The first stage's guess, and all that the second stage looks at."""
        with torch.no_grad():
            guess, heard = self.stage(_first_features(features))
            return guess, torch.cat([features, guess.sigmoid(), heard], -1)


def _above_rumble(bands: int, sets: int) -> Tensor:
    """0 for the lowest bins, which the first stage alone decides on, else 1; (sets * bands,)."""
    return (torch.arange(bands) >= frontend.RUMBLE).float().repeat(sets)


def _first_features(features: Tensor) -> Tensor:
    """As `frontend.first_features`."""
    loud, loud_side = features[..., :BANDS], features[..., BANDS : 2 * BANDS]
    power, side_power = (10 ** (2 * x - 1) - 1e-5 for x in (loud, loud_side))
    return torch.cat([loud, (power - side_power) / (power + side_power + 1e-6)], -1)


def _with_half_reversed(x: Tensor) -> Tensor:
    """The second half of the last axis with time, the first axis, reversed."""
    ahead, back = x.chunk(2, dim=-1)
    return torch.cat([ahead, back.flip(0)], dim=-1)
