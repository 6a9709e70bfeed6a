"""An export is never lost: whatever is killed, cut or refused, the file comes, once."""

from __future__ import annotations

import hashlib
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo import export as exports
from nemo import renders, session, sound, transport
from nemo.errors import NemoError
from nemo.export import Exporter
from nemo.output import Done
from nemo.patience import Patience
from tests.support.service import (
    MP4,
    SUBMIT,
    WITH_MUSIC,
    Service,
    Time,
    clean_env,
    client_of,
    command,
    refused,
    run,
    run_here,
)
from tests.support.wire import Line, Script, Wire, answer, cut, hang


@pytest.fixture
def service() -> Iterator[Service]:
    with Wire() as wire:
        yield Service(wire)


def ignore(_label: str, _percent: float) -> None:
    pass


def export(
    service: Service, tmp_path: Path, out: str = "clean.mp4", time: Time | None = None
) -> Done:
    client = client_of(service, tmp_path / "home", time=time)
    return Exporter(client, ignore, poll_s=30).export(str(tmp_path / out), None)


def submitted(service: Service) -> list[str]:
    return [r.json()["id"] for r in service.asked("POST", SUBMIT)]


def status(name: str, progress: int = 50) -> Script:
    return answer(200, {"data": {"status": name, "progress": progress}})


def test_the_file_arrives_whole_and_nothing_else_stays(service: Service, tmp_path: Path) -> None:
    done = export(service, tmp_path)
    assert (tmp_path / "clean.mp4").read_bytes() == MP4
    assert done.data["status"] == "completed"
    assert done.data["size_bytes"] == len(MP4)
    assert done.data["duration_s"] == 4.0
    assert {path.name for path in tmp_path.iterdir()} == {"home", "clean.mp4"}


def test_the_request_is_the_contract_s(service: Service, tmp_path: Path) -> None:
    export(service, tmp_path)
    sent = service.asked("POST", SUBMIT)[0].json()
    assert sent.pop("id").startswith("render_")
    assert sent == {
        "sessionId": "91",
        "draft": service.draft,
        "output": {"format": "mp4", "quality": "high"},
    }


@pytest.mark.parametrize(
    "shape",
    [
        {"status": "completed", "output": {"url": "/file.mp4"}},
        {"success": True, "data": {"status": "completed", "output": {"url": "/file.mp4"}}},
        {"success": True, "data": {"status": "completed", "outputUrl": "/file.mp4"}},
    ],
)
def test_all_documented_answers_lead_to_the_file(
    service: Service, tmp_path: Path, shape: dict
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", answer(200, shape))
    export(service, tmp_path)
    assert (tmp_path / "clean.mp4").read_bytes() == MP4


def test_it_asks_every_30_s_until_the_file_is_ready(service: Service, tmp_path: Path) -> None:
    service.wire.on(
        "GET",
        f"{SUBMIT}/*",
        status("pending"),
        status("processing"),
        service.completed("/file.mp4"),
    )
    time = Time()
    export(service, tmp_path, time=time)
    assert time.sleeps == [30, 30]


def test_the_id_is_on_disk_before_the_request_leaves(service: Service, tmp_path: Path) -> None:
    seen: list[str] = []

    def look(line: Line) -> None:
        state = (tmp_path / "home" / "state.json").read_text()
        seen.append(str(line.request.json()["id"] in state))
        status("pending")(line)

    service.wire.on("POST", SUBMIT, look)
    export(service, tmp_path)
    assert seen == ["True"]


def test_an_empty_timeline_is_not_exported(service: Service, tmp_path: Path) -> None:
    service.draft = {"t": [{"tt": 0, "sg": []}]}
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path)
    assert raised.value.code == "not_ready"
    assert submitted(service) == []


@pytest.mark.parametrize("how", [cut, answer(502)])
def test_a_doubtful_request_that_got_through_is_not_repeated(
    service: Service, tmp_path: Path, how: Script
) -> None:
    service.wire.on("POST", SUBMIT, how)
    export(service, tmp_path)
    assert len(submitted(service)) == 1


