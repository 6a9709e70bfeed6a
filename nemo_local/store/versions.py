"""The drafts of a session: every edit adds one, undo and redo move along them.

They form a tree, so an edit after an undo loses nothing: redo follows the newest branch.
Undo and redo reach `REACH` drafts, so a turn costs no more in a long session.
Version 0 is the empty draft that every session starts from; it has no row.
"""

from __future__ import annotations

import json
import sqlite3
import time
from dataclasses import dataclass
from functools import lru_cache

from nemo_local.timeline import Draft, from_wire, to_wire

from .db import Database

REACH = 50
_KEPT = 200
"""Drafts that are kept as they were read: at most a few megabytes."""

# Both ways in one statement: a turn is too short for a question per draft.
_AROUND = """
WITH RECURSIVE behind (steps, number) AS (
    SELECT 0, version FROM sessions WHERE id = ?1
    UNION ALL
    SELECT steps - 1, parent FROM behind
    JOIN versions ON session_id = ?1 AND versions.number = behind.number WHERE steps > -?2
), ahead (steps, number) AS (
    SELECT 0, version FROM sessions WHERE id = ?1
    UNION ALL
    SELECT steps + 1, (
        SELECT max(number) FROM versions WHERE session_id = ?1 AND parent = ahead.number
    ) FROM ahead WHERE number IS NOT NULL AND steps < ?3
), way AS (SELECT * FROM behind UNION ALL SELECT * FROM ahead WHERE steps > 0)
SELECT steps, way.number, draft FROM way
LEFT JOIN versions ON session_id = ?1 AND versions.number = way.number
WHERE way.number IS NOT NULL ORDER BY steps
"""


@dataclass(frozen=True)
class Line:
    """A draft between those before it, oldest first, and those an undo has left, next first."""

    past: tuple[Draft, ...]
    now: Draft
    future: tuple[Draft, ...]


class Versions:
    """What the timelines were and are."""

    def __init__(self, db: Database) -> None:
        self._db = db
        # A turn looks at what was before, which the turn before has read already.
        self._read = lru_cache(_KEPT)(_from_json)

    def current(self, session_id: str) -> Draft:
        """The draft as it is now."""
        (row,) = self._around(session_id, 0, 0)
        return self._draft(row)

    def line(self, session_id: str) -> Line:
        """The current draft and the nearest on both sides of it."""
        rows = self._around(session_id, REACH, REACH)
        drafts = tuple(map(self._draft, rows))
        here = -rows[0]["steps"]
        return Line(drafts[:here], drafts[here], drafts[here + 1 :])

    def add(self, session_id: str, draft: Draft) -> None:
        """Make `draft` the current one, after the one that was."""
        wire = json.dumps(to_wire(draft), ensure_ascii=False, separators=(",", ":"))
        with self._db.transaction() as t:
            newest = "SELECT coalesce(max(number), 0) FROM versions WHERE session_id = ?"
            number = t.execute(newest, (session_id,)).fetchone()[0] + 1
            t.execute(
                "INSERT INTO versions SELECT id, ?, version, ?, ? FROM sessions WHERE id = ?",
                (number, wire, time.time(), session_id),
            )
            t.execute("UPDATE sessions SET version = ? WHERE id = ?", (number, session_id))

    def move(self, session_id: str, steps: int) -> None:
        """Make the draft `steps` versions back (below 0) or ahead (above) the current one.

        Raises IndexError when there are not so many.
        """
        way = self._around(session_id, max(0, -steps), max(0, steps))
        target = way[-1 if steps > 0 else 0]
        if target["steps"] != steps:
            raise IndexError(steps)
        self._db.change(
            "UPDATE sessions SET version = ? WHERE id = ?", target["number"], session_id
        )

    def _around(self, session_id: str, back: int, ahead: int) -> list[sqlite3.Row]:
        """The versions from so many steps back, down to 0, to so many ahead, by the newest."""
        return self._db.all(_AROUND, session_id, back, ahead)

    def _draft(self, version: sqlite3.Row) -> Draft:
        return self._read(version["draft"]) if version["draft"] else Draft()


def _from_json(text: str) -> Draft:
    return from_wire(json.loads(text))
