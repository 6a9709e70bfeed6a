"""Turns on an event loop of the test's own: who comes when, to the very iteration."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo_local import turns, view
from nemo_local.agent.session import AgentEvent, Errand, Say, Services
from nemo_local.config import Config
from nemo_local.store import Session, Store
from nemo_local.turns import Turns


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "nemo.db")
    yield made
    made.close()


def new_session(store: Store) -> Session:
    person = store.people.by_client("client", "here", now=0, lasts_s=1e9, per_address=100)
    assert person is not None
    return store.sessions.create(person.user_id, "en", 0)


async def whole(rooms: Turns, session: Session, message: str) -> None:
    """One turn to its end."""
    async for _ in await rooms.begin(session, message):
        pass


def test_who_waits_for_a_session_comes_after_a_turn_that_has_begun(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even in the moment between the turn's first step and its errand."""
    happened = []

    def respond(message: str, *_: object) -> Iterator[AgentEvent]:
        if message == "change it":
            yield Errand(lambda: happened.append("errand"))
            happened.append("draft")
        yield Say("Done.")

    async def together() -> None:
        rooms = Turns(store, Config(tmp_path))
        session = new_session(store)
        await whole(rooms, session, "load what turns need")

        async def place_an_upload() -> None:
            async with rooms.alone(session.id):
                happened.append("upload")

        upload = asyncio.create_task(place_an_upload())  # its first step is the loop's next
        await whole(rooms, session, "change it")
        await upload
        await rooms.close()

    monkeypatch.setattr("nemo_local.agent.respond", respond)
    asyncio.run(together())
    assert happened == ["errand", "draft", "upload"]


def test_what_turns_need_is_made_once(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the first turns come before it is there, and the moment to load it comes too."""
    made, all_asked = [], threading.Event()

    def services(config: Config) -> Services:
        assert all_asked.wait(20)
        made.append(view_services(config))
        return made[-1]

    async def at_once() -> None:
        rooms = Turns(store, Config(tmp_path))
        session = new_session(store)
        turn = asyncio.create_task(whole(rooms, session, "hello"))
        for _ in range(5):  # iterations of the loop: more than it takes to ask
            await asyncio.sleep(0)
        all_asked.set()
        await turn
        await rooms.close()

    view_services = view.services
    monkeypatch.setattr(view, "services", services)
    monkeypatch.setattr(turns, "_SETTLED_S", 0.0)
    asyncio.run(at_once())
    assert len(made) == 1
