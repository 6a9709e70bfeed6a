"""Ready spectra of single voices and single pieces of music, to be mixed in ever new pairs.

Cutting, stretching, placing in a room and transforming five seconds of sound costs far more
than adding two of them. So a maker fills a pool of slots on disk and goes on replacing them while
the trainers read; each pairing gets its own loudness, tone and width in `mixing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import scipy.signal
from numpy.random import Generator
from numpy.typing import NDArray

from nemo_local.media.separation import frontend
from training.microphone import recorded

RATE = 48_000
FRAMES = 250
SAMPLES = FRAMES * frontend.HOP
ACTIVE_RMS = 0.1

Floats = NDArray[np.float32]
_LOW_SHAPE = (2, FRAMES, frontend.LOW, 2)
_HIGH_SHAPE = (4, FRAMES, frontend.BANDS - frontend.LOW)
_MOST_MINUTES_A_SPEAKER = 12.0
_QUIET = 1e-5


@dataclass(frozen=True)
class Slots:
    """Spectra of a kind of sound, one a slot, shared between processes as files.

    `low` (slots, 2, FRAMES, LOW, 2): middle and side, bin for bin, real and imaginary part.
    `high` (slots, 4, FRAMES, BANDS - LOW): power of middle and of side, real and imaginary part
    of their product, each a band's mean.
    """

    low: NDArray[np.float16]
    high: NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.low)

    def put(self, slot: int, samples: Floats) -> None:
        """Transform five seconds, (SAMPLES, 2), into a slot."""
        left, right = frontend.spectra(_padded(samples))[:, :FRAMES]
        middle, side = (left + right) / 2, (left - right) / 2
        low = np.stack([middle, side])[..., : frontend.LOW]
        cross = middle * side.conj()
        high = np.stack([np.abs(middle) ** 2, np.abs(side) ** 2, cross.real, cross.imag])
        self.low[slot] = low.view(np.float32).reshape(_LOW_SHAPE)
        self.high[slot] = np.clip(frontend.to_bands(high)[..., frontend.LOW :], -6e4, 6e4)


def is_full(folder: Path, made_of: str) -> bool:
    """Whether a pool of that make was filled there: so many slots, of those packs."""
    marker = folder / "full"
    return marker.exists() and marker.read_text() == made_of


def mark_full(folder: Path, made_of: str) -> None:
    """Say so, for the next run to begin at once."""
    (folder / "full").write_text(made_of)


def slots(folder: Path, kind: str, count: int, *, fresh: bool = False) -> Slots:
    """A kind's slots in a folder: made anew (`fresh`) or as they are there."""
    mode: Literal["w+", "r+"] = "w+" if fresh else "r+"
    folder.mkdir(parents=True, exist_ok=True)
    return Slots(
        np.memmap(folder / f"{kind}-low.f16", np.float16, mode, shape=(count, *_LOW_SHAPE)),
        np.memmap(folder / f"{kind}-high.f16", np.float16, mode, shape=(count, *_HIGH_SHAPE)),
    )


class Voices:
    """Speech put together from a pack's recordings: a speaker with pauses, at times in a room."""

    def __init__(self, pack: Path, prefix: str = "voices") -> None:
        self._sound = np.memmap(pack / f"{prefix}.i16", np.int16, "r")
        table = np.load(pack / f"{prefix}.npy")
        speakers = np.unique(table[:, 2])
        self._recordings = [table[table[:, 2] == speaker, :2] for speaker in speakers]
        minutes = np.array([r[:, 1].sum() / RATE / 60 for r in self._recordings])
        weights = np.minimum(minutes, _MOST_MINUTES_A_SPEAKER) + 0.3
        self._weights = weights / weights.sum()

    def draw(self, random: Generator) -> Floats:
        """Five seconds, (SAMPLES, 2)."""
        dry = self._speech(random)
        if random.random() < 0.12:
            dry += self._speech(random) * _db(random.uniform(-9, 0))
        dry *= ACTIVE_RMS / (_active_rms(dry) + _QUIET)
        in_room = random.random() < 0.35
        voice = _in_a_room(dry, random) if in_room else np.stack([dry, dry], axis=1)
        return recorded(voice, ACTIVE_RMS, random)

    def _speech(self, random: Generator) -> Floats:
        recordings = self._recordings[random.choice(len(self._recordings), p=self._weights)]
        out = np.zeros(SAMPLES, np.float32)
        speed = random.uniform(0.85, 1.18)
        at = int(random.uniform(-1.5, 1.2) * RATE)
        while at < SAMPLES:
            start, length = recordings[random.integers(len(recordings))]
            if length > 20 * RATE:
                start += random.integers(length - 12 * RATE)
                length = 12 * RATE
            said = _stretched(_floats(self._sound[start : start + length]), speed)
            said *= _db(random.uniform(-3, 3))
            low, high = max(0, -at), min(len(said), SAMPLES - at)
            if high > low:
                out[at + low : at + high] += said[low:high]
            pause = random.uniform(0, 0.3) if random.random() < 0.7 else random.uniform(0.2, 2)
            at += len(said) + int(RATE * pause)
        return out


