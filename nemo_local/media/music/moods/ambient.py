"""Ambient: slow pads and far bells without a beat."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

AMBIENT = Mood(
    name="ambient",
    about="slow pads and far bells without a beat",
    words=words(
        "ambient, atmospheric, atmosphere, meditation, meditative, dreamy, ethereal, spacey, "
        "floating, mysterious, mystery, nature, underwater, "
        "trippy, airy, hypnotic, "
        "氛围, 冥想, 空灵, 梦幻, 太空, 神秘, 飘渺"
    ),
    tempo_bpm=(52, 62),
    tonics=(0, 2, 3, 5, 7, 9),
    melody_scale="major pentatonic",
    verses=(
        "Imaj9 | Imaj9 | IVmaj9 | IVmaj9",
        "Iadd9 | vi9 | IVmaj9 | IVmaj9",
    ),
    choruses=(
        "vi9 | vi9 | IVmaj9 | Vsus4",
        "IVmaj9 | iii7 | vi9 | Vsus4",
    ),
    cadence="IVmaj9 | Vsus4",
    home="Iadd9",
    tail_s=7.0,
    decay_s=3.2,
    dark_hz=8_000,
    layers=(
        Layer("pad", "air_pad", -19, centre=62, voices=4, room=0.65),
        Layer("pad", "warm_pad", -21, enters=0.3, centre=52, voices=3, room=0.52),
        Layer("bass", "sub_bass", -25, enters=0.3, centre=38, room=0.13),
        Layer(
            "arp",
            "kalimba",
            -20,
            enters=0.45,
            centre=72,
            pan=-0.42,
            room=0.9,
            loose_ms=14,
            patterns=("..0-....2---..1-", "0-....1-....3---", "....2---1-....0-"),
        ),
        Layer("pad", "choir", -28, enters=0.75, centre=64, voices=3, room=0.78),
        Layer(
            "melody",
            "bells",
            -20,
            enters=0.4,
            centre=79,
            pan=0.42,
            room=0.9,
            loose_ms=12,
            patterns=("....5-------....", "5---....4-------", "........5---4---"),
        ),
        Layer(
            "melody",
            "felt_piano",
            -13,
            enters=0.75,
            centre=71,
            room=0.78,
            loose_ms=10,
            patterns=("6-------5-------", "....6-------5---"),
        ),
    ),
)
