"""What every room's tests can use: a running backend."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.backend import RunningBackend, running


@pytest.fixture(scope="session")
def _one_backend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBackend]:
    with running(tmp_path_factory.mktemp("backend")) as started:
        yield started


@pytest.fixture
def backend(_one_backend: RunningBackend) -> Iterator[RunningBackend]:
    """A backend that behaves and has seen no requests; faults last as long as the test."""
    _one_backend.reset()
    yield _one_backend
    _one_backend.reset()
