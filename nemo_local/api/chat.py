"""Chat turns, and the state they leave."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from nemo_local.auth import session_of
from nemo_local.errors import BAD_REQUEST, ApiError
from nemo_local.store import Media, Session
from nemo_local.timeline import Draft, to_wire

from .wire import EVENT_STREAM, Json, backend, envelope, file_url, read_json

if TYPE_CHECKING:
    from nemo_local.turn import Step

_LONGEST_MESSAGE = 10_000


async def run_sse(request: Request) -> _EventStream:
    """One turn. The answer is its event stream, which ends by closing."""
    b = backend(request)
    body = await read_json(request)
    session = session_of(request.headers, body.get("session_id", body.get("sessionId")), b.store)
    message = _message(body)
    return _EventStream(await b.turns.begin(session, message))


class _EventStream:
    """A turn's events as an answer, those that are ready together in one piece.

    Starlette's `StreamingResponse` would also watch for the caller to hang up; nothing here
    would stop for that, and the watching costs a quarter of a short turn.
    """

    def __init__(self, steps: AsyncIterator[Step]) -> None:
        self._steps = steps

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer to the end of the turn."""
        await send({"type": "http.response.start", "status": 200, "headers": EVENT_STREAM})
        over = False
        async for step in self._steps:
            over = step.over
            await send({"type": "http.response.body", "body": step.events, "more_body": not over})
        if not over:
            await send({"type": "http.response.body", "body": b""})


def _message(body: Json) -> str:
    """The words of the new message, with ADK's usual tolerance for the case of keys."""
    new = body.get("new_message", body.get("newMessage"))
    parts = new.get("parts") if isinstance(new, dict) else None
    if not isinstance(parts, list):
        raise ApiError(BAD_REQUEST, "new_message.parts is missing", status=422)
    texts = [part.get("text") for part in parts if isinstance(part, dict)]
    message = "\n".join(text for text in texts if isinstance(text, str)).strip()
    if not message:
        raise ApiError(BAD_REQUEST, "the message is empty", status=422)
    if len(message) > _LONGEST_MESSAGE:
        raise ApiError(
            BAD_REQUEST, f"a message has at most {_LONGEST_MESSAGE} characters", status=422
        )
    return message


def state_latest(request: Request) -> Response:
    """Everything about a session: the draft and the files it can use."""
    store = backend(request).store
    session = session_of(request.headers, request.path_params["session_id"], store)
    draft = store.versions.current(session.id)
    media = store.media.of_session(session.id)
    return envelope({"state": _state(request, session, draft, media)})


def _state(request: Request, session: Session, draft: Draft, media: list[Media]) -> Json:
    files = [{"id": m.id, **file_json(request, m)} for m in media]
    composed = [s.music for track in draft.tracks for s in track.segments if s.music]
    return {
        "draft": to_wire(draft),
        "video_infos": files,
        "generated_media": [
            {"type": "music", "mood": m.mood, "seed": m.seed} for m in dict.fromkeys(composed)
        ],
        "canvas_config": {"aspect": draft.aspect, "fit": draft.fit},
        "video_analyses": [{"id": m.id, "filename": m.name, **m.info} for m in media],
    }


def file_json(request: Request, media: Media) -> Json:
    """An uploaded file as the contract describes one."""
    info = media.info
    return {
        "filename": media.name,
        "file_type": info["kind"],
        "cdn_url": file_url(request, media.id, media.name),
        "duration": info["duration_ms"] / 1000,
        "width": info["width"],
        "height": info["height"],
        "fps": info["fps"],
        "hash": media.sha256,
        "size": media.size_bytes,
    }
