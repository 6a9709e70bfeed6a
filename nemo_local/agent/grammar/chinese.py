"""Chinese word order: what happens at a moment, or is alike, stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.spans import MOMENTS
from nemo_local.agent.grammar.tokens import Token

_LEADS = frozenset(("from", "to", "at", "first", "last", "start", "end", "after", "before", "for"))
_LED_BY = {"start": "from", "end": "to", "while": "at", "at": "at"}


def chinese_moments(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with what is said behind a time before it, as in English.

    "10秒开始" is "from 10 s", "50秒结束" "to 50 s", "30秒的时候" and "1分钟处" "at" a moment.
    """
    out: list[Token] = []
    for token in tokens:
        time = out[-1] if out and out[-1].kind in MOMENTS else None
        lead = _LED_BY.get(token.kind, "")
        if lead == "from" and _is_later(out):
            out[-2:] = [Token("from", out[-2].start, out[-2].start), out[-2]]
            continue
        behind = time is not None and bool(lead) and _follows(token, time)
        before = out[-2].kind if len(out) > 1 else ""
        if not behind or time is None:
            out.append(token)
        elif before in {lead, "at"}:
            out[-2] = replace(out[-2], kind=lead)
        elif before not in _LEADS:
            out[-1:] = [Token(lead, time.start, time.start), time]
        elif lead != "at":
            out.append(token)
    return out


def without_directions(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the 去 that only leads away: "挪到最开头去" removes nothing."""
    moves = any(t.kind in {"move", "change", "add"} for t in tokens)
    before = [None, *tokens]
    return [
        t
        for t, b in zip(tokens, before, strict=False)
        if not (moves and _is_short(t) and t.kind == "remove" and b and _leads_there(b, t))
    ]


def _leads_there(before: Token, token: Token) -> bool:
    """Whether a 去 stands behind a place, or right behind what is put there: "铺上去"."""
    put = before.kind in {"add", "move", "join"} and before.end == token.start
    return put or before.kind in _PLACES


_PLACES = frozenset((
    "start", "end", "first", "last", "top", "bottom", "center", "middle", "before", "after",
    "tofront", "toback", "ordinal",
))  # fmt: skip


def after_a_time(tokens: Sequence[Token], message: str) -> list[Token]:
    """The tokens with "之后再" behind a time as "after" it, not as "and then"."""
    out: list[Token] = []
    for token in tokens:
        time = out[-1] if out and out[-1].kind in MOMENTS and out[-1].end == token.start else None
        goes_on = token.kind == "then" and message[token.start] in _BEHIND_A_TIME
        behind = token.kind == "last" and _is_short(token)  # "1分钟后的部分"
        out.append(replace(token, kind="after") if time and (goes_on or behind) else token)
    return out


_BEHIND_A_TIME = frozenset("之以后")
"""What "后" begins with behind a time, unlike "然后"."""
_SUITED_TO = frozenset(("video", "scenery", "image", "clip", "feel", "match"))
"""What music is to suit."""


def without_what_it_suits(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the "and" that only leads to what suits: "与画面氛围相符的音乐"."""
    tokens = _of_the_video(tokens)
    ties = [i for i, t in enumerate(tokens) if t.kind == "and" and t.chinese]
    for i in reversed(ties):
        behind = [t.kind for t in tokens[i + 1 : i + 6]]
        end = behind.index("match") if "match" in behind else 0
        while behind[end + 1 : end + 2] == ["match"]:
            end += 1
        named = {k for k in behind[:end] if not k.startswith("mood:")}
        if end and named <= _SUITED_TO | {"polite", "filler"}:
            tokens = [*tokens[:i], *tokens[i + 1 + end :]]
    return tokens


def _of_the_video(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with the mood that a video has as what music is to suit: "画面的氛围"."""
    if all(not t.chinese or t.kind != "mood:ambient" for t in tokens):
        return tokens
    if any(t.sort == "mood" and t.kind != "mood:ambient" for t in tokens):  # "紧张氛围"
        return [t.meaning("feel") if t.kind == "mood:ambient" and t.chinese else t for t in tokens]
    said = [t for t in tokens if t.kind != "polite"]
    seen = {b.start for a, b in pairwise(said) if a.kind in _SUITED_TO - {"feel"}}
    named = {a.start for a, b in pairwise(said) if b.kind == "music" and b.start == a.end}
    return [
        t.meaning("match") if t.start in seen - named and t.kind == "mood:ambient" else t
        for t in tokens
    ]


def in_the_video(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the video that a moment is of: "从视频的第5秒开始播放"."""
    out: list[Token] = []
    for token in tokens:
        at = len(out) - (2 if out and out[-1].kind == "polite" else 1)
        video = out[at] if token.kind in MOMENTS and at > 0 else None
        led = video and video.kind == "video" and out[at - 1].kind in {"from", "at", "to"}
        if video and led and video.chinese and token.start - video.end <= 2:
            del out[at:]
        out.append(token)
    return out


def _is_short(token: Token) -> bool:
    """Whether it is a Chinese word of one character."""
    return token.chinese and token.end - token.start == 1


def _is_later(said: Sequence[Token]) -> bool:
    """Whether a time and "later" stand last: "10秒后开始"."""
    time, later = (*said, Token("", 0, 0))[-3:-1] if len(said) > 1 else (None, None)
    if time is None or later is None or time.kind not in MOMENTS:
        return False
    return later.kind in {"after", "last"} and _follows(later, time)


def _follows(token: Token, time: Token) -> bool:
    """Whether a Chinese word stands right behind a time, but for particles."""
    return token.chinese and 0 <= token.start - time.end <= 6
