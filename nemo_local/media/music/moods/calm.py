"""Calm: felt piano, a soft pad and a flute."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

CALM = Mood(
    name="calm",
    about="felt piano, a soft pad and a flute",
    words=words(
        "calm, calming, relax, relaxing, relaxed, peaceful, gentle, soft, soothing, serene, "
        "tender, spa, yoga, sleep, sleepy, lullaby, piano, "
        "zen, tranquil, restful, mindful, "
        "平静, 安静, 宁静, 舒缓, 放松, 轻柔, 温柔, 温馨, 治愈, 柔和, 轻松, 轻音乐, 钢琴, 舒服"
    ),
    tempo_bpm=(62, 72),
    tonics=(0, 2, 5, 7, 9),
    melody_scale="major pentatonic",
    verses=(
        "Iadd9 | V/7 | vi7 | IVmaj7",
        "IVmaj7 | Iadd9/3 | ii7 | V7sus4",
        "Iadd9 | iii7 | IVmaj7 | Vsus4",
    ),
    choruses=(
        "IVmaj7 | V | iii7 | vi7",
        "vi7 | IVmaj7 | Iadd9 | V",
        "ii7 | V/7 | Iadd9 | vi7",
    ),
    cadence="IVmaj7 | Vsus4",
    home="Iadd9",
    tail_s=5.0,
    decay_s=2.4,
    dark_hz=9_000,
    layers=(
        Layer("pad", "warm_pad", -26, centre=57, voices=3, room=0.52),
        Layer(
            "arp",
            "felt_piano",
            -15,
            centre=62,
            room=0.45,
            loose_ms=7,
            patterns=("0---1---2---3---", "0---2-1-3---2-1-", "0-2-1-3-2---1---"),
        ),
        Layer(
            "bass",
            "sub_bass",
            -25,
            enters=0.3,
            centre=38,
            room=0.05,
            patterns=("R---------------", "R-------F-------", "R-----------F---"),
        ),
        Layer("pad", "strings", -27, enters=0.7, centre=64, voices=3, room=0.65),
        Layer(
            "melody",
            "flute",
            -24,
            enters=0.7,
            centre=74,
            pan=-0.18,
            room=0.65,
            patterns=("7-------5---6---", "6-----7-5-------", "....6---7---5---"),
        ),
        Layer(
            "melody",
            "felt_piano",
            -12,
            enters=0.45,
            leaves=0.7,
            centre=77,
            pan=0.12,
            room=0.52,
            patterns=("6-------5-------", "....6---....5---", "6---....5-------"),
        ),
        Layer(
            "arp",
            "harp",
            -29,
            enters=0.95,
            centre=72,
            pan=0.36,
            room=0.59,
            patterns=("0-1-2-3-4-3-2-1-",),
        ),
    ),
)
