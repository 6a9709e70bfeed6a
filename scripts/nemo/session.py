"""The session of a chat: the timeline at the service that a person steers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from . import api
from .client import Client
from .errors import NemoError
from .store import State, forget_oldest

T = TypeVar("T")

#: How exactly (s) a session's last use is known: a command that only looks need not write.
_TOUCH_S: Final = 24 * 3600.0

GONE: Final = "The service no longer had the old timeline, so it is gone; a new session is open."


def session_id(client: Client) -> str:
    """Give the chat's session; open one if it has none yet."""
    state = client.store.read()
    known = _known(client, state)
    if not known:
        return _open(client, instead_of="")
    _touch(client, state)
    return known


def start_over(client: Client) -> str:
    """Open a session with an empty timeline for this chat, whatever it had before."""
    return _open(client, instead_of=_known(client, client.store.read()))


def within(client: Client, use: Callable[[str], T]) -> T:
    """Do something in the chat's session; in a new one if the service no longer has the old one.

    The person is told of the loss if something was on the timeline. What is done must make sense
    on an empty timeline.
    """
    current = session_id(client)
    try:
        return use(current)
    except NemoError as error:
        if error.code != "1002":
            raise
        return use(replace_lost(client, current))


def replace_lost(client: Client, lost: str) -> str:
    """Open a new session in place of one that the service no longer has, and say so."""
    if was_used(client):
        client.remarks.append(GONE)
    return _open(client, instead_of=lost)


def was_used(client: Client) -> bool:
    """Whether the chat's session has had a file or a wish, so that losing it loses something."""
    return bool(client.store.read()["sessions"].get(client.key, {}).get("used"))


def mark_used(client: Client, media_name: str = "") -> None:
    """Remember that there is something on this chat's timeline to lose, and what it is called."""
    with client.store.change() as state:
        record = state["sessions"].setdefault(client.key, {})
        record["used"] = True
        if media_name:
            record.setdefault("media_name", media_name)


def media_name(client: Client) -> str:
    """Give what a file made of this chat's timeline is called, without an ending."""
    known = client.store.read()["sessions"].get(client.key, {}).get("media_name")
    return str(known or "video")


def adopt(client: Client, other: Client) -> None:
    """Let a chat go on with the session of another."""
    with client.store.change() as state:
        state["sessions"][client.key] = state["sessions"][other.key]


def task_id(client: Client) -> str:
    """Give the task that the service keeps the session under; "" if it never said one."""
    return str(client.store.read()["sessions"].get(client.key, {}).get("task_id") or "")


def locale_language(env: Mapping[str, str]) -> str:
    """Give the ISO code of the person's language from the locale; English where it says none."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        found = re.match(r"([a-z]{2,3})(?:_([A-Za-z]{2}))?(?:[.@]|$)", env.get(variable, ""))
        if found:
            # The service tells written Chinese apart by region; other languages go without.
            return f"{found[1]}-{found[2]}" if found[1] == "zh" and found[2] else found[1]
    return "en"


def _known(client: Client, state: State) -> str:
    known = state["sessions"].get(client.key, {}).get("session_id")
    return known if isinstance(known, str) else ""


def _open(client: Client, *, instead_of: str) -> str:
    """Open a session, unless another script has done so meanwhile."""
    with client.store.lock("session"):
        known = _known(client, client.store.read())
        if known and known != instead_of:
            return known
        opened = api.create_session(client.transport, client.language)
        with client.store.change() as state:
            state["sessions"][client.key] = {
                "session_id": opened.session_id,
                "task_id": opened.task_id,
                "language": client.language,
                "touched_at": client.patience.now(),
            }
            forget_oldest(state["sessions"], "touched_at", now=client.patience.now())
    return opened.session_id


def _touch(client: Client, state: State) -> None:
    """Note that a session is in use, so that it is not forgotten for its age."""
    now = client.patience.now()
    if now - float(state["sessions"][client.key].get("touched_at") or 0) > _TOUCH_S:
        with client.store.change() as current:
            if client.key in current["sessions"]:
                current["sessions"][client.key]["touched_at"] = now
