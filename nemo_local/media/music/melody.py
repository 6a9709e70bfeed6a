"""The melody: two short ideas per theme, repeated, answered and brought to rest.

A rhythm and a contour make an idea; each bar speaks one of them over its own chord. Strong
notes are chord tones and the others steps of the scale, so an idea stays itself while the
harmony moves, and nothing sounds by accident.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nemo_local.media.music.dice import Dice
from nemo_local.media.music.notation import Stroke, strokes
from nemo_local.media.music.score import Bar, Desk, Note
from nemo_local.media.music.theory import Chord, ladder, nearest

# Which idea each bar of eight speaks: a statement, its answer, again, and a rest on a long note.
_PHRASE = "abarabac"
_RANGE = 9
_STEPS = (-2, -1, -1, 1, 1, 2, 0)


@dataclass(frozen=True)
class Idea:
    """A rhythm and the scale steps from each note to the next."""

    rhythm: tuple[Stroke, ...]
    contour: tuple[int, ...]


def melody(desk: Desk, bar: Bar) -> Iterator[Note]:
    """What the melody does in one bar."""
    if bar.ending:
        yield Note(bar.start, bar.beats, _home(desk, bar), 0.7)
        return
    role = "c" if bar.closes_section else _PHRASE[bar.place % len(_PHRASE)]
    if role == "r":
        return
    idea = _rest_note() if role == "c" else _idea(desk, bar, role)
    repeat = desk.dice.at("vary", bar.section.index, bar.index)
    place = _start(desk, bar)
    for i, stroke in enumerate(idea.rhythm):
        place = _within(place + (idea.contour[i] if i else 0), desk)
        # A repeat leaves out an off-beat now and then: the same tune, told again.
        if bar.section.visit and stroke.beat % 1 and repeat.chance(0.2):
            continue
        pitch = _settled(place, desk, bar, stroke)
        yield Note(bar.start + stroke.beat, stroke.beats, pitch, _weight(stroke))


def _idea(desk: Desk, bar: Bar, role: str) -> Idea:
    """The theme's idea of that name, the same wherever the theme is heard."""
    kind = "chorus" if bar.section.kind == "chorus" else "verse"
    dice = desk.dice.at("idea", bar.section.theme, kind, role)
    rhythm = strokes(dice.pick(desk.layer.patterns))
    return Idea(rhythm, tuple(_contour(dice, len(rhythm))))


def _contour(dice: Dice, notes: int) -> Iterator[int]:
    """Mostly steps, going on in one direction for a while and then turning back."""
    height = 0
    for _ in range(notes):
        step = dice.pick(_STEPS)
        if abs(height + step) > 4:
            step = -step
        height += step
        yield step


def _rest_note() -> Idea:
    return Idea(strokes("8---------------"), (0,))


def _scale(desk: Desk) -> tuple[int, ...]:
    centre = desk.layer.centre
    return ladder(desk.mood.melody_scale, desk.form.tonic, centre - _RANGE, centre + _RANGE)


def _within(place: int, desk: Desk) -> int:
    """A place on the scale, turned back at the ends of the register."""
    top = len(_scale(desk)) - 1
    return min(top, max(0, place if place <= top else 2 * top - place))


def _start(desk: Desk, bar: Bar) -> int:
    """Where on the scale a bar begins: near the middle, somewhere else for each theme."""
    lift = 1 if bar.section.kind == "chorus" else 0
    dice = desk.dice.at("start", bar.section.theme, bar.section.kind)
    return len(_scale(desk)) // 2 + lift + int(dice.between(-1, 2))


def _settled(place: int, desk: Desk, bar: Bar, stroke: Stroke) -> int:
    pitch = _scale(desk)[place]
    chord = bar.harmony(stroke.beat).chord
    strong = stroke.beat % 2 == 0 or stroke.beats >= 1
    if strong or _grates(pitch, chord):
        return nearest(pitch, chord.tones[:3])
    return pitch


def _grates(pitch: int, chord: Chord) -> bool:
    """Whether a pitch is no chord tone but a semitone from one."""
    near = {(pitch - 1) % 12, (pitch + 1) % 12}
    return pitch % 12 not in chord.tones and bool(near & set(chord.tones))


def _home(desk: Desk, bar: Bar) -> int:
    chord = bar.harmonies[0].chord
    return nearest(desk.layer.centre, (chord.root, chord.tones[2]))


def _weight(stroke: Stroke) -> float:
    return 0.55 + 0.35 * stroke.strength + (0.08 if stroke.beat % 2 == 0 else 0.0)
