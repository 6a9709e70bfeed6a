"""Deliberate misbehaviour: everything a client must survive, on demand.

Faults sit in front of the application and wrap it for one call, so the code under them is
the real one. They are armed per operation and used up in the order they were armed:

    backend.faults.arm("run_sse", Silent())                    # the next turn only
    backend.faults.arm("render_poll", Frozen(37), times=3)     # the next three polls
    backend.faults.arm("claim_token", Answer(404), times=None) # from now on
    backend.faults.arm("render_download", NoRange(), Cut(size=1000))  # both, outermost first
    backend.faults.arm("any", refusal(1001))                   # the next call, whichever

Operations are the names of the routes: anonymous_token, with_session, claim_token, run_sse,
upload, credits, state, render_submit, render_poll, render_cancel, render_download, file
(what `output.url` and `cdn_url` point to), and "any" for all of these. By hand:
`nemo-local --fault silent-edit --fault rate-limited:1` (see `BY_HAND`; `:N` for N times).

What the caller gets:

Answer(status, body, headers)  this answer; the request is read, not acted on. A dict as body is
                               JSON, None is no body at all
refusal(code)                  the contract's envelope for 1001, 1002, 2001, 4001, 402, 429 ...
Dropped(acting=False)          the connection closes without an answer, before or (acting=True)
                               after the work was done
Cut(events=N), Cut(size=N)     the answer breaks off after N stream events or N bytes; a turn
                               goes on regardless
Silent()                       a turn whose stream has no text: the draft changes all the same
Plain()                        a turn in the plain dialect ({"type": "text"}), not ADK events
Replay(body, piece)            these bytes as the event stream, `piece` at a time; nothing is done
Noise()                        comments, empty data and {} between the events of a turn
Held(events=N)                 the stream stands still after N events until .release() is called
Frozen(progress)               a poll that says "processing", always at the same percentage
Failed(message)                a poll that says that the render failed
Shape("top"|"data"|"outputUrl")  a render answer in one of the three documented shapes
NoRange()                      a download that ignores Range and offers none

A fault is a callable from ASGI application to ASGI application: a test may arm its own.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from nemo_local.errors import CONFLICT, OUT_OF_CREDITS, RATE_LIMITED, TOKEN_INVALID
from nemo_local.misbehaviour.answers import Answer, Cut, Dropped, NoRange, refusal
from nemo_local.misbehaviour.renders import Failed, Frozen, Shape
from nemo_local.misbehaviour.streams import Held, Noise, Plain, Replay, Silent

__all__ = [
    "BY_HAND",
    "Answer",
    "Cut",
    "Dropped",
    "Failed",
    "Fault",
    "Faults",
    "FaultyApp",
    "Frozen",
    "Held",
    "NoRange",
    "Noise",
    "Plain",
    "Replay",
    "Shape",
    "Silent",
    "refusal",
]

Fault = Callable[[ASGIApp], ASGIApp]
ANY = "any"


@dataclass
class _Armed:
    faults: tuple[Fault, ...]
    left: int | None


class Faults:
    """What will go wrong next. Safe to use from another thread than the server's."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._armed: dict[str, deque[_Armed]] = {}

    def arm(self, operation: str, *faults: Fault, times: int | None = 1) -> None:
        """Let the next `times` calls of `operation` (None: all) go through these faults."""
        with self._lock:
            self._armed.setdefault(operation, deque()).append(_Armed(faults, times))

    def clear(self) -> None:
        """Behave again."""
        with self._lock:
            self._armed.clear()

    def take(self, operation: str) -> tuple[Fault, ...]:
        """What goes wrong with this call; nothing, usually."""
        with self._lock:
            for name in (operation, ANY):
                queue = self._armed.get(name)
                if not queue:
                    continue
                first = queue[0]
                if first.left is not None:
                    first.left -= 1
                    if first.left == 0:
                        queue.popleft()
                return first.faults
        return ()


class FaultyApp:
    """The application behind the faults that are armed for it."""

    def __init__(
        self, app: ASGIApp, faults: Faults, operation_of: Callable[[Scope], str | None]
    ) -> None:
        self._app, self._faults, self._operation_of = app, faults, operation_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, through whatever is armed for it."""
        app = self._app
        operation = self._operation_of(scope) if scope["type"] == "http" else None
        if operation is not None:
            for fault in reversed(self._faults.take(operation)):
                app = fault(app)
        await app(scope, receive, send)


BY_HAND: dict[str, tuple[str, Callable[[], Fault]]] = {
    "silent-edit": ("run_sse", Silent),
    "plain-events": ("run_sse", Plain),
    "noisy-stream": ("run_sse", Noise),
    "cut-stream": ("run_sse", lambda: Cut(events=1)),
    "dropped-turn": ("run_sse", lambda: Dropped(acting=True)),
    "out-of-credits": ("run_sse", lambda: refusal(OUT_OF_CREDITS)),
    "rate-limited": (ANY, lambda: refusal(RATE_LIMITED)),
    "rate-limited-bare": (ANY, lambda: Answer(429)),
    "expired-token": ("with_session", lambda: refusal(TOKEN_INVALID)),
    "no-claim": ("claim_token", lambda: Answer(404, {"detail": "Not Found"})),
    "not-in-plan": ("render_submit", lambda: Answer(402)),
    "duplicate-render": ("render_submit", lambda: refusal(CONFLICT)),
    "dropped-render": ("render_submit", lambda: Dropped(acting=True)),
    "slow-render": ("render_poll", Frozen),
    "failed-render": ("render_poll", Failed),
    "flat-render-answers": ("render_poll", lambda: Shape("top")),
    "output-url-answers": ("render_poll", lambda: Shape("outputUrl")),
    "cut-download": ("file", lambda: Cut(size=50_000)),
    "no-range": ("file", NoRange),
}
"""`--fault` names: the operation, and how to make the fault."""


def by_hand(wanted: Sequence[str]) -> Faults:
    """Faults as `--fault NAME[:TIMES]` asks for them.

    Raises ValueError with the names there are.
    """
    faults = Faults()
    for one in wanted:
        name, _, times = one.partition(":")
        if name not in BY_HAND or (times and not times.isdecimal()):
            raise ValueError(f"--fault {one}: choose NAME or NAME:TIMES of {', '.join(BY_HAND)}")
        operation, make = BY_HAND[name]
        faults.arm(operation, make(), times=max(1, int(times)) if times else None)
    return faults