class Music:
    """Five seconds of one piece of a pack, at times of two."""

    def __init__(self, pack: Path, prefix: str = "music") -> None:
        self._sound = np.memmap(pack / f"{prefix}.i16", np.int16, "r").reshape(-1, 2)
        self._pieces = np.load(pack / f"{prefix}.npy")
        # A short jingle would be heard over and over: pieces count by the root of their length.
        weights = np.sqrt(np.minimum(self._pieces[:, 1], 300 * RATE))
        self._weights = weights / weights.sum()

    def draw(self, random: Generator) -> Floats:
        """Five seconds, (SAMPLES, 2)."""
        out = self._excerpt(random)
        if random.random() < 0.15:
            out = out + self._excerpt(random) * _db(random.uniform(-6, 3))
        rms = np.sqrt((out.mean(axis=1) ** 2).mean())
        return out * np.float32(ACTIVE_RMS / (rms + _QUIET))

    def _excerpt(self, random: Generator) -> Floats:
        while True:
            start, length = self._pieces[random.choice(len(self._pieces), p=self._weights)]
            speed = random.uniform(0.85, 1.18)
            needed = int(SAMPLES * speed) + 8
            if length <= needed:
                continue
            start += random.integers(length - needed)
            out = _stretched(_floats(self._sound[start : start + needed]), speed)[:SAMPLES]
            if (out.mean(axis=1) ** 2).mean() > _QUIET:
                return out


def _padded(samples: Floats) -> Floats:
    return np.pad(samples, ((frontend.HOP, frontend.HOP), (0, 0)))


def _floats(samples: NDArray[np.int16]) -> Floats:
    return samples.astype(np.float32) / np.float32(32768)


def _db(value: float) -> np.float32:
    return np.float32(10 ** (value / 20))


def _stretched(samples: Floats, speed: float) -> Floats:
    """Played faster or slower, pitch and all."""
    places = np.arange(int(len(samples) / speed), dtype=np.float64) * speed
    before = places.astype(np.int64)
    np.minimum(before, len(samples) - 2, out=before)
    share = (places - before).astype(np.float32)
    if samples.ndim == 2:
        share = share[:, None]
    first = samples[before]
    out: Floats = first + share * (samples[before + 1] - first)
    return out


def _active_rms(samples: Floats) -> float:
    energies = (samples.reshape(FRAMES, -1) ** 2).mean(axis=1)
    return float(np.sqrt(energies[energies >= energies.max() * 1e-3].mean()))


def _in_a_room(dry: Floats, random: Generator) -> Floats:
    """Direct sound and a tail of decaying noise, apart for each ear (Moorer 1979)."""
    decay_s = random.uniform(0.1, 0.6)
    direct_to_room = random.uniform(0, 14)
    time = np.arange(int(decay_s * RATE)) / RATE
    ears = []
    for _ in range(2):
        tail = random.standard_normal(len(time)) * np.exp(-6.9 * time / decay_s)
        tail[: int(0.003 * RATE)] = 0
        tail *= 10 ** (-direct_to_room / 20) / np.sqrt((tail**2).sum())
        tail[0] = 1
        ears.append(scipy.signal.oaconvolve(dry, tail.astype(np.float32))[:SAMPLES])
    return np.stack(ears, axis=1).astype(np.float32)
