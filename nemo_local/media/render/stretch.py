"""Sound at another speed and the same pitch: blocks through FFmpeg's Rubber Band and back."""

from __future__ import annotations

import subprocess
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import IO, cast

import numpy as np

from nemo_local.media import process
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, MediaError, executable, last_words
from nemo_local.media.render.encode import RAW

_FRAME_BYTES = 2 * 4


def stretched(blocks: Generator[Block, None, None], speed: float) -> Generator[Block, None, None]:
    """The blocks `speed` times as fast. Memory stays constant; closing ends the process.

    The short window keeps consonants in time with lips, to less than a frame.
    """
    tempo = ["-af", f"rubberband=tempo={speed:g}:window=short"]
    command = [executable(), "-v", "error", *RAW, "-i", "pipe:0", *tempo, *RAW[:2], "pipe:1"]
    pipe = subprocess.PIPE
    popen = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe)
    child = process.Child(popen, cast("IO[bytes]", popen.stdout), cast("IO[bytes]", popen.stderr))
    log = process.LineReader(child.stderr)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(_write, blocks, cast("IO[bytes]", popen.stdin))
        try:
            with child.stdout:
                while raw := child.stdout.read(SAMPLE_RATE * _FRAME_BYTES):
                    yield np.frombuffer(raw, "<f4").reshape(-1, 2)
            popen.wait()
        finally:
            process.stop(child)
            text = log.finish()
    writing.result()  # what went wrong with the blocks is the reader's to know
    if popen.returncode:
        raise MediaError(f"FFmpeg could not do it: {last_words(text)}")


def _write(blocks: Generator[Block, None, None], stdin: IO[bytes]) -> None:
    with suppress(BrokenPipeError), closing(blocks), stdin:
        for block in blocks:
            stdin.write(block.astype("<f4", copy=False).tobytes())
