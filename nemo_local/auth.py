"""Who is asking, and what of theirs they ask about."""

from __future__ import annotations

import time
from collections.abc import Mapping

from nemo_local.errors import NOT_IN_PLAN, SESSION_NOT_FOUND, TOKEN_INVALID, ApiError
from nemo_local.store import Person, Session, Store

ATTRIBUTION = ("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")


def person(headers: Mapping[str, str], store: Store) -> Person:
    """The person whose bearer token came with a request; 1001 without a valid one."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        found = store.people.by_token(token.strip(), time.time())
        if found is not None:
            return found
    raise ApiError(TOKEN_INVALID, "the token is missing, invalid or expired")


def session_of(person: Person, session_id: object, store: Store) -> Session:
    """The person's session; 1002 for one that does not exist and for one of somebody else."""
    found = store.sessions.find(session_id, person.user_id) if isinstance(session_id, str) else None
    if found is None:
        raise ApiError(SESSION_NOT_FOUND, "session not found")
    return found


def require_attribution(headers: Mapping[str, str]) -> None:
    """402 for an export that does not say which skill it comes from."""
    missing = [name for name in ATTRIBUTION if not headers.get(name, "").strip()]
    if missing:
        raise ApiError(
            NOT_IN_PLAN,
            f"export is not in the free plan for requests without {', '.join(missing)}",
        )
