"""Chinese sentences that say how loud or how fast something is: the contrary is wished for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import BREAKS, LOOSE
from nemo_local.agent.grammar.tokens import Token, until_break

TOLD = "told"
"""The value of a word that but says how something is."""
HEARD = "heard"
"""The value of a word that says whether something can be heard."""
_ADJECTIVES = (
    dict.fromkeys(("大", "大声", "响", "响亮", "高", "强", "吵", "闹", "吵闹", "刺耳"), "louder")
    | dict.fromkeys(("小", "小声", "轻", "轻声", "低", "弱"), "quieter")
    | {"快": "faster", "慢": "slower"}
)
"""Words that say how something is, or is to be."""
_UNPLEASANT = frozenset(("吵", "闹", "吵闹", "刺耳"))
_CONTRARY = {"louder": "quieter", "quieter": "louder", "faster": "slower", "slower": "faster"}
_DEGREES = frozenset(("too", "quite"))
_CAUSING = frozenset((
    "change", "add", "want", "take", "replace", "remove", "mute", "keep", "only", "touch",
))  # fmt: skip
"""Behind these, an adjective says how something is to become."""
_TOLD_OF = frozenset((
    "music", "voice", "sound", "volume", "speed", "video", "clip", "image", "speakers", "pace",
))  # fmt: skip


def as_complained(tokens: Sequence[Token], message: str) -> list[Token]:
    """The tokens with "太吵", "有点小" and "声音小，调大" as wishes for the contrary."""
    if not any(t.chinese for t in tokens):
        return list(tokens)
    out: list[Token] = []
    for i, token in enumerate(tokens):
        degree = out.pop().kind if out and out[-1].kind in _DEGREES else ""
        adjective = _ADJECTIVES.get(message[token.start : token.end]) if token.chinese else None
        word = message[token.start : token.end]
        if adjective and _is_of_something_else(_stretch_before(tokens, i), word, message):
            out.append(replace(token, kind="unknown"))
        elif adjective:
            out.append(_as_meant(tokens, i, adjective, degree, message))
        elif degree == "too" and token.kind in _CONTRARY and not token.chinese:
            out.append(replace(token, kind=_CONTRARY[token.kind], value=TOLD))  # "太loud了"
        elif token.kind in _CONTRARY and word.startswith(("太", "过", "偏")):
            other = _is_of_something_else(_stretch_before(tokens, i), word[1:], message)
            out.append(replace(token, kind="unknown") if other else replace(token, value=TOLD))
        else:
            heard = token.kind in {"audible", "inaudible"} and token.chinese
            out.append(replace(token, value=HEARD) if heard else token)
    ends = (*out[1:], None)
    return [
        replace(t, kind="filler") if t.kind in _DEGREES else t
        for t, n in zip(out, ends, strict=True)
        if t.kind not in _DEGREES or n is None or n.kind in BREAKS  # what ends a text is its own
    ]


def _as_meant(tokens: Sequence[Token], i: int, adjective: str, degree: str, message: str) -> Token:
    """An adjective as what it asks for, if it asks for anything."""
    token, before = tokens[i], _stretch_before(tokens, i)
    if _describes(tokens, i, message):
        idle = not degree or _is_to_go(tokens, i)
        return token if not degree else replace(token, kind="filler" if idle else adjective)
    if degree == "too" and any(t.kind == "not" for t in before[-2:]):
        return replace(token, kind=adjective)
    caused = any(t.kind in _CAUSING for t in before) or _is_of_what_is_added(tokens[:i], before)
    caused = caused and not message[: token.start].endswith(("这么", "那么", "这样", "那样"))
    unpleasant = message[token.start : token.end] in _UNPLEASANT
    if degree == "too" or ((degree or unpleasant) and not caused):
        return replace(token, kind=_CONTRARY[adjective], value=TOLD)
    if degree:
        return replace(token, kind=adjective)
    if not caused and _is_bare(tokens, i) and _is_answered(tokens, i, _CONTRARY[adjective]):
        return replace(token, kind=_CONTRARY[adjective], value=TOLD)
    return token


def _is_of_what_is_added(before: Sequence[Token], stretch: Sequence[Token]) -> bool:
    """Whether an adjective but says how music is to be that is asked for: "…的音乐，很轻很轻"."""
    asked = {t.sort for t in before[: len(before) - len(stretch)]}
    bare = all(t.kind in _DEGREES | LOOSE | {"quieter", "louder"} for t in stretch)
    return bare and "add" in asked and not asked.isdisjoint({"music", "mood"})


def _is_of_something_else(before: Sequence[Token], adjective: str, message: str) -> bool:
    """Whether a size is said of what nobody here knows: "风挺大的" is no loud sound."""
    subject = next((t for t in reversed(before) if t.kind not in _BETWEEN), None)
    if subject is None or subject.kind != "unknown" or adjective not in _SIZES:
        return False
    heard = message[subject.start : subject.end] in _VOICED
    return subject.chinese and not heard and _TOLD_OF.isdisjoint(t.kind for t in before)


_SIZES = frozenset("大小高低强弱快慢轻")
"""Adjectives of what is seen as well as of what is heard."""
_VOICED = frozenset("说讲念唱放播声音调听得")
"""What sounds, or is done with the voice."""
_BETWEEN = _DEGREES | LOOSE | {"all"}


def _is_bare(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective ends a stretch that has little but what it is said of."""
    ends = all(t.kind in LOOSE | {"by"} for t in _stretch_behind(tokens, i))
    return ends and any(t.kind in _TOLD_OF for t in _stretch_before(tokens, i))


def _is_answered(tokens: Sequence[Token], i: int, contrary: str) -> bool:
    """Whether the next stretch asks for the contrary of what is told, and of nothing else."""
    at = i + 2 + len(_stretch_behind(tokens, i))
    kinds = {t.kind for t in _stretch_behind(tokens, at - 1)} if at < len(tokens) else set[str]()
    sizes = [t.number > 0 for t in tokens[at:] if t.kind == "db"]
    if kinds == {"db"} and sizes[0] == (contrary == "louder"):
        return True  # "声音小，+5dB"
    return contrary in kinds and kinds.isdisjoint(_TOLD_OF - {"volume", "speed"})


def _describes(tokens: Sequence[Token], i: int, message: str) -> bool:
    """Whether an adjective belongs to the thing behind it: "很吵的音乐"."""
    behind = [t for t in _stretch_behind(tokens, i) if t.kind not in LOOSE][:1]
    particle = message[tokens[i].end : tokens[i].end + 1] == "的"
    return particle and bool(behind) and behind[0].kind in _TOLD_OF


def _is_to_go(tokens: Sequence[Token], i: int) -> bool:
    said = {t.kind for t in (*_stretch_before(tokens, i), *_stretch_behind(tokens, i))}
    return not said.isdisjoint({"remove", "mute", "replace", "cut", "not"})


def _stretch_before(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    return until_break(reversed(tokens[:i]))[::-1]


def _stretch_behind(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    return until_break(tokens[i + 1 :])
