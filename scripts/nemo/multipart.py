"""Files as a multipart/form-data body (RFC 7578) that is streamed with its exact length.

requests reads files whole for ``files=``, and sends a generator chunked; an iterable with a
length it streams, with Content-Length.
"""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import USAGE, NemoError

_PIECE_BYTES = 256 * 1024
#: What a name may not hold inside its quotes, written as browsers do (WHATWG, form data).
_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


@dataclass(frozen=True, slots=True)
class _Part:
    path: Path
    head: bytes
    size_bytes: int


class MultipartBody:
    """A request body to be given as ``data=``; ``len()`` is its Content-Length.

    It can be iterated again, for a retry, and reads the files anew each time.

    Args:
        files: the files, in order; each is opened only when its turn comes.
        field: the form field that all of them share.
        progress: told (bytes sent, bytes in all) after every piece that was handed over.

    Raises:
        OSError: a file is not there, when the body is made.
        NemoError: ``file_changed``, while it is sent: it grew, shrank or cannot be read any more.

    """

    def __init__(
        self,
        files: Sequence[Path],
        field: str = "files",
        *,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        self._boundary = secrets.token_hex(16)
        self._progress = progress
        self._parts = [_part(path, field, self._boundary) for path in files]
        self._tail = f"--{self._boundary}--\r\n".encode()
        # Each part is followed by a line end; the boundary line belongs to its head.
        self._length = len(self._tail) + sum(
            len(part.head) + part.size_bytes + 2 for part in self._parts
        )

    @property
    def content_type(self) -> str:
        """The request's Content-Type, boundary included."""
        return f"multipart/form-data; boundary={self._boundary}"

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        sent = 0
        for piece in self._pieces():
            yield piece
            sent += len(piece)
            if self._progress:
                self._progress(sent, self._length)

    def _pieces(self) -> Iterator[bytes]:
        for part in self._parts:
            yield part.head
            yield from _content(part)
            yield b"\r\n"
        yield self._tail


def _part(path: Path, field: str, boundary: str) -> _Part:
    name = _quotable(path.name)
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    head = (
        f"--{boundary}\r\n"
        f'Content-Disposition: form-data; name="{_quotable(field)}"; filename="{name}"\r\n'
        f"Content-Type: {media_type}\r\n\r\n"
    )
    return _Part(path, head.encode("utf-8", "replace"), path.stat().st_size)


def _content(part: _Part) -> Iterator[bytes]:
    """Yield exactly as many bytes as were announced, or raise.

    An ``OSError`` would not do: urllib3 takes that for trouble with the connection.
    """
    left = part.size_bytes
    try:
        with part.path.open("rb") as file:
            while left >= 0 and (piece := file.read(_PIECE_BYTES)):
                left -= len(piece)
                if left >= 0:
                    yield piece
    except OSError as error:
        raise _changed(part) from error
    if left:
        raise _changed(part)


def _changed(part: _Part) -> NemoError:
    return NemoError(
        "file_changed",
        f"{part.path.name} changed while it was being sent.",
        "Wait until nothing writes to it any more, then upload it again.",
        USAGE,
    )


def _quotable(name: str) -> str:
    return name.translate(_ESCAPES)
