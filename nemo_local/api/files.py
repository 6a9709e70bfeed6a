"""Uploads: files of a multipart body, or URLs to fetch."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from nemo_local import ids
from nemo_local.auth import session_of
from nemo_local.config import Config
from nemo_local.errors import BAD_REQUEST, ApiError
from nemo_local.late import IMPORTING
from nemo_local.store import Media, Session
from nemo_local.uploads import admission, multipart
from nemo_local.uploads.incoming import Incoming

from .chat import file_json
from .wire import Backend, Json, backend, envelope, read_json


async def upload(request: Request) -> Response:
    """Take files into a session: all of a request's files, or none."""
    b = backend(request)
    session = await run_in_threadpool(_session, request, b)
    folder = b.config.work / f"upload-{ids.key()}"
    folder.mkdir()
    try:
        received = await _received(request, folder, b.config)
        if not received:
            raise ApiError(BAD_REQUEST, f"no file: send the form field {multipart.FIELD!r}")
        media = await run_in_threadpool(_admit, received, session, b)
        async with b.turns.alone(session.id):
            await run_in_threadpool(_place, media, session, b)
    finally:
        await run_in_threadpool(shutil.rmtree, folder)
    files = [file_json(request, m) for m in media]
    return envelope({"files": files, "session_state_applied": True})


def _session(request: Request, b: Backend) -> Session:
    return session_of(request.headers, request.path_params["session_id"], b.store)


async def _received(request: Request, folder: Path, config: Config) -> list[Incoming]:
    content_type = request.headers.get("content-type", "")
    limits = config.limits
    if content_type.startswith("application/json"):
        from nemo_local.uploads.fetch import fetch

        urls = _urls(await read_json(request), limits.files_per_upload)
        return [
            await run_in_threadpool(
                fetch,
                url,
                folder / str(i),
                file_bytes=limits.file_bytes,
                within_s=limits.url_fetch_s,
            )
            for i, url in enumerate(urls)
        ]
    return await multipart.receive(
        request.stream(),
        content_type,
        folder,
        file_bytes=limits.file_bytes,
        most_files=limits.files_per_upload,
    )


def _urls(body: Json, most: int) -> list[str]:
    urls = body.get("urls")
    if not isinstance(urls, list) or not all(isinstance(url, str) for url in urls):
        raise ApiError(BAD_REQUEST, "urls must be a list of addresses")
    if len(urls) > most:
        raise ApiError(BAD_REQUEST, f"at most {most} files fit one upload")
    return urls


def _admit(received: list[Incoming], session: Session, b: Backend) -> list[Media]:
    """Look at every file, and let them in when each of them is fine."""
    media = [
        Media(
            id=ids.key(),
            session_id=session.id,
            user_id=session.user_id,
            name=admission.shown_name(file.name),
            size_bytes=file.size_bytes,
            sha256=file.sha256,
            info=admission.inspect(file),
        )
        for file in received
    ]
    for file, item in zip(received, media, strict=True):
        file.path.replace(b.config.media / item.id)
        b.store.media.add(item, time.time())
    return media


def _place(media: list[Media], session: Session, b: Backend) -> None:
    """Put new files on the timeline, before anybody has said a word about them."""
    with IMPORTING:
        from nemo_local.agent.apply.placing import place
        from nemo_local.view import library_item

    before = b.store.versions.current(session.id)
    after = place([library_item(m) for m in media], before, ids.key)
    if after != before:
        b.store.versions.add(session.id, after)
