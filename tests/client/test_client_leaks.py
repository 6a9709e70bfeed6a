"""A token is seen by the service alone, whatever goes wrong."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo.redaction import Redaction
from tests.support.service import MP4, SUBMIT, Service, clean_env, command, run_here
from tests.support.wire import Line, Script, Wire, answer, cut, stream

MARK = "LEAKED-MARK-4711"
#: One token as the service makes them, and one as nothing would recognize it.
OWN = {"usual": f"nmv_usr_{MARK}", "odd": f"{MARK}/with+other=signs"}

CREDITS, UPLOAD, TURN = "/api/credits/balance/simple", "/api/upload-video/*", "/run_sse"

RUNS = (
    ("connect.py",),
    ("upload.py", "talk.mp4"),
    ("sse.py", "make it shorter", "--wait", "0.5"),
    ("state.py",),
    ("export.py", "--out", "a.mp4", "--wait", "0.5"),
    ("credits.py",),
    ("edit.py", "talk.mp4", "--say", "louder", "--out", "b.mp4", "--wait", "0.5"),
)


def echo(line: Line) -> str:
    """What a careless service repeats: everything that it was told."""
    return f"you sent {line.request.headers}"


def refuse(code: int, status: int) -> Script:
    return lambda line: answer(status, {"code": code, "message": echo(line)})(line)


def page(line: Line) -> None:
    answer(500, f"<html>{echo(line)}</html>")(line)


def not_json(line: Line) -> None:
    answer(200, f'{{"code": 0, "data": {echo(line)}', {"Content-Type": "application/json"})(line)


def talk(line: Line) -> None:
    """A stream that repeats the token in its text and its errors, and breaks off."""
    said = line.request.headers.get("authorization", "")
    stream(
        f'data: {{"content": {{"parts": [{{"text": "Your {said}. "}}]}}}}\n\n'.encode(),
        f'data: {{"error": "bad "{said}""}}\n\n'.encode(),
        then=cut,
    )(line)


@pytest.fixture
def elsewhere() -> Iterator[Wire]:
    with Wire() as wire:
        wire.on("GET", "*", answer(200, MP4))
        yield wire


@pytest.fixture
def service() -> Iterator[Service]:
    with Wire() as wire:
        yield Service(wire)


def processes() -> str:
    """Every command line on this machine, where the system shows them."""
    lines = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(entry.read_bytes().decode("utf-8", "replace"))
        except OSError:
            continue
    return "\n".join(lines)


def homes(folder: Path) -> Iterator[tuple[tuple[str, ...], Path]]:
    """What is run, each in a home of its own, beside a video."""
    (folder / "talk.mp4").write_bytes(MP4)
    for number, words in enumerate(RUNS):
        home = folder / f"home{number}"
        home.mkdir()
        (home / ".netrc").write_text("machine 127.0.0.1 login me password netrc-secret\n")
        yield words, home


def run_all(service: Service, folder: Path, **env: str) -> str:
    """Run every script, and give all they said."""
    outputs = []
    for words, home in homes(folder):
        ran = run_here(*words, env=clean_env(home, service.url, **env), cwd=folder)
        outputs.append(ran.out + ran.err)
    assert all("Traceback" not in output for output in outputs)
    return "\n".join(outputs)


def run_all_as_processes(service: Service, folder: Path, **env: str) -> str:
    """Run every script, all at once, as an agent does.

    Give all they said, and all command lines of this machine while they were at work.
    """
    seen: list[str] = []
    (credit,) = service.wire.scripts("GET", CREDITS)

    def watched(line: Line) -> None:
        seen.append(processes())
        credit(line)

    service.wire.on("GET", CREDITS, watched)
    running = [
        subprocess.Popen(
            command(*words),
            env=clean_env(home, service.url, **env),
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        for words, home in homes(folder)
    ]
    outputs = [one.communicate(timeout=120)[0] for one in running]
    assert all("Traceback" not in output for output in outputs)
    assert any("credits.py" in lines for lines in seen) or not Path("/proc").exists()
    return "\n".join([*seen, *outputs])


def files_with(mark: str, folder: Path) -> set[str]:
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file() and mark.encode() in path.read_bytes()
    }


#: What goes wrong where: at the credits, the upload, the turn, the export.
FAILURES = {
    "refused": (refuse(1001, 401), refuse(1002, 200), refuse(2001, 402), refuse(402, 402)),
    "server error": (page, page, page, page),
    "broken": (not_json, not_json, talk, not_json),
    "cut": (cut, cut, cut, cut),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_no_failure_shows_the_token(service: Service, tmp_path: Path, failure: str) -> None:
    credit, upload, turn, export = FAILURES[failure]
    service.wire.on("GET", CREDITS, credit)
    service.wire.on("POST", UPLOAD, upload)
    service.wire.on("POST", TURN, turn)
    service.wire.on("POST", SUBMIT, export)
    own = OWN["odd" if failure == "broken" else "usual"]
    run = run_all_as_processes if failure == "refused" else run_all
    said = run(service, tmp_path, NEMO_TOKEN=own)
    assert MARK not in said
    assert "netrc-secret" not in said
    assert all(MARK not in r.path for r in service.wire.requests)
    assert any(MARK in r.headers.get("authorization", "") for r in service.wire.requests)
    assert files_with(MARK, tmp_path) == set()


def test_an_anonymous_token_is_in_the_store_and_nowhere_else(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("GET", CREDITS, page)
    said = run_all_as_processes(service, tmp_path)
    assert "nmv_usr_anonymous" not in said
    assert files_with("nmv_usr_anonymous", tmp_path) == {"state.json"}


def test_redirects_and_files_elsewhere_take_no_token_along(
    service: Service, elsewhere: Wire, tmp_path: Path
) -> None:
    away = answer(307, headers={"Location": f"{elsewhere.url}/x"})
    service.wire.on("GET", "/file.mp4", away)
    for method, path in (("GET", CREDITS), ("POST", UPLOAD), ("POST", TURN)):
        service.wire.on(method, path, away)
    said = run_all(service, tmp_path, NEMO_TOKEN=OWN["usual"])
    assert MARK not in said
    assert elsewhere.requests
    for request in elsewhere.requests:
        assert request.method == "GET"
        assert "authorization" not in request.headers
        assert MARK not in str(request)


def test_redaction_knows_tokens_by_sight_and_by_heart() -> None:
    redact = Redaction()
    redact.learn("open sesame")
    redact.learn("a")  # too short to be a secret
    assert redact("a nmv_usr_x-1.y/z= b open sesame!") == "a [token] b [token]!"
