"""Playful: pizzicato, marimba and wood blocks on tiptoe."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

PLAYFUL = Mood(
    name="playful",
    about="pizzicato, marimba and wood blocks on tiptoe",
    words=words(
        "playful, funny, comedy, comic, quirky, cute, silly, kids, children, cartoon, pet, "
        "pets, cat, dog, baby, whimsical, mischievous, sneaky, "
        "goofy, wacky, jokey, zany, cheeky, daft, "
        "俏皮, 搞笑, 可爱, 有趣, 滑稽, 儿童, 宠物, 萌, 卡通, 调皮, 幽默"
    ),
    tempo_bpm=(104, 118),
    tonics=(0, 2, 5, 7),
    melody_scale="major pentatonic",
    verses=(
        "I | I | IV | V7",
        "I | vi | ii7 | V7",
        "I | II7 | ii7 | V7",
    ),
    choruses=(
        "IV | I/3 | II7 | V7",
        "vi | III7 | IV | V7",
        "IV | iv | I/5 | V7",
    ),
    cadence="ii7 | V7",
    home="I",
    swing=0.6,
    tail_s=1.8,
    decay_s=1.0,
    layers=(
        Layer(
            "comp",
            "pizzicato",
            -16,
            centre=64,
            voices=3,
            room=0.33,
            pan=-0.4,
            patterns=("....8.......8...", "..7.....7.....7.", "....8.......8.6."),
        ),
        Layer(
            "bass",
            "pizzicato",
            -9,
            centre=43,
            room=0.26,
            pan=0.16,
            patterns=("R.......F.......", "R...F...R...F.A.", "R...T...F...A..."),
        ),
        Layer(
            "drum",
            "woodblock",
            -11,
            enters=0.45,
            pan=0.56,
            room=0.33,
            patterns=("..6...6...6...6.", "6.....6.....6.6.", "....6.6.....6.6."),
        ),
        Layer(
            "drum", "shaker", -12, enters=0.45, pan=-0.56, room=0.13, patterns=("6.4.6.4.6.4.6.4.",)
        ),
        Layer("drum", "soft_kick", -15, enters=0.7, room=0.05, patterns=("9.......9.......",)),
        Layer(
            "drum",
            "snap",
            -7,
            enters=0.7,
            room=0.33,
            patterns=("....8.......8...",),
            fill="....8.......8.8.",
        ),
        Layer(
            "melody",
            "marimba",
            -15,
            enters=0.3,
            leaves=0.75,
            centre=74,
            pan=0.24,
            room=0.33,
            patterns=("7.6.5.6.7...5...", "7...6.5.6...6...", "..7.6.5.7...7..."),
        ),
        Layer(
            "melody",
            "flute",
            -21,
            enters=0.75,
            centre=77,
            pan=0.16,
            room=0.39,
            patterns=("7.6.5.6.7---5...", "7---6.5.6---6...", "..7.6.5.7---7..."),
        ),
        Layer(
            "arp",
            "bells",
            -26,
            enters=0.95,
            centre=79,
            pan=-0.32,
            room=0.45,
            patterns=("0...2...1...2...",),
        ),
    ),
)
