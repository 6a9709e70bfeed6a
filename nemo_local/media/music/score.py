"""The score: a piece as bars of notes, each bar written on its own when it is needed.

Nothing here knows about samples. A bar depends on the mood, the seed, the form and its
number alone, so an hour of music needs no more memory than a minute.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nemo_local.media.music.dice import Dice
from nemo_local.media.music.form import Form, Section
from nemo_local.media.music.mood import Layer, Mood
from nemo_local.media.music.theory import Chord

_FULL = 0.9  # from this energy on everybody plays


@dataclass(frozen=True)
class Note:
    """A note: where and how long (beats from the start of the piece), MIDI pitch, strength 0..1.

    `late_s` is the human part of its timing. On a drum, `pitch` numbers the stroke instead.
    """

    beat: float
    beats: float
    pitch: int
    velocity: float
    late_s: float = 0.0


@dataclass(frozen=True)
class Harmony:
    """A chord within a bar and the beats (of the bar) it lasts."""

    chord: Chord
    beat: float
    beats: float

    def covers(self, beat: float) -> bool:
        """Whether it is the chord at that beat of the bar."""
        return self.beat <= beat + 1e-6 < self.beat + self.beats


@dataclass(frozen=True)
class Bar:
    """One bar as its players see it; the last chord of the piece (`ending`) is one, too."""

    index: int
    start: float
    beats: float
    harmonies: tuple[Harmony, ...]
    after: Chord
    section: Section
    ending: bool = False

    @property
    def place(self) -> int:
        """Its number within the section."""
        return self.index - self.section.first_bar

    @property
    def closes_section(self) -> bool:
        """Whether a new section follows."""
        return self.place == self.section.bars - 1

    def harmony(self, beat: float) -> Harmony:
        """What sounds at a beat of the bar."""
        return next((h for h in self.harmonies if h.covers(beat)), self.harmonies[-1])


@dataclass(frozen=True)
class Desk:
    """What a player has in front of it: the piece and its layer.

    `dice` are its own; `band` is rolled alike by all, so bass and drums take the same groove.
    """

    mood: Mood
    form: Form
    layer: Layer
    dice: Dice
    band: Dice


def bars(plan: Form, first: int = 0, last: int | None = None) -> Iterator[Bar]:
    """The bars from `first` up to `last`; by default all, the last chord as one more of them."""
    for section in plan.sections:
        for index in range(section.first_bar, section.first_bar + section.bars):
            if first <= index and (last is None or index < last):
                yield _bar(plan, section, index)
    if last is None:
        yield _ending(plan)


def _bar(plan: Form, section: Section, index: int) -> Bar:
    chords = section.chords(index)
    share = plan.beats_per_bar / len(chords)
    return Bar(
        index=index,
        start=float(index * plan.beats_per_bar),
        beats=plan.beats_per_bar,
        harmonies=tuple(Harmony(c, i * share, share) for i, c in enumerate(chords)),
        after=_chord_after(plan, section, index),
        section=section,
    )


def _ending(plan: Form) -> Bar:
    """The last chord, held to the end of the piece."""
    held = plan.duration_s / plan.beat_s - plan.end_beat
    home = Section("outro", len(plan.sections), plan.bars, 1, 0.4, 0, 0, ((plan.home,),))
    return Bar(
        index=plan.bars,
        start=plan.end_beat,
        beats=held,
        harmonies=(Harmony(plan.home, 0.0, held),),
        after=plan.home,
        section=plan.sections[-1] if plan.sections else home,
        ending=True,
    )


def _chord_after(plan: Form, section: Section, index: int) -> Chord:
    if index + 1 < section.first_bar + section.bars:
        return section.chords(index + 1)[0]
    if section.index + 1 < len(plan.sections):
        return plan.sections[section.index + 1].chords(index + 1)[0]
    return plan.home


def plays(desk: Desk, section: Section) -> bool:
    """Whether a layer takes part in a section. On a repeat one of the colours may rest."""
    layer = desk.layer
    if not layer.enters <= section.energy < layer.leaves:
        return False
    colour = layer.part in ("arp", "melody", "comp") and layer.enters > 0
    repeated = section.visit > 0 and section.energy < _FULL
    return not (colour and repeated and desk.dice.at("rests", section.index).chance(0.2))
