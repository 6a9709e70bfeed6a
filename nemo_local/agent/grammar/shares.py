"""Parts of a whole: "the first half" of a video, "a third" of a level."""

from __future__ import annotations

import re

from nemo_local.agent.grammar.numbers import END, NUMBER, first_number

_PARTS = {
    "half": 1 / 2, "two thirds": 2 / 3, "three quarters": 3 / 4,
    "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10, "半": 1 / 2, "一半": 1 / 2,
    "三分之一": 1 / 3, "三分之二": 2 / 3, "四分之一": 1 / 4, "四分之三": 3 / 4, "五分之一": 1 / 5,
    "五分之二": 2 / 5, "五分之三": 3 / 5, "五分之四": 4 / 5,
}  # fmt: skip
_PART = rf"(?:{'|'.join(sorted(_PARTS, key=len, reverse=True))})"
_LATTER = ("last", "second", "latter", "final", "后", "最后")
_MIDDLE = ("middle", "中间")
_OF_A_UNIT = r"(?! ?-?(?:of )?(?:an? )?(?:sec|min|hour|hr)|个?(?:秒|分|小时))"

SHARE = (
    rf"(?:first|last|final|latter|middle|second(?= half)) {_PART}{_OF_A_UNIT}{END}"
    rf"|(?:first|last|final) {NUMBER} ?(?:%|percent{END})"
    rf"|(?:前|后|最后|中间)面?的?{_PART}{_OF_A_UNIT}(?:段|部分|截|程)?"
    rf"|(?:前|后|最后)面?的?(?:百分之{NUMBER}|{NUMBER} ?%)"
)
"""A stretch at an end or in the middle of the whole; "the first half minute" is none."""

FRACTION = (
    r"(?:(?:an?|one) (?:third|quarter|fifth|tenth)|two thirds|three quarters)"
    rf"(?!(?: of an?)? (?:hour|minute|second)){END}"
    r"|(?:quarter|third)(?= (?:of )?(?:the )?(?:speed|pace|tempo))"
    r"|(?<![前后面间])(?:三分之[一二]|四分之[一三]|五分之[一二三四])"
)


def share(text: str) -> str:
    """A stretch in parts of the whole, as "start-end" between 0 and 1."""
    part = re.search(rf"{_PART}$", re.sub(r"[段部分截程]+$", "", text))
    size = _PARTS[part[0]] if part else min(first_number(text), 100) / 100
    start = 1 - size if text.startswith(_LATTER) else 0.0
    if text.startswith(_MIDDLE):
        start = (1 - size) / 2
    return f"{start:.6g}-{start + size:.6g}"


def fraction(text: str) -> float:
    """A part of a level, in percent."""
    return round(100 * _PARTS[re.sub(r"^(?:an?|one) ", "", text)], 2)
