"""Files by URL: only over http(s), only from the public internet, whatever a redirect says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from nemo_local.errors import ApiError
from nemo_local.uploads.addresses import is_public
from nemo_local.uploads.fetch import Door, fetch
from tests.support.api import Caller

Handler = Callable[[BaseHTTPRequestHandler], None]

OPEN = Door(admits=lambda address: True)


@contextmanager
def website(answer: Handler) -> Iterator[str]:
    """A web server on loopback; `answer` writes each response."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def sends(body: bytes, kind: str = "video/mp4") -> Handler:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    return answer


def leads_to(place: Callable[[str], str]) -> Handler:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", place(request.path))
        request.end_headers()

    return answer


def get(url: str, folder: Path, door: Door = OPEN, **limits: float) -> tuple[str, bytes]:
    facts = {"file_bytes": 1000, "within_s": 10.0, **limits}
    got = fetch(url, folder / "got", door=door, **facts)  # type: ignore[arg-type]
    return got.name, got.path.read_bytes()


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("127.9.9.9", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:169.254.169.254", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
    ],
)
def test_only_addresses_of_the_public_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/a.mp4",
        "http://localhost/a.mp4",
        "http://2130706433/a.mp4",
        "http://0x7f.1/a.mp4",
        "http://[::1]/a.mp4",
        "http://[::ffff:10.0.0.1]/a.mp4",
        "http://169.254.169.254/latest/meta-data/a.mp4",
        "http://user@127.0.0.1/a.mp4",
    ],
)
def test_this_machine_and_its_network_are_out_of_reach(caller: Caller, url: str) -> None:
    path = f"/api/upload-video/nemo_agent/me/{caller.session}"
    answer = caller.post(path, {"urls": [url], "source_type": "url"})
    assert answer.json()["code"] == 400
    assert "public" in answer.json()["message"]
    assert caller.state()["video_infos"] == []


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://example.com/a.mp4", "a.mp4", "http://", "http://[", "//x/y"],
)
def test_only_web_addresses_are_fetched(url: str, tmp_path: Path) -> None:
    with pytest.raises(ApiError, match="only http and https"):
        get(url, tmp_path)


def test_a_file_is_fetched_under_the_name_in_its_url(tmp_path: Path) -> None:
    with website(sends(b"bytes")) as site:
        assert get(site + "/a/%C3%BC%20b.mp4?x=1", tmp_path) == ("ü b.mp4", b"bytes")


def test_a_url_without_a_known_ending_takes_it_from_the_answer(tmp_path: Path) -> None:
    with website(sends(b"bytes", "audio/mpeg; charset=x")) as site:
        assert get(site + "/download?id=7", tmp_path)[0] == "download.mp3"


def test_a_redirect_is_followed_and_checked_like_the_first_address(tmp_path: Path) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with website(sends(b"bytes")) as site:
        inner = site.replace("127.0.0.1", "inner.example")
        with website(leads_to(lambda path: inner + path)) as outer:
            door = Door(resolve, lambda address: True)
            assert get(outer.replace("127.0.0.1", "outer.example") + "/a.mp4", tmp_path, door)[1]
    assert asked == ["outer.example", "inner.example"]


def test_a_redirect_into_the_private_network_is_refused(tmp_path: Path) -> None:
    homes = {"outer.example": "127.0.0.1", "inner.example": "10.0.0.1"}
    door = Door(lambda host, port: [homes[host]], lambda address: address == "127.0.0.1")
    with website(leads_to(lambda path: "http://inner.example" + path)) as outer:
        url = outer.replace("127.0.0.1", "outer.example") + "/a.mp4"
        with pytest.raises(ApiError, match=r"inner\.example is not a public address"):
            get(url, tmp_path, door)


def test_a_name_with_one_private_address_among_public_ones_is_refused(tmp_path: Path) -> None:
    door = Door(lambda host, port: ["93.184.216.34", "127.0.0.1"])
    with pytest.raises(ApiError, match="public"):
        get("http://both.example/a.mp4", tmp_path, door)


def test_the_connection_goes_to_the_checked_address_whatever_the_name_says_later(
    tmp_path: Path,
) -> None:
    answers = iter([["127.0.0.1"]])
    with website(sends(b"bytes")) as site:
        door = Door(lambda host, port: next(answers), lambda address: True)
        url = site.replace("127.0.0.1", "rebinding.invalid") + "/a.mp4"
        assert get(url, tmp_path, door)[1] == b"bytes"


def test_a_redirect_to_no_address_at_all_is_refused(tmp_path: Path) -> None:
    nowhere = website(leads_to(lambda path: "http://[::1"))
    with nowhere as site, pytest.raises(ApiError, match="address that is none"):
        get(site + "/a.mp4", tmp_path)


def test_a_circle_of_redirects_ends(tmp_path: Path) -> None:
    with website(leads_to(lambda path: path + "x")) as site, pytest.raises(ApiError, match="end"):
        get(site + "/a.mp4", tmp_path)


def test_a_file_over_the_limit_is_4002_and_is_not_read_to_its_end(tmp_path: Path) -> None:
    with website(sends(bytes(5_000_000))) as site, pytest.raises(ApiError) as refused:
        get(site + "/a.mp4", tmp_path)
    assert refused.value.code == 4002


def test_time_runs_out(tmp_path: Path) -> None:
    with website(sends(b"bytes")) as site, pytest.raises(ApiError, match="too long"):
        get(site + "/a.mp4", tmp_path, within_s=0.0)


@pytest.mark.parametrize(
    "begun",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n",
        b"HTTP/1.1 200 O",
    ],
)
def test_a_server_that_sends_drop_by_drop_is_left_when_time_is_over(
    begun: bytes, tmp_path: Path
) -> None:
    done = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(begun)
        with suppress(OSError):
            while not done.wait(0.02):
                request.wfile.write(b"x")

    with website(drip) as site:
        with pytest.raises(ApiError, match="too long"):
            get(site + "/a.mp4", tmp_path, within_s=0.2)
        done.set()


def test_a_file_that_ends_early_is_no_file(tmp_path: Path) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf")

    with website(answer) as site, pytest.raises(ApiError, match="broke off"):
        get(site + "/a.mp4", tmp_path)


def test_a_page_that_is_not_there_says_so(tmp_path: Path) -> None:
    with website(lambda r: r.send_error(404)) as site, pytest.raises(ApiError, match="404"):
        get(site + "/a.mp4", tmp_path)


def test_a_connection_that_breaks_says_so(tmp_path: Path) -> None:
    with pytest.raises(ApiError, match="did not send the file"):
        get("http://127.0.0.1:9/a.mp4", tmp_path)
