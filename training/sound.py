"""Sound files as they are trained on: read, judged, trimmed and brought to one level."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import soundfile
import soxr
from scipy.signal import butter, sosfiltfilt

from nemo_local.media import ffmpeg

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE = ffmpeg.SAMPLE_RATE
Samples: TypeAlias = "NDArray[np.float32]"

LEVEL_DBFS = -20.0
FRAME = SAMPLE_RATE // 100
_PEAK = 0.99
_QUIET_DB = -42.0  # below the loudest frame: what is cut off at the ends
_SHORTEST_S = 0.3
_SHORTEST_MUSIC_S = 8.0
_LEAST_CONTRAST_DB = 24.0
_FLOOR_DB = -40.0  # below the voice: what lies there is let down further
_RUMBLE_HZ = 70.0
_RAW = {".g722": "g722", ".gsm": "gsm"}  # FFmpeg's readers


class UnusableError(Exception):
    """A recording that nothing should be learned from; `reason` in a word or two."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read(path: Path, *, channels: int, seconds: float | None = None) -> Samples:
    """The sound of a file at 48 kHz, shape (samples, channels), its first `seconds` or all.

    Raises `UnusableError` when it cannot be read.
    """
    if path.suffix in _RAW:
        return _with_channels(_read_raw(path, seconds), channels)
    try:
        with soundfile.SoundFile(path) as file:
            frames = -1 if seconds is None else int(seconds * file.samplerate)
            heard, rate = file.read(frames, dtype="float32", always_2d=True), file.samplerate
    except soundfile.LibsndfileError as e:
        raise UnusableError("unreadable") from e
    if not len(heard):
        raise UnusableError("empty")
    folded = _with_channels(heard, channels)
    if rate == SAMPLE_RATE:
        return folded
    return np.asarray(soxr.resample(folded, rate, SAMPLE_RATE), np.float32)


def levels_db(mono: Samples) -> NDArray[np.float64]:
    """The level of each 10 ms of a mono sound, dB of full scale."""
    frames = mono[: len(mono) // FRAME * FRAME].reshape(-1, FRAME).astype(np.float64)
    return 10 * np.log10((frames**2).mean(axis=1) + 1e-12)


def voice(mono: Samples) -> Samples:
    """A recording of speech without its silent ends, at `LEVEL_DBFS` where there is voice.

    What breath and hiss there is between the words is let down. Raises `UnusableError` for what is
    too short, clipped, or has noise or music under the voice.
    """
    if len(mono) < _SHORTEST_S * SAMPLE_RATE or float(np.abs(mono).max()) < 1e-3:
        raise UnusableError("too short or silent")
    if clipped(mono):
        raise UnusableError("clipped")
    clean = _without_rumble(mono)
    levels = levels_db(clean)
    if np.percentile(levels, 95) - np.percentile(levels, 5) < _LEAST_CONTRAST_DB:
        raise UnusableError("noise under the voice")
    loud = np.flatnonzero(levels > levels.max() + _QUIET_DB)
    kept = slice(max(0, int(loud[0]) - 3), int(loud[-1]) + 6)
    clean, levels = clean[kept.start * FRAME : kept.stop * FRAME], levels[kept]
    if len(clean) < _SHORTEST_S * SAMPLE_RATE:
        raise UnusableError("too short or silent")
    power = 10 ** (levels / 10)
    spoken = float(power[power > power.max() * 1e-4].mean())
    return _at_level(_let_down(clean, levels - 10 * np.log10(spoken)), spoken)


def music(stereo: Samples) -> Samples:
    """A piece of music at `LEVEL_DBFS`, or as near as its peaks let it. Raises `UnusableError`."""
    power = float((stereo.astype(np.float64) ** 2).mean())
    if len(stereo) < _SHORTEST_MUSIC_S * SAMPLE_RATE or power < 1e-6:
        raise UnusableError("too short or silent")
    return _at_level(stereo, power)


def clipped(mono: Samples) -> bool:
    """Whether the waveform stands still at its top for 12 samples, more than three times."""
    top = np.abs(mono) > 0.985 * np.abs(mono).max()
    edges = np.flatnonzero(np.diff(np.concatenate([[False], top, [False]]).astype(np.int8)))
    return bool(((edges[1::2] - edges[::2]) >= 12).sum() > 3)


def pcm16(sound: Samples) -> NDArray[np.int16]:
    """The samples as they are packed."""
    return np.round(np.clip(sound, -1, 1) * 32767).astype(np.int16)


def _read_raw(path: Path, seconds: float | None) -> Samples:
    """A file that does not say of itself what it is."""
    command = [
        ffmpeg.executable(),
        "-v",
        "error",
        "-nostdin",
        "-f",
        _RAW[path.suffix],
        "-i",
        str(path),
    ]
    command += [] if seconds is None else ["-t", str(seconds)]
    command += ["-ac", "1", "-ar", str(SAMPLE_RATE), "-f", "f32le", "-"]
    ended = subprocess.run(command, capture_output=True, check=False)
    if ended.returncode or not ended.stdout:
        raise UnusableError("unreadable")
    return np.frombuffer(ended.stdout, "<f4").astype(np.float32)[:, None]


def _with_channels(sound: Samples, channels: int) -> Samples:
    if channels == 1:
        return np.asarray(sound.mean(axis=1, keepdims=True), np.float32)
    return np.repeat(sound, 2, axis=1) if sound.shape[1] == 1 else sound[:, :2]


def _without_rumble(mono: Samples) -> Samples:
    """Without what lies below every voice: a steady offset, mains hum, steps."""
    high = butter(2, _RUMBLE_HZ, "highpass", fs=SAMPLE_RATE, output="sos")
    return np.asarray(sosfiltfilt(high, mono), np.float32)


def _let_down(mono: Samples, above_voice_db: NDArray[np.float64]) -> Samples:
    """Frames as far below `_FLOOR_DB` again as they are; smoothly, 20 dB at most."""
    drop_db = np.clip(above_voice_db - _FLOOR_DB, -20, 0)
    middles = (np.arange(len(drop_db)) + 0.5) * FRAME
    gain_db = np.interp(np.arange(len(mono)), middles, drop_db)
    return np.asarray(mono * 10 ** (gain_db / 20), np.float32)


def _at_level(sound: Samples, power: float) -> Samples:
    gain = 10 ** (LEVEL_DBFS / 20) / np.sqrt(power)
    return np.asarray(sound * min(gain, _PEAK / float(np.abs(sound).max())), np.float32)
