"""The misbehaviour on demand: each fault does what it says, once, and leaves no trace."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from nemo_local.agent.session import AgentEvent, Call, NewDraft, Result, Say, Thinking
from nemo_local.faults import (
    BY_HAND,
    Answer,
    Cut,
    Dropped,
    Failed,
    Faults,
    Frozen,
    Held,
    Noise,
    NoRange,
    Plain,
    Replay,
    Shape,
    Silent,
    by_hand,
    refusal,
)
from nemo_local.timeline import Draft, Segment, Track, TrackKind
from tests.support.api import Caller, events, one_clip
from tests.support.backend import RunningBackend

CREDITS = "/api/credits/balance/simple"
EDITED = Draft((Track("t1", TrackKind.TEXT, (Segment("s1", 0, 1000, text="Hi"),), role="title"),))


@pytest.fixture(autouse=True)
def edits(monkeypatch: pytest.MonkeyPatch) -> None:
    """An agent with one edit and one sentence."""

    def respond(*_: object) -> Iterator[AgentEvent]:
        yield Thinking("a title, then")
        yield Call("add_title", {"text": "Hi"}, "c1")
        yield NewDraft(EDITED)
        yield Result("add_title", {"status": "ok"}, "c1")
        yield Say("It is added. ")
        yield Say("Now have a look.")

    monkeypatch.setattr("nemo_local.agent.respond", respond, raising=False)


@pytest.fixture
def exported(caller: Caller, short: Path) -> str:
    """The id of a finished render."""
    caller.upload(short)
    caller.submit(one_clip(caller.media_ids()[0], 1000), "render_1")
    assert caller.finished("render_1")["status"] == "completed"
    return "render_1"


def edited(caller: Caller) -> bool:
    return bool(caller.state()["draft"]["t"])


def test_a_fault_lasts_as_often_as_it_was_armed(backend: RunningBackend, caller: Caller) -> None:
    backend.faults.arm("credits", refusal(429), times=2)
    backend.faults.arm("credits", Answer(400))
    assert [caller.get(CREDITS).status_code for _ in range(4)] == [429, 429, 400, 200]
    backend.faults.arm("credits", Answer(503), times=None)
    assert [caller.get(CREDITS).status_code for _ in range(5)] == [503] * 5
    backend.faults.clear()
    assert caller.get(CREDITS).status_code == 200


def test_a_fault_of_one_operation_leaves_the_others_alone(
    backend: RunningBackend, caller: Caller
) -> None:
    backend.faults.arm("claim_token", Answer(404))
    assert caller.get(CREDITS).status_code == 200
    assert caller.post("/api/auth/claim-token", {"session_id": caller.session}).status_code == 404
    backend.faults.arm("any", refusal(1001))
    assert caller.get(f"/api/state/nemo_agent/me/{caller.session}/latest").status_code == 401


@pytest.mark.parametrize("code", [1001, 1002, 2001, 4001, 4002, 402, 429])
def test_a_refusal_is_the_contracts_envelope(
    backend: RunningBackend, caller: Caller, code: int
) -> None:
    backend.faults.arm("credits", refusal(code))
    assert caller.get(CREDITS).json()["code"] == code
    backend.faults.arm("credits", refusal(code, status=200))
    answer = caller.get(CREDITS)
    assert (answer.status_code, answer.json()["code"]) == (200, code)


def test_an_answer_can_be_bare(backend: RunningBackend, caller: Caller) -> None:
    backend.faults.arm("credits", Answer(429, headers={"Retry-After": "7"}))
    answer = caller.get(CREDITS)
    assert (answer.content, answer.headers["Retry-After"]) == (b"", "7")


@pytest.mark.parametrize("acting", [False, True])
def test_a_dropped_turn_was_made_or_not(
    backend: RunningBackend, caller: Caller, acting: bool
) -> None:
    backend.faults.arm("run_sse", Dropped(acting=acting))
    with pytest.raises(requests.RequestException):
        caller.say("go")
    assert edited(caller) is acting


def test_a_dropped_upload_reads_the_file_first(backend: RunningBackend, caller: Caller) -> None:
    backend.faults.arm("upload", Dropped())
    with pytest.raises(requests.RequestException):
        caller.upload(("a.mp4", bytes(2_000_000)))
    assert backend.calls("upload-video")[0].body_bytes > 2_000_000


@pytest.mark.parametrize(("cut", "whole_events"), [(Cut(events=2), 2), (Cut(size=10), 0)])
def test_a_cut_stream_breaks_off_and_the_edit_is_made(
    backend: RunningBackend, caller: Caller, cut: Cut, whole_events: int
) -> None:
    backend.faults.arm("run_sse", cut)
    got = b""
    with pytest.raises(requests.RequestException), caller.turn("go") as answer:
        for piece in answer.iter_content(None):
            got += piece
    assert got.count(b"\n\n") == whole_events
    assert whole_events or len(got) == 10
    caller.say("wait for the turn before")
    assert edited(caller)


def test_a_silent_edit_has_no_text(backend: RunningBackend, caller: Caller) -> None:
    backend.faults.arm("run_sse", Silent())
    kinds = [next(iter(e["content"]["parts"][0])) for e in caller.say("go")]
    assert kinds == ["functionCall", "functionResponse"]
    assert edited(caller)


def test_the_plain_dialect_says_the_same(backend: RunningBackend, caller: Caller) -> None:
    backend.faults.arm("run_sse", Plain())
    assert caller.say("go") == [
        {"type": "tool_call", "name": "add_title", "args": {"text": "Hi"}},
        {"type": "tool_result", "name": "add_title", "result": {"status": "ok"}},
        {"type": "text", "content": "It is added. Now have a look."},
    ]


def test_noise_comes_between_the_events(backend: RunningBackend, caller: Caller) -> None:
    usual = len(caller.say("go"))
    backend.faults.arm("run_sse", Noise())
    with caller.turn("go") as answer:
        body = answer.content
    assert body.count(b": keep-alive\n\n") == body.count(b"data:\n\n") == usual
    assert body.count(b"data: {}\n\n") == usual
    assert body.count(b'"author"') == usual


@pytest.mark.parametrize("piece", [1, 128, 100_000])
def test_a_captured_stream_is_played_again(
    backend: RunningBackend, caller: Caller, piece: int
) -> None:
    body = b'data: {"type": "text", "content": "\xe4\xb8\x96"}\n\n' * 3
    backend.faults.arm("run_sse", Replay(body, piece))
    with caller.turn("go") as answer:
        chunks = [c for c in answer.raw.read_chunked() if c]
    assert b"".join(chunks) == body
    assert max(map(len, chunks)) == min(piece, len(body))
    assert not edited(caller)


def test_a_held_stream_waits_for_its_release(backend: RunningBackend, caller: Caller) -> None:
    held = Held(events=1)
    backend.faults.arm("run_sse", held)
    got: list[bytes] = []
    arrived = threading.Event()

    def read() -> None:
        with caller.turn("go") as answer:
            for piece in answer.iter_content(None):
                got.append(piece)
                arrived.set()

    thread = threading.Thread(target=read)
    thread.start()
    assert arrived.wait(20)
    assert len(events(b"".join(got))) == 1
    held.release()
    thread.join()
    assert len(events(b"".join(got))) > 3


def test_a_frozen_render_stands_still_and_a_failed_one_says_why(
    backend: RunningBackend, caller: Caller, exported: str
) -> None:
    backend.faults.arm("render_poll", Frozen(37), times=2)
    backend.faults.arm("render_poll", Failed("no room"))
    told = [caller.poll(exported) for _ in range(4)]
    assert [(t["status"], t["progress"]) for t in told] == [
        ("processing", 37),
        ("processing", 37),
        ("failed", 40),
        ("completed", 100),
    ]
    assert told[2]["error"] == "no room"


def test_the_three_documented_shapes_of_a_render_answer(
    backend: RunningBackend, caller: Caller, exported: str
) -> None:
    path = f"/api/render/proxy/lambda/{exported}"
    url = caller.poll(exported)["output"]["url"]
    backend.faults.arm("render_poll", Shape("top"))
    assert caller.get(path).json()["output"]["url"] == url
    backend.faults.arm("render_poll", Shape("data"))
    assert caller.get(path).json()["data"]["output"]["url"] == url
    backend.faults.arm("render_poll", Shape("outputUrl"))
    assert caller.get(path).json()["data"]["outputUrl"] == url


def test_a_download_breaks_off_with_and_without_a_way_to_go_on(
    backend: RunningBackend, caller: Caller, exported: str
) -> None:
    url = caller.poll(exported)["output"]["url"]
    whole = requests.get(url).content
    for faults in ([Cut(size=1000)], [NoRange(), Cut(size=1000)]):
        backend.faults.arm("file", *faults)
        with requests.get(url, stream=True) as answer:
            assert ("Accept-Ranges" in answer.headers) is (len(faults) == 1)
            assert answer.raw.read(1000) == whole[:1000]
            with pytest.raises(requests.RequestException):
                list(answer.iter_content(None))
    backend.faults.arm("file", NoRange())
    answer = requests.get(url, headers={"Range": "bytes=1000-"})
    assert (answer.status_code, answer.content) == (200, whole)


def test_a_fault_for_any_call_is_for_the_contracts_not_for_the_page_that_asks_by_itself(
    backend: RunningBackend, caller: Caller
) -> None:
    backend.faults.arm("any", refusal(429))
    assert requests.get(backend.url + "/workspace/page.css").status_code == 200
    assert caller.get("/api/credits/balance/simple").status_code == 429


def test_faults_by_hand_have_names(backend: RunningBackend) -> None:
    faults = by_hand(["silent-edit", "rate-limited:2"])
    assert [faults.take("run_sse") for _ in range(3)] == [(Silent(),)] * 3
    assert [bool(faults.take("credits")) for _ in range(3)] == [True, True, False]
    for name, (operation, make) in BY_HAND.items():
        assert callable(make()), name
        assert operation


@pytest.mark.parametrize("wrong", ["nonsense", "silent-edit:x", "silent-edit:-1", ""])
def test_an_unknown_fault_is_named_with_those_there_are(wrong: str) -> None:
    with pytest.raises(ValueError, match="cut-stream"):
        by_hand([wrong])


def test_without_faults_nothing_is_taken() -> None:
    assert Faults().take("run_sse") == ()
