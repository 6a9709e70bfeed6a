"""The turns that were begun on this machine, one for each session: the last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from .client import Client
from .errors import UNFINISHED, NemoError
from .store import forget_oldest
from .turn import Turn

RESUME: Final = ("sse.py", "--resume")


@contextmanager
def alone(client: Client, session_id: str) -> Iterator[None]:
    """Keep a session's turns apart; a killed command leaves no lock behind."""
    with client.store.try_lock(f"turn {_key(client, session_id)}") as free:
        if not free:
            raise NemoError(
                "busy",
                "Another command is working on this timeline right now.",
                "What comes of it can be had with the next command.",
                UNFINISHED,
                next_words=RESUME,
            )
        yield


def last(client: Client, session_id: str) -> Turn | None:
    """Give a session's last turn, open or ended."""
    record = client.store.read()["turns"].get(_key(client, session_id))
    return Turn.from_record(record) if record else None


def left_open(client: Client, session_id: str) -> Turn | None:
    """Give a session's turn of which nobody knows yet what came of it."""
    turn = last(client, session_id)
    return turn if turn and turn.outcome is None else None


def write_down(client: Client, turn: Turn) -> None:
    """Have a turn on disk, before anyone is asked for it or told what came of it."""
    with client.store.change() as state:
        state["turns"][_key(client, turn.session_id)] = turn.to_record()
        forget_oldest(
            state["turns"],
            "sent_at",
            now=client.patience.now(),
            open_if=lambda record: record.get("outcome") is None,
        )


def forget(client: Client, turn: Turn) -> None:
    """Let a turn be as if it had never been said."""
    with client.store.change() as state:
        state["turns"].pop(_key(client, turn.session_id), None)


def unfinished() -> NemoError:
    """Say that a turn goes on without this command, and which command tells what came of it."""
    return NemoError(
        "unfinished",
        "The service is still working on it; nothing needs to be sent again.",
        exit_code=UNFINISHED,
        next_words=RESUME,
    )


def _key(client: Client, session_id: str) -> str:
    return f"{client.backend.base_url} {session_id}"
