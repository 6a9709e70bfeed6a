"""A file comes over the net: cut, resumed, checked, and only then where it belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import requests
from urllib3.exceptions import HTTPError

from .errors import CUT, NemoError
from .files import explained
from .patience import Patience
from .render import kind_of
from .transport import Transport, broken

_PIECE_BYTES: Final = 64 * 1024
_ATTEMPTS: Final = 4  # in a row without a byte more; as long as bytes arrive, it goes on

Progress = Callable[[float], None]


class Download:
    """Fetches one file into ``part``, from the first of ``addresses`` that has it.

    ``validator`` is what the server called the file when an earlier command began to fetch it;
    ``remember`` is told when it becomes known, so that a later command can go on.
    """

    def __init__(
        self,
        transport: Transport,
        addresses: Sequence[str],
        part: Path,
        *,
        validator: str,
        remember: Callable[[str], None],
        progress: Progress,
        patience: Patience,
    ) -> None:
        self._transport = transport
        self._addresses = [address for address in addresses if address]
        self._part = part
        self._validator = validator
        self._remember = remember
        self._progress = progress
        self._patience = patience

    def run(self) -> str:
        """Fetch; give the kind of file that came (see ``render.kind_of``)."""
        first_failure = NemoError("no_address", "The service did not say where the file is.")
        for place, address in enumerate(self._addresses):
            if not self._validator:
                self._discard()  # of whatever: nothing says that it is this file's beginning
            try:
                return self._kind_from(address)
            except NemoError as error:
                if not error.doubtful and error.code not in _ELSEWHERE:
                    raise
                first_failure = first_failure if place else error
        raise first_failure

    def _kind_from(self, address: str) -> str:
        self._from(address)
        with explained(self._part), self._part.open("rb") as f:
            kind = kind_of(f.read(16))
        if not kind:
            self._discard()
            raise NemoError("not_media", "What came is not a video or sound file.")
        return kind

    def _from(self, address: str) -> None:
        without_progress = 0
        while True:
            before = self._size_bytes()
            try:
                if self._piece(address, before):
                    return
            except NemoError as error:
                if error.code != CUT:
                    raise
                without_progress = 0 if self._size_bytes() > before else without_progress + 1
                if without_progress == _ATTEMPTS:
                    raise
            self._patience.pause(min(8.0, 0.5 * 2**without_progress))

    def _piece(self, address: str, have_bytes: int) -> bool:
        """Ask for what is missing; give whether the file is whole now."""
        headers = {"Accept-Encoding": "identity"}  # sizes count bytes of the file
        if have_bytes:
            headers["Range"] = f"bytes={have_bytes}-"
            if self._validator and not self._validator.startswith("W/"):
                headers["If-Range"] = self._validator
        with self._transport.fetch(address, headers) as response:
            start, total = _extent(response)
            if response.status_code == 416 and have_bytes and total == have_bytes:
                return True
            if response.status_code == 416 or start not in (0, have_bytes):
                self._discard()
                return False
            if response.status_code not in (200, 206):
                raise NemoError(
                    "no_file", f"The file cannot be fetched (HTTP {response.status_code})."
                )
            validator = response.headers.get("ETag") or response.headers.get("Last-Modified") or ""
            if validator and validator != self._validator:
                self._validator = validator
                self._remember(validator)
            self._write(response, start, total)
        have_bytes = self._size_bytes()
        if total is not None and have_bytes != total:
            if have_bytes > total:
                self._discard()
            raise NemoError(CUT, "The download ended early.")
        return True

    def _write(self, response: requests.Response, start: int, total: int | None) -> None:
        with explained(self._part), self._part.open("r+b" if start else "wb") as f:
            f.seek(start)
            try:
                # Not iter_content: when the connection breaks, it loses the piece it was filling.
                while piece := response.raw.read1(_PIECE_BYTES):
                    f.write(piece)
                    if total:
                        self._progress(100 * f.tell() / total)
            except HTTPError as error:
                raise broken(error, response.url) from error

    def _size_bytes(self) -> int:
        return self._part.stat().st_size if self._part.exists() else 0

    def _discard(self) -> None:
        self._part.unlink(missing_ok=True)


_ELSEWHERE: Final = ("no_file", "not_media", "unreachable")


def _extent(response: requests.Response) -> tuple[int, int | None]:
    """Give where the bytes of an answer begin and the size of the whole file, if it says so."""
    found = re.fullmatch(
        r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)", response.headers.get("Content-Range", "")
    )
    if response.status_code in (206, 416) and found:
        return int(found[1] or 0), int(found[2]) if found[2] != "*" else None
    length = response.headers.get("Content-Length", "")
    return 0, int(length) if length.isdigit() and response.status_code == 200 else None
