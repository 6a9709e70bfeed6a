"""A service on a `Wire` that behaves as the contract says, until a test says otherwise.

And what a test needs to run the client against it: a clock of its own, a home of its own, the
library in this process or the scripts as an agent runs them.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.util
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

from nemo.client import Client, connect
from nemo.identity import Identity
from nemo.patience import Patience
from nemo.redaction import Redaction
from nemo.store import Store
from tests.support.wire import Line, Request, Script, Wire, answer, stream

SCRIPTS = Path(__file__).parents[2] / "scripts"
SUBMIT = "/api/render/proxy/lambda"

VIDEO = {
    "t": [{"tt": 0, "sg": [{"m": {"name": "talk"}, "d": 4000}]}],
    "d": 4000,
}
WITH_MUSIC = {
    "t": [*VIDEO["t"], {"tt": 1, "sg": [{"m": {"name": "Lo-fi"}, "d": 4000}]}],
    "d": 4000,
}
#: The beginning of an MP4 file, and enough after it to be cut in two.
MP4 = b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(range(256)) * 40


@dataclass
class Service:
    """The contract's endpoints over a draft that a test may change."""

    wire: Wire
    draft: Any = field(default_factory=lambda: VIDEO)
    sessions: int = 0
    tokens: int = 0

    def __post_init__(self) -> None:
        on = self.wire.on
        on("POST", "/api/auth/anonymous-token", self._token)
        on("POST", "/api/tasks/me/with-session/nemo_agent", self._session)
        on("POST", "/api/auth/claim-token", answer(404))
        on("GET", "/api/state/*", self._state)
        on("GET", "/api/credits/balance/simple", _credits)
        on("POST", "/api/upload-video/*", _upload)
        on("POST", "/run_sse", self.says("Done."))
        on("POST", SUBMIT, answer(200, {"success": True, "data": {"status": "pending"}}))
        on("GET", f"{SUBMIT}/*", self.completed("/file.mp4"))
        on("GET", "/file.mp4", answer(200, MP4))

    @property
    def url(self) -> str:
        return self.wire.url

    def asked(self, method: str, path: str) -> list[Request]:
        return self.wire.asked(method, path)

    def says(self, text: str, *, draft: Any = None, then: Script | None = None) -> Script:
        """A turn that answers `text` ("" for a silent one) and leaves `draft` behind."""
        event = {"content": {"role": "model", "parts": [{"text": text}]}, "author": "nemo_agent"}

        def script(line: Line) -> None:
            if draft is not None:
                self.draft = draft
            pieces = [f"data: {json.dumps(event)}\n\n".encode()] if text else []
            stream(*pieces, then=then)(line)

        return script

    def edits(self, draft: Any, then: Script) -> Script:
        """A turn that is done, and whose answer goes wrong as `then` says."""

        def script(line: Line) -> None:
            self.draft = draft
            then(line)

        return script

    def completed(self, url: str) -> Script:
        return answer(200, {"data": {"status": "completed", "progress": 100, "outputUrl": url}})

    def _token(self, line: Line) -> None:
        self.tokens += 1
        envelope(
            {
                "token": f"nmv_usr_anonymous-{self.tokens}",
                "credits": 100,
                "user_id": "anon_7",
                "expires_at": "2999-01-01T00:00:00Z",
            }
        )(line)

    def _session(self, line: Line) -> None:
        self.sessions += 1
        envelope({"task_id": f"7{self.sessions}", "session_id": f"9{self.sessions}"})(line)

    def _state(self, line: Line) -> None:
        envelope({"state": {"draft": self.draft}})(line)


def envelope(data: Mapping[str, Any]) -> Script:
    return answer(200, {"code": 0, "message": "ok", "data": dict(data)})


def refused(code: int, status: int = 200, message: str = "no") -> Script:
    return answer(status, {"code": code, "message": message})


def _credits(line: Line) -> None:
    envelope({"available": 80, "frozen": 15, "total": 95})(line)


def _upload(line: Line) -> None:
    envelope({"files": [{"filename": "talk.mp4", "file_type": "video", "duration": 4.0}]})(line)


@dataclass
class Time:
    """A clock that only sleeping moves; `sleeps` are the seconds asked for."""

    seconds: float = 1_800_000_000.0
    sleeps: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.seconds += seconds

    def patience(self, wait_s: float | None = None) -> Patience:
        return Patience(wait_s, self.now, self.now, self.sleep, started=self.seconds)


def client_of(
    service: Service,
    home: Path,
    *,
    time: Time | None = None,
    patience: Patience | None = None,
    chat: str = "default",
    notices: list[str] | None = None,
    env: Mapping[str, str] | None = None,
) -> Client:
    """The library, in this process, on a clock of the test's."""
    said = [] if notices is None else notices
    return connect(
        {"NEMO_API_URL": service.url, **(env or {})},
        Identity("music-to-free", "1.0.0", "unknown"),
        Store(home, report=said.append),
        chat=chat,
        language="en",
        patience=patience or (time or Time()).patience(),
        redact=Redaction(),
        notice=said.append,
    )


@dataclass(frozen=True)
class Ran:
    """What a script gave back."""

    exit_code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, str]:
        return self.document["error"]


def clean_env(home: Path, service_url: str = "", **more: str) -> dict[str, str]:
    """The environment of a fresh machine: nothing of the developer's own."""
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    address = {"NEMO_API_URL": service_url} if service_url else {}
    return {**kept, "HOME": str(home), "LANG": "en_US.UTF-8", **address, **more}


def run(script: str, *arguments: str, env: Mapping[str, str], cwd: Path) -> Ran:
    """Run a script as an agent does: in a process of its own, without a terminal."""
    done = subprocess.run(
        command(script, *arguments),
        env=dict(env),
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def run_here(script: str, *arguments: str, env: Mapping[str, str], cwd: Path) -> Ran:
    """Run a script in this process: many times as quick, where a process is not the point."""
    spec = importlib.util.spec_from_file_location(f"run_{script[:-3]}", SCRIPTS / script)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
    before = Path.cwd()
    with (
        mock.patch.dict(os.environ, env, clear=True),
        mock.patch.object(sys, "argv", command(script, *arguments)[1:]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        os.chdir(cwd)
        try:
            spec.loader.exec_module(module)
            exit_code = module.main()
        except SystemExit as ended:  # as --help ends
            exit_code = int(ended.code or 0)
        finally:
            os.chdir(before)
            gc.unfreeze()
            gc.enable()
    said, noted = (stream.buffer.getvalue().decode() for stream in (out, err))
    return Ran(exit_code, said, noted)


def command(script: str, *arguments: str) -> Sequence[str]:
    return [sys.executable, str(SCRIPTS / script), *arguments]
