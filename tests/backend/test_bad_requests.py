"""Requests that are broken or break off: an answer that says why, and no fuss in the log."""

from __future__ import annotations

import logging
import socket
import time
from urllib.parse import urlsplit

import pytest

from tests.support.api import Caller
from tests.support.backend import RunningBackend

HALF = b'"\\ud800"'


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/tasks/me/with-session/nemo_agent", b'{"language": %s}' % HALF),
        ("/run_sse", b'{"session_id": %s, "new_message": {"parts": [{"text": "hi"}]}}' % HALF),
        ("/api/render/proxy/lambda", b'{"id": "r", "draft": {"t": [{"id": %s, "tt": 0}]}}' % HALF),
        ("/api/tasks/me/with-session/nemo_agent", b'{"language": "\xed\xa0\x80"}'),
    ],
)
def test_half_a_sign_is_refused_before_anything_is_kept(
    caller: Caller, path: str, body: bytes
) -> None:
    answer = caller.http.post(caller.url + path, data=body)
    assert (answer.status_code, answer.json()["code"]) == (422, 400)


def test_a_whole_sign_written_as_two_halves_is_a_sign(caller: Caller) -> None:
    path = f"{caller.url}/api/tasks/me/with-session/nemo_agent"
    answer = caller.http.post(path, data=b'{"language": "en", "task_name": "\\ud83c\\udfb5"}')
    assert answer.json()["code"] == 0


def test_an_upload_that_breaks_off_leaves_nothing_behind_and_is_no_crash(
    backend: RunningBackend, caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    head = (
        f"POST /api/upload-video/nemo_agent/me/{caller.session} HTTP/1.1\r\nHost: localhost\r\n"
        f"Authorization: Bearer {caller.token}\r\nContent-Length: 1000000\r\n"
        + "".join(
            f"{name}: {value}\r\n" for name, value in caller.http.headers.items() if name[0] == "X"
        )
        + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"
        '--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\nhalf'
    )
    address = urlsplit(backend.url)
    with caplog.at_level(logging.ERROR):
        with socket.create_connection((str(address.hostname), address.port or 0)) as sender:
            sender.sendall(head.encode())
        deadline = time.monotonic() + 30
        while not backend.calls("upload-video"):
            assert time.monotonic() < deadline
            time.sleep(0.01)
        caller.state()  # what follows the log has been done when the next answer is here
    assert [r.status for r in backend.calls("upload-video")] == [499]
    assert caplog.records == []
    assert list((backend.data / "work").iterdir()) == []
