"""One job at a time, in a child process.

The child keeps the numbers and FFmpeg away from the process that answers: its memory goes
back when it ends, it has its own interpreter lock, and it is ended whatever it is doing.
While it works the lease is renewed, which is also how a cancelled job is noticed.
"""

from __future__ import annotations

import json
import logging
import shutil
import threading
import time
from pathlib import Path
from typing import Any

from nemo_local import ids
from nemo_local.config import Config
from nemo_local.store import Render, Store
from nemo_local.timeline import from_wire

from .child import Child

_log = logging.getLogger(__name__)

LEASE_S = 4.0
_LOOK_S = 0.1
_RENEW_S = 0.5


class Runner:
    """Does jobs until `stop` is set; then the one under way is given back."""

    def __init__(self, config: Config, store: Store, stop: threading.Event) -> None:
        self._config, self._store, self._stop = config, store, stop

    def run_next(self) -> None:
        """Do the job whose turn it is, if there is one."""
        worker, now = ids.key(), time.time()
        render = self._store.renders.claim(worker, now, now + LEASE_S)
        if render is not None:
            self._run(render, worker)

    def _run(self, render: Render, worker: str) -> None:
        name = f"{render.key}-{worker[:8]}.{render.format}"
        for left_over in self._config.work.glob(f"render-{render.key}-*"):
            # By a worker that died over this job, or that is just clearing up after itself.
            shutil.rmtree(left_over, ignore_errors=True)
        folder = self._config.work / f"render-{render.key}-{worker[:8]}"
        folder.mkdir()
        target = folder / name
        try:
            with Child(self._order(render, target, folder / "work")) as child:
                if not self._watch(child, render, worker):
                    return
                error = child.error
            if error is not None:
                self._store.renders.fail(render.key, worker, error, time.time())
                return
            self._publish(render, worker, target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _watch(self, child: Child, render: Render, worker: str) -> bool:
        """Keep the lease until the child has ended. False when it had to be stopped."""
        renewed = 0.0
        while not child.wait(_LOOK_S):
            if self._stop.is_set():
                self._store.renders.give_back(render.key, worker)
                return False
            now = time.monotonic()
            if now - renewed >= _RENEW_S:
                renewed = now
                until = time.time() + LEASE_S
                if not self._store.renders.renew(render.key, worker, until, child.progress):
                    return False
        return True

    def _publish(self, render: Render, worker: str, target: Path) -> None:
        """Put the file where it is served from; take it away if nobody wants it any more."""
        file = target.replace(self._config.renders / target.name)
        size = file.stat().st_size
        if not self._store.renders.complete(render.key, worker, file.name, size, time.time()):
            file.unlink()

    def _order(self, render: Render, target: Path, work: Path) -> dict[str, Any]:
        draft = json.loads(render.draft)
        media = self._store.media.of_user(render.user_id, from_wire(draft).media_ids)
        return {
            "draft": draft,
            "sources": {
                m.id: {"path": str(self._config.media / m.id), "info": m.info}
                for m in media.values()
            },
            "output": {"format": render.format, "quality": render.quality},
            "target": str(target),
            "work": str(work),
        }
