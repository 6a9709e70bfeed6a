"""What a finished file really is: streams, length, loudness, and levels over time.

The instrument is FFmpeg alone, and nothing of the backend that made the file: a grader that
shares code with what it grades repeats its mistakes.
"""

from __future__ import annotations

import math
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from tools.skillkit.errors import SkillKitError

RATE_HZ = 16_000
SILENCE_DB = -120.0
_STREAM = re.compile(r"Stream #\d+:\d+.*?: (Video|Audio): (\w+)")
_SIZE = re.compile(r"Video: .*?\b(\d{2,5})x(\d{2,5})\b")
_DURATION = re.compile(r"Duration: (\d+):(\d+):([\d.]+)")
_LOUDNESS = re.compile(r"\bI:\s+(-?[\d.]+|-?inf|nan) LUFS")
_PEAK = re.compile(r"\bPeak:\s+(-?[\d.]+|-?inf) dBFS")

Window = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """A media file as it is. `width` and `height` are 0 and the levels -inf where there is none."""

    codecs: tuple[str, ...]
    duration_s: float
    width: int
    height: int
    loudness_lufs: float
    true_peak_dbtp: float


def measure(path: Path) -> Measured:
    """Open a file and measure all of it.

    Raises SkillKitError when it is no media file.
    """
    header = _header(path)
    codecs = _STREAM.findall(header)
    duration, size = _DURATION.search(header), _SIZE.search(header)
    if duration is None or not codecs:
        raise SkillKitError(f"{path.name} is no media file")
    meter = ("-vn", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null")
    heard = any(kind == "Audio" for kind, _ in codecs)
    log = _ffmpeg("-i", f"file:{path}", *meter).stderr.decode() if heard else ""
    hours, minutes, seconds = map(float, duration.groups())
    return Measured(
        codecs=tuple(codec for _, codec in codecs),
        duration_s=hours * 3600 + minutes * 60 + seconds,
        width=int(size[1]) if size else 0,
        height=int(size[2]) if size else 0,
        loudness_lufs=_number(_LOUDNESS.findall(log)),
        true_peak_dbtp=_number(_PEAK.findall(log)),
    )


def level_db(path: Path, windows: Sequence[Window]) -> float:
    """Measure the mean level in some stretches of a file's sound, in dB of full scale."""
    sound = samples(path)
    parts = [sound[round(start * RATE_HZ) : round(end * RATE_HZ)] for start, end in windows]
    power = np.concatenate(parts).astype(np.float64)
    mean = float(np.mean(power**2)) if power.size else 0.0
    return 10 * math.log10(mean) if mean > 0 else SILENCE_DB


def likeness(one: Path, other: Path, windows: Sequence[Window]) -> float:
    """Compare how the level of two sounds goes up and down in some stretches: 1 is the same."""
    curves = [_envelope(samples(path), windows) for path in (one, other)]
    shorter = min(map(len, curves))
    return float(np.corrcoef(curves[0][:shorter], curves[1][:shorter])[0, 1])


def picture_digest(path: Path) -> str:
    """Give a digest of the encoded picture: equal for two files whose picture is the same bits."""
    arguments = ("-i", f"file:{path}", "-map", "0:v:0", "-c", "copy", "-f", "md5")
    return _ffmpeg(*arguments).stdout.decode().strip()


def samples(path: Path) -> NDArray[np.float32]:
    """Decode a file's sound as one channel of float samples at RATE_HZ."""
    mono = ("-vn", "-ac", "1", "-ar", str(RATE_HZ), "-f", "f32le")
    return np.frombuffer(_ffmpeg("-i", f"file:{path}", *mono).stdout, dtype=np.float32)


def _envelope(sound: NDArray[np.float32], windows: Sequence[Window]) -> NDArray[np.float64]:
    step = RATE_HZ // 50
    parts = [sound[round(start * RATE_HZ) : round(end * RATE_HZ)] for start, end in windows]
    whole = np.concatenate(parts)
    frames = whole[: len(whole) // step * step].reshape(-1, step).astype(np.float64)
    return np.asarray(10 * np.log10(np.mean(frames**2, axis=1) + 1e-7))


def _number(found: list[str]) -> float:
    return float(found[-1]) if found else -math.inf


def _header(path: Path) -> str:
    """Give what FFmpeg says of a file before it is told what to do with it."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-i", f"file:{path}"]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.stderr.decode(errors="replace")


def _ffmpeg(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", *arguments, "pipe:1"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise SkillKitError(f"FFmpeg cannot measure this: {''.join(last)}")
    return done
