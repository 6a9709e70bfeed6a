"""A file being received: written and hashed as it comes, up to a limit."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from nemo_local.config import MEGABYTE
from nemo_local.errors import FILE_TOO_LARGE, ApiError

BLOCK_BYTES = MEGABYTE
"""Bytes are written in blocks of this size: rarely enough to be worth a thread's while."""


@dataclass(frozen=True)
class Incoming:
    """A received file. `name` is what the sender calls it and never a path."""

    path: Path
    name: str
    size_bytes: int
    sha256: str


class Receiver:
    """Writes one file. `feed` collects in memory; `flush` does the slow part."""

    def __init__(self, path: Path, name: str, limit_bytes: int) -> None:
        self._path, self._name, self._limit = path, name, limit_bytes
        self._buffer = bytearray()
        self._digest = hashlib.sha256()
        self._size = 0
        self._file = path.open("xb")

    @property
    def pending(self) -> int:
        """Bytes that were fed and not yet written."""
        return len(self._buffer)

    def feed(self, data: bytes | memoryview) -> None:
        """Take some bytes. Beyond the limit they are counted and dropped."""
        self._size += len(data)
        if self._size <= self._limit:
            self._buffer += data

    def flush(self) -> None:
        """Write what was fed."""
        self._file.write(self._buffer)
        self._digest.update(self._buffer)
        self._buffer = bytearray()

    def finish(self) -> Incoming:
        """Write the rest and close. 4002 when the file was larger than the limit."""
        self.flush()
        self.close()
        if self._size > self._limit:
            raise ApiError(
                FILE_TOO_LARGE,
                f"{self._name} is larger than {self._limit // MEGABYTE} MB:"
                " please compress or trim it",
            )
        return Incoming(self._path, self._name, self._size, self._digest.hexdigest())

    def close(self) -> None:
        """Let the file go; twice does no harm."""
        self._file.close()
