"""Tickets in, jobs out: the queue that a server fills and that workers empty."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import nullcontext
from typing import TYPE_CHECKING

from nemo_local.config import Config
from nemo_local.late import without
from nemo_local.store import Render, Store

from .runner import Runner

if TYPE_CHECKING:
    from huey import Huey

_log = logging.getLogger(__name__)

_IDLE_S = 1.0
_QUEUE = "nemo-renders"


class Jobs:
    """Renders of one data folder, as the server sees them."""

    def __init__(self, config: Config, store: Store) -> None:
        self._config, self._store = config, store
        self._lock = threading.Lock()
        self._queue: Queue | None = None
        self._threads: list[threading.Thread] = []
        self._stop = threading.Event()
        self._wake = threading.Semaphore(0)

    def start(self) -> None:
        """Work on the queue in this process, unless others are to do it."""
        if self._config.queue_url is not None:
            return
        for i in range(self._config.workers):
            thread = threading.Thread(target=self._work, name=f"render-{i}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def close(self) -> None:
        """Stop working. A job that is under way goes back and is begun again next time."""
        self._stop.set()
        for _ in self._threads:
            self._wake.release()
        for thread in self._threads:
            thread.join()

    def submit(self, render: Render) -> bool:
        """Queue a job. False when the caller has used its id before."""
        if not self._store.renders.add(render):
            return False
        try:
            self._opened().put_ticket()
        except Exception:
            # The job is safe in the store, and idle workers replace missing tickets.
            _log.exception("no ticket could be queued for render %s", render.key)
        self._wake.release()
        return True

    def cancel(self, render: Render) -> bool:
        """Stop a job within a second. False when it is finished already."""
        return self._store.renders.cancel(render.user_id, render.id, time.time())

    def _opened(self) -> Queue:
        # Late: Huey is loaded by the first job or the workers, not by the server's start.
        with self._lock:
            if self._queue is None:
                self._queue = Queue(self._config, self._store, self._stop)
            return self._queue

    def _work(self) -> None:
        self._opened().work(self._stop, self._wake)


class Queue:
    """A Huey queue of tickets, and the loop of a worker thread."""

    def __init__(self, config: Config, store: Store, stop: threading.Event) -> None:
        self._store = store
        self._runner = Runner(config, store, stop)
        self._huey = _open(config, store.queue_key())
        self._ticket = self._huey.task(name="render_next")(self._runner.run_next)

    def put_ticket(self) -> None:
        """Say that there is a job."""
        self._ticket()

    def work(self, stop: threading.Event, wake: threading.Semaphore) -> None:
        """Serve tickets until told to stop. `wake` ends an idle wait early."""
        while not stop.is_set():
            try:
                ticket = self._huey.dequeue()
                if ticket is not None:
                    self._huey.execute(ticket)
                    continue
                self._tend()
            except Exception:
                _log.exception("the render queue does not answer")
            wake.acquire(timeout=_IDLE_S)

    def _tend(self) -> None:
        """Take the jobs of dead workers back, and give every waiting job a ticket."""
        self._store.renders.reclaim(time.time())
        for _ in range(self._store.renders.pending() - self._huey.pending_count()):
            self.put_ticket()


def _open(config: Config, key: str) -> Huey:
    """The queue on SQLite or Redis. Tickets are signed: Huey unpickles what it reads."""
    local = config.queue_url is None
    with without("redis") if local else nullcontext():  # Huey would take it in, all 8 MB of it
        from huey import RedisHuey, SqliteHuey
        from huey.serializer import SignedSerializer

    signed = SignedSerializer(secret=key)
    if local:
        path = config.data / "queue.db"
        path.touch(mode=0o600)
        return SqliteHuey(_QUEUE, filename=str(path), results=False, serializer=signed)
    return RedisHuey(_QUEUE, url=config.queue_url, results=False, serializer=signed)
