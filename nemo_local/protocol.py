"""HTTP over uvicorn, with fewer writes, and with answers that reach whoever waits for them.

uvicorn writes the head, every chunk and the end of an answer by themselves. Most answers of
this backend are ready as a whole: in one piece they cost a third of the system calls here,
and wake the caller once.

A caller in the middle of 500 MB reads no answer before its last byte is out, and loses one
that comes with the end of the connection: so a refusal waits until the request is read.

A server that is asked to stop finishes what it has begun and then closes the connection; it
says so in the answer, or the caller's next request would run into the closing.
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.flow_control import CLOSE_HEADER
from uvicorn.protocols.http.h11_impl import H11Protocol


class Protocol(H11Protocol):
    """Writes the head with the first piece of the body, and the last piece with the end.

    The last answer of a connection that the server will close says `Connection: close`.
    """

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Stand between the connection's requests and its transport."""
        held = _Held(cast("asyncio.Transport", transport))
        super().connection_made(cast("asyncio.Transport", held))
        app: ASGIApp = self.app

        async def in_pieces(scope: Scope, receive: Receive, send: Send) -> None:
            async def relay(message: Message) -> None:
                if message["type"] == "http.response.start":
                    await self._read_to_its_end(receive)
                    if not self.cycle.keep_alive:
                        message = {**message, "headers": [*message["headers"], CLOSE_HEADER]}
                held.hold()
                await send(message)
                if message["type"] == "http.response.body":
                    held.let_go()

            await app(scope, receive, relay)

        self.app = in_pieces

    async def _read_to_its_end(self, receive: Receive) -> None:
        """Read what the application left of its request, unless it was not sent at all yet."""
        while self.cycle.more_body and not self.cycle.disconnected:
            if self.cycle.waiting_for_100_continue:
                return
            await receive()


class _Held:
    """A transport whose writes can be held back for a moment."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._pieces: list[bytes] = []
        self._holding = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def hold(self) -> None:
        """Keep what is written until `let_go`."""
        self._holding = True

    def let_go(self) -> None:
        """Write what was kept, and what comes."""
        self._holding = False
        if self._pieces:
            self._transport.write(b"".join(self._pieces))
            self._pieces.clear()

    def write(self, data: bytes) -> None:
        """Write, or keep."""
        self._pieces.append(data)
        if not self._holding:
            self.let_go()

    def close(self) -> None:
        """Close, once all is written."""
        self.let_go()
        self._transport.close()
