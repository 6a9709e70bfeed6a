"""Faults of the render endpoints: progress that stands still, failure, other shapes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Json = dict[str, Any]


def _edited(app: ASGIApp, edit: Callable[[Json], Json]) -> ASGIApp:
    """The application with its successful JSON answers changed."""

    async def edited(scope: Scope, receive: Receive, send: Send) -> None:
        status, body = 500, b""

        async def collect(message: Message) -> None:
            nonlocal status, body
            status = message.get("status", status)
            body += message.get("body", b"")

        await app(scope, receive, collect)
        answer = json.loads(body)
        response = JSONResponse(edit(answer) if answer.get("success") else answer, status)
        await response(scope, receive, send)

    return edited


@dataclass(frozen=True)
class Frozen:
    """A render that gets nowhere, as far as one can see."""

    progress: int = 37

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        def frozen(answer: Json) -> Json:
            state = {"status": "processing", "progress": self.progress}
            return {"success": True, "data": {"id": answer["data"]["id"], **state}}

        return _edited(app, frozen)


@dataclass(frozen=True)
class Failed:
    """A render that could not be done."""

    message: str = "the encoder stopped"

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        def failed(answer: Json) -> Json:
            state = {"status": "failed", "progress": 40, "error": self.message}
            return {"success": True, "data": {"id": answer["data"]["id"], **state}}

        return _edited(app, failed)


@dataclass(frozen=True)
class Shape:
    """One of the documented shapes of a render answer.

    "top": all fields at top level; "data": under `data`, with `data.output.url`;
    "outputUrl": under `data`, with `data.outputUrl`.
    """

    shape: Literal["top", "data", "outputUrl"]

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """The application behind this fault."""

        def shaped(answer: Json) -> Json:
            data = dict(answer["data"])
            if self.shape == "top":
                return {"success": True, **data}
            if self.shape == "outputUrl" and (output := data.pop("output", None)):
                data["outputUrl"] = output["url"]
            return {"success": True, "data": data}

        return _edited(app, shaped)
