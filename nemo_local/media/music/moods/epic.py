"""Epic: war drums, brass and racing strings."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

EPIC = Mood(
    name="epic",
    about="war drums, brass and racing strings",
    words=words(
        "epic, heroic, hero, battle, war, intense, gaming, victory, triumphant, "
        "powerful orchestral, legendary, "
        "gladiator, warrior, "
        "史诗, 英雄, 战斗, 震撼, 燃, 热血沸腾, 战争, 游戏, 激烈, 胜利, 气势"
    ),
    tempo_bpm=(92, 104),
    tonics=(0, 2, 4, 7, 9),
    melody_scale="minor pentatonic",
    verses=(
        "i | iv | bVI | bVII",
        "i | bVI | bIII | bVII",
        "i | bVII | bVI | bVII",
    ),
    choruses=(
        "bVI | bVII | i | v",
        "bVI | bIII | bVII | i",
        "iv | bVI | bVII | i",
    ),
    cadence="bVI | bVII",
    home="i",
    tail_s=4.5,
    decay_s=2.2,
    dark_hz=12_000,
    layers=(
        Layer(
            "arp",
            "staccato",
            -18,
            centre=57,
            voices=3,
            room=0.33,
            pan=-0.24,
            patterns=("0.000.000.001.2.", "0000200010002010", "0.00100.0.002.1."),
        ),
        Layer(
            "arp",
            "staccato",
            -21,
            enters=0.7,
            centre=69,
            voices=3,
            room=0.39,
            pan=0.36,
            patterns=("2.1.0.1.2.1.0.1.", "0010201000102010"),
        ),
        Layer("pad", "strings", -25, enters=0.3, centre=60, voices=4, room=0.45),
        Layer(
            "bass",
            "cello",
            -21,
            centre=38,
            room=0.26,
            patterns=("R-R-R-R-R-R-R-R-", "R---R-R-R---R-R-"),
        ),
        Layer("bass", "sub_bass", -25, enters=0.45, centre=38, room=0.05),
        Layer("pad", "brass", -24, enters=0.7, centre=54, voices=4, room=0.45),
        Layer(
            "drum",
            "taiko",
            -17,
            enters=0.3,
            room=0.39,
            patterns=("9..6..6.9.6.6.6.", "9...6.6.9...7.7.", "9..5.59..5.59.5."),
            fill="9.6.9.6.9.698888",
        ),
        Layer(
            "drum",
            "tom",
            -18,
            enters=0.7,
            room=0.39,
            pan=0.24,
            patterns=("..5...5...5.5.55", "......6.....6.66", "..5..5....5..55."),
            fill="..5.5.5.66667788",
        ),
        Layer(
            "drum",
            "snare",
            -17,
            enters=0.95,
            room=0.45,
            patterns=("....8..3....8.33",),
            fill="....8...44556688",
        ),
        Layer("drum", "crash", -15, enters=0.75, room=0.39, patterns=("8...............",)),
        Layer(
            "drum",
            "swell",
            -8,
            enters=0.3,
            room=0.39,
            patterns=("................",),
            fill="........8-------",
        ),
        Layer(
            "melody",
            "brass",
            -16,
            enters=0.75,
            centre=65,
            room=0.52,
            patterns=("7-------6---5---", "7-----6-7-------", "6---7---5---6---"),
        ),
        Layer("pad", "choir", -27, enters=0.75, centre=66, voices=3, room=0.59),
    ),
)
