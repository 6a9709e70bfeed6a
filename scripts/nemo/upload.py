"""Files and addresses go to the service, checked before a byte leaves this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from . import api, session
from .client import Client
from .errors import ACCEPTED, MAX_FILE_BYTES, USAGE, NemoError
from .multipart import MultipartBody
from .output import Done

Progress = Callable[[str, float], None]


def upload(client: Client, sources: Sequence[str], progress: Progress) -> Done:
    """Put files and web addresses on the chat's timeline, in the order given."""
    for source in sources:
        check(source)
    files: list[dict[str, Any]] = []
    for number, source in enumerate(sources):
        try:
            files += _send(client, source, progress)
        except NemoError as error:
            _tell_what_arrived(error, source, sources[:number], files)
            raise
    names = ", ".join(str(file["name"]) for file in files)
    return Done(
        " ".join([*client.remarks, f"Uploaded {names}."]), {"files": files}, ("sse.py", "WISH")
    )


def is_address(source: str) -> bool:
    """Whether the service is to fetch this from the web."""
    return urlsplit(source).scheme.lower() in ("http", "https")


def check(source: str) -> None:
    """Refuse a file that the service would refuse, before anything is sent."""
    if is_address(source):
        return
    path = Path(source)
    try:
        size_bytes = path.stat().st_size
        if not path.is_file():
            raise NemoError("not_a_file", f"{path.name} is not a file.", exit_code=USAGE)
        with path.open("rb"):
            pass
    except OSError as error:
        raise NemoError(
            "no_such_file",
            f"{path} cannot be read ({error.strerror}).",
            "Check the path; quote it if it holds spaces.",
            USAGE,
        ) from error
    ending = path.suffix[1:].lower()
    if ending not in ACCEPTED:
        raise NemoError(
            "4001",
            f"{path.name} is of a type that the service does not take.",
            f"Accepted: {', '.join(ACCEPTED)}.",
            USAGE,
        )
    if size_bytes == 0:
        raise NemoError(
            "empty_file", f"{path.name} is empty.", "Check that it was saved whole.", USAGE
        )
    if size_bytes > MAX_FILE_BYTES:
        raise NemoError(
            "4002",
            f"{path.name} has {size_bytes / 2**20:.0f} MB.",
            f"At most {MAX_FILE_BYTES // 2**20} MB a file: compress or trim it first.",
            USAGE,
        )


def _tell_what_arrived(
    error: NemoError, source: str, sent: Sequence[str], files: list[dict[str, Any]]
) -> None:
    """Add to a failure at one of several sources which are there already."""
    if sent:
        arrived = ", ".join(Path(earlier).name for earlier in sent)
        error.message = f"{Path(source).name}: {error.message}"
        error.hint = f"{error.hint} Already there, to be left out next time: {arrived}.".strip()
        error.data = {**(error.data if isinstance(error.data, dict) else {}), "files": files}


def _send(client: Client, source: str, progress: Progress) -> list[dict[str, Any]]:
    """Send one source; a request for each, so that one bad file does not cost the others."""
    if is_address(source):
        described = session.within(
            client, lambda sid: api.upload_urls(client.transport, sid, [source])
        )
        sizes_bytes: list[int | None] = [None] * len(described)
    else:
        path = Path(source)

        def advance(sent: int, total: int) -> None:
            progress(f"Uploading {path.name}", 100 * sent / total)

        body = MultipartBody([path], progress=advance)
        try:
            described = session.within(
                client, lambda sid: api.upload_files(client.transport, sid, body)
            )
        except NemoError as error:
            if error.doubtful:
                error.hint = f"Look with state.py whether {path.name} arrived before sending it."
                error.next_words = ("state.py",)
            raise
        sizes_bytes = [path.stat().st_size] * len(described)
    session.mark_used(client, Path(urlsplit(source).path if is_address(source) else source).stem)
    return [
        {
            "name": file.get("filename") or Path(source).name,
            "type": file.get("file_type"),
            "duration_s": file.get("duration"),
            "width": file.get("width"),
            "height": file.get("height"),
            "size_bytes": size_bytes,
        }
        for file, size_bytes in zip(described, sizes_bytes, strict=True)
    ]
