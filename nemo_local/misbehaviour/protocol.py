"""HTTP over uvicorn, with a way to hang up.

ASGI has no message for "close the connection without an answer", which is just what a
client must survive. This protocol offers the transport's close to the faults.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from .answers import HANG_UP


class HangUpProtocol(H11Protocol):
    """Puts the connection's close into the scope of each of its requests."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wrap the application for the requests of this connection."""
        super().connection_made(transport)
        app: ASGIApp = self.app

        async def with_hang_up(scope: Scope, receive: Receive, send: Send) -> None:
            extensions = {**scope.get("extensions", {}), HANG_UP: transport.close}
            await app({**scope, "extensions": extensions}, receive, send)

        self.app = with_hang_up
