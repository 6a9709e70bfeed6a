"""Fills a pool's slots, and goes on replacing them as slowly as other work allows."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.pool import Music, Voices, slots

_POLITENESS = 5
_REST = 3.0  # times as long as it works


@dataclass(frozen=True)
class Packs:
    """Where packed sound lies: a folder and the names of the two packs in it."""

    folder: Path
    voices: str = "voices"
    music: str = "music"

    @property
    def identity(self) -> str:
        """Which packs these are, as they are now: a pool of older ones is made anew."""
        tables = [self.folder / f"{name}.npy" for name in (self.voices, self.music)]
        return ", ".join(f"{t.stem} of {t.stat().st_mtime_ns}" for t in tables)


def fill(packs: Packs, pool: Path, count: int, seed: int, share: tuple[int, int]) -> None:
    """Make the slots from the first number of `share` up to the second, of pools of `count`."""
    random = np.random.default_rng([seed, share[0]])
    voices, music = Voices(packs.folder, packs.voices), Music(packs.folder, packs.music)
    spoken, played = slots(pool, "voices", count), slots(pool, "music", count)
    for slot in range(*share):
        spoken.put(slot, voices.draw(random))
        played.put(slot, music.draw(random))


def refresh(packs: Packs, pool: Path, count: int, seed: int, parent: int) -> None:
    """Replace slots one after the other until the parent process is gone."""
    os.nice(_POLITENESS)
    random = np.random.default_rng([seed, 1])
    voices, music = Voices(packs.folder, packs.voices), Music(packs.folder, packs.music)
    spoken, played = slots(pool, "voices", count), slots(pool, "music", count)
    slot = 0
    while os.getppid() == parent:
        began = time.monotonic()
        spoken.put(slot, voices.draw(random))
        played.put(slot, music.draw(random))
        slot = (slot + 1) % count
        time.sleep(_REST * (time.monotonic() - began))
