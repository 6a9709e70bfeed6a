"""A cache folder of the test's own and sound to put into it; a filled pool, made once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from training import maker
from training.maker import Packs
from training.pool import Slots, slots
from training.tests import world

RATE = 48_000
SLOTS = 6


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("NEMO_TRAINING", str(folder))
    return folder


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Packs:
    return Packs(world.packs(tmp_path_factory.mktemp("packs")))


@pytest.fixture(scope="session")
def pool(packs: Packs, tmp_path_factory: pytest.TempPathFactory) -> tuple[Slots, Slots]:
    folder: Path = tmp_path_factory.mktemp("pool")
    for kind in ("voices", "music"):
        slots(folder, kind, SLOTS, fresh=True)
    maker.fill(packs, folder, SLOTS, 1, (0, SLOTS))
    return slots(folder, "voices", SLOTS), slots(folder, "music", SLOTS)


def speech(seconds: float, *, noise: float = 1e-5, seed: int = 1) -> np.ndarray:
    """Something with words in it: tones of half a second with pauses between them."""
    time = np.arange(int(seconds * RATE)) / RATE
    words = np.sin(2 * np.pi * 300 * time) * (time % 0.75 < 0.5)
    hiss = np.random.default_rng(seed).standard_normal(len(time)) * noise
    return (0.2 * words + hiss).astype(np.float32)


def write(path: Path, samples: np.ndarray, rate: int = RATE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, samples, rate)
    return path
