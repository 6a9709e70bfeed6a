"""Small packs to train on: voices that are buzzes with pauses, music that is chords."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from nemo_local.media.separation.frontend import RATE

_MOST = 32767


def packs(folder: Path) -> Path:
    """Two speakers of three recordings, two pieces of twelve seconds."""
    random = np.random.default_rng(5)
    recordings, table, at = [], [], 0
    for speaker, pitch in enumerate((110.0, 205.0)):
        for _ in range(3):
            said = _buzz(pitch * random.uniform(0.9, 1.1), random.uniform(0.6, 1.2))
            recordings.append(said)
            table.append((at, len(said), speaker))
            at += len(said)
    _write(folder, "voices", np.concatenate(recordings), np.array(table))
    speakers = [{"name": name, "package": "none", "licence": "none"} for name in "ab"]
    (folder / "voices.json").write_text(json.dumps({"speakers": speakers}))
    pieces = [_chord([220, 277.2, 329.6]), _chord([146.8, 174.6, 220])]
    lengths = [len(piece) for piece in pieces]
    starts = np.cumsum([0, *lengths[:-1]])
    _write(folder, "music", np.concatenate(pieces), np.stack([starts, lengths], axis=1))
    return folder


def _write(folder: Path, name: str, sound: np.ndarray, table: np.ndarray) -> None:
    (sound * _MOST).astype(np.int16).tofile(folder / f"{name}.i16")
    np.save(folder / f"{name}.npy", table.astype(np.int64))


def _buzz(pitch: float, seconds: float) -> np.ndarray:
    time = np.arange(int(seconds * RATE)) / RATE
    wave = sum(np.sin(2 * np.pi * pitch * k * time) / k for k in range(1, 20))
    return 0.1 * wave * np.sin(np.pi * time / seconds)


def _chord(notes: list[float]) -> np.ndarray:
    time = np.arange(12 * RATE) / RATE
    left = sum(np.sin(2 * np.pi * note * time) for note in notes)
    right = sum(np.sin(2 * np.pi * note * time + 1) for note in notes)
    return 0.1 * np.stack([left, right], axis=1)
