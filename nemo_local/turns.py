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
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from nemo_local.config import Config
from nemo_local.late import IMPORTING
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

    async def begin(self, session: Session, message: str) -> AsyncIterator[Step]:
        """Start a turn. What comes back are its steps, as they happen."""
        steps: Steps = asyncio.Queue()
        if self._make and len(message) <= _SHORT_MESSAGE and session.id not in self._locks:
            # Nobody comes between: nothing here waits, not even for the lock, which is new.
            turn = self._make(session, message)
            steps.put_nowait(turn.advance())
            if not turn.over:
                alone = self.alone(session.id)
                await alone.acquire()
                self._drive(self._begun(turn, steps, alone), steps)
        else:
            alone = self.alone(session.id)
            self._drive(self._in_line(session, message, steps, alone), steps)
        return _until_over(steps)

    async def close(self) -> None:
        """Wait for the turns that were begun."""
        self._loading.cancel()
        await asyncio.gather(*self._running)
        self._errands.shutdown()
        self._thinking.shutdown()

    def _drive(self, turn: Coroutine[None, None, None], steps: Steps) -> None:
        """Let a turn run to its end, whoever listens; the end is told even if it fails."""
        task = asyncio.create_task(turn)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(lambda _: steps.put_nowait(None))

    async def _begun(self, turn: Turn, steps: Steps, alone: asyncio.Lock) -> None:
        """The rest of a turn that holds its session."""
        try:
            await self._go_on(turn, steps)
        finally:
            alone.release()

    async def _in_line(
        self, session: Session, message: str, steps: Steps, alone: asyncio.Lock
    ) -> None:
        """A turn that waits until its session is free, or takes long to begin."""

        def first() -> tuple[Turn, Step]:
            turn = self._load()(session, message)
            return turn, turn.advance()

        async with alone:
            loop = asyncio.get_running_loop()
            turn, step = await loop.run_in_executor(self._thinking, first)
            steps.put_nowait(step)
            await self._go_on(turn, steps)

    async def _go_on(self, turn: Turn, steps: Steps) -> None:
        """Run the errands of a turn, and what follows each."""
        loop = asyncio.get_running_loop()
        while not turn.over:
            steps.put_nowait(await loop.run_in_executor(self._errands, turn.advance))

    def _load(self) -> MakeTurn:
        """Import what turns need, and make what they share; once, by the one thinking thread."""
        if self._make is not None:
            return self._make
        with IMPORTING:
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
