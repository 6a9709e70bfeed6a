"""The drafts of a session: every edit adds one, undo and redo move along them.

They form a tree, so an edit after an undo loses nothing: redo follows the newest branch.
Undo and redo reach `REACH` drafts, so a turn costs no more in a long session.
Version 0 is the empty draft that every session starts from; it has no row.
"""

from __future__ import annotations

import json
import time
from functools import lru_cache

from nemo_local.timeline import Draft, from_wire, to_wire

from .db import Database

REACH = 50
_KEPT = 200
"""Drafts that are kept as they were read: at most a few megabytes."""

_BEHIND = "SELECT parent FROM versions WHERE session_id = ?1 AND number = way.number"
_AHEAD = "SELECT max(number) FROM versions WHERE session_id = ?1 AND parent = way.number"

# A whole way in one statement: a turn is too short for a question per draft.
_WAY = """
WITH RECURSIVE way (steps, number) AS (
    SELECT 0, version FROM sessions WHERE id = ?1
    UNION ALL
    SELECT steps + 1, ({next}) FROM way WHERE number IS NOT NULL AND steps < ?2
)
SELECT way.number, draft FROM way
LEFT JOIN versions ON session_id = ?1 AND versions.number = way.number
WHERE way.number IS NOT NULL ORDER BY steps
"""


class Versions:
    """What the timelines were and are."""

    def __init__(self, db: Database) -> None:
        self._db = db
        # A turn looks at what was before, which the turn before has read already.
        self._read = lru_cache(_KEPT)(_from_json)

    def current(self, session_id: str) -> Draft:
        """The draft as it is now."""
        return self.backward(session_id, 0)[0]

    def backward(self, session_id: str, reach: int = REACH) -> list[Draft]:
        """The current draft and the nearest before it, newest first."""
        return [draft for _, draft in self._way(session_id, -reach)] or [Draft()]

    def forward(self, session_id: str, reach: int = REACH) -> list[Draft]:
        """The drafts that an undo has left, the next one first."""
        return [draft for _, draft in self._way(session_id, reach)][1:]

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
        target, _ = self._way(session_id, steps)[abs(steps)]
        self._db.change("UPDATE sessions SET version = ? WHERE id = ?", target, session_id)

    def _way(self, session_id: str, steps: int) -> list[tuple[int, Draft]]:
        """Numbers and drafts from the current one on: back down to 0, or ahead by the newest."""
        sql = _WAY.format(next=_AHEAD if steps > 0 else _BEHIND)
        rows = self._db.all(sql, session_id, abs(steps))
        return [(number, self._read(d) if d else Draft()) for number, d in rows]


def _from_json(text: str) -> Draft:
    return from_wire(json.loads(text))
