"""Waveforms, computed when somebody looks and then kept."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from nemo_local.store import Media
from nemo_local.timeline import Stem

_TIMEOUT_S = 300.0
_LONGEST_APART_MS = 15 * 60 * 1000


class Waveforms:
    """The waveforms of the files in `media`, kept in `folder`. Lives in one event loop."""

    def __init__(self, media: Path, folder: Path) -> None:
        self._media, self._folder = media, folder
        self._one_at_a_time = asyncio.Lock()

    async def of(self, media: Media, stem: Stem) -> bytes:
        """One byte per bin (see `peaks`) of all that is heard, or of the voice or music alone.

        Empty for a file without sound, and where to take one so long apart would take minutes.
        """
        kept = self._folder / (media.id if stem == "mix" else f"{media.id}-{stem}")
        async with self._one_at_a_time:
            if not kept.exists():
                await run_in_threadpool(self._compute, media, stem, kept)
        return kept.read_bytes()

    def _compute(self, media: Media, stem: Stem, kept: Path) -> None:
        bins, duration_ms = b"", media.info["duration_ms"]
        if media.info["audio"] and (stem == "mix" or duration_ms <= _LONGEST_APART_MS):
            told = (str(self._media / media.id), str(duration_ms), stem)
            command = [sys.executable, "-m", "nemo_local.workspace.peaks", *told]
            done = subprocess.run(command, capture_output=True, check=False, timeout=_TIMEOUT_S)
            bins = done.stdout if done.returncode == 0 else b""
        part = kept.with_suffix(".part")
        part.write_bytes(bins)
        part.replace(kept)
