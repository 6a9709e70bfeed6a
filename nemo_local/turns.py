"""Chat turns: one at a time in a session, each to its end whoever listens.

The agent is plain synchronous code, so a turn runs in a thread and its events cross over
to the event loop. The task that drives it belongs to the server, not to the request: a
caller who hangs up stops the telling, never the turn.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from nemo_local.config import Config
from nemo_local.store import Session, Store

if TYPE_CHECKING:
    from nemo_local.agent.session import AgentEvent, NewDraft

_log = logging.getLogger(__name__)

MOST_AT_ONCE = 16
"""Turns that may wait for a slow language model or look at a picture at the same time."""


class Turns:
    """The turns of all sessions. Lives in one event loop."""

    def __init__(self, store: Store, config: Config) -> None:
        self._store, self._config = store, config
        self._pool = ThreadPoolExecutor(MOST_AT_ONCE, "turn")
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._running: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def alone(self, session_id: str) -> AsyncIterator[None]:
        """Be the only one who changes this session's draft."""
        lock = self._locks.setdefault(session_id, asyncio.Lock())
        async with lock:
            yield

    def begin(self, session: Session, message: str) -> AsyncIterator[bytes]:
        """Start a turn. What comes back are its encoded events, as they happen."""
        events: asyncio.Queue[bytes | None] = asyncio.Queue()
        task = asyncio.create_task(self._run(session, message, events))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return _until_none(events)

    async def close(self) -> None:
        """Wait for the turns that were begun."""
        await asyncio.gather(*self._running)
        self._pool.shutdown()

    async def _run(
        self, session: Session, message: str, events: asyncio.Queue[bytes | None]
    ) -> None:
        loop = asyncio.get_running_loop()

        def emit(event: bytes) -> None:
            loop.call_soon_threadsafe(events.put_nowait, event)

        try:
            async with self.alone(session.id):
                await loop.run_in_executor(self._pool, self._drive, session, message, emit)
        finally:
            events.put_nowait(None)

    def _drive(self, session: Session, message: str, emit: Callable[[bytes], None]) -> None:
        # Late: the agent is loaded by the first turn, not by the start of the server.
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


async def _until_none(events: asyncio.Queue[bytes | None]) -> AsyncIterator[bytes]:
    while (event := await events.get()) is not None:
        yield event
