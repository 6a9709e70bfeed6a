"""How a turn is told: the shapes of ADK, in the order in which things happened."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from nemo_local import adk
from nemo_local.agent.session import AgentEvent, Call, NewDraft, Result, Say, Thinking
from nemo_local.timeline import Draft


def told(*events: AgentEvent) -> list[dict[str, Any]]:
    narrator = adk.Narrator(lambda: 1234.5)
    return [e for event in events for e in narrator.tell(event)] + list(narrator.whole())


def parts(events: Iterable[dict[str, Any]]) -> list[tuple[str, Any, bool]]:
    """(kind, value, partial) of every part of every event."""
    return [
        (next(k for k in part if k != "thought"), next(iter(part.values())), "partial" in event)
        for event in events
        for part in event["content"]["parts"]
    ]


def test_text_comes_in_pieces_and_then_whole() -> None:
    pieces = [
        Say(word) for word in ("Done", ".", " I cut", " it.", " Look", "!", " " + "x" * 80, "y")
    ]
    assert parts(told(*pieces)) == [
        ("text", "Done. I cut it.", True),
        ("text", " Look! " + "x" * 80, True),
        ("text", "y", True),
        ("text", "Done. I cut it. Look! " + "x" * 80 + "y", False),
    ]


def test_what_was_said_is_whole_before_the_tool_call_that_follows_it() -> None:
    call, result = {"mood": "calm"}, {"status": "ok"}
    events = told(
        Thinking("music, then"),
        Say("Wait."),
        Call("add_bgm", call, "c1"),
        Result("add_bgm", result, "c1"),
        NewDraft(Draft()),
        Say("Done."),
    )
    assert parts(events) == [
        ("text", "music, then", True),
        ("text", "Wait.", True),
        ("text", "Wait.", False),
        ("functionCall", {"id": "c1", "args": call, "name": "add_bgm"}, False),
        ("functionResponse", {"id": "c1", "name": "add_bgm", "response": result}, False),
        ("text", "Done.", True),
        ("text", "Done.", False),
    ]
    assert events[0]["content"]["parts"][0]["thought"] is True
    assert [e["content"]["role"] for e in events[3:5]] == ["model", "user"]


def test_every_event_has_the_keys_of_adk() -> None:
    events = told(Say("a"), Say("b"))
    for event in events:
        assert event["author"] == "nemo_agent"
        assert event["timestamp"] == 1234.5
        assert event["actions"].keys() >= {"stateDelta", "artifactDelta"}
    assert len({e["invocationId"] for e in events}) == 1
    assert len({e["id"] for e in events}) == len(events)


def test_a_silent_agent_says_nothing() -> None:
    assert told(Say(""), NewDraft(Draft())) == []


def test_an_event_is_one_line_whatever_the_text_holds() -> None:
    text = "line\nnext\r\u2028\u0085 视频 \U0001f3b5 \ud800"
    encoded = adk.encode({"text": text})
    assert encoded.startswith(b"data: ")
    assert encoded.endswith(b"\n\n")
    assert encoded.count(b"\n") == 2
    assert b"\r" not in encoded
    assert json.loads(encoded[6:])["text"] == text.replace("\ud800", "?")
