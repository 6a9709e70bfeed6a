"""What people write, and the edits that are understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nemo_local.agent.edits import AddMusic, Edit
from nemo_local.agent.grammar import Context, File, understand

from . import said, said_last, said_later

LIBRARY = Context(
    (File("talk.mp4", "video"), File("b.mp4", "video"), File("song.mp3", "audio")),
)


def meaning(message: str) -> tuple[Edit, ...]:
    edits = understand(message, LIBRARY).edits
    return tuple(replace(e, words="") if isinstance(e, AddMusic) else e for e in edits)


@pytest.mark.parametrize(("message", "edits"), said.FIRST, ids=[m for m, _ in said.FIRST])
def test_a_message_means_its_edits(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


@pytest.mark.parametrize(
    ("message", "edits"),
    (*said_later.LATER, *said_last.LAST),
    ids=[m for m, _ in (*said_later.LATER, *said_last.LAST)],
)
def test_so_does_one_in_other_words(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits
