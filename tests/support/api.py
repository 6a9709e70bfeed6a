"""A caller of the backend that does what it is told, and no more: for the backend's own tests."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

Json = dict[str, Any]

ATTRIBUTION = {
    "X-Skill-Source": "music-to-free",
    "X-Skill-Version": "1.0.0",
    "X-Skill-Platform": "unknown",
}


class Caller:
    """One anonymous person with one session."""

    def __init__(self, url: str, client_id: str | None = None) -> None:
        self.url = url
        self.http = requests.Session()
        self.http.trust_env = False
        self.http.headers.update(ATTRIBUTION)
        self.client_id = client_id or str(uuid.uuid4())
        self.token = self.new_token()["token"]
        self.http.headers["Authorization"] = f"Bearer {self.token}"
        made = self.post("/api/tasks/me/with-session/nemo_agent", {"language": "en"}).json()
        self.session = made["data"]["session_id"]

    def new_token(self) -> Json:
        headers = {"X-Client-Id": self.client_id}
        answer = self.http.post(self.url + "/api/auth/anonymous-token", headers=headers)
        data: Json = answer.json()["data"]
        return data

    def get(self, path: str, **kwargs: Any) -> requests.Response:
        return self.http.get(self.url + path, timeout=30, **kwargs)

    def post(self, path: str, body: Json | None = None, **kwargs: Any) -> requests.Response:
        return self.http.post(self.url + path, json=body, timeout=30, **kwargs)

    def upload(self, *files: Path | tuple[str, bytes]) -> requests.Response:
        pairs = [(f.name, f.read_bytes()) if isinstance(f, Path) else f for f in files]
        path = f"/api/upload-video/nemo_agent/me/{self.session}"
        return self.http.post(self.url + path, files=[("files", pair) for pair in pairs])

    def state(self) -> Json:
        answer = self.get(f"/api/state/nemo_agent/me/{self.session}/latest").json()
        state: Json = answer["data"]["state"]
        return state

    def media_ids(self) -> list[str]:
        return [info["id"] for info in self.state()["video_infos"]]

    @contextmanager
    def turn(self, message: str) -> Iterator[requests.Response]:
        body = {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": self.session,
            "new_message": {"parts": [{"text": message}]},
        }
        with self.post("/run_sse", body, stream=True) as answer:
            yield answer

    def say(self, message: str) -> list[Json]:
        """One whole turn as its events."""
        with self.turn(message) as answer:
            assert answer.status_code == 200, answer.text
            return events(answer.content)

    def submit(self, draft: Json, render_id: str | None = None, **output: str) -> requests.Response:
        body: Json = {"id": render_id or f"render_{uuid.uuid4().hex}", "sessionId": self.session}
        return self.post("/api/render/proxy/lambda", {**body, "draft": draft, "output": output})

    def poll(self, render_id: str) -> Json:
        data: Json = self.get(f"/api/render/proxy/lambda/{render_id}").json()["data"]
        return data

    def finished(self, render_id: str, within_s: float = 60) -> Json:
        """What a poll says once the render has ended."""
        deadline = time.monotonic() + within_s
        while (told := self.poll(render_id))["status"] not in ("completed", "failed"):
            assert time.monotonic() < deadline, told
            time.sleep(0.02)
        return told


def events(stream: bytes) -> list[Json]:
    """The events of a whole stream; every one is a single `data:` line."""
    blocks = [block for block in stream.decode().split("\n\n") if block]
    assert all(block.startswith("data: ") and "\n" not in block for block in blocks), stream
    return [json.loads(block.removeprefix("data: ")) for block in blocks]


def one_clip(media_id: str, duration_ms: int, **m: object) -> Json:
    """A draft of one file on a video track."""
    segment = {"id": "s1", "s": 0, "d": duration_ms, "m": {"media": media_id, **m}}
    return {"t": [{"id": "t1", "tt": 0, "sg": [segment]}]}
