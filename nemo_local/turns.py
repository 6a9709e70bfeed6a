"""Chat turns: one at a time in a session, each to its end whoever listens.

The agent is plain synchronous code, so a turn runs in a thread and its events cross over
to the event loop. The task that drives it belongs to the server, not to the request: a
caller who hangs up stops the telling, never the turn.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from nemo_local.config import Config
from nemo_local.store import Session, Store

if TYPE_CHECKING:
    from nemo_local.agent.session import AgentEvent, NewDraft

_log = logging.getLogger(__name__)

MOST_AT_ONCE = 16
"""Turns that may wait for a slow language model or look at a picture at the same time."""

_SETTLED_S = 0.5


class Turns:
    """The turns of all sessions. Made, and living, in one event loop."""

    def __init__(self, store: Store, config: Config) -> None:
        self._store, self._config = store, config
        self._pool = ThreadPoolExecutor(MOST_AT_ONCE, "turn")
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._running: set[asyncio.Task[None]] = set()
        # The agent is large: neither the start of the server nor the first turn should wait for it.
        loop = asyncio.get_running_loop()
        self._loading = loop.call_later(_SETTLED_S, self._pool.submit, _load)

    @asynccontextmanager
    async def alone(self, session_id: str) -> AsyncIterator[None]:
        """Be the only one who changes this session's draft."""
        lock = self._locks.setdefault(session_id, asyncio.Lock())
        async with lock:
            yield

    def begin(self, session: Session, message: str) -> AsyncIterator[bytes]:
        """Start a turn. What comes back are its encoded events, as they happen."""
        events = _Channel(asyncio.get_running_loop())
        task = asyncio.create_task(self._run(session, message, events))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return events.read()

    async def close(self) -> None:
        """Wait for the turns that were begun."""
        self._loading.cancel()
        await asyncio.gather(*self._running)
        self._pool.shutdown()

    async def _run(self, session: Session, message: str, events: _Channel) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with self.alone(session.id):
                await loop.run_in_executor(self._pool, self._drive, session, message, events.put)
        finally:
            events.put(None)

    def _drive(self, session: Session, message: str, emit: Callable[[bytes], None]) -> None:
        from nemo_local import adk
        from nemo_local.agent.session import NewDraft

        narrator = adk.Narrator(time.time)
        try:
            for event in self._respond(session, message):
                if isinstance(event, NewDraft):
                    self._keep(session.id, event)
                for told in narrator.tell(event):
                    emit(adk.encode(told))
        except Exception:
            _log.exception("a turn of session %s failed", session.id)
            emit(adk.encode(narrator.error("INTERNAL", "The agent failed; see the server's log.")))
        for told in narrator.whole():
            emit(adk.encode(told))

    def _respond(self, session: Session, message: str) -> Iterator[AgentEvent]:
        from nemo_local.agent import respond
        from nemo_local.view import StoredSession, services

        return respond(message, StoredSession(session, self._store), services(self._config))

    def _keep(self, session_id: str, event: NewDraft) -> None:
        if event.steps:
            self._store.versions.move(session_id, event.steps)
        else:
            self._store.versions.add(session_id, event.draft)


def _load() -> None:
    """Import what turns import: see `_drive` and `_respond`."""
    for name in ("nemo_local.adk", "nemo_local.agent", "nemo_local.view"):
        import_module(name)


class _Channel:
    """Events from a thread to the event loop, which is woken once for all that are waiting."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._events: deque[bytes | None] = deque()
        self._arrived = asyncio.Event()
        self._waking = False

    def put(self, event: bytes | None) -> None:
        """Send an event, None as the last one. From any thread."""
        self._events.append(event)
        if not self._waking:
            self._waking = True
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        self._waking = False
        self._arrived.set()

    async def read(self) -> AsyncIterator[bytes]:
        """The events, as they come."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._events:
                event = self._events.popleft()
                if event is None:
                    return
                yield event
