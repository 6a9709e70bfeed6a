"""Files go up exactly as they are, and a whole job, for one file or many, survives anything."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo import chat, session, store, transport, upload
from nemo.errors import MAX_FILE_BYTES, NemoError
from nemo.job import Job
from nemo.patience import Patience
from tests.support.service import (
    MP4,
    SUBMIT,
    WITH_MUSIC,
    Ran,
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
from tests.support.wire import Line, Wire, answer

WISH = "put calm music under it"
UPLOAD = "/api/upload-video/*"


@pytest.fixture
def service() -> Iterator[Service]:
    with Wire() as wire:
        yield Service(wire)


@pytest.fixture
def editing(service: Service) -> Service:
    """A service whose turns edit, each session's timeline anew."""

    def turn(line: Line) -> None:
        service.says("Added music.", draft=WITH_MUSIC)(line)

    def fresh(line: Line) -> None:
        service.draft = {"t": []}
        service._session(line)

    service.draft = {"t": []}
    service.wire.on("POST", "/run_sse", turn)
    service.wire.on("POST", "/api/tasks/me/with-session/nemo_agent", fresh)
    return service


def file(folder: Path, name: str, content: bytes = MP4) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def ignore(_label: str, _percent: float) -> None:
    pass


@pytest.mark.parametrize("name", ["my talk.MP4", 'it\'s "quoted".mov', "Übung 会議.webm"])
def test_a_file_arrives_to_the_byte_under_its_own_name(
    service: Service, tmp_path: Path, name: str
) -> None:
    content = bytes(range(256)) * 900
    path = file(tmp_path, name, content)
    done = upload.upload(client_of(service, tmp_path / "home"), [str(path)], ignore)
    sent = service.asked("POST", UPLOAD)[0]
    assert int(sent.headers["content-length"]) == len(sent.body)
    boundary = sent.headers["content-type"].partition("boundary=")[2].strip('"').encode()
    head, _, rest = sent.body.partition(b"\r\n\r\n")
    assert rest.removesuffix(b"\r\n--" + boundary + b"--\r\n") == content
    assert b'name="files"' in head
    assert done.data["files"][0]["size_bytes"] == len(content)


def test_addresses_are_fetched_by_the_service(service: Service, tmp_path: Path) -> None:
    url = "https://example.org/my%20clip.mp4?x=1"
    upload.upload(client_of(service, tmp_path), [url], ignore)
    assert service.asked("POST", UPLOAD)[0].json() == {"urls": [url], "source_type": "url"}


