"""The servers that are measured, as processes: the local backend and the bare application."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HEADERS = {
    "X-Skill-Source": "bench",
    "X-Skill-Version": "1",
    "X-Skill-Platform": "unknown",
}


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

    def cpu_s(self) -> float:
        """Processor time it has taken so far: what a busy machine disturbs least."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def call(self, method: str, path: str, body: object = None, **headers: str) -> dict:
        """One JSON call."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        data = body if body is None or hasattr(body, "read") else json.dumps(body)
        connection.request(method, path, data, {**HEADERS, **headers})
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
