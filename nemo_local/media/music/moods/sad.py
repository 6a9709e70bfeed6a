"""Sad: slow piano in minor, strings and a cello."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

SAD = Mood(
    name="sad",
    about="slow piano in minor, strings and a cello",
    words=words(
        "sad, sorrow, sorrowful, melancholy, melancholic, emotional, grief, lonely, "
        "heartbreak, heartbroken, tearful, moody, somber, sombre, nostalgic, nostalgia, "
        "touching, "
        "gloomy, weepy, depressing, bittersweet, "
        "悲伤, 伤感, 忧伤, 难过, 哀伤, 感伤, 忧郁, 孤独, 催泪, 感人, 怀旧, 失落, 心碎"
    ),
    tempo_bpm=(58, 68),
    tonics=(0, 2, 4, 9, 11),
    melody_scale="minor pentatonic",
    verses=(
        "i | bVI | bIII | bVII",
        "i | v/b3 | bVI | iv",
        "iadd9 | bVII/2 | bVImaj7 | iv7",
    ),
    choruses=(
        "bVI | bVII | i | bIII",
        "iv7 | bVII | bIIImaj7 | bVImaj7",
        "bVImaj7 | bIII/5 | bVII | i",
    ),
    cadence="iv7 | V",
    home="i",
    tail_s=5.0,
    decay_s=2.4,
    dark_hz=8_000,
    layers=(
        Layer(
            "arp",
            "felt_piano",
            -16,
            centre=58,
            room=0.45,
            loose_ms=9,
            patterns=("0---2---1---2---", "0-----1-2---1---", "0---1---2---3---"),
        ),
        Layer(
            "bass",
            "felt_piano",
            -16,
            centre=40,
            room=0.33,
            patterns=("R---------------", "R-------F-------"),
        ),
        Layer("pad", "strings", -25, enters=0.45, centre=60, voices=4, room=0.59),
        Layer("bass", "cello", -23, enters=0.6, centre=38, room=0.45),
        Layer(
            "melody",
            "felt_piano",
            -14,
            enters=0.3,
            leaves=0.75,
            centre=73,
            room=0.52,
            loose_ms=8,
            patterns=("7-----5-6-------", "....6---5---4---", "6---7---5-------"),
        ),
        Layer(
            "melody",
            "cello",
            -19,
            enters=0.75,
            centre=62,
            pan=0.18,
            room=0.59,
            patterns=("7-------5---6---", "6-----7-5-------", "7---6---5-------"),
        ),
        Layer(
            "arp",
            "harp",
            -28,
            enters=0.95,
            centre=70,
            pan=-0.36,
            room=0.59,
            patterns=("0-1-2-3-2-1-2-1-",),
        ),
    ),
)
