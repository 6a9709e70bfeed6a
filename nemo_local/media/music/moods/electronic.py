"""Electronic: synthesiser arpeggios that breathe with the kick."""

from __future__ import annotations

from nemo_local.media.music.mood import Layer, Mood, words

ELECTRONIC = Mood(
    name="electronic",
    about="synthesiser arpeggios that breathe with the kick",
    words=words(
        "electronic, edm, house music, techno, synth, synthwave, synth-pop, club, futuristic, "
        "dubstep, trance, rave, drum and bass, dnb, "
        "电子, 电音, 合成器, 夜店, 未来, 赛博朋克, 舞曲, 蒸汽波, 复古"
    ),
    tempo_bpm=(116, 124),
    tonics=(0, 2, 4, 5, 7, 9),
    melody_scale="minor pentatonic",
    verses=(
        "i7 | bVImaj7 | bIII | bVII",
        "i | bVII | bVImaj7 | bVII",
        "i7 | bIII | bVII | iv7",
    ),
    choruses=(
        "bVImaj7 | bVII | i7 | bIII",
        "bVI | bIII | bVII | i",
        "iv7 | bVImaj7 | bIII | bVII",
    ),
    cadence="bVImaj7 | bVII",
    home="i7",
    tail_s=3.5,
    decay_s=1.8,
    dark_hz=14_000,
    layers=(
        Layer(
            "arp",
            "synth_pluck",
            -16,
            centre=64,
            room=0.45,
            pan=-0.12,
            pump=0.35,
            patterns=("0-1-2-3-4-3-2-1-", "0-2-3-0-2-3-0-2-", "0012301201230123"),
        ),
        Layer("pad", "warm_pad", -23, centre=58, voices=4, room=0.45, pump=0.75),
        Layer(
            "bass",
            "synth_bass",
            -16,
            enters=0.3,
            centre=36,
            room=0.02,
            pump=0.5,
            patterns=("..R-..R-..R-..R-", "R-R-R-R-R-R-R-O-", "..R-..R-..R-O-R-"),
        ),
        Layer("drum", "kick", -15, enters=0.45, room=0.02, patterns=("9...9...9...9...",)),
        Layer("pump", "pump", 0, enters=0.3, patterns=("9...9...9...9...",)),
        Layer(
            "drum",
            "clap",
            -10,
            enters=0.55,
            room=0.33,
            patterns=("....8.......8...",),
            fill="....8.....8.8888",
        ),
        Layer(
            "drum",
            "open_hat",
            -15,
            enters=0.55,
            pan=0.18,
            room=0.13,
            patterns=("..7...7...7...7.",),
        ),
        Layer(
            "drum",
            "hat",
            -10,
            enters=0.3,
            pan=-0.24,
            room=0.05,
            patterns=("5353535353535353", "5.435.435.435.43", "5.3.5.3.5.3.5.33"),
        ),
        Layer(
            "drum",
            "crash",
            -19,
            enters=0.95,
            room=0.39,
            patterns=("................",),
            fill="........6.......",
        ),
        Layer(
            "comp",
            "synth_stab",
            -22,
            enters=0.75,
            centre=65,
            room=0.45,
            pump=0.4,
            patterns=("8--8--8---8--8--", "..8-..8-..8-..8-", "8-..8-..8--8--8-"),
        ),
        Layer(
            "melody",
            "synth_lead",
            -16,
            enters=0.75,
            centre=74,
            room=0.52,
            patterns=("7--6--5-7---....", "7---6-5-6---....", "..7-..6-5--6----"),
        ),
        Layer(
            "melody",
            "bells",
            -23,
            enters=0.5,
            leaves=0.75,
            centre=79,
            pan=0.36,
            room=0.78,
            patterns=("6---....5---....", "....6---..5-...."),
        ),
    ),
)
