"""The files people sent, as they were probed. The bytes lie on disk under the id."""

from __future__ import annotations

import json
from collections.abc import Set
from dataclasses import dataclass
from typing import Any

from .db import Database


@dataclass(frozen=True)
class Media:
    """One uploaded file. `info` is the probe's JSON; `name` is for people, never a path."""

    id: str
    session_id: str
    user_id: str
    name: str
    size_bytes: int
    sha256: str
    info: dict[str, Any]


_SELECT = "SELECT id, session_id, user_id, name, size_bytes, sha256, info FROM media "


class MediaTable:
    """What was uploaded, by whom, into which session."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, media: Media, now: float) -> None:
        """Remember a file that lies in place."""
        self._db.change(
            "INSERT INTO media VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            media.id,
            media.session_id,
            media.user_id,
            media.name,
            media.size_bytes,
            media.sha256,
            json.dumps(media.info, ensure_ascii=False),
            now,
        )

    def of_session(self, session_id: str) -> list[Media]:
        """A session's files, oldest first."""
        return self._read("WHERE session_id = ? ORDER BY created_at, rowid", session_id)

    def of_user(self, user_id: str, wanted: Set[str]) -> dict[str, Media]:
        """Those of the `wanted` ids that are this person's."""
        marks = ", ".join("?" * len(wanted))
        found = self._read(f"WHERE user_id = ? AND id IN ({marks})", user_id, *wanted)
        return {m.id: m for m in found}

    def find(self, media_id: str) -> Media | None:
        """One file by its id, which only those know who were told it."""
        found = self._read("WHERE id = ?", media_id)
        return found[0] if found else None

    def _read(self, where: str, *values: str) -> list[Media]:
        rows = self._db.all(_SELECT + where, *values)
        return [Media(**{**dict(row), "info": json.loads(row["info"])}) for row in rows]
