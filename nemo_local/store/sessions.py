"""Chats: whose they are, their language, and the links that open their page."""

from __future__ import annotations

from dataclasses import dataclass

from nemo_local import ids

from .db import Database


@dataclass(frozen=True)
class Session:
    """One chat about one timeline."""

    id: str
    task_id: str
    user_id: str
    language: str


_SELECT = "SELECT sessions.id, task_id, user_id, language FROM sessions "


class Sessions:
    """Every session has one owner; nobody else can tell that it exists."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def create(self, user_id: str, language: str, now: float) -> Session:
        """A new, empty session."""
        session = Session(ids.decimal(), ids.decimal(), user_id, language)
        self._db.change(
            "INSERT INTO sessions (id, task_id, user_id, language, created_at)"
            " VALUES (?, ?, ?, ?, ?)",
            session.id,
            session.task_id,
            user_id,
            language,
            now,
        )
        return session

    def by_token(self, token: str, session_id: str, now: float) -> Session | None:
        """The session, if it is of whom a bearer token that has not expired belongs to."""
        row = self._db.one(
            _SELECT + "JOIN tokens USING (user_id)"
            " WHERE sessions.id = ? AND token = ? AND expires_at > ?",
            session_id,
            token,
            now,
        )
        return Session(*row) if row else None

    def claim(self, session_id: str, expires_at: float) -> str:
        """A token that shows this session, and nothing else, until it expires."""
        token = ids.claim()
        self._db.change("INSERT INTO claims VALUES (?, ?, ?)", token, session_id, expires_at)
        return token

    def by_claim(self, token: str, now: float) -> Session | None:
        """The session that a claim token shows."""
        row = self._db.one(
            _SELECT + "JOIN claims ON session_id = sessions.id WHERE token = ? AND expires_at > ?",
            token,
            now,
        )
        return Session(*row) if row else None
