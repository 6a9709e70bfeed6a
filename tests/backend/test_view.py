"""What the agent may call on, where the file behind it is not as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nemo_local import view
from nemo_local.agent.session import LibraryItem, Listened
from nemo_local.config import Config
from nemo_local.media.probe import MediaInfo
from nemo_local.timeline import Segment
from nemo_local.view import services


def test_a_picture_that_cannot_be_looked_at_leaves_the_choice_to_the_words(tmp_path: Path) -> None:
    config = Config(tmp_path)
    config.make_folders()
    (config.media / "gone").write_bytes(b"not a film any more")
    info = MediaInfo(kind="video", container="mov", duration_ms=4000, width=64, height=64)
    choice = services(config).choose_mood(LibraryItem("gone", "film.mp4", info), "sad")
    assert choice.mood == "sad"
    assert services(config).choose_mood(LibraryItem("gone", "film.mp4", info), "").mood


def test_clips_of_which_nothing_is_left_are_told_from_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "_LISTENING_S", 150.0)
    config = Config(tmp_path)
    config.make_folders()
    for name in ("music.webm", "talk.mp4"):
        shutil.copy(Path("samples") / name, config.media / name)
    song = [Segment(f"s{i}", 0, 2000, media="music.webm", in_ms=i, stem="voice") for i in (0, 2000)]
    talk = Segment("t", 0, 5000, media="talk.mp4", stem="voice")
    assert services(config).listen([*song, talk]) == Listened(emptied=song, unsure=[])

    monkeypatch.setattr(view, "_LISTENING_S", 0.01)
    assert services(config).listen(song) == Listened(emptied=[], unsure=song)
    demucs = Config(tmp_path, environ={"NEMO_SEPARATOR": "demucs"})
    assert services(demucs).listen(song) == Listened(), "what another one leaves is not known"
