"""What people write, and the edits that are understood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nemo_local.agent.edits import AddMusic, Edit
from nemo_local.agent.grammar import Context, File, understand

from . import (
    said,
    said_afterwards,
    said_by_programs,
    said_by_strangers,
    said_by_strangers_zh,
    said_carried_on,
    said_in_a_hurry,
    said_in_a_roundabout_way,
    said_in_chinese,
    said_in_full,
    said_in_other_words,
    said_in_passing,
    said_of_the_picture,
    said_on_second_thought,
    said_with_detours,
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
    *said_in_chinese.SPOKEN,
    *said_with_detours.DETOURS,
)


@pytest.mark.parametrize(("message", "edits"), STRANGERS, ids=[m for m, _ in STRANGERS])
def test_strangers_are_understood_too(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


IN_PASSING = (*said_in_passing.REASONS, *said_in_passing.INDIRECT, *said_in_passing.RELAYED)


@pytest.mark.parametrize(("message", "edits"), IN_PASSING, ids=[m for m, _ in IN_PASSING])
def test_a_wish_is_told_from_what_is_said_around_it(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


TURNED = (
    *said_on_second_thought.SECOND_THOUGHTS,
    *said_on_second_thought.ONE_AND_NOT_ANOTHER,
    *said_on_second_thought.ALL_BUT_ONE,
    *said_on_second_thought.DEPENDING,
    *said_on_second_thought.TOLD_AROUND,
)


@pytest.mark.parametrize(("message", "edits"), TURNED, ids=[m for m, _ in TURNED])
def test_what_is_taken_back_or_spared_is_not_done(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


@pytest.mark.parametrize(
    ("message", "edits"),
    said_on_second_thought.WITH_MUSIC,
    ids=[m for m, _ in said_on_second_thought.WITH_MUSIC],
)
def test_so_it_is_beside_added_music(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message, MUSIC_ADDED) == edits


IN_FULL = (
    *said_in_full.NUMBERS,
    *said_in_full.UNITS_SAID_ONCE,
    *said_in_full.AROUND_A_WISH,
    *said_in_full.BACK_AND_FORTH,
    *said_in_full.QUOTED,
)


@pytest.mark.parametrize(("message", "edits"), IN_FULL, ids=[m for m, _ in IN_FULL])
def test_numbers_in_words_and_words_around_a_wish_are_understood(
    message: str, edits: tuple[Edit, ...]
) -> None:
    assert meaning(message) == edits


ROUNDABOUT = (
    *said_in_a_roundabout_way.LEFT_OUT,
    *said_in_a_roundabout_way.WISHED,
    *said_in_a_roundabout_way.KEPT,
)


@pytest.mark.parametrize(("message", "edits"), ROUNDABOUT, ids=[m for m, _ in ROUNDABOUT])
def test_a_sentence_may_be_turned_round(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


RELAYED = (
    *said_by_programs.FIELDS,
    *said_by_programs.QUOTED,
    *said_by_programs.SHARED,
    *said_by_programs.HINTED,
    *said_by_programs.BY_EAR,
)


@pytest.mark.parametrize(("message", "edits"), RELAYED, ids=[m for m, _ in RELAYED])
def test_a_program_may_relay_it(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


IN_A_HURRY = (
    *said_in_a_hurry.RUN_ON,
    *said_in_a_hurry.WITHOUT_QUOTES,
    *said_in_a_hurry.WITHOUT_UNITS,
    *said_in_a_hurry.OWN_SONGS,
    *said_carried_on.CARRIED_ON,
)


@pytest.mark.parametrize(("message", "edits"), IN_A_HURRY, ids=[m for m, _ in IN_A_HURRY])
def test_haste_is_understood(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message) == edits


AFTERWARDS = (
    *said_in_a_hurry.OF_THE_MUSIC,
    *said_afterwards.AFTER_MUSIC,
    *said_in_passing.OF_THE_MUSIC,
    *said_in_full.OF_WHAT_IS_THERE,
    *said_in_a_roundabout_way.OF_WHAT_IS_THERE,
    *said_by_programs.OF_WHAT_IS_THERE,
    *said_in_chinese.DUCKED,
)


@pytest.mark.parametrize(("message", "edits"), AFTERWARDS, ids=[m for m, _ in AFTERWARDS])
def test_after_music_was_added_it_is_spoken_of(message: str, edits: tuple[Edit, ...]) -> None:
    assert meaning(message, MUSIC_ADDED) == edits
