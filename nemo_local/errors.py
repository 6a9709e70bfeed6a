"""The one error that an answer of this backend can be: the contract's table of codes."""

from __future__ import annotations

from typing import Any

OK = 0
TOKEN_INVALID = 1001
SESSION_NOT_FOUND = 1002
OUT_OF_CREDITS = 2001
UNSUPPORTED_FILE = 4001
FILE_TOO_LARGE = 4002
BAD_REQUEST = 400
NOT_IN_PLAN = 402
NOT_FOUND = 404
CONFLICT = 409
RATE_LIMITED = 429
INTERNAL = 500

_STATUS = {
    TOKEN_INVALID: 401,
    SESSION_NOT_FOUND: 404,
    # Not 402: that bare status means "export not in the plan" to a client.
    OUT_OF_CREDITS: 403,
    UNSUPPORTED_FILE: 415,
    FILE_TOO_LARGE: 413,
}


class ApiError(Exception):
    """A refusal: the contract's code and a sentence a person can act on."""

    def __init__(self, code: int, message: str, *, status: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status if status is not None else _STATUS.get(code, code)

    def as_json(self) -> dict[str, Any]:
        """The contract's envelope."""
        return {"code": self.code, "message": self.message, "data": None}
