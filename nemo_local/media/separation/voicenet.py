"""Our own separator: blocks of frames through the network, in time to the sample.

The source is opened twice: once for its length, once to be separated. All places are counted
from its first sample, so the answer does not depend on how the source is cut into blocks or on how
many threads work; memory does not depend on its length.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet

import numpy as np

from nemo_local.media.ffmpeg import Block, raise_if
from nemo_local.media.separation import frontend
from nemo_local.media.separation.frontend import Floats
from nemo_local.media.separation.guard import guarded
from nemo_local.media.separation.network import Network
from nemo_local.media.separation.plan import FilterJoiner, Group, groups_of
from nemo_local.media.separation.stems import OpenSource, opened
from nemo_local.media.separation.tape import Tape

_FRAMES_AT_ONCE = 250
_POLL_S = 0.1
_MOST_THREADS = 4  # each of them keeps half a minute of sound and its spectra


class VoiceNet:
    """The default separator. `threads` bounds the processor cores it takes (None: up to four).

    Threads gain only where numpy's matrix library keeps to one in each of them, which is asked
    of it before numpy is loaded: `OPENBLAS_NUM_THREADS=1` in the environment.
    """

    name = "voicenet"

    def __init__(self, threads: int | None = None) -> None:
        self._threads = threads or min(_MOST_THREADS, os.cpu_count() or 1)
        self._network = Network()

    def voice(
        self, open_source: OpenSource, *, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[Block]:
        """The voice of a stereo source at 48 kHz, sample for sample in its place."""
        length = 0
        with opened(open_source) as blocks:
            for block in blocks:
                raise_if(cancelled)
                length += len(block)
        if not length:
            return
        groups = groups_of(frontend.frame_count(length))
        joiner, sound = FilterJoiner(), _Sound(length)
        workers = _Workers(self._network, self._threads, cancelled)
        with opened(open_source) as blocks, workers:
            tape = Tape(blocks, length)
            for group, samples, filters in workers.in_order((g, _samples(tape, g)) for g in groups):
                yield from sound.made_of(samples, joiner.join(group, filters))


class _Workers:
    """Threads that work out the filters of groups, ahead of who asks, and in order."""

    def __init__(
        self,
        network: Network,
        threads: int,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._network = network
        self._cancelled = cancelled
        self._stopping = threading.Event()
        self._pool = ThreadPoolExecutor(threads, "voicenet")
        # With one thread nothing is done ahead, so that one core is really all it takes.
        self._ahead = threads + 1 if threads > 1 else 1

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def in_order(
        self, tasks: Iterator[tuple[Group, Block]]
    ) -> Iterator[tuple[Group, Block, Floats]]:
        """Each group with its samples and its filters, (blocks, frames, FILTERS)."""
        waiting: deque[tuple[Group, Block, Future[Floats]]] = deque()
        for group, samples in tasks:
            waiting.append((group, samples, self._pool.submit(self._filters, group, samples)))
            if len(waiting) >= self._ahead:
                yield self._finished(waiting.popleft())
        while waiting:
            yield self._finished(waiting.popleft())

    def _finished(self, task: tuple[Group, Block, Future[Floats]]) -> tuple[Group, Block, Floats]:
        group, samples, future = task
        while True:
            raise_if(self._cancelled)
            try:
                return group, samples, future.result(_POLL_S)
            except NotYet:
                continue

    def _filters(self, group: Group, samples: Block) -> Floats:
        blocks = np.stack([_heard(_under(samples, i, group.length)) for i in group.offsets])
        return guarded(self._network.filters(blocks, self._check), blocks)

    def _check(self) -> None:
        raise_if(self._stopping.is_set)


class _Sound:
    """Filters laid over the mix, and its frames put together again: the finished samples."""

    def __init__(self, samples: int) -> None:
        self._next = frontend.first_sample(0)
        self._samples = samples
        self._tail = np.zeros((2, frontend.HOP), np.float32)

    def made_of(self, samples: Block, filters: Floats) -> Iterator[Block]:
        """The next frames: the samples under (at least) them, and their filters."""
        for first, spectra in _spectra(samples, len(filters)):
            here = filters[first : first + spectra.shape[1] - 2]
            voice = frontend.filtered(spectra, here)
            block, self._tail = frontend.overlap_add(voice, self._tail)
            low, high = max(0, -self._next), self._samples - self._next
            self._next += len(block)
            if len(block[low:high]):
                yield block[low:high]


def _spectra(samples: Block, frames: int) -> Iterator[tuple[int, frontend.Spectra]]:
    """The spectra of a group's first frames, a stretch at a time with its first frame's number.

    Each stretch comes with the frame before it and the one after it.
    """
    for first in range(0, frames, _FRAMES_AT_ONCE):
        last = min(first + _FRAMES_AT_ONCE, frames)
        yield first, frontend.spectra(_under(samples, first, last - first))


def _under(samples: Block, offset: int, frames: int) -> Block:
    """Of a group's samples those under some of its frames, with a frame more on either side."""
    return samples[offset * frontend.HOP : (offset + frames + 3) * frontend.HOP]


def _heard(samples: Block) -> Floats:
    """The features of a block, at its own level: a speaker far from the microphone counts, too."""
    gain, frames = frontend.level_gain(samples), len(samples) // frontend.HOP - 3
    parts = [frontend.features(around[:, :-1], gain) for _, around in _spectra(samples, frames)]
    return np.concatenate(parts)


def _samples(tape: Tape, group: Group) -> Block:
    """The samples under a group's frames, the frame before them and the one after."""
    first, last = frontend.first_sample(group.first - 1), frontend.first_sample(group.stop + 1)
    samples = tape.read(first, last + frontend.HOP)
    tape.forget(frontend.first_sample(group.done - 1))
    return samples
