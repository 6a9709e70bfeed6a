"""What a mood is made of: the vocabulary of the tables in `moods/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["pad", "comp", "arp", "bass", "melody", "drum", "texture", "pump"]


@dataclass(frozen=True)
class Layer:
    """One player: what it plays, on which instrument, how loud and when.

    `patterns` are rhythms (see `notation`); a section takes the same one of them in every drum
    layer, so they are written to fit together. It plays while the energy of the section is in
    `enters <= energy < leaves`. `centre` is the register (MIDI), `voices` the notes of a chord.
    `room` is the share sent to the reverb, `pump` how far a kick pushes it down, `strum_ms`
    the time from one string of a chord to the next, `fill` the last bar before a new section.
    """

    part: Part
    voice: str
    level_db: float
    patterns: tuple[str, ...] = ("9---------------",)
    enters: float = 0.0
    leaves: float = 2.0
    centre: int = 60
    voices: int = 4
    pan: float = 0.0
    room: float = 0.2
    pump: float = 0.0
    strum_ms: float = 0.0
    loose_ms: float = 4.0
    fill: str | None = None


@dataclass(frozen=True)
class Mood:
    """A kind of music: its harmony, its players and the words by which people ask for it.

    Progressions separate bars by `|`, and chords that share a bar by a space. `swing` is the
    place of every second `swing_unit` beats (0.5 straight). `tail_s` is how long the last chord
    rings, `decay_s` the reverberation time, `dark_hz` where the treble starts to roll off.
    """

    name: str
    about: str
    words: tuple[str, ...]
    tempo_bpm: tuple[float, float]
    tonics: tuple[int, ...]
    melody_scale: str
    verses: tuple[str, ...]
    choruses: tuple[str, ...]
    cadence: str
    home: str
    layers: tuple[Layer, ...]
    beats_per_bar: int = 4
    swing: float = 0.5
    swing_unit: float = 0.5
    tail_s: float = 3.5
    decay_s: float = 1.6
    dark_hz: float = 16_000.0


def words(text: str) -> tuple[str, ...]:
    """The expressions of a list with commas."""
    return tuple(expression.strip() for expression in text.split(","))
