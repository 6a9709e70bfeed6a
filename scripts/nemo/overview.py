"""Look without editing anything: the connection (opening a session), the timeline, the credits."""

from __future__ import annotations

from typing import Any

from . import api, session
from .account import base_url_of
from .client import Client
from .errors import AUTH, NemoError
from .output import Done


def connect(client: Client, *, remember: str | None) -> Done:
    """Make sure that token and session work; ``remember`` the backend of this name from now on."""
    remembered = base_url_of(remember) if remember is not None else client.backend.base_url
    if remembered != client.backend.base_url:
        client.remarks.append(f"NEMO_API_URL is set, and wins over {remember} until it is unset.")

    def reach(session_id: str) -> str:
        api.session_state(client.transport, session_id)
        return session_id

    sid = session.within(client, reach)
    credit = api.credit_balance(client.transport)
    if remember is not None:
        with client.store.change() as state:
            state["backend"] = remembered
    link = _link(client, sid)
    where = {"cloud": "the service", "local": "the local backend"}.get(
        client.backend.label, client.backend.label
    )
    return Done(
        _sentence(client, f"Ready: connected to {where}, {credit.available:g} credits."),
        {
            "backend": client.backend.label,
            "session_id": sid,
            "language": client.language,
            "anonymous": client.account.anonymous,
            "credits": credit.available,
            "link": link,
        },
        ("upload.py", "FILE"),
        details=[f"To look at it in a browser: {link}"] if link else (),
    )


def timeline(client: Client) -> Done:
    """Say what is on the chat's timeline."""
    from . import draft

    found = session.within(client, lambda sid: api.session_state(client.transport, sid))
    current = found.get("draft")
    summary = draft.summary(current)
    ready = draft.ready(current)
    return Done(
        _sentence(client, summary if ready else "The timeline is empty."),
        {
            "timeline": summary,
            "tracks": draft.track_count(current),
            "duration_ms": draft.duration_ms(current),
            "ready": ready,
        },
    )


def credit(client: Client) -> Done:
    """Say how many credits there are."""
    balance = api.credit_balance(client.transport)
    held = f", {balance.frozen:g} more are held by work in progress" if balance.frozen else ""
    data: dict[str, Any] = {
        "available": balance.available,
        "frozen": balance.frozen,
        "total": balance.total,
    }
    return Done(_sentence(client, f"{balance.available:g} credits are left{held}."), data)


def _sentence(client: Client, text: str) -> str:
    return " ".join([*client.remarks, text])


def _link(client: Client, sid: str) -> str | None:
    """Give the link to the person's own view of the session; older services have none."""
    task = session.task_id(client)
    if not task:
        return None
    try:
        token = api.claim_token(client.transport, task, sid)
    except NemoError as error:
        if error.exit_code == AUTH:
            raise
        return None
    return f"{client.backend.web_url}/workspace/claim?ct={token}"
