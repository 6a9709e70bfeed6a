"""What lies over the clips when they are moved, left out, slowed down or added to."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .world import Session, audio, say_all, video


def two(first_s: float = 5, second_s: float = 4) -> Session:
    return Session().upload(video("k.mp4", first_s)).upload(video("b25.mp4", second_s))


@pytest.mark.parametrize("wish", ["keep only the second clip", "extract the audio of b25.mp4"])
def test_what_lay_over_the_clip_that_is_left_stays_over_it(wish: str) -> None:
    session = two(4, 5)
    say_all(
        session,
        [
            "add calm music from 5 to 8 seconds",
            "add a title 'One' from 0 to 3 seconds",
            "add a title 'Two' from 4 to 9 seconds",
        ],
    )
    answer = session.say(wish)
    assert session.timeline == (
        '1. Video: b25.mp4 (0-5s) 2. BGM: Calm (1-4s, 35%) 3. Title: "Two" (0-5s)'
    )
    assert "Removed “One”." in answer


def test_the_loudness_goes_with_the_music_of_a_clip_that_goes() -> None:
    for wish in ("keep only the second clip", "remove the first clip", "cut out 0:00-0:04"):
        session = two(4, 5)
        session.say("add calm music from 0 to 3 seconds")
        answer = session.say(wish)
        assert "BGM" not in session.timeline
        assert session.draft.loudness_lufs is None
        assert "Removed the added music (Calm). The finished sound is no longer levelled" in answer


@pytest.mark.parametrize(
    "wish", ["move the second clip to the front", "swap the first and second clip"]
)
def test_titles_and_music_go_with_the_clip_they_lie_over(wish: str) -> None:
    session = two()
    say_all(
        session,
        [
            "add the title 'A' to the second clip",
            "add a title 'B' from 3 to 6 seconds",
            "add calm music from 0 to 7 seconds",
        ],
    )
    session.say(wish)
    assert session.timeline == (
        '1. Video: b25.mp4 (0-4s), k.mp4 (4-9s) 2. Title: "A" (0-4s), "B" (7-9s) '
        "3. BGM: Calm (0-2s, 35%), Calm (4-9s, 35%)"
    )
    assert [(s.in_ms, s.fade_in_ms, s.fade_out_ms) for s in session.music.segments] == [
        (0, 300, 0),
        (2000, 0, 2000),
    ]


def test_a_clip_that_is_put_in_between_parts_nothing() -> None:
    session = two()
    say_all(session, ["add a title 'B' from 3 to 6 seconds", "add calm music from 1 to 8 seconds"])
    session.upload(video("c.mp4", 3))
    say_all(session, ["remove the third clip", "move c.mp4 to position 2"])
    assert session.timeline == (
        "1. Video: k.mp4 (0-5s), c.mp4 (5-8s), b25.mp4 (8-12s) "
        '2. Title: "B" (3-9s) 3. BGM: Calm (1-11s, 35%)'
    )


def test_a_song_under_the_whole_starts_over_when_the_whole_outgrows_it() -> None:
    session = Session().upload(video("k.mp4", 4), audio("song.mp3", 5))
    session.say("use song.mp3 as background music")
    answer = session.say("slow it down to half speed")
    (segment,) = session.music.segments
    assert (segment.end_ms, segment.loop) == (8000, True)
    assert "song.mp3 is shorter than that, so it starts over when it runs out." in answer
    session.upload(video("b25.mp4", 5))
    assert session.music.segments[0].end_ms == 13000
    assert "starts over" not in session.say("speed it up 2x")


def test_a_song_under_a_part_ends_with_its_last_note() -> None:
    session = Session().upload(video("k.mp4", 10), audio("song.mp3", 5))
    say_all(session, ["add song.mp3 from 2 to 6 seconds", "slow it down to half speed"])
    (segment,) = session.music.segments
    assert (segment.start_ms, segment.end_ms, segment.loop) == (4000, 9000, False)


def test_a_piece_that_reaches_almost_to_the_end_is_not_the_whole_where_another_follows() -> None:
    session = two()
    say_all(session, ["add calm music", "add happy music from 8.95 to 9 seconds"])
    session.say("swap the first and second clip")
    spans = [(s.start_ms, s.end_ms) for s in session.music.segments]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert spans[-1] == (4000, 9000)