def test_an_upload_that_arrived_is_waited_for_whatever_time_is_given(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (accept,) = service.wire.scripts("POST", UPLOAD)
    asked = threading.Event()

    def slow(line: Line) -> None:
        asked.wait(0.05)  # longer than is left
        accept(line)

    session.session_id(client_of(service, tmp_path / "home"))
    service.wire.on("POST", UPLOAD, slow)
    monkeypatch.setattr(transport, "LEAST_S", 0.01)
    client = client_of(service, tmp_path / "home", patience=Patience.starting_now(0.01))
    assert upload.upload(client, [str(file(tmp_path, "a.mp4"))], ignore).data["files"]


def test_when_one_of_several_is_refused_the_others_are_not_to_be_sent_again(
    service: Service, tmp_path: Path
) -> None:
    first, second = file(tmp_path, "a.mp4"), file(tmp_path, "b.mp4")
    service.wire.on("POST", UPLOAD, envelope({"files": [{"filename": "a.mp4"}]}), refused(4001))
    with pytest.raises(NemoError) as raised:
        upload.upload(client_of(service, tmp_path / "home"), [str(first), str(second)], ignore)
    assert raised.value.message.startswith("b.mp4: ")
    assert raised.value.hint.endswith("Already there, to be left out next time: a.mp4.")
    assert isinstance(raised.value.data, dict)
    assert len(raised.value.data["files"]) == 1


def test_everything_is_checked_before_anything_is_sent(service: Service, tmp_path: Path) -> None:
    good, bad = file(tmp_path, "a.mp4"), file(tmp_path, "b.txt")
    with pytest.raises(NemoError):
        upload.upload(client_of(service, tmp_path / "home"), [str(good), str(bad)], ignore)
    assert service.asked("POST", UPLOAD) == []


def test_bad_files_are_told_with_what_to_do(tmp_path: Path) -> None:
    huge = tmp_path / "huge.mp4"
    with huge.open("wb") as f:
        f.truncate(MAX_FILE_BYTES + 1)
    (tmp_path / "folder.mp4").mkdir()
    cases = {
        tmp_path / "missing.mp4": "no_such_file",
        file(tmp_path, "empty.mp4", b""): "empty_file",
        file(tmp_path, "notes.txt"): "4001",
        file(tmp_path, "no ending"): "4001",
        huge: "4002",
        tmp_path / "folder.mp4": "not_a_file",
    }
    for path, code in cases.items():
        with pytest.raises(NemoError) as raised:
            upload.check(str(path))
        assert (raised.value.code, raised.value.exit_code) == (code, 2)
        assert path.name in raised.value.message


@pytest.mark.parametrize(("code", "word"), [(4001, "Accepted"), (4002, "compress")])
def test_what_the_service_refuses_is_explained(
    service: Service, tmp_path: Path, code: int, word: str
) -> None:
    service.wire.on("POST", UPLOAD, refused(code, 400))
    file(tmp_path, "a.mp4")
    ran = run_here("upload.py", "a.mp4", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 2
    assert word in ran.error["hint"]


def test_an_upload_shows_its_progress_on_stderr_only(service: Service, tmp_path: Path) -> None:
    file(tmp_path, "a.mp4", bytes(900_000))
    ran = run_here("upload.py", "a.mp4", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.document["ok"]
    assert "Uploading a.mp4 100 %" in ran.err


def test_a_lost_session_does_not_lose_the_upload(service: Service, tmp_path: Path) -> None:
    client = client_of(service, tmp_path / "home")
    upload.upload(client, [str(file(tmp_path, "a.mp4"))], ignore)
    service.wire.on("POST", "/api/upload-video/nemo_agent/me/91", refused(1002))
    again = client_of(service, tmp_path / "home")
    done = upload.upload(again, [str(file(tmp_path, "b.mp4"))], ignore)
    assert "gone" in done.say
    assert service.asked("POST", UPLOAD)[-1].path.endswith("/92")


# The whole job


def edit(service: Service, folder: Path, *arguments: str) -> Ran:
    env = clean_env(folder, service.url)
    return run_here("edit.py", *arguments, "--say", WISH, env=env, cwd=folder)


def test_one_command_does_the_whole_job(editing: Service, tmp_path: Path) -> None:
    file(tmp_path, "talk.mp4")
    ran = edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    assert ran.exit_code == 0
    assert (tmp_path / "clean.mp4").read_bytes() == MP4
    assert ran.document["data"]["file"] == str(tmp_path / "clean.mp4")
    assert "Added music." in ran.document["say"]
    assert "Rendering" in ran.err


def test_the_chat_goes_on_with_the_timeline_of_the_job(editing: Service, tmp_path: Path) -> None:
    file(tmp_path, "talk.mp4")
    edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    run_here("sse.py", "make it louder", env=clean_env(tmp_path, editing.url), cwd=tmp_path)
    sessions = {r.json()["session_id"] for r in editing.asked("POST", "/run_sse")}
    assert len(sessions) == 1


def test_the_same_job_again_costs_nothing_and_gives_the_same_file(
    editing: Service, tmp_path: Path
) -> None:
    file(tmp_path, "talk.mp4")
    first = edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    second = edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    assert second.document == first.document
    assert len(editing.asked("POST", "/run_sse")) == 1
    assert len(editing.asked("POST", UPLOAD)) == 1
    assert len(editing.asked("POST", SUBMIT)) == 1


def test_another_wish_begins_from_the_file_again(editing: Service, tmp_path: Path) -> None:
    file(tmp_path, "talk.mp4")
    edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    file(tmp_path, "talk.mp4", MP4 + b"longer")
    edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    assert len({r.json()["session_id"] for r in editing.asked("POST", "/run_sse")}) == 2


@pytest.mark.parametrize(
    "moment", [("POST", UPLOAD), ("POST", "/run_sse"), ("POST", SUBMIT), ("GET", "/file.mp4")]
)
def test_a_job_killed_anywhere_is_finished_by_the_same_command(
    editing: Service, tmp_path: Path, moment: tuple[str, str]
) -> None:
    file(tmp_path, "talk.mp4")
    arguments = ("edit.py", "talk.mp4", "--say", WISH, "--out", "clean.mp4")
    begun = subprocess.Popen(
        command(*arguments),
        env=clean_env(tmp_path, editing.url),
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    before = editing.wire.scripts(*moment)

    def kill(line: Line) -> None:
        if moment[1] == "/run_sse":
            editing.draft = WITH_MUSIC
        begun.send_signal(signal.SIGKILL)
        line.hang()

    editing.wire.on(*moment, kill)
    begun.wait(timeout=30)
    editing.wire.on(*moment, *before)
    ran = edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    assert ran.exit_code == 0, ran.out
    assert (tmp_path / "clean.mp4").read_bytes() == MP4
    assert len(editing.asked("POST", "/run_sse")) == 1
    assert len({r.json()["id"] for r in editing.asked("POST", SUBMIT)}) == 1
    assert not list(tmp_path.glob("*.part"))


def test_a_job_that_runs_in_the_background_is_not_begun_a_second_time(
    editing: Service, tmp_path: Path
) -> None:
    file(tmp_path, "talk.mp4")
    words = ("edit.py", "talk.mp4", "--say", WISH, "--out", "clean.mp4")
    env = clean_env(tmp_path, editing.url)
    again: list[Ran] = []

    (upload_,) = editing.wire.scripts("POST", UPLOAD)

    def meanwhile(line: Line) -> None:
        again.append(run(*words, env=env, cwd=tmp_path))
        upload_(line)

    editing.wire.on("POST", UPLOAD, meanwhile, upload_)
    assert run_here(*words, env=env, cwd=tmp_path).exit_code == 0
    assert again[0].exit_code == 4
    assert len(editing.asked("POST", "/run_sse")) == len(editing.asked("POST", UPLOAD)) == 1


def test_a_job_whose_session_is_lost_begins_anew_without_a_second_charge(
    editing: Service, tmp_path: Path
) -> None:
    file(tmp_path, "talk.mp4")
    editing.wire.on("GET", "/api/state/nemo_agent/me/91/latest", refused(1002))
    editing.wire.on("GET", "/api/state/nemo_agent/me/92/latest", refused(1002))
    first = edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    assert first.exit_code == 1
    assert "edit.py" in first.document["next"]
    assert edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4").exit_code == 0
    assert len(editing.asked("POST", "/run_sse")) == 1


def test_a_doubtful_upload_is_not_simply_repeated(service: Service, tmp_path: Path) -> None:
    file(tmp_path, "a.mp4")
    service.wire.on("POST", UPLOAD, answer(502))
    ran = run_here("upload.py", "a.mp4", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 1
    assert ran.document["next"].endswith("state.py")
    assert len(service.asked("POST", UPLOAD)) == 1


def test_an_upload_that_is_stopped_goes_on_with_what_is_missing(
    service: Service, tmp_path: Path
) -> None:
    names = [str(file(tmp_path, name, MP4 * 90)) for name in ("a.mp4", "b.mp4", "c.mp4")]
    client = client_of(service, tmp_path / "home")

    def stop(label: str, percent: float) -> None:
        if label == "Uploading b.mp4" and percent < 90:
            raise KeyboardInterrupt

    with pytest.raises(NemoError) as raised:
        upload.upload(client, names, stop)
    assert raised.value.exit_code == 4
    assert raised.value.next_words == ("upload.py", *names[1:])
    assert isinstance(raised.value.data, dict)
    assert len(raised.value.data["files"]) == 1


def test_an_upload_that_is_killed_before_its_answer_points_to_the_timeline(
    service: Service, tmp_path: Path
) -> None:
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        file(tmp_path, name)
    begun = subprocess.Popen(
        command("upload.py", "a.mp4", "b.mp4", "c.mp4"),
        env=clean_env(tmp_path, service.url),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )

    def kill(line: Line) -> None:
        begun.send_signal(signal.SIGTERM)
        line.hang()

    service.wire.on("POST", UPLOAD, *service.wire.scripts("POST", UPLOAD), kill)
    out, _ = begun.communicate(timeout=60)
    document = json.loads(out)
    assert begun.returncode == 4
    assert document["next"].endswith("state.py")
    assert "whether b.mp4 arrived" in document["say"]
    assert "Not sent yet: c.mp4." in document["say"]
    assert len(document["data"]["files"]) == 1


def test_a_job_s_own_upload_in_doubt_is_not_looked_for_on_the_chat_s_timeline(
    service: Service, tmp_path: Path
) -> None:
    source = str(file(tmp_path, "a.mp4"))
    service.wire.on("POST", UPLOAD, answer(502))
    with pytest.raises(NemoError) as raised:
        Job(WISH, None, None).edit(client_of(service, tmp_path / "home"), [source], ignore, print)
    assert raised.value.next_words == ()
    assert "state.py" not in raised.value.hint


def test_a_job_that_edited_nothing_says_what_the_agent_answered(
    editing: Service, tmp_path: Path
) -> None:
    file(tmp_path, "talk.mp4")
    editing.wire.on("POST", "/run_sse", editing.says("Which music do you mean?"))
    ran = edit(editing, tmp_path, "talk.mp4", "--out", "clean.mp4")
    assert ran.exit_code == 2
    assert "Which music do you mean?" in ran.error["message"]
    assert editing.asked("POST", SUBMIT) == []
    assert not (tmp_path / "clean.mp4").exists()


@pytest.mark.parametrize(
    "answered", ["I encountered a temporary issue. Please try again.", "Which music?", ""]
)
def test_a_job_that_came_to_nothing_is_tried_anew_by_the_same_command(
    editing: Service, tmp_path: Path, answered: str
) -> None:
    source, out = str(file(tmp_path, "talk.mp4")), str(tmp_path / "clean.mp4")
    good = editing.wire.scripts("POST", "/run_sse")
    editing.wire.on("POST", "/run_sse", editing.says(answered), *good)
    job = Job(WISH, out, None)
    with pytest.raises(NemoError):
        job.edit(client_of(editing, tmp_path / "home"), [source], ignore, print)
    job.edit(client_of(editing, tmp_path / "home"), [source], ignore, print)
    assert Path(out).read_bytes() == MP4
    assert len(editing.asked("POST", UPLOAD)) == 1


@pytest.mark.parametrize(
    ("wish", "saved"),
    [("make it pop", False), ("Give me the AUDIO", True), ("提取视频里的声音", True)],
)
def test_a_sound_file_of_an_unchanged_timeline_is_only_what_asks_for_the_sound(
    service: Service, tmp_path: Path, wish: str, saved: bool
) -> None:
    service.wire.on("POST", "/run_sse", service.says("As you like."))
    service.wire.on("GET", "/file.mp4", answer(200, b"ID3\x04" + bytes(500)))
    file(tmp_path, "a.mp4")
    environ = clean_env(tmp_path, service.url)
    words = ["a.mp4", "--say", wish, "--out", "talk.mp3"]
    ran = run_here("edit.py", *words, env=environ, cwd=tmp_path)
    assert (ran.exit_code, (tmp_path / "talk.mp3").exists()) == ((0, True) if saved else (2, False))


@pytest.mark.parametrize(
    ("wish", "says"), [(" ", "empty"), ("export", "export.py"), ("余额", "credits.py")]
)
def test_a_wish_that_is_no_edit_is_refused_before_anything_is_sent(
    service: Service, tmp_path: Path, wish: str, says: str
) -> None:
    source = str(file(tmp_path, "a.mp4"))
    with pytest.raises(NemoError) as raised:
        Job(wish, None, None).edit(client_of(service, tmp_path / "home"), [source], ignore, print)
    assert raised.value.exit_code == 2
    assert says in raised.value.message + raised.value.hint
    assert service.asked("POST", "/*") == service.asked("POST", "/api/auth/anonymous-token")


def test_time_that_is_up_leaves_a_job_to_go_on_with_from_any_folder(
    editing: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file(tmp_path, "talk.mp4")
    monkeypatch.chdir(tmp_path)
    good = editing.wire.scripts("GET", f"{SUBMIT}/*")
    editing.wire.on("GET", f"{SUBMIT}/*", answer(200, {"status": "processing"}))
    job = Job(WISH, "clean.mp4", None, poll_s=30)
    client = client_of(editing, tmp_path / "home", patience=Time().patience(wait_s=70))
    with pytest.raises(NemoError) as raised:
        job.edit(client, ["talk.mp4"], ignore, print)
    assert raised.value.exit_code == 4
    script, source, *flags = raised.value.next_words
    assert (script, source) == ("edit.py", str(tmp_path / "talk.mp4"))
    assert flags == [
        *("--say", WISH, "--out", str(tmp_path / "clean.mp4"), "--poll", "30", "--wait", "70")
    ]
    editing.wire.on("GET", f"{SUBMIT}/*", *good)
    monkeypatch.chdir("/")
    job = Job(WISH, str(tmp_path / "clean.mp4"), None)
    job.edit(client_of(editing, tmp_path / "home"), [source], ignore, print)
    assert (tmp_path / "clean.mp4").read_bytes() == MP4
    assert len(editing.asked("POST", "/run_sse")) == len(editing.asked("POST", SUBMIT)) == 1


# Many files


def test_each_file_gets_its_own_timeline_wish_and_render(editing: Service, tmp_path: Path) -> None:
    names = ["a.mp4", "b c.mov", "ü.webm"]
    for name in names:
        file(tmp_path, name, MP4 + name.encode())
    ran = edit(editing, tmp_path, *names, "--out", "out")
    assert ran.exit_code == 0
    made = [Path(row["file"]).name for row in ran.document["data"]]
    assert made == ["a.mp4", "b c.mp4", "ü.mp4"]
    assert len({r.json()["session_id"] for r in editing.asked("POST", "/run_sse")}) == 3
    assert len({r.json()["id"] for r in editing.asked("POST", SUBMIT)}) == 3


@pytest.mark.parametrize("out", ["clean.mp4", "all.MP3"])
def test_several_results_are_not_put_into_a_folder_that_is_called_like_a_file(
    service: Service, tmp_path: Path, out: str
) -> None:
    names = [str(file(tmp_path, name)) for name in ("a.mp4", "b.mp4")]
    job = Job(WISH, str(tmp_path / out), None)
    with pytest.raises(NemoError) as raised:
        job.edit(client_of(service, tmp_path / "home"), names, ignore, print)
    assert (raised.value.code, raised.value.exit_code) == ("usage", 2)
    assert service.asked("POST", UPLOAD) == []


def test_a_batch_of_more_files_than_are_kept_is_paid_once(
    editing: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_KEPT", 2)
    chat.say(client_of(editing, tmp_path / "home", chat="long ago"), "shorter", print)
    names = [str(file(tmp_path, f"{n}.mp4", MP4 + bytes([n]))) for n in range(4)]
    for _ in range(2):
        client = client_of(editing, tmp_path / "home")
        Job(WISH, str(tmp_path / "out"), None).edit(client, names, ignore, print)
    assert len(editing.asked("POST", "/run_sse")) == 1 + len(names)
    assert len(editing.asked("POST", SUBMIT)) == len(names)
    again = client_of(editing, tmp_path / "home", chat="long ago")
    assert session.was_used(again)


def test_a_chat_that_is_in_use_is_not_forgotten_for_its_age(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_KEPT", 1)
    time, day_s = Time(), 24 * 3600
    first = {
        name: session.session_id(client_of(service, tmp_path, time=time, chat=name))
        for name in ("daily", "once")
    }
    for _ in range(20):
        time.seconds += 2 * day_s
        session.session_id(client_of(service, tmp_path, time=time, chat="daily"))
    session.session_id(client_of(service, tmp_path, time=time, chat="new"))
    kept = {
        name: session.session_id(client_of(service, tmp_path, time=time, chat=name))
        for name in first
    }
    assert kept["daily"] == first["daily"]
    assert kept["once"] != first["once"]


def test_a_bad_file_does_not_stop_the_others_and_again_does_only_what_is_missing(
    editing: Service, tmp_path: Path
) -> None:
    for name in ("a.mp4", "b.mp4", "c.mp4"):
        file(tmp_path, name)
    good = editing.wire.scripts("POST", UPLOAD)
    editing.wire.on("POST", UPLOAD, *good, refused(4001, 400), *good)
    ran = edit(editing, tmp_path, "a.mp4", "b.mp4", "c.mp4", "--out", "out")
    assert ran.exit_code == 2
    assert "2 of 3" in ran.error["message"]
    assert "b.mp4: The service does not support" in ran.error["message"]
    assert [row["ok"] for row in ran.document["data"]] == [True, False, True]
    ran = edit(editing, tmp_path, "a.mp4", "b.mp4", "c.mp4", "--out", "out")
    assert ran.exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"a.mp4", "b.mp4", "c.mp4"}
    assert len(editing.asked("POST", "/run_sse")) == 3
    assert len(editing.asked("POST", UPLOAD)) == 4


def test_a_file_that_cannot_be_sent_at_all_does_not_stop_the_others(
    editing: Service, tmp_path: Path
) -> None:
    file(tmp_path, "a.mp4")
    file(tmp_path, "notes.txt")
    ran = edit(editing, tmp_path, "gone.mp4", "notes.txt", "a.mp4", "--out", "out")
    assert ran.exit_code == 2
    assert [row["ok"] for row in ran.document["data"]] == [False, False, True]
    assert "gone.mp4 cannot be read" in ran.error["message"]
    assert "notes.txt is of a type" in ran.error["message"]
    assert (tmp_path / "out" / "a.mp4").exists()


def test_without_credits_the_rest_is_not_even_begun(editing: Service, tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        file(tmp_path, name)
    editing.wire.on("POST", "/run_sse", refused(2001))
    ran = edit(editing, tmp_path, "a.mp4", "b.mp4", "--out", "out")
    assert ran.exit_code == 5
    assert "1 were not begun" in ran.error["message"] or "not begun" in ran.error["message"]
    assert len(editing.asked("POST", UPLOAD)) == 1


def test_files_of_one_name_from_two_folders_do_not_overwrite_each_other(
    editing: Service, tmp_path: Path
) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        file(tmp_path / folder, "talk.mp4")
    ran = edit(editing, tmp_path, "one/talk.mp4", "two/talk.mp4", "--out", "out")
    assert ran.exit_code == 0
    digests = {hashlib.sha256(p.read_bytes()).digest() for p in (tmp_path / "out").iterdir()}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"talk.mp4", "talk-2.mp4"}
    assert len(digests) == 1
