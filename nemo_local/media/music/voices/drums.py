"""Drums and noises. Their "pitch" is the number of the stroke, so no two hits need be equal."""

from __future__ import annotations

import numpy as np

from nemo_local.media.music.voices.core import (
    Sound,
    as_sound,
    noise,
    partials,
    samples,
    seconds,
    stereo,
    struck,
)


def _skin(n: int, low_hz: float, high_hz: float, bend_s: float, decay_s: float) -> Sound:
    """A membrane: a tone that falls to its pitch as the blow dies away."""
    time = np.arange(n, dtype=np.float64) / 48_000
    cycles = low_hz * time + (high_hz - low_hz) * bend_s * (1 - np.exp(-time / bend_s))
    tone = np.sin(as_sound(2 * np.pi * (cycles - np.floor(cycles))))
    return as_sound(tone * np.exp(-time / decay_s))


def _hiss(n: int, low_hz: float, high_hz: float, decay_s: float, seed: int) -> Sound:
    return as_sound(noise(n, low_hz, high_hz, seed) * np.exp(-seconds(n) / decay_s))


def kick(stroke: int, held_s: float, velocity: float) -> Sound:
    """A tight modern bass drum."""
    n = samples(0.34)
    body = np.tanh(1.6 * _skin(n, 52, 170, 0.028, 0.12)) * 0.95
    click = 0.05 * _hiss(n, 1200, 5000, 0.004, 11 + stroke)
    return as_sound((body + click) * struck(n, attack_s=0.001, fade_s=0.06))


def soft_kick(stroke: int, held_s: float, velocity: float) -> Sound:
    """A felt beater on a loose skin, as on old records."""
    n = samples(0.3)
    body = _skin(n, 55, 115, 0.03, 0.1)
    thud = 0.05 * _hiss(n, 100, 900, 0.012, 21 + stroke)
    return as_sound((body + thud) * struck(n, attack_s=0.003, fade_s=0.06))


def snare(stroke: int, held_s: float, velocity: float) -> Sound:
    """A snare drum: two modes of the skin and the rattle of the wires."""
    n = samples(0.26)
    skin = 0.5 * _skin(n, 182, 240, 0.02, 0.07) + 0.25 * _skin(n, 331, 380, 0.02, 0.045)
    wires = 0.22 * _hiss(n, 1500, 8500, 0.075, 31 + stroke)
    return as_sound((skin + wires) * struck(n, attack_s=0.001))


def dusty_snare(stroke: int, held_s: float, velocity: float) -> Sound:
    """A snare from a sampler of long ago: short and without much treble."""
    n = samples(0.2)
    skin = 0.5 * _skin(n, 190, 260, 0.02, 0.05)
    wires = 0.15 * _hiss(n, 700, 4200, 0.05, 41 + stroke)
    return as_sound((skin + wires) * struck(n, attack_s=0.001))


def rim(stroke: int, held_s: float, velocity: float) -> Sound:
    """The stick across the rim."""
    n = samples(0.09)
    wood = partials(1.0, n, [(455, 0.4, 60), (1680, 0.35, 90), (2460, 0.12, 120)])
    return as_sound(wood * struck(n, attack_s=0.001))


def clap(stroke: int, held_s: float, velocity: float) -> Sound:
    """Several hands, not quite together."""
    n = samples(0.25)
    sides = []
    for side in (0, 1):
        out = np.zeros(n, np.float32)
        for i, at_s in enumerate((0.0, 0.009 + 0.002 * side, 0.019, 0.027)):
            start = samples(at_s) - 1
            decay_s = 0.07 if i == 3 else 0.006
            out[start:] += _hiss(n - start, 900, 5200, decay_s, 51 + 7 * i + side + stroke)
        sides.append(as_sound(0.16 * out * struck(n, attack_s=0.001)))
    return stereo(*sides)


def snap(stroke: int, held_s: float, velocity: float) -> Sound:
    """A snap of the fingers."""
    n = samples(0.12)
    pop = partials(1.0, n, [(1750, 0.3, 55), (2650, 0.18, 70)])
    air = 0.08 * _hiss(n, 1800, 6500, 0.018, 61 + stroke)
    return as_sound((pop + air) * struck(n, attack_s=0.001))


def hat(stroke: int, held_s: float, velocity: float) -> Sound:
    """A closed hi-hat."""
    n = samples(0.09)
    return as_sound(0.16 * _hiss(n, 7000, 13000, 0.02, 71 + stroke) * struck(n))


def dusty_hat(stroke: int, held_s: float, velocity: float) -> Sound:
    """A closed hi-hat on tape."""
    n = samples(0.08)
    return as_sound(0.17 * _hiss(n, 4500, 8000, 0.02, 81 + stroke) * struck(n))


def open_hat(stroke: int, held_s: float, velocity: float) -> Sound:
    """An open hi-hat."""
    n = samples(0.4)
    window = struck(n, fade_s=0.1)
    return as_sound(0.13 * _hiss(n, 6000, 12500, 0.13, 91 + stroke) * window)


def shaker(stroke: int, held_s: float, velocity: float) -> Sound:
    """Seeds in a gourd: they need a moment to reach the wall."""
    n = samples(0.12)
    time = seconds(n)
    throw = np.exp(-(((time - 0.03) / 0.02) ** 2))
    return as_sound(0.13 * noise(n, 4500, 10500, 101 + stroke) * throw * struck(n))


