"""A stream read at once, and bounded in time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

T = TypeVar("T")


class Raw(Protocol):
    """The part of a urllib3 response that is read here (``requests.Response.raw``)."""

    def read1(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:
        """Give what has arrived, waiting only if nothing has; ``b""`` at the end."""


@dataclass(frozen=True, slots=True)
class StillWorking:
    """Nothing visible came for another ``notice_s``; ``elapsed_s`` since the start."""

    elapsed_s: float


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The stream was given up: at the service's limit, or because the caller waits no longer."""

    reason: Literal["limit", "wait"]


def read_chunks(raw: Raw) -> Iterator[bytes]:
    """Yield bytes as they arrive."""
    raise NotImplementedError


def timed(
    open_stream: Callable[[], Iterable[T]],
    *,
    clock: Callable[[], float] = time.monotonic,
    notice_s: float = 120.0,
    limit_s: float = 900.0,
    wait_s: float | None = None,
) -> Iterator[T | StillWorking | TimeUp]:
    """Iterate a stream from a thread of its own, so that time is kept whatever the server does."""
    raise NotImplementedError
