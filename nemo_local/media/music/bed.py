"""Uploaded music made as long as a film: cut or looped where the music itself allows it.

The recording is left at one moment and taken up at another that sounds like it, whole beats
away, so that the music just goes on; the last piece is the recording's own ending. Planning
looks at frames (`listen`), playing streams the pieces and fits the seams (`seam`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, decode_pcm, while_wanted
from nemo_local.media.music.arrange import arranged, runs_out, turned
from nemo_local.media.music.listen import FRAME_MS, Heard, listen
from nemo_local.media.music.seam import joined

_LONGEST_HEARD_MS = 15 * 60 * 1000
_LEAST_FRAMES = 1000 // FRAME_MS


@dataclass(frozen=True)
class Piece:
    """A stretch of the recording, in milliseconds from the file's zero."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class Bed:
    """Pieces of one recording, one after the other, that make `duration_ms` of music."""

    path: Path
    stream: int | None
    pieces: tuple[Piece, ...]
    duration_ms: int


def plan_bed(
    path: Path,
    duration_ms: int,
    *,
    stream: int | None = None,
    start_ms: int = 0,
    cancelled: Callable[[], bool] | None = None,
) -> Bed:
    """Music of that length from a recording, heard from `start_ms` on.

    `stream` counts the file's audio streams. What is begun inside and runs out goes on from the
    recording's beginning. A recording so long that listening to it would take too long is simply
    cut off; one of which next to nothing is left at `start_ms` begins at its beginning.
    Raises `MediaError` when there is no sound, or ("cancelled") soon after `cancelled` says so.
    """
    rest, wanted = _heard(path, stream, start_ms, cancelled), duration_ms // FRAME_MS
    if _is_cut_off(rest):
        pieces = _pieces([(0, wanted)], start_ms)
    elif start_ms and runs_out(rest, wanted):
        pieces = _around(path, stream, start_ms, len(rest), wanted, cancelled=cancelled)
    else:
        pieces = _pieces(arranged(rest, wanted, cancelled), start_ms)
    return Bed(path, stream, tuple(pieces), duration_ms)


def _heard(
    path: Path, stream: int | None, start_ms: int, cancelled: Callable[[], bool] | None
) -> Heard:
    """As much of the recording as is listened to; nothing where it is over."""
    blocks = decode_pcm(path, stream=stream, start_ms=start_ms, duration_ms=_LONGEST_HEARD_MS)
    return listen(while_wanted(blocks, cancelled))


def _is_cut_off(heard: Heard) -> bool:
    return len(heard) * FRAME_MS >= _LONGEST_HEARD_MS - 1000


def _around(
    path: Path,
    stream: int | None,
    start_ms: int,
    rest: int,
    wanted: int,
    *,
    cancelled: Callable[[], bool] | None,
) -> Iterator[Piece]:
    """From inside the recording to about its end, and on from about its beginning."""
    whole, begun = _heard(path, stream, 0, cancelled), start_ms // FRAME_MS
    long = _is_cut_off(whole)
    leave, landing = (begun + rest, 0) if long else turned(whole, begun, cancelled)
    if leave - begun >= _LEAST_FRAMES:
        yield Piece(start_ms, leave * FRAME_MS)
        wanted -= leave - begun
    onward = [(0, wanted)] if long else arranged(whole.since(landing), wanted, cancelled)
    yield from _pieces(onward, landing * FRAME_MS)


def _pieces(stretches: Iterable[tuple[int, int]], from_ms: int) -> Iterator[Piece]:
    """Stretches of frames, counted from a moment of the recording."""
    for first, last in stretches:
        yield Piece(from_ms + first * FRAME_MS, from_ms + last * FRAME_MS)


def play_bed(bed: Bed) -> Generator[Block, None, None]:
    """The samples of a bed: (n, 2) blocks at 48 kHz, its length exactly."""

    def decode(start_ms: int, end_ms: int) -> Iterator[Block]:
        return decode_pcm(
            bed.path, stream=bed.stream, start_ms=start_ms, duration_ms=end_ms - start_ms
        )

    left = bed.duration_ms * SAMPLE_RATE // 1000
    with closing(joined(decode, [(p.start_ms, p.end_ms) for p in bed.pieces])) as music:
        for block in music:
            yield block[:left]
            left -= min(left, len(block))
            if not left:
                return
    while left:
        silence = np.zeros((min(left, SAMPLE_RATE), 2), np.float32)
        yield silence
        left -= len(silence)
