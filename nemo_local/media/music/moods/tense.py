"""Tense: a low pulse, a ticking clock and strings that hold their breath."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

TENSE = Mood(
    name="tense",
    about="a low pulse, a ticking clock and strings that hold their breath",
    words=words(
        "tense, tension, suspense, suspenseful, thriller, dark, scary, horror, creepy, "
        "ominous, anxious, danger, dangerous, crime, investigation, spooky, "
        "sinister, eerie, menacing, edgy, nervy, "
        "紧张, 悬疑, 惊悚, 恐怖, 黑暗, 压抑, 危险, 诡异, 不安, 犯罪, 阴森"
    ),
    tempo_bpm=(86, 98),
    tonics=(0, 2, 4, 9, 11),
    melody_scale="minor pentatonic",
    verses=(
        "i | i | bVI/1 | i",
        "i | i | bII/1 | i",
        "i | v/1 | iv/1 | i",
    ),
    choruses=(
        "i | bII | bVI | V7sus4",
        "bVI | iv | bII | V",
        "i | bVI | iv | V",
    ),
    cadence="bII | V7sus4",
    home="i",
    tail_s=4.5,
    decay_s=2.4,
    dark_hz=9_000,
    layers=(
        Layer("pad", "strings", -23, centre=55, voices=3, room=0.59),
        Layer(
            "arp",
            "synth_pluck",
            -14,
            centre=52,
            voices=3,
            room=0.26,
            pan=-0.18,
            patterns=("0.0.0.0.0.0.0.0.", "0.00..0.0.00..0.", "0.0.1.0.0.0.1.0."),
        ),
        Layer("drum", "tick", -6, pan=0.42, room=0.45, patterns=("6...5...6...5...",)),
        Layer(
            "bass",
            "synth_bass",
            -15,
            enters=0.3,
            centre=37,
            room=0.05,
            patterns=("R-R-....R-R-....", "R-......R-..R-..", "R-R-R-R-R-R-R-R-"),
        ),
        Layer(
            "drum",
            "soft_kick",
            -11,
            enters=0.45,
            room=0.2,
            patterns=("9..7............", "9..7....9..7....", "9.......9......."),
        ),
        Layer(
            "arp",
            "staccato",
            -17,
            enters=0.55,
            centre=60,
            voices=3,
            room=0.39,
            pan=0.18,
            patterns=("0.1.0.2.0.1.0.2.", "0.0.1.0.0.0.2.0.", "0010001000200010"),
        ),
        Layer("pad", "air_pad", -30, enters=0.45, centre=76, voices=3, room=0.78),
        Layer(
            "drum",
            "tom",
            -18,
            enters=0.75,
            room=0.45,
            patterns=("9.....6...6.....", "9...6.....6...6.", "9.......6...6.6."),
            fill="9...6...6.6.7777",
        ),
        Layer(
            "drum",
            "dusty_hat",
            -10,
            enters=0.75,
            pan=-0.36,
            room=0.13,
            patterns=("5353535353535353",),
        ),
        Layer(
            "drum",
            "swell",
            -8,
            enters=0.3,
            room=0.52,
            patterns=("................",),
            fill="........8-------",
        ),
        Layer(
            "melody",
            "felt_piano",
            -14,
            enters=0.45,
            centre=74,
            room=0.78,
            loose_ms=8,
            patterns=("6-------........", "....5-------....", "6---5-----------"),
        ),
        Layer("pad", "brass", -26, enters=0.95, centre=50, voices=3, room=0.52),
    ),
)
