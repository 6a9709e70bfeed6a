"""Struck and hammered instruments: pianos, electric piano, vibraphone, bells, marimba."""

from __future__ import annotations

import numpy as np

from nemo_local.media.music.voices.core import (
    Sound,
    as_sound,
    envelope,
    hertz,
    noise,
    partials,
    samples,
    seconds,
    steady,
    stereo,
    struck,
)

Table = list[tuple[float, float, float]]


def _hammered(pitch: int, held_s: float, hardness: float, felt: float) -> Sound:
    """Strings under a hammer.

    They are stiff, so their overtones are a little sharp and die sooner than the tone itself;
    each note is two strings that beat slowly.
    """
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=0.004, release_s=0.25)
    n = len(shape)
    stiffness = 0.00012 * 2 ** ((pitch - 60) / 10)
    ring = 0.55 * 2 ** ((pitch - 60) / 14)
    table = []
    for k in range(1, 17):
        # The hammer leaves out the overtones that have a node where it strikes.
        hammer = abs(np.sin(np.pi * k * 0.13)) + 0.12
        sharp = k * np.sqrt(1 + stiffness * k * k)
        table.append((sharp, 1.1 * hammer * k ** -(2.1 - hardness), ring * (0.65 + 0.35 * k)))
    one = partials(hz * 1.00025, n, table)
    other = partials(hz * 0.99975, n, table, 0.11)
    # Two stages: the blow decays quickly, what is left sings on.
    stages = 0.45 + 0.55 * np.exp(-seconds(n) / 0.35)
    place = float(np.clip(0.5 + (pitch - 62) / 60, 0.2, 0.8))  # low keys left, high keys right
    both = 0.4 * (one + other)
    sides = stereo(0.6 * one + both * (1 - place) ** 0.5, 0.6 * other + both * place**0.5)
    sides *= stages * shape
    blow = min(n, samples(0.05))
    thud = noise(blow, 90, 900, pitch) * np.exp(-90 * seconds(blow)) * struck(blow)
    sides[:, :blow] += 0.05 * felt * thud
    return sides


def piano(pitch: int, held_s: float, velocity: float) -> Sound:
    """A bright grand."""
    return _hammered(pitch, held_s, 0.9 * velocity, felt=0.6)


def felt_piano(pitch: int, held_s: float, velocity: float) -> Sound:
    """An upright with felt between hammers and strings: soft, close and dark."""
    return _hammered(pitch, held_s, 0.15 * velocity, felt=1.2)


def electric_piano(pitch: int, held_s: float, velocity: float) -> Sound:
    """Tines and pickups by frequency modulation, with a slow tremolo from side to side."""
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=0.003, release_s=0.22, decay_s=1.1, sustain=0.25)
    n = len(shape)
    time = seconds(n)
    cycles = steady(hz, n)
    angle = as_sound(2 * np.pi * (cycles - np.floor(cycles)))
    bark = (0.35 + 1.1 * velocity**2) * min(1.0, 420 / hz) * np.exp(-time / 0.5)
    body = np.sin(angle + bark * np.sin(angle))
    if 7 * hz < 9_000:
        body += (0.10 + 0.14 * velocity) * np.sin(7 * angle) * np.exp(-14 * time)
    tone = as_sound(0.75 * body * shape)
    sweep = as_sound(0.22 * np.sin(2 * np.pi * 2.1 * time))
    return stereo(tone * (1 + sweep), tone * (1 - sweep))


def _bar(pitch: int, held_s: float, table: Table) -> Sound:
    """A bar or tine that is struck and left to ring."""
    slowest = min(decay for _, _, decay in table)
    n = samples(min(held_s + 2.5, 5.5 / slowest))
    return partials(hertz(pitch), n, table) * struck(n, fade_s=0.15)


def vibraphone(pitch: int, held_s: float, velocity: float) -> Sound:
    """Metal bars with a motor's gentle tremolo."""
    tone = _bar(pitch, held_s, [(1, 0.8, 1.6), (3.98, 0.14 * velocity, 5), (9.2, 0.02, 18)])
    return as_sound(tone * (1 + 0.16 * np.sin(2 * np.pi * 4.6 * seconds(len(tone)))))


def bells(pitch: int, held_s: float, velocity: float) -> Sound:
    """A glockenspiel, a little softer than the real one."""
    return _bar(pitch, held_s, [(1, 0.8, 2.6), (2.76, 0.18 * velocity, 6), (5.4, 0.05, 14)])


def marimba(pitch: int, held_s: float, velocity: float) -> Sound:
    """Wooden bars tuned to a double octave, with the knock of the mallet."""
    table = [(1.0, 0.85, 6.5), (3.93, 0.22 * velocity, 19.0), (9.6, 0.05 * velocity, 45.0)]
    tone = _bar(pitch, held_s, table)
    knock = samples(0.02)
    hit = noise(knock, 300, 2500, pitch) * np.exp(-220 * seconds(knock)) * struck(knock)
    tone[:knock] += 0.05 * hit
    return tone


def kalimba(pitch: int, held_s: float, velocity: float) -> Sound:
    """A thumb piano: round, with a short metallic ping."""
    ping = 0.12 * velocity
    return _bar(pitch, held_s, [(1, 0.9, 3.4), (2, 0.07, 5), (5.6, ping, 24), (6.8, 0.04, 30)])
