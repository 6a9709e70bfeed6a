"""The renders that were begun on this machine, whichever chat began them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .client import Client
from .errors import USAGE, NemoError
from .render import Render, render_id
from .store import forget_oldest


def all_renders(client: Client) -> list[Render]:
    """Give every render that is remembered, the oldest first."""
    records = client.store.read()["renders"].values()
    return sorted(map(Render.from_record, records), key=lambda render: render.begun_at)


def find(client: Client, wanted: str | None) -> Render:
    """Give a render by its id; without one the latest that is open, or else the latest of all."""
    known = all_renders(client)
    if wanted is not None:
        known = [render for render in known if render.id == wanted]
    chosen = [render for render in known if render.open] or known
    if not chosen:
        raise NemoError(
            "no_such_render",
            "No render is open."
            if wanted is None
            else f"No render {wanted!r} was begun on this machine.",
            "export.py --list shows them all; export.py begins one.",
            USAGE,
            next_words=("export.py",) if wanted is None else ("export.py", "--list"),
        )
    return chosen[-1]


def write_down(client: Client, render: Render) -> Render:
    """Give a render its id, and have it on disk before anyone is asked for it."""
    now = client.patience.now()
    with client.store.change() as state:
        named = replace(render, id=render_id(now, state["renders"]))
        state["renders"][named.id] = named.to_record()
        forget_oldest(
            state["renders"],
            "begun_at",
            now=now,
            open_if=lambda record: Render.from_record(record).open,
        )
    return named


def update(client: Client, render: Render, **news: Any) -> Render:
    """Write down what has become of a render."""
    current = replace(render, **news)
    if current != render:
        with client.store.change() as state:
            state["renders"][current.id] = current.to_record()
    return current
