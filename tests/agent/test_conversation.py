"""The conversation: several wishes at once, going back, questions, and what is beyond it."""

from __future__ import annotations

import random
import re

import pytest

from nemo_local.agent import phrases
from nemo_local.agent.codec import BY_NAME, arguments, decode, name_of
from nemo_local.agent.edits import Unclear
from nemo_local.agent.grammar import Context, understand
from nemo_local.agent.grammar.lexicon import CHINESE, ENGLISH
from nemo_local.agent.language import language_of
from nemo_local.agent.session import Call, NewDraft, Say, Thinking

from . import said, said_in_other_words
from .world import Session, audio, image, say_all, talk, video

GUI_WORDS = re.compile(
    r"\b(click|open|panel|drag|drop|preview|export|button|menu|account|billing|tab)\b|点击|打开|拖拽|导出",
    re.IGNORECASE,
)


def test_every_edit_is_a_version_of_its_own() -> None:
    session = talk()
    answer = session.say("remove the music, then add a title 'Hello' and make it vertical")
    assert len([e for e in session.events if isinstance(e, NewDraft)]) == 3
    assert session.calls == ["remove_music", "add_text", "set_aspect"]
    assert "voicenet" in answer and "“Hello”" in answer and "9:16" in answer
    session.say("undo")
    assert session.draft.aspect == "source"
    session.say("undo 2 steps")
    assert session.timeline == "1. Video: talk.mp4 (0-30s)"
    assert "nothing to undo" in session.say("undo")
    assert session.say("redo 3 steps").startswith("Went 3 steps forward")
    assert session.draft.aspect == "9:16"
    assert "nothing to redo" in session.say("redo")


def test_undo_says_how_far_it_got() -> None:
    session = talk()
    session.say("make it vertical")
    assert "There were only 1" in session.say("undo five steps")
    session.say("make it square")
    assert "nothing to redo" in session.say("redo")


def test_undo_says_when_it_could_go_further_than_it_goes_at_once() -> None:
    session = talk()
    say_all(session, ["make it vertical", "make it square", "mute the video"])
    session.past = session.past[2:]  # what the store shows of a long session
    answer = session.say("undo 5 steps")
    assert answer.startswith("Went 2 steps back.")
    assert answer.endswith("That is as far as it goes at once; ask again to go back further.")


def test_undo_within_a_message_is_followed_by_the_rest() -> None:
    session = talk()
    session.say("make it vertical")
    session.say("undo that and make it square")
    assert session.draft.aspect == "1:1"
    session.say("undo")
    assert session.draft.aspect == "source"


def test_start_over_returns_to_the_uploads_and_can_be_undone() -> None:
    session = talk(audio("song.mp3", 60))
    assert "as it was uploaded" in session.say("start over")
    session.say("remove the music and add a title 'x'")
    session.say("start over")
    assert session.timeline == "1. Video: talk.mp4 (0-30s)"
    session.say("undo")
    assert '"x"' in session.timeline


def test_what_is_impossible_is_said_and_the_rest_is_done() -> None:
    session = talk()
    answer = session.say("make her smile, remove the music and frobnicate the gizmo")
    assert session.clips[0].stem == "voice"
    done, _, refused = answer.partition("Not done:")
    assert "voicenet" in done
    assert "I can't change faces" in refused
    assert "“frobnicate the gizmo”" in refused


@pytest.mark.parametrize(
    "wish",
    [
        "write me a song with lyrics",
        "让她微笑",
        "transcribe it",
        "what is the weather?",
        "asdf qwer",
    ],
)
def test_a_wish_beyond_it_leaves_the_draft_alone(wish: str) -> None:
    session = talk()
    before = session.draft
    answer = session.say(wish)
    assert session.draft is before
    assert session.calls == []
    assert re.search("I can't|did not understand|我不能|没有听懂", answer)


def test_keeping_something_is_done_by_doing_nothing() -> None:
    session = talk()
    assert session.say("don't remove the music") == "The music stays as it is. Nothing was changed."
    assert session.calls == []


