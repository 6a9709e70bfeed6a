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

from nemo_local.media import measure
from nemo_local.media.ffmpeg import Block
from training.cache import cache_folder
from training.stages import Room, Stage, middle

if TYPE_CHECKING:
    from numpy.typing import NDArray

SNRS_DB = (0, 5, 10)

_PEAK = 0.9
_MOST_GAIN = 1.5


@dataclass(frozen=True)
class Recipe:
    """What an item is made of: a voice track, a music track, and where the voice is."""

    voice: str
    music: str
    stage: Stage = middle


TEST = {
    "T1": Recipe("allison_en", "fb_1p"),
    "T2": Recipe("carlo_it", "wes_frantic"),
    "T3": Recipe("librivox_en", "wes_loyalists"),
    "T4": Recipe("tux_es", "asc_strike", Room()),
    "T5": Recipe("tux_el", "hw_city"),
    "T6": Recipe("tts_slt", "st_chipdisko"),
    "T7": Recipe("allison_en", "colobot_hum", Room()),
    "T8": Recipe("tts_espeak", "wes_knolls"),
}
DEV = {
    "D1": Recipe("june_fr", "wes_minstrels"),
    "D2": Recipe("tux_bg", "wz_track2"),
    "D3": Recipe("june_fr", "st_theme", Room()),
}
RECIPES = {**TEST, **DEV}


@dataclass(frozen=True)
class Item:
    """A mix and the voice in it.

    `mix` and `voice` are (samples, 2) at 48 kHz; `active` says of each 10 ms whether
    there is voice in it.
    """

    name: str
    mix: Block
    voice: Block
    active: NDArray[np.bool_]


def items(names: Iterable[str], snr_db: float) -> Iterator[Item]:
    """These items at so many dB of voice over music, one at a time."""
    return (made_of(RECIPES[name], name, snr_db) for name in names)


def made_of(recipe: Recipe, name: str, snr_db: float) -> Item:
    """What that recipe gives. Raises `FileNotFoundError` before its tracks are made."""
    voice, music = track("voices", recipe.voice), track("music", recipe.music)
    return mixed(name, voice[:, 0], music, snr_db, recipe.stage)


def mixed(name: str, voice: Block, music: Block, snr_db: float, stage: Stage = middle) -> Item:
    """A mono voice (samples,), placed by `stage`, over stereo music (samples, 2).

    As long as the shorter one. The ratio is that of the means over the voice's active frames
    and over all of the music.
    """
    length = min(len(voice), len(music))
    dry, under = voice[:length].astype(np.float64), music[:length].astype(np.float64)
    active = measure.active(dry)
    heard = stage(dry)
    speech = np.mean([measure.energies(side)[active].mean() for side in heard.T])
    mix = heard + 10 ** (-snr_db / 20) * np.sqrt(speech / (under**2).mean()) * under
    level = min(_PEAK / np.abs(mix).max(), _MOST_GAIN)
    return Item(name, (mix * level).astype(np.float32), (heard * level).astype(np.float32), active)


def track_path(kind: str, name: str) -> Path:
    """Where a track lies; `kind` is "voices" or "music"."""
    return cache_folder() / "test" / kind / f"{name}.npy"


@lru_cache(4)
def track(kind: str, name: str) -> Block:
    """A track, (samples, 1 or 2) at 48 kHz. Raises `FileNotFoundError` before the set is made."""
    return np.asarray(np.load(track_path(kind, name)), np.float32)
