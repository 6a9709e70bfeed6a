"""A stream read as it arrives, and kept to time whatever the server does."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from .events import Failure, Text

T = TypeVar("T")

_PIECE_BYTES = 65536
#: Events on their way from the reader to the caller; a flood then waits in the socket.
_IN_HAND = 256


class Raw(Protocol):
    """The part of a urllib3 response that is read here (``requests.Response.raw``)."""

    def read1(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:
        """Give what has arrived, waiting only if nothing has; ``b""`` at the end."""


@dataclass(frozen=True, slots=True)
class StillWorking:
    """Another ``notice_s`` went by with nothing to show; ``elapsed_s`` since the start."""

    elapsed_s: float


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The stream was given up: the service's limit is reached, or the caller's patience."""

    reason: Literal["limit", "wait"]


@dataclass(frozen=True, slots=True)
class _Ended:
    """The reader is done; ``error`` is what stopped it, if anything did."""

    error: BaseException | None


def read_chunks(raw: Raw) -> Iterator[bytes]:
    """Yield bytes the moment they arrive, on chunked and unchunked answers alike.

    ``iter_content`` waits for full pieces on an answer that is not chunked, and so holds the
    newest event back; ``read1`` does not.
    """
    while piece := raw.read1(_PIECE_BYTES, decode_content=True):
        yield piece


def is_visible(item: object) -> bool:
    """Tell whether a person sees something of an event."""
    return isinstance(item, Failure) or (isinstance(item, Text) and not item.text.isspace())


def receive(box: queue.Queue[T], timeout_s: float) -> T:
    """Take the next item; raise ``queue.Empty`` after ``timeout_s`` without one."""
    return box.get(timeout=timeout_s)


def timed(
    open_stream: Callable[[], Iterable[T]],
    *,
    clock: Callable[[], float] = time.monotonic,
    notice_s: float = 120.0,
    limit_s: float = 900.0,
    wait_s: float | None = None,
    visible: Callable[[T], bool] = is_visible,
    receive: Callable[[queue.Queue[T | _Ended], float], T | _Ended] = receive,
) -> Iterator[T | StillWorking | TimeUp]:
    """Iterate a stream from a thread of its own, so that silence cannot stop the clock.

    ``open_stream`` runs in that thread too: a server that never answers is bounded like one
    that never ends. ``StillWorking`` comes after every ``notice_s`` seconds without a visible
    item, ``TimeUp`` after ``limit_s`` or ``wait_s`` seconds, whichever is less, and is the last.
    What the reader raises is raised here. A stream given up is left to end with its thread,
    which keeps no program alive.
    """
    start_s = clock()
    patience_s = limit_s if wait_s is None else min(wait_s, limit_s)
    notice_at_s, end_at_s = start_s + notice_s, start_s + patience_s
    with _Reader(open_stream) as reader:
        while True:
            now_s = clock()
            if now_s >= end_at_s:
                yield TimeUp("limit" if patience_s >= limit_s else "wait")
                return
            if now_s >= notice_at_s:
                notice_at_s += notice_s
                yield StillWorking(now_s - start_s)
                continue
            try:
                item = receive(reader.box, min(notice_at_s, end_at_s) - now_s)
            except queue.Empty:
                continue
            if isinstance(item, _Ended):
                if item.error is not None:
                    raise item.error
                return
            if visible(item):
                notice_at_s = clock() + notice_s
            yield item


class _Reader(Generic[T]):
    """A thread that reads a stream into a box with room for a few items."""

    def __init__(self, open_stream: Callable[[], Iterable[T]]) -> None:
        self.box: queue.Queue[T | _Ended] = queue.Queue(_IN_HAND)
        self._open_stream = open_stream
        self._given_up = threading.Event()
        self._thread = threading.Thread(target=self._read, name="nemo-stream", daemon=True)

    def __enter__(self) -> _Reader[T]:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Let a reader that waits for room in the box go on to its end."""
        self._given_up.set()
        with contextlib.suppress(queue.Empty):
            while not self.box.empty():
                self.box.get_nowait()

    def _read(self) -> None:
        error: BaseException | None = None
        try:
            for item in self._open_stream():
                if self._given_up.is_set():
                    return
                self.box.put(item)
        except BaseException as raised:  # the caller waits for an end, whatever it is
            error = raised
        self.box.put(_Ended(error))
