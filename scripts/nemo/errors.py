"""The client's one error: what happened, what to do next, and the exit code that says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
AUTH: Final = 3
UNFINISHED: Final = 4
PLAN: Final = 5

#: File endings that the service takes, as its documents list them.
ACCEPTED: Final = (
    *("mp4", "mov", "avi", "webm", "mkv"),
    *("jpg", "png", "gif", "webp"),
    *("mp3", "wav", "m4a", "aac"),
)
MAX_FILE_BYTES: Final = 500 * 1024 * 1024

#: Codes of an error that leaves open whether the service got the request.
CUT: Final = "connection_cut"
UNAVAILABLE: Final = "service_error"
#: The request never left this machine.
UNREACHABLE: Final = "unreachable"
#: The whole timeline is silent.
NO_SOUND: Final = "no_sound"
OUT_OF_TIME: Final = "out_of_time"


#: What a command's answer carries: facts about one thing, or about each of several.
Facts = dict[str, Any] | list[dict[str, Any]]


class NemoError(Exception):
    """Something a person or an agent has to know about, and what it can do about it.

    ``code`` is stable and made for programs; ``message`` and ``hint`` are sentences for people.
    ``next_words`` is the command to run next, a script's name and its arguments; ``data`` are facts
    that a command's answer carries in spite of the error.
    """

    def __init__(
        self,
        code: str,
        message: str,
        hint: str = "",
        exit_code: int = FAILED,
        *,
        next_words: Sequence[str] = (),
        data: Facts | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.exit_code = exit_code
        self.next_words = tuple(next_words)
        self.data: Facts = {} if data is None else data

    @property
    def doubtful(self) -> bool:
        """Whether the service may have begun what was asked, in spite of this error."""
        return self.code in (CUT, UNAVAILABLE)


def interrupted(next_words: Sequence[str]) -> NemoError:
    """Say that a command was stopped half-way, and which one goes on."""
    message = "Stopped before it was finished."
    return NemoError("interrupted", message, exit_code=UNFINISHED, next_words=next_words)


_KNOWN: Final[Mapping[str, tuple[str, str, int]]] = {
    "1001": (
        "The service does not accept the access token.",
        "If NEMO_TOKEN is set, it is your own and has expired or is wrong: replace it or unset it.",
        AUTH,
    ),
    "1002": (
        "The service no longer knows this session, so its timeline is gone.",
        "Upload the file again, then repeat the wish.",
        FAILED,
    ),
    "2001": ("The credits are used up.", "Add credits, then run the same command again.", PLAN),
    "4001": (
        "The service does not support this type of file.",
        f"Accepted: {', '.join(ACCEPTED)}. Convert the file, or check that it is not damaged.",
        USAGE,
    ),
    "4002": (
        "The file is too large for the service.",
        f"At most {MAX_FILE_BYTES // 2**20} MB a file: compress or trim it first.",
        USAGE,
    ),
    "400": ("The service could not make sense of the request.", "Update the skill.", FAILED),
    "402": (
        "Exporting is not part of the free plan.",
        "This is a matter of the plan, not of credits: register to unlock the export.",
        PLAN,
    ),
    "404": ("The service does not have what was asked for.", "", FAILED),
    "429": (
        "The service is receiving too many requests.",
        "Wait a minute, then run the same command again.",
        FAILED,
    ),
}

_BY_STATUS: Final[Mapping[int, str]] = {401: "1001", 403: "1001", 413: "4002", 415: "4001"}


def from_service(code: int, status: int, detail: str) -> NemoError:
    """Explain a refusal: ``code`` of the envelope (0 where it has none), HTTP status, its words."""
    known = str(code or _BY_STATUS.get(status, status))
    if known == "404" and "session not found" in detail.lower():
        known = "1002"
    if known in _KNOWN:
        message, hint, exit_code = _KNOWN[known]
        # The service's words help only where ours cannot say what exactly is wrong.
        said = f" It says: {detail}" if detail and known in ("400", "404", "4001", "4002") else ""
        if known == "400" and detail:  # then it is about this request, not about the skill's age
            hint = "Change what it names, then run the command again."
        return NemoError(known, message + said, hint, exit_code)
    said = f": {detail}" if detail else "."
    if status >= 500:  # a gateway may answer so while the work goes on behind it
        return NemoError(
            UNAVAILABLE, f"The service failed (HTTP {status}){said}", "Try again in a minute."
        )
    return NemoError(known, f"The service refused the request ({known}){said}", "", FAILED)
