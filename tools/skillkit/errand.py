"""Running a skill's scripts as an agent does: a foreign folder, an empty home, a local backend."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, cast

from tools.skillkit.errors import SkillKitError

UNFINISHED = 4
ROUNDS_MAX = 40
ANNOUNCED = "answers at "


@dataclass(frozen=True, slots=True)
class Answer:
    """What a script said: its exit code, its JSON document, and its stderr."""

    status: int
    document: Mapping[str, Any]
    progress: str


@dataclass(frozen=True, slots=True)
class Errand:
    """A person's folder and home, and the backend that their agent's commands go to."""

    folder: Path
    home: Path
    url: str

    def environment(self) -> dict[str, str]:
        """The environment of an agent's shell: nothing of ours but where the backend is."""
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("NEMO_", "SKILL_", "XDG_", "PYTHON"))
        }
        moved = {name: str(self.home) for name in ("HOME", "USERPROFILE")}
        # An empty home must not mean that uv fetches every package anew.
        cache = {"UV_CACHE_DIR": kept.get("UV_CACHE_DIR", str(Path.home() / ".cache" / "uv"))}
        return {**kept, **cache, **moved, "PWD": str(self.folder), "NEMO_API_URL": self.url}

    def run(self, argv: Sequence[str]) -> Answer:
        """Run one command line in the person's folder.

        Raises SkillKitError when stdout is not one JSON document.
        """
        done = subprocess.run(
            list(argv),
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
        )
        try:
            document = json.loads(done.stdout)
        except ValueError as error:
            shown = (done.stdout + done.stderr)[-1000:]
            raise SkillKitError(f"{' '.join(argv)} gave no JSON document: {shown}") from error
        return Answer(done.returncode, document, done.stderr)

    def finish(self, argv: Sequence[str]) -> Answer:
        """Run a command line and, as long as it is unfinished, what it says to run next."""
        answer = self.run(argv)
        for _ in range(ROUNDS_MAX):
            if answer.status != UNFINISHED:
                break
            answer = self.run(shlex.split(str(answer.document["next"])))
        return answer


@contextmanager
def backend(data: Path) -> Iterator[str]:
    """Run the local backend over a folder on a free port; give its address.

    Raises SkillKitError when it does not start.
    """
    argv = [sys.executable, "-m", "nemo_local", "--port", "0", "--data", str(data)]
    with subprocess.Popen(argv, stderr=subprocess.PIPE, text=True) as process:
        errors = cast("IO[str]", process.stderr)
        try:
            first = errors.readline()
            if ANNOUNCED not in first:
                raise SkillKitError(f"the local backend did not start: {first}{errors.read()}")
            # What it says later is read and dropped: a full pipe would stop it.
            threading.Thread(target=errors.read, daemon=True).start()
            yield first.split(ANNOUNCED)[1].split(",")[0].strip()
        finally:
            process.terminate()
