"""Scales, chords written as roman numerals, and voice leading between them.

Pitches are MIDI numbers (60 is middle C), pitch classes 0..11 (0 is C).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    # Melodies keep to five tones: no two of them are a semitone apart, so none can grate.
    "major pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
}

_MAJOR = SCALES["major"]
_DEGREES = {"I": 0, "II": 1, "III": 2, "IV": 3, "V": 4, "VI": 5, "VII": 6}
_THIRDS = {"sus2": 2, "sus4": 5, "7sus4": 5}
_FIFTHS = {"o": 6, "ø7": 6, "+": 8}
_EXTENSIONS: dict[str, tuple[int, ...]] = {
    "7": (10,),
    "7sus4": (10,),
    "ø7": (10,),
    "maj7": (11,),
    "6": (9,),
    "69": (9, 14),
    "9": (10, 14),
    "13": (10, 21),
    "maj9": (11, 14),
    "add9": (14,),
}
_QUALITIES = ("", *sorted({*_THIRDS, *_FIFTHS, *_EXTENSIONS}))
_SYMBOL = re.compile(r"(b|#)?([IV]+|[iv]+)([^/]*)(?:/(b|#)?(\d))?")


@dataclass(frozen=True)
class Chord:
    """A chord in a key.

    `tones` are pitch classes, root, third, fifth and extensions in this order; `bass` is the
    pitch class below them.
    """

    symbol: str
    tones: tuple[int, ...]
    bass: int

    @property
    def root(self) -> int:
        """The pitch class it is built on."""
        return self.tones[0]


def _alter(accidental: str | None) -> int:
    return {"b": -1, "#": 1}.get(accidental or "", 0)


@lru_cache(maxsize=1024)
def chord(symbol: str, tonic: int) -> Chord:
    """The chord that a roman numeral names, e.g. `vi7`, `bVII`, `Iadd9`, `V/7`.

    Degrees count on the major scale of `tonic` in every mode (so minor writes `bVI`), capitals
    are major and small letters minor thirds, and a slash names the degree in the bass.
    Raises ValueError for anything else: a typo in a table must not sound.
    """
    match = _SYMBOL.fullmatch(symbol)
    if match is None or match[2].upper() not in _DEGREES or match[3] not in _QUALITIES:
        raise ValueError(f"not a chord: {symbol!r}")
    accidental, numeral, quality, bass_accidental, bass_degree = match.groups()
    root = tonic + _MAJOR[_DEGREES[numeral.upper()]] + _alter(accidental)
    third = _THIRDS.get(quality, 4 if numeral.isupper() else 3)
    steps = (0, third, _FIFTHS.get(quality, 7), *_EXTENSIONS.get(quality, ()))
    bass = root
    if bass_degree is not None:
        bass = tonic + _MAJOR[int(bass_degree) - 1] + _alter(bass_accidental)
    tones = tuple(dict.fromkeys((root + step) % 12 for step in steps))
    return Chord(symbol, tones, bass % 12)


def nearest(pitch: float, classes: Iterable[int]) -> int:
    """The pitch of one of the pitch classes that is nearest to `pitch`, the lower of two."""
    wanted = set(classes)
    around = range(int(pitch) - 12, int(pitch) + 14)
    return min((p for p in around if p % 12 in wanted), key=lambda p: (abs(p - pitch), p))


def ladder(scale: str, tonic: int, low: int, high: int) -> tuple[int, ...]:
    """The pitches of a scale from `low` to `high`, both included."""
    steps = {(tonic + step) % 12 for step in SCALES[scale]}
    return tuple(p for p in range(low, high + 1) if p % 12 in steps)


def lead(chords: Sequence[Chord], centre: int, voices: int) -> tuple[tuple[int, ...], ...]:
    """A voicing of each chord around `centre`, every voice moving as little as it can."""
    voicings: list[tuple[int, ...]] = []
    for each in chords:
        voicings.append(_voicing(each, centre, voices, voicings[-1] if voicings else None))
    return tuple(voicings)


@lru_cache(maxsize=4096)
def _voicing(
    of: Chord, centre: int, voices: int, before: tuple[int, ...] | None
) -> tuple[int, ...]:
    # The bass has the root: with more tones than voices, leave out the root, then the fifth.
    tones = list(of.tones)
    for dispensable in (of.tones[0], of.tones[2]):
        if len(tones) > voices:
            tones.remove(dispensable)
    doubled = (of.tones[0], of.tones[2], of.tones[1])
    tones += list(itertools.islice(itertools.cycle(doubled), max(0, voices - len(tones))))
    octaves = [[p for p in range(centre - 10, centre + 13) if p % 12 == t] for t in tones[:voices]]
    spellings = {tuple(sorted(p)) for p in itertools.product(*octaves)}
    return min(sorted(spellings), key=lambda v: _unease(v, centre, before))


def _unease(voicing: tuple[int, ...], centre: int, before: tuple[int, ...] | None) -> float:
    """How bad a voicing is: clusters and gaps, distance from the register, movement."""
    gaps = [b - a for a, b in itertools.pairwise(voicing)]
    crowded = sum(
        12.0 for low, gap in zip(voicing, gaps, strict=False) if gap < (3 if low < 58 else 2)
    )
    unisons = sum(30.0 for gap in gaps if gap == 0)
    gaping = sum(2.0 * (gap - 9) for gap in gaps if gap > 9)
    off_centre = abs(sum(voicing) / len(voicing) - centre)
    moved = 0.0 if before is None else sum(abs(a - b) for a, b in zip(voicing, before, strict=True))
    return crowded + unisons + gaping + 0.6 * off_centre + moved
