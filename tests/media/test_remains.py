"""Whether anything is left of a sound without its music, or without its voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from nemo_local.media.remains import Excerpt, ask, spread
from nemo_local.timeline import Stem
from tests.support.media import ffmpeg

SAMPLES = Path("samples")
PATIENCE_S = 150.0


def excerpt(path: Path, stem: Stem, start_ms: int = 0, end_ms: int = 8_000) -> Excerpt:
    return Excerpt(str(path), None, start_ms, end_ms, stem)


def test_what_has_no_voice_or_no_music_leaves_nothing_without_the_other() -> None:
    asked = [
        excerpt(SAMPLES / "music.webm", "voice"),
        excerpt(SAMPLES / "music.webm", "music"),
        excerpt(SAMPLES / "voice.webm", "music"),
        excerpt(SAMPLES / "voice.webm", "voice"),
        excerpt(SAMPLES / "talk.mp4", "voice"),
        excerpt(SAMPLES / "talk.mp4", "music"),
    ]
    assert ask(asked, PATIENCE_S) == [False, True, False, True, True, True]


def test_one_word_in_all_the_music_is_found(tmp_path: Path) -> None:
    late = "[1]atrim=1:2,adelay=7000:all=1[word];[0][word]amix=normalize=0:duration=first"
    sources = ("-i", SAMPLES / "music.webm", "-i", SAMPLES / "voice.webm")
    ffmpeg(*sources, "-filter_complex", late, tmp_path / "a.wav")
    asked = [excerpt(tmp_path / "a.wav", "voice", *when) for when in ((0, 9_000), (0, 6_000))]
    assert ask(asked, PATIENCE_S) == [True, False]


def test_nothing_is_claimed_of_what_cannot_be_listened_to(tmp_path: Path) -> None:
    lost, music = tmp_path / "lost.wav", SAMPLES / "music.webm"
    assert ask([excerpt(lost, "voice"), excerpt(music, "voice")], PATIENCE_S) == [None, False]
    assert ask([excerpt(music, "voice")], 0.01) == [None]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10])
def test_pieces_are_looked_at_all_over_and_each_once(count: int) -> None:
    assert sorted(spread(count)) == list(range(count))
    assert spread(8)[:4] == [0, 4, 2, 6]
