"""Who is asking, and what of theirs they ask about."""

from __future__ import annotations

import time
from collections.abc import Mapping

from nemo_local.errors import NOT_IN_PLAN, SESSION_NOT_FOUND, TOKEN_INVALID, ApiError
from nemo_local.store import Person, Session, Store

ATTRIBUTION = ("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")


def person(headers: Mapping[str, str], store: Store) -> Person:
    """The person whose bearer token came with a request; 1001 without a valid one."""
    found = store.people.by_token(_token(headers), time.time())
    if found is None:
        raise ApiError(TOKEN_INVALID, "the token is missing, invalid or expired")
    return found


def session_of(headers: Mapping[str, str], session_id: object, store: Store) -> Session:
    """The caller's session; 1001 without a valid token.

    1002 for a session that does not exist and for one of somebody else.
    """
    if isinstance(session_id, str):
        found = store.sessions.by_token(_token(headers), session_id, time.time())
        if found is not None:
            return found
    person(headers, store)
    raise ApiError(SESSION_NOT_FOUND, "session not found")


def _token(headers: Mapping[str, str]) -> str:
    """What was sent as a bearer token, "" for nothing."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def require_attribution(headers: Mapping[str, str]) -> None:
    """402 for an export that does not say which skill it comes from."""
    missing = [name for name in ATTRIBUTION if not headers.get(name, "").strip()]
    if missing:
        raise ApiError(
            NOT_IN_PLAN,
            f"export is not in the free plan for requests without {', '.join(missing)}",
        )
