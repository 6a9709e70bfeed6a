"""Exports: submit, poll, cancel, and the files."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from nemo_local import ids
from nemo_local.auth import person, require_attribution, session_of
from nemo_local.errors import BAD_REQUEST, CONFLICT, NOT_FOUND, ApiError
from nemo_local.exports import file_name
from nemo_local.store import Render, Store
from nemo_local.timeline import Draft, DraftError, TrackKind, from_wire, to_wire

from .wire import Json, backend, file_url, read_json

_ID = re.compile(r"[\w.-]{1,128}", re.ASCII)
_QUALITIES = ("low", "medium", "high")
_TYPES = {"mp4": "video/mp4", "mp3": "audio/mpeg", "wav": "audio/wav", "m4a": "audio/mp4"}

# A file is never a page of this origin, whatever a browser takes it for.
_FILE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=0",
}


async def render_submit(request: Request) -> Response:
    """Take a draft in for rendering, under an id that the caller made."""
    b = backend(request)
    person(request.headers, b.store)  # whom we do not know is told that before all else
    require_attribution(request.headers)
    body = await read_json(request)
    render = await run_in_threadpool(_render, request.headers, body, b.store)
    if not await run_in_threadpool(b.jobs.submit, render):
        raise ApiError(CONFLICT, f"a render with the id {render.id} exists already")
    return _answer(request, render)


def _render(headers: Mapping[str, str], body: Json, store: Store) -> Render:
    """The job that a request asks for, if everything in it may be used."""
    render_id = body.get("id")
    if not isinstance(render_id, str) or not _ID.fullmatch(render_id):
        raise ApiError(BAD_REQUEST, "id must be a word of at most 128 letters, digits, . _ -")
    session = session_of(headers, body.get("sessionId", body.get("session_id")), store)
    draft = _draft(body.get("draft"), session.user_id, store)
    output = body.get("output", {})
    if not isinstance(output, dict):
        raise ApiError(BAD_REQUEST, "output must be an object")
    return Render(
        key=ids.key(),
        user_id=session.user_id,
        id=render_id,
        session_id=session.id,
        draft=json.dumps(to_wire(draft), ensure_ascii=False),
        format=_one_of(output, "format", tuple(_TYPES), _usual_format(draft)),
        quality=_one_of(output, "quality", _QUALITIES, "high"),
        created_at=time.time(),
    )


def _usual_format(draft: Draft) -> str:
    """What an export is that nobody named a format for; without a picture it is no video."""
    return draft.audio_format or ("mp4" if draft.of(TrackKind.VIDEO) else "mp3")


def _draft(wire: object, user_id: str, store: Store) -> Draft:
    try:
        draft = from_wire(wire)
    except DraftError as e:
        raise ApiError(BAD_REQUEST, str(e)) from None
    if not any(track.segments for track in draft.tracks):
        raise ApiError(BAD_REQUEST, "there is nothing on the timeline to render")
    used = draft.media_ids
    if unknown := used - store.media.of_user(user_id, used).keys():
        raise ApiError(BAD_REQUEST, f"the draft uses a file that is not here: {min(unknown)}")
    return draft


def _one_of(output: Json, key: str, choices: tuple[str, ...], default: str) -> str:
    value = output.get(key, default)
    if value not in choices:
        raise ApiError(BAD_REQUEST, f"output.{key} must be one of {', '.join(choices)}")
    return str(value)


def render_poll(request: Request) -> Response:
    """How far a render is, and where its file lies once it is done."""
    return _answer(request, _found(request))


def render_cancel(request: Request) -> Response:
    """Stop a render that is not finished."""
    render = _found(request)
    if not backend(request).jobs.cancel(render):
        raise ApiError(CONFLICT, f"the render is {render.status} already")
    return _answer(request, _found(request))


def render_download(request: Request) -> Response:
    """The finished file, for the owner; a broken download goes on with Range and If-Range."""
    return _file(request, _found(request))


def file(request: Request) -> Response:
    """A finished or an uploaded file, for anybody who was told its address."""
    b, key = backend(request), request.path_params["key"]
    if render := b.store.renders.by_key(key):
        return _file(request, render)
    media = b.store.media.find(key)
    if media is None:
        raise ApiError(NOT_FOUND, "no such file")
    return FileResponse(b.config.media / media.id, headers=_FILE_HEADERS, filename=media.name)


def _found(request: Request) -> Render:
    store = backend(request).store
    caller = person(request.headers, store)
    render = store.renders.find(caller.user_id, request.path_params["render_id"])
    if render is None:
        raise ApiError(NOT_FOUND, "render not found")
    return render


def _file(request: Request, render: Render) -> Response:
    if render.file is None:
        raise ApiError(NOT_FOUND, f"the render has no file: it is {render.status}")
    return FileResponse(
        backend(request).config.renders / render.file,
        headers=_FILE_HEADERS,
        media_type=_TYPES[render.format],
        filename=file_name(render),
    )


def _answer(request: Request, render: Render) -> Response:
    data: Json = {"id": render.id, "status": render.status, "progress": render.progress}
    if render.error is not None:
        data["error"] = render.error
    if render.file is not None:
        url = file_url(request, render.key, f"{render.id}.{render.format}")
        data["output"] = {"url": url, "format": render.format, "size_bytes": render.size_bytes}
    return JSONResponse({"success": True, "data": data})
