"""Turns: told as they happen, one at a time, to the end whoever listens, holding up nobody else."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from nemo_local.agent.session import (
    AgentEvent,
    Call,
    Errand,
    NewDraft,
    Result,
    Say,
    SessionView,
    Thinking,
)
from nemo_local.timeline import Draft, Segment, Track, TrackKind
from tests.support.api import Caller
from tests.support.backend import RunningBackend

Respond = Callable[[str, SessionView], Iterator[AgentEvent]]
LONG_S = 20


@pytest.fixture
def agent_that(monkeypatch: pytest.MonkeyPatch) -> Callable[[Respond], None]:
    """Put another agent behind the backend, one whose every step a test decides."""

    def use(respond: Respond) -> None:
        def with_services(message: str, session: SessionView, _: object) -> Iterator[AgentEvent]:
            return respond(message, session)

        monkeypatch.setattr("nemo_local.agent.respond", with_services, raising=False)

    return use


def until(happened: threading.Event) -> Errand[None]:
    """An errand that takes until then."""

    def wait() -> None:
        assert happened.wait(LONG_S)

    return Errand(wait)


def titled(text: str) -> Draft:
    segment = Segment("s1", 0, 1000, text=text)
    return Draft((Track("t1", TrackKind.TEXT, (segment,), role="title"),))


def texts(caller: Caller) -> list[str]:
    tracks = caller.state()["draft"]["t"]
    return [segment["m"]["text"] for track in tracks for segment in track["sg"]]


def words(events: list[dict]) -> list[str]:
    return [p["text"] for e in events for p in e.get("content", {}).get("parts", []) if "text" in p]


def test_a_turn_answers_and_changes_the_draft(agent_that, caller: Caller) -> None:
    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        assert session.language == "en"
        yield Call("add_title", {"text": message}, "c1")
        yield NewDraft(titled(message))
        yield Result("add_title", {"status": "ok"}, "c1")
        yield Say("Done.")

    agent_that(respond)
    events = caller.say("Hello 世界")
    assert [next(iter(e["content"]["parts"][0])) for e in events] == [
        "functionCall",
        "functionResponse",
        "text",
        "text",
    ]
    assert texts(caller) == ["Hello 世界"]


def test_text_reaches_the_caller_while_the_turn_goes_on(agent_that, caller: Caller) -> None:
    heard = threading.Event()

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        yield Say("One moment. ")
        yield until(heard)
        yield Say("Done.")

    agent_that(respond)
    with caller.turn("go") as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        pieces = answer.iter_content(None)
        first = next(pieces)
        heard.set()
        rest = b"".join(pieces)
    assert b"One moment. " in first
    assert b"Done." not in first
    assert b'"One moment. Done."' in rest


def test_what_is_ready_together_comes_in_order_and_as_events_of_its_own(
    agent_that, caller: Caller
) -> None:
    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        yield Thinking("a title, then")
        yield Call("add_title", {}, "c1")
        yield Result("add_title", {"ok": True}, "c1")
        yield from (Say("A sentence. "), Say("And another one."))

    agent_that(respond)
    told = [part for e in caller.say("go") for part in e["content"]["parts"]]
    assert [next(iter(part.values())) for part in told] == [
        "a title, then",
        {"id": "c1", "args": {}, "name": "add_title"},
        {"id": "c1", "name": "add_title", "response": {"ok": True}},
        "A sentence. ",
        "And another one.",
        "A sentence. And another one.",
    ]


def test_a_turn_ends_even_if_the_caller_hangs_up(agent_that, caller: Caller) -> None:
    gone, done = threading.Event(), threading.Event()

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        yield Say("One moment.")
        yield until(gone)
        yield NewDraft(titled("kept"))
        yield Say("Done.")
        done.set()

    agent_that(respond)
    with caller.turn("go") as answer:
        next(answer.iter_content(None))
    gone.set()
    assert done.wait(LONG_S)
    assert texts(caller) == ["kept"]


def test_turns_of_a_session_wait_for_each_other(agent_that, caller: Caller) -> None:
    begun = threading.Event()
    busy = threading.Lock()

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        assert busy.acquire(blocking=False), "two turns of one session at once"
        begun.set()
        before = len(session.draft.tracks)
        yield Say(f"{before}.")
        yield Errand(lambda: None)  # here another could come between
        yield NewDraft(Draft((*session.draft.tracks, *titled(message).tracks)))
        busy.release()

    agent_that(respond)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(caller.say, [str(i) for i in range(8)]))
    assert sorted(texts(caller)) == [str(i) for i in range(8)]
    assert sorted(words(a)[0] for a in answers) == [f"{i}." for i in range(8)]


def test_sessions_do_not_wait_for_each_other(
    agent_that, backend: RunningBackend, caller: Caller
) -> None:
    together = threading.Barrier(2, timeout=LONG_S)

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        yield Errand(together.wait)
        yield Say("Met.")

    agent_that(respond)
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda c: c.say("go"), [caller, Caller(backend.url)]))
    assert [words(a)[-1] for a in answers] == ["Met.", "Met."]


@pytest.mark.parametrize("slow", ["errand", "a long message " * 50])
def test_what_takes_long_in_one_session_holds_up_no_answer_of_another(
    agent_that, backend: RunningBackend, caller: Caller, slow: str
) -> None:
    begun, answered = threading.Event(), threading.Event()

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        if message == "quick":
            yield Say("Here.")
            return
        begun.set()
        if message == "errand":
            yield until(answered)
        else:
            until(answered).run()
        yield Say("At last.")

    agent_that(respond)
    with ThreadPoolExecutor(1) as pool:
        late = pool.submit(caller.say, slow)
        assert begun.wait(LONG_S)
        for _ in range(3):
            assert words(Caller(backend.url).say("quick"))[-1] == "Here."
        answered.set()
        assert words(late.result())[-1] == "At last."


def test_an_errand_that_fails_is_a_failure_of_the_agent(agent_that, caller: Caller) -> None:
    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        yield Say("Let me see.")
        yield Errand(lambda: 1 / 0)
        yield Say("I saw.")

    agent_that(respond)
    events = caller.say("go")
    assert [e["errorCode"] for e in events if "errorCode" in e] == ["INTERNAL"]
    assert words(events) == ["Let me see.", "Let me see."]


def test_an_agent_that_fails_says_so_and_keeps_what_was_done(agent_that, caller: Caller) -> None:
    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        yield NewDraft(titled("kept"))
        yield Say("I was about to")
        raise RuntimeError("a secret detail")

    agent_that(respond)
    events = caller.say("go")
    assert [e["errorCode"] for e in events if "errorCode" in e] == ["INTERNAL"]
    assert "secret" not in str(events)
    assert texts(caller) == ["kept"]


def test_going_back_and_forth_and_on(agent_that, caller: Caller) -> None:
    seen: list[tuple[int, int]] = []

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        seen.append((len(session.past), len(session.future)))
        if message == "undo":
            yield NewDraft(session.past[-1], steps=-1)
        elif message == "redo":
            yield NewDraft(session.future[0], steps=1)
        else:
            yield NewDraft(titled(message))

    agent_that(respond)
    shown = []
    for message in ("a", "b", "undo", "redo", "undo", "undo", "redo", "c"):
        caller.say(message)
        shown.append(texts(caller))
    assert shown == [["a"], ["b"], ["a"], ["b"], ["a"], [], ["a"], ["c"]]
    assert seen == [(0, 0), (1, 0), (2, 0), (1, 1), (2, 0), (1, 1), (0, 2), (1, 1)]


@pytest.mark.parametrize(
    "message",
    [None, {}, {"parts": []}, {"parts": [{"text": "  "}]}, {"parts": [{"text": "x" * 20_000}]}],
)
def test_a_message_without_words_or_with_a_book_is_422(caller: Caller, message: object) -> None:
    answer = caller.post("/run_sse", {"session_id": caller.session, "new_message": message})
    assert answer.status_code == 422
    assert answer.json()["code"] == 400


def test_keys_in_camel_case_are_understood_as_adk_does(agent_that, caller: Caller) -> None:
    agent_that(lambda message, session: iter([Say(message)]))
    body = {"sessionId": caller.session, "newMessage": {"role": "user", "parts": [{"text": "hi"}]}}
    assert b'"hi"' in caller.post("/run_sse", body).content


def test_stopping_the_server_lets_a_turn_finish(agent_that, tmp_path) -> None:
    from nemo_local.store import Store
    from tests.support.backend import running

    begun = threading.Event()

    def respond(message: str, session: SessionView) -> Iterator[AgentEvent]:
        begun.set()
        yield Say("One moment.")
        yield Errand(lambda: time.sleep(0.05))
        yield NewDraft(titled("kept"))

    agent_that(respond)
    with running(tmp_path) as backend:
        caller = Caller(backend.url)
        thread = threading.Thread(target=caller.say, args=("go",))
        thread.start()
        assert begun.wait(LONG_S)
    thread.join()
    store = Store(tmp_path / "nemo.db")
    assert store.versions.current(caller.session) == titled("kept")
    store.close()


_START = """
import asyncio, sys
from pathlib import Path
from nemo_local.app import create_app
from nemo_local.config import Config

async def until_loaded():
    app = create_app(Config(Path(sys.argv[1])))
    async with app.router.lifespan_context(app):
        assert "nemo_local.agent" not in sys.modules, "the start waited for the agent"
        while "nemo_local.agent.answering" not in sys.modules:
            await asyncio.sleep(0.01)

asyncio.run(asyncio.wait_for(until_loaded(), 60))
"""


def test_neither_the_start_nor_the_first_turn_waits_for_the_agent(tmp_path) -> None:
    """In a process of its own: this one has loaded the agent long ago."""
    subprocess.run([sys.executable, "-c", _START, str(tmp_path)], check=True)
