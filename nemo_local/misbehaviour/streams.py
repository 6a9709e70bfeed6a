"""Faults of a turn's event stream."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from nemo_local.api.wire import EVENT_STREAM

from .answers import drain
from .events import one_by_one


def _rewritten(app: ASGIApp, rewrite: Callable[[bytes], Iterable[bytes]]) -> ASGIApp:
    """The application with every event of its stream replaced by some, or none."""
    events = one_by_one(app)

    async def stream(scope: Scope, receive: Receive, send: Send) -> None:
        async def relay(message: Message) -> None:
            body = message.get("body", b"")
            if not body:
                await send(message)
                return
            for event in rewrite(body):
                await send({"type": "http.response.body", "body": event, "more_body": True})

        await events(scope, receive, relay)

    return stream


def _parts(event: bytes) -> list[dict[str, Any]]:
    """The parts of one ADK event; none where it is something else."""
    try:
        content = json.loads(event.removeprefix(b"data: ")).get("content") or {}
    except ValueError:
        return []
    parts: list[dict[str, Any]] = content.get("parts", [])
    return parts


@dataclass(frozen=True)
class Silent:
    """No text at all: about three edits in ten of the hosted service close like this."""

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        def without_text(event: bytes) -> Iterator[bytes]:
            if not any("text" in part for part in _parts(event)):
                yield event

        return _rewritten(app, without_text)


@dataclass(frozen=True)
class Plain:
    """The dialect with a `type` in every event."""

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        def plain(event: bytes) -> Iterator[bytes]:
            if b'"partial":true' in event:
                return
            for part in _parts(event):
                if part.get("thought"):
                    yield _event({"type": "heartbeat"})
                elif "text" in part:
                    yield _event({"type": "text", "content": part["text"]})
                elif call := part.get("functionCall"):
                    yield _event({"type": "tool_call", "name": call["name"], "args": call["args"]})
                elif result := part.get("functionResponse"):
                    told = {"name": result["name"], "result": result["response"]}
                    yield _event({"type": "tool_result", **told})

        return _rewritten(app, plain)


def _event(content: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(content, ensure_ascii=False).encode() + b"\n\n"


@dataclass(frozen=True)
class Noise:
    """Everything that only means "still alive", before every event."""

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        def noisy(event: bytes) -> Iterator[bytes]:
            yield b": keep-alive\n\n"
            yield b"data:\n\n"
            yield b"data: {}\n\n"
            yield event

        return _rewritten(app, noisy)


@dataclass(frozen=True)
class Replay:
    """A stream that was captured elsewhere, sent `piece` bytes at a time; nothing is done."""

    body: bytes
    piece: int = 4096

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        async def replayed(scope: Scope, receive: Receive, send: Send) -> None:
            await drain(receive)
            await send({"type": "http.response.start", "status": 200, "headers": EVENT_STREAM})
            for start in range(0, len(self.body), self.piece):
                piece = self.body[start : start + self.piece]
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})

        return replayed


@dataclass(frozen=True)
class Held:
    """A stream that falls silent after `events` events, until `release()`."""

    events: int = 0
    _released: threading.Event = field(default_factory=threading.Event)

    def release(self) -> None:
        """Let the stream go on."""
        self._released.set()

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""
        events = one_by_one(app)

        async def held(scope: Scope, receive: Receive, send: Send) -> None:
            seen = 0

            async def relay(message: Message) -> None:
                nonlocal seen
                if message["type"] == "http.response.body":
                    while seen >= self.events and not self._released.is_set():
                        await asyncio.sleep(0.01)
                    seen += 1
                await send(message)

            await events(scope, receive, relay)

        return held
