"""Pictures and time by chat, and what lies over the clips moving along."""

from __future__ import annotations

import pytest

from nemo_local.agent import place
from nemo_local.timeline import Draft

from .world import Session, audio, image, say_all, talk, video


def test_uploads_are_laid_down_one_after_the_other() -> None:
    session = talk(video("b.mp4", 10), image("photo.png"), audio("song.mp3", 60))
    assert session.timeline == ("1. Video: talk.mp4 (0-30s), b.mp4 (30-40s), photo.png (40-43s)")


def test_a_sound_that_came_first_gives_way_to_the_picture() -> None:
    session = Session().upload(audio("song.mp3", 60))
    assert session.timeline == "1. Audio: song.mp3 (0-60s)"
    session.upload(video("talk.mp4", 30))
    assert session.timeline == "1. Video: talk.mp4 (0-30s)"
    assert (
        place([audio("x.mp3", 5), audio("y.mp3", 5)], Draft(), session.new_id).duration_ms == 5000
    )


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        ("keep the first 10 seconds", "talk.mp4 (0-10s)"),
        ("trim from 0:05 to 0:35", "talk.mp4 (0-25s), b.mp4 (25-30s)"),
        ("cut out 0:10-0:20", "talk.mp4 (0-10s), talk.mp4 (10-20s), b.mp4 (20-30s)"),
        ("cut the last 15 seconds", "talk.mp4 (0-25s)"),
        ("trim the second clip to 4 seconds", "talk.mp4 (0-30s), b.mp4 (30-34s)"),
        ("split at 0:12", "talk.mp4 (0-12s), talk.mp4 (12-30s), b.mp4 (30-40s)"),
        ("keep only the second clip", "b.mp4 (0-10s)"),
        ("split the second clip into 2 parts", "talk.mp4 (0-30s), b.mp4 (30-35s), b.mp4 (35-40s)"),
        ("swap the first and second clip", "b.mp4 (0-10s), talk.mp4 (10-40s)"),
        ("move b.mp4 to the beginning", "b.mp4 (0-10s), talk.mp4 (10-40s)"),
        ("remove the first clip", "b.mp4 (0-10s)"),
        ("speed it up 2x", "talk.mp4 (0-15s, 2x), b.mp4 (15-20s, 2x)"),
        ("slow motion for the second clip", "talk.mp4 (0-30s), b.mp4 (30-50s, 0.5x)"),
    ],
)
def test_clips_are_cut_and_moved(wish: str, left: str) -> None:
    session = talk(video("b.mp4", 10))
    session.say(wish)
    assert session.timeline == f"1. Video: {left}"


def test_a_cut_reads_the_source_from_the_right_place() -> None:
    session = talk()
    say_all(session, ["speed it up 2x", "cut out 0:05-0:10"])
    assert [(s.in_ms, s.duration_ms, s.speed) for s in session.clips] == [
        (0, 5000, 2),
        (20000, 5000, 2),
    ]


def test_titles_and_music_follow_the_picture() -> None:
    session = talk()
    say_all(
        session,
        [
            "add calm music",
            "add a title 'Early' from 2 to 4 seconds",
            "add a title 'Late' from 20 to 24 seconds",
            "cut out 0:10-0:15",
        ],
    )
    assert session.timeline.endswith(
        '2. BGM: Calm (0-25s, 35%) 3. Title: "Early" (2-4s), "Late" (15-19s)'
    )
    session.say("speed it up 2x")
    assert session.timeline.endswith(
        '2. BGM: Calm (0-12.5s, 35%) 3. Title: "Early" (1-2s), "Late" (7.5-9.5s)'
    )
    session.say("keep the first 5 seconds")
    assert session.timeline.endswith('2. BGM: Calm (0-5s, 35%) 3. Title: "Early" (1-2s)')


def test_what_cannot_be_cut_is_said() -> None:
    session = talk()
    for wish, answer in (
        ("keep from 1:00 to 2:00", "beyond the end: it is 30 s long"),
        ("cut the first 40 seconds", "leave nothing"),
        ("trim to 2 minutes", "all of which was asked for"),
        ("split at 2:00", "beyond the end"),
        ("split 100 seconds before the end", "before the beginning: it is only 30 s long"),
        ("remove the only clip talk.mp4", "leave nothing"),
        ("remove the fourth clip", "no such clip"),
        ("join the clips", "only clip"),
        ("make it 1x speed", "already"),
        ("make a slideshow", "no images"),
        ("remove the title", "no such text"),
    ):
        before = session.draft
        assert answer in session.say(wish), wish
        assert session.draft is before, wish


def test_a_range_that_runs_over_the_end_stops_there_and_says_so() -> None:
    session = talk()
    assert "was only 30 s long" in session.say("keep from 0:20 to 1:00")
    assert session.draft.duration_ms == 10000


def test_texts_have_words_a_time_and_a_place() -> None:
    session = talk()
    answer = session.say("add a caption 'See you' at the top from 0:10 to 0:15")
    (segment,) = next(t for t in session.draft.tracks if t.role == "caption").segments
    assert (segment.text, segment.position) == ("See you", "top")
    assert (segment.start_ms, segment.end_ms) == (10000, 15000)
    assert answer == "Added the caption “See you” at the top, 10 s to 15 s."
    session.say("change 'See you' to 'Bye'")
    assert '"Bye" (10-15s)' in session.timeline
    session.say("move the caption to the bottom")
    session.say("show the caption from 2 to 4 seconds")
    (segment,) = next(t for t in session.draft.tracks if t.role == "caption").segments
    assert (segment.text, segment.position, segment.start_ms) == ("Bye", "bottom", 2000)


def test_a_text_keeps_its_own_letters() -> None:
    session = talk()
    session.say("add a title 'Remove teh MUSIC, 删除 2x'")
    assert (
        session.timeline
        == '1. Video: talk.mp4 (0-30s) 2. Title: "Remove teh MUSIC, 删除 2x" (0-3s)'
    )


def test_the_frame_changes_shape() -> None:
    session = talk()
    session.say("make it vertical")
    assert (session.draft.aspect, session.draft.fit) == ("9:16", "blur")
    session.say("crop it instead")
    assert (session.draft.aspect, session.draft.fit) == ("9:16", "crop")
    assert "already" in session.say("crop to 9:16")
    assert "16:9, 9:16, 1:1" in session.say("make it 4:3")


def test_images_become_a_slideshow() -> None:
    session = Session().upload(image("a.png"), image("b.png"), image("c.png"))
    session.say("make a slideshow with 2 seconds per photo")
    assert session.timeline == "1. Video: a.png (0-2s), b.png (2-4s), c.png (4-6s)"


def test_a_removed_clip_can_be_put_back_from_the_library() -> None:
    session = talk(video("b.mp4", 10))
    say_all(session, ["remove b.mp4", "add b.mp4 at the beginning"])
    assert session.timeline == "1. Video: b.mp4 (0-10s), talk.mp4 (10-40s)"


def test_a_caption_for_one_clip_lies_over_that_clip() -> None:
    session = talk(video("b.mp4", 10))
    session.say("给第二段加字幕“第二天”")
    assert session.timeline.endswith('Caption: "第二天" (30-40s)')


def test_a_stretch_alone_can_play_slower() -> None:
    session = talk(seconds=20)
    session.say("half speed for the last 5 seconds")
    assert [(s.duration_ms, s.speed) for s in session.clips] == [(15000, 1.0), (10000, 0.5)]


def test_a_picture_that_should_fade_is_refused_plainly() -> None:
    session = talk()
    assert session.say("fade to black").startswith("I can't fade the picture; I can fade the sound")
