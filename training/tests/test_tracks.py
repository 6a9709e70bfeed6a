"""The tracks of a test set: recordings of a speaker in a row, a stretch of a piece."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nemo_local.media import measure
from nemo_local.media.ffmpeg import SAMPLE_RATE
from training.tracks import VoiceTrack, music_track, voice_track

TONES_HZ = (300, 500, 700, 1100)


def write(path: Path, sound: np.ndarray) -> Path:
    """A WAV file of 16 bits, sound (samples, channels)."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


@pytest.fixture
def recordings(tmp_path: Path) -> list[Path]:
    """A second of a tone each, in half a second of silence, each louder than the one before."""
    time = np.arange(2 * SAMPLE_RATE) / SAMPLE_RATE
    heard = (time > 0.5) & (time < 1.5)
    tones = [np.sin(2 * np.pi * hz * time) * heard for hz in TONES_HZ]
    return [
        write(tmp_path / f"{i}.wav", 0.1 * (i + 1) * tone[:, None]) for i, tone in enumerate(tones)
    ]


def track_of(recordings: list[Path], seed: int = 1, **how: Any) -> np.ndarray:
    track = VoiceTrack("x", recordings.copy, seconds=8, **how)
    return voice_track(track, np.random.default_rng(seed))


def test_a_voice_begins_after_a_pause_and_is_as_long_as_asked(recordings: list[Path]) -> None:
    sound = track_of(recordings)

    assert sound.shape == (8 * SAMPLE_RATE, 1)
    assert not sound[: int(1.2 * SAMPLE_RATE)].any()
    assert sound[int(1.2 * SAMPLE_RATE) : int(1.3 * SAMPLE_RATE)].any()


def test_all_recordings_have_the_same_level_however_they_were_made(recordings: list[Path]) -> None:
    spoken = measure.energies(track_of(recordings))
    loud = 10 * np.log10(spoken[spoken > spoken.max() / 4])

    assert loud.min() == pytest.approx(-23, abs=1)
    assert loud.max() == pytest.approx(-23, abs=1)


def test_one_pause_is_long_enough_to_hear_what_is_left_in_it(recordings: list[Path]) -> None:
    speaking = measure.active(track_of(recordings, long_pause_s=2.0))
    edges = np.flatnonzero(np.diff(speaking.astype(int)))
    pauses_s = np.diff(edges)[1::2] / 100

    assert sum(pauses_s > 1.9) == 1
    assert sum(pauses_s < 1.0) == len(pauses_s) - 1


def test_the_same_seed_says_the_same_and_another_seed_something_else(
    recordings: list[Path],
) -> None:
    assert np.array_equal(track_of(recordings, 3), track_of(recordings, 3))
    assert not np.array_equal(track_of(recordings, 3), track_of(recordings, 4))


def test_recordings_that_are_too_short_are_left_out(recordings: list[Path], tmp_path: Path) -> None:
    blip = write(tmp_path / "blip.wav", np.full((SAMPLE_RATE // 4, 1), 0.5))

    assert np.array_equal(
        track_of([blip, *recordings], shuffled=False), track_of(recordings, shuffled=False)
    )


def test_a_piece_begins_where_asked_and_comes_round_when_it_is_too_short(tmp_path: Path) -> None:
    random = np.random.default_rng(2).uniform(-0.5, 0.5, (3 * SAMPLE_RATE, 2))
    piece = music_track(write(tmp_path / "piece.wav", random), start_s=1, seconds=5)

    assert piece.shape == (5 * SAMPLE_RATE, 2)
    assert measure.delay_samples(random[SAMPLE_RATE:], piece[: 2 * SAMPLE_RATE]) == 0
    assert np.array_equal(piece[:SAMPLE_RATE], piece[2 * SAMPLE_RATE : 3 * SAMPLE_RATE])
    assert 10 * np.log10((piece.astype(float) ** 2).mean()) == pytest.approx(-23, abs=0.01)
