"""A stretch of sound in memory: blocks go in at the end, any part still kept comes out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nemo_local.media.ffmpeg import Block
from nemo_local.media.separation.stems import next_block


class Tape:
    """Blocks of a source, addressed by the source's own sample numbers.

    Memory holds what has been read and not yet forgotten; before the first sample and
    after the last there is silence.
    """

    def __init__(self, blocks: Iterator[Block], length: int) -> None:
        self._blocks = blocks
        self._length = length
        self._kept: list[Block] = []
        self._start = 0
        self._end = 0

    def read(self, start: int, stop: int) -> Block:
        """Samples `start` to `stop` as one array of shape (stop - start, 2).

        Raises `MediaError` when the source ends before the length it had before.
        """
        while self._end < min(stop, self._length):
            block = next_block(self._blocks)
            self._kept.append(block)
            self._end += len(block)
        out = np.zeros((stop - start, 2), np.float32)
        at = self._start
        for block in self._kept:
            low, high = max(start, at), min(stop, at + len(block))
            if low < high:
                out[low - start : high - start] = block[low - at : high - at]
            at += len(block)
        return out

    def forget(self, before: int) -> None:
        """Let go of whole blocks that end at or before this sample."""
        while self._kept and self._start + len(self._kept[0]) <= before:
            self._start += len(self._kept.pop(0))
