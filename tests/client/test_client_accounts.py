"""Whose token goes where, which session is used, and what is remembered."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo import api, files, overview, session
from nemo.account import HOSTED, choose_backend
from nemo.errors import NemoError
from nemo.store import Store
from tests.support.service import (
    Service,
    Time,
    clean_env,
    client_of,
    command,
    envelope,
    refused,
    run,
    run_here,
)
from tests.support.wire import Wire, answer, hang

OWN = "nmv_usr_my-own-token"


@pytest.fixture
def service() -> Iterator[Service]:
    with Wire() as wire:
        yield Service(wire)


def bearer(service: Service, path: str = "/api/credits/balance/simple") -> list[str]:
    return [r.headers["authorization"] for r in service.asked("GET", path)]


def test_an_anonymous_token_is_got_once_and_kept(service: Service, tmp_path: Path) -> None:
    for _ in range(2):
        api.credit_balance(client_of(service, tmp_path).transport)
    assert service.tokens == 1
    assert bearer(service) == ["Bearer nmv_usr_anonymous-1"] * 2
    asked = service.asked("POST", "/api/auth/anonymous-token")[0]
    assert "authorization" not in asked.headers
    assert asked.headers["x-client-id"] == (tmp_path / "client_id").read_text()
    uuid.UUID(asked.headers["x-client-id"])


def test_an_expired_token_is_replaced_with_the_same_client_id(
    service: Service, tmp_path: Path
) -> None:
    time = Time()
    service.wire.on(
        "POST",
        "/api/auth/anonymous-token",
        envelope({"token": "nmv_usr_old", "expires_at": time.now() + 60}),
        service._token,
    )
    api.credit_balance(client_of(service, tmp_path, time=time).transport)
    time.sleep(61)
    api.credit_balance(client_of(service, tmp_path, time=time).transport)
    assert bearer(service) == ["Bearer nmv_usr_old", "Bearer nmv_usr_anonymous-1"]
    first, second = service.asked("POST", "/api/auth/anonymous-token")
    assert first.headers["x-client-id"] == second.headers["x-client-id"]


def test_the_person_s_own_token_wins_and_is_neither_stored_nor_replaced(
    service: Service, tmp_path: Path
) -> None:
    env = {"NEMO_TOKEN": OWN}
    client = client_of(service, tmp_path, env=env)
    session.session_id(client)
    service.wire.on("GET", "/api/credits/balance/simple", refused(1001, 401))
    with pytest.raises(NemoError) as raised:
        api.credit_balance(client.transport)
    assert raised.value.exit_code == 3
    assert "NEMO_TOKEN" in raised.value.message
    assert bearer(service) == [f"Bearer {OWN}"]
    assert service.tokens == 0
    assert OWN not in (tmp_path / "state.json").read_text()


def test_the_own_token_does_not_go_to_an_address_that_was_only_remembered(
    service: Service, tmp_path: Path
) -> None:
    env = clean_env(tmp_path, NEMO_TOKEN=OWN)
    run_here("connect.py", "--backend", service.url, env=env, cwd=tmp_path)
    ran = run_here("credits.py", env=env, cwd=tmp_path)
    assert ran.document["data"]["total"] == 95
    assert all(OWN not in str(r.headers) for r in service.wire.requests)


def test_a_backend_is_remembered_as_named_also_while_another_is_set(
    service: Service, tmp_path: Path
) -> None:
    env = clean_env(tmp_path, service.url)
    ran = run_here("connect.py", "--backend", "local", env=env, cwd=tmp_path)
    assert "NEMO_API_URL is set" in ran.document["say"]
    assert ran.document["data"]["backend"] == service.url
    state = json.loads((tmp_path / ".config" / "nemovideo" / "state.json").read_bytes())
    assert state["backend"] == "http://127.0.0.1:8765"
    ran = run_here("connect.py", "--backend", "nowhere", env=env, cwd=tmp_path)
    assert ran.error["code"] == "bad_address"


@pytest.mark.parametrize("given", ["a\r\nX-Evil: 1", "two words", "ü"])
def test_a_client_id_that_no_header_can_hold_is_told(
    service: Service, tmp_path: Path, given: str
) -> None:
    with pytest.raises(NemoError, match="NEMO_CLIENT_ID") as raised:
        client_of(service, tmp_path, env={"NEMO_CLIENT_ID": given})
    assert raised.value.exit_code == 3
    assert service.wire.requests == []


def test_a_stored_token_goes_to_no_other_address(service: Service, tmp_path: Path) -> None:
    api.credit_balance(client_of(service, tmp_path).transport)
    with Wire() as wire:
        other = Service(wire)
        other.tokens = 7
        api.credit_balance(client_of(other, tmp_path).transport)
        assert bearer(other) == ["Bearer nmv_usr_anonymous-8"]


def test_netrc_changes_nothing(service: Service, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password netrc-secret\n")
    service.wire.on("GET", "/api/credits/balance/simple", answer(302, headers={"Location": "/c"}))
    service.wire.on("GET", "/c", envelope({"available": 1}))
    ran = run_here("credits.py", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.document["data"]["available"] == 1
    for request in service.wire.requests:
        assert request.headers.get("authorization", "Bearer").startswith("Bearer")


def test_a_redirected_request_leaves_everything_personal_behind(
    service: Service, tmp_path: Path
) -> None:
    with Wire() as elsewhere:
        elsewhere.on("GET", "/c", envelope({"available": 1}))
        elsewhere.on("POST", "/c", envelope({}))
        away = answer(302, headers={"Location": f"{elsewhere.url}/c"})
        service.wire.on("GET", "/api/credits/balance/simple", away)
        client = client_of(service, tmp_path)
        api.credit_balance(client.transport)
        assert "authorization" not in elsewhere.requests[0].headers
        service.wire.on("POST", "/run_sse", away)
        with pytest.raises(NemoError) as raised:
            list(api.run_sse(client.transport, "91", "hello"))
        assert raised.value.code == "redirected"
        assert len(elsewhere.requests) == 1


def test_every_request_says_which_skill_it_comes_from(service: Service, tmp_path: Path) -> None:
    env = clean_env(tmp_path, service.url, SKILL_SOURCE="somewhere")
    for script in ("connect.py", "state.py", "export.py", "credits.py"):
        run_here(script, env=env, cwd=tmp_path)
    assert len(service.wire.requests) > 6
    for request in service.wire.requests:
        assert request.headers["x-skill-source"] == "nemo-video"
        assert request.headers["x-skill-version"] == "1.0.0"
        assert request.headers["x-skill-platform"] == "somewhere"


def test_no_more_free_tokens_is_told_with_a_way_out(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/api/auth/anonymous-token", answer(429))
    time = Time()
    with pytest.raises(NemoError) as raised:
        client_of(service, tmp_path, time=time)
    assert raised.value.exit_code == 3
    assert time.sleeps == [30]
    assert "NEMO_TOKEN" in raised.value.hint


@pytest.mark.parametrize(
    ("env", "remembered", "expected"),
    [
        ({}, None, HOSTED),
        ({}, "http://127.0.0.1:8765", "http://127.0.0.1:8765"),
        ({"NEMO_API_URL": "https://x.example/"}, "http://127.0.0.1:8765", "https://x.example"),
        ({"NEMO_API_URL": "  "}, 7, HOSTED),
    ],
)
def test_the_address_comes_from_the_environment_then_memory_then_the_service(
    env: dict[str, str], remembered: object, expected: str
) -> None:
    assert choose_backend(env, remembered).base_url == expected


@pytest.mark.parametrize("bad", ["ftp://x", "nonsense", "http://", "http://u:p@x", "http://x:y"])
def test_an_address_that_is_none_is_a_mistake_in_usage(bad: str) -> None:
    with pytest.raises(NemoError) as raised:
        choose_backend({"NEMO_API_URL": bad}, None)
    assert raised.value.exit_code == 2


def test_a_local_backend_that_is_not_running_says_how_to_start_it(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    env = clean_env(tmp_path, f"http://127.0.0.1:{port}")
    ran = run_here("connect.py", env=env, cwd=tmp_path)
    assert ran.exit_code == 1
    assert "make serve" in ran.error["hint"]
    assert "Traceback" not in ran.err


def test_a_session_is_kept_for_each_skill_and_chat(service: Service, tmp_path: Path) -> None:
    assert session.session_id(client_of(service, tmp_path)) == "91"
    assert session.session_id(client_of(service, tmp_path)) == "91"
    assert session.session_id(client_of(service, tmp_path, chat="other")) == "92"


def test_a_session_that_the_service_lost_is_replaced_and_the_loss_is_told(
    service: Service, tmp_path: Path
) -> None:
    session.mark_used(client_of(service, tmp_path))
    client = client_of(service, tmp_path)
    with client.store.change() as state:
        state["sessions"][client.key].update(session_id="old")
    service.wire.on("GET", "/api/state/nemo_agent/me/old/latest", refused(1002, 404))
    done = overview.timeline(client)
    assert "gone" in done.say
    assert session.session_id(client) == "91"


def test_an_old_service_that_says_not_found_in_its_own_way_is_understood(
    service: Service, tmp_path: Path
) -> None:
    client = client_of(service, tmp_path)
    sid = session.session_id(client)
    service.wire.on(
        "GET",
        f"/api/state/nemo_agent/me/{sid}/latest",
        answer(404, {"detail": f"Session not found: {sid}"}),
    )
    with pytest.raises(NemoError) as raised:
        api.session_state(client.transport, sid)
    assert raised.value.code == "1002"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-CN"),
        ({"LANG": "zh_TW"}, "zh-TW"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({}, "en"),
        ({"LC_ALL": "ja_JP.eucJP", "LANG": "en_US"}, "ja"),
    ],
)
def test_the_language_comes_from_the_locale(locale: dict[str, str], language: str) -> None:
    assert session.locale_language(locale) == language


def test_a_language_that_is_asked_for_is_the_session_s(service: Service, tmp_path: Path) -> None:
    env = clean_env(tmp_path, service.url)
    run_here("connect.py", "--language", "es", env=env, cwd=tmp_path)
    body = service.asked("POST", "/api/tasks/me/with-session/nemo_agent")[0].json()
    assert body == {"task_name": "project", "language": "es"}


def test_a_link_holds_a_claim_and_never_the_token(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/api/auth/claim-token", envelope({"claim_token": "clm_1"}))
    ran = run_here("connect.py", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.document["data"]["link"] == f"{service.url}/workspace/claim?ct=clm_1"
    assert service.asked("POST", "/api/auth/claim-token")[0].json() == {
        "task_id": "71",
        "session_id": "91",
    }


def test_a_service_without_links_is_no_problem(service: Service, tmp_path: Path) -> None:
    ran = run_here("connect.py", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 0
    assert ran.document["data"]["link"] is None


def test_out_of_credits_tells_anonymous_and_registered_people_different_things(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", refused(2001))
    env = clean_env(tmp_path, service.url)
    anonymous = run_here("sse.py", "make it shorter", env=env, cwd=tmp_path)
    registered = run_here("sse.py", "make it shorter", env={**env, "NEMO_TOKEN": OWN}, cwd=tmp_path)
    assert anonymous.exit_code == registered.exit_code == 5
    assert "?bind=anon_7" in anonymous.error["hint"]
    assert "Top up" in registered.error["hint"]


# What is remembered


def store_in(folder: Path) -> tuple[Store, list[str]]:
    said: list[str] = []
    return Store(folder, report=said.append), said


def test_everything_private_is_private_from_the_start(service: Service, tmp_path: Path) -> None:
    home = tmp_path / "home"
    session.session_id(client_of(service, home))
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    for path in home.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_was_there_stays_as_it_is_and_what_is_put_there_is_private(
    service: Service, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o775)
    session.session_id(client_of(service, home))
    assert stat.S_IMODE(home.stat().st_mode) == 0o775
    assert {stat.S_IMODE(path.stat().st_mode) for path in home.iterdir()} == {0o600}


@pytest.mark.parametrize(
    "damage",
    [
        *(
            "",
            "{",
            '{"version": 1, "tokens"',
            "[]",
            '{"version": 99}',
            '{"other": "tool"}',
            "\0" * 50,
        ),
        '{"version": 1, "turns": {"a": {"of": "another tool"}}}',
        '{"version": 1, "renders": {"a": {"id": "render_1"}}}',
        '{"version": 1, "sessions": {"a": {"touched_at": "yesterday"}}}',
    ],
)
def test_a_damaged_file_is_set_aside_reported_and_rebuilt(
    service: Service, tmp_path: Path, damage: str
) -> None:
    session.session_id(client_of(service, tmp_path))
    known = (tmp_path / "client_id").read_text()
    (tmp_path / "state.json").write_text(damage)
    notices: list[str] = []
    session.session_id(client_of(service, tmp_path, notices=notices))
    assert "state.json was damaged" in notices[0]
    kept = [path for path in tmp_path.iterdir() if "damaged" in path.name]
    assert kept[0].read_text() == damage
    assert (tmp_path / "client_id").read_text() == known
    last = service.asked("POST", "/api/auth/anonymous-token")[-1]
    assert last.headers["x-client-id"] == known


def test_a_damaged_client_id_comes_back_from_its_copy(service: Service, tmp_path: Path) -> None:
    client_of(service, tmp_path)
    known = (tmp_path / "client_id").read_text()
    (tmp_path / "client_id").write_text("")
    store, _ = store_in(tmp_path)
    assert store.client_id({}) == known
    assert (tmp_path / "client_id").read_text() == known


def test_a_client_id_from_elsewhere_is_taken_over(tmp_path: Path) -> None:
    given = str(uuid.uuid4())
    (tmp_path / "client_id").write_text(f"{given}\n")
    store, _ = store_in(tmp_path)
    assert store.client_id({}) == given
    assert store.client_id({"NEMO_CLIENT_ID": "from-the-environment"}) == "from-the-environment"
    assert store.client_id({}) == given


def test_two_scripts_at_once_never_lose_each_other_s_change(tmp_path: Path) -> None:
    work = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from nemo.store import Store\n"
        "store = Store(Path(sys.argv[2]), report=print)\n"
        "for number in range(25):\n"
        "    with store.change() as state:\n"
        "        state['sessions'][f'{sys.argv[3]} {number}'] = {}\n"
    )
    scripts = str(Path(api.__file__).parents[1])
    writers = [
        subprocess.Popen(
            [command("x")[0], "-c", work, scripts, str(tmp_path), name], stdout=subprocess.PIPE
        )
        for name in "abc"
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    assert len(json.loads((tmp_path / "state.json").read_text())["sessions"]) == 75


def test_a_lock_keeps_others_out_and_leaves_no_file_behind(tmp_path: Path) -> None:
    """Many who come and go: each finds the one before it gone, none meets another inside."""
    work = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from nemo.store import Store\n"
        "store = Store(Path(sys.argv[2]) / 'home', report=print)\n"
        "inside = Path(sys.argv[2]) / 'inside'\n"
        "for number in range(100):\n"
        "    with (store.lock if number % 2 else store.try_lock)('door') as got:\n"
        "        if got:\n"
        "            os.close(os.open(inside, os.O_CREAT | os.O_EXCL))\n"
        "            inside.unlink()\n"
    )
    scripts = str(Path(api.__file__).parents[1])
    visitors = [
        subprocess.Popen([command("x")[0], "-c", work, scripts, str(tmp_path)]) for _ in range(3)
    ]
    assert [visitor.wait(timeout=60) for visitor in visitors] == [0, 0, 0]
    assert list((tmp_path / "home").iterdir()) == []


def test_who_waited_for_a_lock_keeps_others_out_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file went with the one before; a lock on that file would keep nobody out."""
    store, _ = store_in(tmp_path)
    waiting, inside, done = threading.Event(), threading.Event(), threading.Event()
    take = files._take

    def wait_for_it() -> None:
        with store.lock("door"):
            inside.set()
            done.wait(10)

    def take_and_tell(descriptor: int, *, wait: bool) -> None:
        waiting.set()
        take(descriptor, wait=wait)

    second = threading.Thread(target=wait_for_it)
    with store.lock("door"):
        monkeypatch.setattr(files, "_take", take_and_tell)
        second.start()
        assert waiting.wait(10)
    assert inside.wait(10)
    with store.try_lock("door") as got:
        assert not got
    done.set()
    second.join()
    with store.try_lock("door") as got:
        assert got


