"""What was asked: method, path, status and the attribution headers, never a token.

Skills prove by this log that they name themselves in every request.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nemo_local.auth import ATTRIBUTION
from nemo_local.config import MEGABYTE


@dataclass(frozen=True)
class Recorded:
    """One request. `status` is None when it was not answered; `body` is the first part of it."""

    method: str
    path: str
    status: int | None
    headers: Headers
    body_bytes: int
    body: bytes
    seconds: float


class RequestLog:
    """Tells `sink` about every request, keeping up to `keep_body` bytes of each body."""

    def __init__(self, app: ASGIApp, sink: Callable[[Recorded], None], keep_body: int = 0) -> None:
        self._app, self._sink, self._keep_body = app, sink, keep_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request and record it, before its caller can see the end of the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.monotonic()
        status: int | None = None
        size, kept = 0, bytearray()
        recorded = False

        def record() -> None:
            nonlocal recorded
            if recorded:
                return
            recorded = True
            took_s = time.monotonic() - started
            self._sink(
                Recorded(
                    method=scope["method"],
                    path=scope["path"],
                    status=status,
                    headers=Headers(scope=scope),
                    body_bytes=size,
                    body=bytes(kept),
                    seconds=took_s,
                )
            )

        async def listen() -> Message:
            nonlocal size
            message = await receive()
            piece = message.get("body", b"")
            size += len(piece)
            kept.extend(piece[: max(0, self._keep_body - len(kept))])
            return message

        async def tell(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            if message["type"] != "http.response.start" and not message.get("more_body"):
                record()
            await send(message)

        try:
            await self._app(scope, listen, tell)
        finally:
            record()


_to_json = json.JSONEncoder(ensure_ascii=False).encode


class LogFile:
    """A sink that appends one JSON line per request to a file.

    A full file makes way: one older one is kept beside it. Requests of the workspace page are
    left out: it asks every few seconds, and is no skill that has to name itself.
    """

    def __init__(self, path: Path, limit_bytes: int = 10 * MEGABYTE) -> None:
        self._path, self._limit = path, limit_bytes
        self._lock = threading.Lock()
        self._open()

    def __call__(self, request: Recorded) -> None:
        """Write one line."""
        if request.path.startswith("/workspace/"):
            return
        line = {
            "time": round(time.time(), 3),
            "method": request.method,
            "path": request.path,
            "status": request.status,
            **{name.lower(): request.headers.get(name) for name in ATTRIBUTION},
            "bytes": request.body_bytes,
            "ms": round(request.seconds * 1000, 1),
        }
        written = (_to_json(line) + "\n").encode()
        with self._lock:
            if self._file.tell() >= self._limit:
                self._file.close()
                with suppress(OSError):  # somebody else holds it, on Windows: then it grows
                    self._path.replace(self._path.with_name(f"{self._path.name}.1"))
                self._open()
            self._file.write(written)

    def _open(self) -> None:
        self._path.touch(mode=0o600)  # its paths hold the addresses of files
        self._file = self._path.open("ab", buffering=0)

    def close(self) -> None:
        """Let the file go."""
        self._file.close()
