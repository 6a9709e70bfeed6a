"""From notes to sound: every layer's notes laid over each other, in blocks.

Memory does not grow with the piece: bars are written when their time comes, a sound is held
only until it has rung out, and sounds that come again are kept within a budget.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from nemo_local.media.music.dice import Dice
from nemo_local.media.music.form import Form
from nemo_local.media.music.mood import Layer, Mood
from nemo_local.media.music.parts import notes
from nemo_local.media.music.score import Bar, Desk, Note
from nemo_local.media.music.voices import VOICES
from nemo_local.media.music.voices.core import RATE, Sound

_CACHE_BYTES = 32 * 2**20
_SHADES = 10  # strengths that are told apart


@dataclass(frozen=True)
class Buses:
    """A block of the mix, (2, n) each: what is heard directly and what goes to the room."""

    dry: Sound
    room: Sound


@dataclass
class _Player:
    """One layer at work: its desk, and the sounds that have not rung out yet."""

    desk: Desk
    sounding: list[tuple[int, Sound]] = field(default_factory=list)


class Orchestra:
    """The players of a piece. Asking for the same bars gives the same samples."""

    def __init__(self, mood: Mood, plan: Form, dice: Dice) -> None:
        self._plan = plan
        self._desks = [
            Desk(mood, plan, layer, dice.at("layer", i, layer.voice), dice.at("band"))
            for i, layer in enumerate(mood.layers)
        ]
        self._cache = _SoundCache()

    def play(self, bars: Iterable[Bar], first: int, last: int, block: int) -> Iterator[Buses]:
        """The samples from `first` to `last` (of the piece), of those bars alone."""
        players = [_Player(desk) for desk in self._desks]
        ahead = iter(bars)
        upcoming = next(ahead, None)
        for start in range(first, last, block):
            n = min(block, last - start)
            while upcoming is not None and self._sample(upcoming.start) < start + n:
                for player in players:
                    self._write(player, upcoming)
                upcoming = next(ahead, None)
            yield self._mix(players, start, n)

    def _sample(self, beat: float, late_s: float = 0.0) -> int:
        return round((beat * self._plan.beat_s + late_s) * RATE)

    def _write(self, player: _Player, bar: Bar) -> None:
        for note in notes(player.desk, bar):
            sound = self._cache.sound(player.desk.layer, note, note.beats * self._plan.beat_s)
            player.sounding.append((self._sample(note.beat, note.late_s), sound))

    def _mix(self, players: list[_Player], start: int, n: int) -> Buses:
        dry, room = np.zeros((2, n), np.float32), np.zeros((2, n), np.float32)
        tracks = [(p.desk.layer, _overlay(p, start, n)) for p in players]
        pushed = [track for layer, track in tracks if layer.part == "pump" and track is not None]
        for layer, track in tracks:
            if track is None or layer.part == "pump":
                continue
            if layer.pump and pushed:
                np.multiply(track, np.maximum(0, 1 - layer.pump * pushed[0]), out=track)
            dry += track
            room += layer.room * track
        return Buses(dry, room)


def _overlay(player: _Player, start: int, n: int) -> Sound | None:
    """The player's sounds between `start` and `start + n`; those that end there are let go."""
    if not player.sounding:
        return None
    track = np.zeros((2, n), np.float32)
    for at, sound in player.sounding:
        begin, end = max(at, start), min(at + sound.shape[1], start + n)
        if begin < end:
            track[:, begin - start : end - start] += sound[:, begin - at : end - at]
    player.sounding = [s for s in player.sounding if s[0] + s[1].shape[1] > start + n]
    return track


class _SoundCache:
    """Finished notes, at their layer's level and place. Music repeats itself: most are found."""

    def __init__(self) -> None:
        self._sounds: OrderedDict[tuple[object, ...], Sound] = OrderedDict()
        self._bytes = 0

    def sound(self, layer: Layer, note: Note, held_s: float) -> Sound:
        """The sound of a note, (2, n)."""
        shade = max(1, round(note.velocity * _SHADES))
        key = (layer, note.pitch, round(held_s, 2), shade)
        if key in self._sounds:
            self._sounds.move_to_end(key)
            return self._sounds[key]
        velocity = shade / _SHADES
        played = VOICES[layer.voice](note.pitch, round(held_s, 2), velocity)
        sound = _placed(layer, velocity, played)
        self._sounds[key] = sound
        self._bytes += sound.nbytes
        while self._bytes > _CACHE_BYTES and len(self._sounds) > 1:
            _, oldest = self._sounds.popitem(last=False)
            self._bytes -= oldest.nbytes
        return sound


def _placed(layer: Layer, velocity: float, sound: Sound) -> Sound:
    """A sound at its level and its layer's place between left (-1) and right (1)."""
    gain = velocity * 10 ** (layer.level_db / 20)
    angle = (layer.pan + 1) * np.pi / 4
    sides = np.array([[np.cos(angle)], [np.sin(angle)]]) * np.sqrt(2) * gain
    return np.ascontiguousarray(np.atleast_2d(sound) * sides, np.float32)
