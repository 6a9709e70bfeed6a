"""200 chats in the same instant: how long until their first events and whole answers.

The first chats that a new server ever gets are told apart from later ones, and every round
stands beside the same number of answers of the bare application just before it.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bench.servers import Server

CHATS = 200
LATER_ROUNDS = 6
MOST_MS = 300.0


@dataclass(frozen=True)
class Message:
    """One POST that is answered by a stream of events."""

    path: str
    body: dict = field(default_factory=dict)
    bearer: str = ""


@dataclass(frozen=True)
class Round:
    """95th percentiles in ms, and the server's processor time in ms an answer."""

    first_event_ms: float
    whole_ms: float
    cpu_ms: float


def chat(session: str, bearer: str) -> Message:
    """A turn's request."""
    message = {"parts": [{"text": "what is on the timeline?"}]}
    body = {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session,
        "new_message": message,
    }
    return Message("/run_sse", body, bearer)


def rounds(server: Server, messages: list[Message], bare: Server) -> list[tuple[Round, Round]]:
    """(ours, the bare application's) in turn; the first is the first that this server gets."""
    nothing = [Message("/chat")] * len(messages)
    one_round(bare, nothing)  # the floor is no stranger to its job
    turns = []
    for _ in range(1 + LATER_ROUNDS):
        floor = one_round(bare, nothing)
        turns.append((one_round(server, messages), floor))
    return turns


def one_round(server: Server, messages: list[Message]) -> Round:
    """All messages at once."""
    before_s = server.cpu_s()
    answers = asyncio.run(_all_at_once(server.port, messages))
    cpu_ms = (server.cpu_s() - before_s) * 1000 / len(messages)
    first_ms, whole_ms = (percentile_95([a[i] for a in answers]) for i in (0, 1))
    return Round(first_ms, whole_ms, cpu_ms)


def show(what: str, turns: list[tuple[Round, Round]]) -> None:
    """The first round, and the later ones' median and worst, beside the floor's."""
    (first, floor), *later = turns
    print(f"{CHATS} chats at once, {what}; 95th percentiles, bare ones in brackets")
    _line("first round, first event", [first.first_event_ms], [floor.first_event_ms])
    _line("first round, whole answer", [first.whole_ms], [floor.whole_ms])
    _later("later rounds, first event", later, lambda r: r.first_event_ms)
    _later("later rounds, whole answer", later, lambda r: r.whole_ms)
    cpu, bare_cpu = (statistics.median(r[i].cpu_ms for r in later) for i in (0, 1))
    print(f"  {'processor time an answer':30}{cpu:8.2f} ms  ({bare_cpu:.2f})", flush=True)


def _later(name: str, turns: list[tuple[Round, Round]], figure: Callable[[Round], float]) -> None:
    _line(name, [figure(ours) for ours, _ in turns], [figure(bare) for _, bare in turns])


def _line(name: str, ours_ms: list[float], bare_ms: list[float]) -> None:
    median, worst = statistics.median(ours_ms), max(ours_ms)
    told = f"  {name:30}{median:8.0f} ms  ({statistics.median(bare_ms):.0f})"
    told += f"  worst {worst:.0f} ({max(bare_ms):.0f})" if len(ours_ms) > 1 else ""
    print(f"{told}   at most {MOST_MS:g}: {'met' if worst < MOST_MS else 'MISSED'}", flush=True)


def percentile_95(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=100)[94]


async def _all_at_once(port: int, messages: list[Message]) -> list[tuple[float, float]]:
    """(ms to the first event, ms to the end) of every message, sent together."""
    return list(await asyncio.gather(*[_one(port, message) for message in messages]))


async def _one(port: int, message: Message) -> tuple[float, float]:
    data = json.dumps(message.body).encode()
    head = (
        f"POST {message.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {message.bearer}\r\n"
        "Content-Type: application/json\r\nConnection: close\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    began = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(head.encode() + data)
    got, first_ms = b"", 0.0
    while piece := await reader.read(65536):
        got += piece
        if not first_ms and b"data: " in got:
            first_ms = (time.perf_counter() - began) * 1000
    whole_ms = (time.perf_counter() - began) * 1000
    writer.close()
    if not got.startswith(b"HTTP/1.1 200") or not first_ms:
        raise RuntimeError(got[:500])
    return first_ms, whole_ms
