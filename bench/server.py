"""What the local backend costs: start, memory, a 500 MB upload, 200 chats during a render.

Every figure stands beside the same work done by a bare Starlette application on the same
machine in the same run (`bench/floor_server.py`): the ratio holds when the machine is busy,
the milliseconds do not. `python bench/server.py`; needs the `local` extra and Linux.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CHATS = 200
UPLOAD_BYTES = 500 * 1000 * 1000
_HEADERS = {
    "X-Skill-Source": "bench",
    "X-Skill-Version": "1",
    "X-Skill-Platform": "unknown",
}
_SOUND = 44


@dataclass(frozen=True)
class Server:
    """A server process. `start_ms` is the time from its start to its first answer."""

    port: int
    pid: int
    start_ms: float

    def memory_mb(self, which: str = "VmRSS") -> float:
        """Resident memory now, or with VmHWM its peak since `forget_peak`."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith(which):
                return int(line.split()[1]) / 1024
        raise RuntimeError(f"no {which}")

    def forget_peak(self) -> None:
        """Begin a new peak."""
        Path(f"/proc/{self.pid}/clear_refs").write_text("5")

    def call(self, method: str, path: str, body: object = None, **headers: str) -> dict:
        """One JSON call."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        data = body if body is None or hasattr(body, "read") else json.dumps(body)
        connection.request(method, path, data, {**_HEADERS, **headers})
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


@contextmanager
def started(command: Callable[[int], list[str]], path: str) -> Iterator[Server]:
    """A server process, once it has answered a GET of `path`."""
    port, began = free_port(), time.perf_counter()
    process = subprocess.Popen([sys.executable, *command(port)], stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
                connection.request("GET", path)
                connection.getresponse().read()
                break
            except OSError:
                time.sleep(0.001)
        yield Server(port, process.pid, (time.perf_counter() - began) * 1000)
    finally:
        process.terminate()
        process.wait()


def floor():
    """The bare application."""
    here = Path(__file__).with_name("floor_server.py")
    return started(lambda port: [str(here), str(port)], "/")


def backend(data: Path):
    """The local backend."""
    return started(
        lambda port: ["-m", "nemo_local", "--port", str(port), "--data", str(data)],
        "/api/credits/balance/simple",
    )


# ------------------------------------------------------------------- the figures


def start_up(folder: Path, rounds: int = 5) -> None:
    """Time to the first answer and memory at rest."""
    ours, bare, memory, bare_memory = [], [], [], []
    for i in range(rounds):
        with backend(folder / f"start{i}") as server:
            ours.append(server.start_ms)
            time.sleep(1.0)  # whatever loads after the first answer, loads
            memory.append(server.memory_mb())
        with floor() as server:
            bare.append(server.start_ms)
            bare_memory.append(server.memory_mb())
    show("first answer after start", min(ours), min(bare), "ms", 400)
    show("memory at rest", max(memory), max(bare_memory), "MB", 60)


def upload(folder: Path) -> None:
    """A 500 MB sound, sent as multipart in pieces of 1 MB."""
    sound = folder / "long.wav"
    write_silence(sound)
    with floor() as server:
        bare_s = timed(lambda: post_file(server, "/upload", sound))
    with backend(folder / "upload") as server:
        bearer, session = person(server)
        time.sleep(1.0)
        before = server.memory_mb()
        server.forget_peak()
        path = f"/api/upload-video/nemo_agent/me/{session}"
        took_s = timed(lambda: post_file(server, path, sound, Authorization=bearer))
        grown = server.memory_mb("VmHWM") - before
    show("500 MB upload, written, hashed, probed", took_s, bare_s, "s")
    show("memory a 500 MB upload adds", grown, None, "MB", 15)


def chats(folder: Path) -> None:
    """200 chats in the same instant while a render runs at full tilt."""
    with floor() as server:
        messages = [("/chat", {}, "")] * CHATS
        rounds = [asyncio.run(all_at_once(server, messages)) for _ in range(4)][1:]
        bare = [percentiles([r[i] for r in best(rounds)]) for i in (0, 1)]
    with backend(folder / "chats") as server:
        bearer, session = person(server)
        clip = folder / "clip.wav"
        write_silence(clip, 2_000_000)
        path = f"/api/upload-video/nemo_agent/me/{session}"
        post_file(server, path, clip, Authorization=bearer)
        state = server.call(
            "GET", f"/api/state/nemo_agent/me/{session}/latest", Authorization=bearer
        )["data"]["state"]
        media = state["video_infos"][0]["id"]
        sessions = [new_session(server, bearer) for _ in range(CHATS)]
        messages = [("/run_sse", chat(s), bearer) for s in sessions]
        asyncio.run(all_at_once(server, messages))  # loads the agent
        quiet = [
            percentiles([r[i] for r in asyncio.run(all_at_once(server, messages))]) for i in (0, 1)
        ]
        render(server, bearer, session, media)
        rounds = [asyncio.run(all_at_once(server, messages)) for _ in range(3)]
        busy = [percentiles([r[i] for r in best(rounds)]) for i in (0, 1)]
    for i, what in enumerate(("first event", "whole answer")):
        name = f"{CHATS} chats at once, {what}, 95th percentile"
        show(f"{name}, no render", quiet[i], bare[i], "ms")
        show(f"{name}, render running", busy[i], bare[i], "ms", 300)


def render(server: Server, bearer: str, session: str, media: str) -> None:
    """Begin a render that will not end by itself, and wait until it is under way."""
    segment = {
        "id": "s",
        "s": 0,
        "d": 3_600_000,
        "m": {"media": media, "loop": True, "stem": "voice"},
    }
    draft = {"t": [{"id": "t", "tt": 1, "sg": [segment]}]}
    body = {"id": "bench", "sessionId": session, "draft": draft, "output": {"format": "wav"}}
    server.call("POST", "/api/render/proxy/lambda", body, Authorization=bearer)
    while True:
        told = server.call("GET", "/api/render/proxy/lambda/bench", Authorization=bearer)["data"]
        if told["status"] == "processing":
            break
        time.sleep(0.05)
    time.sleep(2.0)


# ----------------------------------------------------------------------- the tools


async def all_at_once(server: Server, messages: list) -> list[tuple[float, float]]:
    """(ms to the first event, ms to the end) of every message, sent together."""
    return list(await asyncio.gather(*[_one(server, *message) for message in messages]))


async def _one(server: Server, path: str, body: dict, bearer: str) -> tuple[float, float]:
    data = json.dumps(body).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {bearer}\r\n"
        "Content-Type: application/json\r\nConnection: close\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    began = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
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


def best(rounds: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """The round that the rest of the machine disturbed least."""
    return min(rounds, key=lambda r: percentiles([whole for _, whole in r]))


def percentiles(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=100)[94]


def person(server: Server) -> tuple[str, str]:
    """A bearer header and a session."""
    told = server.call("POST", "/api/auth/anonymous-token", **{"X-Client-Id": str(uuid.uuid4())})
    bearer = f"Bearer {told['data']['token']}"
    return bearer, new_session(server, bearer)


def new_session(server: Server, bearer: str) -> str:
    """Another session of the same person."""
    path = "/api/tasks/me/with-session/nemo_agent"
    told = server.call(
        "POST", path, {"task_name": "project", "language": "en"}, Authorization=bearer
    )
    return told["data"]["session_id"]


def chat(session: str) -> dict:
    """A turn's request."""
    message = {"parts": [{"text": "what is on the timeline?"}]}
    return {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": session,
        "new_message": message,
    }


