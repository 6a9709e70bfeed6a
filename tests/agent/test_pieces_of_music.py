"""Several pieces of added music, and stretches that end near the edge of one."""

from __future__ import annotations

import pytest

from .world import Session, say_all, talk, video


def pieces(session: Session) -> list[tuple[str, int, int]]:
    return [(s.name, s.start_ms, s.end_ms) for s in session.music.segments]


def test_music_that_is_placed_leaves_the_other_pieces_where_they_are() -> None:
    session = talk(seconds=15)
    say_all(session, ["add calm music from 0 to 5 seconds", "add happy music from 8 to 12 seconds"])
    answer = session.say("let the music start at 3 seconds")
    assert pieces(session) == [("Calm", 3000, 8000), ("Happy", 8000, 12000)]
    assert answer == (
        "The calm music now plays from 3 s to 8 s. Besides, the happy music plays from 8 s to 12 s."
    )


def test_a_piece_gives_way_where_another_is_placed_and_that_is_told() -> None:
    session = talk(seconds=15)
    say_all(session, ["add calm music from 0 to 5 seconds", "add happy music from 8 to 12 seconds"])
    assert "Besides, the happy music plays from 10 s to 12 s." in session.say(
        "play the music only from 3 to 10 seconds"
    )
    assert pieces(session) == [("Calm", 3000, 10000), ("Happy", 10000, 12000)]
    assert "Removed the added music (Happy)." in session.say(
        "play the music only from 5 to 14 seconds"
    )
    assert pieces(session) == [("Calm", 5000, 14000)]


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        ("add happy music for the last 3 seconds", [("Calm", 0, 6000), ("Happy", 6000, 9000)]),
        (
            "add happy music from 3 to 6 seconds",
            [("Calm", 0, 3000), ("Happy", 3000, 6000), ("Calm", 6000, 9000)],
        ),
    ],
)
def test_music_on_a_stretch_leaves_the_rest_of_the_music(
    wish: str, left: list[tuple[str, int, int]]
) -> None:
    session = talk(seconds=9)
    session.say("add calm music")
    answer = session.say(wish)
    assert pieces(session) == left
    for name, start, end in left:
        if name == "Calm":
            told = f"the calm music plays from {start // 1000} s to {end // 1000} s."
            assert told in answer
    assert "Replaced" not in answer
    assert (session.music.segments[0].fade_in_ms, session.music.segments[0].fade_out_ms) == (
        300,
        500,
    )


def test_a_piece_that_is_replaced_goes_whole_and_the_one_behind_the_seam_stays() -> None:
    session = talk(seconds=9)
    say_all(session, ["add calm music from 0 to 5 seconds", "add happy music from 5 to 9 seconds"])
    answer = session.say("change the music to jazz from 0 to 3 seconds")
    assert pieces(session) == [("Jazz", 0, 3000), ("Happy", 5000, 9000)]
    assert answer.startswith("Replaced the added music (Calm) with jazz music, from 0 s to 3 s")


def test_the_piece_behind_a_seam_stays_when_a_stretch_ends_just_past_it() -> None:
    session = talk(seconds=9)
    say_all(session, ["add calm music from 0 to 5 seconds", "add happy music from 5 to 9 seconds"])
    session.say("remove the added music from 0 to 5.02 seconds")
    assert pieces(session) == [("Happy", 5000, 9000)]
    assert session.draft.loudness_lufs == -14


def test_the_clips_are_left_alone_where_added_music_was_meant_and_none_plays() -> None:
    session = talk(seconds=9)
    session.say("add calm music from 0 to 5 seconds")
    assert session.say("remove the added music from 6 to 8 seconds").startswith(
        "Nothing plays from 6 s to 8 s"
    )
    assert (len(session.clips), session.clips[0].stem) == (1, "mix")


def test_a_stretch_that_ends_just_before_an_edge_reaches_it() -> None:
    session = talk(seconds=10.03)
    session.say("remove the background music from 5 to 10 seconds")
    assert [(s.start_ms, s.end_ms, s.stem) for s in session.clips] == [
        (0, 5000, "mix"),
        (5000, 10030, "voice"),
    ]
    session = Session().upload(video("k.mp4", 4)).upload(video("b25.mp4", 5))
    session.say("remove the background music from 4.02 to 6 seconds")
    assert [(s.start_ms, s.end_ms, s.stem) for s in session.clips] == [
        (0, 4000, "mix"),
        (4000, 6000, "voice"),
        (6000, 9000, "mix"),
    ]


@pytest.mark.parametrize(
    "wish",
    [
        "remove the background music from 10 to 10.03 seconds",
        "mute it from 10 to 10.03 seconds",
        "set the volume from 10 to 10.03 seconds to 50%",
    ],
)
def test_too_short_a_stretch_at_an_edge_is_told(wish: str) -> None:
    session = talk(seconds=10.03)
    before = session.draft
    assert session.say(wish).startswith("Nothing plays from 10 s to 10.03 s")
    assert session.draft is before
