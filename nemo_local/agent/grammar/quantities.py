"""Numbers, times and levels as people write them, in English and Chinese.

Each pattern matches at the start of what is left of a message; the first that matches
wins, so the longer readings stand above the shorter ones. Times come out in ms.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

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

_ZH = "[零〇一二两俩三四五六七八九十百千万]{1,9}(?:点[零〇一二三四五六七八九]{1,6})?"
_EN = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    rf"|{'|'.join(sorted(_ENGLISH, key=len, reverse=True))}|a hundred)(?![a-z])"
)
_PLAIN = r"(?<![\d.])\d{1,9}(?:\.\d{1,6})?(?!\d)"
NUMBER = rf"(?:{_PLAIN}|{_EN}|{_ZH})"

_UNITS = (
    (r"ms|msecs?|milliseconds?|毫秒", 1),
    (r"s|secs?|seconds?|secnods?|seconde?s?|秒钟?", 1000),
    (r"m|mins?|minutes?|minuets?|分钟?", 60_000),
    (r"h|hrs?|hours?|小时|个钟头", 3_600_000),
)
_UNIT = "|".join(f"(?:{unit})" for unit, _ in _UNITS)
_END = r"(?![a-z])"
_LATER = r"(?: ?(?:and|,)? ?)"


def _length(unit: str) -> str:
    return rf"{NUMBER} ?-?(?:个)?(?:{unit}){_END}"


def _compound() -> str:
    """Hours, minutes and seconds in this order, each of them at most once."""
    longest_first = [_length(unit) for unit, _ in reversed(_UNITS)]
    return "|".join(
        first + "".join(f"(?:{_LATER}{smaller})?" for smaller in longest_first[i + 1 :])
        for i, first in enumerate(longest_first)
    )


_COMPOUND = f"(?:{_compound()})"


@dataclass(frozen=True)
class Quantity:
    """What was read: its kind, its value, and how many characters it took."""

    kind: str
    value: float | str
    length: int


def number(text: str) -> float:
    """The value of digits, English number words or Chinese numerals. Raises ValueError."""
    text = text.strip().replace("-", " ")
    if re.fullmatch(_PLAIN, text):
        return float(text)
    if text == "a hundred":
        return 100
    words = text.split()
    if words and all(w in _ENGLISH or w in _TENS for w in words):
        return float(sum(_ENGLISH.get(w, 0) + _TENS.get(w, 0) for w in words))
    return _chinese(text)


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


def _duration(text: str) -> float:
    total = 0.0
    for part in re.finditer(rf"({NUMBER}) ?-?(?:个)?({_UNIT}){_END}", text):
        unit = next(ms for unit, ms in _UNITS if re.fullmatch(unit, part[2]))
        total += number(part[1]) * unit
    return total


def _clock(text: str) -> float:
    seconds = 0.0
    for part in text.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds * 1000


def _ratio(text: str) -> str:
    return ":".join(re.findall(r"\d+", text))


def _shape(text: str) -> str:
    """A size in pixels as the shape it has."""
    across, down = (int(side) for side in re.findall(r"\d+", text))
    shared = math.gcd(across, down) or 1
    return f"{across // shared}:{down // shared}"


def _first_number(text: str) -> float:
    found = re.search(NUMBER, text.replace("百分之", ""))
    if found is None:
        raise ValueError(f"{text!r} has no number")
    return number(found[0])


def _constant(value: float) -> Callable[[str], float]:
    return lambda _text: value


def _and_a_half(unit_ms: int) -> Callable[[str], float]:
    return lambda text: (_first_number(text) + 0.5) * unit_ms


_ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip


def _ordinal(text: str) -> float:
    found = re.match(r"[a-z]+", text)
    if found and found[0] in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[found[0]]
    return _first_number(text)


_SPOKEN_ORDINAL = "|".join(w for w in _ORDINAL_WORDS if w != "first")

_SHAPES = ((16, 9), (9, 16), (1, 1), (4, 3), (3, 4), (4, 5), (21, 9))

# kind, pattern, reader. `first` and `last` are words of the lexicon: they also begin times.
_TABLE: tuple[tuple[str, str, Callable[[str], float | str]], ...] = (
    (
        "ratio",
        rf"(?:{'|'.join(f'{a} ?[:x/比] ?{b}' for a, b in _SHAPES)})(?![\d:])",
        _ratio,
    ),
    ("ratio", r"\d{3,4} ?[x*] ?\d{3,4}(?!\d)", _shape),
    ("clock", r"\d{1,2}:\d{2}:\d{2}(?:\.\d+)?|\d{1,3}:\d{2}(?:\.\d+)?", _clock),
    (
        "percent",
        rf"(?:百分之) ?{NUMBER}|{NUMBER} ?(?:%|percent{_END}|per cent{_END}|pct{_END})",
        _first_number,
    ),
    ("percent", rf"{NUMBER}成(?!片|为)", lambda t: _first_number(t) * 10),
    (
        "db",
        rf"[-+−]? ?{NUMBER} ?(?:db|decibels?|分贝){_END}",
        lambda t: _first_number(t) * (-1 if t[0] in "-−" else 1),
    ),
    ("lufs", rf"[-−]? ?{NUMBER} ?lufs{_END}", lambda t: _first_number(t) * -1),
    ("time", rf"(?:a|one) minute and a half{_END}|一分半钟?", _constant(90_000)),
    ("time", rf"half (?:a )?minute{_END}|半分钟", _constant(30_000)),
    ("time", rf"half (?:a )?second{_END}|半秒钟?", _constant(500)),
    ("time", rf"(?:half an hour{_END}|半个?小时)", _constant(1_800_000)),
    ("time", rf"{NUMBER} and a half (?:seconds?|secs?){_END}|{NUMBER}秒半", _and_a_half(1000)),
    ("time", rf"{NUMBER} and a half (?:minutes?|mins?){_END}|{NUMBER}分半钟?", _and_a_half(60_000)),
    ("time", rf"(?:a )?(?:couple of|couple) (?:seconds?|secs?){_END}", _constant(2000)),
    ("time", rf"(?:a )?few (?:seconds?|secs?){_END}|几秒钟?", _constant(3000)),
    ("time", rf"an? (?:seconds?|secs?){_END}", _constant(1000)),
    ("time", rf"a (?:minute|min){_END}", _constant(60_000)),
    ("time", rf"an hour{_END}", _constant(3_600_000)),
    ("clock", rf"第 ?{_COMPOUND}", _duration),
    ("time", _COMPOUND, _duration),
    ("times", r"一倍(?!速)", _constant(2)),
    ("times", rf"{NUMBER} ?(?:x(?![a-z0-9])|times{_END}|倍)|x ?{_PLAIN}", _first_number),
    ("ordinal", rf"第 ?{NUMBER}", _first_number),
    ("ordinal", rf"\d+(?:st|nd|rd|th){_END}", _first_number),
    ("ordinal", rf"(?:{_SPOKEN_ORDINAL}){_END}", _ordinal),
    ("number", rf"{NUMBER}(?= ?(?:步|次|个(?:操作|步骤)))", number),
    ("number", r"[二两三四五六七八九十](?= ?(?:段|份|部分))", number),
    ("number", rf"{_PLAIN}(?![\d.]*[a-z])", number),
    ("number", rf"(?!(?:one){_END}){_EN}", number),
)
_COMPILED = tuple((kind, re.compile(pattern), reader) for kind, pattern, reader in _TABLE)


def read(text: str, at: int) -> Quantity | None:
    """The quantity written at that place of a lower-case text, if one is."""
    for kind, pattern, reader in _COMPILED:
        found = pattern.match(text, at)
        if found and found.end() > at:
            return Quantity(kind, reader(found[0]), found.end() - at)
    return None