def write_silence(path: Path, size: int = UPLOAD_BYTES) -> None:
    """A WAV file of that size, without its bytes on the disk."""
    data = size - _SOUND
    head = b"RIFF" + (size - 8).to_bytes(4, "little") + b"WAVEfmt \x10\x00\x00\x00\x01\x00\x02\x00"
    head += (48000).to_bytes(4, "little") + (192000).to_bytes(4, "little") + b"\x04\x00\x10\x00"
    with path.open("wb") as file:
        file.write(head + b"data" + data.to_bytes(4, "little"))
        file.truncate(size)


def post_file(server: Server, path: str, file: Path, **headers: str) -> None:
    """Send a file as multipart, in pieces."""
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="sound.wav"\r\n\r\n'
    size = len(head) + file.stat().st_size + len(b"\r\n--x--\r\n")

    def pieces() -> Iterator[bytes]:
        yield head
        with file.open("rb") as opened:
            while piece := opened.read(1 << 20):
                yield piece
        yield b"\r\n--x--\r\n"

    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    kind = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": str(size)}
    connection.request("POST", path, pieces(), {**kind, **headers})
    answer = connection.getresponse()
    told = answer.read()
    if answer.status != 200:
        raise RuntimeError(told)
    connection.close()


def timed(work: Callable[[], None]) -> float:
    """How long it takes, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def show(
    what: str, ours: float, bare: float | None, unit: str, promised: float | None = None
) -> None:
    """One line: the figure, the floor, their ratio, the promise."""
    line = f"{what:62} {ours:8.1f} {unit:2}"
    if bare is not None:
        line += f"   bare {bare:7.1f} {unit:2}  ratio {ours / bare:5.2f}"
    if promised is not None:
        line += f"   promised {promised:g}: {'met' if ours <= promised else 'MISSED'}"
    print(line, flush=True)


def main() -> None:
    """All figures."""
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, load average {load:.1f} before the run")
    with tempfile.TemporaryDirectory() as folder:
        start_up(Path(folder))
        upload(Path(folder))
        chats(Path(folder))


if __name__ == "__main__":
    main()
