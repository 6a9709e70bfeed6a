"""Voices and music from the pool, paired at random, and what the network is shown of each pair."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor

from nemo_local.media.separation import frontend
from training.pool import FRAMES, Slots

LOW, BANDS = frontend.LOW, frontend.BANDS
LOUDER_DB, QUIETER_DB = 15.0, -8.0
WIDTHS = torch.tensor(frontend.band_widths(), dtype=torch.float32)
_CENTRES_HZ = torch.tensor(frontend.band_centres_hz(), dtype=torch.float32)
HIGH_WIDTHS = WIDTHS[LOW:]
ALTERNATING = torch.tensor(frontend.ALTERNATING)


@dataclass(frozen=True)
class Spectra:
    """A batch of sounds: bin for bin below 4 kHz, band powers above.

    `low` complex (batch, 2, frames, LOW): middle and side. `high` (batch, 4, frames, BANDS - LOW):
    power of the middle, of the side, real and imaginary part of middle times conjugate side.
    """

    low: Tensor
    high: Tensor

    def scaled(self, gain: Tensor) -> Spectra:
        """Louder by a factor a sound, (batch,)."""
        gain = gain[:, None, None, None]
        return Spectra(self.low * gain, self.high * gain.square())

    def toned(self, gains: Tensor) -> Spectra:
        """With a factor a band, (batch, BANDS)."""
        gains = gains[:, None, None]
        return Spectra(self.low * gains[..., :LOW], self.high * gains[..., LOW:].square())

    def widened(self, width: Tensor) -> Spectra:
        """The side scaled, (batch,); below 0 left and right are swapped."""
        one = torch.ones_like(width)
        low = self.low * torch.stack([one, width], 1)[..., None, None]
        high = self.high * torch.stack([one, width.square(), width, width], 1)[..., None, None]
        return Spectra(low, high)

    def panned(self, right: Tensor) -> Spectra:
        """The right channel scaled, (batch,)."""
        c, s = ((1 + right) / 2)[:, None, None], ((1 - right) / 2)[:, None, None]
        middle, side = self.low.unbind(1)
        low = torch.stack([c * middle + s * side, s * middle + c * side], 1)
        pm, ps, re, im = self.high.unbind(1)
        # Rounded to 16 bits, what should cancel may come out below nothing.
        high = torch.stack(
            [
                (c * c * pm + s * s * ps + 2 * c * s * re).clamp_min(0),
                (s * s * pm + c * c * ps + 2 * c * s * re).clamp_min(0),
                c * s * (pm + ps) + (c * c + s * s) * re,
                (c * c - s * s) * im,
            ],
            1,
        )
        return Spectra(low, high)

    def middle_power(self) -> Tensor:
        """Energy a frame of the middle, (batch, frames)."""
        low = power_of(self.low[:, 0]).sum(-1)
        return low + (self.high[:, 0] * HIGH_WIDTHS).sum(-1)


@dataclass(frozen=True)
class Batch:
    """What the network sees, and what it should have found.

    `mix` and `voice` are at the level of the features; `cross` (batch, frames, BANDS - LOW) is the
    mean product of mix and voice in the middle above 4 kHz, `side_cross` the same in the side.
    """

    features: Tensor
    mix: Spectra
    voice: Spectra
    cross: Tensor
    side_cross: Tensor


def batch(random: Generator, voices: Slots, music: Slots, size: int) -> Batch:
    """`size` mixes: speech at -8 to 15 dB over music, now and then one of them alone."""
    voice = _drawn(random, voices, size)
    other = _drawn(random, music, size)
    voice = voice.toned(_tone(random, size, band_limited=0.3)).panned(
        _maybe(random, size, 0.25, 0.15, 1.0, default=1.0)
    )
    width = _maybe(random, size, 0.45, 0.1, 1.3, default=1.0)
    width = torch.where(_chance(random, size, 0.25), torch.zeros(size), width)
    width = torch.where(_chance(random, size, 0.3), -width, width)
    other = other.widened(width).toned(_tone(random, size, band_limited=0.05))
    ratio_db = torch.tensor(random.uniform(QUIETER_DB, LOUDER_DB, size), dtype=torch.float32)
    power = other.middle_power().mean(-1) + 1e-6
    gain = torch.sqrt(_active_power(voice) / power) * 10 ** (-ratio_db / 20)
    alone = torch.tensor(random.random(size))
    gain = torch.where((alone >= 0.06) & (alone < 0.11), gain * 1e-3, gain)
    voice = voice.scaled(torch.where(alone < 0.06, 0.0, 1.0))
    return _mixed(random, voice, other.scaled(gain))


def _mixed(random: Generator, voice: Spectra, other: Spectra) -> Batch:
    low = voice.low + other.low
    seed = torch.Generator().manual_seed(int(random.integers(2**31)))
    # Only powers are kept above 4 kHz: how far two sounds add there or cancel is drawn.
    beats = [
        torch.sqrt((voice.high[:, i] * other.high[:, i]).clamp_min(0) / (2 * HIGH_WIDTHS))
        * torch.randn(voice.high[:, i].shape, generator=seed)
        for i in (0, 1)
    ]
    powers = [voice.high[:, i] + other.high[:, i] + 2 * beats[i] for i in (0, 1)]
    crosses = [voice.high[:, i] + other.high[:, i] for i in (2, 3)]
    mix = Spectra(low, torch.stack([p.clamp_min(1e-8) for p in powers] + crosses, 1))
    loudness = 10 ** (torch.tensor(random.uniform(-3, 3, len(low)), dtype=torch.float32) / 20)
    gain = level(mix.middle_power()) * loudness
    mix, voice = mix.scaled(gain), voice.scaled(gain)
    squared = gain.square()[:, None, None]
    cross = voice.high[:, 0] + beats[0] * squared
    side_cross = voice.high[:, 1] + beats[1] * squared
    return Batch(features(mix), mix, voice, cross, side_cross)


def level(power: Tensor) -> Tensor:
    """The gain, (batch,), that `frontend.level_gain` gives, of frame energies (batch, frames)."""
    mean_square = power * (4 / frontend.FRAME**2)
    windows = mean_square[:, : FRAMES // 5 * 5].unflatten(1, (-1, 5)).mean(-1)
    loudest = windows.amax(1, keepdim=True)
    heard = torch.where(windows > loudest * 1e-5, windows, torch.nan)
    loud = torch.nanquantile(heard, 0.8, dim=1).nan_to_num(1.0)
    return 0.1 / torch.sqrt(loud + 1e-9)


def features(mix: Spectra) -> Tensor:
    """As `frontend.features`: (batch, frames, FEATURES) of spectra at the training's level."""
    middle, side = mix.low.unbind(1)
    power = torch.cat([power_of(middle), mix.high[:, 0]], -1)
    side_power = torch.cat([power_of(side), mix.high[:, 1]], -1)
    cross = middle * side.conj()
    both = power + side_power + 1e-5
    alike = torch.cat([cross.real, mix.high[:, 2]], -1) * 2 / both
    turned = cross.imag * 2 / both[..., :LOW]
    before = torch.nn.functional.pad(middle, (0, 0, 1, 0))[:, :-1] * ALTERNATING
    step = middle * before.conj()
    step = step * (2 / (power_of(middle) + power_of(before) + 1e-5))
    return torch.cat(
        [_loudness(power), _loudness(side_power), alike, turned, step.real, step.imag], -1
    )


