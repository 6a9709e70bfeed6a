"""How much of one processor core a method takes: `python -m training.speed METHOD`.

Run as a process of its own by `measured`, because numpy's libraries are told to keep to one
thread before they are loaded.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from training.methods import METHODS
from training.testset import TEST, items

ONE_THREAD = {
    f"{library}_NUM_THREADS": "1" for library in ("OPENBLAS", "OMP", "MKL", "VECLIB_MAXIMUM")
}
_CLIP_S = 180
_SNR_DB = 5
_RUNS = 3


def measured(method: str) -> float:
    """The processor seconds a method takes for a second of sound, measured in a child process."""
    command = [sys.executable, "-m", "training.speed", method]
    child = subprocess.run(
        command, env=os.environ | ONE_THREAD, stdout=subprocess.PIPE, check=True, text=True
    )
    return float(child.stdout)


def clip(seconds: int = _CLIP_S) -> Block:
    """That much of the test set's mixes, one after the other."""
    parts, length = [], 0
    for item in items(TEST, _SNR_DB):
        parts.append(item.mix)
        length += len(item.mix)
        if length >= seconds * SAMPLE_RATE:
            break
    return np.concatenate(parts)[: seconds * SAMPLE_RATE]


def best_of(runs: int, method: str, sound: Block) -> float:
    """The best of some runs, in processor seconds for a second of sound.

    All threads' processor time: on one free core it is what the clock on the wall would show,
    and other work on the machine does not add to it.
    """
    separate = METHODS[method]()
    separate(sound[: 10 * SAMPLE_RATE])
    times = []
    for _ in range(runs):
        start = time.process_time()
        separate(sound)
        times.append(time.process_time() - start)
    return min(times) / (len(sound) / SAMPLE_RATE)


if __name__ == "__main__":
    sys.stdout.write(f"{best_of(_RUNS, sys.argv[1], clip())}\n")
