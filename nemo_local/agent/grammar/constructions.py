"""Chinese constructions of several words: "除了…以外，其余…", "剪…出来", "…，不要"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from nemo_local.agent.grammar.kinds import BREAKS, DEEDS, LOOSE, THINGS, TIMES
from nemo_local.agent.grammar.tokens import Token

Tokens = Sequence[Token]
_GONE = frozenset(("remove", "cut", "not", "restgone"))
_OF_THE_REST = LOOSE | {"all", "clip", "video", "video:all", "number"}
_WHERE = TIMES | {"clip", "ordinal", "file", "first", "last", "start", "end", "before", "after"}
_SIZES = frozenset(("db", "percent", "times", "half"))


def constructed(tokens: Tokens, text: str) -> Tokens:
    """The tokens with what several words say together as one thing; `text` is simplified."""
    for signs, made in _CONSTRUCTIONS:
        if any(sign in text for sign in signs):
            tokens = made(tokens, text)
    return tokens


def _rest_gone(tokens: Tokens, text: str) -> Tokens:
    """The tokens with "其余片段全部删掉" as one: nothing else is wanted."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        run = list(takewhile(lambda t: t.kind in _OF_THE_REST, tokens[i + 1 :]))
        behind = tokens[i + 1 + len(run) : i + 2 + len(run)]
        if tokens[i].kind == "rest" and behind and behind[0].kind in _GONE:
            out.append(replace(tokens[i], kind="restgone", end=behind[0].end))
            i += len(run) + 1
        else:
            out.append(tokens[i])
        i += 1
    return out


def _excepted(tokens: Tokens, text: str) -> Tokens:
    """The tokens with "除了…以外，" as one "except", which no break parts from the deed."""
    begin = next((i for i, t in enumerate(tokens) if t.kind == "except"), len(tokens))
    end = next((i for i, t in enumerate(tokens) if i > begin and t.kind in BREAKS), len(tokens))
    kept = [t for t in tokens[begin + 1 : end] if t.kind != "except"]
    behind = tokens[end + 1 :]
    closed = end < len(tokens) and tokens[end].kind == "pause" and bool(kept)
    goes_on = closed and (len(kept) < end - begin - 1 or (behind and behind[0].kind in _RESTS))
    if not goes_on:
        return tokens
    return [*tokens[: begin + 1], *kept, *behind]


_RESTS = frozenset(("rest", "restgone"))


def _taken_out(tokens: Tokens, text: str) -> Tokens:
    """The tokens with "剪…出来" as taking a stretch out for itself, not cutting it away."""
    out = list(tokens)
    for i, token in enumerate(tokens):
        if token.kind != "cut" or text[token.start : token.end] not in {"剪", "切", "裁", "截"}:
            continue
        stretch = list(takewhile(lambda t: t.kind not in BREAKS, tokens[i + 1 :]))
        said = text[token.end : stretch[-1].end] if stretch else ""
        if said.endswith("出来") and any(t.kind in _WHERE for t in stretch):
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


def _not_wanted(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the break before a "不要" that stands alone: "前10秒在等人，不要"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        behind = tokens[i + 1 : i + 3]
        alone = [t.kind for t in behind[:1]] == ["not"] and (
            len(behind) < 2 or behind[1].kind in BREAKS
        )
        if token.kind == "pause" and alone:
            said = {t.kind for t in takewhile(lambda t: t.kind not in BREAKS, reversed(out))}
            if said & _WHERE and said.isdisjoint(DEEDS | {"change", "not", "quote"}):
                continue
        out.append(token)
    return out


def _at_both_ends(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the break between "掐头去尾" and how much of each: "，各去5秒"."""
    for i, token in enumerate(tokens[:-1]):
        if token.kind != "bothends" or tokens[i + 1].kind != "pause":
            continue
        behind = list(takewhile(lambda t: t.kind not in BREAKS, tokens[i + 2 :]))
        kinds = {t.kind for t in behind}
        if "time" in kinds and kinds <= _SO_MUCH_OF_EACH:
            tokens = [*tokens[: i + 1], *tokens[i + 2 :]]
            break
    return tokens


_SO_MUCH_OF_EACH = LOOSE | {"time", "each", "cut", "remove", "bothends", "by", "off", "all", "trim"}


def _lowered(tokens: Tokens, text: str) -> Tokens:
    """The tokens with a 压低 by so much as a level, not as ducking."""
    out = list(tokens)
    for i, token in enumerate(tokens):
        if token.kind == "duck" and text[token.start : token.end] == "压低":
            near = takewhile(lambda t: t.kind not in BREAKS, tokens[i + 1 :])
            spoken = {t.kind for t in takewhile(lambda t: t.kind not in BREAKS, tokens[:i])}
            if any(t.kind in _SIZES for t in near) and not spoken & {"duck", "while"}:
                out[i] = replace(token, kind="quieter")
    return out


def _waited_for(tokens: Tokens, text: str) -> Tokens:
    """The tokens with "等到30秒再响起来" as what begins there."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        behind = [t for t in tokens[i + 1 : i + 4] if t.kind not in LOOSE | {"then"}]
        waits = token.kind == "to" and text[: token.start].endswith("等") and len(behind) > 1
        if waits and behind[0].kind in TIMES and behind[1].kind in {"comeback", "start", "add"}:
            out = [*out[:-1], replace(token, kind="from"), behind[0]]
            skipped = next(n for n, t in enumerate(tokens) if t is behind[1])
            return [*out, *tokens[skipped + 1 :]]
        out.append(token)
    return out


_CONSTRUCTIONS: tuple[tuple[tuple[str, ...], Callable[[Tokens, str], Tokens]], ...] = (
    (("其余", "其他", "其它", "剩下", "别的", "剩余"), _rest_gone),
    (("除",), _excepted),
    (("出来",), _taken_out),
    (("一段", "一条", "一张"), _one_clip),
    (("，不要", ",不要", "，不用", "，都不要"), _not_wanted),
    (("头",), _at_both_ends),
    (("压低",), _lowered),
    (("等到",), _waited_for),
)
"""By what is seen in the text, so that most messages need no second look."""
