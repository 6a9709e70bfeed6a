"""Numbers as digits, English words and Chinese numerals."""

from __future__ import annotations

import re

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "俩": 2, "三": 3, "四": 4, "五": 5}
_DIGITS |= {"六": 6, "七": 7, "八": 8, "九": 9}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_ENGLISH = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip

TENS = f"(?:{'|'.join(_TENS)})"
_ZH = "[零〇一二两俩三四五六七八九十百千万]{1,9}(?:点[零〇一二三四五六七八九]{1,6})?"
SPELT = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))}|a hundred)(?![a-z])"
)
PLAIN = r"(?<![\d.])\d{1,9}(?:\.\d{1,6})?(?!\d)"
NUMBER = rf"(?:{PLAIN}|{SPELT}|{_ZH})"
END = r"(?:(?<![a-z])|(?![a-z]))"
"""Where an English word ends; a Chinese one may be followed by letters."""


def number(text: str) -> float:
    """The value of digits, English number words or Chinese numerals. Raises ValueError."""
    text = text.strip().replace("-", " ")
    if re.fullmatch(PLAIN, text):
        return float(text)
    if text == "a hundred":
        return 100
    words = text.split()
    if words and all(w in _ENGLISH or w in _TENS for w in words):
        return float(sum(_ENGLISH.get(w, 0) + _TENS.get(w, 0) for w in words))
    return _chinese(text)


def first_number(text: str) -> float:
    """The first number in a text. Raises ValueError when there is none."""
    found = re.search(NUMBER, text.replace("百分之", ""))
    if found is None:
        raise ValueError(f"{text!r} has no number")
    return number(found[0])


def _chinese(text: str) -> float:
    whole, _, decimals = text.partition("点")
    total, section, digit = 0, 0, -1
    positional = all(c in _DIGITS for c in whole)
    if positional and whole:
        return float("".join(str(_DIGITS[c]) for c in whole) + "." + _decimals(decimals))
    for char in whole:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char == "万":
            total = (total + section + max(digit, 0)) * 10_000
            section, digit = 0, -1
        elif char in _POWERS:
            section += (1 if digit < 0 else digit) * _POWERS[char]
            digit = -1
        else:
            raise ValueError(f"{text!r} is not a number")
    return float(f"{total + section + max(digit, 0)}.{_decimals(decimals)}")


def _decimals(text: str) -> str:
    return "".join(str(_DIGITS[c]) for c in text) or "0"
