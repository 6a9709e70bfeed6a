"""Chinese constructions of several words: "剪…出来", "等到…再…", "掐头去尾，各…"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from nemo_local.agent.grammar.comparing import compared
from nemo_local.agent.grammar.exclusions import (
    WHERE,
    Tokens,
    except_its_edge,
    excepted,
    not_wanted,
    only_that,
    rest_gone,
    rhetorical,
)
from nemo_local.agent.grammar.kinds import DEEDS, LOOSE, THINGS, TIMES
from nemo_local.agent.grammar.tokens import Token, until_break
from nemo_local.agent.grammar.verbs import (
    appears,
    done_away,
    once_more,
    only_the_talk,
    portions,
    seen_not_heard,
    unusable,
)

_SIZES = frozenset(("db", "percent", "times", "half"))


def constructed(tokens: Tokens, text: str) -> Tokens:
    """The tokens with what several words say together as one thing; `text` is simplified."""
    seen = set(_SIGN.findall(text))
    for sign, made in _CONSTRUCTIONS if seen else ():
        if not seen.isdisjoint(sign):
            tokens = made(tokens, text)
    return tokens


def _taken_out(tokens: Tokens, text: str) -> Tokens:
    """The tokens with "剪…出来" as taking a stretch out for itself, not cutting it away."""
    out = list(tokens)
    for i, token in enumerate(tokens):
        if token.kind != "cut" or text[token.start : token.end] not in {"剪", "切", "裁", "截"}:
            continue
        stretch = until_break(tokens[i + 1 :])
        said = text[token.end : stretch[-1].end] if stretch else ""
        behind = until_break(tokens[i + 2 + len(stretch) :])
        told = behind if DEEDS.isdisjoint(t.kind for t in behind) else []
        if said.endswith("出来") and any(t.kind in WHERE for t in (*stretch, *told)):
            out[i] = replace(token, kind="excerpt")
    return out


def _one_clip(tokens: Tokens, text: str) -> Tokens:
    """The tokens with the 一段 of "最后一段" as a clip, unless it is one of something."""
    out = list(tokens)
    for i in range(1, len(tokens)):
        one = tokens[i].kind == "some" and text[tokens[i].start : tokens[i].end] in _ONES
        edge = tokens[i - 1].kind in {"first", "last"} and tokens[i - 1].end == tokens[i].start
        of = next((t.sort for t in tokens[i + 1 : i + 3] if t.kind not in LOOSE), "")
        if one and edge and of not in THINGS | {"time", "quote"}:
            out[i] = replace(tokens[i], kind="clip")
    return out


_ONES = frozenset(("一段", "一条", "一张"))


def _at_both_ends(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the break between "掐头去尾" and how much of each: "，各去5秒"."""
    for i, token in enumerate(tokens[:-1]):
        if token.kind != "bothends" or tokens[i + 1].kind != "pause":
            continue
        behind = until_break(tokens[i + 2 :])
        kinds = {t.kind for t in behind}
        if "time" in kinds and kinds <= _SO_MUCH_OF_EACH:
            tokens = [*tokens[: i + 1], *tokens[i + 2 :]]
            break
    return _cut_at_both_ends(tokens)


def _cut_at_both_ends(tokens: Tokens) -> Tokens:
    """The tokens with the deed that is in "掐头去尾" itself, where no other is said."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "bothends"), len(tokens))
    stretch = until_break(tokens[at:])
    kinds = {t.kind for t in stretch}
    if "time" not in kinds or kinds & (DEEDS | {"change"}):
        return tokens
    return [*tokens[:at], Token("cut", tokens[at].start, tokens[at].start), *tokens[at:]]


_SO_MUCH_OF_EACH = LOOSE | {"time", "each", "cut", "remove", "bothends", "by", "off", "all", "trim"}


def _lowered(tokens: Tokens, text: str) -> Tokens:
    """The tokens with a 压低 by so much as a level, not as ducking."""
    out = list(tokens)
    for i, token in enumerate(tokens):
        if token.kind == "duck" and text[token.start : token.end] == "压低":
            near = until_break(tokens[i + 1 :])
            spoken = {t.kind for t in until_break(tokens[:i])}
            if any(t.kind in _SIZES for t in near) and not spoken & {"duck", "while"}:
                out[i] = replace(token, kind="quieter")
    return out


def _waited_for(tokens: Tokens, text: str) -> Tokens:
    """The tokens with "等到30秒再响起来" as what begins there."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        behind = [t for t in tokens[i + 1 : i + 6] if t.kind not in LOOSE | _BETWEEN]
        waits = token.kind == "to" and text[: token.start].endswith("等") and len(behind) > 1
        if waits and behind[0].kind in TIMES and behind[1].kind in {"comeback", "start", "add"}:
            out = [*out[:-1], replace(token, kind="from"), behind[0]]
            skipped = next(n for n, t in enumerate(tokens) if t is behind[1])
            return [*out, *tokens[skipped + 1 :]]
        out.append(token)
    return out


