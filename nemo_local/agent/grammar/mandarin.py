"""Chinese words that the words beside them make others of, before the parts are cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.complaints import as_complained
from nemo_local.agent.grammar.constructions import constructed
from nemo_local.agent.grammar.kinds import AUDIBLE, BREAKS, DEEDS, LOOSE, SOUND_FILES
from nemo_local.agent.grammar.lexicon import SIMPLIFIED
from nemo_local.agent.grammar.spans import MOMENTS
from nemo_local.agent.grammar.tokens import Token, until_break


def as_meant_in_chinese(tokens: Sequence[Token], message: str) -> Sequence[Token]:
    """The tokens with Chinese words as what they are beside their neighbours."""
    if not any(t.chinese for t in tokens):
        return tokens
    text = message.translate(SIMPLIFIED)
    tokens = constructed(_announced(_counted_off(tokens, text), text), text)
    whole = [_whole_word(t, n, text) for t, n in _with_next(tokens)]
    done = [_then(whole, i, text) for i in range(len(whole))]
    done = _at_work(done, text)
    wanted = [_beside(done, i, text) for i in range(len(done))]
    return as_complained(wanted, text)


_ANNOUNCING = re.compile(
    "(?:修改|要求|需求|操作|步骤|如下|以下|处理|调整|任务|指令|请求|改动|意见|目标|目的|期望|诉求|效果)$"
)


def _counted_off(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens without what but counts the wishes: "第一，…；第二，…", "1、…2、…"."""
    counts = [i for i in range(len(tokens) - 2) if _counts(tokens, i, text)]
    if len(counts) < 2 and not any(text.startswith("第", tokens[i].start) for i in counts):
        return tokens
    return [t for i, t in enumerate(tokens) if i not in counts and i - 1 not in counts]


def _counts(tokens: Sequence[Token], i: int, text: str) -> bool:
    token, mark, following = tokens[i : i + 3]
    begins = i == 0 or tokens[i - 1].kind in BREAKS | {"colon"}
    counted = token.kind in {"ordinal", "number"} or text[token.start : token.end] in "一二三四五六"
    marked = text[mark.start : mark.end] in {"，", ",", "、", "：", ":", ".", "．", ")", "）"}
    listed = following.kind in {"ordinal", "number", "time", "clock"} and mark.kind == "pause"
    return begins and counted and marked and not listed and mark.start == token.end


