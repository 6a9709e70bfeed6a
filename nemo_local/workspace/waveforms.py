"""Waveforms, computed when somebody looks and then kept."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from collections import Counter
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from nemo_local.store import Media
from nemo_local.timeline import Stem

_log = logging.getLogger(__name__)

_TIMEOUT_S = 300.0
_LONGEST_APART_MS = 15 * 60 * 1000
_MOST_TRIES = 2


class Waveforms:
    """The waveforms of the files in `media`, kept in `folder`. Lives in one event loop."""

    def __init__(self, media: Path, folder: Path) -> None:
        self._media, self._folder = media, folder
        self._one_at_a_time = asyncio.Lock()
        self._failures = Counter[Path]()

    async def of(self, media: Media, stem: Stem) -> bytes:
        """One byte per bin (see `peaks`) of all that is heard, or of the voice or music alone.

        Empty for a file without sound, where to take one so long apart would take minutes, and
        where it failed: then it is tried once more for the next who looks, but not for ever.
        """
        kept = self._folder / (media.id if stem == "mix" else f"{media.id}-{stem}")
        async with self._one_at_a_time:
            if not kept.exists():
                if self._failures[kept] >= _MOST_TRIES:
                    return b""
                bins = await run_in_threadpool(self._computed, media, stem)
                if bins is None:
                    self._failures[kept] += 1
                    return b""
                part = kept.with_suffix(".part")
                part.write_bytes(bins)
                part.replace(kept)
        return kept.read_bytes()

    def _computed(self, media: Media, stem: Stem) -> bytes | None:
        """The bins; None when they could not be computed."""
        duration_ms = media.info["duration_ms"]
        if not media.info["audio"] or (stem != "mix" and duration_ms > _LONGEST_APART_MS):
            return b""
        told = (str(self._media / media.id), str(duration_ms), stem)
        command = [sys.executable, "-m", "nemo_local.workspace.peaks", *told]
        try:
            done = subprocess.run(command, capture_output=True, check=True, timeout=_TIMEOUT_S)
        except (OSError, subprocess.SubprocessError) as error:
            _log.warning("no waveform of %s: %s", media.id, error)
            return None
        return done.stdout
