"""Levels and fades where the sound is in parts: the answer tells what each part got."""

from __future__ import annotations

from .world import say_all, talk


def test_parts_of_another_level_are_told_with_theirs() -> None:
    session = talk()
    session.say("set the volume from 0 to 2 seconds to 50%")
    answer = session.say("make it twice as loud from 0 to 5 seconds")
    assert [s.volume for s in session.clips] == [1, 2, 1]
    assert answer == (
        "The sound from 0 s to 5 s is now between 100% and 200%, "
        "as its parts had levels of their own."
    )
    assert "is now at 50%" in session.say("set the volume from 0 to 5 seconds to 50%")


def test_a_fade_that_a_short_piece_cuts_off_says_why() -> None:
    session = talk(seconds=10.03)
    say_all(session, ["split at 0:01", "split at 9.5 seconds"])
    answer = session.say("fade in over 3 seconds and fade out over 3 seconds")
    assert [(s.fade_in_ms, s.fade_out_ms) for s in session.clips] == [(1000, 0), (0, 0), (0, 530)]
    assert answer == (
        "The clips' own sound fades in over 1 s and out over 0.53 s. "
        "A fade stays within one piece, and where it fades in or out that has no room for more."
    )


def test_the_longest_of_several_fades_is_told_and_that_others_have_no_room() -> None:
    session = talk()
    say_all(session, ["add calm music", "split at 0:01"])
    assert session.say("fade everything in over 3 seconds") == (
        "All sound fades in over 3 s. "
        "A fade stays within one piece, and where it fades in that has no room for more."
    )


def test_a_fade_lies_on_what_is_heard() -> None:
    session = talk(seconds=4)
    say_all(session, ["mute it from 3 to 4 seconds", "fade out over 2 seconds"])
    assert [(s.volume, s.fade_out_ms) for s in session.clips] == [(1, 2000), (0, 0)]
    session = talk(seconds=4)
    say_all(session, ["mute it from 0 to 1 seconds", "fade in over 2 seconds"])
    assert [(s.volume, s.fade_in_ms) for s in session.clips] == [(0, 0), (1, 2000)]
