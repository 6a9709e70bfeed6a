"""A file from a URL that somebody sent.

Only http and https, only to public addresses. The name is resolved once, every address it
has must be public, and the connection goes to the very address that was checked, so a name
server cannot answer differently the second time. Redirects go through the same door.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from nemo_local.errors import BAD_REQUEST, ApiError

from .addresses import is_public, resolve
from .incoming import BLOCK_BYTES, Incoming, Receiver

_MOST_REDIRECTS = 5
_SILENCE_S = 20.0
_REDIRECTS = {301, 302, 303, 307, 308}
_ENDINGS = {
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/x-msvideo": ".avi",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/x-wav": ".wav",
    "audio/mp4": ".m4a",
    "audio/aac": ".aac",
}


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
        connection = _connection(parts, door)
        try:
            connection.request("GET", _target(parts), headers={"Accept-Encoding": "identity"})
            response = connection.getresponse()
            if response.status in _REDIRECTS and (location := response.getheader("Location")):
                url = urljoin(url, location)
                continue
            if response.status != http.client.OK:
                raise ApiError(BAD_REQUEST, f"{parts.hostname} answered {response.status}")
            return _save(response, path, _name(parts, response), file_bytes, deadline)
        except (OSError, http.client.HTTPException) as e:
            raise ApiError(BAD_REQUEST, f"{parts.hostname} did not send the file: {e}") from None
        finally:
            connection.close()
    raise ApiError(BAD_REQUEST, "the URL leads from one address to the next without end")


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ApiError(BAD_REQUEST, "only http and https URLs can be fetched")
    return parts


def _connection(parts: SplitResult, door: Door) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    addresses = door.resolve(host, port)
    if not addresses or not all(door.admits(address) for address in addresses):
        raise ApiError(BAD_REQUEST, f"{host} is not a public address: send the file itself")
    if parts.scheme == "https":
        return _PinnedTLS(host, port, addresses[0])
    return _Pinned(host, port, addresses[0])


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, whatever the name says by now."""

    def __init__(self, host: str, port: int, address: str) -> None:
        super().__init__(host, port, timeout=_SILENCE_S)
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
    kind = response.getheader("Content-Type", "").partition(";")[0].strip().lower()
    ending = _ENDINGS.get(kind, "")
    known = name.lower().endswith((*_ENDINGS.values(), ".jpeg"))
    return name if known else (name or parts.hostname or "file") + ending


def _save(
    response: http.client.HTTPResponse, path: Path, name: str, file_bytes: int, deadline: float
) -> Incoming:
    receiver = Receiver(path, name, file_bytes)
    received = 0
    try:
        while received <= file_bytes and (piece := response.read(BLOCK_BYTES)):
            received += len(piece)
            receiver.feed(piece)
            receiver.flush()
            if time.monotonic() > deadline:
                raise ApiError(BAD_REQUEST, f"{name} took too long to arrive")
        return receiver.finish()
    finally:
        receiver.close()
