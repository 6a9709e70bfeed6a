"""Half-understood wishes are asked about: a wrong edit is worse than a question."""

from __future__ import annotations

import pytest

from nemo_local.agent.edits import (
    CLIPS,
    AddMusic,
    AddText,
    CutOut,
    Edit,
    Fade,
    Gain,
    Keep,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Slideshow,
    Speed,
    Split,
    Swap,
    Trim,
    Unclear,
)
from nemo_local.agent.grammar import understand
from nemo_local.agent.grammar.agreement import agreed
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.doubts import doubted
from nemo_local.agent.grammar.figures import Figures
from nemo_local.agent.grammar.together import settle
from nemo_local.agent.grammar.tokens import Token, tokenise

from .said import MUSIC, VOICE, clip, rel, s
from .test_messages import LIBRARY
from .world import talk

DOUBTFUL: tuple[tuple[str, str, str], ...] = (
    ("I'd like only the music and only the voice", "which_sound", ""),
    ("静音，但是留人声", "which_sound", ""),
    ("my uncle only speaks Welsh", "part", "uncle only speaks Welsh"),
    ("其他片段保持原来的响度", "part", "其他片段保持原来的响度"),
    ("play it faster, at 0.5x", "contrary", "faster"),
    ("add a title for me", "text", "title"),
    ("add some snarky music", "part", "snarky"),
    ("need some zonky music", "part", "zonky"),
    ("来点斑斓的音乐", "part", "斑斓"),
    ("视频开头五秒是黑的，没用，从五秒后开始就行", "contrary", "五秒"),
    ("标题后面加个感叹号", "text", "后面加个感叹号"),
    ("只有第一段保留声音", "part", "第一"),
    ("song.mp3往后推15秒", "range", ""),
    ("the gronkle is a bit quiet", "volume", "gronkle"),
    ("the speeches are frimbly quiet", "volume", "frimbly"),
    ("take the song out at the end", "range", "at the end"),
    ("liven the video up", "part", "up"),
    ("mute that part", "part", "mute that part"),
    ("keep 5 seconds around 1:40", "part", "5 seconds around"),
    ("A frob under the intro, first 20 seconds only", "part", "frob"),
    ("let it frobnicate for 4 seconds", "part", "frobnicate"),
    ("match the music to the cuts", "part", "match the music to the cuts"),
    ("make each photo louder for 5 seconds", "part", "photo"),
)
"""A message, the question that it leads to, and what the question is about."""


@pytest.mark.parametrize(("message", "question", "words"), DOUBTFUL, ids=[d[0] for d in DOUBTFUL])
def test_a_doubtful_wish_is_asked_about(message: str, question: str, words: str) -> None:
    (asked,) = understand(message, LIBRARY).edits
    assert isinstance(asked, Unclear)
    assert (asked.what, asked.words) == (question, words)


def test_the_question_names_what_was_not_clear_and_the_draft_stays() -> None:
    session = talk()
    before = session.draft
    assert "“faster” can be meant in two opposite ways" in session.say("play it faster, at 0.5x")
    assert "not clear what the “15%” is meant for" in session.say("make it square at 15%")
    assert "“snarky”" in session.say("add some snarky music")
    assert "the music" in session.say("I'd like only the music and only the voice")
    assert session.draft is before


READ_WRONGLY: tuple[tuple[str, Edit, str], ...] = (
    ("I only want 0:20 to 0:50, the rest can go", CutOut(s(20, 50)), "contrary"),
    ("delete the first 6 seconds only", Trim(s(0, 6)), "contrary"),
    ("chop it every 20 seconds", Trim(s(0, 20)), "contrary"),
    ("from 5:00 to 7:30 they set up the beamer", Split(300_000), "part"),
    ("leave the others alone in their order", Swap(clip(1), clip(2)), "part"),
    ("triple the volume, it is quiet", SetVolume(rel(1 / 3)), "contrary"),
    ("remove the narrator's voice while the music stays", RemoveMusic(), "which_sound"),
    ("remove the music there only", RemoveVoice(), "which_sound"),
    ("the song should only come in at 0:20", RemoveMusic(span=s(20)), "part"),
    ("enough of that voice, only the tune", AddMusic(), "part"),
    ("fade the song in instead of that", AddMusic(replace=True, fade_in_ms=2000), "part"),
    ("a title for the video", AddText("for the video"), "text"),
    ('she asked for "a moody song" at 0:10', AddText("a moody song", span=s(10)), "part"),
    ("turn the music down by the same", SetVolume(rel(0.6), MUSIC), "part"),
    ("the second minute is boring, cut it", Remove(clip(2)), "part"),
    ('fade it in, and "Emma & Luis" at the top', Fade(in_ms=2000), "part"),
)
"""A clause, an edit that it does not mean, and the question to be asked instead."""


