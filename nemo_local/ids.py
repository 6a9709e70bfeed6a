"""Names that nobody can guess; every one holds at least 79 random bits."""

from __future__ import annotations

import secrets
import uuid


def token() -> str:
    """A bearer token."""
    return "nmv_usr_" + secrets.token_urlsafe(32)


def claim() -> str:
    """A token that opens one session's page, read only."""
    return "clm_" + secrets.token_urlsafe(24)


def user() -> str:
    """An anonymous person."""
    return "anon_" + uuid.uuid4().hex


def decimal() -> str:
    """A long decimal string: what the contract calls sessions and tasks by."""
    return str(10**23 + secrets.randbelow(9 * 10**23))


def key() -> str:
    """The unguessable part of a file's address; also a plain file name."""
    return secrets.token_hex(16)


def secret() -> str:
    """A key to sign things with."""
    return secrets.token_hex(32)
