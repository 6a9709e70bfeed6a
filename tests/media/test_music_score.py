"""What the composer writes, before any sound: forms that fit, chords, voices, melodies."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest

from nemo_local.media.music import MOODS, mood_for
from nemo_local.media.music.dice import Dice
from nemo_local.media.music.form import form
from nemo_local.media.music.mood import Mood
from nemo_local.media.music.notation import strokes, swung
from nemo_local.media.music.parts import notes
from nemo_local.media.music.score import Desk, bars
from nemo_local.media.music.theory import SCALES, chord, lead, nearest
from nemo_local.media.music.voices import VOICES

C, E, G, A, B = 0, 4, 7, 9, 11
every_mood = pytest.mark.parametrize("mood", MOODS.values(), ids=list(MOODS))


def written(mood: Mood, seed: int = 1, duration_s: float = 60.0):
    """The form of a piece, and each layer's notes bar by bar."""
    dice = Dice(mood.name, seed)
    plan = form(mood, dice, duration_s)
    desks = [
        Desk(mood, plan, layer, dice.at(i), dice.at("b")) for i, layer in enumerate(mood.layers)
    ]
    return plan, [(bar, [(d.layer, notes(d, bar)) for d in desks]) for bar in bars(plan)]


# ---------------------------------------------------------------------- theory


def test_roman_numerals_name_chords():
    assert chord("I", C).tones == (0, 4, 7)
    assert chord("vi7", C).tones == (9, 0, 4, 7)
    assert chord("bVII", C).tones == (10, 2, 5)
    assert chord("V7sus4", G).tones == (2, 7, 9, 0)
    assert chord("V/7", C).bass == B


@pytest.mark.parametrize("typo", ["", "VIII", "Imaj", "H", "I/", "i7b"])
def test_a_typo_in_a_progression_is_refused(typo):
    with pytest.raises(ValueError, match="not a chord"):
        chord(typo, C)


def test_voices_move_by_small_steps_from_chord_to_chord():
    voicings = lead([chord(c, C) for c in ("I", "vi", "IV", "V", "I")], 60, 4)
    for before, after in itertools.pairwise(voicings):
        assert sum(abs(a - b) for a, b in zip(before, after, strict=True)) <= 12
    assert {p % 12 for p in voicings[0]} == {C, E, G}
    assert nearest(61, (C, A)) == 60


def test_a_rhythm_reads_as_it_looks():
    assert [(s.beat, s.beats, s.sign) for s in strokes("9---..7-")] == [
        (0, 1, "9"),
        (1.5, 0.5, "7"),
    ]
    assert swung(0.5, 2 / 3, 0.5) == pytest.approx(2 / 3)
    assert [swung(b, 0.6, 0.5) for b in (0, 1, 2)] == [0, 1, 2]


# ----------------------------------------------------------------------- tables


@every_mood
def test_every_table_can_be_played(mood):
    steps = mood.beats_per_bar * 4
    for layer in mood.layers:
        assert layer.voice in VOICES
        for pattern in (*layer.patterns, *([layer.fill] if layer.fill else [])):
            fits = len(pattern) == steps or pattern == "9---------------"
            assert fits, (layer.voice, pattern)
            allowed = set("RTFOA" if layer.part == "bass" else "0123456789p") | set(".-9")
            assert set(pattern) <= allowed, (layer.voice, pattern)
    drums = {len(la.patterns) for la in mood.layers if la.part in ("drum", "pump")}
    assert len(drums - {1}) <= 1, "grooves are chosen together"
    assert mood.melody_scale in SCALES


