"""How wrong filters are: spectra, waveform and intelligibility, each in its own measure."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from nemo_local.media.separation import frontend
from training.mixing import ALTERNATING, HIGH_WIDTHS, Batch, power_of

LOW, BANDS = frontend.LOW, frontend.BANDS
_COMPRESSION = 0.35
_HIGH_WEIGHTS = 0.6 * torch.sqrt(HIGH_WIDTHS)
_THIRDS_FROM_HZ, _THIRDS = 150.0, 15
_WINDOW, _WINDOW_STEP = 20, 5
WEIGHTS = {"magnitude": 1.0, "spectrum": 0.5, "side": 0.3, "sdr": 0.5, "intelligibility": 0.25}


@dataclass(frozen=True)
class Estimate:
    """The voice found: `low` complex (batch, frames, LOW), powers and errors above 4 kHz."""

    low: Tensor
    side: Tensor
    high_power: Tensor
    high_error: Tensor
    side_error: Tensor


def estimate(outputs: tuple[Tensor, Tensor, Tensor], batch: Batch) -> Estimate:
    """The network's filters laid on a batch's mix, as `frontend.filtered` does."""
    middle_gain, side_gain, corrections = outputs
    middle, side = batch.mix.low.unbind(1)
    turned = middle * ALTERNATING
    before = torch.nn.functional.pad(turned, (0, 0, 1, 0))[:, :-1]
    after = torch.nn.functional.pad(turned, (0, 0, 0, 1))[:, 1:]
    now, back, ahead, across = corrections.unbind(2)
    filtered = middle + now * middle + back * before + ahead * after + across * side
    gain, power, voice = middle_gain[..., LOW:], batch.mix.high[:, 0], batch.voice.high
    side_high = side_gain[..., LOW:]
    return Estimate(
        low=middle_gain[..., :LOW] * filtered,
        side=side_gain[..., :LOW] * side,
        high_power=gain.square() * power,
        high_error=gain.square() * power - 2 * gain * batch.cross + voice[:, 0],
        side_error=side_high.square() * batch.mix.high[:, 1]
        - 2 * side_high * batch.side_cross
        + voice[:, 1],
    )


def losses(found: Estimate, batch: Batch) -> dict[str, Tensor]:
    """Each part's mean over the batch, unweighted."""
    c = _COMPRESSION
    voice, mix = batch.voice, batch.mix
    true, true_side = voice.low.unbind(1)
    mix_power = power_of(mix.low[:, 0])
    low_power, true_power = power_of(found.low), power_of(true)
    error = power_of(found.low - true)
    high_error = found.high_error.clamp_min(0)
    magnitude = _squared(low_power, true_power, c).mean() + (
        _squared(found.high_power, voice.high[:, 0], c) * _HIGH_WEIGHTS
    ).mean() * ((BANDS - LOW) / LOW)
    loud = torch.maximum(mix_power, true_power) + 1e-5
    loud_high = torch.maximum(mix.high[:, 0], voice.high[:, 0]) + 1e-5
    spectrum = (error * loud.pow(c - 1)).mean() + (
        high_error * loud_high.pow(c - 1) * _HIGH_WEIGHTS
    ).mean() * ((BANDS - LOW) / LOW)
    side_loud = torch.maximum(power_of(mix.low[:, 1]), power_of(true_side)) + 1e-5
    side_high_loud = torch.maximum(mix.high[:, 1], voice.high[:, 1]) + 1e-5
    side = (power_of(found.side - true_side) * side_loud.pow(c - 1)).mean() + (
        found.side_error.clamp_min(0) * side_high_loud.pow(c - 1) * _HIGH_WEIGHTS
    ).mean() * ((BANDS - LOW) / LOW)
    wrong = error.sum((1, 2)) + (high_error * HIGH_WIDTHS).sum((1, 2))
    said = voice.middle_power().sum(1)
    floor = 0.03 * mix.middle_power().sum(1)
    return {
        "magnitude": magnitude,
        "spectrum": spectrum,
        "side": side,
        "sdr": torch.log10(wrong / (said + floor) + 1e-4).mean(),
        "intelligibility": _unintelligibility(low_power, true_power),
    }


def total(parts: dict[str, Tensor]) -> Tensor:
    """The weighted sum that training brings down."""
    return torch.stack([WEIGHTS[name] * part for name, part in parts.items()]).sum()


def _squared(found: Tensor, true: Tensor, compression: float) -> Tensor:
    half = compression / 2
    return ((found + 1e-6).pow(half) - (true + 1e-6).pow(half)).square()


def _unintelligibility(found: Tensor, true: Tensor) -> Tensor:
    """1 less the mean of STOI and eSTOI of third octave envelopes.

    After Taal et al. 2011 and Jensen and Taal 2016, on frames of 20 ms in windows of 400 ms;
    without their clipping and resampling.
    """
    seen, aim = (_windows(x) for x in (found, true))
    energy = aim.square().sum((-1, -2))
    spoken = energy > energy.amax(1, keepdim=True) * 1e-3
    spoken &= energy > 1e-6
    rows_seen, rows_aim = _normal(seen, -1), _normal(aim, -1)
    stoi = (rows_seen * rows_aim).sum(-1).mean(-1)
    columns = (_normal(rows_seen, -2) * _normal(rows_aim, -2)).sum(-2).mean(-1)
    both = (stoi + columns) / 2
    return 1 - (both * spoken).sum() / spoken.sum().clamp_min(1)


def _windows(power: Tensor) -> Tensor:
    """Power (batch, frames, LOW) to envelopes (batch, windows, thirds, frames of a window)."""
    envelopes = torch.sqrt(power @ _third_octaves() + 1e-5)
    return envelopes.unfold(1, _WINDOW, _WINDOW_STEP)


def _third_octaves() -> Tensor:
    centres = _THIRDS_FROM_HZ * 2 ** (torch.arange(_THIRDS) / 3)
    bins = torch.arange(LOW) * (frontend.RATE / frontend.FRAME)
    above = bins[:, None] >= centres * 2 ** (-1 / 6)
    return (above & (bins[:, None] < centres * 2 ** (1 / 6))).float()


def _normal(x: Tensor, axis: int) -> Tensor:
    centred = x - x.mean(axis, keepdim=True)
    return centred / torch.sqrt(centred.square().sum(axis, keepdim=True) + 1e-6)
