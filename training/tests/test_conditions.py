"""What a separator may meet: each condition does what its name says, and moves nothing in time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nemo_local.media import measure
from nemo_local.media.ffmpeg import SAMPLE_RATE
from training.conditions import Aac, Loud, at_44100, mono
from training.stages import Panned, telephone
from training.testset import Item, mixed


@pytest.fixture(scope="module")
def item() -> Item:
    """Three seconds of noise that comes and goes, over a chord."""
    random, time = np.random.default_rng(4), np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    voice = random.standard_normal(len(time)) * (np.sin(2 * np.pi * 2 * time) > 0)
    chord = sum(np.sin(2 * np.pi * note * time) for note in (220, 277, 330))
    music = np.stack([chord, np.roll(chord, 50)], axis=1)
    return mixed("X", voice.astype(np.float32), music.astype(np.float32), 5)


def rest(item: Item) -> np.ndarray:
    return item.mix - item.voice


@pytest.mark.parametrize("delivery", [Aac(96), Aac(160), at_44100], ids=["96", "160", "44.1"])
def test_a_file_changes_the_sound_but_neither_its_length_nor_its_time(
    item: Item, delivery: Aac
) -> None:
    delivered = delivery(item)

    assert delivered.mix.shape == item.mix.shape
    assert measure.delay_samples(item.mix, delivered.mix) == 0
    assert 0 < measure.si_sdr_db(item.mix, delivered.mix) < 60


def test_fewer_bits_leave_less_of_it(item: Item) -> None:
    far, near = (measure.si_sdr_db(item.mix, Aac(kbps)(item).mix) for kbps in (96, 160))

    assert far < near


def test_a_quiet_mix_is_the_same_mix(item: Item) -> None:
    quiet = Loud(-30)(item)

    factor = quiet.mix[1000, 0] / item.mix[1000, 0]
    assert factor < 0.5
    assert np.allclose(quiet.mix, item.mix * factor, atol=1e-5)
    assert np.allclose(quiet.voice, item.voice * factor, atol=1e-5)


def test_a_loud_mix_is_held_under_the_ceiling_and_the_voice_with_it(item: Item) -> None:
    loud = Loud(-5)(item)

    assert np.abs(loud.mix).max() <= 10 ** (-1 / 20) + 1e-4
    heard = np.abs(item.mix).min(axis=1) > 1e-3
    gains = loud.mix[heard] / item.mix[heard]
    assert gains.max() > 1.05 * gains.min()
    assert np.allclose(rest(loud)[heard], rest(item)[heard] * gains, atol=1e-3)


def test_mono_is_the_same_on_both_sides(item: Item) -> None:
    heard = mono(item)

    assert np.array_equal(heard.mix[:, 0], heard.mix[:, 1])
    assert np.allclose(heard.mix[:, 0], item.mix.mean(axis=1), atol=1e-6)


def test_a_telephone_has_no_treble_and_no_bass() -> None:
    tones = {
        hz: np.sin(2 * np.pi * hz * np.arange(SAMPLE_RATE) / SAMPLE_RATE)
        for hz in (100, 1000, 6000)
    }
    levels = {hz: measure.level_db(telephone(tone)) for hz, tone in tones.items()}

    assert levels[1000] == pytest.approx(-3, abs=0.2)
    assert levels[100] < -35
    assert levels[6000] < -35


def test_a_panned_voice_is_louder_on_its_side_and_as_loud_in_all() -> None:
    left, right = Panned(0.3)(np.ones(10)).T

    assert left[0] > right[0] > 0
    assert left[0] ** 2 + right[0] ** 2 == pytest.approx(2)


def test_nothing_is_changed_in_the_item_that_was_given(item: Item) -> None:
    before = replace(item, mix=item.mix.copy(), voice=item.voice.copy())
    for delivery in (Loud(-10), mono, at_44100):
        delivery(item)

    assert np.array_equal(before.mix, item.mix)
    assert np.array_equal(before.voice, item.voice)
