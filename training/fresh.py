"""Voices and music that the table of sources keeps for a last look: neither trained on nor tested.

Every piece is under one voice, in the order of their names.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from training import pack, sources
from training.cache import unpacked
from training.fetch import fetch_all, wanted
from training.testset import Recipe, track_path
from training.tracks import VoiceTrack, keep, music_track, voice_track

_SEED = 11
_START_S = 20


def make() -> dict[str, Recipe]:
    """The recipes of the fresh items; their tracks are made and kept unless they are there.

    Raises `FetchError` when a package cannot be had.
    """
    rows = [row for row in sources.ALL if any(role == "fresh" for _, role in row.held)]
    if missing := [package for package in wanted(rows) if not unpacked(package).exists()]:
        fetch_all(missing)
    voices: dict[str, list[Path]] = {}
    pieces: dict[str, Path] = {}
    for row in rows:
        for item in pack.items(row, "fresh"):
            if row.kind == "voice":
                voices.setdefault(_slug(item.owner.name), []).append(item.path)
            else:
                pieces[_slug(item.owner.name)] = item.path
    for name, recordings in voices.items():
        if not track_path("voices", name).exists():
            track = VoiceTrack(name, recordings.copy)
            keep("voices", name, voice_track(track, np.random.default_rng(_SEED)))
    for name, path in pieces.items():
        if not track_path("music", name).exists():
            keep("music", name, music_track(path, _START_S))
    speakers = sorted(voices)
    return {
        f"F{number + 1}": Recipe(speakers[number % len(speakers)], piece)
        for number, piece in enumerate(sorted(pieces))
    }


def _slug(name: str) -> str:
    """A file's name of an owner's."""
    return "fresh-" + re.sub(r"[^a-zA-Z0-9]+", "-", name).strip("-")
