"""Text at once, and time kept, whatever the server does."""

from __future__ import annotations

import gzip
import queue
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests
import urllib3

from nemo.events import Alive, Event, Failure, Text, ToolCall, decode
from nemo.stream import StillWorking, TimeUp, is_visible, read_chunks, timed


class Stage:
    """A clock for two: it goes on only while the reader sleeps and the caller waits."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self._moved = threading.Condition()
        self._wakes_s: float | None = None

    def clock(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        """The reader's side: sleep on this clock."""
        with self._moved:
            wake_s = self._wakes_s = self.now_s + seconds
            self._moved.wait_for(lambda: self.now_s >= wake_s, timeout=5)

    def receive(self, box: queue.Queue[Any], timeout_s: float) -> Any:
        """The caller's side: what ``queue.get`` does, on this clock."""
        deadline_s = self.now_s + timeout_s
        for _ in range(5000):
            with self._moved:
                try:
                    return box.get_nowait()
                except queue.Empty:
                    pass
                if self._wakes_s is not None:
                    self.now_s = min(deadline_s, self._wakes_s)
                    if self.now_s >= self._wakes_s:
                        self._wakes_s = None
                    self._moved.notify_all()
                    if self.now_s >= deadline_s:
                        raise queue.Empty
                self._moved.wait(0.001)  # until the reader has put something or sleeps again
        pytest.fail("the reader does nothing")


def listen(script: Iterable[tuple[float, Any]], **limits: float | None) -> list[tuple[float, Any]]:
    """Play a stream, (seconds of silence, event) each; give what comes out, and when."""
    stage = Stage()

    def open_stream() -> Iterator[Any]:
        for silence_s, item in script:
            if silence_s:
                stage.sleep(silence_s)
            yield item

    stream = timed(open_stream, clock=stage.clock, receive=stage.receive, **limits)  # type: ignore[arg-type]
    return [(stage.now_s, item) for item in stream]


def told(out: list[tuple[float, Any]]) -> list[tuple[float, Any]]:
    return [(at_s, item) for at_s, item in out if isinstance(item, (StillWorking, TimeUp))]


NOTICES = [(at_s, StillWorking(at_s)) for at_s in (120.0, 240.0, 360.0, 480.0, 600.0, 720.0, 840.0)]
END = [(900.0, TimeUp("limit"))]


def test_silence_is_told_every_two_minutes_and_ends_after_fifteen() -> None:
    assert told(listen([(5000.0, Text("late"))])) == NOTICES + END


def test_heartbeats_are_told_like_silence() -> None:
    out = listen((7.0, Alive()) for _ in range(1000))
    assert told(out) == NOTICES + END


def test_tool_calls_and_empty_text_are_told_like_silence() -> None:
    out = listen((30.0, event) for event in [ToolCall("add_bgm", {}, "1"), Text(" \n")] * 100)
    assert told(out) == NOTICES + END


def test_a_flood_of_heartbeats_keeps_no_notice_back() -> None:
    out = listen((0.0 if number % 300 else 10.0, Alive()) for number in range(10**9))
    assert told(out) == NOTICES + END


def test_dripping_bytes_keep_no_notice_back() -> None:
    """A byte every three seconds, an event that never ends."""
    stage = Stage()

    def open_stream() -> Iterator[Event]:
        def drip() -> Iterator[bytes]:
            for letter in b'data: {"type":"text","content":"' + b"x" * 2000:
                stage.sleep(3.0)
                yield bytes([letter])

        return decode(drip())

    stream = timed(open_stream, clock=stage.clock, receive=stage.receive)
    assert [(stage.now_s, item) for item in stream] == NOTICES + END


def test_a_server_that_never_answers_is_bounded_too() -> None:
    stage = Stage()

    def open_stream() -> Iterator[Event]:
        stage.sleep(10_000.0)  # the POST itself hangs
        raise AssertionError("never answered")

    stream = timed(open_stream, clock=stage.clock, receive=stage.receive)
    assert [(stage.now_s, item) for item in stream] == NOTICES + END


def test_words_start_the_two_minutes_anew() -> None:
    out = listen([(100.0, Text("Working. ")), (100.0, Text("Almost. ")), (150.0, Text("Done."))])
    assert told(out) == [(320.0, StillWorking(320.0))]
    assert [item.text for _, item in out if isinstance(item, Text)] == [
        "Working. ",
        "Almost. ",
        "Done.",
    ]


