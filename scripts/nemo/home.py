"""Where everything lies that is remembered between runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def home_folder(env: Mapping[str, str]) -> Path:
    """Give the folder that holds what is remembered; ``NEMO_HOME`` moves it."""
    moved = env.get("NEMO_HOME")
    return Path(moved).expanduser() if moved else Path.home() / ".config" / "nemovideo"
