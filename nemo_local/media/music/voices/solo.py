"""One player on a sustained tone: cello, flute and synthesisers."""

from __future__ import annotations

import numpy as np

from nemo_local.media.music.voices.core import (
    Sound,
    as_sound,
    echoed,
    envelope,
    hertz,
    noise,
    saw,
    seconds,
    steady,
    stereo,
    vibrato,
    wave,
)


def cello(pitch: int, held_s: float, velocity: float) -> Sound:
    """One warm bowed string."""
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=min(0.16, held_s / 2), release_s=0.3)
    phase = vibrato(hz, len(shape), rate_hz=5.2, cents=14, delay_s=0.25)
    return as_sound(0.8 * wave(phase, saw(hz, 900 + 700 * velocity)) * shape)


def flute(pitch: int, held_s: float, velocity: float) -> Sound:
    """A wooden flute: almost a sine, a breath at the start, vibrato on what is held."""
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=0.06, release_s=0.14)
    n = len(shape)
    phase = vibrato(hz, n, rate_hz=4.9, cents=9, delay_s=0.25)
    tone = wave(phase, (0.85, 0.2 * velocity, 0.1 * velocity, 0.03))
    breath = noise(n, hz, 5000, pitch) * (0.3 + np.exp(-25 * seconds(n)))
    return as_sound((tone + 0.018 * breath) * shape)


def synth_lead(pitch: int, held_s: float, velocity: float) -> Sound:
    """A round lead between a flute and a sawtooth."""
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=0.02, release_s=0.18, decay_s=0.6, sustain=0.7)
    phase = vibrato(hz, len(shape), rate_hz=5.4, cents=10, delay_s=0.3)
    tone = as_sound(0.7 * wave(phase, saw(hz, 1100)) * shape)
    return stereo(tone, echoed(tone, 0.009))


def synth_pluck(pitch: int, held_s: float, velocity: float) -> Sound:
    """A bright synthesiser note that closes at once."""
    return _closing(pitch, held_s, velocity, 0.11)


def synth_stab(pitch: int, held_s: float, velocity: float) -> Sound:
    """The same with a longer tail, for chords."""
    return _closing(pitch, held_s, velocity, 0.3)


def _closing(pitch: int, held_s: float, velocity: float, close_s: float) -> Sound:
    """Two sawtooth waves, a little apart, behind a filter that closes."""
    hz = hertz(pitch)
    shape = envelope(held_s, attack_s=0.003, release_s=0.16, decay_s=close_s * 2, sustain=0.12)
    opening = np.exp(-seconds(len(shape)) / close_s)
    sides = []
    for cents, start in ((-6, 0.0), (6, 0.25)):
        phase = steady(hz * 2 ** (cents / 1200), len(shape), start)
        dark = wave(phase, saw(hz, 600))
        bright = wave(phase, saw(hz, 3000 + 2400 * velocity))
        sides.append(as_sound(0.75 * (dark + opening * (bright - dark)) * shape))
    return stereo(*sides)
