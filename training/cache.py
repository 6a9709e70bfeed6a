"""Where everything big lies: outside of the repository."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """`NEMO_TRAINING`, else `~/.cache/nemo-training`; it need not be there yet."""
    chosen = os.environ.get("NEMO_TRAINING")
    return Path(chosen) if chosen else Path.home() / ".cache" / "nemo-training"


def unpacked(package: str) -> Path:
    """The folder in which a package's files lie as they would under `/`."""
    return cache_folder() / "files" / package


def made(kind: str) -> Path:
    """The folder of sound that is made here rather than fetched: `spoken`, `composed`..."""
    return cache_folder() / "made" / kind
