"""What somebody asked for who had only the texts: the file, and not only the words, is right."""

from __future__ import annotations

import pytest

from nemo_local.agent.phrases.topics import MOODS_ZH
from nemo_local.media.music import MOODS

from .world import LibraryItem, Session, audio, image, say_all, video

TALK, TRIP, UPRIGHT = (
    video("talk.mp4", 12),
    video("trip to Lisbon.mp4", 12),
    video("upright.mp4", 8),
)
SONG = audio("song.mp3", 60)
PHOTOS = (image("1.jpg"), image("2.jpg"))

Trial = tuple[tuple[LibraryItem, ...], tuple[str, ...], str]

TRIALS: tuple[Trial, ...] = (
    # -------------------------------------------------- a file by a part of its name
    (
        (TALK, TRIP, SONG),
        ("Mute the trip",),
        "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-24s, 0%)",
    ),
    (
        (TALK, TRIP),
        ("Make talk 3 dB louder",),
        "talk.mp4 (0-12s, 141%), trip to Lisbon.mp4 (12-24s)",
    ),
    (
        (TALK, TRIP, UPRIGHT),
        (
            "Put the talk first, then the trip, shorten the trip to 4 seconds and "
            "delete upright.mp4",
        ),
        "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-16s)",
    ),
    (
        (TALK, TRIP),
        ("Remove the music from the talk, and add calm music under the trip only",),
        "talk.mp4 (0-12s, voice only), trip to Lisbon.mp4 (12-24s) 2. BGM: Calm (12-24s, 35%)",
    ),
    (
        (TALK, TRIP),
        ("把trip放到最前面",),
        "trip to Lisbon.mp4 (0-12s), talk.mp4 (12-24s)",
    ),
    (
        (video("A.mp4", 5), video("B.mp4", 6)),
        ("先放B再放A",),
        "B.mp4 (0-6s), A.mp4 (6-11s)",
    ),
    # -------------------------------------------------- stretches
    ((TALK,), ("Keep 0:01-0:02 and 0:03-0:05",), "talk.mp4 (0-1s), talk.mp4 (1-3s)"),
    ((TALK,), ("Keep the first 2 seconds and the last 3",), "talk.mp4 (0-2s), talk.mp4 (2-5s)"),
    ((TALK,), ("Remove the first and last second",), "talk.mp4 (0-10s)"),
    ((TALK,), ("去掉第一秒和最后一秒",), "talk.mp4 (0-10s)"),
    ((TALK,), ("保留1到2秒和3到5秒",), "talk.mp4 (0-1s), talk.mp4 (1-3s)"),
    ((TALK,), ("play it 3 times in a row",), "talk.mp4 (0-12s)"),
    ((TALK,), ("play it 3 times faster",), "talk.mp4 (0-4s, 3x)"),
    ((TALK,), ("repeat the video twice",), "talk.mp4 (0-12s)"),
    ((TALK,), ("去掉第一秒",), "talk.mp4 (0-11s)"),
    (
        (TALK,),
        ("split into clips of 5 seconds",),
        "talk.mp4 (0-5s), talk.mp4 (5-10s), talk.mp4 (10-12s)",
    ),
    ((TALK,), ("loop it three times",), "talk.mp4 (0-12s)"),
    ((TALK,), ("Extract the first 5 seconds of audio",), "talk.mp4 (0-5s)"),
    # -------------------------------------------------- music
    (
        (TALK,),
        ("Add calm music", "换成更欢快的音乐，只要前5秒"),
        "talk.mp4 (0-12s) 2. BGM: Happy (0-5s, 35%)",
    ),
    (
        (TALK,),
        ("Add happy music", "从第5秒开始放音乐"),
        "talk.mp4 (0-12s) 2. BGM: Happy (5-12s, 35%)",
    ),
    (
        (TALK,),
        ("Add happy music", "start it at 0:05 instead"),
        "talk.mp4 (0-12s) 2. BGM: Happy (5-12s, 35%)",
    ),
    (
        (TALK, SONG),
        ("Use the song as background music, start it at 0:03 and fade out",),
        "talk.mp4 (0-12s) 2. BGM: song.mp3 (3-12s, 35%)",
    ),
    (
        (TALK, SONG),
        ("put my song under it", "Replace the voice with the music"),
        "talk.mp4 (0-12s) muted 2. BGM: song.mp3 (0-12s, 35%)",
    ),
    (
        (*PHOTOS, SONG),
        ("Make a slideshow, 2 seconds per photo, with the song under it",),
        "1.jpg (0-2s), 2.jpg (2-4s) 2. BGM: song.mp3 (0-4s, 100%)",
    ),
    (
        (TALK,),
        ("Add calm music", "make the music louder than the voice"),
        "talk.mp4 (0-12s) 2. BGM: Calm (0-12s, 52%)",
    ),
    (
        (TALK,),
        ("Add calm music", "too loud under my voice"),
        "talk.mp4 (0-12s) 2. BGM: Calm (0-12s, 21%)",
    ),
    (
        (TALK,),
        ("Add calm music", "mute me"),
        "talk.mp4 (0-12s) muted 2. BGM: Calm (0-12s, 35%)",
    ),
    (
        (TALK, TRIP),
        ("只在第二段加平静的音乐",),
        "talk.mp4 (0-12s), trip to Lisbon.mp4 (12-24s) 2. BGM: Calm (12-24s, 35%)",
    ),
    (
        (TALK,),
        ("Add calm music", "replace it with jazz, only the first 5 seconds"),
        "talk.mp4 (0-12s) 2. BGM: Jazz (0-5s, 35%)",
    ),
    # -------------------------------------------------- words
    (
        (TALK,),
        ("Add the title Welcome to our small upright picture and crop to 9:16",),
        'talk.mp4 (0-12s) 2. Title: "Welcome to our small upright picture" (0-3s)',
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("library", "messages", "timeline"), TRIALS, ids=[t[1][-1] for t in TRIALS]
)
def test_what_was_asked_for_is_what_comes_out(
    library: tuple[LibraryItem, ...], messages: tuple[str, ...], timeline: str
) -> None:
    session = Session()
    for item in library:
        session.upload(item)
    say_all(session, messages)
    assert session.timeline == f"1. Video: {timeline}"


@pytest.mark.parametrize(
    "wish", ["use my song.mp3 from 0:10 on", "start my song at its chorus, 0:10"]
)
def test_a_song_can_begin_at_a_moment_of_its_own(wish: str) -> None:
    session = Session().upload(TALK, SONG)
    assert "It begins 10 s into the song." in session.say(wish)
    assert (session.music.segments[0].start_ms, session.music.segments[0].in_ms) == (0, 10_000)


def test_a_song_cannot_begin_behind_its_end() -> None:
    session = Session().upload(TALK, SONG)
    assert "1:00 long" in session.say("use my song.mp3 from 2:00 on")
    assert session.timeline == "1. Video: talk.mp4 (0-12s)"


def test_music_alone_gets_quieter_in_the_file_too() -> None:
    session = Session().upload(video("silent.mp4", 8, sounds=0))
    say_all(session, ["Add calm music", "Make the music quieter"])
    assert session.draft.loudness_lufs == -18.4


def test_music_can_stay_at_one_level() -> None:
    session = Session().upload(TALK)
    say_all(session, ["Add calm music", "keep the music at one level, 30%"])
    assert (session.music.duck, session.music.volume) == (False, 0.3)


def test_a_fade_out_stays_when_the_end_is_cut_off() -> None:
    session = Session().upload(TALK)
    say_all(session, ["声音淡出2秒", "删掉最后3秒"])
    assert session.clips[-1].fade_out_ms == 2000


@pytest.mark.parametrize(
    ("wish", "refused"),
    [
        ("Make it 16:9 with black bars", "I can't add black bars"),
        ("Add the sound of rain", "I can't make sound effects"),
        ("loop it three times", "I can't play a clip several times over"),
        ("Freeze the last frame", "freeze"),
    ],
)
def test_what_cannot_be_done_is_said_by_its_name(wish: str, refused: str) -> None:
    session = Session().upload(TALK)
    before = session.draft
    assert refused in session.say(wish)
    assert session.draft == before


def test_a_frame_cropped_in_chinese_is_cropped() -> None:
    session = Session().upload(TALK)
    session.say("把视频裁成竖屏9:16")
    assert (session.draft.aspect, session.draft.fit) == ("9:16", "crop")


@pytest.mark.parametrize("mood", MOODS_ZH)
def test_a_mood_is_named_in_chinese_by_a_word_that_asks_for_it(mood: str) -> None:
    assert MOODS_ZH[mood] in MOODS[mood].words
