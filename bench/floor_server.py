"""The least that Starlette on uvicorn can be: what `bench/server.py` measures the backend against.

It answers a GET, streams a fixed number of events to a POST, and reads a PUT to its end.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, StreamingResponse
from starlette.routing import Route

EVENTS = 6
_EVENT = b'data: {"text": "' + b"x" * 450 + b'"}\n\n'


async def _hello(request: Request) -> JSONResponse:
    return JSONResponse({"path": request.url.path})


async def _chat(request: Request) -> StreamingResponse:
    await request.body()

    async def events() -> AsyncIterator[bytes]:
        for _ in range(EVENTS):
            yield _EVENT

    return StreamingResponse(events(), media_type="text/event-stream")


async def _swallow(request: Request) -> JSONResponse:
    size = 0
    async for piece in request.stream():
        size += len(piece)
    return JSONResponse({"size": size})


APP = Starlette(
    routes=[
        Route("/", _hello),
        Route("/chat", _chat, methods=["POST"]),
        Route("/upload", _swallow, methods=["POST"]),
    ]
)

if __name__ == "__main__":
    uvicorn.run(
        APP,
        port=int(sys.argv[1]),
        http="httptools",
        loop="asyncio",
        ws="none",
        access_log=False,
        log_level="error",
    )
