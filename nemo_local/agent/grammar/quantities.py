"""Times and levels as people write them, in English and Chinese.

Each pattern matches at the start of what is left of a message; the first that matches
wins, so the longer readings stand above the shorter ones. Times come out in ms.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from nemo_local.agent.grammar.durations import (
    COMPOUND,
    MINUTES,
    SINGLE,
    UNIT,
    and_a_half,
    bare_seconds,
    clock,
    duration,
    length,
    part_of_a_unit,
    spoken_clock,
)
from nemo_local.agent.grammar.numbers import (
    A_FRACTION,
    COUNTED_ONE,
    END,
    MIXED,
    NUMBER,
    OPENINGS,
    PLAIN,
    SPELT,
    TENS,
    first_number,
    mixed,
    number,
)
from nemo_local.agent.grammar.shares import FRACTION, SHARE, fraction, share


@dataclass(frozen=True)
class Quantity:
    """What was read: its kind, its value, and how many characters it took."""

    kind: str
    value: float | str
    length: int


def _ratio(text: str) -> str:
    return ":".join(re.findall(r"\d+", text))


def _spoken_ratio(text: str) -> str:
    """A ratio in words, or with a sign of its own."""
    sides = re.findall(rf"\d+|{SPELT}|[一九十六]+", text)
    return ":".join(f"{number(side):.0f}" for side in sides)


def _shape(text: str) -> str:
    """A size in pixels as the shape it has."""
    across, down = (int(side) for side in re.findall(r"\d+", text))
    shared = math.gcd(across, down) or 1
    return f"{across // shared}:{down // shared}"


def _percent(text: str) -> float:
    return mixed(re.sub(r"^百分之 ?| ?(?:%|percent|per cent|pct)$", "", text))


def _so_many_times(text: str) -> float:
    return mixed(re.sub(r"[ -]?(?:x|times|倍)$", "", text))


def _constant(value: float) -> Callable[[str], float]:
    return lambda _text: value


_ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip


def _ordinal(text: str) -> float:
    found = re.match(r"[a-z]+", text)
    return _ORDINAL_WORDS.get(found[0] if found else "", 0) or first_number(text)


_TEENTHS = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
}  # fmt: skip
_ALL_ORDINALS = _ORDINAL_WORDS | _TEENTHS
_LATER_ORDINALS = "|".join(w for w in _ALL_ORDINALS if w != "first")
_NTH = rf"(?:\d+(?:st|nd|rd|th)|{TENS}[ -]first|(?:{TENS}[ -])?(?:{_LATER_ORDINALS}))"


def _nth(text: str) -> float:
    """The number of an ordinal: "20th", "twenty-fifth"."""
    words = text.split(" sec", maxsplit=1)[0].split(" min", maxsplit=1)[0].replace("-", " ").split()
    last = _ALL_ORDINALS.get(words[-1])
    if last is None:
        return first_number(text)
    return last + (number(words[0]) if len(words) > 1 else 0)


_AT_AN_EDGE = "(?:(?<=first )|(?<=last )|(?<=final )|(?<=opening )|(?<=closing ))"
"""Before a unit alone: "the first minute" is one minute long."""

_SPOKEN_ORDINAL = "(?<!lower )(?:" + "|".join(w for w in _ORDINAL_WORDS if w != "first") + ")"

_DIGIT_WORDS = "one|two|three|four|five|six|seven|eight|nine"
_SPOKEN_SECONDS = (
    rf"(?:{TENS}(?:[ -](?:{_DIGIT_WORDS}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    rf"|seventeen|eighteen|nineteen|(?:oh|o) (?:{_DIGIT_WORDS}))"
)

_UP_TO = "(?:[到至~—-] ?第?)"
_SHAPES = ((16, 9), (9, 16), (1, 1), (4, 3), (3, 4), (4, 5), (21, 9))

# kind, pattern, reader. `first` and `last` are words of the lexicon: they also begin times.
_TABLE: tuple[tuple[str, str, Callable[[str], float | str]], ...] = (
    (
        "ratio",
        rf"(?:{'|'.join(f'{a} ?(?:[:x/比]|by) ?{b}' for a, b in _SHAPES)})(?![\d:])",
        _ratio,
    ),
    (
        "ratio",
        r"(?:one (?:to|by) one|nine (?:to |by |x )?sixteen|sixteen (?:to |by |x )?nine"
        r"|一比一|九比十六|十六比九|1 to 1|9 to 16|16 to 9|9-16|16-9|9/16|16/9)(?![\d:a-z])",
        _spoken_ratio,
    ),
    ("ratio", r"\d{3,4} ?[x*] ?\d{3,4}(?!\d)", _shape),
    ("share", SHARE, share),
    ("clock", r"\d{1,2}:\d{2}:\d{2}(?:\.\d+)?|\d{1,3}:\d{2}(?:\.\d+)?", clock),
    ("clock", rf"(?:zero|{_DIGIT_WORDS}) {_SPOKEN_SECONDS}{END}", spoken_clock),
    (
        "percent",
        rf"(?:百分之) ?{NUMBER}|{MIXED} ?(?:%|percent{END}|per cent{END}|pct{END})",
        _percent,
    ),
    ("percent", FRACTION, fraction),
    ("percent", "[一二两三四五六七八九]成[五半](?![段份个条张])", lambda t: number(t[0]) * 10 + 5),
    ("percent", rf"{NUMBER}成(?!片|为)", lambda t: first_number(t) * 10),
    (
        "db",
        rf"(?:[-+−负]|minus|negative|plus)? ?{NUMBER} ?个? ?(?:db|decibels?|分贝){END}",
        lambda t: first_number(t) * (-1 if t.startswith(("-", "−", "负", "minus", "neg")) else 1),
    ),
    (
        "lufs",
        rf"(?:[-−–]|minus|negative)? ?{NUMBER} ?(?:lufs|lkfs|loudness units){END}"
        rf"|lufs (?:of|at|to|=) (?:[-−–]|minus|negative)? ?{NUMBER}",
        lambda t: first_number(t) * -1,
    ),
    ("split", "一分为[二两]", _constant(2)),
    ("time", rf"{A_FRACTION}[ -](?:of[ -])?(?:an?[ -])?(?:{SINGLE}){END}", part_of_a_unit),
    (
        "time",
        rf"(?:(?:an?|one)[ -]|{_AT_AN_EDGE})(?:{SINGLE})[ -]and[ -]{A_FRACTION}{END}",
        part_of_a_unit,
    ),
    ("time", "半分钟", _constant(30_000)),
    ("time", f"{NUMBER}刻钟", lambda t: first_number(t) * 900_000),
    ("time", "半秒钟?", _constant(500)),
    ("time", "半个?小时", _constant(1_800_000)),
    ("time", rf"{NUMBER}秒半", and_a_half(1000)),
    ("time", rf"{NUMBER}分半钟?", and_a_half(60_000)),
    ("time", rf"(?:a )?(?:couple of|couple) (?:seconds?|secs?){END}", _constant(2000)),
    ("time", rf"(?:a )?few (?:seconds?|secs?){END}|几秒钟?", _constant(3000)),
    ("time", rf"(?:an? (?:seconds?|secs?)|{_AT_AN_EDGE}(?:second|sec)){END}", _constant(1000)),
    ("time", rf"{_AT_AN_EDGE}(?:minute|min){END}", _constant(60_000)),
    ("time", rf"{_AT_AN_EDGE}hour{END}", _constant(3_600_000)),
    ("clock", r"(?<=the )minute(?=[ -]mark)", _constant(60_000)),
    ("clock", r"(?<=the )hour(?=[ -]mark)", _constant(3_600_000)),
    ("time", rf"a (?:minute|min) (?:\d\d|{SPELT}){END}(?! ?{UNIT})", bare_seconds),
    ("time", rf"a (?:minute|min){END}", _constant(60_000)),
    ("time", rf"an hour{END}", _constant(3_600_000)),
    (
        "clock",
        rf"{COMPOUND} (?:in|into (?:it|the (?:video|clip)))(?= ?(?:[.!?;]|,(?! ?\d)|$))",
        lambda t: duration(re.sub(" in(to .*)?$", "", t)),
    ),
    ("clock", rf"(?:seconds?|secs?) {PLAIN}{END}", lambda t: first_number(t) * 1000),
    ("clock", rf"(?:minute|min) {SPELT}{END}", lambda t: first_number(t) * 60_000),
    ("clock", rf"(?:minutes?|mins?) {PLAIN}{END}", lambda t: first_number(t) * 60_000),
    ("clock", rf"第 ?{NUMBER}分半钟?", and_a_half(60_000)),
    ("clock", rf"第 ?{COMPOUND}", duration),
    (
        "time",
        rf"{length(MINUTES)} ?(?:\d{{1,2}}|{SPELT})(?![\d:]|\.\d| ?-?(?:(?:{UNIT}){END}|%|x|db))",
        bare_seconds,
    ),
    ("time", COMPOUND, duration),
    ("times", r"一倍(?!速)", _constant(2)),
    ("times", rf"{MIXED}[ -]?(?:x(?![a-z0-9])|times{END}|倍)", _so_many_times),
    ("times", rf"x ?{PLAIN}", first_number),
    ("times", rf"half (?:again|as (?:much|fast|loud|long|quick|big) again){END}", _constant(1.5)),
    ("times", rf"(?:once|one time) and a half{END}", _constant(1.5)),
    ("clock", rf"第 ?{NUMBER}(?= ?{_UP_TO} ?{NUMBER} ?秒)", lambda t: 1000 * first_number(t)),
    ("clock", rf"第 ?{NUMBER}(?= ?{_UP_TO} ?{NUMBER} ?分)", lambda t: 60_000 * first_number(t)),
    ("ordinal", rf"倒数第 ?{NUMBER}", lambda t: -first_number(t)),
    ("ordinal", rf"第 ?{NUMBER}", first_number),
    ("clock", rf"{_NTH} seconds?{END}", lambda t: 1000 * _nth(t)),
    (
        "clock",
        rf"{_NTH}(?= (?:to|until|till|through|and|up to)(?: the)? {_NTH} sec)",
        lambda t: 1000 * _nth(t),
    ),
    (
        "clock",
        rf"{_NTH}(?= (?:to|until|till|through|and|up to)(?: the)? {_NTH} min)",
        lambda t: 60_000 * _nth(t),
    ),
    ("ordinal", rf"\d+(?:st|nd|rd|th){END}", first_number),
    ("ordinal", rf"(?:{_SPOKEN_ORDINAL}){END}", _ordinal),
    ("number", rf"{NUMBER}(?= ?(?:步|次|个(?:操作|步骤)))", number),
    ("number", r"[二两三四五六七八九十](?= ?(?:段|份|部分|等份|等分|小段|块))", number),
    ("number", rf"{PLAIN}(?![\d.]*[a-z])", number),
    ("number", COUNTED_ONE, _constant(1)),
    ("number", rf"(?!one{END}(?! (?:hundred|point))){SPELT}", number),
)
_ANY = re.compile("|".join(f"({pattern})" for _, pattern, _ in _TABLE))
"""One look for them all; the group that was found is the row of the table."""

_OPENINGS = (
    *OPENINGS, *_ALL_ORDINALS, "quarter", "last ", "final ", "latter ", "middle ", "couple", "few ",
    "sec", "min", "hour", "once ", "x", "minus", "negative", "plus", "lufs ",
)  # fmt: skip
_CHINESE_OPENINGS = frozenset("零〇一二两俩三四五六七八九十百千万半几第倒前后最中负")
"""What a quantity begins with that begins with a word: most words need no second look."""


def read(text: str, at: int) -> Quantity | None:
    """The quantity written at that place of a lower-case text, if one is."""
    if "a" <= text[at] <= "z" and not text.startswith(_OPENINGS, at):
        return None
    if "\u3400" <= text[at] <= "\u9fff" and text[at] not in _CHINESE_OPENINGS:
        return None
    if (found := _ANY.match(text, at)) is None or found.lastindex is None:
        return None
    kind, _, reader = _TABLE[found.lastindex - 1]
    return Quantity(kind, reader(found[0]), found.end() - at)
