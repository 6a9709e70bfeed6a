"""What is done to a recording before it is trained on, and which are turned down."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training import sound
from training.tests.conftest import RATE, speech, write


def test_a_voice_comes_out_trimmed_and_at_one_level() -> None:
    silence = np.zeros(RATE, np.float32)
    heard = np.concatenate([silence, speech(3) * 0.05, silence])
    voice = sound.voice(heard)
    assert len(voice) == pytest.approx(3 * RATE, abs=0.3 * RATE)
    levels = sound.levels_db(voice)
    assert np.median(levels[levels > -30]) == pytest.approx(sound.LEVEL_DBFS, abs=0.5)


def test_hiss_between_the_words_is_let_down_and_the_words_are_not() -> None:
    voice = sound.voice(speech(3, noise=1e-3))
    levels = sound.levels_db(voice)
    assert np.percentile(levels, 5) < sound.LEVEL_DBFS - 45  # it was 43 below the words
    assert np.percentile(levels, 80) == pytest.approx(sound.LEVEL_DBFS, abs=0.5)


@pytest.mark.parametrize(
    ("heard", "reason"),
    [
        (speech(3, noise=0.02), "noise under the voice"),
        (np.clip(speech(3) * 20, -1, 1), "clipped"),
        (speech(0.2), "too short or silent"),
        (np.zeros(RATE, np.float32), "too short or silent"),
    ],
)
def test_what_nothing_should_be_learned_from_is_turned_down(heard: np.ndarray, reason: str) -> None:
    with pytest.raises(sound.UnusableError) as refused:
        sound.voice(heard.astype(np.float32))
    assert refused.value.reason == reason


def test_files_of_any_rate_and_channels_are_read_at_48_khz(tmp_path: Path) -> None:
    stereo = np.stack([speech(2), np.zeros(2 * RATE, np.float32)], axis=1)
    path = write(tmp_path / "a.wav", stereo[::3], RATE // 3)
    assert sound.read(path, channels=2).shape == pytest.approx((2 * RATE, 2), abs=8)
    assert sound.read(path, channels=1, seconds=1).shape == pytest.approx((RATE, 1), abs=8)


def test_telephone_prompts_without_a_header_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.g722").write_bytes(bytes(8000))  # 64 kbit/s: a second of it
    assert sound.read(tmp_path / "a.g722", channels=1).shape == pytest.approx((RATE, 1), abs=1000)


def test_a_file_that_is_no_sound_is_unusable_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "a.ogg").write_text("not sound")
    with pytest.raises(sound.UnusableError, match="unreadable"):
        sound.read(tmp_path / "a.ogg", channels=1)


def test_music_keeps_its_peaks_whole() -> None:
    beat = np.zeros((10 * RATE, 2), np.float32)
    beat[::RATE] = 0.5  # a click a second: all peak, hardly any level
    assert np.abs(sound.music(beat)).max() == pytest.approx(0.99)
    with pytest.raises(sound.UnusableError):
        sound.music(beat[: 5 * RATE])
