"""Jazz: a walking bass, brushes, electric piano and vibraphone."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

JAZZ = Mood(
    name="jazz",
    about="a walking bass, brushes, electric piano and vibraphone",
    words=words(
        "jazz, jazzy, swing, swinging, lounge, smooth, bossa, cocktail, restaurant, cooking, "
        "elegant, classy, sophisticated, "
        "爵士, 摇摆, 酒吧, 优雅, 餐厅, 美食, 高级感, 小资"
    ),
    tempo_bpm=(104, 122),
    tonics=(0, 2, 3, 5, 7, 10),
    melody_scale="major pentatonic",
    verses=(
        "ii9 | V13 | Imaj9 | vi7",
        "Imaj7 vi7 | ii9 V13 | iii7 VI7 | ii9 V13",
        "Imaj9 | VI7 | ii9 | V13",
    ),
    choruses=(
        "IVmaj7 | iv6 | iii7 | VI7 | ii9 | V13 | Imaj9 | V7sus4",
        "ii9 | V13 | iii7 | VI7 | ii9 | V13 | I69 | I69",
        "vi9 | II7 | ii9 | V13",
    ),
    cadence="ii9 | V13",
    home="I69",
    swing=0.64,
    tail_s=3.0,
    decay_s=1.2,
    dark_hz=11_000,
    layers=(
        Layer(
            "comp",
            "electric_piano",
            -23,
            centre=62,
            room=0.33,
            strum_ms=6,
            pan=-0.32,
            patterns=("8---..6-......p-", "..7---....6-....", "8-....7-....6---"),
        ),
        Layer(
            "bass",
            "upright_bass",
            -16,
            centre=38,
            room=0.06,
            patterns=("R---T---F---A---", "R---F---T---A---", "R---R---F---A---"),
        ),
        Layer("drum", "ride", -12, enters=0.45, pan=0.4, room=0.2, patterns=("7...7.5.7...7.5.",)),
        Layer(
            "drum",
            "brush_sweep",
            -13,
            enters=0.3,
            pan=-0.16,
            room=0.2,
            patterns=("5---7---5---7---",),
        ),
        Layer(
            "drum",
            "brush_tap",
            -8,
            enters=0.3,
            pan=-0.16,
            room=0.2,
            patterns=("....6.......6...", "....6.....3.6...", "....6.......6.3."),
            fill="....6...4.5.6.6.",
        ),
        Layer("drum", "soft_kick", -19, enters=0.45, room=0.05, patterns=("5...4...5...4...",)),
        Layer("drum", "hat", -10, enters=0.45, pan=0.48, room=0.13, patterns=("....6.......6...",)),
        Layer(
            "melody",
            "vibraphone",
            -19,
            enters=0.45,
            leaves=0.75,
            centre=72,
            pan=0.24,
            room=0.39,
            patterns=("7-..6-5---..6-..", "..7-6-5-..6-....", "7---..6-5-......"),
        ),
        Layer(
            "melody",
            "piano",
            -18,
            enters=0.75,
            centre=75,
            pan=0.16,
            room=0.33,
            patterns=("7-6-5-6---..7-..", "..7-..6-5-6-5---", "7-..6-7-5---...."),
        ),
    ),
)
