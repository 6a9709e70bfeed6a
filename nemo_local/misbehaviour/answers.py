"""Faults of any answer: another one, none, or half of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nemo_local.errors import ApiError

from .events import one_by_one

HANG_UP = "nemo.hang_up"
"""A message to the server that ASGI lacks: see `nemo_local.misbehaviour.protocol`."""

_MESSAGES = {
    1001: "the token is invalid or has expired",
    1002: "session not found",
    2001: "out of credits",
    4001: "unsupported file type",
    4002: "the file is too large",
    402: "export is not in the free plan",
    409: "a render with this id exists already",
    429: "too many requests",
}


class BrokenOffError(Exception):
    """The connection was closed on purpose; unwinds the application under the fault."""


async def hang_up(send: Send) -> None:
    """Close the caller's connection as it stands."""
    await send({"type": HANG_UP})


async def drain(receive: Receive) -> None:
    """Read the request to its end, so that the caller can read the answer."""
    while True:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body"):
            return


@dataclass(frozen=True)
class Answer:
    """A fixed answer instead of the application's."""

    status: int
    body: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        async def answered(scope: Scope, receive: Receive, send: Send) -> None:
            await drain(receive)
            if self.body is None:
                response = Response(status_code=self.status, headers=self.headers)
            else:
                response = JSONResponse(dict(self.body), self.status, self.headers)
            await response(scope, receive, send)

        return answered


def refusal(code: int, *, status: int | None = None) -> Answer:
    """The contract's envelope for an error code, with its usual HTTP status or another."""
    error = ApiError(code, _MESSAGES.get(code, "refused"), status=status)
    return Answer(error.status, error.as_json())


@dataclass(frozen=True)
class Dropped:
    """No answer at all. With `acting`, the work is done first."""

    acting: bool = False

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        async def dropped(scope: Scope, receive: Receive, send: Send) -> None:
            async def swallow(message: Message) -> None:
                del message

            if self.acting:
                await app(scope, receive, swallow)
            else:
                await drain(receive)
            await hang_up(send)

        return dropped


@dataclass(frozen=True)
class Cut:
    """The answer's body ends in the middle: after `events` of its stream or `size` bytes."""

    events: int | None = None
    size: int | None = None

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""
        whole = app if self.events is None else one_by_one(app)

        async def cut(scope: Scope, receive: Receive, send: Send) -> None:
            events, size = 0, 0

            async def relay(message: Message) -> None:
                nonlocal events, size
                if message["type"] == "http.response.body":
                    body = message.get("body", b"")
                    room = len(body) if self.size is None else self.size - size
                    if events == self.events or room < len(body):
                        if room > 0 and events != self.events:
                            part = {"body": body[:room], "more_body": True}
                            await send({"type": "http.response.body", **part})
                        raise BrokenOffError
                    events, size = events + bool(body), size + len(body)
                await send(message)

            try:
                await whole(scope, receive, relay)
            except BrokenOffError:
                await hang_up(send)

        return cut


@dataclass(frozen=True)
class NoRange:
    """A server that sends files from the beginning, whatever was asked."""

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        async def whole(scope: Scope, receive: Receive, send: Send) -> None:
            unwanted = (b"range", b"if-range")
            headers = [(k, v) for k, v in scope["headers"] if k not in unwanted]

            async def relay(message: Message) -> None:
                if message["type"] == "http.response.start":
                    del MutableHeaders(scope=message)["accept-ranges"]
                await send(message)

            await app({**scope, "headers": headers}, receive, relay)

        return whole
