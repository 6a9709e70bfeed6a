"""One SQLite connection behind a lock.

Every statement here takes a few microseconds, so a lock costs less than a pool of connections
would, in memory above all, and a lookup may be made right in the event loop. Other processes
(render workers) have their own connection to the same file: write-ahead logging keeps readers
and one writer apart.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS users (
    id TEXT PRIMARY KEY, client_id TEXT NOT NULL UNIQUE, credits INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS tokens (
    token TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), address TEXT NOT NULL,
    issued_at REAL NOT NULL, expires_at REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS tokens_of_user ON tokens (user_id, expires_at);
CREATE INDEX IF NOT EXISTS tokens_of_address ON tokens (address, issued_at);
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, task_id TEXT NOT NULL, user_id TEXT NOT NULL REFERENCES users (id),
    language TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0, created_at REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS claims (
    token TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id),
    expires_at REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS versions (
    session_id TEXT NOT NULL REFERENCES sessions (id), number INTEGER NOT NULL,
    parent INTEGER NOT NULL, draft TEXT NOT NULL, created_at REAL NOT NULL,
    PRIMARY KEY (session_id, number)
);
CREATE TABLE IF NOT EXISTS media (
    id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES sessions (id),
    user_id TEXT NOT NULL REFERENCES users (id), name TEXT NOT NULL, size_bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL, info TEXT NOT NULL, created_at REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS media_of_session ON media (session_id, created_at);
CREATE TABLE IF NOT EXISTS renders (
    key TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), id TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id), draft TEXT NOT NULL,
    format TEXT NOT NULL, quality TEXT NOT NULL, status TEXT NOT NULL,
    progress INTEGER NOT NULL, error TEXT, worker TEXT, lease_until REAL,
    attempts INTEGER NOT NULL DEFAULT 0, file TEXT, size_bytes INTEGER,
    created_at REAL NOT NULL, started_at REAL, finished_at REAL,
    UNIQUE (user_id, id)
);
CREATE INDEX IF NOT EXISTS renders_by_status ON renders (status, created_at);
CREATE INDEX IF NOT EXISTS renders_of_session ON renders (session_id, created_at);
"""


class Database:
    """The connection, and transactions on it."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        path.touch(mode=0o600)  # and so are the files that SQLite keeps beside it
        self._connection = sqlite3.connect(
            path, timeout=30, isolation_level=None, check_same_thread=False
        )
        self._connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.executescript(_SCHEMA)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Several statements as one: all of them or, on an error, none."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:  # SQLite ends it itself when the disk is full
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def all(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Every row of one statement."""
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> sqlite3.Row | None:
        """The first row of one statement, if there is one."""
        rows = self.all(sql, *values)
        return rows[0] if rows else None

    def change(self, sql: str, *values: object) -> int:
        """Run one statement; the number of rows it changed."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._connection.close()
