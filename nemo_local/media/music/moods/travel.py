"""Travel: marimba and kalimba over a light tropical beat."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

TRAVEL = Mood(
    name="travel",
    about="marimba and kalimba over a light tropical beat",
    words=words(
        "travel, travelling, traveling, trip, journey, adventure, tropical, beach, holiday, "
        "vacation, road trip, island, ocean, drone footage, exotic, "
        "旅行, 旅游, 度假, 海滩, 海边, 热带, 冒险, 风景, 旅途, 公路"
    ),
    tempo_bpm=(98, 108),
    tonics=(0, 2, 5, 7, 10),
    melody_scale="major pentatonic",
    verses=(
        "vi7 | IVadd9 | Iadd9 | V",
        "Iadd9 | vi7 | IVadd9 | V",
        "IVmaj7 | V | vi7 | iii7",
    ),
    choruses=(
        "IVadd9 | V | vi7 | Iadd9/3",
        "vi7 | V | IVadd9 | V",
        "IVadd9 | Iadd9 | V | vi7",
    ),
    cadence="IVadd9 | V7sus4",
    home="Iadd9",
    tail_s=3.2,
    decay_s=1.6,
    layers=(
        Layer(
            "arp",
            "kalimba",
            -20,
            centre=67,
            voices=3,
            room=0.45,
            pan=0.32,
            patterns=("0--1--2-0--1--2-", "0-2-1--2-1-0--1-", "0--2--1--2--1-2-"),
        ),
        Layer("pad", "air_pad", -27, centre=60, voices=4, room=0.52, pump=0.4),
        Layer(
            "comp",
            "marimba",
            -20,
            enters=0.6,
            centre=62,
            voices=3,
            room=0.33,
            pan=-0.32,
            patterns=("7-..7-..7-..7-7-", "..7-..7-..7-..7-", "7--7--7-..7-..7-"),
        ),
        Layer(
            "bass",
            "sub_bass",
            -20,
            enters=0.3,
            centre=37,
            room=0.02,
            pump=0.3,
            patterns=("R--R--R-....R-F-", "R-----R-..R-..F-", "R--R--R--R--F-A-"),
        ),
        Layer(
            "drum",
            "kick",
            -15,
            enters=0.45,
            room=0.03,
            patterns=("9.....8.9.......", "9..8....9.......", "9...9...9...9..."),
        ),
        Layer(
            "pump",
            "pump",
            0,
            enters=0.45,
            patterns=("9.....8.9.......", "9..8....9.......", "9...9...9...9..."),
        ),
        Layer("drum", "snap", -6, enters=0.3, room=0.39, pan=0.16, patterns=("....8.......8...",)),
        Layer(
            "drum",
            "shaker",
            -14,
            enters=0.45,
            pan=-0.48,
            room=0.13,
            patterns=("5363536353635363",),
            fill="53635363536.8.8.",
        ),
        Layer("drum", "clap", -8, enters=0.75, room=0.33, patterns=("....8.......8...",)),
        Layer("drum", "hat", -8, enters=0.75, pan=0.48, room=0.05, patterns=("..6...6...6...6.",)),
        Layer(
            "melody",
            "flute",
            -22,
            enters=0.75,
            centre=76,
            room=0.45,
            patterns=("7--6--5-7---....", "..7-6--5--6-....", "7-..6-5-..6-5---"),
        ),
        Layer(
            "melody",
            "nylon_guitar",
            -15,
            enters=0.45,
            leaves=0.75,
            centre=71,
            pan=-0.16,
            room=0.39,
            patterns=("6-..5-6-....5-..", "..6---5-..6-....", "7---5-6-........"),
        ),
    ),
)
