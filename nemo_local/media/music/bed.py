"""Uploaded music made as long as a film: cut or looped where the music itself allows it.

The recording is left at one moment and taken up at another that sounds like it, whole beats
away, so that the music just goes on; the last piece is the recording's own ending. Planning
looks at frames (`listen`), playing streams the pieces and fits the seams (`seam`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, MediaError, decode_pcm
from nemo_local.media.music.arrange import arranged
from nemo_local.media.music.listen import FRAME_MS, listen
from nemo_local.media.music.seam import joined

_LONGEST_HEARD_MS = 15 * 60 * 1000


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


def plan_bed(path: Path, duration_ms: int, *, stream: int | None = None, start_ms: int = 0) -> Bed:
    """Music of that length from a recording, heard from `start_ms` on.

    `stream` counts the file's audio streams. A recording so long that listening to it would take
    too long is simply cut off; one that is over before `start_ms` begins at its beginning.
    Raises `MediaError` when there is no sound.
    """
    sound = decode_pcm(path, stream=stream, start_ms=start_ms, duration_ms=_LONGEST_HEARD_MS)
    try:
        heard = listen(sound)
    except MediaError as e:
        if e.reason != "no_sound" or not start_ms:
            raise
        return plan_bed(path, duration_ms, stream=stream)
    if len(heard) * FRAME_MS >= _LONGEST_HEARD_MS - 1000:
        return Bed(path, stream, (Piece(start_ms, start_ms + duration_ms),), duration_ms)
    pieces = tuple(
        Piece(start_ms + first * FRAME_MS, start_ms + last * FRAME_MS)
        for first, last in arranged(heard, duration_ms // FRAME_MS)
    )
    return Bed(path, stream, pieces, duration_ms)


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
