"""The sample video is what its stems say, and small enough for a repository."""

from __future__ import annotations

import numpy as np
import pytest

from nemo_local.media import ffmpeg, measure
from nemo_local.media.probe import probe
from tools import talking_scene
from tools.make_sample import TALK, stems


def test_the_sample_is_a_small_1080p_talk_that_any_player_plays() -> None:
    info = probe(TALK)
    assert TALK.stat().st_size < 1_000_000
    assert (info.video_codec, info.pix_fmt, info.width, info.height) == (
        "h264",
        "yuv420p",
        1920,
        1080,
    )
    assert (info.audio[0].codec, info.audio[0].channels) == ("aac", 2)
    assert 16_000 <= info.duration_ms <= 20_000


def test_its_sound_is_the_sum_of_the_stems() -> None:
    mix = stems().mix
    sound = np.concatenate(list(ffmpeg.decode_pcm(TALK)))
    assert len(sound) == len(mix)
    assert measure.delay_samples(mix, sound) == 0
    assert measure.si_sdr_db(mix, sound) > 25  # AAC at 144 kbit/s


def test_between_the_sentences_there_is_music_alone() -> None:
    speaking = measure.active(stems().voice)
    pauses = measure.pauses(speaking)
    edges = np.flatnonzero(np.diff(np.pad(pauses.astype(int), 1)))
    lengths_s = (edges[1::2] - edges[::2]) / 100 + 0.4  # and the guard on both sides
    between = lengths_s[1:-1]
    assert (between >= 1).sum() >= 2
    assert measure.level_db(stems().music, pauses) > -30


@pytest.mark.parametrize("ratio_db", [-5.0, 0.0, 10.0])
def test_the_music_can_be_put_at_any_distance_below_the_voice(ratio_db: float) -> None:
    made = stems(ratio_db)
    speech = measure.level_db(made.voice, measure.active(made.voice))
    assert speech - measure.level_db(made.music) == pytest.approx(ratio_db, abs=0.01)
    assert np.abs(made.mix).max() == pytest.approx(0.9, abs=0.001)


def test_the_picture_moves_with_the_voice() -> None:
    shut, opened = talking_scene.frames(np.array([0.0, 0.0])), talking_scene.frames(np.ones(2))
    size = (talking_scene.HEIGHT, talking_scene.WIDTH, 3)
    pictures = [np.frombuffer(next(f), np.uint8).reshape(size) for f in (shut, opened)]
    assert (pictures[0] != pictures[1]).any(axis=2).mean() > 0.001