def test_a_home_holds_what_is_remembered_and_nothing_else(service: Service, tmp_path: Path) -> None:
    env = clean_env(tmp_path, service.url, NEMO_HOME=str(tmp_path / "home"))
    for words in (("connect.py",), ("sse.py", "shorter"), ("export.py", "--out", "a.mp4")):
        assert run(*words, env=env, cwd=tmp_path).exit_code == 0
    names = {path.name for path in (tmp_path / "home").iterdir()}
    assert names == {"client_id", "state.json", "bytecode"}


def test_two_scripts_at_once_get_one_token_and_one_session(
    service: Service, tmp_path: Path
) -> None:
    env = clean_env(tmp_path, service.url)
    running = [
        subprocess.Popen(command("state.py"), env=env, cwd=tmp_path, stdout=subprocess.DEVNULL)
        for _ in range(3)
    ]
    assert [one.wait(timeout=60) for one in running] == [0, 0, 0]
    assert (service.tokens, service.sessions) == (1, 1)


def test_a_full_disk_is_a_clear_message_and_leaves_the_old_state(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(service, tmp_path)
    before = (tmp_path / "state.json").read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NemoError) as raised:
        session.session_id(client)
    assert raised.value.code == "disk_full"
    assert (tmp_path / "state.json").read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".new")]


def test_a_home_that_cannot_be_written_is_a_clear_message(service: Service, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    env = clean_env(tmp_path, service.url, NEMO_HOME=str(tmp_path / "file" / "home"))
    ran = run_here("connect.py", env=env, cwd=tmp_path)
    assert ran.exit_code == 2
    assert "NEMO_HOME" in ran.error["hint"]
    assert "Traceback" not in ran.err


def test_looking_at_the_credits_with_an_own_token_writes_nothing(
    service: Service, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    env = clean_env(tmp_path, service.url, NEMO_TOKEN=OWN, NEMO_HOME=str(home))
    assert run("credits.py", env=env, cwd=tmp_path).exit_code == 0
    assert not home.exists()


def test_a_slow_answer_does_not_hold_up_another_chat(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", hang)
    env = clean_env(tmp_path, service.url)
    waiting = subprocess.Popen(
        command("sse.py", "make it shorter", "--wait", "60"),
        env=env,
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not service.asked("POST", "/run_sse"):
        assert waiting.poll() is None
    assert run_here("state.py", "--session", "b", env=env, cwd=tmp_path).exit_code == 0
    assert waiting.poll() is None
    waiting.kill()
    waiting.wait()
