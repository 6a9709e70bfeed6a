"""What a person can set: flags and environment, read once, handed down as one value."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

DEFAULT_PORT = 8765
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What one caller may use. A local machine has one person, so they are generous."""

    file_bytes: int = 500 * MEGABYTE
    files_per_upload: int = 50
    json_bytes: int = 8 * MEGABYTE
    token_s: float = 7 * 86400.0
    tokens_per_address: int = 1000
    claim_s: float = 3600.0
    url_fetch_s: float = 600.0


@dataclass(frozen=True)
class Config:
    """Where the backend listens, where it keeps things, where its renders queue.

    `queue_url` None means the SQLite queue, worked by this process with `workers` threads;
    `redis://...` means that separate `python -m nemo_local.worker` processes do the work.
    `environ` is for the agent's own settings (NEMO_SEPARATOR, NEMO_LLM_*).
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    queue_url: str | None = None
    workers: int = 1
    environ: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = Limits()

    @property
    def database(self) -> Path:
        """Sessions, drafts, credits, jobs."""
        return self.data / "nemo.db"

    @property
    def media(self) -> Path:
        """What people sent; file names are our own ids."""
        return self.data / "media"

    @property
    def renders(self) -> Path:
        """Finished files; file names are our own keys."""
        return self.data / "renders"

    @property
    def waveforms(self) -> Path:
        """What the workspace page draws, by the ids of the files."""
        return self.data / "waveforms"

    @property
    def work(self) -> Path:
        """Files on their way in or out; what is older than a day is removed at start."""
        return self.data / "work"

    def make_folders(self) -> None:
        """Create what is missing of the data folder, closed to other people of this machine.

        A folder that was there stays as open as it was; what is put into it is closed.
        """
        for folder in (self.data, self.media, self.renders, self.waveforms, self.work):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def web_address(url: str) -> SplitResult:
    """The parts of an http(s) address. Raises ValueError for anything else."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError(f"{url!r} is no http(s) address")
    return parts


def default_data(environ: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The per-user data folder: NEMO_LOCAL_DATA, else where the system keeps such things."""
    if named := environ.get("NEMO_LOCAL_DATA"):
        return Path(named).expanduser()
    if platform == "win32":
        base = environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif platform == "darwin":
        base = "~/Library/Application Support"
    else:
        base = environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(base).expanduser() / "nemo-local"


def usual_workers(cores: int | None = None) -> int:
    """Renders at once: every core but one, which is left for answers."""
    return max(1, (cores or os.cpu_count() or 1) - 1)
