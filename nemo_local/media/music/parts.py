"""The players: what each part makes of a bar. Pure functions from a bar to notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from nemo_local.media.music.dice import Dice
from nemo_local.media.music.melody import melody
from nemo_local.media.music.mood import Part
from nemo_local.media.music.notation import Stroke, strokes, swung
from nemo_local.media.music.score import Bar, Desk, Harmony, Note, plays
from nemo_local.media.music.theory import SCALES, lead, nearest

Player = Callable[[Desk, Bar], Iterator[Note]]

_LAST_VELOCITY = 0.75


def notes(desk: Desk, bar: Bar) -> list[Note]:
    """The notes of one layer in one bar, with the swing and looseness of a hand."""
    if not plays(desk, bar.section):
        return []
    player = _ENDINGS[desk.layer.part] if bar.ending else _PLAYERS[desk.layer.part]
    dice = desk.dice.at("hand", bar.index)
    return [_by_hand(desk, bar, note, dice) for note in player(desk, bar)]


def _by_hand(desk: Desk, bar: Bar, note: Note, dice: Dice) -> Note:
    at = swung(note.beat - bar.start, desk.mood.swing, desk.mood.swing_unit)
    end = swung(note.beat + note.beats - bar.start, desk.mood.swing, desk.mood.swing_unit)
    loose_s = desk.layer.loose_ms / 1000
    return replace(
        note,
        beat=bar.start + at,
        beats=end - at,
        velocity=min(1.0, note.velocity * dice.between(0.92, 1.05)),
        # Late is easy, early is not: a bar never reaches back into the one before it.
        late_s=note.late_s + dice.between(0.0, 2 * loose_s),
    )


def rhythm(desk: Desk, bar: Bar) -> tuple[Stroke, ...]:
    """The layer's rhythm in a bar: a choice for the section, and the fill at its end."""
    if desk.layer.fill is not None and bar.closes_section and bar.section.bars > 1:
        return strokes(desk.layer.fill)
    section, patterns = bar.section, desk.layer.patterns
    groove = desk.band.at("groove", section.theme, section.kind, section.visit % 2)
    choice = int(groove.unit() * len(patterns))
    # Three bars alike and the fourth another: chords and broken chords breathe by phrases.
    turns = desk.layer.part in ("arp", "comp") and bar.place % 4 == 3
    return strokes(patterns[(choice + turns) % len(patterns)])


def voicing(desk: Desk, bar: Bar, harmony: Harmony) -> tuple[int, ...]:
    """The layer's voicing of a chord, led from the start of the section's progression on."""
    progression = [c for each in bar.section.progression for c in each]
    voicings = lead(progression, desk.layer.centre, desk.layer.voices)
    if harmony.chord in progression:
        return voicings[progression.index(harmony.chord)]
    return lead((progression[-1], harmony.chord), desk.layer.centre, desk.layer.voices)[-1]


def _strummed(desk: Desk, first: Note, chord: tuple[int, ...]) -> Iterator[Note]:
    """A chord like its `first` note, its strings one after the other."""
    for i, pitch in enumerate(chord):
        late_s = i * desk.layer.strum_ms / 1000
        yield replace(first, pitch=pitch, velocity=first.velocity * (1 - 0.04 * i), late_s=late_s)


def _pad(desk: Desk, bar: Bar) -> Iterator[Note]:
    for harmony in bar.harmonies:
        chord = voicing(desk, bar, harmony)
        first = Note(bar.start + harmony.beat, harmony.beats, chord[0], 0.8)
        yield from _strummed(desk, first, chord)


def _comp(desk: Desk, bar: Bar) -> Iterator[Note]:
    for stroke in rhythm(desk, bar):
        if stroke.sign == "p":  # pushed: the next bar's chord, early
            harmony = Harmony(bar.after, stroke.beat, stroke.beats)
        else:
            harmony = bar.harmony(stroke.beat)
        chord = voicing(desk, bar, harmony)
        first = Note(bar.start + stroke.beat, stroke.beats, chord[0], stroke.strength)
        yield from _strummed(desk, first, chord)


