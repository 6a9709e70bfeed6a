"""The application on a socket."""

from __future__ import annotations

import uvicorn
from starlette.types import ASGIApp

from nemo_local.protocol import Protocol


def server(app: ASGIApp, *, can_hang_up: bool = False, announce: bool = True) -> uvicorn.Server:
    """A uvicorn server for the backend; `can_hang_up` is what some faults need."""
    http = Protocol
    if can_hang_up:
        from nemo_local.misbehaviour.protocol import HangUpProtocol

        http = HangUpProtocol
    config = uvicorn.Config(
        app,
        http=http,
        loop="asyncio",
        ws="none",
        lifespan="on",
        interface="asgi3",
        access_log=False,
        log_level="info" if announce else "error",
        server_header=False,
        proxy_headers=False,  # nobody stands between; a caller could only lie in them
        timeout_graceful_shutdown=10,
    )
    return uvicorn.Server(config)
