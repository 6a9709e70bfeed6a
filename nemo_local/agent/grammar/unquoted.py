"""Texts without quotes: where they begin, and where the words for their time and place do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.tokens import Token

_NAMES = frozenset(("title", "caption", "text", "colon"))
_DEEDS_BEHIND = frozenset(("move", "remove", "replace"))
_LEADS = frozenset((
    "say", "for", "from", "at", "to", "first", "last", "in", "before", "after", "only",
))  # fmt: skip
"""What leads to a time or a place."""
_ANCHORS = frozenset((
    "time", "clock", "top", "bottom", "center", "start", "end", "middle", "share", "onscreen",
    "whole",
))  # fmt: skip
_MANNERS = re.compile(
    r"(?:,?\s+in (?:nice )?(?:big|large|huge|small|tiny|bold|white|red|yellow|black)(?: \w+)? "
    r"(?:letters|type|font|print|writing|text)"
    r"|,?\s+(?:instead|please|pls|plz|as well)|,\s*(?:too|thanks|thank you|thx|ta|cheers))\s*$",
    re.I,
)
_BEFORE_A_PLACE = re.compile(
    r"\s+(?:right |just )?(?:across|along|near|at|on|in|to|over)(?: the| very)*$|\s+the$"
    r"|[,，]\s*(?:就|请|要|直接|给我)*(?:放|摆|搁|显示|打|位置)(?:在|到)?(?:画面|屏幕)?(?:的|最)*$"
    r"|(?:放|放在|放到|显示在|移到|挪到|在|到)?(?:画面|屏幕|视频|镜头|整个画面)(?:的|最)*$",
    re.I,
)
_SHOWN = re.compile(
    r"[,，]\s*(?:放|显示|持续|停留|show(?: it)?|keep it|on screen|visible|shown)?\s*$", re.I
)
"""What leads from a text to its time."""
_NOTHING = re.compile(
    r"(?:be |stay |is )?(?:up|there|visible|shown|displayed|on|here|on screen|the|a)?", re.I
)
"""What is said of a text's being there, and is no text."""

_PARTICLES = re.compile("[呗呀啊哈啦咯嘛哦喽哟呐吧吗呢哇哎诶了嘞嗷嘿]+")
"""What a Chinese sentence may end with, and is no text."""


def unquoted(clause: Clause, marker: int) -> str:
    """The words behind a marker ("saying", "title"), up to those for a time or a place."""
    tokens = clause.tokens
    while marker + 1 < len(tokens) and tokens[marker + 1].kind in _NAMES:
        marker += 1
    if marker + 1 < len(tokens) and tokens[marker + 1].kind in _DEEDS_BEHIND:
        return ""
    begin = tokens[marker].end
    behind = tokens[marker + 1 :]
    end = next(
        (t.start for i, t in enumerate(behind) if _leads_away(clause, behind[i:])), clause.end
    )
    text = clause.message[begin:end].partition(";")[0]
    if end < clause.end:
        text = _SHOWN.sub("", text)
    text = _BEFORE_A_PLACE.sub("", text.strip(" \t:：,，.。!！")) if end < clause.end else text
    text = _MANNERS.sub("", text).strip(" \t:：,，.。!！")
    text = "" if _PARTICLES.fullmatch(text) else text
    return "" if _NOTHING.fullmatch(text) else text


def _leads_away(clause: Clause, tokens: Sequence[Token]) -> bool:
    """Whether a time or a place begins there; a word with a capital is the text's own."""
    for token, following in zip(tokens, (*tokens[1:], None), strict=True):
        word = clause.message[token.start : token.end]
        if word[:1].isupper() and not clause.message.isupper():
            return False
        if token.kind in _ANCHORS:
            return True
        ranged = token.kind == "number" and following is not None and following.kind == "to"
        if token.kind not in _LEADS and not ranged:
            return False
    return False
