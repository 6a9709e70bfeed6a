"""What people write, and the edits that are understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nemo_local.agent.edits import AddMusic, Edit
from nemo_local.agent.grammar import Context, File, understand

from . import (
    said,
    said_afterwards,
    said_by_strangers,
    said_by_strangers_zh,
    said_in_other_words,
    said_in_passing,
    said_of_the_picture,
)

LIBRARY = Context(
    (File("talk.mp4", "video"), File("b.mp4", "video"), File("song.mp3", "audio")),
)


MUSIC_ADDED = replace(LIBRARY, focus="music", added_music=True)


def meaning(message: str, context: Context = LIBRARY) -> tuple[Edit, ...]:
    edits = understand(message, context).edits
    return tuple(replace(e, words="") if isinstance(e, AddMusic) else e for e in edits)


@pytest.mark.parametrize(("message", "edits"), said.FIRST, ids=[m for m, _ in said.FIRST])
def test_a_message_means_its_edits(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


@pytest.mark.parametrize(
    ("message", "edits"),
    said_in_other_words.OTHER_WORDS,
    ids=[m for m, _ in said_in_other_words.OTHER_WORDS],
)
def test_so_does_one_in_other_words(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


STRANGERS = (
    *said_by_strangers.ENGLISH,
    *said_of_the_picture.CLIPS_AND_TEXTS,
    *said_by_strangers_zh.CHINESE,
)


@pytest.mark.parametrize(("message", "edits"), STRANGERS, ids=[m for m, _ in STRANGERS])
def test_strangers_are_understood_too(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


IN_PASSING = (*said_in_passing.REASONS, *said_in_passing.INDIRECT, *said_in_passing.RELAYED)


@pytest.mark.parametrize(("message", "edits"), IN_PASSING, ids=[m for m, _ in IN_PASSING])
def test_a_wish_is_told_from_what_is_said_around_it(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


AFTERWARDS = (*said_afterwards.AFTER_MUSIC, *said_in_passing.OF_THE_MUSIC)


@pytest.mark.parametrize(("message", "edits"), AFTERWARDS, ids=[m for m, _ in AFTERWARDS])
def test_after_music_was_added_it_is_spoken_of(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message, MUSIC_ADDED) == edits
