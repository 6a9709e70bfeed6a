"""The backend started, killed and started again; and its renders left to other processes."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.api import Caller, one_clip
from tests.support.processes import free_port, process, served

WORKER = "nemo_local.worker"


def on_their_way(caller: Caller, *render_ids: str) -> None:
    """Wait until all of the renders are being worked on at the same time."""
    deadline = time.monotonic() + 60
    while True:
        told = [caller.poll(render_id) for render_id in render_ids]
        if all(t["status"] == "processing" for t in told):
            return
        assert all(t["status"] != "completed" for t in told), "too short a render for this test"
        assert time.monotonic() < deadline, told
        time.sleep(0.02)


def test_a_render_survives_a_killed_server_and_is_done_once(tmp_path: Path, short: Path) -> None:
    with served(tmp_path) as (url, server):
        caller = Caller(url)
        caller.upload(short)
        caller.submit(one_clip(caller.media_ids()[0], 8_000, loop=True, speed=1.1), "render_1")
        on_their_way(caller, "render_1")
        server.kill()
        server.wait()
    with served(tmp_path) as (url, _):
        caller.url = url
        assert caller.finished("render_1")["status"] == "completed"
        assert len(list((tmp_path / "renders").iterdir())) == 1
        assert not [e for e in (tmp_path / "work").iterdir() if e.name.startswith("render-")]


def test_a_server_that_stops_says_in_its_last_answer_that_the_connection_ends(
    tmp_path: Path,
) -> None:
    """Whoever sent the next request down that connection would meet a reset."""
    with served(tmp_path) as (url, server):
        caller = Caller(url)
        _, _, address = url.rpartition("/")
        host, _, port = address.partition(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=60)
        connection.putrequest("POST", "/api/auth/claim-token")
        body = json.dumps({"session_id": caller.session}).encode()
        headers = {"Authorization": f"Bearer {caller.token}", "Content-Length": str(len(body))}
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders(body[:1])  # the request is under way, as an upload may be
        assert caller.state()  # ... and has been noticed
        server.terminate()
        caller.http.close()
        until_nobody_listens(host, int(port))
        connection.send(body[1:])
        answer = connection.getresponse()
        assert (answer.status, answer.headers["Connection"]) == (200, "close")


def until_nobody_listens(host: str, port: int) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            socket.create_connection((host, port)).close()
        except ConnectionError:
            return
        assert time.monotonic() < deadline, "it goes on listening"
        time.sleep(0.005)


def test_a_render_stands_back_for_whatever_else_the_machine_does() -> None:
    command = [sys.executable, "-m", "nemo_local.jobs.render_one"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stderr=pipe, start_new_session=True) as render:
        group = Path(f"/proc/{render.pid}/autogroup")
        if not group.exists():
            pytest.skip("only Linux shares processor time between sessions")
        deadline = time.monotonic() + 60
        while not group.read_text().endswith("nice 10\n"):  # it waits for its order then
            assert time.monotonic() < deadline, group.read_text()
            time.sleep(0.005)
        assert os.getpriority(os.PRIO_PROCESS, render.pid) >= 10
        render.kill()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[str]:
    """The address of a Redis server of our own."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server on this machine")
    port = free_port()
    command = [program, "--port", str(port), "--save", "", "--dir", str(tmp_path)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    yield f"redis://127.0.0.1:{port}/0"
    server.terminate()
    server.wait()


def test_two_workers_render_at_once_and_one_that_is_killed_loses_nothing(
    tmp_path: Path, short: Path, redis: str
) -> None:
    data, env = tmp_path / "data", {"NEMO_QUEUE": redis}
    args = (WORKER, "--data", str(data))
    with (
        served(data, env) as (url, _),
        process(*args, env=env) as doomed,
        process(*args, env=env),
    ):
        caller = Caller(url)
        caller.upload(short)
        draft = one_clip(caller.media_ids()[0], 10_000, loop=True, speed=1.1)
        for render_id in ("render_1", "render_2"):
            caller.submit(draft, render_id)
        on_their_way(caller, "render_1", "render_2")
        doomed.kill()
        for render_id in ("render_1", "render_2"):
            assert caller.finished(render_id)["status"] == "completed"
    assert len(list((data / "renders").iterdir())) == 2


def test_a_worker_that_is_asked_to_stop_gives_its_render_back(
    tmp_path: Path, short: Path, redis: str
) -> None:
    data, env = tmp_path / "data", {"NEMO_QUEUE": redis}
    with served(data, env) as (url, _):
        caller = Caller(url)
        caller.upload(short)
        draft = one_clip(caller.media_ids()[0], 3_600_000, loop=True, speed=1.1)
        caller.submit(draft, "render_1")
        assert caller.poll("render_1")["status"] == "pending"
        with process(WORKER, "--data", str(data), env=env) as worker:
            on_their_way(caller, "render_1")
            worker.terminate()
            assert worker.wait(30) == 0
        assert caller.poll("render_1")["status"] == "pending"


def run(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *args]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=env)


def test_a_taken_port_is_a_sentence(tmp_path: Path) -> None:
    with served(tmp_path / "one") as (url, _):
        said = run("nemo_local", "--port", url.rsplit(":", 1)[1], "--data", str(tmp_path / "two"))
    assert said.returncode == 1
    assert "cannot listen" in said.stderr
    assert "Traceback" not in said.stderr


def test_ctrl_c_ends_it_without_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "nemo_local", "--port", "0", "--data", str(tmp_path)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    assert "answers at http://127.0.0.1:" in server.stderr.readline()
    while not (tmp_path / "queue.db").exists():  # it is up when its queue is
        time.sleep(0.01)
    server.send_signal(signal.SIGINT)
    assert server.stderr.read() == ""
    assert server.wait(30) == 0


def test_the_faults_are_listed_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    assert "silent-edit" in run("nemo_local", "--fault", "list").stdout
    said = run("nemo_local", "--port", "0", "--data", str(tmp_path), "--fault", "nonsense")
    assert said.returncode == 2
    assert "silent-edit" in said.stderr


@pytest.mark.parametrize("module", ["nemo_local", WORKER])
def test_a_separator_that_is_not_here_is_refused_at_the_start(module: str, tmp_path: Path) -> None:
    env = {"NEMO_SEPARATOR": "voicnet", "NEMO_QUEUE": "redis://127.0.0.1:1/0"}
    said = run(module, "--data", str(tmp_path / "data"), **env)
    assert said.returncode == 2
    assert "no separator called voicnet; there are: demucs, voicenet" in said.stderr
    assert not (tmp_path / "data").exists()


def test_help_fits_a_screen_and_has_an_example() -> None:
    said = run("nemo_local", "--help").stdout
    assert len(said.splitlines()) <= 40
    assert "example:" in said
    assert "NEMO_QUEUE" in said


def test_a_worker_without_a_queue_says_what_it_needs() -> None:
    said = run(WORKER)
    assert said.returncode == 2
    assert "NEMO_QUEUE" in said.stderr
