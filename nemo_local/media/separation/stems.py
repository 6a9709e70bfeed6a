"""The parts of a sound: mix, voice, music. The music is what the voice leaves."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from typing import Protocol

import numpy as np

from nemo_local.media.ffmpeg import Block, MediaError
from nemo_local.timeline import Stem

OpenSource = Callable[[], Iterator[Block]]


class Separator(Protocol):
    """Takes the voice out of a sound."""

    @property
    def name(self) -> str:
        """What it is called in an answer."""

    def voice(
        self, open_source: OpenSource, *, cancelled: Callable[[], bool] | None = None
    ) -> Iterator[Block]:
        """The voice as blocks of 48 kHz float32, (n, 2).

        `open_source` opens the sound anew each time, as such blocks of any length; all
        together the voice has exactly as many samples, in the same places. Raises
        `MediaError` ("cancelled") within a second of `cancelled` saying so.
        """


def stem(
    open_source: OpenSource,
    which: Stem,
    separator: Separator,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Block]:
    """One part of a sound, as long as the whole: voice and music add up to the mix."""
    if which == "mix":
        return open_source()
    if which == "voice":
        return separator.voice(open_source, cancelled=cancelled)
    return _music(voice_and_music(open_source, separator, cancelled=cancelled))


def voice_and_music(
    open_source: OpenSource,
    separator: Separator,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Generator[tuple[Block, Block], None, None]:
    """Both parts of a sound side by side, in blocks of the same length."""
    left_over = np.zeros((0, 2), np.float32)
    voices = separator.voice(open_source, cancelled=cancelled)
    with opened(open_source) as mix, opened(lambda: voices):
        for voice in voices:
            at = 0
            while at < len(voice):
                while not len(left_over):
                    left_over = next_block(mix)
                n = min(len(left_over), len(voice) - at)
                said = voice[at : at + n]
                yield said, left_over[:n] - said
                left_over, at = left_over[n:], at + n


@contextmanager
def opened(open_source: OpenSource) -> Iterator[Iterator[Block]]:
    """A source that is closed when the block ends, however it ends: a decoder may be behind it."""
    blocks = open_source()
    try:
        yield blocks
    finally:
        if (close := getattr(blocks, "close", None)) is not None:
            close()


def next_block(blocks: Iterator[Block]) -> Block:
    """The next of a source that was read before. Raises `MediaError` when it ended later then."""
    block = next(blocks, None)
    if block is None:
        raise MediaError("The sound changed while it was being read.")
    return block


def _music(both: Generator[tuple[Block, Block], None, None]) -> Iterator[Block]:
    with closing(both):
        for _, music in both:
            yield music