def test_a_caller_that_waits_less_is_told_so_at_that_moment() -> None:
    out = listen([(50.0, Text("a")), (50.0, Text("b"))], wait_s=60.0)
    assert out == [(50.0, Text("a")), (60.0, TimeUp("wait"))]
    assert told(listen([(5000.0, Alive())], wait_s=5000.0))[-1:] == END
    assert told(listen([(5000.0, Alive())], wait_s=0.0)) == [(0.0, TimeUp("wait"))]


def test_other_limits_are_kept_as_exactly() -> None:
    out = listen([(100.0, Alive())], notice_s=10.0, limit_s=25.0)
    assert out == [
        (10.0, StillWorking(10.0)),
        (20.0, StillWorking(20.0)),
        (25.0, TimeUp("limit")),
    ]


def test_events_come_through_in_order_and_the_end_is_the_end() -> None:
    events = [Text(str(number)) for number in range(2000)]  # far more than the box holds
    assert list(timed(lambda: events)) == events
    assert list(timed(list)) == []


def test_what_stops_the_reader_is_raised_here_after_what_came_before() -> None:
    def open_stream() -> Iterator[Event]:
        yield Text("Half")
        raise ConnectionResetError("gone")

    stream = timed(open_stream)
    assert next(stream) == Text("Half")
    with pytest.raises(ConnectionResetError, match="gone"):
        next(stream)


def test_a_post_that_fails_is_raised_here() -> None:
    def open_stream() -> Iterator[Event]:
        raise ValueError("refused")

    with pytest.raises(ValueError, match="refused"):
        list(timed(open_stream))


def test_a_caller_that_leaves_lets_the_reader_end() -> None:
    ended = threading.Event()

    def open_stream() -> Iterator[Event]:
        try:
            while True:  # a flood: the box is full at once
                yield Alive()
        finally:
            ended.set()

    stream = timed(open_stream)
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert ended.wait(5)


def test_a_slow_caller_holds_only_a_few_events_in_memory() -> None:
    made = 0

    def open_stream() -> Iterator[Event]:
        nonlocal made
        for _ in range(100_000):
            made += 1
            yield Alive()

    stream = timed(open_stream)
    next(stream)
    threading.Event().wait(0.02)  # the reader had all the time it wants
    assert made < 2000
    stream.close()  # type: ignore[attr-defined]


def test_only_what_a_person_sees_is_progress() -> None:
    assert is_visible(Text("Hi"))
    assert is_visible(Failure("SAFETY", "no"))
    assert not is_visible(Text("\n"))
    assert not is_visible(Alive())


# ------------------------------------------------------------------ real sockets

FIRST, SECOND = (
    b'data: {"type":"text","content":"One"}\n\n',
    b'data: {"type":"text","content":"Two"}\n\n',
)


@contextmanager
def serving(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server for one request; ``talk`` writes the answer, status line and all."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            talk(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/run_sse"
    finally:
        thread.join(5)
        listener.close()


def plain(data: bytes) -> bytes:
    return data


def chunked(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
FRAMINGS = {
    "unchunked": (HEAD + b"Connection: close\r\n\r\n", plain, b""),
    "chunked": (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", chunked, b"0\r\n\r\n"),
}


@pytest.mark.parametrize("framing", FRAMINGS)
def test_the_newest_event_is_shown_before_the_next_one_comes(framing: str) -> None:
    head, frame, end = FRAMINGS[framing]
    shown = threading.Event()

    def talk(connection: socket.socket) -> None:
        connection.sendall(head + frame(FIRST))
        if shown.wait(5):  # a client that holds the first event back never gets the second
            connection.sendall(frame(SECOND) + end)

    with serving(talk) as url:
        response = requests.post(url, stream=True, timeout=10)
        texts = []
        for event in timed(lambda: decode(read_chunks(response.raw))):
            texts.append(event)
            shown.set()
    assert texts == [Text("One"), Text("Two")]


def test_a_chunked_stream_that_breaks_off_raises() -> None:
    head, frame, _ = FRAMINGS["chunked"]
    with serving(lambda connection: connection.sendall(head + frame(FIRST))) as url:
        response = requests.post(url, stream=True, timeout=10)
        events = decode(read_chunks(response.raw))
        assert next(events) == Text("One")
        with pytest.raises(urllib3.exceptions.HTTPError):
            next(events)


def test_a_compressed_stream_is_read() -> None:
    body = gzip.compress(FIRST + SECOND)
    head = HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body)
    with serving(lambda connection: connection.sendall(head + body)) as url:
        response = requests.post(url, stream=True, timeout=10)
        assert list(decode(read_chunks(response.raw))) == [Text("One"), Text("Two")]
