"""The drafts of a session: every edit adds one, undo and redo move along them.

They form a tree, so an edit after an undo loses nothing: redo follows the newest branch.
Undo and redo reach `REACH` drafts, so a turn costs no more in a long session.
Version 0 is the empty draft that every session starts from; it has no row.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from itertools import islice

from nemo_local.timeline import Draft, from_wire, to_wire

from .db import Database

REACH = 50


class Versions:
    """What the timelines were and are."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def current(self, session_id: str) -> Draft:
        """The draft as it is now."""
        return self._draft(session_id, self._number(session_id))

    def past(self, session_id: str) -> list[Draft]:
        """The nearest drafts before the current one, oldest first."""
        behind = islice(self._behind(session_id), REACH)
        return [self._draft(session_id, number) for number in behind][::-1]

    def future(self, session_id: str) -> list[Draft]:
        """The drafts that an undo has left, the next one first."""
        ahead = islice(self._ahead(session_id), REACH)
        return [self._draft(session_id, number) for number in ahead]

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
        way = list(self._ahead(session_id) if steps > 0 else self._behind(session_id))
        target = way[abs(steps) - 1]
        self._db.change("UPDATE sessions SET version = ? WHERE id = ?", target, session_id)

    def _number(self, session_id: str) -> int:
        row = self._db.one("SELECT version FROM sessions WHERE id = ?", session_id)
        return int(row[0]) if row else 0

    def _behind(self, session_id: str) -> Iterator[int]:
        """Version numbers before the current one, nearest first, down to 0."""
        number = self._number(session_id)
        parent = "SELECT parent FROM versions WHERE session_id = ? AND number = ?"
        while (row := self._db.one(parent, session_id, number)) is not None:
            number = row[0]
            yield number

    def _ahead(self, session_id: str) -> Iterator[int]:
        """Version numbers after the current one, nearest first, along the newest branch."""
        number = self._number(session_id)
        child = "SELECT max(number) FROM versions WHERE session_id = ? AND parent = ?"
        while (row := self._db.one(child, session_id, number)) is not None and row[0] is not None:
            number = row[0]
            yield number

    def _draft(self, session_id: str, number: int) -> Draft:
        row = self._db.one(
            "SELECT draft FROM versions WHERE session_id = ? AND number = ?", session_id, number
        )
        return from_wire(json.loads(row[0])) if row else Draft()
