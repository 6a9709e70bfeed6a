"""Voices and music as a test set has them: recordings in a row, a stretch of a piece."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nemo_local.media import ffmpeg, measure
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from training.testset import track_path

_LEVEL_DB = -23
_QUIET_DB = -42
_FIRST_PAUSE_S = 1.2
_SHORT_PAUSE_S = (0.15, 0.9)


@dataclass(frozen=True)
class VoiceTrack:
    """Recordings of one speaker, one after the other with pauses; one pause is a long one."""

    name: str
    recordings: Callable[[], list[Path]]
    seconds: int = 30
    shuffled: bool = True
    shortest_s: float = 0.5
    long_pause_s: float = 3.0


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