@pytest.mark.parametrize(
    ("said", "edit", "question"), READ_WRONGLY, ids=[said for said, _, _ in READ_WRONGLY]
)
def test_what_contradicts_its_own_words_is_not_made(said: str, edit: Edit, question: str) -> None:
    tokens = tuple(tokenise(said))
    asked = doubted(Clause(tokens, said, len(said), LIBRARY), (edit,))
    assert asked is not None
    assert asked.what == question


@pytest.mark.parametrize(
    ("said", "edit"),
    [
        ("I only want 0:20 to 0:50", Trim(s(20, 50))),
        ("delete the first 6 seconds", CutOut(s(0, 6))),
        ("split it at 5:00", Split(300_000)),
        ("remove the music and keep the voice", RemoveMusic("all")),
        ("slow it back down to normal", Speed(1.0)),
        ("add a title: for me", AddText("for me")),
        ("triple the volume", SetVolume(rel(3.0))),
    ],
)
def test_what_agrees_with_its_words_is_made(said: str, edit: Edit) -> None:
    clause = Clause(tuple(tokenise(said)), said, len(said), LIBRARY)
    assert doubted(clause, (edit,)) is None


FIGURES: tuple[tuple[str, Edit, bool], ...] = (
    ("5 seconds", Fade(out_ms=5000), True),
    ("5 seconds", Fade(out_ms=2000), False),
    ("4 seconds", AddText("Hi", span=s(60, 64)), True),
    ("1:30", Trim(s(60, 90)), True),
    ("1:30", Trim(s(60)), False),
    ("30%", SetVolume(Gain(0.3)), True),
    ("30%", SetVolume(rel(0.7)), True),
    ("30%", SetVolume(rel(0.6)), False),
    ("-6 dB", SetVolume(rel(0.501)), True),
    ("-6 dB", SetVolume(rel(0.6)), False),
    ("2x", Speed(2.0), True),
    ("2x", Speed(1.5), False),
    ("half", SetVolume(rel(0.5)), True),
    ("half", SetVolume(rel(0.6)), False),
    ("half", Split(1000), True),
)
"""A figure, an edit, and whether the figure is found in it."""


@pytest.mark.parametrize(("figure", "edit", "found"), FIGURES)
def test_a_figure_is_found_by_its_value(figure: str, edit: Edit, found: bool) -> None:
    (token,) = tokenise(figure)
    assert Figures.of((edit,)).tell(token) is found


def test_a_bare_number_is_a_time_a_level_or_a_count() -> None:
    five = Token("number", 0, 1, 5.0)
    assert Figures.of((Fade(out_ms=5000),)).tell(five)
    assert Figures.of((SetMute(clip(5)),)).tell(five)
    assert not Figures.of((Slideshow(4000),)).tell(five)


TOGETHER: tuple[tuple[tuple[Edit, ...], tuple[Edit, ...]], ...] = (
    (
        (SetVolume(rel(0.562), MUSIC), SetVolume(rel(0.6), MUSIC)),
        (SetVolume(rel(0.562), MUSIC),),
    ),
    (
        (SetVolume(rel(0.562), MUSIC), SetVolume(rel(1.5), VOICE)),
        (SetVolume(rel(0.562), MUSIC), SetVolume(rel(1.5), VOICE)),
    ),
    ((AddMusic(), RemoveMusic()), (RemoveMusic(),)),
    ((RemoveMusic(), AddMusic()), (RemoveMusic(), AddMusic())),
    ((AddMusic("calm"), RemoveMusic("clips")), (AddMusic("calm"), RemoveMusic("clips"))),
    ((RemoveMusic(), RemoveVoice()), (SetMute(),)),
)
"""Wishes as they were read, and those that go together."""


@pytest.mark.parametrize(("read", "meant"), TOGETHER)
def test_wishes_of_one_message_go_together(read: tuple[Edit, ...], meant: tuple[Edit, ...]) -> None:
    assert settle(read, asks_for_voice=False, chosen=False)[0] == meant


def test_silence_is_asked_about_where_one_sound_is_to_stay() -> None:
    which = Unclear("which_sound")
    assert agreed((SetMute(CLIPS),), (Keep(VOICE).target,), chosen=False) == [which]
    assert agreed((RemoveMusic(), RemoveVoice()), (), chosen=True) == [which]
