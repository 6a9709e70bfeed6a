"""Music that makes way for a voice and comes back in its pauses.

A compressor keyed by the speech lowers music by a curve, however loud either is. Here the
music is lowered by what is missing: while somebody speaks its level is held `MARGIN_DB`
below the voice's, wherever both happen to be, and it is already down at the first syllable.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Generator
from contextlib import closing

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block

MARGIN_DB = 13.0
"""10 dB is promised; a level is an average, and syllables differ."""

HOPS_PER_S = 100
HOP = SAMPLE_RATE // HOPS_PER_S

_DEEPEST_DB = 40.0
_SILENCE_DB = -120.0
_QUIETEST_VOICE_DB = -50.0  # what a separator leaves of noise lies below
_VOICE_RANGE_DB = 25.0  # a voice's own breath and tail are no speech

_AHEAD = round(0.25 * HOPS_PER_S)  # the music is down before the first syllable ...
_LEARN = round(0.25 * HOPS_PER_S)  # ... by a level that is more than its first breath's
_HOLD = round(0.40 * HOPS_PER_S)  # a gap between words is no pause


def _rate(seconds: float) -> float:
    """A one-pole smoother's coefficient per hop for that time constant."""
    return 1 - math.exp(-1 / (seconds * HOPS_PER_S))


_ATTACK, _RELEASE = _rate(0.07), _rate(0.45)
_VOICE_MOVES, _MUSIC_MOVES = _rate(1.5), _rate(0.3)


def ducked(
    buses: Generator[tuple[Block, Block, Block], None, None],
) -> Generator[Block, None, None]:
    """The sum of (rest, music, voice), where the music gives way to the voice.

    The voice is only listened to: if it is to be heard, it is in the rest. Blocks have the
    same length within each triple, whole hops in all but the last.
    """
    ducker = Ducker()
    waiting: deque[tuple[Block, Block]] = deque()
    with closing(buses):
        for rest, music, voice in buses:
            ducker.hear(levels(voice), levels(music))
            waiting.append((rest, music))
            while waiting and ducker.knows(_hops(waiting[0][1])):
                yield _summed(*waiting.popleft(), ducker)
    rest_of_it = [_SILENCE_DB] * (_AHEAD + _LEARN)
    ducker.hear(rest_of_it, rest_of_it)
    for block in waiting:
        yield _summed(*block, ducker)


def _summed(rest: Block, music: Block, ducker: Ducker) -> Block:
    """Gains move in a straight line from hop to hop, so that nothing clicks."""
    before, hops = ducker.gain, _hops(music)
    gains = np.array([before, *ducker.gains(hops)], np.float32)
    curve = np.interp(np.arange(1, len(music) + 1) / HOP, np.arange(hops + 1), gains)
    out: Block = rest + music * curve.astype(np.float32)[:, np.newaxis]
    return out


def levels(block: Block) -> list[float]:
    """The level of every hop in dB below full scale; the last one may be short."""
    whole = np.zeros((_hops(block) * HOP, block.shape[1]), np.float32)
    whole[: len(block)] = block
    power = np.square(whole).reshape(-1, HOP * block.shape[1]).mean(axis=1)
    return [float(db) for db in 10 * np.log10(np.maximum(power, 10 ** (_SILENCE_DB / 10)))]


def _hops(block: Block) -> int:
    """How many hops a block has; the last one may be short."""
    return -(-len(block) // HOP)


class Ducker:
    """Hears voice and music half a second ahead and says the music's gain per hop."""

    def __init__(self) -> None:
        self.gain = 1.0
        self._gain_db = 0.0
        self._voice_db = _SILENCE_DB
        self._spoken = 0
        self._music_db = _SILENCE_DB
        self._speaking_for = 0
        self._speaking: deque[bool] = deque()
        self._targets: list[float] = []

    def hear(self, voice_db: list[float], music_db: list[float]) -> None:
        """What comes next: one level per hop of each."""
        for voice, music in zip(voice_db, music_db, strict=True):
            self._music_db = _toward(self._music_db, music, _MUSIC_MOVES)
            self._speaking.append(self._follow(voice))
            if len(self._speaking) > _LEARN:
                self._targets.append(self._target(self._speaking.popleft()))

    def knows(self, hops: int) -> bool:
        """Whether enough is heard for the gains of the next hops."""
        return len(self._targets) >= hops + _AHEAD

    def gains(self, hops: int) -> list[float]:
        """The linear gains of the next hops; see `knows`."""
        out = []
        for i in range(hops):
            target = min(self._targets[i : i + _AHEAD + 1])
            speed = _ATTACK if target < self._gain_db else _RELEASE
            self._gain_db += speed * (target - self._gain_db)
            out.append(10 ** (self._gain_db / 20))
        del self._targets[:hops]
        self.gain = out[-1] if out else self.gain
        return out

    def _target(self, speaking: bool) -> float:
        missing = MARGIN_DB - (self._voice_db - self._music_db)
        return -min(max(missing, 0.0), _DEEPEST_DB) if speaking else 0.0

    def _follow(self, voice: float) -> bool:
        """Take a hop of the voice into its level; whether this hop belongs to speech."""
        if voice > max(_QUIETEST_VOICE_DB, self._voice_db - _VOICE_RANGE_DB):
            self._speaking_for = _HOLD
            self._spoken += 1
            # Until there is enough to follow, all that was heard counts alike.
            self._voice_db = _toward(self._voice_db, voice, max(_VOICE_MOVES, 1 / self._spoken))
        else:
            self._speaking_for -= 1
        return self._speaking_for > 0


def _toward(level_db: float, heard_db: float, rate: float) -> float:
    """One step of a level meter: it averages power, not decibels."""
    power = 10 ** (level_db / 10)
    return 10 * math.log10(power + rate * (10 ** (heard_db / 10) - power))
