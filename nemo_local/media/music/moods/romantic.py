"""Romantic: a slow waltz for guitar, harp and strings."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

ROMANTIC = Mood(
    name="romantic",
    about="a slow waltz for guitar, harp and strings",
    words=words(
        "romantic, romance, wedding, valentine, dating, waltz, love song, love story, in love, "
        "lovey dovey, soppy, mushy, smoochy, "
        "浪漫, 爱情, 婚礼, 情人节, 甜蜜, 华尔兹"
    ),
    tempo_bpm=(84, 96),
    tonics=(0, 2, 5, 7, 9),
    melody_scale="major pentatonic",
    verses=(
        "Iadd9 | V/7 | vi7 | IVmaj7",
        "Imaj7 | iii7 | IVmaj7 | V",
        "Iadd9 | vi7 | ii7 | V7",
    ),
    choruses=(
        "IVmaj7 | V/4 | iii7 | vi7",
        "vi7 | iii7 | IVmaj7 | V7sus4",
        "IVmaj7 | iv6 | I/5 | V7",
    ),
    cadence="ii7 | V7",
    home="Iadd9",
    beats_per_bar=3,
    tail_s=4.5,
    decay_s=2.0,
    dark_hz=10_000,
    layers=(
        Layer(
            "arp",
            "nylon_guitar",
            -17,
            centre=60,
            room=0.39,
            loose_ms=6,
            pan=-0.24,
            patterns=("0-1-2-3-2-1-", "0---2-1-3-2-", "0-2-1-3-2-1-"),
        ),
        Layer(
            "bass",
            "upright_bass",
            -15,
            enters=0.3,
            centre=38,
            room=0.13,
            patterns=("R-----------", "R-------F---"),
        ),
        Layer("pad", "strings", -26, enters=0.45, centre=62, voices=4, room=0.59),
        Layer(
            "arp",
            "harp",
            -29,
            enters=0.75,
            centre=71,
            pan=0.56,
            room=0.59,
            patterns=("0-1-2-3-4-3-",),
        ),
        Layer(
            "melody",
            "felt_piano",
            -14,
            enters=0.45,
            leaves=0.75,
            centre=74,
            room=0.52,
            patterns=("7-----5-6---", "6---7---5---", "....6---5---"),
        ),
        Layer(
            "melody",
            "flute",
            -24,
            enters=0.75,
            centre=76,
            pan=0.16,
            room=0.59,
            patterns=("7-----6-5---", "6---7---5---", "7-------5---"),
        ),
        Layer(
            "drum", "brush_sweep", -10, enters=0.75, pan=0.16, room=0.26, patterns=("....5---5---",)
        ),
    ),
)
