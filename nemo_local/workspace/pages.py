"""The page's endpoints. A claim token in the address is all they need, and all it opens."""

from __future__ import annotations

import time
from pathlib import Path
from typing import cast, get_args

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from nemo_local.api.wire import backend, file_url
from nemo_local.errors import BAD_REQUEST, NOT_FOUND, TOKEN_INVALID, ApiError
from nemo_local.late import IMPORTING
from nemo_local.store import Media, Session, Store
from nemo_local.timeline import Draft, Stem

from .views import session_json

_HERE = Path(__file__).parent
_ASSETS = {"page.css": "text/css", "page.js": "text/javascript"}
_GONE = 410
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        " media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
        " frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def claim(request: Request) -> Response:
    """The page of a claim link, or a friendly word that the link has ended."""
    try:
        _shown(request)
    except ApiError:
        return FileResponse(_HERE / "expired.html", _GONE, _HEADERS, "text/html")
    return FileResponse(_HERE / "page.html", headers=_HEADERS, media_type="text/html")


def asset(request: Request) -> Response:
    """The page's style and script."""
    name = request.path_params["name"]
    if name not in _ASSETS:
        raise ApiError(NOT_FOUND, "no such file")
    return FileResponse(_HERE / name, headers=_HEADERS, media_type=_ASSETS[name])


def session(request: Request) -> Response:
    """What the page shows, as JSON."""
    with IMPORTING:
        from nemo_local.agent.describe import summary  # late: the agent is large

    store = backend(request).store
    shown = _shown(request)
    draft = store.versions.current(shown.id)
    what = session_json(
        draft,
        summary(draft),
        _media(shown, draft, store).values(),
        store.renders.of_session(shown.id),
        lambda key, name: file_url(request, key, name),
    )
    return JSONResponse(what, headers=_HEADERS)


async def waveform(request: Request) -> Response:
    """The waveform of one of the session's files, or of its voice or music alone."""
    b = backend(request)
    shown = _shown(request)
    media = _media(shown, b.store.versions.current(shown.id), b.store)
    wanted = media.get(request.path_params["media_id"])
    if wanted is None:
        raise ApiError(NOT_FOUND, "no such file in this session")
    stem = request.query_params.get("stem", "mix")
    if stem not in get_args(Stem):
        raise ApiError(BAD_REQUEST, "stem must be mix, voice or music")
    bins = await b.waveforms.of(wanted, cast("Stem", stem))
    return Response(bins, headers=_HEADERS, media_type="application/octet-stream")


def _shown(request: Request) -> Session:
    token = request.query_params.get("ct", "")
    found = backend(request).store.sessions.by_claim(token, time.time())
    if found is None:
        raise ApiError(TOKEN_INVALID, "this link has expired", status=_GONE)
    return found


def _media(shown: Session, draft: Draft, store: Store) -> dict[str, Media]:
    """The session's files, and what its draft uses from the person's other sessions."""
    own = {m.id: m for m in store.media.of_session(shown.id)}
    return own | store.media.of_user(shown.user_id, draft.media_ids)


ROUTES = [
    Route("/workspace/claim", claim, name="workspace"),
    Route("/workspace/session", session, name="workspace_session"),
    Route("/workspace/waveform/{media_id}", waveform, name="workspace_waveform"),
    Route("/workspace/{name}", asset, name="workspace_asset"),
]
