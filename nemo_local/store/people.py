"""Anonymous people and their tokens.

Tokens are kept as they are, not hashed: a client that lost its own copy gets the same one
back until it expires, and the file is as private as the media beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from nemo_local import ids

from .db import Database

GRANTED_CREDITS = 100


@dataclass(frozen=True)
class Person:
    """Somebody with a valid token. Times are seconds since the epoch."""

    user_id: str
    token: str
    credits: int
    expires_at: float


_SELECT = (
    "SELECT user_id, token, credits, expires_at FROM tokens JOIN users ON users.id = user_id WHERE "
)


class People:
    """Who may ask for things."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def by_token(self, token: str, now: float) -> Person | None:
        """The person behind a bearer token that has not expired."""
        row = self._db.one(_SELECT + "token = ? AND expires_at > ?", token, now)
        return Person(*row) if row else None

    def by_client(
        self, client_id: str, address: str, *, now: float, lasts_s: float, per_address: int
    ) -> Person | None:
        """The person of a client id, with a new token if the old one has expired.

        None when `address` has been given `per_address` tokens in the last `lasts_s` seconds.
        """
        with self._db.transaction() as t:
            valid = "client_id = ? AND expires_at > ?"
            row = t.execute(_SELECT + valid, (client_id, now)).fetchone()
            if row:
                return Person(*row)
            since = "SELECT count(*) FROM tokens WHERE address = ? AND issued_at > ?"
            if t.execute(since, (address, now - lasts_s)).fetchone()[0] >= per_address:
                return None
            # The same client stays the same person, so its sessions outlive its tokens.
            t.execute(
                "INSERT INTO users VALUES (?, ?, ?) ON CONFLICT (client_id) DO NOTHING",
                (ids.user(), client_id, GRANTED_CREDITS),
            )
            t.execute(
                "INSERT INTO tokens SELECT ?, id, ?, ?, ? FROM users WHERE client_id = ?",
                (ids.token(), address, now, now + lasts_s, client_id),
            )
            return Person(*t.execute(_SELECT + valid, (client_id, now)).fetchone())
