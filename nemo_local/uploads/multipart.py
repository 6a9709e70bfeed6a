"""A multipart request, written to disk while it arrives.

Starlette's own form parser would spool each file to a temporary folder, to be copied from
there, and has no limit to a file's size; this one needs neither the copy nor the memory.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool

from nemo_local.errors import BAD_REQUEST, ApiError

from .incoming import BLOCK_BYTES, Incoming, Receiver

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

FIELD = "files"


async def receive(
    pieces: AsyncIterator[bytes],
    content_type: str,
    folder: Path,
    *,
    file_bytes: int,
    most_files: int,
) -> list[Incoming]:
    """Write the files of a multipart body into `folder`.

    The body is read to its end even when a file turns out too large, so that the sender
    gets to read the answer. Raises `ApiError`: 400 for a broken body, 4002.
    """
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not boundary:
        raise ApiError(BAD_REQUEST, "the request is not multipart/form-data")
    parts = _Parts(folder, file_bytes, most_files)
    parser = MultipartParser(boundary, parts.callbacks())
    try:
        async for piece in pieces:
            parser.write(piece)
            if parts.pending >= BLOCK_BYTES:
                await run_in_threadpool(parts.flush)
        parser.finalize()
        if not parts.complete:
            raise ApiError(BAD_REQUEST, "the multipart body ends in the middle")
        return await run_in_threadpool(parts.finish)
    except FormParserError as e:
        raise ApiError(BAD_REQUEST, f"the multipart body is broken: {e}") from None
    finally:
        parts.close()


class _Parts:
    """What the parser calls: headers of a part, its bytes, its end."""

    def __init__(self, folder: Path, file_bytes: int, most_files: int) -> None:
        self._folder, self._file_bytes, self._most_files = folder, file_bytes, most_files
        self._receivers: list[Receiver] = []
        self._current: Receiver | None = None
        self._name, self._value = b"", b""
        self._disposition = b""
        self.complete = False

    def callbacks(self) -> MultipartCallbacks:
        """The parser's hooks by their names."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_finished,
            "on_part_data": self._data,
            "on_end": self._end,
        }

    @property
    def pending(self) -> int:
        """Bytes that wait in memory."""
        return sum(r.pending for r in self._receivers)

    def flush(self) -> None:
        """Write them."""
        for receiver in self._receivers:
            if receiver.pending:
                receiver.flush()

    def finish(self) -> list[Incoming]:
        """The received files; 4002 if one was too large."""
        return [receiver.finish() for receiver in self._receivers]

    def close(self) -> None:
        """Let all files go."""
        for receiver in self._receivers:
            receiver.close()

    def _begin(self) -> None:
        self._current, self._disposition = None, b""

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _header_end(self) -> None:
        if self._name.lower() == b"content-disposition":
            self._disposition = self._value
        self._name, self._value = b"", b""

    def _headers_finished(self) -> None:
        _, options = parse_options_header(self._disposition)
        if options.get(b"name", b"").decode("utf-8", "replace") != FIELD:
            return
        if len(self._receivers) == self._most_files:
            raise ApiError(BAD_REQUEST, f"at most {self._most_files} files fit one upload")
        name = options.get(b"filename", b"").decode("utf-8", "replace")
        path = self._folder / str(len(self._receivers))
        self._current = Receiver(path, name, self._file_bytes)
        self._receivers.append(self._current)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._current is not None:
            self._current.feed(memoryview(data)[start:end])

    def _end(self) -> None:
        self.complete = True
