"""What the scores of a separator say, seen on voices made of nothing but tones."""

from __future__ import annotations

import numpy as np
import pytest

from nemo_local.media.ffmpeg import SAMPLE_RATE
from training.scores import Scores, mean, words_lost

SECOND = SAMPLE_RATE


def talk(seconds: int = 2) -> np.ndarray:
    time = np.arange(seconds * SECOND) / SECOND
    return 0.2 * np.sin(2 * np.pi * 700 * time)


def test_a_voice_that_is_all_there_has_lost_nothing() -> None:
    assert words_lost(talk(), talk()) == 0


def test_half_as_loud_is_not_lost() -> None:
    assert words_lost(talk(), talk() / 2) == 0


def test_a_second_of_two_that_is_gone_is_half_of_the_words() -> None:
    kept = talk()
    kept[SECOND:] = 0

    assert words_lost(talk(), kept) == pytest.approx(0.5)


def test_where_nobody_speaks_nothing_can_be_lost() -> None:
    voice = talk()
    voice[SECOND:] = 0

    assert words_lost(voice, voice * 0.9) == 0


def test_a_rumble_in_place_of_the_voice_does_not_pass_for_it() -> None:
    rumble = 0.2 * np.sin(2 * np.pi * 60 * np.arange(2 * SECOND) / SECOND)

    assert words_lost(talk(), rumble) == 1


def test_a_mean_is_taken_of_each_score_by_itself() -> None:
    one, other = Scores(8, 0.7, 0.8, -40, 0.02), Scores(4, 0.9, 1.0, -60, 0.0)

    assert mean([one, other]) == pytest.approx(Scores(6, 0.8, 0.9, -50, 0.01))
