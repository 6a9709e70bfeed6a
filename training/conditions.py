"""What happens to real videos' sound: rooms, telephones, codecs, loudness, other formats.

A condition changes where the voice is before it is mixed, or what becomes of the mix after.
The true voice that an estimate is scored against is changed as far as any separator would
have to leave it so: it keeps its room, its band and its level, but not what a codec did.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np

from nemo_local.media import ffmpeg, loudness
from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from training.stages import Panned, Room, Stage, telephone
from training.testset import Item, Recipe, made_of

Delivery: TypeAlias = Callable[[Item], Item]

_CEILING_DBFS = -1
_LIMITER_REACH = SAMPLE_RATE // 200


@dataclass(frozen=True)
class Condition:
    """A name, and what is done to an item: `stage` instead of its own, `delivery` to the mix."""

    name: str
    stage: Stage | None = None
    delivery: Delivery | None = None

    def item(self, recipe: Recipe, name: str, snr_db: float) -> Item:
        """The item under this condition."""
        item = made_of(replace(recipe, stage=self.stage or recipe.stage), name, snr_db)
        return self.delivery(item) if self.delivery else item


@dataclass(frozen=True)
class Aac:
    """The mix after an AAC encoder at so many kbit/s, in time with what it was."""

    kbps: int

    def __call__(self, item: Item) -> Item:
        """The item with its mix encoded and decoded."""
        return replace(item, mix=_through(item.mix, ".m4a", "-c:a", "aac", "-b:a", f"{self.kbps}k"))


@dataclass(frozen=True)
class Loud:
    """The mix at a loudness; what then goes beyond the ceiling is limited, the voice with it."""

    lufs: float

    def __call__(self, item: Item) -> Item:
        """The item at that loudness (as it is before the limiter)."""
        gain = 10 ** ((self.lufs - _loudness(item.mix)) / 20) * np.ones(len(item.mix))
        gain *= _limiter(np.abs(item.mix).max(axis=1) * gain)
        sides = gain[:, None].astype(np.float32)
        return replace(item, mix=item.mix * sides, voice=item.voice * sides)


def mono(item: Item) -> Item:
    """The item with the same sound on both sides."""
    mix, voice = (
        np.repeat(x.mean(axis=1, keepdims=True), 2, axis=1) for x in (item.mix, item.voice)
    )
    return replace(item, mix=mix, voice=voice)


def at_44100(item: Item) -> Item:
    """The mix out of a file with another sampling rate."""
    return replace(item, mix=_through(item.mix, ".wav", "-ar", "44100", "-c:a", "pcm_f32le"))


PLAIN = Condition("as it is")
CONDITIONS = (
    PLAIN,
    Condition("AAC 160 kbit/s", delivery=Aac(160)),
    Condition("AAC 96 kbit/s", delivery=Aac(96)),
    Condition("telephone voice", telephone),
    Condition("room 0.3 s, 6 dB", Room(0.3, 6)),
    Condition("room 0.3 s, 0 dB", Room(0.3, 0)),
    Condition("room 0.6 s, 6 dB", Room(0.6, 6)),
    Condition("room 0.6 s, 0 dB", Room(0.6, 0)),
    Condition("quiet, -30 LUFS", delivery=Loud(-30)),
    Condition("loud, -10 LUFS", delivery=Loud(-10)),
    Condition("voice 30 % left", Panned(0.3)),
    Condition("mono", delivery=mono),
    Condition("44.1 kHz", delivery=at_44100),
)


def _through(sound: Block, suffix: str, *encoder: str) -> Block:
    """The sound after a file of that kind, as the backend reads it, at its own length."""
    with tempfile.TemporaryDirectory() as folder:
        path = _encoded(sound, Path(folder) / f"encoded{suffix}", *encoder)
        decoded = np.concatenate(list(ffmpeg.decode_pcm(path)))[: len(sound)]
    return np.pad(decoded, ((0, len(sound) - len(decoded)), (0, 0)))


def _loudness(sound: Block) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = _encoded(sound, Path(folder) / "sound.wav", "-c:a", "pcm_f32le")
        return loudness.measure(path).integrated_lufs


def _encoded(sound: Block, path: Path, *encoder: str) -> Path:
    raw = path.with_name("sound.f32")
    np.ascontiguousarray(sound, "<f4").tofile(raw)
    source = ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", str(sound.shape[1]), "-i", str(raw)]
    ffmpeg.run(["-v", "error", *source, *encoder, str(path)])
    return path


def _limiter(peaks: np.ndarray) -> np.ndarray:
    """A factor for each sample that keeps all peaks under the ceiling and changes within 5 ms."""
    from scipy.ndimage import minimum_filter1d

    needed = np.minimum(1, 10 ** (_CEILING_DBFS / 20) / np.maximum(peaks, 1e-9))
    held = minimum_filter1d(needed, 2 * _LIMITER_REACH + 1)
    fade = np.hanning(2 * _LIMITER_REACH + 3)[1:-1]
    return np.convolve(np.pad(held, _LIMITER_REACH, "edge"), fade / fade.sum(), "valid")
