"""What the service's JSON says, read with forgiveness where the contract leaves room."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from . import loose
from .errors import NemoError
from .transport import Answer

Fields = dict[str, Any]


def fields_of(answer: Answer) -> Fields:
    """Give the fields of an answer without an envelope."""
    if not isinstance(answer.body, dict):
        raise _not_understood()
    return answer.body


def data_of(answer: Answer) -> Fields:
    """Give the ``data`` of an envelope."""
    data = fields_of(answer).get("data")
    if not isinstance(data, dict):
        raise _not_understood()
    return data


def text(fields: Fields, key: str) -> str:
    """Give words or an id; "" where there are none."""
    return loose.word(fields.get(key)) or ""


def required(fields: Fields, key: str) -> str:
    """Give words or an id that nothing can go on without."""
    found = text(fields, key)
    if not found:
        raise _not_understood()
    return found


def number(fields: Fields, key: str) -> float:
    """Give a number, whole ones without a fraction; 0 where there is none."""
    found = loose.number(fields.get(key)) or 0.0
    return int(found) if found.is_integer() else found


def moment(fields: Fields, key: str, *, default: float) -> float:
    """Read a moment, ISO 8601 or (milli)seconds since 1970; give seconds since 1970."""
    value = fields.get(key)
    seconds = loose.number(value)
    if seconds is not None:
        return seconds / 1000 if seconds > 1e11 else seconds
    try:
        when = datetime.fromisoformat(str(value).strip().replace("Z", "+00:00"))
    except ValueError:
        return default
    return when.replace(tzinfo=when.tzinfo or timezone.utc).timestamp()


def _not_understood() -> NemoError:
    return NemoError(
        "bad_answer",
        "The answer is not what the service documents.",
        "Check NEMO_API_URL and any proxy or sign-in page in between.",
    )
