"""Files as a multipart body that is streamed with its exact length."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path


class MultipartBody:
    """An iterable request body; ``len()`` is its exact Content-Length."""

    def __init__(
        self,
        files: Sequence[Path],
        field: str = "files",
        *,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        raise NotImplementedError

    @property
    def content_type(self) -> str:
        """The request's Content-Type, boundary included."""
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __iter__(self) -> Iterator[bytes]:
        raise NotImplementedError
