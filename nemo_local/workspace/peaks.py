"""How loud a file is over time, for drawing: one byte per bin, the highest sample in it.

Run as `python -m nemo_local.workspace.peaks FILE DURATION_MS STEM`; the bins go to stdout,
so that neither FFmpeg nor numpy gets into the process that answers.
"""

from __future__ import annotations

import math
import os
import sys
from functools import partial
from pathlib import Path
from typing import cast

from nemo_local.politeness import stand_back
from nemo_local.separators import DEFAULT
from nemo_local.timeline import Stem

BINS_PER_S = 50
MOST_BINS = 6000


def bins_for(duration_ms: int) -> int:
    """How many bins a file of this length gets: 20 ms each, coarser beyond two minutes."""
    return max(1, min(MOST_BINS, math.ceil(duration_ms * BINS_PER_S / 1000)))


def measure(path: Path, duration_ms: int, stem: Stem = "mix") -> bytes:
    """The bins of all that is heard, or of a part, computed here. Raises `MediaError`."""
    import numpy as np

    from nemo_local.media import separation
    from nemo_local.media.ffmpeg import SAMPLE_RATE, decode_pcm

    sound = decode_pcm(path)
    if stem != "mix":  # by our own network, whichever the render uses: they look alike
        by = separation.separator(DEFAULT, threads=1)
        sound = separation.stem(partial(decode_pcm, path), stem, by)

    bins = bins_for(duration_ms)
    width = max(1, math.ceil(duration_ms * SAMPLE_RATE / 1000 / bins))
    highest = np.zeros(bins, np.float32)
    offset = 0
    for block in sound:
        level = np.abs(block).max(axis=1)
        at = (offset + np.arange(len(level))) // width
        np.maximum.at(highest, np.minimum(at, bins - 1), level)
        offset += len(level)
    return (np.minimum(highest, 1) * 255).astype(np.uint8).tobytes()


def main(path: str, duration_ms: str, stem: str) -> int:
    """Write the bins of one file to stdout."""
    from nemo_local.media.ffmpeg import MediaError

    stand_back()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the other cores are for answers
    try:
        sys.stdout.buffer.write(measure(Path(path), int(duration_ms), cast("Stem", stem)))
    except MediaError as e:
        sys.stderr.write(f"{e}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
