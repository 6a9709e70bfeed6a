"""The log by which skills prove that they name themselves."""

from __future__ import annotations

import json
from pathlib import Path

import requests
from starlette.datastructures import Headers

from nemo_local.requestlog import LogFile, Recorded
from tests.support.api import Caller
from tests.support.backend import RunningBackend, running


def test_requests_are_noted_with_their_attribution_and_without_the_token(tmp_path: Path) -> None:
    with running(tmp_path, log_to_file=True) as backend:
        caller = Caller(backend.url)
        caller.get(
            "/api/credits/balance/simple?token=secret", headers={"X-Skill-Platform": "cursor"}
        )
        requests.get(backend.url + "/workspace/page.css")
        text = (tmp_path / "requests.log").read_text()
    last = json.loads(text.splitlines()[-1])
    assert last["method"] == "GET"
    assert last["path"] == "/api/credits/balance/simple"
    assert last["status"] == 200
    assert last["x-skill-source"] == "music-to-free"
    assert last["x-skill-version"] == "1.0.0"
    assert last["x-skill-platform"] == "cursor"
    assert caller.token not in text
    assert "secret" not in text


def test_a_test_sees_what_was_asked(backend: RunningBackend, caller: Caller) -> None:
    caller.post("/api/tasks/me/with-session/nemo_agent", {"language": "ja"})
    (seen,) = backend.requests
    assert (seen.method, seen.path, seen.status) == (
        "POST",
        "/api/tasks/me/with-session/nemo_agent",
        200,
    )
    assert seen.headers["x-skill-source"] == "music-to-free"
    assert json.loads(seen.body) == {"language": "ja"}
    assert seen.body_bytes == len(seen.body)


def test_the_log_keeps_to_its_size_and_one_older_file(tmp_path: Path) -> None:
    log = LogFile(tmp_path / "requests.log", limit_bytes=500)
    for number in range(20):
        log(Recorded("GET", f"/{number}", 200, Headers(), 0, b"", 0.0))
    log.close()
    older, newer = (
        [json.loads(line)["path"] for line in (tmp_path / name).read_text().splitlines()]
        for name in ("requests.log.1", "requests.log")
    )
    assert [*older, *newer] == [f"/{number}" for number in range(20)][-len(older + newer) :]
    assert len(older) < 10
