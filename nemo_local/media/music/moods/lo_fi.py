"""Lo-fi: dusty hip-hop beat, electric piano and a lazy bass."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

LO_FI = Mood(
    name="lo-fi",
    about="dusty hip-hop beat, electric piano and a lazy bass",
    words=words(
        "lo-fi, lofi, lo fi, chillhop, chill hop, chill, chilled, laid back, laid-back, "
        "study, hip hop, hip-hop, coffee, cozy, cosy, rainy, mellow, "
        "chillout, chill out, chilled out, laidback, downtempo, "
        "慵懒, 低保真, 嘻哈, 咖啡, 学习, 惬意, 放松节拍"
    ),
    tempo_bpm=(72, 84),
    tonics=(0, 2, 3, 5, 7, 10),
    melody_scale="major pentatonic",
    verses=(
        "ii9 | V13 | Imaj9 | vi9",
        "IVmaj7 | iii7 | vi9 | Imaj7",
        "Imaj9 | vi9 | ii9 | V7sus4",
    ),
    choruses=(
        "IVmaj9 | iii7 | ii9 | V13",
        "vi9 | ii9 | IVmaj7 | V7sus4",
        "IVmaj9 | iv6 | iii7 | vi9",
    ),
    cadence="ii9 | V7sus4",
    home="Imaj9",
    swing=0.57,
    swing_unit=0.25,
    decay_s=1.3,
    dark_hz=6_500,
    layers=(
        Layer("texture", "vinyl", -23, room=0.0),
        Layer("pad", "warm_pad", -26, enters=0.45, centre=60, voices=3, room=0.52),
        Layer(
            "comp",
            "electric_piano",
            -22,
            centre=62,
            room=0.39,
            strum_ms=14,
            loose_ms=8,
            patterns=("8-----..7---..p-", "8---..6-----..5-", "7-------..6-..p-"),
        ),
        Layer(
            "bass",
            "finger_bass",
            -16,
            enters=0.3,
            centre=36,
            room=0.03,
            patterns=("R-----R...F-..A-", "R------R..R-..F-", "R-----..R---F-A-"),
        ),
        Layer(
            "drum",
            "soft_kick",
            -11,
            enters=0.3,
            room=0.04,
            patterns=("9.....6...9.....", "9......7..8.....", "9.....5..79....."),
            fill="9.....6...9...5.",
        ),
        Layer(
            "drum",
            "dusty_snare",
            -8,
            enters=0.45,
            room=0.2,
            patterns=("....8.......8...", "....8.......8..3", "....8..2....8..."),
            fill="....8.......8.56",
        ),
        Layer(
            "drum",
            "dusty_hat",
            -9,
            enters=0.3,
            pan=0.24,
            room=0.1,
            patterns=("6.4.6.4.6.4.6.45", "5.4.6.4.5.4.6.4.", "6.4.6.436.4.6.4."),
        ),
        Layer(
            "melody",
            "vibraphone",
            -20,
            enters=0.7,
            centre=74,
            pan=-0.32,
            room=0.52,
            patterns=("..6---5---..4---", "7-----5-..6-5---", "....6-7---5-----"),
        ),
        Layer(
            "melody",
            "nylon_guitar",
            -17,
            enters=0.45,
            leaves=0.7,
            centre=69,
            pan=0.32,
            room=0.45,
            patterns=("6---..5-..6-....", "..6---..5-6-....", "7---5-..4-......"),
        ),
    ),
)
