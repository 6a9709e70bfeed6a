"""What an evaluation measures, from the methods to the printed table."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import measure
from nemo_local.media.ffmpeg import SAMPLE_RATE, decode_pcm
from tools.make_sample import MUSIC, VOICE
from training import evaluate, speed, testset, testtracks
from training.methods import METHODS
from training.scores import score
from training.testset import RECIPES, Item, mixed, track_path


@pytest.fixture(scope="module")
def voice() -> np.ndarray:
    """A sentence that somebody reads, and the pause after it."""
    return np.concatenate(list(decode_pcm(VOICE, duration_ms=4000)))[:, 0]


@pytest.fixture(scope="module")
def music() -> np.ndarray:
    return np.concatenate(list(decode_pcm(MUSIC, duration_ms=4000)))


@pytest.fixture(scope="module")
def item(voice: np.ndarray, music: np.ndarray) -> Item:
    return mixed("X", voice, music, 5)


@pytest.mark.parametrize("name", METHODS)
def test_every_method_gives_as_much_sound_as_it_got_and_in_time(name: str, item: Item) -> None:
    estimate = METHODS[name]()(item.voice)

    assert len(estimate) == len(item.mix)
    assert abs(measure.delay_samples(item.voice, estimate)) < SAMPLE_RATE / 1000


def test_the_mix_itself_gains_nothing_and_loses_nothing(item: Item) -> None:
    scores = score(item.mix, item)

    assert scores.sisdr_gain_db == pytest.approx(0, abs=1e-6)
    assert scores.pauses_db == pytest.approx(0, abs=1e-6)
    assert scores.words_lost == 0
    assert scores.estoi < 0.99


def test_the_true_voice_is_as_good_as_it_gets(item: Item) -> None:
    scores = score(item.voice, item)

    assert scores.sisdr_gain_db > 50
    assert scores.pauses_db < -60
    assert scores.words_lost == 0
    assert scores.estoi == pytest.approx(1, abs=1e-3)
    assert scores.stoi == pytest.approx(1, abs=1e-3)


def test_a_method_that_does_nothing_takes_no_time(item: Item) -> None:
    assert speed.best_of(2, "nothing", item.mix) < speed.best_of(2, "voicenet", item.mix)


def test_an_evaluation_prints_a_row_for_each_method(
    voice: np.ndarray,
    music: np.ndarray,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NEMO_TRAINING", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["evaluate", "--dev", "--items", "--jobs", "1"])
    monkeypatch.setattr(speed, "measured", dict.fromkeys(METHODS, 0.02).__getitem__)
    testset.track.cache_clear()
    for kind, names, sound in (
        ("voices", {track.name for track in testtracks.VOICES}, voice[:, None]),
        ("music", {piece.name for piece in testtracks.MUSIC}, music),
    ):
        for name in names:
            track_path(kind, name).parent.mkdir(parents=True, exist_ok=True)
            np.save(track_path(kind, name), sound)

    assert evaluate.main() == 0

    printed = capsys.readouterr().out
    summed, by_item = printed.strip().split("\n\n")
    assert [line.split("|")[1].strip() for line in summed.splitlines()[3:]] == list(METHODS)
    assert {line.split("|")[1].strip() for line in by_item.splitlines()[2:]} <= set(RECIPES)
    assert "nan" not in printed
