"""The same wish in whatever order its words come, with whatever courtesy around it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from nemo_local.agent.edits import (
    CutOut,
    Edit,
    Gain,
    RemoveMusic,
    SetMute,
    SetVolume,
    Span,
    Speed,
    Target,
    Trim,
)
from nemo_local.agent.grammar import understand

from .said import clip, part, s
from .test_messages import LIBRARY

Placeable = SetVolume | SetMute | RemoveMusic | Speed
Placed = tuple[str, Span | None]

COURTESIES = (
    "{}", "please {}", "could you {}?", "hey, {}", "I'd like you to {}, thanks", "just {}",
    "would it be possible to {}?", "why don't you {}", "ok now {} pls", "Hi, {}. Thank you!",
)  # fmt: skip
PLACES: tuple[Placed, ...] = (
    ("", None),
    ("from 0:05 to 0:10", s(5, 10)),
    ("between 5 and 10 seconds", s(5, 10)),
    ("5-10s", s(5, 10)),
    ("for the first 5 seconds", s(0, 5)),
    ("in the last 10 seconds", s(-10)),
    ("up to 0:10", s(0, 10)),
    ("after 0:20", s(20)),
    ("during the first half", part(None, 0.5)),
)
HALF_UP, LESS = Gain(1.5, relative=True), Gain(0.6, relative=True)
VOICE, MUSIC = Target("voice"), Target("music")


def wish(deed: str, span: Span | None) -> Edit:
    """The edit that each deed below means there."""
    return {
        "make my voice louder": SetVolume(HALF_UP, VOICE, span),
        "turn the voice up": SetVolume(HALF_UP, VOICE, span),
        "boost clip 2": SetVolume(HALF_UP, clip(2), span),
        "turn down the music by 20%": SetVolume(Gain(0.8, relative=True), MUSIC, span),
        "lower the music to 30%": SetVolume(Gain(0.3), MUSIC, span),
        "put the voice at half volume": SetVolume(Gain(0.5), VOICE, span),
        "reduce the music": SetVolume(LESS, MUSIC, span),
        "turn b.mp4 off": SetMute(clip("b.mp4"), span=span),
        "mute the last clip": SetMute(clip(-1), span=span),
        "take the music out": RemoveMusic(span=span),
        "cut out the music": RemoveMusic(span=span),
        "speed the second clip up": Speed(1.5, True, clip(2), span),
        "speed it up by 20%": Speed(1.2, True, span=span),
        "play it at double speed": Speed(2.0, span=span),
    }[deed]


DEEDS = (
    "make my voice louder", "turn the voice up", "boost clip 2", "turn down the music by 20%",
    "lower the music to 30%", "put the voice at half volume", "reduce the music",
    "turn b.mp4 off", "mute the last clip", "take the music out", "cut out the music",
    "speed the second clip up", "speed it up by 20%", "play it at double speed",
)  # fmt: skip


@pytest.mark.parametrize(("deed", "courtesy"), list(product(DEEDS, COURTESIES)))
def test_a_place_may_be_said_first_or_last(deed: str, courtesy: str) -> None:
    for place, span in PLACES:
        orders = [f"{deed} {place}".strip()]
        if place and courtesy != "just {}":
            orders += [f"{place}, {deed}", f"{deed}, {place}"]
        for order in orders:
            message = courtesy.format(order)
            assert understand(message, LIBRARY).edits == (wish(deed, span),), message


STRETCHES: tuple[tuple[str, Span], ...] = (
    ("the first 5 seconds", s(0, 5)),
    ("the last 10 seconds", s(-10)),
    ("0:05 to 0:10", s(5, 10)),
    ("the part from 0:05 to 0:10", s(5, 10)),
    ("the bit between 5s and 10s", s(5, 10)),
    ("seconds 5 to 10", s(5, 10)),
    ("the first half", part(None, 0.5)),
)
KEEPS = ("keep {}", "only keep {}", "I just need {}", "trim it to {}", "cut it down to {}",
         "remove everything but {}", "leave only {}", "use only {}")  # fmt: skip
CUTS = ("cut {}", "just delete {}", "cut {} out", "I don't need {}", "{} can go", "chop off {}",
        "throw away {}", "get rid of {}")  # fmt: skip


@pytest.mark.parametrize(("stretch", "span"), STRETCHES)
def test_a_stretch_is_kept_or_cut_however_that_is_said(stretch: str, span: Span) -> None:
    for keeps in KEEPS:
        message = keeps.format(stretch)
        assert understand(message, LIBRARY).edits == (Trim(span),), message
    for cuts in CUTS:
        message = cuts.format(stretch)
        assert understand(message, LIBRARY).edits == (CutOut(span),), message


ZH_PLACES: tuple[Placed, ...] = (
    ("", None),
    ("从0:05到0:10", s(5, 10)),
    ("5到10秒", s(5, 10)),
    ("前5秒", s(0, 5)),
    ("最后10秒", s(-10)),
    ("20秒之后", s(20)),
    ("后半段", part(0.5, None)),
)
ZH_DEEDS: tuple[tuple[str, Placeable], ...] = (
    ("把人声调大", SetVolume(HALF_UP, VOICE)),
    ("把音乐降到30%", SetVolume(Gain(0.3), MUSIC)),
    ("把音乐调小20%", SetVolume(Gain(0.8, relative=True), MUSIC)),
    ("把第二段静音", SetMute(clip(2))),
    ("关掉b.mp4", SetMute(clip("b.mp4"))),
    ("把背景音乐去掉", RemoveMusic()),
    ("把第二个视频加快", Speed(1.5, True, clip(2))),
)


def _there(edit: Placeable, span: Span | None) -> Edit:
    return replace(edit, span=span)


@pytest.mark.parametrize(("deed", "edit"), ZH_DEEDS)
@pytest.mark.parametrize("courtesy", ["{}", "请{}", "能不能{}？", "你好，{}，谢谢", "帮我{}一下"])
def test_in_chinese_too(deed: str, edit: Placeable, courtesy: str) -> None:
    for place, span in ZH_PLACES:
        meant = (_there(edit, span),)
        for order in (f"{place}{deed}", f"{place}，{deed}" if place else deed):
            message = courtesy.format(order)
            assert understand(message, LIBRARY).edits == meant, message