def _announced(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens without what only announces the wishes: "需要三处修改：…"."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "colon"), 0)
    said = text[: tokens[at].start].rstrip() if at else ""
    plain = {t.sort for t in tokens[:at]}.isdisjoint({"title", "caption", "text", "quote", "file"})
    return tokens[at + 1 :] if plain and _ANNOUNCING.search(said) else tokens


_PARTIAL = frozenset("消淡大小高低快慢轻响强弱去上和跟动头起前后长早晚横竖直左右角")
"""Words of one character that many a longer one begins with: 去日本 takes nothing away."""
_COUNTED = frozenset("次回天年集期届季名位章站人眼代轮课周关杯口层排线页视印感")
"""What is counted, but is no clip: "第一次"."""


def _whole_word(token: Token, following: Token | None, text: str) -> Token:
    """A token, unless the characters behind it make another word of it."""
    behind = text[token.end : token.end + 1]
    if token.kind == "ordinal" and behind and behind in _COUNTED:
        return replace(token, kind="unknown", value=None)
    if token.kind == "sound" and following and following.kind == "number":
        streams = text.startswith("音轨", token.start)
        return replace(token, kind="stream") if streams else token
    touches = following and following.start == token.end
    strange = touches and following and following.kind == "unknown" and following.chinese
    if strange and _is_short(token) and text[token.start] in _PARTIAL:
        return replace(token, kind="unknown")
    return token


_DONE = DEEDS | {"change"}
_MOVING = frozenset(("move", "swap", "playfirst", "order", "reversed"))


def _then(tokens: Sequence[Token], i: int, text: str) -> Token:
    """A 后 or 之后 behind a deed as "and then": "去掉音乐后导出", "剪到20秒后再淡出"."""
    token = tokens[i]
    word = text[token.start : token.end]
    if not token.chinese or word not in {"后", "之后", "以后", "之后再"}:
        return token
    before = until_break(reversed(tokens[:i]))
    behind = [t.kind for t in tokens[i + 1 : i + 4] if t.kind not in LOOSE]
    deeds = {t.kind for t in before} & _DONE
    timed = bool(before) and before[0].kind in MOMENTS | {"number"}
    goes_on = bool(behind) and (behind[0] in _DONE | {"then", "extract", "ready"})
    placed = deeds & _MOVING or (deeds == {"add"} and before[0].kind in {"file", "clip"})
    if timed:
        goes_on = goes_on and len(before) > 1 and before[1].kind in {"to", "trim", "for"}
    return replace(token, kind="then") if deeds and goes_on and not placed else token


def _at_work(tokens: Sequence[Token], text: str) -> list[Token]:
    """The tokens without a deed that somebody is but seen at: "在调投影仪"."""
    out = list(tokens)
    for i, (a, b) in enumerate(pairwise(tokens)):
        working = text[a.start : a.end] in {"在", "正在"} and b.start == a.end
        if working and b.chinese and _is_brought_about(b, text):
            out[i] = replace(a, kind="filler")  # "在小一点", which sounds like "再小一点"
        elif working and b.chinese and b.kind in _DONE - {"duck", "mute"}:
            out[i : i + 2] = [replace(t, kind="unknown") for t in (a, b)]
    return out


def _is_brought_about(deed: Token, text: str) -> bool:
    """Whether a deed says what comes of it, so that nobody is at it: "小一点", "剪掉"."""
    comes = text[deed.end - 1] if deed.end - deed.start > 1 else ""
    return comes != "" and (comes in "点些掉" or text[deed.end : deed.end + 2] in {"一点", "一些"})


_SHAPES = frozenset(("vertical", "horizontal", "square"))
_USED = (DEEDS - _SHAPES - {"add"}) | {"file", "music", "mood", "uploaded", "sound", "it"}
_SEEN = frozenset(("video", "scenery", "image", "speakers"))
_THINGS = frozenset(("voice", "music", "sound", "mood"))
_OTHER_BESIDE = frozenset("停要用亮")
"""Words of one character that are others beside certain words."""


def _beside(tokens: Sequence[Token], i: int, text: str) -> Token:
    """A word that is another beside certain words of its stretch."""
    token = tokens[i]
    if token.kind in {"playfirst", "playnext"} and i + 1 < len(tokens):
        song = str(tokens[i + 1].value).endswith(SOUND_FILES)
        return replace(token, kind="add") if song else token
    enlarges = token.kind == "louder" and text.startswith("放大", token.start)
    if not enlarges and not (_is_short(token) and text[token.start] in _OTHER_BESIDE):
        return token
    before = until_break(reversed(tokens[:i]))
    behind = until_break(tokens[i + 1 :])
    kinds = {t.sort for t in (*before, *behind)}
    if enlarges:
        seen = kinds & _SEEN and kinds.isdisjoint(AUDIBLE | {"volume"})
        return replace(token, kind="beyond:motion") if seen else token
    return token.meaning(_short_word(token, before, behind, text))


def _short_word(token: Token, before: Sequence[Token], behind: Sequence[Token], text: str) -> str:
    """停 and 亮 before a time, 要 before a thing as "I want", 用 at the end as what it is for."""
    word, kinds = text[token.start], {t.sort for t in (*before, *behind)}
    ends = all(t.kind in LOOSE for t in behind)
    if word in "停亮" and behind and behind[0].kind == "time":
        return "for"
    thing = next((t.sort for t in behind if t.kind not in LOOSE | {"unknown", "some"}), "")
    if word == "要" and thing in _THINGS and kinds.isdisjoint(_DONE):
        return "want"
    if word == "用" and before and ends and not kinds & _USED:
        return "filler"
    if word == "用" and behind and behind[0].kind == "ordinal" and kinds & {"sound", "stream"}:
        return "filler"  # "用第二条音轨导出"
    return token.kind


def _is_short(token: Token) -> bool:
    """Whether it is a Chinese word of one character."""
    return token.chinese and token.end - token.start == 1


def _with_next(tokens: Sequence[Token]) -> Sequence[tuple[Token, Token | None]]:
    return list(zip(tokens, [*tokens[1:], None], strict=True))
