"""Upbeat: four on the floor, guitars, claps and a driving bass."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

UPBEAT = Mood(
    name="upbeat",
    about="four on the floor, guitars, claps and a driving bass",
    words=words(
        "upbeat, energetic, energy, lively, dynamic, sport, sports, sporty, workout, "
        "fitness, gym, pop, driving, powerful, motivating, dance, party, exciting, fun, "
        "hype, hyped, high energy, pumping, pumped, bouncy, peppy, groovy, funky, funk, "
        "rock, punk, rocking, banging, disco, punchy, snappy, "
        "轻快, 动感, 活力, 节奏感, 运动, 健身, 流行, 激情, 热血, 有劲, 派对, 欢快动感"
    ),
    tempo_bpm=(114, 124),
    tonics=(0, 2, 4, 7, 9),
    melody_scale="major pentatonic",
    verses=(
        "I | V | vi | IV",
        "vi | IV | I | V",
        "I | IV | vi | V",
    ),
    choruses=(
        "IV | V | vi | I/3",
        "vi | IV | I/5 | V",
        "IVadd9 | I | V | vi7",
    ),
    cadence="IV | V",
    home="Iadd9",
    tail_s=3.0,
    decay_s=1.2,
    layers=(
        Layer(
            "arp",
            "muted_guitar",
            -14,
            centre=64,
            voices=3,
            room=0.26,
            patterns=("0.0.2.0.1.0.2.1.", "0.1.2.1.0.1.2.3.", "0..1..2.0..1..2."),
        ),
        Layer("pad", "warm_pad", -26, centre=60, voices=3, room=0.39, pump=0.5),
        Layer(
            "comp",
            "piano",
            -27,
            enters=0.45,
            centre=64,
            room=0.26,
            patterns=("9---..8-..7-....", "8-..8-..8-..8-8-", "9-----8-----8---"),
        ),
        Layer(
            "bass",
            "synth_bass",
            -17,
            enters=0.3,
            centre=38,
            room=0.02,
            pump=0.35,
            patterns=("R-R-R-R-R-R-R-R-", "R-..R-R-..R-R-F-", "R-R-..R-R-R-..O-"),
        ),
        Layer(
            "drum",
            "kick",
            -16,
            enters=0.45,
            room=0.02,
            patterns=("9...9...9...9...",),
            fill="9...9...9...9.7.",
        ),
        Layer("pump", "pump", 0, patterns=("9...9...9...9...",), enters=0.45),
        Layer(
            "drum",
            "clap",
            -9,
            enters=0.6,
            room=0.26,
            patterns=("....8.......8...",),
            fill="....8.......8.88",
        ),
        Layer(
            "drum",
            "snare",
            -14,
            enters=0.75,
            room=0.2,
            patterns=("....8.......8...",),
            fill="....8...8.8.8888",
        ),
        Layer(
            "drum",
            "hat",
            -11,
            enters=0.3,
            pan=0.24,
            room=0.05,
            patterns=("6.4.6.4.6.4.6.4.", "4.7.4.7.4.7.4.7.", "6.446.446.446.44"),
        ),
        Layer(
            "drum",
            "tambourine",
            -12,
            enters=0.75,
            pan=-0.36,
            room=0.2,
            patterns=("..6...6...6...6.",),
        ),
        Layer(
            "melody",
            "synth_pluck",
            -12,
            enters=0.75,
            centre=74,
            pan=-0.12,
            room=0.39,
            patterns=("7--6--5-7---6---", "..7-6-5-6---....", "7-..7-..6-5-6---"),
        ),
        Layer(
            "melody",
            "bells",
            -20,
            enters=0.5,
            leaves=0.75,
            centre=79,
            pan=0.3,
            room=0.52,
            patterns=("6---..5-6---....", "....6-5-6-......", "6-..5-..6---...."),
        ),
    ),
)
