"""What the agent may call on, where the file behind it is not as it was."""

from __future__ import annotations

from pathlib import Path

from nemo_local.agent.session import LibraryItem
from nemo_local.config import Config
from nemo_local.media.probe import MediaInfo
from nemo_local.view import services


def test_a_picture_that_cannot_be_looked_at_leaves_the_choice_to_the_words(tmp_path: Path) -> None:
    config = Config(tmp_path)
    config.make_folders()
    (config.media / "gone").write_bytes(b"not a film any more")
    info = MediaInfo(kind="video", container="mov", duration_ms=4000, width=64, height=64)
    choice = services(config).choose_mood(LibraryItem("gone", "film.mp4", info), "sad")
    assert choice.mood == "sad"
    assert services(config).choose_mood(LibraryItem("gone", "film.mp4", info), "").mood
