"""Pairs from the pool: what the network is shown, and what it is asked for."""

from __future__ import annotations

import os

import numpy as np
import torch

from nemo_local.media.separation import frontend
from training import losses, mixing
from training.maker import Packs
from training.mixing import Batch, Spectra
from training.pool import SAMPLES, Music, Slots, Voices, is_full, mark_full, slots


def a_batch(pool: tuple[Slots, Slots], seed: int = 0, size: int = 16) -> Batch:
    return mixing.batch(np.random.default_rng(seed), *pool, size)


def perfect(batch: Batch) -> losses.Estimate:
    voice = batch.voice
    zeros = torch.zeros_like(voice.high[:, 0])
    return losses.Estimate(voice.low[:, 0], voice.low[:, 1], voice.high[:, 0], zeros, zeros)


def untouched(batch: Batch) -> losses.Estimate:
    size, frames = len(batch.features), batch.features.shape[1]
    gains = torch.ones(size, frames, frontend.BANDS)
    nothing = torch.zeros(size, frames, frontend.TAPS, frontend.LOW, dtype=torch.complex64)
    return losses.estimate((gains, gains, nothing), batch)


def test_speech_is_between_8_db_below_and_15_db_above_the_music(pool) -> None:
    ratios = []
    for seed in range(4):
        batch = a_batch(pool, seed)
        voice = batch.voice.middle_power()
        music = Spectra(batch.mix.low - batch.voice.low, batch.mix.high - batch.voice.high)
        active = voice > voice.amax(1, keepdim=True) * 1e-3
        spoken = (voice * active).sum(1) / active.sum(1).clamp_min(1)
        ratios.append(10 * torch.log10(spoken / music.middle_power().mean(1).clamp_min(1e-6)))
    pairs = torch.cat(ratios)
    both = pairs[(pairs > -50) & (pairs < 50)]
    assert both.min() > -10
    assert both.max() < 17
    assert both.max() - both.min() > 12


def test_now_and_then_one_of_them_is_alone(pool) -> None:
    silent = [
        float(power)
        for seed in range(12)
        for power in a_batch(pool, seed).voice.middle_power().sum(1)
    ]
    assert 0 < sum(power < 1e-3 for power in silent) < len(silent) / 4


def test_the_mix_comes_at_the_level_that_the_backend_brings_it_to(pool) -> None:
    power = a_batch(pool).mix.middle_power()
    again_db = 20 * torch.log10(mixing.level(power))
    assert again_db.abs().max() < 3.01  # what is varied on purpose


def test_the_level_is_the_backends(tmp_path, packs) -> None:
    sound = Music(packs.folder).draw(np.random.default_rng(2))
    pool = slots(tmp_path, "sound", 1, fresh=True)
    pool.put(0, sound)
    power = mixing._drawn(np.random.default_rng(0), pool, 1).middle_power()
    gain = frontend.level_gain(sound)
    assert abs(20 * np.log10(float(mixing.level(power)) / gain)) < 0.3


def test_a_perfect_answer_costs_nothing_and_doing_nothing_costs(pool) -> None:
    batch = a_batch(pool)
    best = losses.losses(perfect(batch), batch)
    worst = losses.losses(untouched(batch), batch)
    for part in ("magnitude", "spectrum", "side", "intelligibility"):
        assert best[part] < 0.02, part
        assert worst[part] > 2 * best[part] + 0.01, part
    assert best["sdr"] < worst["sdr"] - 2


def test_pan_and_width_do_what_they_say_to_both_halves_of_the_spectrum(tmp_path, packs) -> None:
    """Scaling the right channel before and after the transformation is the same."""
    sound = Music(packs.folder).draw(np.random.default_rng(4))
    pool = slots(tmp_path, "sound", 2, fresh=True)
    pool.put(0, sound)
    pool.put(1, sound * np.array([1, 0.6], np.float32))
    both = Spectra(
        torch.view_as_complex(torch.from_numpy(pool.low.astype(np.float32))),
        torch.from_numpy(pool.high.astype(np.float32)),
    )
    first = Spectra(both.low[:1], both.high[:1]).panned(torch.tensor([0.6]))
    scale = both.low.abs().max()
    assert (first.low[0] - both.low[1]).abs().max() < 0.01 * scale
    assert (first.high[0] - both.high[1]).abs().max() < 0.01 * both.high.abs().max() + 1e-4


def test_voices_are_five_seconds_of_one_loudness(packs) -> None:
    voices, random = Voices(packs.folder), np.random.default_rng(0)
    for _ in range(5):
        drawn = voices.draw(random)
        assert drawn.shape == (SAMPLES, 2)
        assert 0.01 < np.sqrt((drawn**2).mean()) < 0.3


def test_a_pool_of_other_packs_is_filled_anew(tmp_path) -> None:
    for name in ("voices.npy", "music.npy"):
        np.save(tmp_path / name, np.zeros(1))
    packs = Packs(tmp_path)
    assert not is_full(tmp_path, packs.identity)
    mark_full(tmp_path, packs.identity)
    assert is_full(tmp_path, packs.identity)
    os.utime(tmp_path / "music.npy", (1, 1))
    assert not is_full(tmp_path, packs.identity)
