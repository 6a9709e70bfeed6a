"""A real local backend for tests: uvicorn in a thread, on a free port, in a temporary folder.

    def test_a_limited_call_is_repeated_once(backend):
        backend.faults.arm("state", refusal(429))
        ...                                    # run the client against backend.url
        assert [r.path for r in backend.requests] == [...]

`backend.requests` holds every request since the test began, oldest first: `method`, `path`,
`status`, `headers` (any case), `body_bytes` (size), `body` (its first 64 KB), `seconds`.
`backend.faults` is a `nemo_local.faults.Faults`; its module says what can be armed.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette

from nemo_local.app import create_app
from nemo_local.config import Config, Limits
from nemo_local.faults import Faults
from nemo_local.listening import listen
from nemo_local.requestlog import Recorded
from nemo_local.serve import server
from nemo_local.store import Store

_KEEP_BODY = 64 * 1024


@dataclass
class RunningBackend:
    """The backend and what a test may do with it."""

    url: str
    data: Path
    app: Starlette
    faults: Faults = field(default_factory=Faults)
    requests: list[Recorded] = field(default_factory=list)

    @property
    def store(self) -> Store:
        """What it remembers, to look at and to age."""
        store: Store = self.app.state.backend.store
        return store

    def expire_tokens(self) -> None:
        """Let every token end now."""
        with closing(sqlite3.connect(self.data / "nemo.db")) as db, db:
            db.execute("UPDATE tokens SET expires_at = min(expires_at, ?)", (time.time(),))

    def calls(self, path_part: str) -> list[Recorded]:
        """The requests whose path holds `path_part`, oldest first."""
        return [r for r in self.requests if path_part in r.path]

    def reset(self) -> None:
        """Behave, and forget the requests so far."""
        self.faults.clear()
        self.requests.clear()


@contextmanager
def running(
    data: Path, *, limits: Limits | None = None, workers: int = 1, log_to_file: bool = False
) -> Iterator[RunningBackend]:
    """Run a backend over `data` until the block ends.

    Its requests are recorded, or with `log_to_file` noted in `requests.log` as usual.
    """
    faults, requests = Faults(), list[Recorded]()
    config = Config(data=data, limits=limits or Limits(), workers=workers)
    sink = None if log_to_file else requests.append
    app = create_app(config, faults=faults, on_request=sink, keep_body=_KEEP_BODY)
    uvicorn_server = server(app, can_hang_up=True, announce=False)
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=uvicorn_server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not uvicorn_server.started:
            if not thread.is_alive():
                raise RuntimeError("the backend did not start")
            time.sleep(0.005)
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        try:
            yield RunningBackend(url, data, app, faults, requests)
        finally:
            uvicorn_server.should_exit = True
            thread.join()
