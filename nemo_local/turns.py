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
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from nemo_local.config import Config
from nemo_local.store import Session, Store

if TYPE_CHECKING:
    from nemo_local.turn import Step, Turn

    MakeTurn = Callable[[Session, str], Turn]
    Steps = asyncio.Queue[Step | None]

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
        # The agent is large: neither the start of the server nor the first turn should wait for it.
        self._make: MakeTurn | None = None
        loop = asyncio.get_running_loop()
        self._loading = loop.call_later(_SETTLED_S, self._thinking.submit, self._load)

    def alone(self, session_id: str) -> asyncio.Lock:
        """Held by the only one who changes this session's draft."""
        return self._locks.setdefault(session_id, asyncio.Lock())

    def begin(self, session: Session, message: str) -> AsyncIterator[Step]:
        """Start a turn. What comes back are its steps, as they happen."""
        steps: Steps = asyncio.Queue()
        turn = None
        if self._make and len(message) <= _SHORT_MESSAGE and session.id not in self._locks:
            turn = self._make(session, message)
            steps.put_nowait(turn.advance())  # nothing is awaited: nobody can come between
        if turn is None or not turn.over:
            alone = self.alone(session.id)
            task = asyncio.create_task(self._go_on(turn, session, message, steps, alone))
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        return _until_over(steps)

    async def close(self) -> None:
        """Wait for the turns that were begun."""
        self._loading.cancel()
        await asyncio.gather(*self._running)
        self._errands.shutdown()
        self._thinking.shutdown()

    async def _go_on(
        self, turn: Turn | None, session: Session, message: str, steps: Steps, alone: asyncio.Lock
    ) -> None:
        """Drive a turn, begun or not, to its end."""
        loop = asyncio.get_running_loop()
        try:
            async with alone:
                if turn is None:
                    make = self._make
                    if make is None:
                        make = await loop.run_in_executor(self._thinking, self._load)
                    turn = make(session, message)
                    steps.put_nowait(await loop.run_in_executor(self._thinking, turn.advance))
                while not turn.over:
                    steps.put_nowait(await loop.run_in_executor(self._errands, turn.advance))
        finally:
            steps.put_nowait(None)

    def _load(self) -> MakeTurn:
        """Import what turns need, and make what they share."""
        from nemo_local.turn import Turn
        from nemo_local.view import services

        shared = services(self._config)
        gc.freeze()  # modules stay as they are: no collection during a turn need walk over them
        self._make = make = partial(Turn, store=self._store, services=shared)
        return make


async def _until_over(steps: Steps) -> AsyncIterator[Step]:
    while step := await steps.get():
        yield step
        if step.over:
            return
