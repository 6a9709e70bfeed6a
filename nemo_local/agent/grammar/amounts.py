"""How loud, as it was said: percent, dB, so many times, a bit."""

from __future__ import annotations

import re
from itertools import pairwise

from nemo_local.agent.edits import MAX_GAIN, Gain
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.params import bare_numbers
from nemo_local.agent.grammar.tokens import Token

LOUDER, QUIETER = 1.5, 0.6
QUIET = 0.21
"""The level of music that is to be quiet from the start: the usual one under speech, lowered."""


def steps(gain: float) -> tuple[float, float, float]:
    """A bit, so much, and much louder or quieter."""
    return (round(gain**0.45, 2), gain, round(gain**2, 2))


USUAL = tuple(Gain(g, relative=True) for g in (*steps(QUIETER), *steps(LOUDER)))
"""The levels of those who did not say how much."""


def level(clause: Clause) -> float | None:
    """An absolute gain, as in "at 30%" or "at -12 dB"."""
    if token := clause.first("percent"):
        return min(token.number / 100, MAX_GAIN)
    if token := clause.first("db"):
        return min(_gain(token.number), MAX_GAIN)
    if clause.has("half") and clause.has("volume", "at", "by"):
        return 0.5
    if clause.has("full"):
        return 1.0
    if clause.has("volume") and (token := next(iter(bare_numbers(clause)), None)):
        return min(token.number / 100, MAX_GAIN) if token.number > 2 else token.number
    return None


def gain(clause: Clause) -> Gain | None:
    """How much louder or quieter, or how loud; None when nothing was said about it."""
    down, up = clause.has("quieter"), clause.has("louder")
    stated = is_stated(clause)
    amount = _measured(clause, stated=stated) or _counted(clause, stated=stated)
    if amount is not None:
        return amount
    if clause.has("full"):
        return Gain(1.0)
    if clause.has("zero"):
        return Gain(0.0)
    if up or down:
        size = 2 if clause.has("much") else 0 if clause.has("bit") else 1
        return Gain(steps(QUIETER if down else LOUDER)[size], relative=True)
    return None


_SIZES = frozenset(("percent", "db", "half", "full", "number", "double", "zero"))


_OF_NOW = re.compile(r"^ ?of (?:what|how|its|the current|the present|the original)\b")
"""What makes a share one of the level that is."""
_OF_NOW_BEFORE = ("原来的", "原先的", "现在的", "目前的", "当前的", "之前的")
"""The same in Chinese, where it stands before the share: "降到原来的30%"."""
_UP_TO = ("到", "至", "成", "为")
_FURTHER = ("louder", "quieter", "faster", "slower")


def is_stated(clause: Clause) -> bool:
    """Whether an amount is where to get to, "to 30%", not how far to go, "by 30%"."""
    tokens = [t for t in clause.tokens if t.kind not in {"volume", "for"}]
    kinds = [t.kind for t in tokens]
    if any((size, more) in pairwise(kinds) for size in ("percent", "db") for more in _FURTHER):
        return False  # "has to be 50% louder"
    return any(
        b.kind in _SIZES and (a.kind in {"to", "at"} or clause.message[: a.end].endswith(_UP_TO))
        for a, b in pairwise(tokens)
    )


def signed(clause: Clause, share: Token) -> int:
    """Whether a share is so much more (1) or less (-1) by its sign: "volume +20%"; else 0."""
    found = _SIGN.search(clause.message[: share.start])
    return 0 if found is None else 1 if found[1] else -1


_SIGN = re.compile(r"(?:^|[^\W\d_]|[：: ])(?:([+＋]) ?|-)$")
"""Behind a word; behind a number it leads to the other end of a range."""


def _share(clause: Clause, token: Token, *, stated: bool) -> Gain:
    """A level in percent: of what is recorded, of what is now, or so much more or less."""
    down, up = clause.has("quieter"), clause.has("louder")
    share = token.number / 100
    if sign := signed(clause, token):
        return Gain(max(0.0, 1 + sign * share), relative=True)
    of_now = _OF_NOW.search(clause.message[token.end :].lower())
    if of_now or clause.message[: token.start].endswith(_OF_NOW_BEFORE):
        return Gain(share, relative=True)
    if stated or _is_said_apart(clause, token) or not (down or up or clause.has("by")):
        return Gain(min(share, MAX_GAIN))
    return Gain(max(0.0, 1 - share if down else 1 + share), relative=True)


def _is_said_apart(clause: Clause, share: Token) -> bool:
    """Whether a share stands behind a comma: "小声一点，15%左右", "quieter, 15% or so"."""
    deeds = [t for t in clause.of("louder", "quieter") if t.end <= share.start]
    between = clause.message[deeds[-1].end : share.start] if deeds else ""
    return re.search("[,，;；。:.–—]", between) is not None


def _measured(clause: Clause, *, stated: bool) -> Gain | None:
    """A level in percent or dB; `stated` ones ("to 30%") do not start from what is now."""
    down, up = clause.has("quieter"), clause.has("louder")
    if token := clause.first("percent"):
        return _share(clause, token, stated=stated)
    if token := clause.first("db"):
        plus = clause.message[token.start] in "+＋"  # "声音小，+5dB"
        db = token.number if stated or plus or not down else -abs(token.number)
        return Gain(min(_gain(db), MAX_GAIN), relative=not stated)
    token = next(iter(bare_numbers(clause)), None)
    if token and (clause.has("by") or _moves_by(clause, token)) and (up or down) and not stated:
        share = token.number / 100
        return Gain(max(0.0, 1 - share if down else 1 + share), True) if share >= 0.1 else None
    if token and clause.has("volume", "louder", "quieter", "colon"):
        return Gain(min(token.number / 100 if token.number > 2 else token.number, MAX_GAIN))
    return None


def _moves_by(clause: Clause, token: Token) -> bool:
    """Whether a bare number right behind a Chinese deed says how far: "音量降低20"."""
    deed = next((t for t in clause.of("louder", "quieter") if t.end == token.start), None)
    return deed is not None and deed.chinese


def is_without_unit(clause: Clause) -> bool:
    """Whether it is to change by a few of nobody knows what: "音量降低5"."""
    numbers = [] if is_stated(clause) else bare_numbers(clause)
    return any(t.number < 10 and _moves_by(clause, t) for t in numbers)


def _counted(clause: Clause, *, stated: bool) -> Gain | None:
    """A level as so many times what is now, or half of it."""
    factors = [t.number for t in clause.of("times") if t.number > 0]
    factors += [f for word, f in (("double", 2.0), ("triple", 3.0)) if clause.has(word)]
    if factors:
        factor = min(factors[0], MAX_GAIN)
        return Gain(1 / factor if clause.has("quieter") and factor > 1 else factor, relative=True)
    if is_half_more(clause) and not stated:
        return Gain(1.5, relative=True)
    if token := clause.first("half"):
        of_now = _OF_NOW.search(clause.message[token.end :].lower())
        return Gain(0.5, relative=bool(of_now) or not stated)
    return None


def is_half_more(clause: Clause) -> bool:
    """Whether it is to grow "by half", "快一半"."""
    half = clause.first("half")
    more = clause.of("louder", "faster") if half else []
    if half is None or not more:
        return False
    touches = half.chinese and any(0 <= half.start - t.end <= 1 for t in more)
    return touches or clause.message[half.start :][:3].lower() == "by "


def _gain(db: float) -> float:
    return float(round(10 ** (db / 20), 3))
