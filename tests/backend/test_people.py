"""Tokens, sessions, links and credits: who is asked for what, and what others get to see."""

from __future__ import annotations

import re
import uuid
from datetime import datetime
from pathlib import Path

import pytest
import requests

from nemo_local.config import Limits
from tests.support.api import Caller
from tests.support.backend import RunningBackend, running

TOKEN = "/api/auth/anonymous-token"
SESSION = "/api/tasks/me/with-session/nemo_agent"
CREDITS = "/api/credits/balance/simple"


def test_a_new_client_gets_a_token_with_a_hundred_credits_for_seven_days(caller: Caller) -> None:
    told = caller.new_token()
    assert re.fullmatch(r"nmv_usr_[\w-]{40,}", told["token"])
    assert told["credits"] == 100
    assert told["user_id"].startswith("anon_")
    left = datetime.fromisoformat(told["expires_at"].replace("Z", "+00:00"))
    assert 6.9 < (left - datetime.now(left.tzinfo)).total_seconds() / 86400 <= 7


@pytest.mark.parametrize("client_id", [None, "", "not-a-uuid"])
def test_a_token_needs_a_client_id(backend: RunningBackend, client_id: str | None) -> None:
    headers = {} if client_id is None else {"X-Client-Id": client_id}
    answer = requests.post(backend.url + TOKEN, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert "X-Client-Id" in answer.json()["message"]


def test_a_client_keeps_its_token_until_it_expires_and_its_sessions_after_that(
    backend: RunningBackend, caller: Caller
) -> None:
    first = caller.new_token()
    assert caller.new_token() == first
    backend.expire_tokens()
    assert caller.get(CREDITS).json()["code"] == 1001
    second = caller.new_token()
    assert second["token"] != first["token"]
    assert second["user_id"] == first["user_id"]
    caller.http.headers["Authorization"] = f"Bearer {second['token']}"
    assert caller.state()["draft"]["t"] == []


def test_an_address_gets_only_so_many_tokens(tmp_path: Path) -> None:
    with running(tmp_path, limits=Limits(tokens_per_address=2)) as backend:
        answers = [
            requests.post(backend.url + TOKEN, headers={"X-Client-Id": str(uuid.uuid4())})
            for _ in range(3)
        ]
        assert [a.status_code for a in answers] == [200, 200, 429]
        assert answers[2].json()["code"] == 429


@pytest.mark.parametrize("bearer", [None, "Bearer nmv_usr_wrong", "nmv_usr_wrong", "Bearer "])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", SESSION),
        ("POST", "/api/auth/claim-token"),
        ("POST", "/run_sse"),
        ("POST", "/api/upload-video/nemo_agent/me/1"),
        ("GET", CREDITS),
        ("GET", "/api/state/nemo_agent/me/1/latest"),
        ("POST", "/api/render/proxy/lambda"),
        ("GET", "/api/render/proxy/lambda/r"),
        ("POST", "/api/render/proxy/lambda/r/cancel"),
        ("GET", "/api/render/proxy/r/download"),
    ],
)
def test_without_a_valid_token_everything_is_1001(
    backend: RunningBackend, method: str, path: str, bearer: str | None
) -> None:
    headers = {} if bearer is None else {"Authorization": bearer}
    answer = requests.request(method, backend.url + path, headers=headers, json={})
    assert (answer.status_code, answer.json()["code"]) == (401, 1001)


def test_a_session_has_a_long_decimal_name(caller: Caller) -> None:
    made = caller.post(SESSION, {"task_name": "project", "language": "zh-CN"}).json()["data"]
    assert made.keys() == {"task_id", "session_id", "user_id"}
    assert re.fullmatch(r"\d{24}", made["session_id"])
    assert made["session_id"] != caller.session


def test_somebody_elses_session_does_not_exist(backend: RunningBackend, caller: Caller) -> None:
    other = Caller(backend.url)
    other.session = caller.session
    with other.turn("hello") as turn:
        answers = [
            turn,
            other.get(f"/api/state/nemo_agent/me/{caller.session}/latest"),
            other.post("/api/auth/claim-token", {"session_id": caller.session}),
            other.upload(("a.mp4", b"")),
            other.submit({"t": []}),
        ]
        codes = [(a.status_code, a.json()["code"]) for a in answers]
    assert codes == [(404, 1002)] * 5


def test_credits_are_what_was_granted_because_nothing_here_costs_any(caller: Caller) -> None:
    balance = caller.get(CREDITS).json()["data"]
    assert balance == {"available": 100, "frozen": 0, "total": 100}


def test_a_claim_token_is_no_bearer_token(caller: Caller) -> None:
    told = caller.post("/api/auth/claim-token", {"session_id": caller.session}).json()["data"]
    assert told["claim_token"].startswith("clm_")
    assert told["expires_in"] == 3600
    caller.http.headers["Authorization"] = f"Bearer {told['claim_token']}"
    assert caller.get(CREDITS).json()["code"] == 1001


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(caller: Caller, body: bytes) -> None:
    answer = caller.http.post(caller.url + SESSION, data=body)
    assert (answer.status_code, answer.json()["code"]) == (422, 400)


def test_a_page_of_another_name_gets_nothing(caller: Caller) -> None:
    answer = caller.get(CREDITS, headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "available" not in answer.text


def test_a_mistake_of_the_servers_is_an_envelope_without_its_details(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr("nemo_local.store.sessions.Sessions.by_token", broken)
    answer = caller.get(f"/api/state/nemo_agent/me/{caller.session}/latest")
    assert (answer.status_code, answer.json()["code"]) == (500, 500)
    assert "secret" not in answer.text
