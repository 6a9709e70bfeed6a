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
_NEARLY_WHOLE = 0.2


def stretched(blocks: Generator[Block, None, None], speed: float) -> Generator[Block, None, None]:
    """The blocks `speed` times as fast. Memory stays constant; closing ends the process.

    The short window keeps consonants in time with lips, to less than a frame.
    """
    tempo = ["-af", f"rubberband=tempo={speed:g}:window=short:transients={_transients(speed)}"]
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


def _transients(speed: float) -> str:
    """What Rubber Band does with phases where a sound sets in.

    "crisp" starts them anew and leaves a hole behind, a tenth of a second long and 10 to 20 dB
    deep in voiced sounds at half speed. "smooth" lets them run on, and they stay together only
    where a step is stretched by a whole number: elsewhere it takes as much off the whole sound.
    """
    slower = 1 / speed
    whole = slower > 1.5 and abs(slower - round(slower)) < _NEARLY_WHOLE
    return "smooth" if whole else "crisp"


def _write(blocks: Generator[Block, None, None], stdin: IO[bytes]) -> None:
    with suppress(BrokenPipeError), closing(blocks), stdin:
        for block in blocks:
            stdin.write(block.astype("<f4", copy=False).tobytes())
