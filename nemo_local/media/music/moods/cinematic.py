"""Cinematic: strings, piano and horns that grow to great drums."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

CINEMATIC = Mood(
    name="cinematic",
    about="strings, piano and horns that grow to great drums",
    words=words(
        "cinematic, filmic, orchestral, orchestra, dramatic, drama, grand, documentary, "
        "trailer, soundtrack, majestic, movie-like, like a movie, film score, movie score, "
        "hollywood, blockbuster, "
        "电影感, 大片, 管弦, 交响, 戏剧, 纪录片, 预告片, 大气, 恢弘, 叙事"
    ),
    tempo_bpm=(72, 84),
    tonics=(0, 2, 4, 9, 11),
    melody_scale="minor pentatonic",
    verses=(
        "i | bVI | bIII | bVII",
        "iadd9 | bVImaj7 | iv7 | bVII",
        "i | bVII/2 | bVI | bIII/5",
    ),
    choruses=(
        "bVI | bVII | i | bIII",
        "bVI | bIII | bVII | i",
        "iv | bVI | bIII | bVII",
    ),
    cadence="bVI | bVII",
    home="i",
    tail_s=5.5,
    decay_s=2.8,
    dark_hz=11_000,
    layers=(
        Layer("pad", "strings", -21, centre=58, voices=4, room=0.52),
        Layer(
            "arp",
            "piano",
            -18,
            leaves=0.7,
            centre=67,
            room=0.59,
            loose_ms=6,
            patterns=("0-----2---1-----", "0---2---1---2---", "0---1---2-----1-"),
        ),
        Layer(
            "bass",
            "cello",
            -20,
            enters=0.3,
            centre=38,
            room=0.39,
            patterns=("R---------------", "R-------R-------"),
        ),
        Layer(
            "arp",
            "staccato",
            -15,
            enters=0.55,
            centre=58,
            voices=3,
            room=0.39,
            pan=-0.18,
            patterns=("0.0.2.0.1.0.2.0.", "0.0.1.0.2.0.1.0.", "0..00.2.0..01.2."),
        ),
        Layer("pad", "brass", -23, enters=0.75, centre=53, voices=3, room=0.52),
        Layer("bass", "sub_bass", -25, enters=0.75, centre=38, room=0.05),
        Layer(
            "drum",
            "taiko",
            -15,
            enters=0.75,
            room=0.52,
            patterns=("9.......7...5.5.", "9.....6.8.......", "9...5...8..5..5."),
            fill="9.....7.8.6.7.88",
        ),
        Layer(
            "drum",
            "swell",
            -9,
            enters=0.45,
            room=0.52,
            patterns=("................",),
            fill="........8-------",
        ),
        Layer(
            "melody",
            "strings",
            -17,
            enters=0.75,
            centre=72,
            room=0.59,
            pan=-0.12,
            patterns=("7-------6---5---", "7-----6-5-------", "6---7---5-------"),
        ),
        Layer(
            "melody",
            "piano",
            -15,
            enters=0.45,
            leaves=0.75,
            centre=74,
            room=0.65,
            patterns=("6-------5---....", "....6---5-------", "6-----5-4-------"),
        ),
        Layer("pad", "choir", -26, enters=0.95, centre=64, voices=3, room=0.65),
    ),
)
