"""How loud a file is, by EBU R 128 (ITU-R BS.1770): FFmpeg's `ebur128` is the instrument."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nemo_local.media import ffmpeg
from nemo_local.media.ffmpeg import MediaError

SILENCE_LUFS = -70.0
"""The absolute gate of BS.1770: what is not louder has no loudness."""

METER = "ebur128=peak=true:framelog=quiet"
"""The filter whose summary, written to the log at level info, `parse` reads."""

LEVEL_METER = "ebur128=framelog=quiet"
"""The same for `parse_level`: true peaks are three quarters of the other's work."""

_LEVEL = re.compile(r"Integrated loudness:\s+I:\s+(\S+) LUFS")
_SUMMARY = re.compile(
    r"Integrated loudness:\s+I:\s+(\S+) LUFS.*?LRA:\s+(\S+) LU.*?Peak:\s+(\S+) dBFS", re.DOTALL
)


@dataclass(frozen=True)
class Loudness:
    """Integrated loudness, true peak and loudness range; a silent file peaks at -inf."""

    integrated_lufs: float
    true_peak_dbtp: float
    range_lu: float

    @property
    def silent(self) -> bool:
        """Whether there is nothing to bring to a loudness."""
        return self.integrated_lufs <= SILENCE_LUFS


def measure(
    path: Path,
    *,
    stream: int = 0,
    progress: Callable[[float], None] | None = None,
    duration_ms: int = 0,
    cancelled: Callable[[], bool] | None = None,
) -> Loudness:
    """The loudness of one audio stream of a file, from its first sample to its last.

    Raises `MediaError` when it cannot be read or has no such stream.
    """
    source = [*ffmpeg.input_args(path), "-map", f"0:a:{stream}", "-vn"]
    log = ffmpeg.run(
        ["-v", "info", *source, "-af", METER, "-f", "null", "-"],
        duration_ms=duration_ms,
        progress=progress,
        cancelled=cancelled,
    )
    return parse(log)


def parse(log: str) -> Loudness:
    """The meter's summary out of FFmpeg's log."""
    found = _SUMMARY.findall(log)
    if not found:
        raise MediaError("There is no sound to measure.", "no_sound")
    integrated, loudness_range, peak = (float(figure) for figure in found[-1])
    return Loudness(integrated, peak, loudness_range)


def parse_level(log: str) -> float:
    """The integrated loudness (LUFS) alone out of FFmpeg's log."""
    found = _LEVEL.findall(log)
    if not found:
        raise MediaError("There is no sound to measure.", "no_sound")
    return float(found[-1])
