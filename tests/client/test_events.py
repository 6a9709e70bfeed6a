"""What a person sees of a stream, however its bytes are cut."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nemo.events import CUT, Alive, Event, Failure, Text, ToolCall, ToolResult, decode

CAPTURES = Path(__file__).parent / "captures"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CAPTURES / "expected.json").read_text("utf-8"))


def cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def sse(*events: Any) -> bytes:
    """Events as a server sends them; a string goes out as it is."""
    lines = (event if isinstance(event, str) else json.dumps(event) for event in events)
    return "".join(f"data: {line}\n\n" for line in lines).encode()


def read(data: bytes, size: int = 10**9) -> list[Event]:
    return list(decode(cut(data, size)))


def text(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Text))


def failures(events: list[Event]) -> list[Failure]:
    return [event for event in events if isinstance(event, Failure)]


def calls(events: list[Event]) -> list[str]:
    return [event.name for event in events if isinstance(event, ToolCall)]


def says(words: str, **more: Any) -> dict[str, Any]:
    event = {"content": {"role": "model", "parts": [{"text": words}]}, "author": "nemo_agent"}
    return {**event, **more}


def part(content: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"content": {"role": "model", "parts": [content]}, "author": "nemo_agent", **more}


# ------------------------------------------------------------------ captures


@pytest.mark.parametrize("size", [1, 128, 10**9], ids=["bytes", "128 bytes", "whole"])
@pytest.mark.parametrize("name", EXPECTED)
def test_a_captured_stream_shows_what_a_person_must_see(name: str, size: int) -> None:
    events = read((CAPTURES / name).read_bytes(), size)
    assert text(events) == EXPECTED[name]["text"]
    assert calls(events) == EXPECTED[name].get("tools", [])
    assert len(failures(events)) == EXPECTED[name].get("errors", 0)


@pytest.mark.parametrize("end", [b"\r\n", b"\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("size", [1, 7, 10**9])
@pytest.mark.parametrize("name", EXPECTED)
def test_other_line_ends_change_nothing(name: str, size: int, end: bytes) -> None:
    data = (CAPTURES / name).read_bytes()
    assert read(data.replace(b"\n", end), size) == read(data)


# ------------------------------------------------------- partial and whole texts


def test_partial_text_is_shown_at_once_and_the_whole_text_adds_nothing() -> None:
    stream = sse(says("I will ", partial=True), says("cut.", partial=True), says("I will cut."))
    assert text(read(stream)) == "I will cut."
    first = next(iter(decode([sse(says("I will ", partial=True))])))
    assert first == Text("I will ")


def test_a_whole_text_that_goes_on_shows_only_the_rest() -> None:
    assert (
        text(read(sse(says("I will ", partial=True), says("I will cut it.")))) == "I will cut it."
    )


@pytest.mark.parametrize("whole", [" Done.", "Done.\n", "\nDone. "])
def test_a_whole_text_that_was_tidied_adds_nothing(whole: str) -> None:
    assert text(read(sse(says("Done.", partial=True), says(whole)))).strip() == "Done."


def test_the_same_answer_twice_is_two_answers() -> None:
    assert text(read(sse(says("OK."), says("OK.")))) == "OK.OK."


def test_a_partial_after_the_whole_begins_anew() -> None:
    stream = sse(says("A", partial=True), says("A"), says("A", partial=True), says("AB"), says("C"))
    assert text(read(stream)) == "AABC"


def test_authors_and_branches_that_talk_at_once_are_kept_apart() -> None:
    stream = sse(
        says("One ", partial=True, author="a"),
        says("Two ", partial=True, author="b"),
        says("Three ", partial=True, author="a", branch="x"),
        says("more.", partial=True, author="a"),
        says("Two more."),  # another author: said in full
        says("One more.", author="a"),
        says("Two here.", author="b"),
        says("Three here.", author="a", branch="x"),
    )
    assert text(read(stream)) == "One Two Three more.Two more.here.here."


def test_partials_without_a_whole_do_not_make_the_next_whole_appear_twice() -> None:
    stream = sse(says("Working.", partial=True), says(" Done.", partial=True), says(" Done."))
    assert text(read(stream)) == "Working. Done."


def test_an_empty_whole_text_forgets_nothing() -> None:
    stream = sse(says("Hi", partial=True), says("", partial=False), says("Hi there"))
    assert text(read(stream)) == "Hi there"


def test_what_the_person_said_and_what_the_agent_thinks_is_not_shown() -> None:
    stream = sse(
        says("cut it", author="user"),
        part({"text": "The user wants a cut.", "thought": True}),
        {"type": "text", "content": "Hmm.", "thought": True},
        {"type": "thinking", "content": "Hmm."},
        says("Cut."),
    )
    assert text(read(stream)) == "Cut."


# --------------------------------------------------------------- the two dialects


def test_both_dialects_and_both_key_cases_are_read_in_one_stream() -> None:
    stream = sse(
        {"type": "tool_call", "name": "add_bgm", "args": {"mood": "calm"}},
        part({"function_call": {"name": "trim", "args": {}, "id": "1"}}, invocation_id="e"),
        part({"functionCall": {"name": "add_title", "args": {}, "id": "2"}}, invocationId="e"),
        {"type": "tool_result", "name": "add_bgm", "result": {"ok": True}},
        part({"function_response": {"name": "trim", "response": {"ok": 1}, "id": "1"}}),
        part({"functionResponse": {"name": "add_title", "response": None, "id": "2"}}),
        {"type": "text", "content": "Added "},
        says("music."),
        {"type": "heartbeat"},
    )
    assert read(stream) == [
        ToolCall("add_bgm", {"mood": "calm"}, ""),
        ToolCall("trim", {}, "1"),
        ToolCall("add_title", {}, "2"),
        ToolResult("add_bgm", {"ok": True}, ""),
        ToolResult("trim", {"ok": 1}, "1"),
        ToolResult("add_title", None, "2"),
        Text("Added "),
        Text("music."),
        Alive(),
    ]


def test_a_tool_call_is_named_once_per_call() -> None:
    call = {"functionCall": {"name": "add_bgm", "args": {"mood": "calm"}, "id": "7"}}
    other = {"functionCall": {"name": "add_bgm", "args": {"mood": "calm"}, "id": "8"}}
    assert calls(read(sse(part(call, partial=True), part(call), part(other)))) == ["add_bgm"] * 2


def test_calls_without_an_id_are_paired_like_partial_text() -> None:
    call = {"functionCall": {"name": "add_bgm", "args": {"mood": "calm"}}}
    assert calls(read(sse(part(call, partial=True), part(call), part(call)))) == ["add_bgm"] * 2


@pytest.mark.parametrize(
    "event",
    [
        {},
        [],
        None,
        5,
        True,
        '"hello"',
        [1, "x", None],
        {"content": None},
        {"content": {"parts": None}},
        {"content": {"parts": []}},
        {"content": {"parts": [None, 1, {}, {"text": None}, {"text": 5}]}},
        {"content": {"parts": [{"functionCall": None}, {"functionCall": "x"}]}},
        {"content": 7},
        {"turnComplete": True, "actions": {"stateDelta": {}}},
        {"type": "heartbeat"},
        {"type": "ping", "content": "pong"},
        {"type": 7},
        {"code": 0, "message": "success", "data": None},
        {"error": None},
        {"error": ""},
        {"errorCode": None, "errorMessage": None},
        "",
        "[DONE]",
        "ping",
    ],
    ids=repr,
)
def test_what_means_nothing_to_a_person_only_means_alive(event: Any) -> None:
    assert read(sse(event)) == [Alive()]


def test_comments_and_empty_data_mean_alive() -> None:
    assert read(b": hello\n\n:\n\ndata:\n\ndata\n\n") == [Alive()] * 4
    assert read(b":ping\n" + sse(says("Hi"))) == [Alive(), Text("Hi")]


def test_a_comment_inside_an_event_breaks_nothing() -> None:
    stream = b'data: {"type":"text",\n: still here\ndata: "content":"Hi"}\n\n'
    assert text(read(stream)) == "Hi"
    assert text(read(stream, 1)) == "Hi"


def test_a_comment_is_heard_as_soon_as_its_line_is_there() -> None:
    def silent_after_the_comment() -> Iterator[bytes]:
        yield b": ping\n"
        pytest.fail("the comment was held back")

    assert next(iter(decode(silent_after_the_comment()))) == Alive()


def test_a_list_of_events_is_read_as_events() -> None:
    assert text(read(sse([says("A"), {"type": "text", "content": "B"}]))) == "AB"


# ------------------------------------------------------------------------ errors


@pytest.mark.parametrize(
    ("event", "code", "message"),
    [
        ({"errorCode": "SAFETY", "errorMessage": "no"}, "SAFETY", "no"),
        ({"error_code": "SAFETY", "error_message": "no"}, "SAFETY", "no"),
        ({"errorCode": "SAFETY"}, "SAFETY", "The service reported SAFETY."),
        ({"errorMessage": "no"}, "error", "no"),
        ({"error": "tool blew up"}, "error", "tool blew up"),
        ({"error": {"code": 429, "message": "slow down"}}, "429", "slow down"),
        ({"error": {"status": "EXHAUSTED"}}, "EXHAUSTED", '{"status": "EXHAUSTED"}'),
        ({"error": True}, "error", "The service reported error."),
        ({"type": "error", "message": "no"}, "error", "no"),
        ({"type": "error", "content": "no"}, "error", "no"),
        ({"type": "error", "code": 2001, "message": "no credits"}, "2001", "no credits"),
        ({"type": "error", "error": "no"}, "error", "no"),
        ({"type": "error", "data": {"code": 5, "message": "no"}}, "5", "no"),
        ({"type": "error"}, "error", "The service reported error."),
        ({"code": 1001, "message": "token expired", "data": None}, "1001", "token expired"),
        ({"detail": "Session not found: 5"}, "error", "Session not found: 5"),
    ],
)
def test_an_error_is_known_in_every_spelling(event: Any, code: str, message: str) -> None:
    assert read(sse(event)) == [Failure(code, message)]


@pytest.mark.parametrize("data", ['{"message": "boom"}', '{"detail": "boom"}', '"boom"', "boom"])
def test_whatever_comes_under_the_name_of_error_is_one(data: str) -> None:
    assert read(f"event: error\ndata: {data}\n\n".encode()) == [Failure("error", "boom")]


def test_the_same_error_is_reported_once() -> None:
    stream = sse(
        {"errorCode": "SAFETY", "partial": True},
        {"errorCode": "SAFETY", "errorMessage": "no", "partial": False},
        {"error_code": "SAFETY", "error_message": "no"},
        {"errorCode": "OTHER", "errorMessage": "no"},
    )
    assert [failure.code for failure in failures(read(stream))] == ["SAFETY", "OTHER"]


def test_text_and_error_in_one_event_are_both_shown() -> None:
    assert read(sse(says("Half ", errorCode="SAFETY"))) == [
        Text("Half "),
        Failure("SAFETY", "The service reported SAFETY."),
    ]


def test_a_failed_tool_is_the_agents_own_affair() -> None:
    assert failures(read(sse({"type": "tool_result", "name": "x", "error": "no such clip"}))) == []


@pytest.mark.parametrize(
    "broken",
    [
        '{"error": "model said "no"',
        '{"content": {"parts": [}',
        "Internal Server Error",
        "[" * 100_000,
        "1" * 10_000,
    ],
    ids=["unescaped", "brackets", "prose", "deep", "long number"],
)
def test_broken_json_is_an_error_and_the_stream_goes_on(broken: str) -> None:
    events = read(sse(broken, says("Still here.")))
    assert len(failures(events)) == 1
    assert text(events) == "Still here."


def test_the_message_is_saved_out_of_unescaped_json() -> None:
    stream = sse('{"error": "model said "no"\nsecond line: {bad}"}')
    assert read(stream, 1) == [Failure("error", 'model said "no')]


# ------------------------------------------------------------------------- bytes


def test_a_byte_order_mark_loses_nothing() -> None:
    stream = b"\xef\xbb\xbf" + sse(says("First. "), says("Second."))
    assert text(read(stream)) == text(read(stream, 1)) == "First. Second."


def test_one_bad_byte_costs_one_character() -> None:
    stream = sse({"type": "text", "content": "caf#"}, says(" ok")).replace(b"#", b"\xe9")
    assert text(read(stream)) == text(read(stream, 1)) == "caf� ok"


def test_line_separators_of_unicode_are_no_line_ends() -> None:
    words = "a\u2028b\u2029c\u0085d\x1ce\x0bf\x0cg"
    stream = f"data: {json.dumps(says(words), ensure_ascii=False)}\n\n".encode()
    assert text(read(stream)) == text(read(stream, 1)) == words


def test_halves_of_a_character_are_joined_and_a_lone_half_can_be_printed() -> None:
    joined = sse('{"type":"text","content":"\\ud83c","partial":true}', says("x", author="b"))
    joined += sse('{"type":"text","content":"\\udfac!","partial":true}')
    joined += sse('{"type":"text","content":"\\ud83c\\udfac!"}')
    assert text(read(joined)) == "x🎬!"
    lone = text(read(sse('{"type":"text","content":"a\\ud83cb"}', '{"error":"\\udfac"}')))
    assert lone.encode() == "a�b".encode()


def test_the_last_event_counts_without_its_blank_line() -> None:
    stream = sse(says("Done."))
    assert text(read(stream[:-1])) == text(read(stream[:-2])) == "Done."


@pytest.mark.parametrize("kept", range(1, 84, 5))
def test_a_stream_that_breaks_off_inside_an_event_says_so(kept: int) -> None:
    whole, broken = sse(says("One. ")), sse(says("Two."))
    events = read(whole + broken[:kept])
    assert text(events) == "One. "
    assert [failure.code for failure in failures(events)] == [CUT]


def test_an_error_of_the_source_is_not_swallowed() -> None:
    def dropped() -> Iterator[bytes]:
        yield sse(says("One."))
        raise ConnectionResetError("gone")

    events = decode(dropped())
    assert next(events) == Text("One.")
    with pytest.raises(ConnectionResetError):
        next(events)


def test_fields_that_are_not_data_are_ignored() -> None:
    stream = (
        b'id: 1\nretry: 3000\nevent: message\nfoo: bar\ndata: {"type":"text","content":"x"}\n\n'
    )
    assert read(stream) == [Text("x")]