_BETWEEN = frozenset(("then", "while", "at"))


def _covered(tokens: Tokens, text: str) -> Tokens:
    """The tokens without who covers the music: "音乐被说话声盖住了，调大" is about the music."""
    end = next((i for i, t in enumerate(tokens) if t.kind == "drown"), 0)
    by = next((i for i, t in enumerate(tokens[:end]) if text[t.start : t.end] == "被"), end)
    covered, covering = tokens[:by], tokens[by:end]
    voice = any(t.kind == "voice" for t in covering)
    if not voice or [t.kind for t in covered if t.kind in THINGS] != ["music"]:
        return tokens
    return [*covered, *(t for t in tokens[end + 1 :] if t.kind != "by")]


def _one_side(tokens: Tokens, text: str) -> Tokens:
    """The tokens with the 剪 of "从1分钟开始剪，前面的不要" as what takes a stretch out."""
    out = list(tokens)
    for i, token in enumerate(tokens):
        if token.kind != "cut" or token.end - token.start > 1:
            continue
        behind = [t.kind for t in tokens[i + 1 :] if t.kind not in LOOSE | {"all", "by", "clip"}]
        if behind[:1] == ["pause"] and behind[1:2] in (["before"], ["after"]):
            out[i] = replace(token, kind="excerpt") if behind[2:3] == ["not"] else token
    return out


def _shown_for(tokens: Tokens, text: str) -> Tokens:
    """The tokens with a 停留 that begins a stretch as how long: "20秒处出现，停留4秒"."""
    out = list(tokens)
    for i in range(1, len(tokens) - 1):
        stays = tokens[i].kind == "keep" and tokens[i - 1].kind == "pause"
        if stays and tokens[i + 1].kind == "time" and text.startswith("停留", tokens[i].start):
            out[i] = replace(tokens[i], kind="for")
    return out


def _disliked_frame(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the blur or the bars that are but complained of: "模糊边不好看，"."""
    for i, token in enumerate(tokens):
        if token.kind in {"blur", "crop", "surplus"}:
            stretch = until_break(tokens[i + 1 :])
            behind = tokens[i + 1 + len(stretch) :]
            if any(t.kind == "tell" for t in stretch) and len(behind) > 1:
                return [*tokens[:i], *behind[1:]]
    return tokens


_ONLY_THIS = frozenset((
    "只把", "只将", "仅把", "仅将", "光把", "只想把", "只要把", "只需把", "只用把", "只需要把",
))  # fmt: skip
_CONSTRUCTIONS: tuple[tuple[frozenset[str], Callable[[Tokens, str], Tokens]], ...] = (
    (frozenset(("其余", "其他", "其它", "剩下", "别的", "剩余")), rest_gone),
    (frozenset(("除",)), excepted),
    (frozenset(("出来",)), _taken_out),
    (frozenset(("一段", "一条", "一张")), _one_clip),
    (frozenset(("面的不要", "面不要", "后的不要", "前的不要", "面都不要")), _one_side),
    (frozenset(("不要", "面不要", "面的不要")), except_its_edge),
    (frozenset(("不要", "不用", "面不要", "面的不要", "面都不要")), not_wanted),
    (frozenset(("去尾", "掐尾", "两头", "两端", "首尾", "头尾")), _at_both_ends),
    (frozenset(("压低",)), _lowered),
    (frozenset(("等到",)), _waited_for),
    (frozenset(("不能", "不可以", "不能用")), rhetorical),
    (frozenset(("被",)), _covered),
    (frozenset(("停留",)), _shown_for),
    (frozenset(("比",)), compared),
    (frozenset(("掉",)), done_away),
    (frozenset(("不能用", "不让用", "不可用", "不准用")), unusable),
    (frozenset(("出现",)), appears),
    (frozenset(("份", "条", "截")), portions),
    (frozenset(("只要",)), only_the_talk),
    (frozenset(("再响", "再大", "再高")), once_more),
    (frozenset(("大", "小")), seen_not_heard),
    (
        frozenset(
            [
                "只把",
                "只将",
                "仅把",
                "仅将",
                "光把",
                "只想把",
                "只要把",
                "只需把",
                "只用把",
                "只需要把",
            ]
        ),
        only_that,
    ),
    (frozenset(("不好看", "难看", "丑")), _disliked_frame),
)
"""By what is seen in the text, so that most messages need no second look."""
_SIGN = re.compile(
    "|".join(sorted({s for signs, _ in _CONSTRUCTIONS for s in signs}, key=len)[::-1])
)
