"""Files in: what is taken, what is refused and with which words, and what is left behind."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from nemo_local.config import Limits
from nemo_local.uploads.admission import ENDINGS, shown_name
from tests.support.api import Caller
from tests.support.backend import RunningBackend, running
from tests.support.media import clip, ffmpeg

SMALL = Limits(file_bytes=300_000, files_per_upload=3)


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBackend]:
    """A backend that takes files of at most 300 KB, three at a time."""
    with running(tmp_path_factory.mktemp("strict"), limits=SMALL) as started:
        yield started


def left_behind(backend: RunningBackend) -> list[str]:
    return [entry.name for entry in (backend.data / "work").iterdir()]


def test_a_video_is_described_and_can_be_fetched_again(caller: Caller, short: Path) -> None:
    answer = caller.upload(short).json()["data"]
    (told,) = answer["files"]
    assert answer["session_state_applied"] is True
    assert (told["filename"], told["file_type"]) == ("short.mp4", "video")
    assert (told["width"], told["height"], told["fps"]) == (320, 180, 25.0)
    assert told["duration"] == pytest.approx(1.0, abs=0.05)
    assert told["hash"] == hashlib.sha256(short.read_bytes()).hexdigest()
    assert requests.get(told["cdn_url"]).content == short.read_bytes()


def test_a_picture_lies_on_the_timeline_as_soon_as_it_is_there(caller: Caller, short: Path) -> None:
    caller.upload(short, ("again.mp4", short.read_bytes()))
    state = caller.state()
    (track,) = state["draft"]["t"]
    assert [s["m"]["media"] for s in track["sg"]] == [info["id"] for info in state["video_infos"]]
    assert state["draft"]["d"] == 2 * track["sg"][0]["d"]


def test_several_files_keep_their_order(caller: Caller, short: Path, tmp_path: Path) -> None:
    sound = clip(tmp_path / "tune.mp3", seconds=0.5, picture=None, codecs=())
    files = caller.upload(sound, short).json()["data"]["files"]
    assert [f["file_type"] for f in files] == ["audio", "video"]
    assert [f["filename"] for f in caller.state()["video_infos"]] == ["tune.mp3", "short.mp4"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_kind_of_file_on_the_list_is_taken(
    caller: Caller, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"one.{ending}"
    if ending in ("jpg", "png", "gif", "webp"):
        ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64:r=1:d=1", "-frames:v", "1", path)
    elif ending in ("mp3", "wav", "m4a", "aac"):
        clip(path, seconds=0.3, picture=None, codecs=())
    else:
        codecs = ("-c:v", "libvpx", "-c:a", "libopus") if ending == "webm" else ()
        clip(path, seconds=0.3, picture="testsrc2=s=64x64:r=5", codecs=codecs)
    answer = caller.upload(path)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("talk.mp4", b"this is only text", "not a video"),
        ("talk.mp4", b"", "empty"),
        ("list.mp4", b"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/a.ts\n", "playlist"),
        ("script.mp4", b"ffconcat version 1.0\nfile /etc/passwd\n", "script"),
        ("drawing.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        ("notes.txt", b"words", "ending"),
        ("mp4", b"words", "ending"),
        ("", b"words", "ending"),
    ],
)
def test_what_is_no_media_is_4001_and_says_why(
    caller: Caller, backend: RunningBackend, name: str, content: bytes, why: str
) -> None:
    answer = caller.upload((name or "\n", content))
    assert (answer.status_code, answer.json()["code"]) == (415, 4001)
    assert why in answer.json()["message"]
    assert "mp3" in answer.json()["message"] or not content
    assert caller.state()["video_infos"] == []
    assert left_behind(backend) == []


def test_one_bad_file_keeps_the_others_out(
    caller: Caller, backend: RunningBackend, short: Path
) -> None:
    assert caller.upload(short, ("b.mp4", b"no")).json()["code"] == 4001
    assert caller.state()["video_infos"] == []
    assert left_behind(backend) == []


def test_a_media_file_with_another_ending_of_the_list_is_taken(caller: Caller, short: Path) -> None:
    answer = caller.upload(("phone.mov", short.read_bytes())).json()
    assert answer["data"]["files"][0]["file_type"] == "video"


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("Ünï ' 100%.mp4", "Ünï ' 100%.mp4"),
        ("视频.mp4", "视频.mp4"),
        ("../../etc/passwd.mp4", "passwd.mp4"),
        ("C:\\Users\\me\\clip.mp4", "clip.mp4"),
        ("-i;rm -rf.mp4", "-i;rm -rf.mp4"),
        ("a\u202eb\x07.mp4", "ab.mp4"),
        ("x" * 400 + ".mp4", "x" * 196 + ".mp4"),
    ],
)
def test_names_are_shown_and_never_used(
    caller: Caller, backend: RunningBackend, short: Path, sent: str, shown: str
) -> None:
    assert shown_name(sent) == shown
    told = caller.upload((sent, short.read_bytes())).json()["data"]["files"][0]
    assert told["filename"] == shown
    (media_id,) = caller.media_ids()
    assert (backend.data / "media" / media_id).is_file()
    assert requests.get(told["cdn_url"]).status_code == 200


def test_a_file_over_the_limit_is_4002_and_leaves_nothing(strict: RunningBackend) -> None:
    caller = Caller(strict.url)
    answer = caller.upload(("long.mp4", bytes(3_000_000)))
    assert (answer.status_code, answer.json()["code"]) == (413, 4002)
    assert "long.mp4" in answer.json()["message"]
    assert left_behind(strict) == []
    assert caller.state()["video_infos"] == []


def test_more_files_than_allowed_are_refused(strict: RunningBackend) -> None:
    answer = Caller(strict.url).upload(*[("a.mp4", b"x")] * 4)
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert left_behind(strict) == []


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=x", b"--y\r\n\r\n"),
        ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="files"'),
        ("multipart/form-data; boundary=x", b"--x--\r\n"),
        ("text/plain", b"hello"),
        ("application/json", b'{"urls": "http://example.com/a.mp4"}'),
        ("application/json", b'{"urls": []}'),
    ],
)
def test_a_broken_request_is_400(
    caller: Caller, backend: RunningBackend, content_type: str, body: bytes
) -> None:
    path = f"{caller.url}/api/upload-video/nemo_agent/me/{caller.session}"
    answer = caller.http.post(path, data=body, headers={"Content-Type": content_type})
    assert (answer.status_code, answer.json()["code"]) == (400, 400)
    assert left_behind(backend) == []


def test_a_sender_with_an_old_token_gets_to_read_that(backend: RunningBackend) -> None:
    caller = Caller(backend.url)
    backend.expire_tokens()
    answer = caller.upload(("long.mp4", bytes(5_000_000)))
    assert answer.json()["code"] == 1001


def test_an_uploaded_file_is_no_page_of_this_origin(caller: Caller, short: Path) -> None:
    url = caller.upload(short).json()["data"]["files"][0]["cdn_url"]
    headers = requests.get(url).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["Content-Disposition"].startswith("attachment")
    assert requests.get(url.rsplit("/", 2)[0] + "/guess/short.mp4").status_code == 404
