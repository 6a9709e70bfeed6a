"""A file from a URL that somebody sent.

Only http and https, only to public addresses. The name is resolved once, every address it
has must be public, and the connection goes to the very address that was checked, so a name
server cannot answer differently the second time. Redirects go through the same door.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from nemo_local.errors import BAD_REQUEST, ApiError

from .addresses import is_public, resolve
from .admission import ENDING_BY_TYPE, ENDINGS, ending_of
from .incoming import BLOCK_BYTES, Incoming, Receiver

_MOST_REDIRECTS = 5
_SILENCE_S = 20.0
_HEADERS = {"Accept-Encoding": "identity", "Connection": "close"}
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True)
class Door:
    """Which hosts may be reached; a test opens another one to its own server."""

    resolve: Callable[[str, int], list[str]] = resolve
    admits: Callable[[str], bool] = is_public


def fetch(
    url: str, path: Path, *, file_bytes: int, within_s: float, door: Door | None = None
) -> Incoming:
    """Download `url` to `path`. Raises `ApiError`: 400 with the reason, 4002."""
    door = door or Door()
    deadline = time.monotonic() + within_s
    for _ in range(_MOST_REDIRECTS + 1):
        parts = _checked(url)
        connection = _connection(parts, door, deadline)
        try:
            connection.connect()
            with _ended_at(deadline, connection.sock):
                connection.request("GET", _target(parts), headers=_HEADERS)
                response = connection.getresponse()
                if response.status in _REDIRECTS and (place := response.getheader("Location")):
                    url = _joined(url, place)
                    continue
                if response.status != http.client.OK:
                    raise ApiError(BAD_REQUEST, f"{parts.hostname} answered {response.status}")
                return _save(response, path, _name(parts, response), file_bytes, deadline)
        except (OSError, http.client.HTTPException) as e:
            if time.monotonic() >= deadline:
                raise ApiError(BAD_REQUEST, f"{parts.hostname} took too long") from None
            raise ApiError(BAD_REQUEST, f"{parts.hostname} did not send the file: {e}") from None
        finally:
            connection.close()
    raise ApiError(BAD_REQUEST, "the URL leads from one address to the next without end")


@contextmanager
def _ended_at(deadline: float, sock: socket.socket) -> Iterator[None]:
    """End a connection at a moment, whatever it waits for.

    The time-out of a socket begins anew with every byte, of the headers, too.
    """

    def end() -> None:
        with suppress(OSError):
            socket.socket.shutdown(sock, socket.SHUT_RDWR)

    timer = threading.Timer(max(0.0, deadline - time.monotonic()), end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _joined(url: str, place: str) -> str:
    try:
        return urljoin(url, place)
    except ValueError:
        raise ApiError(BAD_REQUEST, "the URL leads to an address that is none") from None


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ApiError(BAD_REQUEST, "only http and https URLs can be fetched")
    return parts


def _connection(parts: SplitResult, door: Door, deadline: float) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    addresses = door.resolve(host, port)
    if not addresses or not all(door.admits(address) for address in addresses):
        raise ApiError(BAD_REQUEST, f"{host} is not a public address: send the file itself")
    kind = _PinnedTLS if parts.scheme == "https" else _Pinned
    return kind(host, port, addresses[0], min(_SILENCE_S, max(0.001, deadline - time.monotonic())))


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, whatever the name says by now."""

    def __init__(self, host: str, port: int, address: str, silence_s: float) -> None:
        super().__init__(host, port, timeout=silence_s)
        self._address = address

    def connect(self) -> None:
        """Connect to the checked address."""
        self.sock = socket.create_connection((self._address, self.port), self.timeout)


class _PinnedTLS(_Pinned):
    """The same over TLS; the certificate must be the name's."""

    default_port = 443

    def connect(self) -> None:
        """Connect to the checked address and prove that it is the host's."""
        super().connect()
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return f"{path}?{query}" if query else path


def _name(parts: SplitResult, response: http.client.HTTPResponse) -> str:
    """A name for the file; its ending from the answer where the URL has none of ours."""
    name = unquote(parts.path.rpartition("/")[2])
    if ending_of(name) in ENDINGS:
        return name
    kind = response.getheader("Content-Type", "").partition(";")[0].strip().lower()
    ending = ENDING_BY_TYPE.get(kind)
    return (name or parts.hostname or "file") + (f".{ending}" if ending else "")


def _save(
    response: http.client.HTTPResponse, path: Path, name: str, file_bytes: int, deadline: float
) -> Incoming:
    receiver = Receiver(path, name, file_bytes)
    expected, received = response.length, 0
    try:
        while received <= file_bytes and received != expected:
            piece = response.read1(BLOCK_BYTES)
            if not piece:
                if expected is not None or time.monotonic() >= deadline:
                    raise ConnectionError("the connection broke off")
                break
            received += len(piece)
            receiver.feed(piece)
            if receiver.pending >= BLOCK_BYTES:
                receiver.flush()
        return receiver.finish()
    finally:
        receiver.close()
