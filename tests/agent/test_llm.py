"""An optional language model reads the message; when it fails, the grammar does."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from nemo_local.agent import llm

from .world import Session, talk


class FakeModel:
    """A chat completions server on loopback that answers what it was told to."""

    def __init__(self) -> None:
        self.content: str | None = '{"edits": []}'
        self.status = 200
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.asked.append({"path": self.path, **json.loads(body)})
                outer.keys.append(self.headers["Authorization"])
                answer = json.dumps({"choices": [{"message": {"content": outer.content}}]})
                self.send_response(outer.status)
                self.end_headers()
                self.wfile.write(answer.encode())

            def log_message(self, *args: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()


@pytest.fixture
def model() -> Iterator[FakeModel]:
    fake = FakeModel()
    yield fake
    fake.server.shutdown()
    fake.server.server_close()


def session_with(url: str, timeout_s: float = 5) -> Session:
    session = talk()
    session.interpreter = llm.ChatModel(url, "small", "secret", timeout_s)
    return session


def test_free_words_become_the_same_edits(model: FakeModel) -> None:
    model.content = json.dumps(
        {"edits": [
            {"edit": "remove_music", "scope": "all"},
            {"edit": "add_text", "text": "Rain", "span": {"start_ms": 0, "end_ms": 2000}},
        ]}
    )  # fmt: skip
    session = session_with(model.url)
    answer = session.say("let the evening feel quiet")
    assert session.timeline == '1. Video: talk.mp4 (0-30s, voice only) 2. Title: "Rain" (0-2s)'
    assert "voicenet" in answer
    assert model.keys == ["Bearer secret"]
    asked = model.asked[0]
    assert (asked["path"], asked["model"]) == ("/v1/chat/completions", "small")
    assert "talk.mp4" in asked["messages"][1]["content"]


def test_an_answer_in_a_code_fence_is_read_as_well(model: FakeModel) -> None:
    model.content = '```json\n{"edits": [{"edit": "set_aspect", "aspect": "9:16"}]}\n```'
    session = session_with(model.url)
    session.say("for my phone")
    assert session.draft.aspect == "9:16"


@pytest.mark.parametrize(
    "content",
    [
        "I would rather not.",
        '{"edits": []}',
        '{"edits": [{"edit": "launch_rocket"}]}',
        '{"edits": [{"edit": "speed", "factor": 1000}]}',
        '{"edits": [{"edit": "trim", "span": {"start_ms": 5000, "end_ms": 1000}}]}',
        '{"edits": [{"edit": "add_text", "text": 5}]}',
        '{"edits": [{"edit": "add_text", "colour": "red", "text": "x"}]}',
        '{"edits": [{"edit": "split", "at_ms": "soon"}]}',
        '{"edits": [{"edit": "trim"}]}',
        '{"edits": [{"edit": "undo", "steps": 1e999}]}',
        '{"edits": [{"edit": "speed", "factor": NaN}]}',
        '{"edits": ' + "[" * 5000 + "]" * 5000 + "}",
        r'{"edits": [{"edit": "add_text", "text": "\ud800"}]}',
        None,
    ],
)
def test_an_answer_that_is_no_edit_leaves_the_message_to_the_grammar(
    model: FakeModel, content: str | None
) -> None:
    model.content = content
    session = session_with(model.url)
    assert session.say("remove the music") == (
        "Removed the music from talk.mp4 with voicenet; the voice stays."
    )


def test_a_server_in_trouble_leaves_the_message_to_the_grammar(model: FakeModel) -> None:
    model.status = 500
    assert "voicenet" in session_with(model.url).say("remove the music")


def test_so_does_a_server_that_is_not_there_or_never_answers() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        closed = f"http://127.0.0.1:{silent.getsockname()[1]}"
        assert "voicenet" in session_with(closed).say("remove the music")
        silent.listen()
        assert "voicenet" in session_with(closed, timeout_s=0.05).say("remove the music")
    assert "voicenet" in session_with("file:///etc/passwd").say("remove the music")


def test_it_is_named_by_the_environment() -> None:
    named = {"NEMO_LLM_URL": "http://x/v1", "NEMO_LLM_MODEL": "m", "NEMO_LLM_KEY": "k"}
    assert llm.from_environment(named) == llm.ChatModel("http://x/v1", "m", "k")
    assert llm.from_environment({}) is None
