"""Sounds put on the timeline and added up, a second at a time: numpy, no FFmpeg.

A sound is an iterator of float32 blocks (n, 2) at 48 kHz, begun when its time comes and
closed when it is over; an hour needs no more memory than a minute.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block

CHUNK = SAMPLE_RATE
_PER_MS = SAMPLE_RATE // 1000


@dataclass(frozen=True)
class Layer:
    """A stretch of the mix: `open` gives its blocks, which are cut or filled up to `length`.

    Positions and lengths are samples, `gain` is linear; the fades run from and to silence.
    """

    open: Callable[[], Iterator[Block]]
    start: int
    length: int
    gain: float = 1.0
    fade_in: int = 0
    fade_out: int = 0

    @property
    def end(self) -> int:
        """The first sample after it."""
        return self.start + self.length


def samples(ms: int) -> int:
    """Milliseconds in samples."""
    return ms * _PER_MS


def mixed(layers: Sequence[Layer], length: int) -> Generator[Block, None, None]:
    """The sum of the layers: blocks of `CHUNK` samples, `length` in all."""
    with ExitStack() as opened:
        readers: dict[int, _Reader] = {}
        for start in range(0, length, CHUNK):
            n = min(CHUNK, length - start)
            out = np.zeros((n, 2), np.float32)
            for i, layer in enumerate(layers):
                begin, end = max(start, layer.start), min(start + n, layer.end)
                if begin >= end:
                    continue
                if i not in readers:
                    readers[i] = opened.enter_context(_Reader(layer.open()))
                part = readers[i].read(end - begin)
                out[begin - start : end - start] += part * _envelope(layer, begin, end)
                if end == layer.end:
                    readers[i].close()
            yield out


def between(start: int, stop: int, blocks: Iterator[Block]) -> Generator[Block, None, None]:
    """The samples from `start` to `stop`, in the blocks that they come in, then closed."""
    at = 0
    try:
        for block in blocks:
            part = block[max(0, start - at) : stop - at]
            if len(part):
                yield part
            at += len(block)
            if at >= stop:
                return
    finally:
        close(blocks)


def close(blocks: Iterator[Block]) -> None:
    """End what gives the blocks: a decoder's process, a generator's frame."""
    if (ending := getattr(blocks, "close", None)) is not None:
        ending()


def _envelope(layer: Layer, begin: int, end: int) -> Block | float:
    """The gain of each sample from `begin` to `end` on the timeline, as a column."""
    into, left = begin - layer.start, layer.end - end
    if into >= layer.fade_in and left >= layer.fade_out:
        return layer.gain
    since = np.arange(into, into + end - begin, dtype=np.float32)
    rising = np.clip((since + 1) / max(layer.fade_in, 1), 0, 1)
    falling = np.clip((layer.length - since) / max(layer.fade_out, 1), 0, 1)
    # A raised cosine: it leaves and reaches its ends without a corner that could be heard.
    shape = (1 - np.cos(np.pi * rising)) * (1 - np.cos(np.pi * falling)) / 4
    column: Block = np.asarray(layer.gain * shape, np.float32)[:, np.newaxis]
    return column


class _Reader:
    """Any number of samples at a time out of blocks of any size; zeros after their end."""

    def __init__(self, blocks: Iterator[Block]) -> None:
        self._blocks = blocks
        self._rest: Block = np.empty((0, 2), np.float32)

    def __enter__(self) -> _Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, n: int) -> Block:
        """Exactly `n` samples."""
        parts, missing = [], n
        while missing:
            if not len(self._rest):
                block = next(self._blocks, None)
                if block is None:
                    parts.append(np.zeros((missing, 2), np.float32))
                    break
                self._rest = block
            parts.append(self._rest[:missing])
            self._rest = self._rest[missing:]
            missing -= len(parts[-1])
        return np.concatenate(parts) if len(parts) != 1 else parts[0]

    def close(self) -> None:
        """There is nothing more to read."""
        close(self._blocks)
