"""Stretches of one recording joined so that nobody hears where: aligned, then crossfaded."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Block = NDArray[np.float32]
Open = Callable[[int, int], Iterator[Block]]

_PER_MS = 48
_AROUND_MS, _SLACK_MS = 100, 30
_SHORT_MS, _LONG_MS = 40, 180
_ALIKE = 0.4


def joined(decode: Open, stretches: Sequence[tuple[int, int]]) -> Generator[Block, None, None]:
    """The stretches (from, to; in ms) one after the other, as blocks (n, 2) at 48 kHz.

    `decode` gives the samples from one time to another. Around a seam both sides are listened
    to for a fifth of a second, and the later one moves by up to `_SLACK_MS` to fit.
    """
    lead_out = _AROUND_MS
    tail = np.zeros((0, 2), np.float32)
    for i, (start, end) in enumerate(stretches):
        lead_in = min(start, _AROUND_MS + _SLACK_MS) if i else 0
        if i == len(stretches) - 1:
            lead_out = 0
        held = np.zeros((0, 2), np.float32)
        waiting = i > 0
        for block in decode(start - lead_in, end + lead_out):
            held = np.concatenate((held, block))
            if waiting:
                if len(held) < (lead_in + _AROUND_MS + _SLACK_MS) * _PER_MS:
                    continue
                held, waiting = _blended(tail, held, lead_in), False
            keep = 2 * lead_out * _PER_MS
            if len(held) > keep:
                yield held[: len(held) - keep]
                held = held[len(held) - keep :]
        if waiting:
            held = np.concatenate((tail, held))
        tail = held
    yield tail


def _blended(tail: Block, head: Block, lead_in_ms: int) -> Block:
    """The end of one stretch turning into the beginning of the next, and what follows of it.

    The seam is in the middle of `tail`, and `lead_in_ms` into `head`.
    """
    half = len(tail) // 2
    spare = min(_SLACK_MS, max(0, lead_in_ms - _AROUND_MS)) * _PER_MS
    middle = lead_in_ms * _PER_MS
    move, alike = _alignment(tail.mean(axis=1), head.mean(axis=1), middle - half, spare)
    lap = (_SHORT_MS if alike > _ALIKE else _LONG_MS) * _PER_MS
    begin = middle + move - half
    a, b = half - lap // 2, half + lap // 2
    after = head[max(0, begin) :]
    angle = (np.linspace(0, np.pi / 2, b - a, dtype=np.float32))[:, None]
    # As loud in between as on either side, however alike the two are.
    level = 1 / np.sqrt(1 + max(0.0, alike) * np.sin(2 * angle))
    mixed = level * (np.cos(angle) * tail[a:b] + np.sin(angle) * after[a:b])
    return np.concatenate((tail[:a], mixed, after[b:])).astype(np.float32)


def _alignment(tail: Block, head: Block, begin: int, spare: int) -> tuple[int, float]:
    """How far to move `head` so that it fits `tail` best, and how alike they are then (-1..1)."""
    moves = np.arange(-spare, spare + 1)
    moves = moves[(begin + moves >= 0) & (begin + moves + len(tail) <= len(head))]
    if not len(moves):
        return 0, 0.0
    span = head[begin + moves[0] : begin + moves[-1] + len(tail)]
    products = np.correlate(span, tail, "valid")
    power = np.convolve(span.astype(np.float64) ** 2, np.ones(len(tail)), "valid")
    alike = products / np.sqrt(np.maximum(power * np.sum(tail**2, dtype=np.float64), 1e-9))
    best = int(np.argmax(alike))
    return int(moves[best]), float(alike[best])
