"""The voices and the music of the test set, made from unpacked packages.

One generator of random numbers goes through all the voices in the order of the table, and what
it draws depends on how long the recordings are: to add a track, put it last.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nemo_local.media import ffmpeg, measure
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from training import testvoices
from training.cache import made, unpacked
from training.fetch import fetch_all
from training.testset import track_path

_SEED = 7
_LEVEL_DB = -23
_QUIET_DB = -42
_FIRST_PAUSE_S = 1.2
_SHORT_PAUSE_S = (0.15, 0.9)
_TEXT = (
    "Welcome back to the channel. Today we are going to look at three simple ways to make a "
    "better short video at home. First, find a quiet room with soft furniture. Second, keep the "
    "camera at eye level, and look straight into the lens. Third, speak a little slower than you "
    "normally would. If you enjoyed this, leave a comment below, and I will see you next week."
)


@dataclass(frozen=True)
class VoiceTrack:
    """Recordings of one speaker, one after the other with pauses; one pause is a long one."""

    name: str
    recordings: Callable[[], list[Path]]
    seconds: int = 30
    shuffled: bool = True
    shortest_s: float = 0.5
    long_pause_s: float = 3.0


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


def voice_track(track: VoiceTrack, rng: np.random.Generator) -> Block:
    """One speaker's recordings in a row, `seconds` long, (samples, 1)."""
    recordings = track.recordings()
    if track.shuffled:
        rng.shuffle(recordings)
    parts = [np.zeros(int(SAMPLE_RATE * _FIRST_PAUSE_S), np.float32)]
    length_s, paused_long = _FIRST_PAUSE_S, False
    for recording in recordings:
        sound = _decoded(recording, channels=1)[:, 0]
        if len(sound) < track.shortest_s * SAMPLE_RATE:
            continue
        sound = _at_level(_trimmed(sound))
        sound[:240] *= np.linspace(0, 1, 240, dtype=np.float32)
        sound[-480:] *= np.linspace(1, 0, 480, dtype=np.float32)
        pause_s = float(rng.uniform(*_SHORT_PAUSE_S))
        if length_s > track.seconds / 2 and not paused_long:
            pause_s, paused_long = track.long_pause_s, True
        parts += [sound, np.zeros(int(pause_s * SAMPLE_RATE), np.float32)]
        length_s += len(sound) / SAMPLE_RATE + pause_s
        if length_s > track.seconds:
            break
    whole = np.concatenate(parts)
    length = track.seconds * SAMPLE_RATE
    whole = np.tile(whole, -(-length // len(whole)))[:length]
    whole[-4800:] *= np.linspace(1, 0, 4800, dtype=np.float32)
    return np.asarray(whole[:, None], np.float32)


def music_track(path: Path, start_s: float, seconds: int = 30) -> Block:
    """A stretch of a piece at `_LEVEL_DB` of full scale, (samples, 2)."""
    sound = _decoded(path, channels=2, start_s=start_s, seconds=seconds)
    length = seconds * SAMPLE_RATE
    sound = np.tile(sound, (-(-length // len(sound)), 1))[:length]
    return np.asarray(sound * (10 ** (_LEVEL_DB / 20) / np.sqrt((sound**2).mean())), np.float32)


def _decoded(
    path: Path, *, channels: int, start_s: float | None = None, seconds: float | None = None
) -> Block:
    # Not the backend's decoder: that one places a file's sound in time, and refuses raw G.722.
    command = [ffmpeg.executable(), "-v", "error", "-nostdin"]
    command += ["-f", "g722"] if path.suffix == ".g722" else []
    command += [] if start_s is None else ["-ss", str(start_s)]
    command += ["-i", str(path)]
    command += [] if seconds is None else ["-t", str(seconds)]
    command += ["-ac", str(channels), "-ar", str(SAMPLE_RATE), "-f", "f32le", "-"]
    raw = subprocess.run(command, capture_output=True, check=True).stdout
    return np.frombuffer(raw, np.float32).reshape(-1, channels)


def _trimmed(sound: Block) -> Block:
    """Without the silence at its ends, 30 ms and 60 ms around what is heard."""
    levels = 10 * np.log10(measure.energies(sound) + 1e-12)
    heard = np.flatnonzero(levels > levels.max() + _QUIET_DB)
    return sound[max(0, heard[0] - 3) * measure.FRAME : (heard[-1] + 6) * measure.FRAME]


def _at_level(sound: Block) -> Block:
    """A copy at `_LEVEL_DB` of full scale, measured where it is not silent."""
    powers = measure.energies(sound)
    power = powers[powers > powers.max() * 1e-4].mean()
    return np.asarray(sound * (10 ** (_LEVEL_DB / 20) / np.sqrt(power + 1e-12)), np.float32)


def keep(kind: str, name: str, track: Block) -> None:
    """Write a track to where `testset.track` looks for it."""
    path = track_path(kind, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part.npy")
    np.save(part, track)
    part.replace(path)
