"""The process that renders, seen from outside.

The order goes down its stdin as one JSON line, progress and the outcome come back as JSON
lines. Its stdin stays open while the job is wanted: when it closes, because the job was
cancelled or because this process died, the child stops by itself.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any, cast

_GRACE_S = 0.7
# Separation runs threads of its own: matrix products that start more only get in their way.
_ONE_THREAD_A_PRODUCT = {"OPENBLAS_NUM_THREADS": "1", "VECLIB_MAXIMUM_THREADS": "1"}


class Child:
    """A render under way. As a context manager it never outlives its block."""

    def __init__(self, order: dict[str, Any]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "nemo_local.jobs.render_one"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **_ONE_THREAD_A_PRODUCT},
            start_new_session=True,
        )
        self._orders = cast("IO[bytes]", self._process.stdin)
        self._told = cast("IO[bytes]", self._process.stdout)
        self._outcome: dict[str, Any] = {}
        self._progress = 0.0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        with suppress(BrokenPipeError):  # it died at once: `error` will say so
            self._orders.write(json.dumps(order).encode() + b"\n")
            self._orders.flush()

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    @property
    def progress(self) -> int:
        """Percent done: from 5, which is what a job starts with, to 99."""
        return min(99, 5 + int(self._progress * 94))

    @property
    def error(self) -> str | None:
        """Why there is no file; None when there is one. Call it after the end."""
        self._reader.join()
        if "error" in self._outcome:
            return str(self._outcome["error"])
        if self._outcome.get("done"):
            return None
        return f"the render process ended unexpectedly (exit {self._process.returncode})"

    def wait(self, seconds: float) -> bool:
        """Wait a moment. True when the child has ended."""
        self._reader.join(seconds)  # its pipe ends with it, and that is known at once
        if not self._reader.is_alive():
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(seconds)
        return self._process.returncode is not None

    def end(self) -> None:
        """Make sure that it has ended: ask, wait, kill with everything it started."""
        with suppress(BrokenPipeError):
            self._orders.close()
        if not self.wait(_GRACE_S):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
            self._process.wait()
        self._reader.join()

    def _read(self) -> None:
        with self._told as lines:
            for line in lines:
                told = json.loads(line)
                if "progress" in told:
                    self._progress = told["progress"]
                else:
                    self._outcome = told
