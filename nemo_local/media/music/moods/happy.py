"""Happy: ukulele, glockenspiel, finger snaps and a bouncing bass."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

HAPPY = Mood(
    name="happy",
    about="ukulele, glockenspiel, finger snaps and a bouncing bass",
    words=words(
        "happy, cheerful, joyful, joy, sunny, bright, feel good, feel-good, positive, "
        "uplifting, summer, vlog, family, ukulele, birthday, celebration, "
        "cheery, jolly, chirpy, merry, lighthearted, light hearted, carefree, good vibes, "
        "christmas, festive, summery, "
        "开心, 快乐, 欢快, 愉快, 欢乐, 阳光, 喜悦, 活泼, 生日, 幸福, 明快"
    ),
    tempo_bpm=(100, 114),
    tonics=(0, 2, 5, 7, 9),
    melody_scale="major pentatonic",
    verses=(
        "I | IV | I | V",
        "I | vi | IV | V",
        "I | V/7 | vi | IV",
    ),
    choruses=(
        "IV | I/3 | ii7 | V",
        "IV | V | I | vi",
        "vi | iii | IV | V",
    ),
    cadence="IV | V7",
    home="I",
    swing=0.54,
    swing_unit=0.25,
    tail_s=2.8,
    decay_s=1.1,
    layers=(
        Layer(
            "comp",
            "ukulele",
            -20,
            centre=68,
            room=0.23,
            strum_ms=11,
            pan=-0.4,
            patterns=("8-..7-6-..6-7-6-", "8---7-6-..6-7-..", "8-..6-..7-6-..6-"),
        ),
        Layer(
            "comp",
            "nylon_guitar",
            -25,
            enters=0.6,
            centre=60,
            room=0.23,
            strum_ms=14,
            pan=0.56,
            patterns=("8---..6-7---..6-",),
        ),
        Layer(
            "bass",
            "upright_bass",
            -16,
            enters=0.3,
            centre=38,
            room=0.05,
            patterns=("R---..R-F---..A-", "R-....R-F-....F-", "R---F---R---F-A-"),
        ),
        Layer(
            "drum",
            "soft_kick",
            -12,
            enters=0.45,
            room=0.04,
            patterns=("9.......8.......", "9.....6.8......."),
        ),
        Layer(
            "drum",
            "snap",
            -7,
            enters=0.3,
            pan=0.24,
            room=0.33,
            patterns=("....8.......8...",),
            fill="....8.......8.8.",
        ),
        Layer(
            "drum",
            "clap",
            -9,
            enters=0.75,
            room=0.26,
            patterns=("....8.......8...",),
            fill="....8.....8.8.8.",
        ),
        Layer(
            "drum",
            "shaker",
            -13,
            enters=0.45,
            pan=-0.48,
            room=0.13,
            patterns=("5363536353635363", "6.4.6.4.6.4.6.44"),
        ),
        Layer(
            "melody",
            "bells",
            -21,
            enters=0.7,
            centre=79,
            pan=0.24,
            room=0.39,
            patterns=("7-6-7---5-..6-..", "7-..6-5-6---....", "..7-6-5-7---5---"),
        ),
        Layer(
            "melody",
            "marimba",
            -13,
            enters=0.45,
            leaves=0.7,
            centre=72,
            pan=0.16,
            room=0.33,
            patterns=("6-..5-6-..6-....", "7-6-5-..6-......", "..6-..6-5-6-...."),
        ),
        Layer("pad", "warm_pad", -26, enters=0.75, centre=62, voices=3, room=0.39),
    ),
)
