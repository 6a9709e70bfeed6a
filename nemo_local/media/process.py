"""A child process that is always read, never waited for in vain, and always ended."""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, cast

_GRACE_S = 0.5
_LINES_KEPT = 4000
_LINE_BYTES = 4096


@dataclass(frozen=True)
class Child:
    """A process whose stdout and stderr are ours."""

    popen: subprocess.Popen[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]


class LineReader:
    """Reads a child's pipe to its end on a thread, so that the child never blocks on it.

    Keeps the last `_LINES_KEPT` lines; `each`, if given, sees every line as it comes.
    """

    def __init__(self, pipe: IO[bytes], each: Callable[[str], None] | None = None) -> None:
        self._pipe = pipe
        self._each = each
        self._lines: deque[str] = deque(maxlen=_LINES_KEPT)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with self._pipe:
            while line := self._pipe.readline(_LINE_BYTES):
                text = line.decode("utf-8", "replace")
                self._lines.append(text)
                if self._each is not None:
                    self._each(text)

    def ended(self, within_s: float) -> bool:
        """Wait so long for the end of the pipe, which comes with the end of the child.

        It is known at once; `Popen.wait` looks every 50 ms, which is longer than many a run.
        """
        self._thread.join(within_s)
        return not self._thread.is_alive()

    def finish(self) -> str:
        """Everything kept, once the child has closed the pipe: call it after `stop`."""
        self._thread.join()
        return "".join(self._lines)


def start(command: list[str], stdin: int = subprocess.DEVNULL) -> Child:
    """Start a child that reads nothing, or an open pipe. Raises `OSError`."""
    popen = subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return Child(popen, cast("IO[bytes]", popen.stdout), cast("IO[bytes]", popen.stderr))


def stop(child: Child) -> None:
    """End the child for certain, politely first, and wait until it is gone."""
    if child.popen.poll() is not None:
        return
    child.popen.terminate()
    try:
        child.popen.wait(_GRACE_S)
    except subprocess.TimeoutExpired:
        child.popen.kill()
        child.popen.wait()


def limit(child: Child, *, memory_bytes: int, cpu_s: int) -> None:
    """Take memory and processor time beyond these from a child, where the system can."""
    try:
        from resource import RLIMIT_AS, RLIMIT_CPU, prlimit
    except ImportError:  # Windows and macOS: the caller's time limit is what is left
        return
    try:
        prlimit(child.popen.pid, RLIMIT_AS, (memory_bytes, memory_bytes))
        prlimit(child.popen.pid, RLIMIT_CPU, (cpu_s, cpu_s))
    except (ProcessLookupError, PermissionError):
        return  # it has ended already, or a sandbox forbids it
