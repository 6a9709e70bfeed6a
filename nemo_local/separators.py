"""The names that a separator can have. Knowing them takes neither numpy nor a model."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec

ENTRY_POINTS = "nemo_local.separators"
DEFAULT = "voicenet"
HOW_TO_GET_DEMUCS = "Demucs is not installed; to use it: pip install 'demucs>=4.1'."


def installed() -> dict[str, EntryPoint]:
    """What others have registered, by name."""
    return {e.name: e for e in entry_points(group=ENTRY_POINTS)}


def unknown(name: str) -> str:
    """The sentence about a name that nobody has."""
    names = ", ".join(sorted({DEFAULT, "demucs", *installed()}))
    return f"There is no separator called {name}; there are: {names}."


def refusal(name: str) -> str | None:
    """Why a separator cannot be used here; None when it can."""
    if name == DEFAULT or name in installed():
        return None
    if name != "demucs":
        return unknown(name)
    return None if find_spec("demucs") else HOW_TO_GET_DEMUCS
