"""What a caller reads on a connection that is used in no ordinary way."""

from __future__ import annotations

import http.client
import json
import socket
from contextlib import suppress
from urllib.parse import urlsplit

import pytest

from tests.support.api import Caller
from tests.support.backend import RunningBackend

UPLOAD = "/api/upload-video/nemo_agent/me/{}"


@pytest.mark.parametrize(
    ("path", "content_type", "body", "status"),
    [
        (UPLOAD, "multipart/form-data; boundary=x", b"--y\r\n" + bytes(20_000_000), 400),
        (UPLOAD, "text/plain", bytes(20_000_000), 400),
        ("/run_sse", "application/json", b'{"more": "' + b"x" * 20_000_000 + b'"}', 413),
    ],
)
def test_a_refusal_is_read_though_the_connection_ends_with_it(
    caller: Caller, path: str, content_type: str, body: bytes, status: int
) -> None:
    connection = http.client.HTTPConnection(urlsplit(caller.url).netloc, timeout=60)
    headers = {
        "Authorization": f"Bearer {caller.token}",
        "Content-Type": content_type,
        "Connection": "close",
    }
    connection.request("POST", path.format(caller.session), body, headers)
    answer = connection.getresponse()
    assert (answer.status, json.loads(answer.read())["code"]) == (status, 400)


def test_who_asks_before_sending_is_refused_at_once(backend: RunningBackend) -> None:
    """As curl does; nothing of its 500 MB need be sent."""
    address = urlsplit(backend.url)
    with socket.create_connection((address.hostname, address.port), timeout=60) as connection:
        head = (
            f"POST {UPLOAD.format(1)} HTTP/1.1",
            f"Host: {address.netloc}",
            "Content-Length: 500000000",
            "Expect: 100-continue",
        )
        connection.sendall("\r\n".join((*head, "", "")).encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 401 ")


def test_a_head_without_an_end_is_refused(backend: RunningBackend) -> None:
    """Nobody can fill the memory with one."""
    address = urlsplit(backend.url)
    with socket.create_connection((address.hostname, address.port), timeout=60) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX-Long: ")
        sent = 0
        with suppress(OSError):  # it hangs up
            while sent < 50_000_000:
                sent += connection.send(bytes(1 << 16).replace(b"\0", b"x"))
        with suppress(ConnectionResetError):
            assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")
    assert sent < 50_000_000


def test_requests_that_come_together_are_answered_in_their_order(caller: Caller) -> None:
    address = urlsplit(caller.url)
    asked = (
        f"GET /api/state/nemo_agent/me/{caller.session}/latest",
        "GET /api/credits/balance/simple",
    )
    head = f" HTTP/1.1\r\nHost: {address.netloc}\r\nAuthorization: Bearer {caller.token}\r\n"
    with socket.create_connection((address.hostname, address.port), timeout=60) as connection:
        first, last = (line + head for line in asked)
        connection.sendall(f"{first}\r\n{last}Connection: close\r\n\r\n".encode())
        answers = connection.makefile("rb").read()
    assert answers.count(b"HTTP/1.1 200 ") == 2
    assert 0 < answers.index(b'"draft"') < answers.index(b"connection: close")
