"""Chinese comparisons: what something is louder, quieter, faster or slower than is not meant."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar.kinds import BREAKS
from nemo_local.agent.grammar.tokens import Token, until_break

_DEGREES = frozenset(("too", "quite"))
_COMPARED = frozenset(("louder", "quieter", "faster", "slower")) | _DEGREES
_SIZES = frozenset(("percent", "db", "times", "half", "double", "triple"))
_AND = frozenset("跟和与同")
_EVEN = frozenset(("还", "还要", "更", "再", "都", "要"))
"""What may stand before the adjective."""
_NOW = ("现在", "原来", "刚才", "正常", "之前", "目前", "以前", "当前", "默认", "先前", "原先")
_CAUSING = frozenset(("change", "add", "want", "keep"))


def compared(tokens: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens without the measure: "比人声还大", "跟第一段比小太多", "比正常慢20%".

    What is so, beside another thing, is complained of: it becomes "quite loud".
    """
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        i += 1
        end = _adjective(tokens, i, text) if _compares(tokens, i - 1, text) else 0
        if not end:
            out.append(token)
            continue
        begin = _led(out, text) if end == i else len(out)
        measure = text[out[begin].start if begin < len(out) else token.start : tokens[end].start]
        wished = not _CAUSING.isdisjoint(t.kind for t in until_break(reversed(out[:begin])))
        sized = any(t.kind in _SIZES for t in tokens[end + 1 : end + 3])
        del out[begin:]
        if not (wished or sized or any(now in measure for now in _NOW)):
            out.append(Token("quite", token.start, token.end))
        i = end
    return out


def _compares(tokens: Sequence[Token], i: int, text: str) -> bool:
    """Whether a word is 比 before a thing that is known, or behind one: "跟第一段比"."""
    token, known = tokens[i], [t.kind != "unknown" for t in tokens[i + 1 : i + 2]]
    return token.kind == "unknown" and text[token.start : token.end] == "比" and known == [True]


def _adjective(tokens: Sequence[Token], start: int, text: str) -> int:
    """Where the adjective stands that 比 leads to; 0 if there is none."""
    for i in range(start, len(tokens)):
        even = text[tokens[i].start : tokens[i].end] in _EVEN
        if tokens[i].kind in _COMPARED:
            return i
        if tokens[i].kind in _SIZES or (tokens[i].kind in BREAKS and not even):
            return 0
    return 0


def _led(before: Sequence[Token], text: str) -> int:
    """Where "跟 ... 比" begins; the end of what stands before it if nothing leads to it."""
    stretch = [i for i, t in enumerate(before) if text[t.start : t.end] in _AND]
    near = stretch and all(t.kind not in BREAKS for t in before[stretch[-1] + 1 :])
    return stretch[-1] if near else len(before)
