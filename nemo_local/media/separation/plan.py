"""Which frames go through the network together, and how their filters are joined."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nemo_local.media.separation.frontend import Floats

_FRAME_MS = 20
_BLOCK_FRAMES = 500
_OVERLAP_FRAMES = 100
_BLOCKS_AT_ONCE = 4


@dataclass(frozen=True)
class Group:
    """Blocks of frames that go through the network as one batch.

    `starts` are their first frames and `length` the frames of each; frames before `done`
    are finished with this group, the later ones are shared with the next.
    """

    starts: tuple[int, ...]
    length: int
    done: int
    is_last: bool

    @property
    def first(self) -> int:
        """Its first frame."""
        return self.starts[0]

    @property
    def stop(self) -> int:
        """The frame after its last."""
        return self.starts[-1] + self.length

    @property
    def frames(self) -> int:
        """How many frames it spans."""
        return self.stop - self.first

    @property
    def offsets(self) -> list[int]:
        """Its blocks' first frames, counted from its own first."""
        return [start - self.first for start in self.starts]


def groups_of(frames: int) -> list[Group]:
    """A sound cut into blocks of 10 s that overlap by 2 s, the last one ending with it."""
    length = min(_BLOCK_FRAMES, frames)
    starts = [*range(0, frames - length, _BLOCK_FRAMES - _OVERLAP_FRAMES), frames - length]
    batches = [
        tuple(starts[i : i + _BLOCKS_AT_ONCE]) for i in range(0, len(starts), _BLOCKS_AT_ONCE)
    ]
    followed = [Group(now, length, then[0], False) for now, then in pairwise(batches)]
    return [*followed, Group(batches[-1], length, frames, True)]


def surroundings(start_ms: int, duration_ms: int, whole_ms: int) -> tuple[int, int]:
    """What to separate for a part of a sound: (start, duration) in ms.

    The network judges a moment by the seconds around it, and a short piece by itself much
    worse. From here on the blocks lie as they do in the whole, so that the part is the same
    however it is cut out.
    """
    step = (_BLOCK_FRAMES - _OVERLAP_FRAMES) * _FRAME_MS
    block = _BLOCK_FRAMES * _FRAME_MS
    since = max(0, start_ms - block) // step * step
    until = min(max(whole_ms, start_ms + duration_ms), start_ms + duration_ms + block)
    return since, until - since


class FilterJoiner:
    """Joins the filters of overlapping blocks, fading from each to the next.

    What a group shares with the next one is kept until that comes.
    """

    def __init__(self) -> None:
        self._sum: Floats | None = None
        self._weight: Floats | None = None

    def join(self, group: Group, filters: Floats) -> Floats:
        """The finished frames' filters, (done - first, FILTERS), of (blocks, length, FILTERS)."""
        total = np.zeros((group.frames, filters.shape[-1]), np.float32)
        weight = np.zeros((group.frames, 1), np.float32)
        if self._sum is not None and self._weight is not None:
            total[: len(self._sum)] = self._sum
            weight[: len(self._weight)] = self._weight
        for start, offset, block in zip(group.starts, group.offsets, filters, strict=True):
            ends_sound = group.is_last and start == group.starts[-1]
            fade = _fade(group.length, begins=start == 0, ends=ends_sound)
            total[offset : offset + group.length] += block * fade
            weight[offset : offset + group.length] += fade
        done = group.done - group.first
        self._sum, self._weight = total[done:], weight[done:]
        return np.asarray(total[:done] / weight[:done], np.float32)


def _fade(length: int, *, begins: bool, ends: bool) -> Floats:
    """A block's weight in the sum: up, level, down; level at the sound's own ends."""
    up = np.minimum(1, np.arange(1, length + 1, dtype=np.float32) / _OVERLAP_FRAMES)
    fade = np.minimum(up, up[::-1])
    if begins:
        fade[: length // 2] = 1
    if ends:
        fade[length // 2 :] = 1
    return fade[:, None]
