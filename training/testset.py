"""The test set T1-T8 and the development set D1-D3: voices and music that nothing is trained on.

Half a minute each, made by `training.testtracks` from Debian packages and kept in the cache
folder, voice and music apart: the mix is made when it is asked for. Two rules hold for whoever
trains: nothing of the test set is looked at while choices are made, and all of its speakers
and pieces stay out of the packs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nemo_local.media.ffmpeg import SAMPLE_RATE, Block
from training.cache import cache_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAME = SAMPLE_RATE // 100
SNRS_DB = (0, 5, 10)

_ACTIVE_DB = -40
_PEAK = 0.9
_MOST_GAIN = 1.5


@dataclass(frozen=True)
class Recipe:
    """What an item is made of: a voice track, a music track, and whether the voice is in a room."""

    voice: str
    music: str
    in_room: bool = False


TEST = {
    "T1": Recipe("allison_en", "fb_1p"),
    "T2": Recipe("carlo_it", "wes_frantic"),
    "T3": Recipe("librivox_en", "wes_loyalists"),
    "T4": Recipe("tux_es", "asc_strike", in_room=True),
    "T5": Recipe("tux_el", "hw_city"),
    "T6": Recipe("tts_slt", "st_chipdisko"),
    "T7": Recipe("allison_en", "colobot_hum", in_room=True),
    "T8": Recipe("tts_espeak", "wes_knolls"),
}
DEV = {
    "D1": Recipe("june_fr", "wes_minstrels"),
    "D2": Recipe("tux_bg", "wz_track2"),
    "D3": Recipe("june_fr", "st_theme", in_room=True),
}
RECIPES = {**TEST, **DEV}


@dataclass(frozen=True)
class Item:
    """A mix and the voice in it.

    `mix` and `voice` are (samples, 2) at 48 kHz; `active` says of each `FRAME` (10 ms) whether
    there is voice in it.
    """

    name: str
    mix: Block
    voice: Block
    active: NDArray[np.bool_]


def items(names: Iterable[str], snr_db: float) -> Iterator[Item]:
    """These items at so many dB of voice over music, one at a time."""
    for name in names:
        recipe = RECIPES[name]
        voice, music = track("voices", recipe.voice), track("music", recipe.music)
        yield mixed(name, voice[:, 0], music, snr_db, in_room=recipe.in_room)


def mixed(name: str, voice: Block, music: Block, snr_db: float, *, in_room: bool = False) -> Item:
    """A mono voice (samples,) over stereo music (samples, 2), as long as the shorter one.

    The ratio is that of the means over the voice's active frames and over all of the music.
    """
    length = min(len(voice), len(music))
    dry, under = voice[:length].astype(np.float64), music[:length].astype(np.float64)
    active = active_frames(dry)
    heard = room(dry) if in_room else np.stack([dry, dry], axis=1)
    speech = float(_frames(heard).mean(axis=(1, 2))[active].mean())
    gain = 10 ** (-snr_db / 20) * np.sqrt(speech / (under**2).mean())
    mix = heard + gain * under
    level = min(_PEAK / np.abs(mix).max(), _MOST_GAIN)
    return Item(name, (mix * level).astype(np.float32), (heard * level).astype(np.float32), active)


def active_frames(voice: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which frames (`FRAME`) of a mono voice are less than 40 dB below the loudest one."""
    power = _frames(voice[:, None]).mean(axis=(1, 2))
    return np.asarray(power > power.max() * 10 ** (_ACTIVE_DB / 10))


def room(
    dry: NDArray[np.float64], *, rt60_s: float = 0.25, drr_db: float = 8.0, seed: int = 3
) -> NDArray[np.float64]:
    """A mono voice in a room, (samples, 2): itself, and a tail of noise that dies away by 60 dB.

    `rt60_s` is how long that takes, `drr_db` how far the tail is below the voice itself. As
    each side hears its own tail, the room widens the voice.
    """
    from scipy.signal import fftconvolve

    rng, length = np.random.default_rng(seed), int(rt60_s * SAMPLE_RATE)
    decay = np.exp(-6.9 * np.arange(length) / SAMPLE_RATE / rt60_s)
    sides = []
    for _ in range(2):
        response = rng.standard_normal(length) * decay
        response[: int(0.004 * SAMPLE_RATE)] = 0
        response *= 10 ** (-drr_db / 20) / np.sqrt((response**2).sum())
        response[0] = 1
        sides.append(fftconvolve(dry, response)[: len(dry)])
    return np.stack(sides, axis=1)


def track_path(kind: str, name: str) -> Path:
    """Where a track lies; `kind` is "voices" or "music"."""
    return cache_folder() / "test" / kind / f"{name}.npy"


@lru_cache(4)
def track(kind: str, name: str) -> Block:
    """A track, (samples, 1 or 2) at 48 kHz. Raises `FileNotFoundError` before the set is made."""
    return np.asarray(np.load(track_path(kind, name)), np.float32)


def _frames(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """The power of each sample by frame: (frames, FRAME, channels)."""
    whole = len(x) // FRAME * FRAME
    return np.asarray(x[:whole].reshape(-1, FRAME, x.shape[1]) ** 2)
