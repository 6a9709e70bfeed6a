"""The instruments themselves, held against sounds whose measures are known."""

from __future__ import annotations

import numpy as np
import pytest

from nemo_local.media import measure

RATE = 48_000
TIME = np.arange(RATE) / RATE
TONE = np.sin(2 * np.pi * 440 * TIME)


def test_levels_are_those_of_known_sounds() -> None:
    assert measure.level_db(np.ones(RATE)) == pytest.approx(0, abs=1e-6)
    assert measure.level_db(TONE) == pytest.approx(-3.01, abs=0.01)
    assert measure.level_db(np.stack([TONE, TONE], 1) / 10) == pytest.approx(-23.01, abs=0.01)
    assert measure.level_db(np.zeros(RATE)) < -100


def test_a_level_can_be_that_of_some_frames() -> None:
    half = np.concatenate([TONE[: RATE // 2], np.zeros(RATE // 2)])
    assert measure.level_db(half, np.arange(100) < 50) == pytest.approx(-3.01, abs=0.05)
    assert measure.level_db(half, np.arange(100) >= 50) < -100


def test_speech_is_what_is_loud_and_a_pause_keeps_its_distance() -> None:
    spoken = np.concatenate([TONE, np.zeros(RATE), TONE * 0.005])  # the last one is 46 dB below
    speaking = measure.active(spoken)
    assert speaking[:100].all()
    assert not speaking[100:].any()
    pauses = measure.pauses(speaking)
    assert not pauses[:120].any()
    assert pauses[120:].all()


@pytest.mark.parametrize("ratio_db", [-10.0, 0.0, 20.0])
def test_the_distortion_ratio_is_that_of_what_was_added_at_any_gain(ratio_db: float) -> None:
    other = np.cos(2 * np.pi * 440 * TIME) * 10 ** (-ratio_db / 20)
    assert measure.si_sdr_db(TONE, 0.3 * (TONE + other)) == pytest.approx(ratio_db, abs=0.01)


@pytest.mark.parametrize("late", [-500, 0, 1, 9600])
def test_a_delay_is_found_to_the_sample(late: int) -> None:
    noise = np.random.default_rng(2).normal(size=RATE)
    heard = np.pad(noise, (9600, 0))[9600 - late :]
    assert measure.delay_samples(noise, heard) == late
