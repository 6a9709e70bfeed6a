"""What all endpoints share: the backend behind them, reading JSON, envelopes and headers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from nemo_local.config import Config
from nemo_local.errors import BAD_REQUEST, INTERNAL, OK, ApiError
from nemo_local.store import Store

if TYPE_CHECKING:
    from nemo_local.jobs import Jobs
    from nemo_local.turns import Turns
    from nemo_local.workspace.waveforms import Waveforms

Json = dict[str, Any]

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_LEFT = 499  # as web servers note it

EVENT_STREAM = [(b"content-type", b"text/event-stream; charset=utf-8")]
"""The headers of a turn's answer."""


@dataclass(frozen=True)
class Backend:
    """The rooms that an endpoint can call on."""

    config: Config
    store: Store
    turns: Turns
    jobs: Jobs
    waveforms: Waveforms


def backend(request: Request) -> Backend:
    """The backend that serves this request."""
    return cast("Backend", request.app.state.backend)


def envelope(data: Json) -> JSONResponse:
    """A success as the contract wraps it."""
    return JSONResponse({"code": OK, "message": "success", "data": data})


def refused(request: Request, error: Exception) -> Response:
    """Starlette's handler for `ApiError`: the envelope, with what render answers add to it."""
    error = cast("ApiError", error)
    body = error.as_json()
    if request.url.path.startswith("/api/render/"):
        body |= {"success": False, "error": error.message}
    return JSONResponse(body, error.status)


def left(request: Request, error: Exception) -> Response:
    """Starlette's handler for a caller who hung up over the request: nobody reads the answer."""
    del request, error
    return Response(status_code=_LEFT)


def crashed(request: Request, error: Exception) -> Response:
    """The envelope for a mistake of ours; the server's log has the traceback."""
    del error
    return refused(request, ApiError(INTERNAL, "the server failed; its log says why"))


async def read_json(request: Request) -> Json:
    """The request's body, which must be a JSON object of a sensible size."""
    limit = backend(request).config.limits.json_bytes
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise ApiError(BAD_REQUEST, f"the request is larger than {limit} bytes", status=413)
    try:
        text = body.decode()
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise ApiError(BAD_REQUEST, "the request's body is not JSON", status=422) from None
    if _SURROGATE.search(text) and not _is_writable(value):
        raise ApiError(BAD_REQUEST, "a text in the request holds half a sign", status=422)
    if not isinstance(value, dict):
        raise ApiError(BAD_REQUEST, "the request's body is not a JSON object", status=422)
    return value


def _is_writable(value: object) -> bool:
    """Whether UTF-8 can write all texts in it; JSON also knows halves of surrogate pairs."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def file_url(request: Request, key: str, name: str) -> str:
    """The address of a file; who knows it may fetch it."""
    return f"{str(request.base_url).rstrip('/')}/files/{key}/{quote(name)}"
