"""HTTP over uvicorn, with fewer writes, and with answers that reach whoever waits for them.

The requests are read by llhttp (httptools): 200 chats at once wait half as long as for a
parser in Python.

uvicorn writes the head, every chunk and the end of an answer by themselves. Most answers of
this backend are ready as a whole: in one piece they cost a third of the system calls here,
and wake the caller once.

A caller in the middle of 500 MB reads no answer before its last byte is out, and loses one
that comes with the end of the connection: so a refusal waits until the request is read.
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_LONGEST_HEAD = 1 << 16


class Protocol(HttpToolsProtocol):
    """Writes the head with the first piece of the body, and the last piece with the end.

    A request whose head never ends is refused: the parser by itself would keep it all.
    """

    _head_bytes: int | None = None
    """How much of an unfinished head came after the piece that it began in."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Stand between the connection's requests and its transport."""
        held = _Held(transport)
        super().connection_made(cast("asyncio.Transport", held))
        app: ASGIApp = self.app

        async def in_pieces(scope: Scope, receive: Receive, send: Send) -> None:
            async def relay(message: Message) -> None:
                if message["type"] == "http.response.start":
                    await self._read_to_its_end(scope, receive)
                held.hold()
                await send(message)
                if message["type"] == "http.response.body":
                    held.let_go()

            await app(scope, receive, relay)

        self.app = in_pieces

    async def _read_to_its_end(self, scope: Scope, receive: Receive) -> None:
        """Read what the application left of its request, unless it was not sent at all yet."""
        cycle = self.cycle
        if cycle.scope is not scope:
            return  # the next request has come: this one was read
        while cycle.more_body and not cycle.disconnected:
            if cycle.waiting_for_100_continue:
                return
            await receive()

    def data_received(self, data: bytes) -> None:
        """Read on, as long as heads come to an end."""
        in_head = self._head_bytes
        super().data_received(data)
        if in_head is not None and self._head_bytes is not None:
            self._head_bytes += len(data)
            if self._head_bytes > _LONGEST_HEAD:
                self.send_400_response("The request's head is too long.")

    def on_message_begin(self) -> None:
        """A head begins."""
        self._head_bytes = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """A head ends."""
        self._head_bytes = None
        super().on_headers_complete()


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
