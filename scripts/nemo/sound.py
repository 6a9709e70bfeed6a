"""Take the sound out of a video on this machine, for a service that gives only videos."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from .errors import NO_SOUND, USAGE, NemoError

#: How each format is written, best way first: an MP4's AAC goes into an m4a as it is.
_WAYS: Final = {
    "mp3": (("-c:a", "libmp3lame", "-q:a", "2", "-f", "mp3"),),
    "wav": (("-c:a", "pcm_s16le", "-f", "wav"),),
    "m4a": (("-c:a", "copy", "-f", "ipod"), ("-c:a", "aac", "-b:a", "192k", "-f", "ipod")),
}
#: What 16 bits of digital silence measure, and lossy coding leaves of it.
_SILENCE_DB: Final = -90.0
_LOUDEST: Final = re.compile(r"max_volume: (-?[\d.]+|-inf) dB")


def ffmpeg() -> str | None:
    """Find FFmpeg: on PATH, or in the package imageio-ffmpeg; None without either."""
    found = shutil.which("ffmpeg")
    if found:
        return found
    try:
        import imageio_ffmpeg

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except (ImportError, RuntimeError):
        return None


def take_out(video: Path, sound: Path, sound_format: str) -> None:
    """Write a video's sound as mp3, wav or m4a; ``sound`` is there whole, or not at all."""
    program = ffmpeg()
    if program is None:
        raise NemoError(
            "no_ffmpeg",
            "To take the sound out of a video, this machine needs FFmpeg.",
            "Install it (`pip install imageio-ffmpeg`, or FFmpeg from your system's packages).",
            USAGE,
        )
    part = sound.with_name(f"{sound.name}.sound.part")
    try:
        said = ""
        for way in _WAYS[sound_format]:
            command = [program, "-nostdin", "-v", "error", "-y", "-protocol_whitelist", "file"]
            command += ["-i", f"file:{video}", "-vn", *way, f"file:{part}"]
            run = subprocess.run(command, capture_output=True, check=False)
            if run.returncode == 0:
                _refuse_silence(program, part)
                part.replace(sound)
                return
            said = run.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise NemoError(
            "not_converted",
            f"No {sound_format} could be made of the video's sound ({said or 'FFmpeg failed'}).",
            "Check that the timeline has sound at all.",
        )
    finally:
        part.unlink(missing_ok=True)


def _refuse_silence(program: str, sound: Path) -> None:
    """Raise if nothing is heard: a video without sound is rendered with a silent track."""
    measure = ["-nostdin", "-protocol_whitelist", "file", "-i", f"file:{sound}"]
    command = [program, *measure, "-af", "volumedetect", "-f", "null", "-"]
    run = subprocess.run(command, capture_output=True, check=False)
    loudest = _LOUDEST.search(run.stderr.decode("utf-8", "replace"))
    if loudest and float(loudest.group(1)) <= _SILENCE_DB:
        raise NemoError(
            NO_SOUND,
            "There is no sound to save: the whole timeline is silent.",
            "Give a video with sound, or add music first.",
            USAGE,
        )