def test_an_ambiguous_wish_names_its_reading() -> None:
    assert talk().say("keep the voice").startswith("I took that as: keep only the voice.")


def test_questions_are_answered_from_the_draft() -> None:
    session = talk(video("b.mp4", 10), audio("song.mp3", 60))
    assert session.say("how long is it?") == "It is 40 s long, in 2 clips."
    assert session.say("what's on the timeline?").startswith("Timeline (1 track): 1. Video: talk")
    assert session.say("which files did I upload?") == "Uploaded: talk.mp4, b.mp4, song.mp3."
    assert "voicenet" in session.say("which separator do you use?")
    assert "No background music was added" in session.say("is there any music?")
    assert "现在" not in session.say("现在多长") and "40秒" in session.say("现在多长")
    assert session.calls == []


def test_the_answer_comes_phrase_by_phrase_after_a_thought() -> None:
    session = talk()
    session.say("remove the music and cut the first 5 seconds")
    assert isinstance(session.events[0], Thinking)
    said = [e.text for e in session.events if isinstance(e, Say)]
    assert [text.startswith(" ") for text in said] == [False, True]


def test_the_session_language_decides_only_where_the_message_does_not() -> None:
    session = talk()
    session.language = "zh-CN"
    assert session.say("9:16").startswith("画幅现在是 9:16")
    assert session.say("remove the music").startswith("Removed")


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("add the title “夏天的海边” at the top", "en"),
        ("put the caption 谢谢观看 at the bottom from 0:02", "en"),
        ("把BGM换成 upbeat 的", "zh"),
        ("BGM 换成欢快的", "zh"),
        ("加标题 “Hello my friends”", "zh"),
        ("undo 吧", "zh"),
        ("16:9", "fr"),
    ],
)
def test_the_answer_is_in_the_language_of_the_sentence(message: str, language: str) -> None:
    assert language_of(message, "fr") == language


def test_no_sentence_speaks_of_a_window_the_person_does_not_have() -> None:
    for key, sentences in phrases.PHRASES.items():
        for sentence in sentences:
            assert not GUI_WORDS.search(sentence), key


def test_every_edit_survives_the_trip_through_json() -> None:
    every = [e for _, edits in (*said.FIRST, *said_in_other_words.OTHER_WORDS) for e in edits]
    for edit in every:
        assert decode({"edit": name_of(type(edit)), **arguments(edit)}) == edit
    used = {name_of(type(e)) for e in every}
    assert {"back_to_video", "add_clip"} >= set(BY_NAME) - used


def test_any_heap_of_words_is_answered_and_leaves_a_sound_draft() -> None:
    """Words of the lexicon thrown together: nothing may break, whatever they happen to mean."""
    dice = random.Random(1)
    words = [" ".join(p) for p in ENGLISH] + list(CHINESE)
    words += ["5", "10 seconds", "0:05", "30%", "-6 dB", "2x", "'Hi'", "b.mp4", "song.mp3", "9:16"]
    words += [",", "and", "then", "到", "第二段", "前3秒", "99:99", "0", "-5%", "1e9"]
    session = talk(video("b.mp4", 10), audio("song.mp3", 20), image("p.png"), seconds=8)
    for _ in range(250):
        message = " ".join(dice.choice(words) for _ in range(dice.randint(1, 9)))
        assert session.say(message), message
        assert session.draft.duration_ms > 0, message
        calls = [e for e in session.events if isinstance(e, Call)]
        assert len(calls) == len(session.results)
        drafts = len([e for e in session.events if isinstance(e, NewDraft)])
        assert drafts == sum(session.results), message


def test_a_novel_is_refused_at_once() -> None:
    assert understand("remove the music " * 1000, Context()).edits == (Unclear("long"),)


def test_the_library_may_be_empty_or_odd() -> None:
    session = Session().upload(image("музыка и голос.png"))
    session.say("show музыка и голос.png for 5 seconds each")
    assert session.draft.duration_ms == 5000
