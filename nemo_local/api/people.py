"""Tokens, sessions, claim links, credits."""

from __future__ import annotations

import time
import uuid
from datetime import datetime, timezone

from starlette.requests import Request
from starlette.responses import Response

from nemo_local.auth import person, session_of
from nemo_local.errors import BAD_REQUEST, RATE_LIMITED, ApiError

from .wire import backend, envelope, read_json

_LONGEST_LANGUAGE = 35


def anonymous_token(request: Request) -> Response:
    """The token of a client id: the one it has, or a new one when that has expired."""
    try:
        client_id = str(uuid.UUID(request.headers.get("x-client-id", "")))
    except ValueError:
        raise ApiError(BAD_REQUEST, "the header X-Client-Id must hold a UUID") from None
    b = backend(request)
    limits = b.config.limits
    found = b.store.people.by_client(
        client_id,
        request.client.host if request.client else "",
        now=time.time(),
        lasts_s=limits.token_s,
        per_address=limits.tokens_per_address,
    )
    if found is None:
        raise ApiError(RATE_LIMITED, "too many new tokens for this address")
    expires_at = datetime.fromtimestamp(found.expires_at, timezone.utc)
    return envelope(
        {
            "token": found.token,
            "credits": found.credits,
            "user_id": found.user_id,
            "expires_at": expires_at.isoformat().replace("+00:00", "Z"),
        }
    )


async def with_session(request: Request) -> Response:
    """A new session with an empty timeline."""
    store = backend(request).store
    caller = person(request.headers, store)
    language = (await read_json(request)).get("language", "en")
    if not isinstance(language, str) or len(language) > _LONGEST_LANGUAGE:
        raise ApiError(BAD_REQUEST, "language must be an ISO code", status=422)
    made = store.sessions.create(caller.user_id, language or "en", time.time())
    return envelope({"task_id": made.task_id, "session_id": made.id, "user_id": caller.user_id})


async def claim_token(request: Request) -> Response:
    """A token for a link that shows the session's page."""
    b = backend(request)
    session_id = (await read_json(request)).get("session_id")
    session = session_of(request.headers, session_id, b.store)
    lasts_s = b.config.limits.claim_s
    token = b.store.sessions.claim(session.id, time.time() + lasts_s)
    return envelope({"claim_token": token, "expires_in": int(lasts_s)})


def credits_balance(request: Request) -> Response:
    """What the person may spend. Work on one's own machine costs nothing, so none is held."""
    found = person(request.headers, backend(request).store)
    return envelope({"available": found.credits, "frozen": 0, "total": found.credits})
