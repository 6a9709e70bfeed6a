"""A person with an empty home, a folder of videos, and a skill installed somewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.support.backend import RunningBackend
from tools.skillkit import bundle, catalog


@dataclass(frozen=True)
class Person:
    """An empty home, and a folder of videos that has nothing to do with any skill."""

    home: Path
    folder: Path
    url: str

    def install(self, name: str, at: str) -> Path:
        """Put a skill's bundle below the home."""
        place = self.home / at / name
        bundle.write(catalog.contents(catalog.select(name)[0]), place)
        return place

    def run(
        self, *argv: str | Path, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run a script as an agent's shell does."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEMO_", "SKILL_"))}
        mine = {
            **kept,
            **{name: str(self.home) for name in ("HOME", "USERPROFILE")},
            "NEMO_API_URL": self.url,
            "PWD": str(cwd or self.folder),
            **environment,
        }
        return subprocess.run(
            [sys.executable, *map(str, argv)],
            cwd=cwd or self.folder,
            env=mine,
            capture_output=True,
            encoding="utf-8",
        )


def attribution(backend: RunningBackend) -> set[tuple[str | None, str | None, str | None]]:
    """What the requests since the test began said of themselves."""
    assert backend.requests
    names = ("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")
    return {
        (r.headers.get(names[0]), r.headers.get(names[1]), r.headers.get(names[2]))
        for r in backend.requests
    }
