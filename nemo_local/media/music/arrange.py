"""Where a recording can be left and taken up again, so that it gets a wanted length.

Lengths and places are frames of `listen`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from nemo_local.media.ffmpeg import while_wanted
from nemo_local.media.music.listen import FRAMES_PER_S, Floats, Heard, beat_s

_SILENT = 10 ** (-60 / 20)
_HEAD_S, _TAIL_S = 3.0, 4.0  # what stays of the beginning and of the ending
_SHORTEST_LOOP_S = 6.0
_CLOSE_S = 0.3  # so much of a last note may be missing
_MARGIN_S = 0.1
_CONTEXT_S = 2.0  # how much around a seam is compared
_BAR = 4  # beats: the music may be over a bar before the film is
_USUAL_BEAT_S = 0.5
_MORE_ROUNDS = 8
_TURN_S = 12.0  # so much of the ending and the beginning may be left out between the two
# What is held against a jump, in shares of the distance between two moments at random.
_ROUND_COST, _OFF_BAR_COST = 0.05, 0.25


@dataclass(frozen=True)
class _Jump:
    """From `place` the music goes on at `place + shift`; `rounds` times, when that is back."""

    place: int
    shift: int
    rounds: int
    cost: float


def arranged(
    heard: Heard, wanted: int, cancelled: Callable[[], bool] | None = None
) -> list[tuple[int, int]]:
    """Stretches (from, to) that together last `wanted`, or up to a bar less.

    Where there is no room for a seam, a long recording is cut off and a short one begun again.
    Raises `MediaError` ("cancelled") soon after `cancelled` says so.
    """
    first, last = _sounding(heard)
    length = last - first
    onset, colour = heard.onset[first:last], heard.colour[first:last]
    beat = beat_s(onset)
    early = _early(beat)
    if wanted - early <= length <= wanted + _frames(_CLOSE_S):
        return [(first, last)]
    room = _frames(_HEAD_S), length - _frames(_TAIL_S)
    options = _options(length, wanted, early)
    jump = _best(_jump(colour, beat, *o, room) for o in while_wanted(options, cancelled))
    if jump is None:
        return _over_again(first, last, wanted)
    leave = first + _on_onset(onset, jump, beat)
    back = [(leave + jump.shift, leave)] * (jump.rounds - 1)
    return [(first, leave), *back, (leave + jump.shift, last)]


def runs_out(heard: Heard, wanted: int) -> bool:
    """Whether the recording is over well before what is wanted is."""
    first, last = _sounding(heard)
    return last - first < wanted - _early(beat_s(heard.onset[first:last]))


def turned(
    heard: Heard, begun: int, cancelled: Callable[[], bool] | None = None
) -> tuple[int, int]:
    """Where music begun at `begun` is left near its end, and taken up near its beginning.

    Without a place where the one could pass for the other, it is played to its end and begun again.
    """
    first, last = _sounding(heard)
    onset, colour = heard.onset[first:last], heard.colour[first:last]
    beat, length = beat_s(onset), last - first
    room = max(0, begun - first) + _frames(_HEAD_S), length
    shifts = range(max(_frames(_SHORTEST_LOOP_S), length - _frames(_TURN_S)), length)
    jump = _best(_jump(colour, beat, -s, 1, room) for s in while_wanted(shifts, cancelled))
    if jump is None:
        return last, first
    leave = first + _on_onset(onset, jump, beat)
    return leave, leave + jump.shift


def _frames(seconds: float) -> int:
    return round(seconds * FRAMES_PER_S)


def _early(beat: float | None) -> int:
    """How much sooner than the film the music may be over."""
    return _frames(_BAR * (beat or _USUAL_BEAT_S))


def _best(jumps: Iterable[_Jump | None]) -> _Jump | None:
    return min((j for j in jumps if j), key=lambda j: j.cost, default=None)


def _sounding(heard: Heard) -> tuple[int, int]:
    """The recording without the silence around it."""
    loud = np.flatnonzero(heard.level > _SILENT)
    if not len(loud):
        return 0, len(heard)
    margin = _frames(_MARGIN_S)
    return max(0, int(loud[0]) - margin), min(len(heard), int(loud[-1]) + 1 + margin)


def _over_again(first: int, last: int, wanted: int) -> list[tuple[int, int]]:
    rounds, rest = divmod(wanted, max(1, last - first))
    return [(first, last)] * rounds + [(first, first + rest)] * (rest > 0)


def _options(length: int, wanted: int, early: int) -> Iterator[tuple[int, int]]:
    """The jumps that give the length: how far (back is negative), and how often."""
    if length > wanted:
        for shift in range(length - wanted, length - wanted + early + 1):
            yield shift, 1
        return
    missing, furthest = wanted - length, length - _frames(_HEAD_S)
    if furthest < _frames(_SHORTEST_LOOP_S):
        return
    fewest = -(-missing // furthest)
    for rounds in range(fewest, fewest + _MORE_ROUNDS):
        for shift in range(-(-(missing - early) // rounds), missing // rounds + 1):
            if _frames(_SHORTEST_LOOP_S) <= shift <= furthest:
                yield -shift, rounds


def _jump(
    colour: Floats, beat: float | None, shift: int, rounds: int, room: tuple[int, int]
) -> _Jump | None:
    """The place where a jump of that length is heard least; None off the beat, or for no room.

    `room` is the first frame that may be left, and the last one to go on at.
    """
    off_bar = 0.0
    if beat is not None:
        beats = abs(shift) / (beat * FRAMES_PER_S)
        if abs(beats - round(beats)) * beat * FRAMES_PER_S > 1.0:
            return None
        off_bar = _OFF_BAR_COST * (round(beats) % _BAR != 0)
    distance, context = abs(shift), _frames(_CONTEXT_S)
    if len(colour) - distance < context:
        return None
    apart = ((colour[distance:] - colour[:-distance]) ** 2).sum(axis=1)
    sums = np.concatenate(([0.0], np.cumsum(apart, dtype=np.float64)))
    # Entry i compares the frames from i on with those `distance` later; its middle is the seam.
    unlike = (sums[context:] - sums[:-context]) / context
    seam = np.arange(len(unlike)) + context // 2
    leave = seam if shift > 0 else seam + distance
    landing = leave + shift
    allowed = (leave >= room[0]) & (landing <= room[1])
    if not allowed.any():
        return None
    best = int(np.argmin(np.where(allowed, unlike, np.inf)))
    at_random = 2 * float(colour.var(axis=0).sum()) + 1e-6
    cost = float(unlike[best]) / at_random + off_bar + _ROUND_COST * (rounds - 1)
    return _Jump(int(leave[best]), shift, rounds, cost)


def _on_onset(onset: Floats, jump: _Jump, beat: float | None) -> int:
    """The place moved to the strongest beginning of a note on both sides within half a beat."""
    reach = _frames((beat or _USUAL_BEAT_S) / 2)
    low = max(0, jump.place - reach, reach - jump.place - jump.shift)
    high = min(len(onset), jump.place + reach + 1, len(onset) - jump.shift)
    both = onset[low:high] + onset[low + jump.shift : high + jump.shift]
    # The frame before the note: a seam is best hidden by what begins behind it.
    return max(0, low + int(np.argmax(both)) - 1)