def test_every_mood_asked_for_is_there_and_is_found_by_its_words():
    wanted = {"lo-fi", "calm", "upbeat", "happy", "cinematic", "corporate", "tense", "sad"}
    assert wanted <= set(MOODS)
    shared = Counter(word for mood in MOODS.values() for word in mood.words)
    assert [word for word, moods in shared.items() if moods > 1] == []
    for name, mood in MOODS.items():
        assert mood_for(name) == name
        assert {mood_for(f"some {word} music") for word in mood.words if word.isascii()} == {name}
        assert {mood_for(f"来一段{word}的音乐") for word in mood.words if not word.isascii()} == {
            name
        }


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("something Upbeat for my road trip", "travel"),
        ("not too sad, rather happy", "happy"),
        ("less dark, more dreamy", "ambient"),
        ("不要太悲伤，平静一点", "calm"),
        ("加一段轻快的背景音乐", "upbeat"),
        ("remove the background noise", None),
        ("make it popular", None),
    ],
)
def test_words_in_a_sentence_name_a_mood_or_none(said, meant):
    assert mood_for(said) == meant


# ------------------------------------------------------------------------- form


@every_mood
@pytest.mark.parametrize("duration_s", [0.5, 3.0, 9.7, 31.0, 60.0, 187.3, 3600.0])
def test_a_piece_fills_its_time_and_leaves_room_to_ring_out(mood, duration_s):
    for seed in (1, 2):
        plan = form(mood, Dice(mood.name, seed), duration_s)
        end_s = plan.end_beat * plan.beat_s
        assert 0.15 * min(duration_s, mood.tail_s) <= duration_s - end_s <= 9.0
        assert sum(s.bars for s in plan.sections) == plan.bars
        slow, fast = mood.tempo_bpm
        if duration_s > 30:
            assert slow * 0.92 <= 60 / plan.beat_s <= fast * 1.08


def test_a_long_piece_has_a_beginning_a_middle_and_an_end():
    kinds = [s.kind for s in form(MOODS["corporate"], Dice(1), 180.0).sections]
    assert kinds[0] == "intro" and kinds[-1] == "outro"
    assert {"verse", "chorus", "break"} <= set(kinds)
    assert kinds[-2] == "chorus"


# ----------------------------------------------------------------------- writing


@every_mood
def test_bars_can_be_written_in_any_order_and_stay_the_same(mood):
    _, once = written(mood)
    _, again = written(mood)
    assert once == again
    _, other = written(mood, seed=2)
    assert once != other


@every_mood
def test_no_melody_note_grates_against_its_chord(mood):
    for seed in (1, 2):
        for bar, layers in written(mood, seed)[1]:
            for layer, played in layers:
                for note in played if layer.part == "melody" else ():
                    tones = bar.harmony(note.beat - bar.start).chord.tones
                    semitones = {(note.pitch + 1) % 12, (note.pitch - 1) % 12} & set(tones)
                    assert note.pitch % 12 in tones or not semitones


@every_mood
def test_notes_stay_where_their_instruments_sound_well(mood):
    for bar, layers in written(mood)[1]:
        for layer, played in layers:
            for note in played:
                assert bar.start - 1e-6 <= note.beat < bar.start + bar.beats
                assert 0 < note.velocity <= 1 and note.beats > 0
                if layer.part == "bass":
                    assert 28 <= note.pitch <= 60
                elif layer.part in ("pad", "comp", "arp", "melody"):
                    assert 40 <= note.pitch <= 103


@every_mood
def test_the_piece_comes_home(mood):
    plan, score = written(mood)
    bar, layers = score[-1]
    assert bar.ending and plan.home.root == plan.tonic
    roots = [note.pitch % 12 for layer, played in layers for note in played if layer.part == "bass"]
    assert set(roots) <= {plan.tonic}
    for layer, played in layers:
        for note in played if layer.part in ("pad", "comp", "arp", "melody") else ():
            assert note.pitch % 12 in plan.home.tones
            assert note.beat + note.beats == pytest.approx(plan.duration_s / plan.beat_s, abs=0.3)


@every_mood
def test_minutes_of_it_are_not_the_same_bar_again(mood):
    score = written(mood, duration_s=150.0)[1]

    def content(layers):
        return tuple(
            (layer.voice, round(n.beat % mood.beats_per_bar, 3), n.pitch)
            for layer, played in layers
            for n in played
            if layer.part not in ("drum", "pump", "texture")
        )

    different = Counter(content(layers) for _, layers in score)
    assert len(different) >= 12
    assert max(different.values()) <= len(score) / 6
