"""Files and addresses go to the service, checked before a byte leaves this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from . import api, session
from .client import Client
from .errors import ACCEPTED, CUT, MAX_FILE_BYTES, UNFINISHED, USAGE, NemoError, interrupted
from .multipart import MultipartBody
from .output import Done

Progress = Callable[[str, float], None]


def upload(client: Client, sources: Sequence[str], progress: Progress) -> Done:
    """Put files and web addresses on the chat's timeline, in the order given."""
    for source in sources:
        check(source)
    files: list[dict[str, Any]] = []
    arrived = 0
    try:
        for source in sources:
            files += send(client, source, progress)
            arrived += 1
    except NemoError as error:
        _with_the_rest(error, sources, arrived, files)
        raise
    except KeyboardInterrupt:
        raise _with_the_rest(interrupted(()), sources, arrived, files) from None
    names = ", ".join(str(file["name"]) for file in files)
    return Done(
        " ".join([*client.remarks, f"Uploaded {names}."]), {"files": files}, ("sse.py", "WISH")
    )


def is_address(source: str) -> bool:
    """Whether the service is to fetch this from the web."""
    return urlsplit(source).scheme.lower() in ("http", "https")


def absolute(source: str) -> str:
    """Make a path independent of the folder; a folder keeps the slash that tells it is one."""
    if is_address(source):
        return source
    slash = "/" if source.endswith("/") else ""
    return f"{Path(source).absolute()}{slash}"


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


def _with_the_rest(
    error: NemoError, sources: Sequence[str], arrived: int, files: list[dict[str, Any]]
) -> NemoError:
    """Add to what stopped at one of several sources which are there, and how to go on."""
    names = [Path(source).name for source in sources]
    there, name, later = names[:arrived], names[arrived], names[arrived + 1 :]
    hints = [error.hint] if error.hint else []
    if error.doubtful:
        hints = [f"Look with state.py whether {name} arrived before sending it."]
        hints += [f"Not sent yet: {', '.join(later)}."] if later else []
        error.next_words = ("state.py",)
    elif error.exit_code == UNFINISHED:
        error.next_words = ("upload.py", *map(absolute, sources[arrived:]))
    if there:
        error.message = f"{name}: {error.message}"
        hints.append(f"Already there, to be left out next time: {', '.join(there)}.")
        error.data = {**(error.data if isinstance(error.data, dict) else {}), "files": files}
    error.hint = " ".join(hints)
    return error


def send(client: Client, source: str, progress: Progress) -> list[dict[str, Any]]:
    """Send one source; a request for each, so that one bad file does not cost the others.

    The error is ``doubtful`` where the service may have the source in spite of it, also if the
    command is stopped meanwhile.
    """
    if is_address(source):
        described = _fetched(client, source)
        sizes_bytes: list[int | None] = [None] * len(described)
    else:
        described = _handed_over(client, Path(source), progress)
        sizes_bytes = [Path(source).stat().st_size] * len(described)
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


def _fetched(client: Client, address: str) -> list[dict[str, Any]]:
    try:
        return session.within(client, lambda sid: api.upload_urls(client.transport, sid, [address]))
    except KeyboardInterrupt:
        raise _stopped_in_doubt() from None


def _handed_over(client: Client, path: Path, progress: Progress) -> list[dict[str, Any]]:
    content_bytes, gone_bytes = path.stat().st_size, 0

    def advance(sent: int, total: int) -> None:
        nonlocal gone_bytes
        gone_bytes = sent
        progress(f"Uploading {path.name}", 100 * sent / total)

    body = MultipartBody([path], progress=advance)
    try:
        return session.within(client, lambda sid: api.upload_files(client.transport, sid, body))
    except KeyboardInterrupt:
        if gone_bytes < content_bytes:  # nobody can do anything with half a file
            raise
        raise _stopped_in_doubt() from None


def _stopped_in_doubt() -> NemoError:
    return NemoError(CUT, "Stopped before the service had answered.", exit_code=UNFINISHED)
