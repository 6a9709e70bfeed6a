"""HTTP over uvicorn, with a way to hang up.

ASGI has no message for "close the connection without an answer", which is just what a
client must survive. This protocol knows one more message, and hangs up when it comes.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nemo_local.protocol import Protocol

from .answers import HANG_UP


class HangUpProtocol(Protocol):
    """Closes the connection of a request whose application sends `HANG_UP`."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wrap the application for the requests of this connection."""
        super().connection_made(transport)
        app: ASGIApp = self.app

        async def with_hang_up(scope: Scope, receive: Receive, send: Send) -> None:
            async def relay(message: Message) -> None:
                if message["type"] != HANG_UP:
                    await send(message)
                    return
                self.transport.close()
                await asyncio.sleep(0)  # the server notices now, and misses no answer

            await app(scope, receive, relay)

        self.app = with_hang_up