def test_a_doubtful_request_that_got_lost_is_repeated_under_its_id(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", SUBMIT, cut, status("pending"))
    service.wire.on("GET", f"{SUBMIT}/*", answer(404), service.completed("/file.mp4"))
    export(service, tmp_path)
    first, second = submitted(service)
    assert first == second


def test_a_failed_render_is_tried_once_more_under_a_new_id(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", status("failed"), service.completed("/file.mp4"))
    export(service, tmp_path)
    assert len(set(submitted(service))) == 2


def test_a_render_that_fails_twice_is_an_error(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", status("failed"))
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path)
    assert raised.value.code == "render_failed"
    assert len(submitted(service)) == 2
    assert not (tmp_path / "clean.mp4").exists()


def test_the_free_plan_is_explained_as_a_matter_of_the_plan(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", SUBMIT, answer(402))
    ran = run_here(
        "export.py", "--out", "x.mp4", env=clean_env(tmp_path, service.url), cwd=tmp_path
    )
    assert ran.exit_code == 5
    assert "plan" in ran.error["message"]
    assert "not of credits" in ran.error["hint"]
    assert "?bind=anon_7" in ran.error["hint"]
    assert not any(render.open for render in renders.all_renders(client_of(service, tmp_path)))


def test_a_service_that_is_away_for_a_while_loses_nothing(service: Service, tmp_path: Path) -> None:
    service.wire.on(
        "GET", f"{SUBMIT}/*", cut, answer(503), answer(404), service.completed("/file.mp4")
    )
    export(service, tmp_path)
    assert (tmp_path / "clean.mp4").exists()


def test_a_service_that_stays_away_leaves_the_render_to_be_collected(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", answer(503))
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path)
    assert raised.value.exit_code == 4
    assert raised.value.next_words == ("export.py", "--resume", submitted(service)[0])
    service.wire.on("GET", f"{SUBMIT}/*", service.completed("/file.mp4"))
    other_chat = client_of(service, tmp_path / "home", chat="another")
    Exporter(other_chat, ignore).collect(renders.find(other_chat, None))
    assert (tmp_path / "clean.mp4").read_bytes() == MP4
    assert len(submitted(service)) == 1


def test_a_render_that_the_service_forgot_does_not_stand_in_the_way(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", answer(404))
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path)
    assert raised.value.code == "render_failed"
    service.wire.on("GET", f"{SUBMIT}/*", service.completed("/file.mp4"))
    export(service, tmp_path)
    assert len(set(submitted(service))) == 2


def test_time_that_is_up_names_the_command_that_goes_on(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", status("processing", 40))
    client = client_of(service, tmp_path / "home", patience=Time().patience(wait_s=70))
    with pytest.raises(NemoError) as raised:
        Exporter(client, ignore, poll_s=30).export(str(tmp_path / "a.mp4"), None)
    assert raised.value.exit_code == 4
    assert raised.value.data["progress"] == 40
    assert len(service.asked("GET", f"{SUBMIT}/*")) == 4  # at 0, 30, 60 and 70 s


@pytest.mark.parametrize("moment", ["POST", "GET"])
def test_a_killed_export_is_collected_by_the_same_command(
    service: Service, tmp_path: Path, moment: str
) -> None:
    begun = subprocess.Popen(
        command("export.py", "--out", "clean.mp4"),
        env=clean_env(tmp_path, service.url),
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def kill(line: Line) -> None:
        begun.send_signal(signal.SIGKILL)
        line.hang()

    path = SUBMIT if moment == "POST" else f"{SUBMIT}/*"
    before = service.wire.scripts(moment, path)
    service.wire.on(moment, path, kill)
    begun.wait(timeout=30)
    service.wire.on(moment, path, *before)
    ran = run("export.py", "--out", "clean.mp4", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 0
    assert (tmp_path / "clean.mp4").read_bytes() == MP4
    assert len(submitted(service)) == 1


def test_a_render_that_never_reached_the_service_is_asked_for_on_resuming(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", SUBMIT, cut)
    service.wire.on("GET", f"{SUBMIT}/*", cut)
    with pytest.raises(NemoError):
        export(service, tmp_path)
    service.wire.on("POST", SUBMIT, status("pending"))
    service.wire.on("GET", f"{SUBMIT}/*", answer(404), service.completed("/file.mp4"))
    client = client_of(service, tmp_path / "home")
    Exporter(client, ignore).collect(renders.find(client, None))
    first, second = submitted(service)
    assert first == second
    assert (tmp_path / "clean.mp4").exists()


def test_the_same_timeline_to_the_same_place_is_not_made_twice(
    service: Service, tmp_path: Path
) -> None:
    export(service, tmp_path)
    export(service, tmp_path)
    assert len(submitted(service)) == 1
    (tmp_path / "clean.mp4").unlink()
    export(service, tmp_path)
    service.draft = WITH_MUSIC
    export(service, tmp_path)
    assert len(submitted(service)) == 3


def test_a_file_without_a_chosen_name_overwrites_nothing(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk-edited.mp4").write_bytes(b"mine")
    client = client_of(service, tmp_path / "home")
    session.session_id(client)
    session.mark_used(client, "talk")
    done = Exporter(client, ignore).export(None, None)
    assert Path(done.data["file"]).name == "talk-edited-2.mp4"
    assert (tmp_path / "talk-edited.mp4").read_bytes() == b"mine"


def ranged(line: Line, *, stop: int | None = None, etag: str = '"v1"') -> None:
    """Serve the file as a store does, with ranges; break off after `stop` bytes."""
    asked = line.request.headers.get("range")
    same = line.request.headers.get("if-range", etag) == etag
    start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and same else 0
    rest = MP4[start:]
    head = {"ETag": etag, "Content-Length": str(len(rest))}
    if start:
        head["Content-Range"] = f"bytes {start}-{len(MP4) - 1}/{len(MP4)}"
    line.head(206 if start else 200, head)
    line.send(rest[:stop])


def test_a_cut_download_goes_on_where_it_was(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", "/file.mp4", lambda line: ranged(line, stop=4000), ranged)
    export(service, tmp_path)
    first, second = service.asked("GET", "/file.mp4")
    assert "range" not in first.headers
    assert second.headers["range"] == "bytes=4000-"
    assert second.headers["if-range"] == '"v1"'
    assert (tmp_path / "clean.mp4").read_bytes() == MP4


def test_a_later_command_goes_on_with_a_cut_download(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", "/file.mp4", lambda line: ranged(line, stop=4000), cut)
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path)
    assert raised.value.next_words[:2] == ("export.py", "--resume")
    assert not (tmp_path / "clean.mp4").exists()
    service.wire.on("GET", "/file.mp4", ranged)
    client = client_of(service, tmp_path / "home")
    Exporter(client, ignore).collect(renders.find(client, None))
    assert service.asked("GET", "/file.mp4")[-1].headers["range"] == "bytes=4000-"
    digest = hashlib.sha256((tmp_path / "clean.mp4").read_bytes()).digest()
    assert digest == hashlib.sha256(MP4).digest()


def test_a_file_that_changed_meanwhile_is_fetched_anew(service: Service, tmp_path: Path) -> None:
    service.wire.on(
        "GET",
        "/file.mp4",
        lambda line: ranged(line, stop=4000, etag='"old"'),
        lambda line: ranged(line, etag='"new"'),
    )
    export(service, tmp_path)
    assert (tmp_path / "clean.mp4").read_bytes() == MP4


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(answer(403), id="refused"),
        pytest.param(answer(200, "<html>sign in</html>"), id="a page"),
        pytest.param(answer(200, b""), id="empty"),
        pytest.param(cut, id="cut"),
    ],
)
def test_an_address_that_does_not_work_has_a_second_one(
    service: Service, tmp_path: Path, bad: Script
) -> None:
    service.wire.on("GET", "/file.mp4", bad)
    service.wire.on("GET", "/api/render/proxy/*", answer(200, MP4))
    service.wire.on("GET", f"{SUBMIT}/*", service.completed("/file.mp4"))
    export(service, tmp_path)
    assert (tmp_path / "clean.mp4").read_bytes() == MP4


@pytest.mark.parametrize(
    "address",
    ["", "http://[cdn/a.mp4", "http://cdn:99999/a.mp4", "ftp://cdn/a.mp4", "s3://b/a.mp4", "//"],
)
def test_an_address_that_is_none_has_a_second_one(
    service: Service, tmp_path: Path, address: str
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", service.completed(address))
    service.wire.on("GET", "/api/render/proxy/render_*", answer(200, MP4))
    export(service, tmp_path)
    assert (tmp_path / "clean.mp4").exists()


def test_what_is_no_media_file_is_not_saved_as_one(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", "/file.mp4", answer(200, "<html>sign in</html>"))
    with pytest.raises(NemoError):
        export(service, tmp_path)
    assert not (tmp_path / "clean.mp4").exists()


def test_the_token_does_not_follow_the_file_to_another_host(
    service: Service, tmp_path: Path
) -> None:
    with Wire() as elsewhere:
        elsewhere.on("GET", "/cdn.mp4", answer(200, MP4))
        service.wire.on("GET", f"{SUBMIT}/*", service.completed(f"{elsewhere.url}/cdn.mp4"))
        export(service, tmp_path)
        service.draft = WITH_MUSIC
        service.wire.on("GET", f"{SUBMIT}/*", service.completed("/moved.mp4"))
        service.wire.on(
            "GET", "/moved.mp4", answer(302, headers={"Location": f"{elsewhere.url}/cdn.mp4"})
        )
        export(service, tmp_path)
    assert "authorization" in service.asked("GET", "/moved.mp4")[0].headers
    assert len(elsewhere.requests) == 2
    for request in elsewhere.requests:
        assert "authorization" not in request.headers
        assert not any(name.startswith("x-") for name in request.headers)


def test_a_sound_file_is_asked_for_and_saved_as_it_comes(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", "/file.mp4", answer(200, b"ID3\x04" + bytes(500)))
    export(service, tmp_path, "talk.mp3")
    assert service.asked("POST", SUBMIT)[0].json()["output"]["format"] == "mp3"
    assert (tmp_path / "talk.mp3").read_bytes()[:3] == b"ID3"


@pytest.fixture(scope="session")
def video(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Half a second of a real video with sound."""
    path = tmp_path_factory.mktemp("video") / "real.mp4"
    program = sound.ffmpeg()
    assert program
    make = ["-f", "lavfi", "-i", "color=s=64x64:d=0.5", "-f", "lavfi", "-i", "sine=d=0.5"]
    subprocess.run([program, "-v", "error", *make, "-shortest", path], check=True)
    return path.read_bytes()


@pytest.mark.parametrize(("ending", "magic"), [("mp3", b""), ("wav", b"RIFF"), ("m4a", b"ftyp")])
def test_a_service_that_gives_only_videos_still_ends_in_a_sound_file(
    service: Service, tmp_path: Path, video: bytes, ending: str, magic: bytes
) -> None:
    service.wire.on("GET", "/file.mp4", answer(200, video))
    export(service, tmp_path, f"talk.{ending}")
    content = (tmp_path / f"talk.{ending}").read_bytes()
    assert magic in content[:12]
    assert content != video
    assert {path.name for path in tmp_path.iterdir()} == {"home", f"talk.{ending}"}


def test_a_silent_video_gives_no_sound_file(service: Service, tmp_path: Path) -> None:
    silent = tmp_path / "silent.mp4"
    make = ["-f", "lavfi", "-i", "color=s=64x64:d=0.5", "-f", "lavfi", "-i", "anullsrc"]
    command = [str(sound.ffmpeg()), "-v", "error", *make, "-shortest", str(silent)]
    subprocess.run(command, check=True)
    service.wire.on("GET", "/file.mp4", answer(200, silent.read_bytes()))
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path, "talk.mp3")
    assert (raised.value.code, raised.value.exit_code) == ("no_sound", 2)
    assert {path.name for path in tmp_path.iterdir()} == {"home", "silent.mp4"}


def test_a_service_that_refuses_sound_formats_is_asked_for_a_video(
    service: Service, tmp_path: Path, video: bytes
) -> None:
    service.wire.on("POST", SUBMIT, refused(400, 400, "format"), status("pending"))
    service.wire.on("GET", "/file.mp4", answer(200, video))
    export(service, tmp_path, "talk.wav")
    formats = [r.json()["output"]["format"] for r in service.asked("POST", SUBMIT)]
    assert formats == ["wav", "mp4"]
    assert (tmp_path / "talk.wav").read_bytes()[:4] == b"RIFF"


def test_without_ffmpeg_the_video_is_kept_and_the_way_to_get_it_is_told(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "ffmpeg", lambda: None)
    (tmp_path / "talk.mp4").write_bytes(b"the person's own")
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path, "talk.mp3")
    assert (tmp_path / "talk.mp4").read_bytes() == b"the person's own"
    assert (tmp_path / "talk-2.mp4").read_bytes() == MP4
    assert "imageio-ffmpeg" in raised.value.hint
    assert "talk-2.mp4" in raised.value.message
    assert not (tmp_path / "talk.mp3").exists()


def test_a_render_can_be_collected_as_something_else(
    service: Service, tmp_path: Path, video: bytes
) -> None:
    service.wire.on("GET", "/file.mp4", answer(200, video))
    export(service, tmp_path)
    client = client_of(service, tmp_path / "home")
    done = Exporter(client, ignore).collect(renders.find(client, None), asked_format="wav")
    assert done.data["file"] == str(tmp_path / "clean.wav")
    assert (tmp_path / "clean.wav").read_bytes()[:4] == b"RIFF"
    assert (tmp_path / "clean.mp4").exists()
    assert len(submitted(service)) == 1


def test_the_timeline_s_own_wish_decides_where_nobody_says(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    service.draft = {**WITH_MUSIC, "m": {"output": {"format": "wav"}}}
    service.wire.on("GET", "/file.mp4", answer(200, b"RIFF\0\0\0\0WAVE" + bytes(90)))
    done = Exporter(client_of(service, tmp_path / "home"), ignore).export(None, None)
    assert Path(done.data["file"]).name == "video-edited.wav"


def test_the_list_names_every_render_and_cancel_ends_one(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", answer(503))
    service.wire.on("POST", f"{SUBMIT}/*", answer(200, {"success": True}))
    with pytest.raises(NemoError):
        export(service, tmp_path)
    env = clean_env(tmp_path, service.url, NEMO_HOME=str(tmp_path / "home"))
    listed = run_here("export.py", "--list", env=env, cwd=tmp_path).document["data"]["renders"]
    assert [row["status"] for row in listed] == ["sent"]  # the service has not said any more
    ran = run_here("export.py", "--cancel", listed[0]["render_id"], env=env, cwd=tmp_path)
    assert ran.exit_code == 0
    assert service.wire.requests[-1].path == f"{SUBMIT}/{listed[0]['render_id']}/cancel"
    again = run_here("export.py", "--resume", listed[0]["render_id"], env=env, cwd=tmp_path)
    assert again.error["code"] == "cancelled"


def test_another_format_of_a_render_replaces_no_file(service: Service, tmp_path: Path) -> None:
    made = export(service, tmp_path)
    theirs = Path(made.data["file"]).with_suffix(".mp3")
    theirs.write_bytes(b"somebody's own")
    service.wire.on("GET", "/file.mp4", answer(200, b"ID3" + bytes(97)))
    env = clean_env(tmp_path, service.url, NEMO_HOME=str(tmp_path / "home"))
    ran = run_here("export.py", "--resume", "--format", "mp3", env=env, cwd=tmp_path)
    assert theirs.read_bytes() == b"somebody's own"
    saved = Path(ran.document["data"]["file"])
    assert saved != theirs
    assert saved.read_bytes().startswith(b"ID3")


def test_to_cancel_nothing_in_particular_begins_and_ends_nothing(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", answer(503))
    with pytest.raises(NemoError):
        export(service, tmp_path)
    env = clean_env(tmp_path, service.url, NEMO_HOME=str(tmp_path / "home"))
    ran = run_here("export.py", "--cancel", "", env=env, cwd=tmp_path)
    assert (ran.exit_code, ran.error["code"]) == (2, "no_such_render")
    assert len(service.asked("POST", f"{SUBMIT}*")) == 1  # the export before


def test_a_render_of_another_backend_is_neither_collected_nor_cancelled_here(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", answer(503))
    with pytest.raises(NemoError):
        export(service, tmp_path)
    with Wire() as wire:
        client = client_of(Service(wire), tmp_path / "home")
        begun = renders.find(client, None)
        asks = [
            lambda: exports.cancel(client, begun),
            lambda: Exporter(client, ignore).collect(begun, str(tmp_path / "other.mp4")),
        ]
        for ask in asks:
            with pytest.raises(NemoError) as raised:
                ask()
            assert raised.value.code == "other_backend"
            assert raised.value.next_words == ("connect.py", "--backend", service.url)
        assert renders.find(client, None) == begun


def test_the_list_says_where_a_render_stands_by_now(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", status("processing", 10))
    client = client_of(service, tmp_path / "home", patience=Time().patience(wait_s=5))
    with pytest.raises(NemoError, match="not ready yet"):
        Exporter(client, ignore).export(str(tmp_path / "a.mp4"), None)
    service.wire.on("GET", f"{SUBMIT}/*", status("processing", 70))
    listed = exports.listed(client_of(service, tmp_path / "home"))
    assert [(row["status"], row["progress"]) for row in listed.data["renders"]] == [
        ("processing", 70)
    ]
    assert "processing 70 %" in listed.details[0]
    service.wire.on("GET", f"{SUBMIT}/*", answer(404))
    forgotten = exports.listed(client_of(service, tmp_path / "home"))
    assert forgotten.data["renders"][0]["status"] == "sent"


def test_a_place_that_cannot_be_written_is_told_before_any_work(
    service: Service, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NemoError) as raised:
        export(service, tmp_path, "file/clean.mp4")
    assert raised.value.exit_code == 2
    assert submitted(service) == []


@pytest.mark.parametrize(
    "flags", [["--out", "x.mov"], ["--out", "x.mp3", "--format", "wav"], ["--format", "ogg"]]
)
def test_outputs_that_make_no_sense_are_refused(
    service: Service, tmp_path: Path, flags: list[str]
) -> None:
    ran = run_here("export.py", *flags, env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 2
    assert submitted(service) == []


def test_a_silent_service_is_bounded_by_the_time_given(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", status("processing"))
    ran = run_here(
        *("export.py", "--out", "a.mp4", "--wait", "0.3", "--poll", "0.1"),
        env=clean_env(tmp_path, service.url, NEMO_SESSION="a b"),
        cwd=tmp_path,
    )
    assert ran.exit_code == 4
    assert "export.py --resume render_" in ran.document["next"]
    assert ran.document["next"].endswith("--session 'a b' --wait 0.3")


def test_a_service_that_hangs_leaves_the_render_to_be_collected(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.wire.on("GET", f"{SUBMIT}/*", status("processing"))
    first = client_of(service, tmp_path / "home", patience=Time().patience(1))
    with pytest.raises(NemoError):
        Exporter(first, ignore).export(str(tmp_path / "a.mp4"), None)
    service.wire.on("GET", f"{SUBMIT}/*", hang)
    monkeypatch.setattr(transport, "LEAST_S", 0.05)
    later = client_of(service, tmp_path / "home", patience=Patience.starting_now(0.05))
    with pytest.raises(NemoError) as raised:
        Exporter(later, ignore).collect(renders.find(later, None))
    assert raised.value.exit_code == 4
    assert raised.value.next_words[:2] == ("export.py", "--resume")
    assert len(submitted(service)) == 1


def test_the_sound_is_never_looked_for_in_a_render_that_nobody_knows(
    service: Service, tmp_path: Path
) -> None:
    client = client_of(service, tmp_path / "home")
    with pytest.raises(NemoError) as raised:
        renders.find(client, "render_0")
    assert raised.value.exit_code == 2
    assert exports.listed(client).data == {"renders": []}
