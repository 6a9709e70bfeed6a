"""The backend as a person starts it: processes of its own, which a test may kill."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests

_START_S = 60.0


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def process(*module_and_args: str, env: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m ...` until the block ends."""
    command = [sys.executable, "-m", *module_and_args]
    started = subprocess.Popen(command, env={**os.environ, **env}, stderr=subprocess.DEVNULL)
    try:
        yield started
    finally:
        if started.poll() is None:
            started.terminate()
        started.wait()


@contextmanager
def served(
    data: Path, env: Mapping[str, str] | None = None
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """`python -m nemo_local` on a free port, once it answers: its address and the process."""
    port = free_port()
    with process("nemo_local", "--port", str(port), "--data", str(data), env=env or {}) as started:
        url = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + _START_S
        while True:
            try:
                requests.get(url, timeout=5)
                break
            except requests.ConnectionError:
                assert started.poll() is None and time.monotonic() < deadline, "it did not start"
                time.sleep(0.01)
        yield url, started
