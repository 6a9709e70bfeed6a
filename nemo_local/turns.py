"""Chat turns: one at a time in a session, each to its end whoever listens.

Most turns take less time than a thread needs to wake up, so they run on the event loop, and
turns that come together do not fight for the interpreter. What may take long - an errand of
the agent, a long message, the first import of the agent - runs in threads meanwhile. The
task that drives a turn belongs to the server, not to the request: a caller who hangs up
stops the telling, never the turn.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from nemo_local.config import Config
from nemo_local.store import Session, Store

if TYPE_CHECKING:
    from nemo_local.turn import Step, Turn

    MakeTurn = Callable[[Session, str], Turn]

MOST_ERRANDS = 16
"""Turns that may wait for a slow language model or look at a picture at the same time."""

_SHORT_MESSAGE = 200
"""Characters that are understood within a few milliseconds."""

_SETTLED_S = 0.5


class Turns:
    """The turns of all sessions. Made, and living, in one event loop."""

    def __init__(self, store: Store, config: Config) -> None:
        self._store, self._config = store, config
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._running: set[asyncio.Task[None]] = set()
        self._errands = ThreadPoolExecutor(MOST_ERRANDS, "errand")
        # Two threads would not think faster than one, and leave the loop a third of the time.
        self._thinking = ThreadPoolExecutor(1, "thinking")
        self._make: MakeTurn | None = None
        # The agent is large: neither the start of the server nor the first turn should wait for it.
        loop = asyncio.get_running_loop()
        self._loading = loop.call_later(_SETTLED_S, self._thinking.submit, _load, store, config)

    def alone(self, session_id: str) -> asyncio.Lock:
        """Held by the only one who changes this session's draft."""
        return self._locks.setdefault(session_id, asyncio.Lock())

    def begin(self, session: Session, message: str) -> AsyncIterator[Step]:
        """Start a turn. What comes back are its steps, as they happen."""
        steps: asyncio.Queue[Step | None] = asyncio.Queue()
        task = asyncio.create_task(self._run(session, message, steps))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return _until_over(steps)

    async def close(self) -> None:
        """Wait for the turns that were begun."""
        self._loading.cancel()
        await asyncio.gather(*self._running)
        self._errands.shutdown()
        self._thinking.shutdown()

    async def _run(self, session: Session, message: str, steps: asyncio.Queue[Step | None]) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with self.alone(session.id):
                if self._make is None:
                    loaded = loop.run_in_executor(self._thinking, _load, self._store, self._config)
                    self._make = await loaded
                turn = self._make(session, message)
                if len(message) <= _SHORT_MESSAGE:
                    step = turn.advance()
                else:
                    step = await loop.run_in_executor(self._thinking, turn.advance)
                steps.put_nowait(step)
                while not step.over:
                    step = await loop.run_in_executor(self._errands, turn.advance)
                    steps.put_nowait(step)
        finally:
            steps.put_nowait(None)


def _load(store: Store, config: Config) -> MakeTurn:
    """Import what turns need, and make what they share."""
    from nemo_local.turn import Turn
    from nemo_local.view import services

    shared = services(config)
    gc.freeze()  # modules stay as they are: no collection during a turn need walk over them
    return lambda session, message: Turn(session, message, store, shared)


async def _until_over(steps: asyncio.Queue[Step | None]) -> AsyncIterator[Step]:
    while step := await steps.get():
        yield step
        if step.over:
            return
