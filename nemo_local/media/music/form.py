"""The form of a piece: how its length divides into sections, bars and a last chord.

The tempo bends so that the last chord falls where it can ring out exactly to the end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from nemo_local.media.music.dice import Dice
from nemo_local.media.music.mood import Mood
from nemo_local.media.music.theory import Chord, chord

Kind = Literal["intro", "verse", "chorus", "break", "outro"]

_ENERGY: dict[Kind, float] = {
    "intro": 0.25,
    "verse": 0.5,
    "chorus": 0.8,
    "break": 0.35,
    "outro": 0.4,
}
# After the first round a long piece goes on in rounds like this one, each on themes of its own.
_ROUND: tuple[Kind, ...] = ("verse", "verse", "chorus", "break", "verse", "chorus", "chorus")
_TEMPO_GIVE = 0.06
_LONGEST_TAIL_S = 8.0


@dataclass(frozen=True)
class Section:
    """Some bars with one idea.

    `theme` numbers the melody and progression (0 is the first), `visit` counts how often this
    kind was heard before, so that a repeat may vary.
    """

    kind: Kind
    index: int
    first_bar: int
    bars: int
    energy: float
    theme: int
    visit: int
    progression: tuple[tuple[Chord, ...], ...]

    def chords(self, bar: int) -> tuple[Chord, ...]:
        """The chords of one bar of the piece, which they share evenly."""
        return self.progression[(bar - self.first_bar) % len(self.progression)]


@dataclass(frozen=True)
class Form:
    """A whole piece before any note: seconds per beat, the sections, and the last chord's time."""

    beat_s: float
    beats_per_bar: int
    bars: int
    tonic: int
    sections: tuple[Section, ...]
    home: Chord
    duration_s: float

    @property
    def end_beat(self) -> float:
        """Where the last chord is struck."""
        return float(self.bars * self.beats_per_bar)


def form(mood: Mood, dice: Dice, duration_s: float) -> Form:
    """Lay out a piece of that length. Shorter than a bar, it is the last chord alone."""
    tempo = dice.at("tempo").between(*mood.tempo_bpm)
    bars, beat_s = _grid(mood, tempo, duration_s)
    tonic = dice.at("key").pick(mood.tonics)
    return Form(
        beat_s=beat_s,
        beats_per_bar=mood.beats_per_bar,
        bars=bars,
        tonic=tonic,
        sections=_sections(mood, dice, tonic, bars),
        home=chord(mood.home, tonic),
        duration_s=duration_s,
    )


def _grid(mood: Mood, tempo: float, duration_s: float) -> tuple[int, float]:
    """How many bars to play, and the seconds of a beat that make them fit."""
    bar_s = mood.beats_per_bar * 60 / tempo
    tail_s = min(mood.tail_s, duration_s / 3)
    wanted = (duration_s - tail_s) / bar_s
    # Phrases go by fours: the longer the piece, the less the tempo has to give for whole ones.
    unit = 4 if wanted >= 32 else 2 if wanted >= 16 else 1
    bars = unit * round(wanted / unit)
    if bars < 1:
        return 0, bar_s / mood.beats_per_bar
    # What the tempo cannot give without sounding wrong, the last chord takes up.
    fitting = (duration_s - tail_s) / bars
    slowest, fastest = bar_s * (1 + _TEMPO_GIVE), bar_s * (1 - _TEMPO_GIVE)
    if duration_s - bars * slowest > _LONGEST_TAIL_S:
        slowest = fitting
    bar_s = min(max(fitting, fastest), slowest)
    if bars * bar_s > duration_s - 0.5 * tail_s:
        bars -= 1
    return bars, bar_s / mood.beats_per_bar


def _outline(bars: int) -> list[tuple[Kind, int]]:
    """The sections and their bars."""
    if bars < 8:
        return [("verse", bars)] if bars else []
    if bars < 12:
        return [("verse", 4), ("chorus", bars - 4)]
    edge, phrase = (2, 4) if bars < 24 else (4, 8)
    left = bars - 2 * edge
    body: list[tuple[Kind, int]] = []
    while left >= phrase:
        kind = _ROUND[len(body) % len(_ROUND)]
        body.append((kind, phrase // 2 if kind == "break" else phrase))
        left -= body[-1][1]
    if len(body) > 1:
        body[-1] = ("chorus", body[-1][1])
    # Bars that are left over are a breath before the last chorus, or a longer beginning.
    if left > 1 and len(body) > 2:
        body.insert(len(body) - 1, ("break", left))
        left = 0
    elif left >= 4:
        body.insert(1, ("verse", 4))
        left -= 4
    return [("intro", edge + left), *body, ("outro", edge)]


def _sections(mood: Mood, dice: Dice, tonic: int, bars: int) -> tuple[Section, ...]:
    """The sections with their chords and energy."""
    outline = _outline(bars)
    verses = _shuffled(mood.verses, dice.at("verses"))
    choruses = _shuffled(mood.choruses, dice.at("choruses"))
    sections: list[Section] = []
    heard: dict[Kind, int] = {}
    first = 0
    for index, (kind, length) in enumerate(outline):
        visit = heard.get(kind, 0)
        heard[kind] = visit + 1
        theme = index // len(_ROUND)
        book = choruses if kind in ("chorus", "break") else verses
        sections.append(
            Section(
                kind=kind,
                index=index,
                first_bar=first,
                bars=length,
                energy=_energy(kind, visit, last=index == len(outline) - 2, few=len(outline) < 4),
                theme=theme,
                visit=visit,
                progression=_progression(book[theme % len(book)], tonic),
            )
        )
        first += length
    if sections:
        sections[-1] = _with_cadence(sections[-1], mood, tonic)
    return tuple(sections)


def _energy(kind: Kind, visit: int, *, last: bool, few: bool) -> float:
    energy = _ENERGY[kind]
    if kind == "verse":
        energy += 0.1 * (visit % 2) + (0.15 if few else 0.0)
    if kind == "chorus" and (last or visit % 3 == 2):
        energy = 1.0
    return energy


def _progression(text: str, tonic: int) -> tuple[tuple[Chord, ...], ...]:
    return tuple(tuple(chord(c, tonic) for c in bar.split()) for bar in text.split("|"))


def _with_cadence(section: Section, mood: Mood, tonic: int) -> Section:
    """The section with its last bars leading home."""
    cadence = _progression(mood.cadence, tonic)
    spelled = tuple(section.chords(section.first_bar + i) for i in range(section.bars))
    lead_home = cadence[-section.bars :]
    return replace(section, progression=spelled[: section.bars - len(lead_home)] + lead_home)


def _shuffled(book: tuple[str, ...], dice: Dice) -> tuple[str, ...]:
    rest, order = list(book), []
    while rest:
        order.append(rest.pop(int(dice.unit() * len(rest))))
    return tuple(order)
