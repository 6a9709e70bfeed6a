"""Voice and music taken apart once for all the pieces of a recording that a film is made of.

A piece is separated with what is around it, so pieces near each other would have most of the
work done again and again. What several of them need is separated in one go, as far as it is
wanted so far, and kept in a file until the mix is over; memory does not depend on its length.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import numpy as np

from nemo_local.media.ffmpeg import Block
from nemo_local.media.render.mix import CHUNK, between, samples
from nemo_local.media.render.model import Recording
from nemo_local.timeline import Stem

_SAMPLE_BYTES = 2 * 4

Decode = Callable[[Recording, int, int], Iterator[Block]]
"""The sound of a recording: from when on, and for how long, in ms."""


@dataclass(frozen=True)
class Stretch:
    """A part of a recording's voice or music: from `in_ms` on for `duration_ms`."""

    origin: Recording
    stem: Stem
    separator: str | None
    in_ms: int
    duration_ms: int


@dataclass(frozen=True)
class Window:
    """What is separated in one go, and how many stretches are taken from it."""

    origin: Recording
    separator: str | None
    start_ms: int
    end_ms: int
    stems: frozenset[Stem]
    uses: int

    def serves(self, stretch: Stretch) -> bool:
        """Whether a stretch is to be taken from here."""
        return (
            (self.origin, self.separator) == (stretch.origin, stretch.separator)
            and stretch.stem in self.stems
            and self.start_ms <= stretch.in_ms
            and stretch.in_ms + stretch.duration_ms <= self.end_ms
        )


def windows(stretches: Iterable[Stretch]) -> tuple[Window, ...]:
    """The windows of all stretches: as few and as short as what is around each allows."""
    from nemo_local.media.separation import surroundings

    found: list[Window] = []
    for s in sorted(stretches, key=lambda s: s.in_ms):
        start_ms, length_ms = surroundings(s.in_ms, s.duration_ms, s.origin.duration_ms)
        new = Window(s.origin, s.separator, start_ms, start_ms + length_ms, frozenset({s.stem}), 1)
        meets = next((w for w in found if _overlap(w, new)), None)
        if meets is None:
            found.append(new)
        else:
            found[found.index(meets)] = _joined(meets, new)
    return tuple(found)


def _overlap(one: Window, other: Window) -> bool:
    same = (one.origin, one.separator) == (other.origin, other.separator)
    return same and other.start_ms < one.end_ms and one.start_ms < other.end_ms


def _joined(one: Window, other: Window) -> Window:
    return replace(
        one,
        start_ms=min(one.start_ms, other.start_ms),
        end_ms=max(one.end_ms, other.end_ms),
        stems=one.stems | other.stems,
        uses=one.uses + other.uses,
    )


class Apart:
    """The separations of one render; `close` ends them and removes what they kept."""

    def __init__(
        self,
        stretches: Sequence[Stretch],
        decode: Decode,
        folder: Path,
        cancelled: Callable[[], bool],
    ) -> None:
        self._windows = windows(stretches)
        self._decode, self._folder, self._cancelled = decode, folder, cancelled
        self._kept: dict[Window, _Kept] = {}
        self._lock = threading.Lock()

    def blocks(self, stretch: Stretch) -> Generator[Block, None, None]:
        """A stretch that was announced, and no more than it; less where its source has ended."""
        window = next(w for w in self._windows if w.serves(stretch))
        start = samples(stretch.in_ms - window.start_ms)
        stop = start + samples(stretch.duration_ms)
        if window.uses == 1:
            yield from between(start, stop, self._only(window))
            return
        kept = self._opened(window)
        for at in range(start, stop, CHUNK):
            yield kept.read(stretch.stem, at, min(at + CHUNK, stop))

    def close(self) -> None:
        """No stretch is wanted any more."""
        for kept in self._kept.values():
            kept.close()

    def _only(self, window: Window) -> Iterator[Block]:
        from nemo_local.media import separation

        (which,) = window.stems
        chosen = separation.separator(window.separator)
        return separation.stem(self._source(window), which, chosen, cancelled=self._cancelled)

    def _opened(self, window: Window) -> _Kept:
        with self._lock:  # a piece at another speed is read by a thread of its own
            if window not in self._kept:
                self._kept[window] = _Kept(self._all(window), window.stems, self._folder)
            return self._kept[window]

    def _all(self, window: Window) -> Generator[tuple[Block, Block], None, None]:
        from nemo_local.media import separation

        chosen = separation.separator(window.separator)
        return separation.voice_and_music(self._source(window), chosen, cancelled=self._cancelled)

    def _source(self, window: Window) -> Callable[[], Iterator[Block]]:
        length_ms = window.end_ms - window.start_ms
        return partial(self._decode, window.origin, window.start_ms, length_ms)


class _Kept:
    """A window's stems, in files, as far as they were asked for."""

    def __init__(
        self,
        blocks: Generator[tuple[Block, Block], None, None],
        stems: frozenset[Stem],
        folder: Path,
    ) -> None:
        self._blocks = blocks
        self._folder = Path(mkdtemp(dir=folder))
        self._files: dict[Stem, Path] = {which: self._folder / which for which in stems}
        for path in self._files.values():
            path.touch()
        self._done = 0
        self._lock = threading.Lock()

    def read(self, which: Stem, start: int, stop: int) -> Block:
        """Those samples of a stem: fewer, or none, where it has ended."""
        with self._lock:
            while self._done < stop and (both := next(self._blocks, None)) is not None:
                self._add(*both)
            count, offset = 2 * (stop - start), _SAMPLE_BYTES * start
            return np.fromfile(self._files[which], np.float32, count, offset=offset).reshape(-1, 2)

    def close(self) -> None:
        """End the separation and remove what it left."""
        with self._lock:
            self._blocks.close()
            shutil.rmtree(self._folder)

    def _add(self, voice: Block, music: Block) -> None:
        stems: dict[Stem, Block] = {"voice": voice, "music": music}
        for which, path in self._files.items():
            with path.open("ab") as file:
                file.write(stems[which].tobytes())
        self._done += len(voice)
