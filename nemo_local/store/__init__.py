"""What the backend remembers: one SQLite file, one small module per kind of thing."""

from __future__ import annotations

from pathlib import Path

from nemo_local import ids

from .db import Database
from .media import Media, MediaTable
from .people import People, Person
from .renders import Render, RenderTable
from .sessions import Session, Sessions
from .versions import Line, Versions

__all__ = ["Line", "Media", "Person", "Render", "Session", "Store"]


class Store:
    """The tables of one data folder, over one connection that all threads share."""

    def __init__(self, path: Path) -> None:
        self._db = Database(path)
        self.people = People(self._db)
        self.sessions = Sessions(self._db)
        self.versions = Versions(self._db)
        self.media = MediaTable(self._db)
        self.renders = RenderTable(self._db)

    def queue_key(self) -> str:
        """The secret that signs this folder's queue tickets; made by whoever asks first."""
        self._db.change("INSERT OR IGNORE INTO secrets VALUES ('queue', ?)", ids.secret())
        rows = self._db.all("SELECT value FROM secrets WHERE name = 'queue'")
        return str(rows[0][0])

    def close(self) -> None:
        """Write what is pending and let the file go."""
        self._db.close()
