"""Lengths and moments of time as people write them, in English and Chinese; in ms."""

from __future__ import annotations

import re
from collections.abc import Callable

from nemo_local.agent.grammar.numbers import (
    A_FRACTION,
    END,
    MIXED,
    SPELT,
    first_number,
    fraction_of_one,
    mixed,
    number,
)

_UNITS = (
    (r"ms|msecs?|milliseconds?|毫秒", 1),
    (r"s|secs?|seconds?|secnods?|seconde?s?|秒钟?", 1000),
    (r"m|mins?|minutes?|minuets?|分钟?", 60_000),
    (r"h|hrs?|hours?|小时|个钟头", 3_600_000),
)
MINUTES = _UNITS[2][0]
UNIT = "|".join(f"(?:{unit})" for unit, _ in _UNITS)
SINGLE = "seconds?|secs?|minutes?|mins?|hours?|hrs?"
"""Units that are written out, as they stand behind a fraction."""
_LATER = r"(?: ?(?:and|,)? ?)"


def length(unit: str) -> str:
    """The pattern of so many of a unit."""
    return rf"{MIXED} ?-?(?:个)?(?:{unit}){END}"


def _compound() -> str:
    """Hours, minutes and seconds in this order, each of them at most once."""
    longest_first = [length(unit) for unit, _ in reversed(_UNITS)]
    return "|".join(
        first + "".join(f"(?:{_LATER}{smaller})?" for smaller in longest_first[i + 1 :])
        for i, first in enumerate(longest_first)
    )


COMPOUND = f"(?:{_compound()})"


def duration(text: str) -> float:
    """Hours, minutes and seconds together."""
    total = 0.0
    for part in re.finditer(rf"({MIXED}) ?-?(?:个)?({UNIT}){END}", text):
        total += mixed(part[1]) * _unit_ms(part[2])
    return total


def _unit_ms(text: str) -> int:
    return next(ms for unit, ms in _UNITS if re.fullmatch(unit, text))


def part_of_a_unit(text: str) -> float:
    """A fraction of a unit, alone or behind a whole one: "half a second", "a minute and a half"."""
    whole, _, part = text.rpartition(" and ")
    unit = _unit_ms(re.split(r"[ -]", whole or text)[-1])
    if whole:
        return unit * (1 + fraction_of_one(part))
    found = re.match(A_FRACTION, text)
    return unit * fraction_of_one(found[0] if found else "")


def bare_seconds(text: str) -> float:
    """Minutes, and seconds that are not called so: "1 min 10"."""
    seconds = re.findall(rf"\d{{1,2}}$|{SPELT}$", text)[0]
    whole = "1" + text.removeprefix("a") if text.startswith("a ") else text
    return duration(whole) + 1000 * number(seconds)


def clock(text: str) -> float:
    """Hours, minutes and seconds with colons: "1:02:30"."""
    seconds = 0.0
    for part in text.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds * 1000


def spoken_clock(text: str) -> float:
    """Minutes and seconds as they are read aloud: "one thirty"."""
    minutes, _, seconds = text.partition(" ")
    return (60 * number(minutes) + number(seconds.removeprefix("oh ").removeprefix("o "))) * 1000


def and_a_half(unit_ms: int) -> Callable[[str], float]:
    """So many of a unit and a half: "三分半"."""
    return lambda text: (first_number(text) + 0.5) * unit_ms
