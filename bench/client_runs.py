"""Commands run in turn with their floors, their time and their memory."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Run:
    """One finished command; ``served_s`` is how long the service was busy with its last upload."""

    seconds: float
    rss_mb: float
    served_s: float


@dataclass(frozen=True)
class Compared:
    """Medians of runs in turn, of their ratios (ours to the floor), and our highest memory."""

    ours_s: float
    floor_s: float
    ratio: float
    rss_mb: float

    @classmethod
    def of(cls, pairs: Sequence[tuple[Run, Run]], seconds: Callable[[Run], float]) -> Compared:
        """Compare our runs with those of the floor."""
        return cls(
            ours_s=statistics.median(seconds(ours) for ours, _ in pairs),
            floor_s=statistics.median(seconds(floor) for _, floor in pairs),
            ratio=statistics.median(seconds(ours) / seconds(floor) for ours, floor in pairs),
            rss_mb=max(ours.rss_mb for ours, _ in pairs),
        )


@dataclass(frozen=True)
class Bench:
    """The service, a home for the scripts, and the skill as it is installed."""

    url: str
    home: Path
    scripts: Path

    def script(self, name: str, *arguments: str) -> list[str]:
        """Give the command of a script."""
        return [sys.executable, str(self.scripts / name), *arguments]

    def environment(self, home: Path) -> dict[str, str]:
        """Give all that a command knows of the outside."""
        return {"HOME": str(home), "NEMO_API_URL": self.url, "PATH": os.environ["PATH"]}

    def prepare(self, command: Sequence[str]) -> None:
        """Run a command in the home itself: what it leaves there, all later runs find."""
        subprocess.run(command, env=self.environment(self.home), check=True, capture_output=True)

    def run(self, command: Sequence[str]) -> Run:
        """Run a command to its end, in a copy of the home as it is.

        Its memory is what the kernel counted.
        """
        with tempfile.TemporaryDirectory() as name:
            home = shutil.copytree(self.home, name, dirs_exist_ok=True)
            environment = self.environment(Path(home))
            start_s = time.perf_counter()
            process = subprocess.Popen(
                command,
                env=environment,
                cwd=home,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            said = process.stdout.read() if process.stdout else b""
            _, status, usage = os.wait4(process.pid, 0)
            took_s = time.perf_counter() - start_s
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{command} failed: {said.decode(errors='replace')[-500:]}")
        rss_bytes = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Run(took_s, rss_bytes / 1e6, self.last_upload()["seconds"])

    def last_upload(self) -> dict[str, Any]:
        """Ask the service what the last upload looked like."""
        with urllib.request.urlopen(f"{self.url}/last-upload") as answer:
            seen: dict[str, Any] = json.load(answer)
        return seen

    def in_turn(
        self, ours: Sequence[str], floor: Sequence[str], rounds: int
    ) -> list[tuple[Run, Run]]:
        """Run two commands in turn, each as often first as second."""
        pairs = []
        for number in range(rounds):
            first, second = (ours, floor) if number % 2 else (floor, ours)
            one, other = self.run(first), self.run(second)
            pairs.append((one, other) if number % 2 else (other, one))
        return pairs