def _loudness(power: Tensor) -> Tensor:
    return (torch.log10(power + 1e-5) + 1) / 2


def power_of(x: Tensor) -> Tensor:
    """The squared magnitude of a complex spectrum."""
    return x.real.square() + x.imag.square()


def _drawn(random: Generator, slots: Slots, size: int) -> Spectra:
    chosen = np.sort(random.integers(len(slots), size=size))
    random.shuffle(chosen)
    low = torch.from_numpy(slots.low[chosen].astype(np.float32))
    return Spectra(
        torch.view_as_complex(low), torch.from_numpy(slots.high[chosen].astype(np.float32))
    )


def _active_power(voice: Spectra) -> Tensor:
    power = voice.middle_power()
    active = power > power.amax(1, keepdim=True) * 1e-3
    return (power * active).sum(1) / active.sum(1).clamp_min(1)


def _chance(random: Generator, size: int, share: float) -> Tensor:
    return torch.tensor(random.random(size) < share)


def _maybe(
    random: Generator, size: int, share: float, low: float, high: float, *, default: float
) -> Tensor:
    values = np.where(random.random(size) < share, random.uniform(low, high, size), default)
    return torch.tensor(values, dtype=torch.float32)


def _tone(random: Generator, size: int, *, band_limited: float) -> Tensor:
    """Factors a band, (size, BANDS): half of them smooth equalisers of up to 6 dB."""
    octaves = torch.log2(_CENTRES_HZ.clamp_min(50) / 50) / math.log2(480)
    curves = []
    for _ in range(size):
        gain = np.zeros(BANDS)
        if random.random() < 0.5:
            gain = np.interp(octaves, np.sort(random.random(6)), random.uniform(-6, 6, 6))
        curve = 10 ** (gain / 20)
        if random.random() < band_limited:
            curve = curve * _band_limit(random)
        curves.append(curve)
    return torch.tensor(np.stack(curves), dtype=torch.float32)


def _band_limit(random: Generator) -> np.ndarray:
    """A telephone's or a small microphone's share of the spectrum."""
    frequency = _CENTRES_HZ.numpy()
    top = random.choice([3400, 5500, 7500, 10000])
    curve = 1 / np.sqrt(1 + (frequency / top) ** 16)
    if top == 3400 or random.random() < 0.2:
        curve = curve / np.sqrt(1 + (random.uniform(100, 300) / (frequency + 1)) ** 6)
    return np.asarray(curve)
