"""One function for each endpoint of the contract; no decisions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from . import loose
from .answers import data_of, fields_of, moment, number, required, text
from .transport import Answer, Transport

if TYPE_CHECKING:
    from .multipart import MultipartBody

_UPLOAD_ANSWER_S: Final = 300.0  # the service looks into a file of 500 MB before it answers
_WEEK_S: Final = 7 * 24 * 3600.0


@dataclass(frozen=True)
class AnonymousToken:
    """A token of the free plan; ``expires_at`` in seconds since 1970."""

    token: str
    user_id: str
    credits: float
    expires_at: float


@dataclass(frozen=True)
class SessionIds:
    """A session as the service names it."""

    session_id: str
    task_id: str
    user_id: str


@dataclass(frozen=True)
class Credits:
    """Credits free to use, held by work in progress, and both together."""

    available: float
    frozen: float
    total: float


@dataclass(frozen=True)
class RenderStatus:
    """Where a render stands: status in the service's words, progress 0-100, the file's address."""

    status: str
    progress: int
    url: str
    message: str


def anonymous_token(transport: Transport, client_id: str, *, now: float) -> AnonymousToken:
    """Ask for a token of the free plan; ``now`` (s since 1970) dates one without an expiry."""
    data = data_of(
        transport.send(
            "POST", "/api/auth/anonymous-token", headers={"X-Client-Id": client_id}, signed=False
        )
    )
    return AnonymousToken(
        token=required(data, "token"),
        user_id=text(data, "user_id"),
        credits=number(data, "credits"),
        expires_at=moment(data, "expires_at", default=now + _WEEK_S),
    )


def create_session(transport: Transport, language: str) -> SessionIds:
    """Open a session with an empty timeline; the agent answers in ``language``."""
    data = data_of(
        transport.send(
            "POST",
            "/api/tasks/me/with-session/nemo_agent",
            json={"task_name": "project", "language": language},
        )
    )
    return SessionIds(
        session_id=required(data, "session_id"),
        task_id=text(data, "task_id"),
        user_id=text(data, "user_id"),
    )


def claim_token(transport: Transport, task_id: str, session_id: str) -> str:
    """Ask for a token that may stand in a link, good for this one session."""
    data = data_of(
        transport.send(
            "POST", "/api/auth/claim-token", json={"task_id": task_id, "session_id": session_id}
        )
    )
    return required(data, "claim_token")


def run_sse(transport: Transport, session_id: str, message: str) -> Iterator[bytes]:
    """Send one chat message; give the event stream's bytes as they arrive.

    Charged, and never safe to repeat: a failure with ``doubtful`` set may have begun the turn.
    """
    from urllib3.exceptions import HTTPError

    from .stream import read_chunks
    from .transport import broken

    answer = transport.send(
        "POST",
        "/run_sse",
        json={
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": session_id,
            # Early ADK versions ignore a message without a role.
            "new_message": {"role": "user", "parts": [{"text": message}]},
        },
        headers={"Accept": "text/event-stream"},
        stream=True,
        answer_s=None,
    )
    if answer.body is not None:  # one JSON document where the events should be
        yield f"data: {json.dumps(answer.body)}\n\n".encode()
        return
    try:
        yield from read_chunks(answer.response.raw)
    except (HTTPError, OSError) as error:
        raise broken(error, answer.response.url) from error
    finally:
        answer.response.close()


def upload_files(
    transport: Transport, session_id: str, body: MultipartBody
) -> list[dict[str, Any]]:
    """Send files; give the service's description of each."""
    answer = transport.send(
        "POST",
        _upload_path(session_id),
        data=body,
        headers={"Content-Type": body.content_type},
        answer_s=_UPLOAD_ANSWER_S,
        bounded=False,
    )
    return _files(answer)


def upload_urls(transport: Transport, session_id: str, urls: Sequence[str]) -> list[dict[str, Any]]:
    """Let the service fetch files itself; give its description of each."""
    answer = transport.send(
        "POST",
        _upload_path(session_id),
        json={"urls": [*urls], "source_type": "url"},
        answer_s=_UPLOAD_ANSWER_S,
        bounded=False,
    )
    return _files(answer)


def credit_balance(transport: Transport) -> Credits:
    """Read the credits."""
    data = data_of(transport.send("GET", "/api/credits/balance/simple"))
    return Credits(number(data, "available"), number(data, "frozen"), number(data, "total"))


def session_state(transport: Transport, session_id: str) -> dict[str, Any]:
    """Read a session's state: ``draft``, ``video_infos``, ``generated_media`` and more."""
    data = data_of(
        transport.send("GET", f"/api/state/nemo_agent/me/{quote(session_id, safe='')}/latest")
    )
    state = data.get("state")
    return state if isinstance(state, dict) else {}


def submit_render(
    transport: Transport, render_id: str, session_id: str, draft: object, output_format: str
) -> RenderStatus:
    """Ask for a file of a draft under an id of our own; the service refuses an id it knows."""
    answer = transport.send(
        "POST",
        "/api/render/proxy/lambda",
        json={
            "id": render_id,
            "sessionId": session_id,
            "draft": draft,
            "output": {"format": output_format, "quality": "high"},
        },
    )
    return _render_status(answer)


def render_status(transport: Transport, render_id: str) -> RenderStatus:
    """Read where a render stands."""
    return _render_status(
        transport.send("GET", f"/api/render/proxy/lambda/{quote(render_id, safe='')}")
    )


def cancel_render(transport: Transport, render_id: str) -> None:
    """Cancel a render that is pending."""
    transport.send("POST", f"/api/render/proxy/lambda/{quote(render_id, safe='')}/cancel")


def download_path(render_id: str) -> str:
    """Give the address of a render's file for when its own address does not work."""
    return f"/api/render/proxy/{quote(render_id, safe='')}/download"


def _upload_path(session_id: str) -> str:
    return f"/api/upload-video/nemo_agent/me/{quote(session_id, safe='')}"


def _files(answer: Answer) -> list[dict[str, Any]]:
    return loose.items(data_of(answer).get("files")) or []


def _render_status(answer: Answer) -> RenderStatus:
    top = fields_of(answer)
    data = loose.mapping(top.get("data")) or {}
    outputs = [loose.mapping(part.get("output")) or {} for part in (top, data)]
    urls = [text(output, "url") for output in outputs] + [text(data, "outputUrl")]
    both = {**top, **data}
    failed = top.get("success") is False
    return RenderStatus(
        status=(text(both, "status") or ("failed" if failed else "pending")).lower(),
        progress=max(0, min(100, int(number(both, "progress")))),
        url=next((url for url in urls if url), ""),
        message=text(both, "error") or text(data, "message"),
    )
