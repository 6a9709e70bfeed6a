"""Corporate: muted guitars, piano and a steady light beat."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

CORPORATE = Mood(
    name="corporate",
    about="muted guitars, piano and a steady light beat",
    words=words(
        "corporate, business, inspiring, inspirational, inspire, motivational, professional, "
        "technology, tech, startup, promo, explainer, tutorial, optimistic, hopeful, "
        "success, innovation, "
        "企业, 商务, 公司, 励志, 科技, 宣传片, 专业, 希望, 教程, 积极, 正能量"
    ),
    tempo_bpm=(104, 116),
    tonics=(0, 2, 4, 5, 7, 9),
    melody_scale="major pentatonic",
    verses=(
        "Iadd9 | V | vi7 | IVadd9",
        "vi7 | IVadd9 | Iadd9 | V",
        "IVadd9 | Iadd9/3 | V | vi7",
    ),
    choruses=(
        "IVadd9 | V | vi7 | I/3",
        "Iadd9 | V/7 | vi7 | IVadd9",
        "IVadd9 | vi7 | Iadd9 | Vsus4",
    ),
    cadence="IVadd9 | V",
    home="Iadd9",
    tail_s=3.5,
    decay_s=1.6,
    layers=(
        Layer(
            "arp",
            "muted_guitar",
            -14,
            centre=64,
            voices=3,
            room=0.39,
            patterns=("0-2-1-2-0-2-1-2-", "0-1-2-1-3-1-2-1-", "0-2-3-2-1-2-3-2-"),
        ),
        Layer("pad", "warm_pad", -26, centre=58, voices=3, room=0.45),
        Layer(
            "comp",
            "piano",
            -23,
            enters=0.45,
            centre=62,
            room=0.33,
            patterns=("8-------7-------", "8---7---7---7---", "8-----7-----6---"),
        ),
        Layer(
            "bass",
            "finger_bass",
            -18,
            enters=0.45,
            centre=38,
            room=0.03,
            patterns=("R-R-R-R-R-R-R-R-", "R-----R-R-----A-", "R---R---R---R-F-"),
        ),
        Layer(
            "drum",
            "kick",
            -13,
            enters=0.45,
            room=0.03,
            patterns=("9.......9.......", "9.....7.9.......", "9.......9.7....."),
            fill="9.......9...7...",
        ),
        Layer(
            "drum",
            "clap",
            -9,
            enters=0.75,
            room=0.33,
            patterns=("....8.......8...",),
            fill="....8.......8.77",
        ),
        Layer(
            "drum",
            "rim",
            -9,
            enters=0.45,
            leaves=0.75,
            pan=0.24,
            room=0.39,
            patterns=("....7.......7...",),
        ),
        Layer(
            "drum",
            "hat",
            -7,
            enters=0.45,
            pan=0.3,
            room=0.05,
            patterns=("5.3.5.3.5.3.5.3.", "..5...5...5...5.", "5.435.435.435.43"),
        ),
        Layer(
            "drum", "shaker", -12, enters=0.75, pan=-0.36, room=0.13, patterns=("5343534353435343",)
        ),
        Layer("pad", "strings", -27, enters=0.75, centre=67, voices=3, room=0.52),
        Layer(
            "melody",
            "piano",
            -17,
            enters=0.75,
            centre=76,
            room=0.45,
            patterns=("7---6-5-6---....", "7-----6-5---6---", "..7-6-..5---...."),
        ),
        Layer(
            "melody",
            "bells",
            -20,
            enters=0.5,
            leaves=0.75,
            centre=79,
            pan=0.24,
            room=0.65,
            patterns=("6-------5---....", "....6---5-------", "6---..5-....6---"),
        ),
    ),
)
