"""Exports: what is taken, how far it is, stopping it, and fetching the file in pieces."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import requests

from nemo_local.media.probe import probe
from tests.support.api import Caller, one_clip
from tests.support.backend import RunningBackend, running

HOUR_MS = 3_600_000


@pytest.fixture
def ready(caller: Caller, short: Path) -> tuple[Caller, str]:
    """A caller and the id of an uploaded one-second clip."""
    assert caller.upload(short).status_code == 200
    return caller, caller.media_ids()[0]


def under_way(caller: Caller, render_id: str) -> None:
    """Wait until a render is being worked on."""
    deadline = time.monotonic() + 60
    while (told := caller.poll(render_id))["status"] == "pending":
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert told["status"] == "processing", told


def at_work(backend: RunningBackend) -> list[str]:
    return [e.name for e in (backend.data / "work").iterdir() if e.name.startswith("render-")]


def test_a_render_goes_from_pending_to_a_file(ready: tuple[Caller, str], tmp_path: Path) -> None:
    caller, media = ready
    submitted = caller.submit(one_clip(media, 1000), "render_1", format="mp4", quality="high")
    assert submitted.json() == {
        "success": True,
        "data": {"id": "render_1", "status": "pending", "progress": 5},
    }
    told = caller.finished("render_1")
    assert (told["status"], told["progress"]) == ("completed", 100)
    body = requests.get(told["output"]["url"]).content
    assert len(body) == told["output"]["size_bytes"]
    assert caller.get("/api/render/proxy/render_1/download").content == body
    (tmp_path / "got.mp4").write_bytes(body)
    info = probe(tmp_path / "got.mp4")
    assert (info.kind, info.width, info.height) == ("video", 320, 180)


def test_sound_alone_is_an_export_too(ready: tuple[Caller, str]) -> None:
    caller, media = ready
    draft = {**one_clip(media, 1000), "m": {"output": {"format": "wav"}}}
    caller.submit(draft, "asked_in_the_draft")
    caller.submit(one_clip(media, 1000), "asked_in_the_request", format="mp3")
    (track,) = one_clip(media, 1000)["t"]
    caller.submit({"t": [{**track, "tt": 1}]}, "without_a_picture")
    for render_id, ending, kind in [
        ("asked_in_the_draft", "wav", "audio/wav"),
        ("asked_in_the_request", "mp3", "audio/mpeg"),
        ("without_a_picture", "mp3", "audio/mpeg"),
    ]:
        output = caller.finished(render_id)["output"]
        assert output["format"] == ending
        assert output["url"].endswith(f"/{render_id}.{ending}")
        assert requests.get(output["url"]).headers["Content-Type"] == kind


def test_an_id_is_good_for_one_render(ready: tuple[Caller, str], backend: RunningBackend) -> None:
    caller, media = ready
    assert caller.submit(one_clip(media, 1000), "render_1").status_code == 200
    again = caller.submit(one_clip(media, 1000), "render_1")
    assert (again.status_code, again.json()["success"]) == (409, False)
    other = Caller(backend.url)
    assert other.get("/api/render/proxy/lambda/render_1").status_code == 404
    assert other.get("/api/render/proxy/render_1/download").status_code == 404
    assert other.post("/api/render/proxy/lambda/render_1/cancel").status_code == 404


@pytest.mark.parametrize("missing", ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"])
def test_an_export_that_names_no_skill_is_402(caller: Caller, missing: str) -> None:
    caller.http.headers[missing] = ""
    answer = caller.submit(one_clip("x", 1000))
    assert (answer.status_code, answer.json()["code"]) == (402, 402)
    assert missing in answer.json()["error"]
    assert caller.get("/api/credits/balance/simple").status_code == 200


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"id": None}, "id must be"),
        ({"id": "../x"}, "id must be"),
        ({"id": "x" * 200}, "id must be"),
        ({"draft": None}, "draft must be"),
        ({"draft": {"t": [{"id": "a", "tt": 0, "sg": []}]}}, "nothing on the timeline"),
        ({"draft": {"t": [{"id": "a", "tt": 5, "sg": []}]}}, "tt"),
        ({"output": {"format": "exe"}}, "output.format"),
        ({"output": {"quality": "best"}}, "output.quality"),
        ({"output": "mp4"}, "output must be"),
    ],
)
def test_what_cannot_be_rendered_is_400(ready: tuple[Caller, str], change: dict, why: str) -> None:
    caller, media = ready
    body = {"id": "render_1", "sessionId": caller.session, "draft": one_clip(media, 1000)}
    answer = caller.post("/api/render/proxy/lambda", {**body, **change})
    assert answer.status_code == 400
    assert why in answer.json()["message"]


def test_a_draft_can_only_use_the_callers_own_files(
    ready: tuple[Caller, str], backend: RunningBackend
) -> None:
    _, media = ready
    for used in (media, "nosuchfile", "../../etc/passwd"):
        answer = Caller(backend.url).submit(one_clip(used, 1000))
        assert answer.status_code == 400
        assert "not here" in answer.json()["message"]


def test_a_render_under_way_is_cancelled_within_a_second(
    ready: tuple[Caller, str], backend: RunningBackend
) -> None:
    caller, media = ready
    caller.submit(one_clip(media, HOUR_MS, loop=True, speed=1.1), "render_1")
    under_way(caller, "render_1")
    answer = caller.post("/api/render/proxy/lambda/render_1/cancel").json()
    assert (answer["data"]["status"], answer["data"]["error"]) == ("failed", "cancelled")
    asked = time.monotonic()
    while at_work(backend):
        assert time.monotonic() - asked < 5
        time.sleep(0.01)
    assert time.monotonic() - asked < 1.5
    assert caller.poll("render_1")["status"] == "failed"
    assert caller.get("/api/render/proxy/render_1/download").status_code == 404


def test_a_finished_render_cannot_be_cancelled(ready: tuple[Caller, str]) -> None:
    caller, media = ready
    caller.submit(one_clip(media, 1000), "render_1")
    caller.finished("render_1")
    answer = caller.post("/api/render/proxy/lambda/render_1/cancel")
    assert (answer.status_code, answer.json()["success"]) == (409, False)
    assert caller.poll("render_1")["status"] == "completed"


def test_a_waiting_render_is_cancelled_at_once(ready: tuple[Caller, str]) -> None:
    caller, media = ready
    caller.submit(one_clip(media, HOUR_MS, loop=True, speed=1.1), "first")
    under_way(caller, "first")
    caller.submit(one_clip(media, 1000), "second")
    assert caller.poll("second")["status"] == "pending"
    for render_id in ("second", "first"):
        caller.post(f"/api/render/proxy/lambda/{render_id}/cancel")
        assert caller.poll(render_id)["error"] == "cancelled"


def test_progress_grows(ready: tuple[Caller, str]) -> None:
    caller, media = ready
    caller.submit(one_clip(media, 10_000, loop=True, speed=1.1), "render_1")
    seen = {caller.poll("render_1")["progress"]}
    while (told := caller.poll("render_1"))["status"] != "completed":
        assert told["status"] != "failed", told
        assert told["progress"] >= max(seen)
        seen.add(told["progress"])
        time.sleep(0.02)
    assert len(seen) > 2
    assert all(5 <= p <= 99 for p in seen)


def test_a_render_that_cannot_be_done_fails_with_a_sentence(
    ready: tuple[Caller, str], backend: RunningBackend
) -> None:
    caller, media = ready
    (backend.data / "media" / media).write_bytes(b"gone bad")
    caller.submit(one_clip(media, 1000), "render_1")
    told = caller.finished("render_1")
    assert told["status"] == "failed"
    assert told["error"]
    assert "Traceback" not in told["error"]
    assert at_work(backend) == []


def test_a_download_goes_on_where_it_broke_off(ready: tuple[Caller, str]) -> None:
    caller, media = ready
    caller.submit(one_clip(media, 1000), "render_1")
    url = caller.finished("render_1")["output"]["url"]
    whole = requests.get(url)
    tag = whole.headers["ETag"]
    rest = requests.get(url, headers={"Range": "bytes=1000-", "If-Range": tag})
    assert (rest.status_code, rest.content) == (206, whole.content[1000:])
    assert (
        rest.headers["Content-Range"] == f"bytes 1000-{len(whole.content) - 1}/{len(whole.content)}"
    )
    other = requests.get(url, headers={"Range": "bytes=1000-", "If-Range": '"another"'})
    assert (other.status_code, other.content) == (200, whole.content)
    past = requests.get(url, headers={"Range": f"bytes={len(whole.content)}-"})
    assert past.status_code == 416


def test_a_render_survives_a_stop_of_the_server_and_is_done_once(
    tmp_path: Path, short: Path
) -> None:
    with running(tmp_path) as backend:
        caller = Caller(backend.url)
        caller.upload(short)
        media = caller.media_ids()[0]
        caller.submit(one_clip(media, 8_000, loop=True, speed=1.1), "render_1")
        caller.submit(one_clip(media, 1000), "render_2")
        under_way(caller, "render_1")
    assert list((tmp_path / "work").iterdir()) == []
    with running(tmp_path) as backend:
        caller.url = backend.url
        assert caller.finished("render_1")["status"] == "completed"
        assert caller.finished("render_2")["status"] == "completed"
    assert len(list((tmp_path / "renders").iterdir())) == 2


def test_sessions_take_turns(
    ready: tuple[Caller, str], backend: RunningBackend, short: Path
) -> None:
    eager, media = ready
    other = Caller(backend.url)
    other.upload(short)
    eager.submit(one_clip(media, HOUR_MS, loop=True, speed=1.1), "e0")
    under_way(eager, "e0")
    for i in range(1, 4):
        eager.submit(one_clip(media, 1000), f"e{i}")
    other.submit(one_clip(other.media_ids()[0], 1000), "o1")
    eager.post("/api/render/proxy/lambda/e0/cancel")
    other.finished("o1")
    eager.finished("e3")
    store = backend.store.renders
    ended = {r.id: r.finished_at for r in store.of_session(eager.session)}
    ended |= {r.id: r.finished_at for r in store.of_session(other.session)}
    order = sorted(ended, key=lambda render_id: ended[render_id] or 0)
    assert order == ["e0", "o1", "e1", "e2", "e3"]


def test_answers_come_while_a_render_runs(ready: tuple[Caller, str]) -> None:
    caller, media = ready
    caller.submit(one_clip(media, HOUR_MS, loop=True, speed=1.1), "render_1")
    under_way(caller, "render_1")
    assert [caller.state()["draft"]["d"] for _ in range(20)] == [1000] * 20
    assert caller.post("/api/render/proxy/lambda/render_1/cancel").status_code == 200