def _arp(desk: Desk, bar: Bar) -> Iterator[Note]:
    for stroke in rhythm(desk, bar):
        chord = voicing(desk, bar, bar.harmony(stroke.beat))
        octave, tone = divmod(int(stroke.sign), len(chord))
        strong = 0.85 if stroke.beat % 1 == 0 else 0.68
        yield Note(bar.start + stroke.beat, stroke.beats, chord[tone] + 12 * octave, strong)


def _bass_pitch(desk: Desk, bar: Bar, stroke: Stroke) -> int:
    """The tone a letter means: Root, Third, Fifth, Octave, Approach to the next root."""
    centre, chord = desk.layer.centre, bar.harmony(stroke.beat).chord
    root = nearest(centre, (chord.bass,))
    if stroke.sign == "A":
        target = nearest(centre, (bar.after.bass,))
        scale = {(desk.form.tonic + s) % 12 for s in SCALES["major"]} | set(chord.tones)
        below = next((p for p in (target - 1, target - 2) if p % 12 in scale), target - 1)
        above = next((p for p in (target + 2, target + 1) if p % 12 in scale), target + 2)
        return below if target >= root else above
    if stroke.sign == "O":
        return root + 12
    tone = {"T": 1, "F": 2}.get(stroke.sign)
    return root if tone is None else nearest(root + 3.5, (chord.tones[tone],))


def _bass(desk: Desk, bar: Bar) -> Iterator[Note]:
    pattern = rhythm(desk, bar)
    if len(bar.harmonies) > 1:  # every chord needs its root under it
        starts = {h.beat for h in bar.harmonies}
        pattern = tuple(replace(s, sign="R") if s.beat in starts else s for s in pattern)
    for stroke in pattern:
        strong = 0.9 if stroke.beat == 0 else 0.78
        pitch = _bass_pitch(desk, bar, stroke)
        yield Note(bar.start + stroke.beat, stroke.beats, pitch, strong)


def _drum(desk: Desk, bar: Bar) -> Iterator[Note]:
    dice = desk.dice.at("stroke", bar.index)
    for stroke in rhythm(desk, bar):
        variant = int(dice.unit() * 3)
        yield Note(bar.start + stroke.beat, stroke.beats, variant, stroke.strength)


def _texture(desk: Desk, bar: Bar) -> Iterator[Note]:
    yield Note(bar.start, bar.beats, int(desk.dice.at(bar.index).unit() * 4), 0.8)


def _last_chord(desk: Desk, bar: Bar) -> Iterator[Note]:
    chord = lead((bar.harmonies[0].chord,), desk.layer.centre, desk.layer.voices)[0]
    yield from _strummed(desk, Note(bar.start, bar.beats, chord[0], _LAST_VELOCITY), chord)


def _last_root(desk: Desk, bar: Bar) -> Iterator[Note]:
    root = nearest(desk.layer.centre, (bar.harmonies[0].chord.root,))
    yield Note(bar.start, bar.beats, root, _LAST_VELOCITY)


def _last_stroke(desk: Desk, bar: Bar) -> Iterator[Note]:
    if any(stroke.beat == 0 for stroke in rhythm(desk, replace(bar, ending=False))):
        yield Note(bar.start, 1.0, 0, _LAST_VELOCITY)


def _silent(desk: Desk, bar: Bar) -> Iterator[Note]:
    return iter(())


_PLAYERS: dict[Part, Player] = {
    "pad": _pad,
    "comp": _comp,
    "arp": _arp,
    "bass": _bass,
    "melody": melody,
    "drum": _drum,
    "texture": _texture,
    "pump": _drum,
}
_ENDINGS: dict[Part, Player] = {
    "pad": _last_chord,
    "comp": _last_chord,
    "arp": _last_chord,
    "bass": _last_root,
    "melody": melody,
    "drum": _last_stroke,
    "texture": _texture,
    "pump": _silent,
}
