"""Whether a received file is let in: by its ending and by what it really holds."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from nemo_local.errors import FILE_TOO_LARGE, UNSUPPORTED_FILE, ApiError

from .incoming import Incoming

ENDING_BY_TYPE = {
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/x-msvideo": "avi",
    "video/webm": "webm",
    "video/x-matroska": "mkv",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "audio/mp4": "m4a",
    "audio/aac": "aac",
}
"""What is accepted: content types, and the endings of such files."""

ENDINGS = tuple(dict.fromkeys(ENDING_BY_TYPE.values()))
_LONGEST_NAME = 200


def shown_name(told: str) -> str:
    """A sender's file name made fit to be shown: no folders, no control characters."""
    name = PurePosixPath(PureWindowsPath(told).as_posix()).name
    plain = "".join(c for c in name if unicodedata.category(c)[0] != "C").strip()
    stem, dot, ending = plain.rpartition(".")
    if not dot:
        return plain[:_LONGEST_NAME] or "file"
    return f"{stem[: _LONGEST_NAME - len(ending) - 1]}.{ending[:20]}"


def ending_of(name: str) -> str:
    """What kind of file a name claims, as in `ENDINGS`; "" for a name that claims none."""
    ending = PurePosixPath(name).suffix[1:].lower()
    return "jpg" if ending == "jpeg" else ending


def inspect(file: Incoming) -> dict[str, Any]:
    """What the probe says of a file that is accepted. Raises `ApiError` 4001, 4002."""
    name = shown_name(file.name)
    accepted = "accepted are " + ", ".join(ENDINGS)
    if ending_of(name) not in ENDINGS:
        raise ApiError(UNSUPPORTED_FILE, f"{name} has an ending that is not known; {accepted}")
    from nemo_local.media.ffmpeg import MediaError
    from nemo_local.media.probe import probe

    try:
        return probe(file.path).as_json()
    except MediaError as e:
        code = FILE_TOO_LARGE if e.reason == "too_large" else UNSUPPORTED_FILE
        raise ApiError(code, f"{name}: {e}") from None
