"""The backend as a person starts it: processes of its own, which a test may kill."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_START_S = 60.0


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


@contextmanager
def process(
    *module_and_args: str, env: Mapping[str, str], stderr: int | IO[bytes] = subprocess.DEVNULL
) -> Iterator[subprocess.Popen[bytes]]:
    """`python -m ...` until the block ends."""
    command = [sys.executable, "-m", *module_and_args]
    started = subprocess.Popen(command, env={**os.environ, **env}, stderr=stderr)
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
    """`python -m nemo_local`, once it listens: the address that it says, and the process.

    It takes a port of its own choice: one that was free a moment ago may be another server's,
    which would answer just as well, and stop when its own test is over.
    """
    order = ("nemo_local", "--port", "0", "--data", str(data))
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "stderr"
        with (
            said.open("wb") as stderr,
            process(*order, env=env or {}, stderr=stderr) as started,
        ):
            yield _address(started, said), started


def _address(started: subprocess.Popen[bytes], said: Path) -> str:
    """Where it answers, by the first line that it says."""
    deadline = time.monotonic() + _START_S
    while not (found := re.search(r"answers at (http://\S+),", said.read_text())):
        assert started.poll() is None and time.monotonic() < deadline, said.read_text()
        time.sleep(0.01)
    return found[1]
