"""Something to say: the subtitles of a game that is translated into a dozen languages."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import numpy as np

from training.cache import unpacked
from training.sources.made import DIALOGUES

# dialogId("who-says-what", "font", "In English.") and, below, dialogStr("In another language.")
_STRING = r'"((?:[^"\\]|\\.)*)"\)'
_ENGLISH = re.compile(r'dialogId\("[^"]*", "[^"]*", ' + _STRING)
_TRANSLATED = re.compile(r"dialogStr\(" + _STRING)
_LONGEST = 220


def dialogues(language: str) -> list[str]:
    """All lines of the game in a language (`en`, `cs`...), as they come in its scripts.

    Raises `ValueError` when the package that holds them has none.
    """
    pattern = _ENGLISH if language == "en" else _TRANSLATED
    scripts = sorted(unpacked(DIALOGUES).glob(f"**/script/*/dialogs_{language}.lua"))
    lines = [line for script in scripts for line in _said(script, pattern)]
    if not lines:
        raise ValueError(f"{DIALOGUES} has no dialogues in {language}: is it fetched?")
    return lines


def passages(language: str, count: int, seed: str) -> list[str]:
    """So many pieces of text of some ten seconds each, other ones for another seed."""
    chance, lines = np.random.default_rng(zlib.crc32(seed.encode())), dialogues(language)
    made = []
    for _ in range(count):
        at, passage = int(chance.integers(len(lines))), ""
        while len(passage) < _LONGEST / 2:
            passage = f"{passage} {lines[at % len(lines)]}".strip()
            at += 1
        made.append(passage[:_LONGEST])
    return made


def _said(script: Path, pattern: re.Pattern[str]) -> list[str]:
    found = pattern.findall(script.read_text("utf-8", errors="replace"))
    return [line.replace('\\"', '"').replace("\\n", " ") for line in found]
