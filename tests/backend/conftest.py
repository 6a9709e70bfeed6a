"""Callers and clips for the backend's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.api import Caller
from tests.support.backend import RunningBackend
from tests.support.media import clip


@pytest.fixture
def caller(backend: RunningBackend) -> Caller:
    """Somebody new, with an empty session."""
    made = Caller(backend.url)
    backend.requests.clear()
    return made


@pytest.fixture(scope="session")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of picture and sound."""
    return clip(tmp_path_factory.mktemp("clips") / "short.mp4", seconds=1.0)
