"""Plucked strings and basses."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nemo_local.media.music.voices.core import (
    Sound,
    as_sound,
    echoed,
    envelope,
    hertz,
    noise,
    partials,
    samples,
    saw,
    seconds,
    steady,
    stereo,
    struck,
    wave,
)


@dataclass(frozen=True)
class _String:
    """A string and how it is plucked.

    `pluck_at` is the place along it, `bright_hz` where its overtones fade, `ring_s` how long it
    sounds, `damp` how much sooner each overtone dies than the one below.
    """

    pluck_at: float
    bright_hz: float
    ring_s: float
    damp: float
    release_s: float = 0.12

    def play(self, pitch: int, held_s: float, velocity: float) -> Sound:
        hz = hertz(pitch)
        shape = envelope(held_s, attack_s=0.002, release_s=self.release_s)
        bright_hz = self.bright_hz * (0.6 + 0.6 * velocity)
        table = []
        for k in range(1, 25):
            comb = abs(np.sin(np.pi * k * self.pluck_at))
            soft = comb / (1 + (k * hz / bright_hz) ** 2) / k
            decay = (1 + self.damp * (k - 1)) / self.ring_s
            table.append((k * (1 + 0.00004 * k * k), soft, decay))
        loudest = sum(amplitude for _, amplitude, _ in table)
        return as_sound(partials(hz, len(shape), table) * shape * (1.3 / loudest))


_NYLON = _String(pluck_at=0.22, bright_hz=2200, ring_s=0.9, damp=0.28)
_UKULELE = _String(pluck_at=0.27, bright_hz=3200, ring_s=0.34, damp=0.3)
_MUTED = _String(pluck_at=0.16, bright_hz=3400, ring_s=0.16, damp=0.22)
_HARP = _String(pluck_at=0.4, bright_hz=2600, ring_s=0.9, damp=0.4, release_s=0.5)
_PIZZICATO = _String(pluck_at=0.3, bright_hz=1500, ring_s=0.17, damp=0.5)
_FINGER = _String(pluck_at=0.28, bright_hz=520, ring_s=1.1, damp=0.5, release_s=0.06)
_UPRIGHT = _String(pluck_at=0.33, bright_hz=420, ring_s=0.55, damp=0.45, release_s=0.08)


def nylon_guitar(pitch: int, held_s: float, velocity: float) -> Sound:
    """A classical guitar played with the finger tips."""
    return _NYLON.play(pitch, held_s, velocity)


def ukulele(pitch: int, held_s: float, velocity: float) -> Sound:
    """Short, light and woody."""
    return _UKULELE.play(pitch, held_s, velocity)


def muted_guitar(pitch: int, held_s: float, velocity: float) -> Sound:
    """A clean electric guitar under the palm, wide between left and right."""
    tone = _MUTED.play(pitch, held_s, velocity)
    return stereo(tone, echoed(tone, 0.011))


def harp(pitch: int, held_s: float, velocity: float) -> Sound:
    """Long, clear strings."""
    return _HARP.play(pitch, held_s + 0.8, velocity)


def pizzicato(pitch: int, held_s: float, velocity: float) -> Sound:
    """Strings of an orchestra plucked together."""
    return _PIZZICATO.play(pitch, max(held_s, 0.25), velocity)


def finger_bass(pitch: int, held_s: float, velocity: float) -> Sound:
    """An electric bass: round, with just enough overtones for small loudspeakers."""
    return as_sound(0.9 * np.tanh(1.5 * _FINGER.play(pitch, held_s, velocity)))


def upright_bass(pitch: int, held_s: float, velocity: float) -> Sound:
    """A double bass: wood and a soft thump."""
    tone = _UPRIGHT.play(pitch, held_s, velocity)
    n = min(len(tone), samples(0.06))
    tone[:n] += 0.05 * noise(n, 120, 700, pitch) * np.exp(-80 * seconds(n)) * struck(n)
    return tone


def sub_bass(pitch: int, held_s: float, velocity: float) -> Sound:
    """A sine with a little warmth."""
    shape = envelope(held_s, attack_s=0.012, release_s=0.09)
    return partials(hertz(pitch), len(shape), [(1, 0.85, 0), (2, 0.16, 1.5), (3, 0.06, 3)]) * shape


def synth_bass(pitch: int, held_s: float, velocity: float) -> Sound:
    """A filtered sawtooth that closes after each stroke, over a sine."""
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=0.004, release_s=0.05, decay_s=0.5, sustain=0.6)
    n = len(shape)
    phase = steady(hz, n)
    opening = np.exp(-seconds(n) / 0.14)
    dark = wave(phase, saw(hz, 260))
    tone = dark + opening * (wave(phase, saw(hz, 900 + 900 * velocity)) - dark)
    return as_sound((0.5 * tone + partials(hz, n, [(1, 0.42, 0)])) * shape)
