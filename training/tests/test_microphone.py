"""What a microphone adds to a voice: how much, where in the spectrum, and to how many of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from training import microphone
from training.pool import ACTIVE_RMS, RATE

SECOND = np.zeros((RATE, 2), np.float32)


def added(seeds: int) -> list[np.ndarray]:
    """What each of many microphones gives where nobody speaks."""
    return [
        microphone.recorded(SECOND, ACTIVE_RMS, np.random.default_rng(seed))
        for seed in range(seeds)
    ]


def shares_below(hz: float, spectrum: Callable[[int, Generator], np.ndarray]) -> list[float]:
    """How much of the power lies below a frequency, of twenty draws."""
    powers = [spectrum(RATE, np.random.default_rng(seed)) ** 2 for seed in range(20)]
    return [float(power[: int(hz)].sum() / power.sum()) for power in powers]


def test_most_microphones_add_nothing() -> None:
    silent = sum(not sound.any() for sound in added(150)) / 150
    assert 0.55 < silent < 0.78


def test_what_is_added_is_well_below_the_voice() -> None:
    heard = [np.sqrt((sound**2).mean()) for sound in added(150) if sound.any()]
    below_db = 20 * np.log10(np.array(heard) / ACTIVE_RMS)
    assert below_db.min() > -56
    assert below_db.max() < -7
    assert below_db.max() - below_db.min() > 25


def test_rumble_lies_where_no_voice_does_and_hiss_does_not() -> None:
    assert min(shares_below(300, microphone._rumble)) > 0.8
    assert max(shares_below(15, microphone._rumble)) < 0.3
    assert max(shares_below(300, microphone._hiss)) < 0.4


def test_one_microphone_sounds_the_same_on_both_sides_and_two_do_not() -> None:
    white = np.ones(RATE // 2 + 1)
    heard = [microphone._noise(white, np.random.default_rng(seed)) for seed in range(40)]
    alike = [float(np.corrcoef(sound.T)[0, 1]) for sound in heard]
    one = [a for a in alike if a > 0.99]
    assert 0.4 < len(one) / len(alike) < 0.9
    assert max(abs(a) for a in alike if a not in one) < 0.1


def test_the_voice_stays_as_it_is_under_it() -> None:
    voice = np.random.default_rng(1).standard_normal((RATE, 2)).astype(np.float32) * ACTIVE_RMS
    for seed in range(20):
        alone = microphone.recorded(SECOND, ACTIVE_RMS, np.random.default_rng(seed))
        both = microphone.recorded(voice, ACTIVE_RMS, np.random.default_rng(seed))
        np.testing.assert_allclose(both - voice, alone, atol=1e-6)
