"""The voices and the music of the test set, made from unpacked packages.

One generator of random numbers goes through all the voices in the order of the table, and what
it draws depends on how long the recordings are: to add a track, put it last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training import testvoices
from training.cache import made, unpacked
from training.fetch import fetch_all
from training.testset import track_path
from training.tracks import VoiceTrack, keep, music_track, voice_track

_SEED = 7
_TEXT = (
    "Welcome back to the channel. Today we are going to look at three simple ways to make a "
    "better short video at home. First, find a quiet room with soft furniture. Second, keep the "
    "camera at eye level, and look straight into the lens. Third, speak a little slower than you "
    "normally would. If you enjoyed this, leave a comment below, and I will see you next week."
)


@dataclass(frozen=True)
class MusicTrack:
    """Half a minute of a piece, from `start_s` on."""

    name: str
    package: str
    path: str
    start_s: int


def _asterisk(package: str, speaker: str, count: int) -> Callable[[], list[Path]]:
    def largest() -> list[Path]:
        folder = unpacked(package) / "usr/share/asterisk/sounds" / speaker
        return sorted(sorted(folder.glob("*.g722")), key=_size, reverse=True)[:count]

    return largest


def _size(path: Path) -> int:
    return path.stat().st_size


def _tuxpaint(language: str) -> Callable[[], list[Path]]:
    def described() -> list[Path]:
        folder = unpacked("tuxpaint-stamps-default") / "usr/share/tuxpaint/stamps"
        return sorted(folder.rglob(f"*_desc_{language}.ogg"), key=str)

    return described


def _librivox() -> list[Path]:
    folder = unpacked("pocketsphinx-testdata") / "usr/share/pocketsphinx/test/data/librivox"
    return sorted(folder.glob("*.wav"))


def _spoken(speak: Callable[[str, Path], None], voice: str) -> Callable[[], list[Path]]:
    def sentences() -> list[Path]:
        files = []
        for number, sentence in enumerate(_TEXT.split(". ")):
            file = made("spoken") / "test" / f"{voice}{number}.wav"
            file.parent.mkdir(parents=True, exist_ok=True)
            speak(sentence, file)
            files.append(file)
        return files

    return sentences


_ALLISON = ("asterisk-core-sounds-en-g722", "en_US_f_Allison")
VOICES = (
    VoiceTrack("allison_en", _asterisk(*_ALLISON, 60), shortest_s=1.0),
    VoiceTrack("allison_en180", _asterisk(*_ALLISON, 200), seconds=180, shortest_s=1.0),
    VoiceTrack(
        "carlo_it", _asterisk("asterisk-core-sounds-it-g722", "it_IT_m_Carlo", 60), shortest_s=1.0
    ),
    VoiceTrack("librivox_en", _librivox, shuffled=False, long_pause_s=2.0),
    VoiceTrack("tux_es", _tuxpaint("es"), shortest_s=1.0),
    VoiceTrack("tux_el", _tuxpaint("el"), shortest_s=1.0),
    VoiceTrack("tts_slt", _spoken(testvoices.slt, "slt"), shuffled=False),
    VoiceTrack("tts_espeak", _spoken(testvoices.british, "british"), shuffled=False),
    VoiceTrack(
        "june_fr", _asterisk("asterisk-core-sounds-fr-g722", "fr_CA_f_June", 60), shortest_s=1.0
    ),
    VoiceTrack("tux_bg", _tuxpaint("bg"), shortest_s=1.0),
)
_WESNOTH = ("wesnoth-1.16-music", "usr/share/games/wesnoth/1.16/data/core/music")
_SUPERTUX = ("supertux-data", "usr/share/games/supertux2/music")
MUSIC = (
    MusicTrack("wes_loyalists", _WESNOTH[0], f"{_WESNOTH[1]}/loyalists.ogg", 20),
    MusicTrack("wes_knolls", _WESNOTH[0], f"{_WESNOTH[1]}/knolls.ogg", 30),
    MusicTrack("wes_frantic", _WESNOTH[0], f"{_WESNOTH[1]}/frantic.ogg", 25),
    MusicTrack(
        "fb_1p",
        "frozen-bubble-data",
        "usr/share/games/frozen-bubble/snd/frozen-mainzik-1p.ogg",
        20,
    ),
    MusicTrack("st_chipdisko", _SUPERTUX[0], f"{_SUPERTUX[1]}/antarctic/chipdisko.ogg", 10),
    MusicTrack("asc_strike", "asc-music", "usr/share/games/asc/music/time_to_strike.mp3", 40),
    MusicTrack(
        "wz_track2",
        "warzone2100-music",
        "usr/share/games/warzone2100/music/albums/original_soundtrack/track2.opus",
        40,
    ),
    MusicTrack("hw_city", "hedgewars-data", "usr/share/games/hedgewars/Data/Music/City.ogg", 10),
    MusicTrack(
        "colobot_hum",
        "colobot-common-sounds",
        "usr/share/games/colobot/music/Humanitarian.ogg",
        20,
    ),
    MusicTrack("wes_minstrels", _WESNOTH[0], f"{_WESNOTH[1]}/traveling_minstrels.ogg", 20),
    MusicTrack("st_theme", _SUPERTUX[0], f"{_SUPERTUX[1]}/misc/theme.ogg", 2),
)
PACKAGES = (
    "asterisk-core-sounds-en-g722",
    "asterisk-core-sounds-it-g722",
    "asterisk-core-sounds-fr-g722",
    "tuxpaint-stamps-default",
    "pocketsphinx-testdata",
    *testvoices.PACKAGES,
    *dict.fromkeys(piece.package for piece in MUSIC),
)


def make() -> None:
    """Make and keep the tracks, packages and all, unless they are there.

    Raises `FetchError` when a package cannot be had.
    """
    missing = [piece for piece in MUSIC if not track_path("music", piece.name).exists()]
    voiced = all(track_path("voices", voice.name).exists() for voice in VOICES)
    if not voiced or missing:
        fetch_all(PACKAGES)
    for piece in missing:
        path = unpacked(piece.package) / piece.path
        keep("music", piece.name, music_track(path, piece.start_s))
    if not voiced:
        rng = np.random.default_rng(_SEED)
        for voice in VOICES:
            keep("voices", voice.name, voice_track(voice, rng))
