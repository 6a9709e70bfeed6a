"""Render jobs. This table is the truth about them; a queue only says that there is work.

A worker holds a job by a lease that it keeps renewing. When it dies the lease runs out and
the job is pending again; whoever finishes must still hold it, so a job is done once.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from .db import Database

Status = Literal["pending", "processing", "completed", "failed"]

CANCELLED = "cancelled"
MOST_ATTEMPTS = 3
"""A job that took this many workers down with it is not tried again."""


@dataclass(frozen=True)
class Render:
    """One job. `id` is the caller's name for it, `key` ours; `draft` is wire JSON."""

    key: str
    user_id: str
    id: str
    session_id: str
    draft: str
    format: str
    quality: str
    status: Status = "pending"
    progress: int = 5
    error: str | None = None
    file: str | None = None
    size_bytes: int | None = None
    created_at: float = 0.0
    finished_at: float | None = None


_SELECT = (
    "SELECT key, user_id, id, session_id, draft, format, quality, status, progress, error,"
    " file, size_bytes, created_at, finished_at FROM renders "
)
_LOST = "WHERE status = 'processing' AND lease_until < ?"

# Fair between sessions: the one that was served longest ago, or never, comes next.
_NEXT = """
SELECT key FROM renders WHERE status = 'pending' ORDER BY (
    SELECT coalesce(max(started_at), 0) FROM renders AS served
    WHERE served.session_id = renders.session_id
), created_at LIMIT 1
"""


class RenderTable:
    """Jobs and who works on them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, render: Render) -> bool:
        """Take a job in. False if this person has used its id before."""
        try:
            self._db.change(
                "INSERT INTO renders (key, user_id, id, session_id, draft, format, quality,"
                " status, progress, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                render.key,
                render.user_id,
                render.id,
                render.session_id,
                render.draft,
                render.format,
                render.quality,
                render.status,
                render.progress,
                render.created_at,
            )
        except sqlite3.IntegrityError:
            if self.find(render.user_id, render.id) is None:
                raise
            return False
        return True

    def find(self, user_id: str, render_id: str) -> Render | None:
        """A person's job, by the person's name for it."""
        return self._one("WHERE user_id = ? AND id = ?", user_id, render_id)

    def by_key(self, key: str) -> Render | None:
        """A job by its unguessable name."""
        return self._one("WHERE key = ?", key)

    def of_session(self, session_id: str) -> list[Render]:
        """A session's jobs, newest first."""
        order = "WHERE session_id = ? ORDER BY created_at DESC"
        return [Render(*row) for row in self._db.all(_SELECT + order, session_id)]

    def pending(self) -> int:
        """How many jobs wait for a worker."""
        row = self._db.one("SELECT count(*) FROM renders WHERE status = 'pending'")
        return int(row[0]) if row else 0

    def claim(self, worker: str, now: float, lease_until: float) -> Render | None:
        """Give `worker` the job whose turn it is."""
        with self._db.transaction() as t:
            row = t.execute(_NEXT).fetchone()
            if row is None:
                return None
            t.execute(
                "UPDATE renders SET status = 'processing', worker = ?, lease_until = ?,"
                " started_at = ?, attempts = attempts + 1 WHERE key = ?",
                (worker, lease_until, now, row[0]),
            )
        return self.by_key(row[0])

    def renew(self, key: str, worker: str, lease_until: float, progress: int) -> bool:
        """Say that work goes on. False when it is not this worker's job any more."""
        return self._held(
            key, worker, "lease_until = ?, progress = max(progress, ?)", lease_until, progress
        )

    def complete(self, key: str, worker: str, file: str, size_bytes: int, now: float) -> bool:
        """Publish the file. False when the job was cancelled or is another worker's now."""
        return self._held(
            key,
            worker,
            "status = 'completed', progress = 100, file = ?, size_bytes = ?, finished_at = ?",
            file,
            size_bytes,
            now,
        )

    def fail(self, key: str, worker: str, error: str, now: float) -> bool:
        """End a job that cannot be done."""
        return self._held(key, worker, "status = 'failed', error = ?, finished_at = ?", error, now)

    def give_back(self, key: str, worker: str) -> bool:
        """Let another worker have it; this attempt does not count."""
        return self._held(
            key, worker, "status = 'pending', progress = 5, worker = NULL, attempts = attempts - 1"
        )

    def cancel(self, user_id: str, render_id: str, now: float) -> bool:
        """Stop a job that is not finished; its worker finds out when it renews."""
        changed = self._db.change(
            "UPDATE renders SET status = 'failed', error = ?, finished_at = ?"
            " WHERE user_id = ? AND id = ? AND status IN ('pending', 'processing')",
            CANCELLED,
            now,
            user_id,
            render_id,
        )
        return changed == 1

    def reclaim(self, now: float) -> None:
        """Take the jobs of dead workers back, and give up on those that kill workers."""
        give_up = "UPDATE renders SET status = 'failed', finished_at = ?, error = ? "
        why = "the render stopped unexpectedly, several times"
        self._db.change(give_up + _LOST + " AND attempts >= ?", now, why, now, MOST_ATTEMPTS)
        retry = "UPDATE renders SET status = 'pending', progress = 5 "
        self._db.change(retry + _LOST, now)

    def _held(self, key: str, worker: str, assign: str, *values: object) -> bool:
        update = "UPDATE renders SET "
        mine = " WHERE key = ? AND worker = ? AND status = 'processing'"
        return self._db.change(update + assign + mine, *values, key, worker) == 1

    def _one(self, where: str, *values: str) -> Render | None:
        row = self._db.one(_SELECT + where, *values)
        return Render(*row) if row else None
