"""The videos that people in examples and tasks bring along, and where somebody speaks in them.

Everything comes from the repository's sample: a reader, a pause, music under both.
"""

from __future__ import annotations

import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path

import imageio_ffmpeg
import numpy as np

from tools.skillkit import measure
from tools.skillkit.catalog import REPOSITORY
from tools.skillkit.errors import SkillKitError
from tools.skillkit.measure import Window

TALK = REPOSITORY / "samples" / "talk.mp4"
VOICE = REPOSITORY / "samples" / "voice.webm"
PICTURES = (".jpg", ".png", ".gif", ".webp")
SOUNDS = (".mp3", ".wav", ".m4a", ".aac")

COPY = ["-c", "copy"]
# Long enough for every place in time that an example names.
SMALL_S, SMALL_SIZE = 8.0, "320x180"

FRAME_S = 0.02
SPEAKING_DB = -50.0
# A breath is no pause; and codecs smear a little over each edge.
PAUSE_MIN_S, MARGIN_S = 0.6, 0.1


def prepare(path: Path, *, small: bool = False) -> None:
    """Put a file of the kind that its ending says at a path, unless one is there.

    Videos are the sample, `silent` ones its picture alone, sounds its sound, pictures one
    frame of it. A `small` one is the beginning of it, in few pixels: quickly encoded again.

    Raises SkillKitError when FFmpeg cannot make it.
    """
    if path.exists():
        return
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-i", str(TALK)]
    coding = _coding(path) + (["-t", str(SMALL_S)] if small else [])
    if small and coding[:2] == COPY:
        coding[:2] = ["-s", SMALL_SIZE, "-preset", "ultrafast"]
    done = subprocess.run(
        [*command, *coding, str(path)], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SkillKitError(f"{path.name} could not be made: {done.stderr.strip()}")


@cache
def pauses_s() -> tuple[Window, ...]:
    """Find the stretches of the sample, in seconds, in which nobody speaks."""
    voice = measure.samples(VOICE)
    step = round(FRAME_S * measure.RATE_HZ)
    frames = voice[: len(voice) // step * step].reshape(-1, step)
    level = 10 * np.log10(np.mean(frames.astype(np.float64) ** 2, axis=1) + 1e-12)
    spoken = np.flatnonzero(level > SPEAKING_DB) * FRAME_S
    starts, ends = [0.0, *(spoken + FRAME_S)], [*spoken, len(frames) * FRAME_S]
    return tuple(
        (float(start) + MARGIN_S, float(end) - MARGIN_S)
        for start, end in zip(starts, ends, strict=True)
        if end - start >= PAUSE_MIN_S
    )


@cache
def speech_s() -> tuple[Window, ...]:
    """Find the stretches of the sample, in seconds, between its pauses."""
    pauses = pauses_s()
    return tuple(
        (before[1] + 2 * MARGIN_S, after[0] - 2 * MARGIN_S) for before, after in pairwise(pauses)
    )


def _coding(path: Path) -> list[str]:
    kind = path.suffix.lower()
    if kind in PICTURES:
        return ["-frames:v", "1"]
    if kind in SOUNDS:
        return ["-vn"]
    if kind in (".mp4", ".mov", ".mkv"):
        return [*COPY, *(["-an"] if "silent" in path.stem else [])]
    return ["-s", SMALL_SIZE]
