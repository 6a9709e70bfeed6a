"""What the local backend costs: start, memory, a 500 MB upload, 200 chats during a render.

Every figure stands beside the same work done by a bare Starlette application on the same
machine in the same run (`bench/floor_server.py`): the ratio holds when the machine is busy,
the milliseconds do not. `make bench-server`; needs the `local` extra and Linux.
"""

from __future__ import annotations

import argparse
import http.client
import os
import statistics
import struct
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import chats
from bench.servers import Server, backend, floor, new_session, person

UPLOAD_BYTES = 500 * 1000 * 1000
SETTLES_S = 1.0
"""After which a server has loaded whatever it loads behind its first answer."""


# ------------------------------------------------------------------- the figures


def start_up(folder: Path, rounds: int = 5) -> None:
    """Time to the first answer and memory at rest."""
    ours, bare, memory, bare_memory = [], [], [], []
    for i in range(rounds):
        with backend(folder / f"start{i}") as server:
            ours.append(server.start_ms)
            time.sleep(SETTLES_S)
            memory.append(server.memory_mb())
        with floor() as server:
            bare.append(server.start_ms)
            bare_memory.append(server.memory_mb())
    took, least = statistics.median(ours), statistics.median(bare)
    show("first answer after start, median", took, least, "ms", 400)
    show("memory at rest", max(memory), max(bare_memory), "MB", 60)


def upload(folder: Path) -> None:
    """A 500 MB sound, sent as multipart in pieces of 1 MB."""
    sound = folder / "long.wav"
    write_silence(sound)
    with floor() as server:
        bare_s = timed(lambda: post_file(server, "/upload", sound))
    with backend(folder / "upload") as server:
        bearer, session = person(server)
        time.sleep(SETTLES_S)
        before = server.memory_mb()
        server.forget_peak()
        path = f"/api/upload-video/nemo_agent/me/{session}"
        took_s = timed(lambda: post_file(server, path, sound, Authorization=bearer))
        grown = server.memory_mb("VmHWM") - before
    show("500 MB upload, written, hashed, probed", took_s, bare_s, "s")
    show("memory a 500 MB upload adds", grown, None, "MB", 15)


def answers(folder: Path, *, while_rendering: bool) -> None:
    """200 chats in the same instant on a server that nobody has talked to yet."""
    with backend(folder / f"chats{while_rendering}") as server, floor() as bare:
        bearer, session = person(server)
        messages = [chats.chat(new_session(server, bearer), bearer) for _ in range(chats.CHATS)]
        if while_rendering:
            render(server, bearer, session, a_sound(folder, server, bearer, session))
        time.sleep(SETTLES_S)
        turns = chats.rounds(server, messages, bare)
        if while_rendering and status(server, bearer) != "processing":
            raise SystemExit("the render ended before the chats did: it was too short")
    chats.show("a render running" if while_rendering else "no render", turns)


def a_sound(folder: Path, server: Server, bearer: str, session: str) -> str:
    """The id of a sound of an hour in a session."""
    clip = folder / "hour.wav"
    write_silence(clip, 3600 * 2 * 8000, rate=8000, channels=1)
    post_file(server, f"/api/upload-video/nemo_agent/me/{session}", clip, Authorization=bearer)
    path = f"/api/state/nemo_agent/me/{session}/latest"
    state = server.call("GET", path, Authorization=bearer)["data"]["state"]
    media: str = state["video_infos"][0]["id"]
    return media


def render(server: Server, bearer: str, session: str, media: str) -> None:
    """Begin a render that takes longer than the chats, and wait until it is under way."""
    segment = {
        "id": "s",
        "s": 0,
        "d": 3_600_000,
        "m": {"media": media, "stem": "voice"},
    }
    draft = {"t": [{"id": "t", "tt": 1, "sg": [segment]}]}
    body = {"id": "bench", "sessionId": session, "draft": draft, "output": {"format": "wav"}}
    server.call("POST", "/api/render/proxy/lambda", body, Authorization=bearer)
    while status(server, bearer) == "pending":
        time.sleep(0.05)
    time.sleep(2.0)  # it has loaded what it needs, and works


def status(server: Server, bearer: str) -> str:
    """How that render is."""
    told = server.call("GET", "/api/render/proxy/lambda/bench", Authorization=bearer)
    return str(told["data"]["status"])


# ----------------------------------------------------------------------- the tools


def write_silence(
    path: Path, size: int = UPLOAD_BYTES, *, rate: int = 48000, channels: int = 2
) -> None:
    """A 16-bit WAV file of that size, without its bytes on the disk."""
    frame = 2 * channels
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, channels, rate, rate * frame, frame, 16)
    head = struct.pack("<4sI4s", b"RIFF", size - 8, b"WAVE") + form
    with path.open("wb") as file:
        file.write(head + struct.pack("<4sI", b"data", size - len(head) - 8))
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


_FIGURES: dict[str, Callable[[Path], None]] = {
    "start": start_up,
    "upload": upload,
    "chats": lambda folder: answers(folder, while_rendering=False),
    "chats-rendering": lambda folder: answers(folder, while_rendering=True),
}


def main() -> None:
    """All figures, or those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", nargs="*", metavar="FIGURE", help=", ".join(_FIGURES))
    wanted = parser.parse_args().figures or _FIGURES
    print(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f} before the run")
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted:
            _FIGURES[name](Path(folder))


if __name__ == "__main__":
    main()
