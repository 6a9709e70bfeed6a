"""The service that the client's benchmark talks to, in a process of its own.

    python -m bench.client_service BIG_FILE

It answers the contract's endpoints as quickly as Python can, parses and hashes uploads as a real
server does, and prints its address. Everybody who is measured talks to this one, floors included.
"""

from __future__ import annotations

import hashlib
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from python_multipart.multipart import MultipartParser, parse_options_header

DRAFT = {"d": 10000, "t": [{"tt": 0, "sg": [{"s": 0, "d": 10000, "m": {"name": "talk.mp4"}}]}]}
ANSWERS: dict[str, dict[str, Any]] = {
    "/api/auth/anonymous-token": {
        "token": "nmv_usr_bench",
        "credits": 100,
        "user_id": "anon_1",
        "expires_at": "2999-01-01T00:00:00Z",
    },
    "/api/tasks/me/with-session/nemo_agent": {"task_id": "1", "session_id": "2", "user_id": "me"},
    "/api/credits/balance/simple": {"available": 100, "frozen": 0, "total": 100},
    "/api/state/nemo_agent/me/2/latest": {"state": {"draft": DRAFT}},
}
RENDERS = "/api/render/proxy/lambda"
UPLOAD = "/api/upload-video/nemo_agent/me/2"


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    big: Path
    last_upload: ClassVar[dict[str, Any]] = {"seconds": 0.0}

    def do_GET(self) -> None:
        """Answer what is read."""
        if self.path == "/big.mp4":
            self._file()
        elif self.path == "/last-upload":
            self._json(Handler.last_upload)
        elif self.path.startswith(RENDERS):
            self._json({"data": {"status": "completed", "progress": 100, "outputUrl": "/big.mp4"}})
        else:
            self._envelope()

    def do_POST(self) -> None:
        """Answer what is asked."""
        if self.path == UPLOAD:
            self._parse()
        elif self.path.startswith("/stream/"):
            self._body()
            self._stream(chunked=self.path.endswith("/chunked"))
        elif self.path.startswith(RENDERS):
            self._body()
            self._json({"success": True, "data": {"status": "pending", "progress": 5}})
        else:
            self._body()
            self._envelope()

    def _body(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def _envelope(self) -> None:
        data = ANSWERS.get(self.path)
        if data is None:
            self.send_error(404)
        else:
            self._json({"code": 0, "message": "success", "data": data})

    def _json(self, value: object) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _file(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "video/mp4")
        self.send_header("Content-Length", str(self.big.stat().st_size))
        self.end_headers()
        with self.big.open("rb") as file:
            self.connection.sendfile(file)

    def _stream(self, *, chunked: bool) -> None:
        """Send headers, and later one event that says when it was sent; then stay open."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header(
            *(("Transfer-Encoding", "chunked") if chunked else ("Connection", "close"))
        )
        self.end_headers()
        time.sleep(0.01)
        event = b'data: {"type":"text","content":"%d"}\n\n' % time.monotonic_ns()
        self.wfile.write(b"%x\r\n%s\r\n" % (len(event), event) if chunked else event)
        time.sleep(0.02)  # a reader that waits for more, or for the end, is seen to wait
        if chunked:
            self.wfile.write(b"0\r\n\r\n")
        self.close_connection = True

    def _parse(self) -> None:
        if self.headers.get("Expect") == "100-continue":
            self.send_response_only(100)
            self.end_headers()
        start_s, digest = time.perf_counter(), hashlib.sha256()

        def take(data: bytes, start: int, end: int) -> None:
            digest.update(memoryview(data)[start:end])

        _, options = parse_options_header(self.headers["Content-Type"])
        parser = MultipartParser(options[b"boundary"], {"on_part_data": take})
        left = length = int(self.headers.get("Content-Length", 0))
        while left and (piece := self.rfile.read1(min(left, 1 << 18))):
            left -= len(piece)
            parser.write(piece)
        Handler.last_upload = {
            "content_length": length,
            "sha256": digest.hexdigest(),
            "seconds": time.perf_counter() - start_s,
        }
        file = {"filename": "big.mp4", "file_type": "video", "duration": 10.0}
        self._json({"code": 0, "data": {"files": [file], "session_state_applied": True}})

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve until standard input ends."""
    Handler.big = Path(sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
