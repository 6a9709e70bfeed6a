"""Waveforms, computed when somebody looks and then kept."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from nemo_local.store import Media

_TIMEOUT_S = 300.0


class Waveforms:
    """The waveforms of the files in `media`, kept in `folder`. Lives in one event loop."""

    def __init__(self, media: Path, folder: Path) -> None:
        self._media, self._folder = media, folder
        self._one_at_a_time = asyncio.Lock()

    async def of(self, media: Media) -> bytes:
        """One byte per bin (see `peaks`); empty for a file without sound."""
        kept = self._folder / media.id
        async with self._one_at_a_time:
            if not kept.exists():
                await run_in_threadpool(self._compute, media, kept)
        return kept.read_bytes()

    def _compute(self, media: Media, kept: Path) -> None:
        bins = b""
        if media.info["audio"]:
            path, duration_ms = str(self._media / media.id), str(media.info["duration_ms"])
            command = [sys.executable, "-m", "nemo_local.workspace.peaks", path, duration_ms]
            done = subprocess.run(command, capture_output=True, check=False, timeout=_TIMEOUT_S)
            bins = done.stdout if done.returncode == 0 else b""
        part = kept.with_suffix(".part")
        part.write_bytes(bins)
        part.replace(kept)
