"""A wish is sent once, whatever happens to it, and its answer always comes to the person."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo import chat, reply, session, transport, turns
from nemo.errors import NemoError
from nemo.patience import Patience
from nemo.turn import AGREE_LOCAL_S, LOOKS_S
from tests.support.service import (
    VIDEO,
    WITH_MUSIC,
    Service,
    Time,
    clean_env,
    client_of,
    command,
    refused,
    run,
)
from tests.support.wire import Line, Script, Wire, answer, cut, hang, stream

WISH = "put calm music under it"
MUTED = {"t": [{**VIDEO["t"][0], "muted": True}], "d": 4000}


@pytest.fixture
def service() -> Iterator[Service]:
    with Wire() as wire:
        yield Service(wire)


def sent(service: Service) -> int:
    return len(service.asked("POST", "/run_sse"))


def ignore(_text: str) -> None:
    pass


def test_the_answer_is_shown_as_it_arrives_and_kept_whole(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.says("Added music. It is calm.", draft=WITH_MUSIC))
    shown: list[str] = []
    outcome = chat.say(client_of(service, tmp_path), WISH, shown.append)
    assert "".join(shown) == outcome.text == "Added music. It is calm."
    assert len(shown) == 2
    assert outcome.changes


def test_a_silent_edit_is_told_by_what_it_changed(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.says("", draft=WITH_MUSIC))
    outcome = chat.say(client_of(service, tmp_path), WISH, ignore)
    assert outcome.text == ""
    assert outcome.sentence.startswith("Done. Added BGM: Lo-fi (0-4s")


def test_a_silent_turn_that_changed_nothing_says_so(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.says(""))
    outcome = chat.say(client_of(service, tmp_path), WISH, ignore)
    assert outcome.sentence == "Nothing has changed on the timeline."


def test_the_words_on_the_wire_are_the_contract_s(service: Service, tmp_path: Path) -> None:
    chat.say(client_of(service, tmp_path), WISH, ignore)
    request = service.asked("POST", "/run_sse")[0]
    assert request.json() == {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": "91",
        "new_message": {"role": "user", "parts": [{"text": WISH}]},
    }
    assert request.headers["accept"] == "text/event-stream"
    assert request.headers["authorization"] == "Bearer nmv_usr_anonymous-1"
    assert request.headers["x-skill-source"] == "music-to-free"


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(cut, id="before the answer"),
        pytest.param(stream(b": alive\n\n", then=cut), id="while the service works"),
        pytest.param(stream(b'data: {"content": {"parts": [{"te', then=cut), id="inside an event"),
        pytest.param(stream(b'data: {"content": {"parts": [{"te'), id="closed inside an event"),
        pytest.param(answer(502, "<html>Bad Gateway</html>"), id="at a gateway"),
    ],
)
def test_after_a_doubt_the_state_tells_and_nothing_is_sent_again(
    service: Service, tmp_path: Path, how: Script
) -> None:
    service.wire.on("POST", "/run_sse", service.edits(WITH_MUSIC, how))
    time = Time()
    outcome = chat.say(client_of(service, tmp_path, time=time), WISH, ignore)
    assert outcome.changes
    assert sent(service) == 1
    assert time.sleeps == [30, AGREE_LOCAL_S]  # one look, and one that agrees


def test_an_answer_that_was_cut_off_is_told_with_what_the_timeline_shows(
    service: Service, tmp_path: Path
) -> None:
    half = stream(b'data: {"type": "text", "content": "I am going to add"}\n\n', then=cut)
    service.wire.on("POST", "/run_sse", service.edits(WITH_MUSIC, half))
    done = reply.wish(client_of(service, tmp_path), WISH, ignore)
    assert done.say == (
        "The answer broke off, but the timeline shows what was done: "
        "Added BGM: Lo-fi (0-4s). I am going to add"
    )


def test_an_error_as_json_instead_of_a_stream_is_an_error(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", answer(200, {"error": "the model is gone"}))
    with pytest.raises(NemoError, match="the model is gone"):
        chat.say(client_of(service, tmp_path), WISH, ignore)


def test_recovery_looks_after_30_s_and_then_every_60_s_five_times(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", cut)
    time = Time()
    with pytest.raises(NemoError) as raised:
        chat.say(client_of(service, tmp_path, time=time), WISH, ignore)
    assert time.sleeps == [30, 60, 60, 60, 60, 60]
    assert raised.value.code == "turn_lost"
    assert "try again" in raised.value.hint
    assert sent(service) == 1


def test_an_edit_that_takes_long_is_found_by_a_later_look(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", cut)
    time = Time()
    plain_sleep = time.sleep

    def sleep(seconds: float) -> None:
        plain_sleep(seconds)
        if len(time.sleeps) == 3:
            service.draft = WITH_MUSIC

    patience = time.patience()
    object.__setattr__(patience, "sleep", sleep)
    assert chat.say(client_of(service, tmp_path, patience=patience), WISH, ignore).changes
    assert time.sleeps == [30, 60, 60, AGREE_LOCAL_S]


def test_an_edit_that_is_half_made_is_waited_for(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.edits(MUTED, cut))
    time = Time()
    plain_sleep = time.sleep

    def sleep(seconds: float) -> None:
        plain_sleep(seconds)
        if len(time.sleeps) == 2:  # after the first look that shows something
            service.draft = WITH_MUSIC

    patience = time.patience()
    object.__setattr__(patience, "sleep", sleep)
    outcome = chat.say(client_of(service, tmp_path, patience=patience), WISH, ignore)
    assert "Lo-fi" in outcome.sentence
    assert time.sleeps == [30, AGREE_LOCAL_S, AGREE_LOCAL_S]


def test_two_looks_agree_also_when_each_is_a_command_of_its_own(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", service.edits(MUTED, cut))
    time = Time()
    for wait_s in (1, 0.125):  # what this clock can tell apart
        client = client_of(service, tmp_path, patience=time.patience(wait_s))
        with pytest.raises(NemoError) as raised:
            chat.say(client, WISH, ignore)
        assert raised.value.next_words == turns.RESUME
    time.seconds += 5
    outcome = chat.resume(client_of(service, tmp_path, patience=time.patience(0.125)))
    assert outcome and outcome.changes


def test_a_draft_that_never_rests_is_taken_as_it_is_when_the_turn_must_be_over(
    service: Service, tmp_path: Path
) -> None:
    def restless(line: Line) -> None:
        service.draft = {**WITH_MUSIC, "seen": len(service.wire.requests)}
        service._state(line)

    service.wire.on("POST", "/run_sse", cut)
    service.wire.on("GET", "/api/state/*", service._state, restless)
    time = Time()
    patience = time.patience()
    object.__setattr__(patience, "sleep", lambda s: time.sleep(100 * s))
    assert chat.say(client_of(service, tmp_path, patience=patience), WISH, ignore).changes


def test_a_complaint_that_is_the_whole_answer_is_a_failure_and_may_be_said_again(
    service: Service, tmp_path: Path
) -> None:
    said = "I encountered a temporary issue. Please try again."
    service.wire.on("POST", "/run_sse", service.says(said), service.says("Done."))
    client = client_of(service, tmp_path)
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.code == "agent_error"
    assert "again" in raised.value.hint
    assert chat.say(client, WISH, ignore).text == "Done."


def test_a_state_that_cannot_be_read_is_no_proof_that_nothing_changed(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", cut)
    client = client_of(service, tmp_path)
    service.wire.on("GET", "/api/state/*", service._state, answer(503), answer(503), service._state)
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.code == "turn_lost"
    assert len(service.asked("GET", "/api/state/*")) == 1 + len(LOOKS_S)


def test_too_many_requests_waits_30_s_and_asks_once_more(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", answer(429), service.says("Done."))
    time = Time()
    assert chat.say(client_of(service, tmp_path, time=time), WISH, ignore).text == "Done."
    assert time.sleeps == [30]
    assert sent(service) == 2


def test_too_many_requests_twice_is_an_error_and_leaves_nothing_open(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", answer(429))
    client = client_of(service, tmp_path)
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.code == "429"
    assert sent(service) == 2
    assert chat.resume(client) is None


@pytest.mark.parametrize("status", [200, 401])
def test_an_expired_token_is_renewed_before_the_turn_begins(
    service: Service, tmp_path: Path, status: int
) -> None:
    service.wire.on("POST", "/run_sse", refused(1001, status), service.says("Done."))
    assert chat.say(client_of(service, tmp_path), WISH, ignore).text == "Done."
    tokens = [r.headers["authorization"] for r in service.asked("POST", "/run_sse")]
    assert tokens == ["Bearer nmv_usr_anonymous-1", "Bearer nmv_usr_anonymous-2"]


def test_a_token_that_stays_refused_is_not_asked_for_again_and_again(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", refused(1001))
    with pytest.raises(NemoError) as raised:
        chat.say(client_of(service, tmp_path), WISH, ignore)
    assert (raised.value.code, raised.value.exit_code) == ("1001", 3)
    assert sent(service) == 2


def test_a_refused_wish_may_be_said_again_at_once(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", refused(2001, 402), service.says("Done."))
    client = client_of(service, tmp_path)
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert (raised.value.code, raised.value.exit_code) == ("2001", 5)
    assert chat.say(client, WISH, ignore).text == "Done."


def test_a_service_that_is_not_there_leaves_nothing_open(tmp_path: Path) -> None:
    with Wire() as wire:
        service = Service(wire)
        client = client_of(service, tmp_path)
        wire.on("GET", "/api/state/*", service._state)
        chat.say(client, WISH, ignore)
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.code == "unreachable"
    assert "make serve" in raised.value.hint
    assert turns.left_open(client, "91") is None


def test_an_error_inside_the_stream_is_reported_once(service: Service, tmp_path: Path) -> None:
    event = b'data: {"errorCode": "BLOCKED", "errorMessage": "not this one"}\n\n'
    service.wire.on("POST", "/run_sse", stream(event))
    with pytest.raises(NemoError) as raised:
        chat.say(client_of(service, tmp_path), WISH, ignore)
    assert "not this one" in raised.value.message
    assert sent(service) == 1


def test_a_complaint_after_a_good_answer_is_noise(service: Service, tmp_path: Path) -> None:
    service.wire.on(
        "POST",
        "/run_sse",
        service.says("Added music. I encountered a temporary issue.", draft=WITH_MUSIC),
    )
    shown: list[str] = []
    outcome = chat.say(client_of(service, tmp_path), WISH, shown.append)
    assert outcome.text.strip() == "".join(shown).strip() == "Added music."


def test_words_of_a_window_are_offered_as_actions(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.says("Added music. Click the Export button."))
    outcome = chat.say(client_of(service, tmp_path), WISH, ignore)
    assert "Added music." in outcome.text
    assert "lick" not in outcome.text


def test_a_token_that_the_service_repeats_is_neither_told_nor_kept(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", service.says("Used nmv_usr_anonymous-1 for it."))
    outcome = chat.say(client_of(service, tmp_path), WISH, ignore)
    assert outcome.text == "Used [token] for it."
    assert (tmp_path / "state.json").read_text().count("nmv_usr_anonymous-1") == 1


def test_giving_up_politely_leaves_the_turn_to_be_resumed(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", hang)

    def clock() -> float:  # time is up as soon as the service has the wish
        return 100.0 * sent(service)

    client = client_of(service, tmp_path, patience=Patience(wait_s=0.02, clock=clock))
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.exit_code == 4
    assert raised.value.next_words == ("sse.py", "--resume")
    service.draft = WITH_MUSIC
    outcome = chat.resume(client_of(service, tmp_path))
    assert outcome and "Lo-fi" in outcome.sentence
    assert sent(service) == 1


def test_a_wish_is_not_sent_when_the_time_is_up_already(service: Service, tmp_path: Path) -> None:
    client = client_of(service, tmp_path, patience=Time().patience(wait_s=0))
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.exit_code == 4
    assert sent(service) == 0
    assert turns.left_open(client, "91") is None


def killed_while(service: Service, tmp_path: Path, number: int) -> int:
    """Run a wish, and kill it once the service has begun the turn; give the exit code."""
    begun = subprocess.Popen(
        command("sse.py", WISH),
        env=clean_env(tmp_path, service.url),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )

    def kill(line: Line) -> None:
        service.draft = WITH_MUSIC
        begun.send_signal(number)
        line.hang()

    service.wire.on("POST", "/run_sse", kill)
    out, _ = begun.communicate(timeout=30)
    if number == signal.SIGTERM:
        assert b"sse.py" in out
    return begun.returncode


@pytest.mark.parametrize("again", [("--resume",), (WISH,)])
def test_a_killed_wish_is_finished_and_never_sent_again(
    service: Service, tmp_path: Path, again: tuple[str, ...]
) -> None:
    assert killed_while(service, tmp_path, signal.SIGKILL) == -signal.SIGKILL
    ran = run("sse.py", *again, env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 0
    assert "Lo-fi" in ran.document["say"]
    assert sent(service) == 1


def test_a_wish_that_is_stopped_politely_says_how_to_go_on(
    service: Service, tmp_path: Path
) -> None:
    assert killed_while(service, tmp_path, signal.SIGTERM) == 4


def test_another_wish_waits_until_the_open_one_is_finished(
    service: Service, tmp_path: Path
) -> None:
    killed_while(service, tmp_path, signal.SIGKILL)
    ran = run("sse.py", "and louder", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 4
    assert ran.document["next"].endswith("sse.py --resume")
    assert sent(service) == 1


def test_two_commands_in_one_chat_do_not_talk_at_once(service: Service, tmp_path: Path) -> None:
    client = client_of(service, tmp_path)

    def meanwhile(line: Line) -> None:
        with pytest.raises(NemoError) as raised:
            chat.say(client, WISH, ignore)
        assert raised.value.code == "busy"
        service.says("Done.")(line)

    service.wire.on("POST", "/run_sse", meanwhile)
    assert chat.say(client, WISH, ignore).text == "Done."
    assert sent(service) == 1


def test_two_chats_do_not_get_in_each_other_s_way(service: Service, tmp_path: Path) -> None:
    chat.say(client_of(service, tmp_path, chat="one"), WISH, ignore)
    chat.say(client_of(service, tmp_path, chat="two"), WISH, ignore)
    sessions = [r.json()["session_id"] for r in service.asked("POST", "/run_sse")]
    assert sessions == ["91", "92"]


def test_a_lost_timeline_is_told_and_the_wish_about_it_is_not_sent(
    service: Service, tmp_path: Path
) -> None:
    chat.say(client_of(service, tmp_path), WISH, ignore)
    service.wire.on("GET", "/api/state/nemo_agent/me/91/latest", refused(1002))
    with pytest.raises(NemoError) as raised:
        chat.say(client_of(service, tmp_path), WISH, ignore)
    assert "gone" in raised.value.message
    assert sent(service) == 1
    assert chat.say(client_of(service, tmp_path), WISH, ignore).text == "Done."
    assert service.asked("POST", "/run_sse")[-1].json()["session_id"] == "92"


def test_nothing_open_says_so(service: Service, tmp_path: Path) -> None:
    assert chat.resume(client_of(service, tmp_path)) is None


def test_a_wish_for_another_script_is_not_sent(service: Service, tmp_path: Path) -> None:
    ran = run("sse.py", "导出", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 0
    assert "export.py" in ran.document["next"]
    assert sent(service) == 0


def test_the_draft_before_is_read_in_the_same_session(service: Service, tmp_path: Path) -> None:
    chat.say(client_of(service, tmp_path), WISH, ignore)
    assert [r.path for r in service.wire.requests][-3:] == [
        "/api/state/nemo_agent/me/91/latest",
        "/run_sse",
        "/api/state/nemo_agent/me/91/latest",
    ]
    assert service.draft == VIDEO


def test_a_service_that_hangs_before_the_wish_is_sent_costs_no_more_than_the_time_given(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.session_id(client_of(service, tmp_path))
    service.wire.on("GET", "/api/state/*", hang)
    monkeypatch.setattr(transport, "LEAST_S", 0.05)
    client = client_of(service, tmp_path, patience=Patience.starting_now(0.05))
    with pytest.raises(NemoError) as raised:
        chat.say(client, WISH, ignore)
    assert raised.value.exit_code == 4
    assert sent(service) == 0
    assert turns.left_open(client, "91") is None


def test_a_service_that_hangs_after_the_wish_was_sent_leaves_it_to_be_resumed(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.wire.on("POST", "/run_sse", cut)
    with pytest.raises(NemoError):
        chat.say(client_of(service, tmp_path, patience=Time().patience(1)), WISH, ignore)
    monkeypatch.setattr(transport, "LEAST_S", 0.05)
    service.wire.on("GET", "/api/state/*", hang)
    with pytest.raises(NemoError) as raised:
        chat.resume(client_of(service, tmp_path, patience=Patience.starting_now(0.05)))
    assert raised.value.exit_code == 4
    assert raised.value.next_words == turns.RESUME
