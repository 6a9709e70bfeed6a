"""Uploads are streamed with their exact length, whatever the files are called."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest
import requests

from nemo.errors import NemoError
from nemo.multipart import MultipartBody


@pytest.fixture
def server() -> Iterator[tuple[str, dict[str, bytes]]]:
    """A server that keeps what it was sent: headers as text, body as bytes."""
    got: dict[str, bytes] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got["headers"] = bytes(self.headers)
            got["body"] = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    httpd = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}/", got
    httpd.shutdown()
    thread.join()
    httpd.server_close()


def posted(url: str, body: MultipartBody) -> None:
    requests.post(url, data=body, headers={"Content-Type": body.content_type}, timeout=10)


def test_files_arrive_byte_for_byte_with_a_content_length(
    server: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    url, got = server
    video, song = tmp_path / "a b.mp4", tmp_path / "song.mp3"
    video.write_bytes(bytes(range(256)) * 3000)
    song.write_bytes(b"--boundary\r\n\r\n")
    body = MultipartBody([video, song])
    posted(url, body)
    headers = message_from_bytes(got["headers"])
    assert headers["Content-Length"] == str(len(body)) == str(len(got["body"]))
    assert headers["Transfer-Encoding"] is None
    parts = message_from_bytes(got["headers"] + got["body"]).get_payload()
    assert [part.get_filename() for part in parts] == ["a b.mp4", "song.mp3"]
    assert [part.get_param("name", header="content-disposition") for part in parts] == ["files"] * 2
    assert [part.get_content_type() for part in parts] == ["video/mp4", "audio/mpeg"]
    assert got["body"].count(video.read_bytes()) == 1


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ('say "hi".mp4', 'filename="say %22hi%22.mp4"'),
        ("two\r\nlines.mp4", 'filename="two%0D%0Alines.mp4"'),
        ("汉字 é.mp4", 'filename="汉字 é.mp4"'),
        ("50%.mp4", 'filename="50%.mp4"'),
        ("back\\slash.mp4", 'filename="back\\slash.mp4"'),
        ("nothing known", 'filename="nothing known"'),
    ],
)
def test_names_are_written_as_browsers_write_them(tmp_path: Path, name: str, header: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    head = b"".join(MultipartBody([path])).split(b"\r\n")[1].decode()
    assert head == f'Content-Disposition: form-data; name="files"; {header}'


def test_a_name_that_is_no_unicode_is_sent_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "caf\udce9.mp4"
    try:
        path.write_bytes(b"x")
    except (OSError, UnicodeError):
        pytest.skip("this file system knows no such name")
    body = MultipartBody([path])
    assert len(b"".join(body)) == len(body)
    assert b'filename="caf?.mp4"' in b"".join(body)


def test_a_retry_reads_the_files_again(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"x" * 1000)
    body = MultipartBody([path])
    assert b"".join(body) == b"".join(body)


def test_empty_files_and_no_files_have_their_exact_length_too(tmp_path: Path) -> None:
    path = tmp_path / "empty.mp4"
    path.touch()
    for body in (MultipartBody([path]), MultipartBody([])):
        assert len(b"".join(body)) == len(body)


def test_progress_rises_to_the_whole_and_is_told_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"x" * 2_000_000)
    told: list[tuple[int, int]] = []
    body = MultipartBody([path], progress=lambda sent, total: told.append((sent, total)))
    biggest = max(len(piece) for piece in body)
    assert told == sorted(told)
    assert told[-1] == (len(body), len(body))
    assert biggest <= 300_000  # so that the memory stays small


@pytest.mark.parametrize("size", [0, 10, 5000], ids=["emptied", "shorter", "longer"])
def test_a_file_that_changes_its_size_is_noticed(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"x" * 1000)
    body = MultipartBody([path])
    path.write_bytes(b"x" * size)
    sent = 0
    with pytest.raises(NemoError, match=r"a\.mp4 changed"):
        for piece in body:
            sent += len(piece)
    assert sent < len(body)  # never more than was announced


def test_a_file_that_vanishes_is_noticed(
    server: tuple[str, dict[str, bytes]], tmp_path: Path
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"x" * 1000)
    body = MultipartBody([path])
    path.unlink()
    with pytest.raises(NemoError, match="changed"):  # and no word of a broken connection
        posted(server[0], body)


def test_a_file_that_is_not_there_is_known_before_anything_is_sent(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        MultipartBody([tmp_path / "missing.mp4"])
