"""What Chinese leaves out or does not want: "除了…以外，其余…", "…，不要", "不能…吗"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from nemo_local.agent.grammar.kinds import BREAKS, DEEDS, LOOSE, TIMES
from nemo_local.agent.grammar.tokens import Token, until_break

Tokens = Sequence[Token]
WHERE = TIMES | {"clip", "ordinal", "file", "first", "last", "start", "end", "before", "after"}
"""What says which stretch or clip."""
_GONE = frozenset(("remove", "cut", "not", "restgone"))
_OF_THE_REST = LOOSE | {"all", "clip", "video", "video:all", "number"}
_RESTS = frozenset(("rest", "restgone"))
_COULD_NOT = frozenset(("不能", "不可以"))
_EDGES = TIMES | {"not", "first", "last", "before", "after", "start", "end"}


def rest_gone(tokens: Tokens, text: str) -> Tokens:
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


def excepted(tokens: Tokens, text: str) -> Tokens:
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


def not_wanted(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the break before a "不要" that stands alone: "前10秒在等人，不要"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        behind = [t for t in tokens[i + 1 : i + 5] if t.kind not in LOOSE]
        alone = [t.kind for t in behind[:1]] == ["not"] and (
            len(behind) < 2 or behind[1].kind in BREAKS
        )
        if token.kind == "pause" and alone:
            said = {t.kind for t in until_break(reversed(out))}
            if said & WHERE and said.isdisjoint(DEEDS | {"not", "quote"}):
                continue
        out.append(token)
    return out


def rhetorical(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the "not" of a question that wishes: "不能去掉音乐吗？"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        if token.kind == "not" and text[token.start : token.end] in _COULD_NOT:
            stretch = until_break(tokens[i + 1 :])
            said = text[token.end : stretch[-1].end] if stretch else ""
            if said.endswith(("吗", "么", "嘛")) and not DEEDS.isdisjoint(t.kind for t in stretch):
                continue
        out.append(token)
    return out


def only_that(tokens: Tokens, text: str) -> Tokens:
    """The tokens without the "only" that a cut is but made small with: "只把片头3秒剪了"."""
    out: list[Token] = []
    for i, token in enumerate(tokens):
        small = token.kind == "only" and text[token.end :].removeprefix("想")[:1] in {"把", "将"}
        stretch = until_break(tokens[i + 1 :])
        if not (small and any(t.kind in {"cut", "remove"} for t in stretch)):
            out.append(token)
    return out


def except_its_edge(tokens: Tokens, text: str) -> Tokens:
    """The tokens with the stretch that music is not wanted for: "欢快的音乐，后面一分钟不要"."""
    ends = [i for i, t in enumerate(tokens) if t.kind in BREAKS] + [len(tokens)]
    for begin, end in pairwise(ends):
        stretch = [t for t in tokens[begin + 1 : end] if t.kind not in LOOSE | {"by"}]
        kinds = [t.kind for t in stretch]
        earlier = {t.sort for t in until_break(reversed(tokens[:begin]))}
        timed = kinds[-1:] == ["not"] and bool(TIMES & set(kinds)) and set(kinds) <= _EDGES
        if timed and "mood" in earlier and earlier.isdisjoint({"remove", "not", "title"}):
            skipping = replace(stretch[-1], kind="skipping", start=stretch[0].start)
            return [*tokens[:begin], skipping, *stretch[:-1], *tokens[end:]]
    return tokens
