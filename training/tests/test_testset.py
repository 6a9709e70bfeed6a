"""The mixes that separators are scored on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import measure
from nemo_local.media.ffmpeg import SAMPLE_RATE
from training import testset
from training.stages import Room
from training.testset import RECIPES, items, mixed, track_path


@pytest.fixture
def voice() -> np.ndarray:
    """Two seconds of buzz, then two of silence."""
    time = np.arange(4 * SAMPLE_RATE) / SAMPLE_RATE
    buzz = sum(np.sin(2 * np.pi * 130 * k * time) / k for k in range(1, 12))
    return (0.1 * buzz * (time < 2)).astype(np.float32)


@pytest.fixture
def music() -> np.ndarray:
    noise = np.random.default_rng(1).standard_normal((4 * SAMPLE_RATE, 2))
    return (0.05 * noise).astype(np.float32)


@pytest.mark.parametrize("snr_db", [0, 5, 10])
def test_the_voice_is_as_far_above_the_music_as_asked(
    voice: np.ndarray, music: np.ndarray, snr_db: float
) -> None:
    item = mixed("X", voice, music, snr_db)
    under = (item.mix - item.voice).astype(np.float64)

    speech = (item.voice[: 2 * SAMPLE_RATE].astype(np.float64) ** 2).mean()
    assert 10 * np.log10(speech / (under**2).mean()) == pytest.approx(snr_db, abs=0.05)


def test_a_mix_is_never_driven_over_its_ceiling(voice: np.ndarray, music: np.ndarray) -> None:
    assert np.abs(mixed("X", 10 * voice, 10 * music, 0).mix).max() == pytest.approx(0.9)


def test_the_frames_with_voice_are_told_from_the_pause(
    voice: np.ndarray, music: np.ndarray
) -> None:
    active = mixed("X", voice, music, 5).active

    assert active[:200].all()
    assert not active[200:].any()


def test_a_room_rings_on_after_the_voice_and_delays_it_by_nothing(
    voice: np.ndarray, music: np.ndarray
) -> None:
    dry = mixed("X", voice, music, 5)
    wet = mixed("X", voice, music, 5, Room(rt60_s=0.3, drr_db=0))

    just_after = slice(2 * SAMPLE_RATE, int(2.1 * SAMPLE_RATE))
    assert measure.delay_samples(dry.voice, wet.voice) == 0
    assert not dry.voice[just_after].any()
    assert measure.level_db(wet.voice[just_after]) > -40
    assert not np.array_equal(wet.voice[:, 0], wet.voice[:, 1])


def test_an_item_is_mixed_from_the_tracks_in_the_cache(
    voice: np.ndarray,
    music: np.ndarray,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEMO_TRAINING", str(tmp_path))
    testset.track.cache_clear()
    recipe = RECIPES["T2"]
    for kind, name, sound in (
        ("voices", recipe.voice, voice[:, None]),
        ("music", recipe.music, music),
    ):
        track_path(kind, name).parent.mkdir(parents=True)
        np.save(track_path(kind, name), sound)

    [item] = items(["T2"], 5)

    assert item.name == "T2"
    assert np.array_equal(item.mix, mixed("T2", voice, music, 5).mix)
