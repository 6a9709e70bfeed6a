"""How loud a file is over time, for drawing: one byte per bin, the highest sample in it.

Run as `python -m nemo_local.workspace.peaks FILE DURATION_MS`, which writes the bins to stdout,
so that neither FFmpeg nor numpy gets into the process that answers.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

BINS_PER_S = 50
MOST_BINS = 6000


def bins_for(duration_ms: int) -> int:
    """How many bins a file of this length gets: 20 ms each, coarser beyond two minutes."""
    return max(1, min(MOST_BINS, math.ceil(duration_ms * BINS_PER_S / 1000)))


def measure(path: Path, duration_ms: int) -> bytes:
    """The bins, computed here. Raises `MediaError`."""
    import numpy as np

    from nemo_local.media.ffmpeg import SAMPLE_RATE, decode_pcm

    bins = bins_for(duration_ms)
    width = max(1, math.ceil(duration_ms * SAMPLE_RATE / 1000 / bins))
    highest = np.zeros(bins, np.float32)
    offset = 0
    for block in decode_pcm(path, channels=2):
        level = np.abs(block).max(axis=1)
        at = (offset + np.arange(len(level))) // width
        np.maximum.at(highest, np.minimum(at, bins - 1), level)
        offset += len(level)
    return (np.minimum(highest, 1) * 255).astype(np.uint8).tobytes()


def main(path: str, duration_ms: str) -> int:
    """Write the bins of one file to stdout."""
    from nemo_local.media.ffmpeg import MediaError

    try:
        sys.stdout.buffer.write(measure(Path(path), int(duration_ms)))
    except MediaError as e:
        sys.stderr.write(f"{e}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
