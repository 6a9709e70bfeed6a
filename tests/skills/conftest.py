"""Whoever has just installed a skill."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.backend import RunningBackend
from tests.support.person import Person


@pytest.fixture
def person(tmp_path: Path, backend: RunningBackend) -> Person:
    """Somebody new, in a folder that has nothing to do with any skill."""
    home, folder = tmp_path / "home of José", tmp_path / "holiday videos 假期"
    home.mkdir()
    folder.mkdir()
    return Person(home, folder, backend.url)
