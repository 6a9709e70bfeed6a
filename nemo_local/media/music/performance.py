"""A piece of music from a mood and a seed, as blocks of samples."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nemo_local.media.music.dice import Dice
from nemo_local.media.music.form import Form, form
from nemo_local.media.music.master import TARGET_LUFS, Limiter, faded, loudness
from nemo_local.media.music.mood import Mood
from nemo_local.media.music.moods import MOODS
from nemo_local.media.music.orchestra import Buses, Orchestra
from nemo_local.media.music.room import BLOCK, Room
from nemo_local.media.music.score import bars
from nemo_local.media.music.voices.core import RATE, Sound
from nemo_local.timeline import Music

Block = NDArray[np.float32]

_REHEARSED = 6  # places that are played ahead to learn the loudness
_REHEARSED_BARS = 2


def perform(music: Music, duration_ms: int) -> Iterator[Block]:
    """The piece: (n, 2) float32 blocks at 48 kHz, `duration_ms` of it to the sample.

    It begins, develops and comes to rest on its last chord at the end. The same mood, seed and
    length give the same samples; another length gives another form of the same ideas. Around
    -18 LUFS, no sample above -1 dBFS, and the memory it takes does not depend on its length.
    Raises KeyError for a mood that is not in `MOODS`.
    """
    mood = MOODS[music.mood]
    total = duration_ms * RATE // 1000
    if total <= 0:
        return
    dice = Dice(mood.name, music.seed)
    plan = form(mood, dice, total / RATE)
    orchestra = Orchestra(mood, plan, dice)
    gain = 10 ** ((TARGET_LUFS - loudness(_rehearsal(plan, orchestra))) / 20)
    ring = total - plan.end_beat * plan.beat_s * RATE
    finished = _mastered(orchestra.play(bars(plan), 0, total, BLOCK), mood, gain)
    for block in faded(finished, total, round(min(total / 2, 0.7 * ring))):
        if block.shape[1]:
            yield np.ascontiguousarray(block.T)


def _mastered(played: Iterator[Buses], mood: Mood, gain: float) -> Iterator[Sound]:
    room, limiter = Room(mood.decay_s, mood.dark_hz), Limiter()
    for buses in played:
        yield limiter(room(buses) * gain)
    yield limiter.drain()


def _rehearsal(plan: Form, orchestra: Orchestra) -> Iterator[Buses]:
    """Pairs of bars from all over the piece, or the last chord where it is the whole of it."""
    bar_samples = plan.beat_s * plan.beats_per_bar * RATE
    for first in sorted({i * plan.bars // _REHEARSED for i in range(_REHEARSED)}):
        last = min(first + _REHEARSED_BARS, plan.bars) or None
        start = round(first * bar_samples)
        end = round(plan.duration_s * RATE if last is None else last * bar_samples)
        yield from orchestra.play(bars(plan, first, last), start, end, end - start)
