"""Whether anything is left to hear of a sound when only its voice, or only its music, is kept.

Run as `python -m nemo_local.media.remains`: reads excerpts from stdin as JSON, writes a line for
each as soon as it is known. So neither numpy nor the network gets into the process that answers,
and what takes too long can be left.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from nemo_local import separators
from nemo_local.media import ffmpeg
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block, MediaError
from nemo_local.timeline import Stem

_PIECE_MS = 5_000
_MOMENT = SAMPLE_RATE // 2
_BELOW_DB = 30.0
"""Under the loudest moment around it: what a separator leaves of the other part is fainter."""

_FAINT_DB = -60.0


@dataclass(frozen=True)
class Excerpt:
    """A stretch of one audio stream of a file (None: its default), of which `stem` is kept."""

    path: str
    stream: int | None
    start_ms: int
    end_ms: int
    stem: Stem


def ask(excerpts: Sequence[Excerpt], within_s: float) -> list[bool | None]:
    """Whether something remains of each; None: it cannot be said in so much time."""
    order = json.dumps([asdict(e) for e in excerpts])
    command = [sys.executable, "-m", "nemo_local.media.remains"]
    try:
        done = subprocess.run(
            command, input=order.encode(), capture_output=True, timeout=within_s, check=False
        )
        told = done.stdout
    except subprocess.TimeoutExpired as late:
        told = late.stdout or b""
    known = [json.loads(line) for line in told.splitlines()]
    return [*known, *[None] * (len(excerpts) - len(known))]


def remains(excerpt: Excerpt) -> bool:
    """Whether some moment of the part that is kept can be heard. Raises `MediaError`.

    It is over with the first such moment; to be sure that there is none takes all of it.
    """
    from nemo_local.media import separation

    by = separation.separator(separators.DEFAULT, threads=1)
    for piece in _pieces(excerpt):
        kept = separation.stem(partial(iter, piece), excerpt.stem, by)
        if _loudest_db(kept) > max(_loudest_db(piece) - _BELOW_DB, _FAINT_DB):
            return True
    return False


def spread(count: int) -> list[int]:
    """The numbers below `count`, so ordered that the first few lie all over them."""
    digits = f"0{max(1, count - 1).bit_length()}b"
    return sorted(range(count), key=lambda i: format(i, digits)[::-1])


def _pieces(excerpt: Excerpt) -> Iterator[list[Block]]:
    """The sound of an excerpt, some seconds at a time, in the order of `spread`."""
    for i in spread(-(-(excerpt.end_ms - excerpt.start_ms) // _PIECE_MS)):
        start_ms = excerpt.start_ms + i * _PIECE_MS
        length_ms = min(_PIECE_MS, excerpt.end_ms - start_ms)
        path, stream = Path(excerpt.path), excerpt.stream
        if sound := list(
            ffmpeg.decode_pcm(path, stream=stream, start_ms=start_ms, duration_ms=length_ms)
        ):
            yield sound


def _loudest_db(blocks: Iterable[Block]) -> float:
    """The level of the loudest moment, a short rest at the end left out if there is another."""
    import numpy as np

    sound = np.concatenate(list(blocks))
    moments = sound[: max(1, len(sound) // _MOMENT) * _MOMENT]
    powers = [np.square(m).mean() for m in np.array_split(moments, -(-len(moments) // _MOMENT))]
    return float(10 * np.log10(max(powers) + 1e-12))


def main() -> None:
    """Answer for the excerpts on stdin."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the other cores are for answers
    for told in json.load(sys.stdin):
        try:
            known = remains(Excerpt(**told))
        except MediaError:
            known = None
        sys.stdout.write(json.dumps(known) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