def tambourine(stroke: int, held_s: float, velocity: float) -> Sound:
    """Small jingles."""
    n = samples(0.22)
    jingles = [(5230, 0.05, 22), (6420, 0.06, 26), (7810, 0.06, 30), (9340, 0.05, 34)]
    hiss = 0.08 * _hiss(n, 6000, 12000, 0.045, 111 + stroke)
    return as_sound((partials(1.0, n, jingles) + hiss) * struck(n))


def ride(stroke: int, held_s: float, velocity: float) -> Sound:
    """A ride cymbal touched with the tip of the stick."""
    n = samples(0.9)
    tones = [(2870, 0.035, 5), (3710, 0.03, 6), (4930, 0.035, 6), (6170, 0.03, 7), (8350, 0.025, 9)]
    wash = 0.035 * _hiss(n, 5000, 11500, 0.28, 121 + stroke)
    tip = 0.08 * _hiss(n, 4000, 10000, 0.008, 131 + stroke)
    return as_sound((partials(1.0, n, tones) + wash + tip) * struck(n, fade_s=0.3))


def brush_tap(stroke: int, held_s: float, velocity: float) -> Sound:
    """A brush falling on the snare."""
    n = samples(0.16)
    wire = 0.13 * _hiss(n, 1300, 7500, 0.035, 141 + stroke)
    skin = 0.18 * _skin(n, 195, 215, 0.02, 0.05)
    return as_sound((wire + skin) * struck(n, attack_s=0.004))


def brush_sweep(stroke: int, held_s: float, velocity: float) -> Sound:
    """A brush stirred round the snare for the length of the note."""
    n = samples(max(0.2, held_s))
    arc = np.sin(np.pi * np.linspace(0, 1, n, dtype=np.float32)) ** 2
    return as_sound(0.06 * noise(n, 1500, 6500, 151 + stroke) * arc)


def crash(stroke: int, held_s: float, velocity: float) -> Sound:
    """A crash cymbal, kept behind the music."""
    n = samples(2.4)
    sides = [_hiss(n, 2500, 11000, 0.55, 161 + s + stroke) for s in (0, 5)]
    window = struck(n, attack_s=0.003, fade_s=0.8)
    return as_sound(0.13 * stereo(*sides) * window)


def swell(stroke: int, held_s: float, velocity: float) -> Sound:
    """Mallets rolling on a cymbal, up to the end of the note."""
    n = samples(held_s)
    rise = np.linspace(0, 1, n, dtype=np.float32) ** 3
    sides = [noise(n, 2200, 9500, 171 + s + stroke) * rise for s in (0, 5)]
    return as_sound(0.1 * stereo(*sides) * struck(n, fade_s=0.06))


def taiko(stroke: int, held_s: float, velocity: float) -> Sound:
    """A great drum in a hall."""
    n = samples(0.9)
    body = _skin(n, 62, 104, 0.05, 0.26) + 0.3 * _skin(n, 131, 165, 0.03, 0.1)
    slap = 0.07 * _hiss(n, 250, 2600, 0.018, 181 + stroke)
    window = struck(n, attack_s=0.002, fade_s=0.2)
    return as_sound(0.85 * (body + slap) * window)


def tom(stroke: int, held_s: float, velocity: float) -> Sound:
    """A tom, higher for each next stroke."""
    n = samples(0.5)
    hz = (98.0, 120.0, 146.0)[stroke % 3]
    body = _skin(n, hz, hz * 1.35, 0.04, 0.15)
    slap = 0.04 * _hiss(n, 500, 4000, 0.012, 191 + stroke)
    return as_sound(0.8 * (body + slap) * struck(n, fade_s=0.1))


def tick(stroke: int, held_s: float, velocity: float) -> Sound:
    """The tick of a clock."""
    n = samples(0.05)
    hz = 1.0 if stroke % 2 == 0 else 0.86
    wood = partials(hz, n, [(2350, 0.3, 130), (3900, 0.2, 170), (6100, 0.08, 240)])
    return as_sound(wood * struck(n, attack_s=0.001))


def woodblock(stroke: int, held_s: float, velocity: float) -> Sound:
    """A hollow block of wood."""
    n = samples(0.11)
    hz = (1.0, 1.0, 1.26)[stroke % 3]
    wood = partials(hz, n, [(820, 0.5, 48), (1990, 0.16, 80), (3120, 0.06, 110)])
    return as_sound(wood * struck(n, attack_s=0.001))


def vinyl(stroke: int, held_s: float, velocity: float) -> Sound:
    """The surface of an old record: a bed of hiss and a few soft crackles."""
    n = samples(held_s + 0.2)
    rng = np.random.default_rng(201 + stroke)
    sides = []
    for _ in range(2):
        crackle = np.zeros(n, np.float32)
        at = rng.integers(0, n, max(1, int(held_s * 9)))
        crackle[at] = rng.exponential(1.0, len(at)).astype(np.float32)
        dust = np.convolve(crackle, np.exp(-np.arange(40) / 7).astype(np.float32), "same")
        hiss = noise(n, 600, 6000, int(rng.integers(1 << 30)))
        sides.append(as_sound(0.16 * np.clip(dust, 0, 2) + 0.05 * hiss))
    edge = struck(n, attack_s=0.2, fade_s=0.2)
    return as_sound(stereo(*sides) * edge)


def pump(stroke: int, held_s: float, velocity: float) -> Sound:
    """No sound: how far a kick pushes the rest down, 0..1, over the beat that follows."""
    n = samples(0.34)
    recover = 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, n, dtype=np.float32))
    return as_sound(recover * struck(n, attack_s=0.006))
