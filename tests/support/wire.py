"""A scripted loopback server that misbehaves on the wire as a test says.

    with Wire() as wire:
        wire.on("GET", "/file", answer(302, headers={"Location": other.url}))
        wire.on("POST", "/run_sse", cut, answer(200, b"data: {}"))   # in turn; the last one stays
        ...
        assert [r.path for r in wire.requests] == [...]

A script is a function of a `Line`: what was asked, and the raw ways to answer. Connections are
closed after each answer.
"""

from __future__ import annotations

import json as json_module
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import responses


@dataclass(frozen=True)
class Request:
    """What arrived. Header names are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> object:
        return json_module.loads(self.body)


@dataclass
class Line:
    """One connection with its request."""

    request: Request
    socket: socket.socket
    released: threading.Event

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def head(self, status: int, headers: Mapping[str, str]) -> None:
        lines = [f"HTTP/1.1 {status} {responses.get(status, 'Odd')}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.send(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))

    def cut(self) -> None:
        """Reset the connection, as a network that breaks does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def hang(self) -> None:
        """Stay silent until the test is over."""
        self.released.wait()


Script = Callable[[Line], None]


def answer(
    status: int = 200,
    body: bytes | str | dict | list = b"",
    headers: Mapping[str, str] | None = None,
) -> Script:
    """Answer as a good server would; a dict or list is sent as JSON."""
    said = dict(headers or {})
    if isinstance(body, dict | list):
        said.setdefault("Content-Type", "application/json")
        body = json_module.dumps(body)
    content = body.encode() if isinstance(body, str) else body

    def script(line: Line) -> None:
        line.head(status, {"Content-Length": str(len(content)), **said})
        line.send(content)

    return script


def stream(*pieces: bytes, then: Script | None = None) -> Script:
    """Answer with an event stream that is not chunked; `then` goes on where it ends."""

    def script(line: Line) -> None:
        line.head(200, {"Content-Type": "text/event-stream"})
        for piece in pieces:
            line.send(piece)
        if then:
            then(line)

    return script


def cut(line: Line) -> None:
    """Break the connection off."""
    line.cut()


def hang(line: Line) -> None:
    """Never answer."""
    line.hang()


@dataclass
class Wire:
    """The server. `requests` holds what arrived, oldest first."""

    requests: list[Request] = field(default_factory=list)
    _scripts: dict[tuple[str, str], deque[Script]] = field(default_factory=dict)
    _released: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Wire:
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def on(self, method: str, path: str, *scripts: Script) -> None:
        """Answer requests for a path, in turn; the last script stays.

        "*" ends a prefix; of several paths that fit, the longest counts.
        """
        self._scripts[method, path] = deque(scripts)

    def scripts(self, method: str, path: str) -> tuple[Script, ...]:
        """What would be answered now, to be put back later."""
        return tuple(self._scripts[method, path])

    def asked(self, method: str, path: str) -> list[Request]:
        """The requests for a path, oldest first."""
        return [r for r in self.requests if r.method == method and _fits(path, r.path)]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                request = _read(connection)
                if request is None:
                    return
                self.requests.append(request)
                self._script(request)(Line(request, connection, self._released))
            except OSError:
                return

    def _script(self, request: Request) -> Script:
        fitting = [
            pattern
            for method, pattern in self._scripts
            if method == request.method and _fits(pattern, request.path)
        ]
        if not fitting:
            return answer(404, {"detail": "Not Found"})
        scripts = self._scripts[request.method, max(fitting, key=len)]
        return scripts.popleft() if len(scripts) > 1 else scripts[0]


def _fits(pattern: str, path: str) -> bool:
    return path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern


def _read(connection: socket.socket) -> Request | None:
    with connection.makefile("rb") as incoming:
        first = incoming.readline().decode("latin-1").split()
        if len(first) != 3:
            return None
        headers: dict[str, str] = {}
        while (line := incoming.readline().decode("latin-1").rstrip("\r\n")) != "":
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        body = incoming.read(int(headers.get("content-length", "0")))
        return Request(first[0], first[1], headers, body)
