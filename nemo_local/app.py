"""The backend as an ASGI application: its rooms, its routes, and what stands before them."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Scope

from nemo_local.api import chat, files, people, renders
from nemo_local.api.wire import Backend, crashed, left, refused
from nemo_local.config import Config
from nemo_local.errors import ApiError
from nemo_local.jobs import Jobs
from nemo_local.requestlog import LogFile, Recorded, RequestLog
from nemo_local.store import Store
from nemo_local.turns import Turns
from nemo_local.workspace import pages
from nemo_local.workspace.waveforms import Waveforms

if TYPE_CHECKING:
    from nemo_local.faults import Faults

_log = logging.getLogger(__name__)

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
_LEFT_OVER_S = 86400.0

CONTRACT: list[BaseRoute] = [
    Route("/run_sse", chat.run_sse, methods=["POST"]),
    Route("/api/auth/anonymous-token", people.anonymous_token, methods=["POST"]),
    Route("/api/auth/claim-token", people.claim_token, methods=["POST"]),
    Route("/api/tasks/me/with-session/nemo_agent", people.with_session, methods=["POST"]),
    Route("/api/credits/balance/simple", people.credits_balance, methods=["GET"], name="credits"),
    Route("/api/state/nemo_agent/me/{session_id}/latest", chat.state_latest, name="state"),
    Route("/api/upload-video/nemo_agent/me/{session_id}", files.upload, methods=["POST"]),
    Route("/api/render/proxy/lambda", renders.render_submit, methods=["POST"]),
    Route("/api/render/proxy/lambda/{render_id}", renders.render_poll),
    Route("/api/render/proxy/lambda/{render_id}/cancel", renders.render_cancel, methods=["POST"]),
    Route("/api/render/proxy/{render_id}/download", renders.render_download),
    Route("/files/{key}/{name}", renders.file, name="file"),
]
"""A route's name is the operation that faults are armed for."""

ROUTES = [*CONTRACT, *pages.ROUTES]
"""The contract and the page, which no fault is meant for."""


def operation_of(scope: Scope) -> str | None:
    """The name of the contract's route that will answer a request; None for the page's."""
    for route in CONTRACT:
        if isinstance(route, Route) and route.matches(scope)[0] is Match.FULL:
            return route.name
    return None


def create_app(
    config: Config,
    *,
    faults: Faults | None = None,
    on_request: Callable[[Recorded], None] | None = None,
    keep_body: int = 0,
) -> Starlette:
    """The backend over one data folder.

    `faults` stand before the routes when given. `on_request` is told about every request,
    with up to `keep_body` bytes of its body; without it they are noted in `requests.log`.
    """

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        store = Store(config.database)
        jobs = Jobs(config, store)
        turns = Turns(store, config)
        waveforms = Waveforms(config.media, config.waveforms)
        app.state.backend = Backend(config, store, turns, jobs, waveforms)
        jobs.start()
        yield
        await turns.close()
        jobs.close()
        store.close()
        if log_file is not None:
            log_file.close()

    config.make_folders()
    _sweep(config)
    log_file = None
    if on_request is None:
        log_file = on_request = LogFile(config.data / "requests.log")
    middleware = [Middleware(RequestLog, sink=on_request, keep_body=keep_body)]
    if config.host in _LOOPBACK:
        # A web page elsewhere may make its own name lead here; it must not get answers.
        middleware.append(Middleware(TrustedHostMiddleware, allowed_hosts=list(_LOOPBACK)))
    if faults is not None:
        from nemo_local.faults import FaultyApp

        middleware.append(Middleware(FaultyApp, faults=faults, operation_of=operation_of))
    return Starlette(
        routes=ROUTES,
        middleware=middleware,
        exception_handlers={ApiError: refused, ClientDisconnect: left, Exception: crashed},
        lifespan=lifespan,
    )


def _sweep(config: Config) -> None:
    """Remove what a crash left in the work folder; younger things may be a worker's."""
    for entry in config.work.iterdir():
        with suppress(FileNotFoundError):  # a worker clears up after itself, too
            if time.time() - entry.stat().st_mtime > _LEFT_OVER_S:
                _log.info("removing %s, left over from an earlier run", entry)
                if entry.is_dir():
                    shutil.rmtree(entry, ignore_errors=True)
                else:
                    entry.unlink()
