"""The events of a stream one at a time, for the faults that count or change them."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_END = b"\n\n"


def one_by_one(app: ASGIApp) -> ASGIApp:
    """The application with a message for each event of its stream, and another for the end."""

    async def stream(scope: Scope, receive: Receive, send: Send) -> None:
        async def relay(message: Message) -> None:
            if message["type"] != "http.response.body":
                await send(message)
                return
            for event in message.get("body", b"").split(_END)[:-1]:
                await send({"type": "http.response.body", "body": event + _END, "more_body": True})
            if not message.get("more_body"):
                await send({"type": "http.response.body", "body": b""})

        await app(scope, receive, relay)

    return stream
