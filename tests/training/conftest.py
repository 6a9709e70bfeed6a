"""A cache folder of the test's own, and sound to put into it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

RATE = 48_000


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("NEMO_TRAINING", str(folder))
    return folder


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
