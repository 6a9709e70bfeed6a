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
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_ZH = "[零〇一二两俩三四五六七八九十百千万]{1,9}(?:点[零〇一二三四五六七八九]{1,6})?"
_BELOW_100 = rf"(?:{TENS}(?:[ -]{_ONES})?|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))})"
_HUNDREDS = rf"(?:(?:an?|{_BELOW_100})[ -])?hundred(?:(?: and)? {_BELOW_100})?"
_DOZENS = "(?:half a|an?|two) dozen"
_POINT = "(?: ?point(?: (?:zero|oh|" + _ONES[3:-1] + "))+)"
SPELT = rf"(?:(?:{_HUNDREDS}|{_DOZENS}|{_BELOW_100}){_POINT}?|{_POINT[3:-1]})(?![a-z])"
PLAIN = r"(?<![\d.])\d{1,9}(?:\.\d{1,6})?(?!\d)"
OPENINGS = (*_ENGLISH, *_TENS, "hundred", "half", "point", "a ", "a-", "an ", "an-")
"""What a number in English words begins with."""
NUMBER = rf"(?:{PLAIN}|{SPELT}|{_ZH})"
FRACTIONS = {
    "half": 1 / 2, "three quarters": 3 / 4, "two thirds": 2 / 3, "quarter": 1 / 4, "third": 1 / 3,
    "fifth": 1 / 5, "tenth": 1 / 10,
}  # fmt: skip
A_FRACTION = rf"(?:(?:an?|one)[ -])?(?:{'|'.join(FRACTIONS).replace(' ', '[ -]')})"
MIXED = rf"(?:{NUMBER}(?:[ -]and[ -](?:{A_FRACTION})| ?[½¼¾]| 1/2)?|[½¼¾])"
"""A number that may have a fraction behind it: "one and a half"."""
END = r"(?:(?<![a-z])|(?![a-z]))"
"""Where an English word ends; a Chinese one may be followed by letters."""
COUNTED_ONE = (
    "(?:(?<=clip )|(?<=clips )|(?<=track )|(?<=photo )|(?<=image )|(?<=picture ))"
    rf"one{END}(?! (?:more|of|by|after|at|time))"
)
"""A "one" that counts: "clip one"."""


def number(text: str) -> float:
    """The value of digits, English number words or Chinese numerals. Raises ValueError."""
    text = re.sub(r"[ -]+", " ", text.strip())
    if re.fullmatch(PLAIN, text):
        return float(text)
    if re.fullmatch(SPELT, text):
        return _english(text)
    return _chinese(text)


def fraction_of_one(text: str) -> float:
    """The value of "a half", "two-thirds". Raises KeyError."""
    words = re.sub(r"[ -]+", " ", text.strip())
    return FRACTIONS[re.sub(r"^(?:an?|one) ", "", words)]


def mixed(text: str) -> float:
    """The value of a number with a fraction behind it. Raises ValueError."""
    whole, _, part = re.sub(r"[ -]+", " ", text.strip()).rpartition(" and ")
    if whole and re.fullmatch(A_FRACTION, part):
        return number(whole) + fraction_of_one(part)
    signs = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, " 1/2": 1 / 2}
    sign = next((s for s in signs if text.endswith(s)), "")
    whole = text.removesuffix(sign).strip()
    return (number(whole) if whole else 0.0) + signs.get(sign, 0.0)


def _english(text: str) -> float:
    """Words up to the hundreds, dozens, and what follows the point."""
    words, _, decimals = text.partition("point")
    total, section = 0.0, 0.0
    for word in words.split():
        if word in {"hundred", "dozen"}:
            total, section = total + (section or 1) * (100 if word == "hundred" else 12), 0.0
        elif word == "half":
            section = 0.5
        else:
            section += _ENGLISH.get(word, 0) + _TENS.get(word, 0)
    digits = "".join(str(_ENGLISH.get(w, 0)) for w in decimals.split())
    return total + section + (float(f"0.{digits}") if digits else 0.0)


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
