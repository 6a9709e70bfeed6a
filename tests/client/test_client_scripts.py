"""What every script promises: one document, clear errors, nothing left in the skill's folder."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

import pytest

from nemo import commandline, dependencies
from nemo.errors import NemoError
from tests.support.service import (
    MP4,
    SCRIPTS,
    WITH_MUSIC,
    Service,
    clean_env,
    command,
    run,
    run_here,
)
from tests.support.wire import Wire, answer

ALL = ["connect.py", "upload.py", "sse.py", "state.py", "export.py", "credits.py", "edit.py"]


@pytest.fixture
def service() -> Iterator[Service]:
    with Wire() as wire:
        yield Service(wire)


@pytest.mark.parametrize("script", ALL)
def test_help_fits_a_screen_and_has_an_example_and_the_exit_codes(
    script: str, tmp_path: Path
) -> None:
    ran = run_here(script, "--help", env=clean_env(tmp_path), cwd=tmp_path)
    assert ran.exit_code == 0
    assert len(ran.out.splitlines()) <= 45
    assert f"example: {script}" in ran.out
    assert "exit codes: 0 done" in ran.out


def listed_in(text: str) -> list[str]:
    """What the first list of dependencies in a text names."""
    found = re.search(r"^(?:# )?dependencies = (\[.*\])$", text, re.MULTILINE)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("script", ALL)
def test_a_script_says_what_it_needs_for_uv(script: str) -> None:
    head = (SCRIPTS / script).read_text().split("# ///")[1]
    assert listed_in(head) == [*dependencies.NEEDED]
    assert 'requires-python = ">=3.10"' in head


def test_the_project_needs_what_the_scripts_need() -> None:
    assert listed_in((SCRIPTS.parent / "pyproject.toml").read_text()) == [*dependencies.NEEDED]


@pytest.mark.parametrize(
    "arguments",
    [
        ("state.py", "--nonsense"),
        ("sse.py",),
        ("sse.py", "wish", "--resume"),
        ("sse.py", "wish", "--wait", "soon"),
        ("sse.py", "wish", "--wait", "-1"),
        ("upload.py",),
        ("edit.py", "a.mp4"),
        ("export.py", "--list", "--cancel", "x"),
    ],
)
def test_a_mistake_in_usage_is_one_document(arguments: tuple[str, ...], tmp_path: Path) -> None:
    ran = run_here(*arguments, env=clean_env(tmp_path), cwd=tmp_path)
    assert ran.exit_code == 2
    assert ran.error["code"] == "usage"
    assert arguments[0] in ran.error["hint"]
    assert ran.err == ""


@pytest.mark.parametrize(
    ("script", "keys"),
    [
        ("connect.py", {"backend", "session_id", "language", "anonymous", "credits", "link"}),
        ("state.py", {"timeline", "tracks", "duration_ms", "ready"}),
        ("credits.py", {"available", "frozen", "total"}),
        ("export.py", {"render_id", "status", "progress", "file", "duration_s", "size_bytes"}),
    ],
)
def test_the_document_has_the_promised_facts(
    service: Service, tmp_path: Path, script: str, keys: set[str]
) -> None:
    document = run_here(script, env=clean_env(tmp_path, service.url), cwd=tmp_path).document
    assert document.keys() == {"ok", "say", "data", "next"}
    assert document["ok"] is True
    assert keys <= document["data"].keys()


def test_an_answer_has_the_promised_facts(service: Service, tmp_path: Path) -> None:
    ran = run("sse.py", "shorter", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.document["data"].keys() == {"text", "tools", "errors", "changes", "timeline"}
    assert ran.document["say"] == "Done."
    assert "Done." in ran.err  # at once, before the document


def on_a_terminal(*words: str, env: dict[str, str], cwd: Path) -> str:
    """Run a script as a person does, and give all that the terminal shows."""
    ours, theirs = pty.openpty()
    done = subprocess.run(command(*words), env=env, cwd=cwd, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert done.returncode == 0
    return shown


def test_on_a_terminal_the_same_is_text(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.says("Cut it. It is short now."))
    env = clean_env(tmp_path, service.url)
    shown = on_a_terminal("sse.py", "shorter", env=env, cwd=tmp_path)
    assert shown.count("Cut it. It is short now.") == 1
    assert "{" not in shown


def test_on_a_terminal_a_job_says_its_answer_once_and_then_where_the_file_is(
    service: Service, tmp_path: Path
) -> None:
    service.wire.on("POST", "/run_sse", service.says("Added music. Enjoy.", draft=WITH_MUSIC))
    (tmp_path / "talk.mp4").write_bytes(MP4)
    env = clean_env(tmp_path, service.url)
    shown = on_a_terminal("edit.py", "talk.mp4", "--say", "add music", env=env, cwd=tmp_path)
    assert shown.count("Added music.") == shown.count("Your file is ready") == 1
    lines = [line.strip() for line in shown.splitlines()]
    assert "Added music. Enjoy." in lines


def test_chinese_stays_readable_under_any_locale(service: Service, tmp_path: Path) -> None:
    service.wire.on("POST", "/run_sse", service.says("已添加音乐。"))
    env = {**clean_env(tmp_path, service.url), "LANG": "C", "PYTHONIOENCODING": "ascii"}
    ran = run("sse.py", "加音乐", env=env, cwd=tmp_path)
    assert "已添加音乐。" in ran.out


def test_a_reader_who_leaves_is_no_error(service: Service, tmp_path: Path) -> None:
    begun = subprocess.Popen(
        command("state.py"),
        env=clean_env(tmp_path, service.url),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert begun.stdout and begun.stderr
    begun.stdout.close()
    assert begun.wait(timeout=30) == 0
    assert begun.stderr.read() == b""
    begun.stderr.close()


def test_what_nobody_expected_is_one_document_too(service: Service, tmp_path: Path) -> None:
    service.wire.on("GET", "/api/credits/balance/simple", answer(200, "<html>sign in</html>"))
    ran = run_here("credits.py", env=clean_env(tmp_path, service.url), cwd=tmp_path)
    assert ran.exit_code == 1
    assert ran.error["code"] == "bad_answer"


def test_it_works_from_anywhere_and_leaves_nothing_in_its_folder(
    service: Service, tmp_path: Path
) -> None:
    installed = tmp_path / "Ünser skill's folder"
    shutil.copytree(SCRIPTS, installed / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (installed / "SKILL.md").write_text('---\nname: my-skill\nmetadata:\n  version: "7"\n---\n')
    before = sorted(path for path in installed.rglob("*"))
    work = tmp_path / "wörk folder"
    work.mkdir()
    for script in ("connect.py", "state.py", "export.py"):
        done = subprocess.run(
            [sys.executable, str(installed / "scripts" / script)],
            env=clean_env(tmp_path / "home", service.url),
            cwd=work,
            capture_output=True,
        )
        assert done.returncode == 0
    assert sorted(installed.rglob("*")) == before
    assert {r.headers["x-skill-source"] for r in service.wire.requests} == {"my-skill"}


# Packages that are not there


def bare_python(tmp_path: Path) -> Path:
    """A Python without any package, as a fresh machine has it."""
    folder = tmp_path / "bare"
    subprocess.run(
        [sys.executable, "-m", "venv", "--without-pip", "--copies", str(folder)], check=True
    )
    return folder / "bin" / "python"


def test_missing_packages_are_one_document_with_the_command_that_helps(tmp_path: Path) -> None:
    python = bare_python(tmp_path)
    done = subprocess.run(
        [python, str(SCRIPTS / "state.py"), "--session", "a b"],
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    document = json.loads(done.stdout)
    assert done.returncode == 2
    assert document["error"]["code"] == "missing_packages"
    for package in ("requests", "sseclient-py", "pyyaml"):
        assert package in document["error"]["message"]
    assert "'a b'" in document["data"]["command"]
    assert done.stderr == ""
    assert not (tmp_path / ".config").exists()


def test_with_uv_there_the_command_is_uv(tmp_path: Path) -> None:
    python = bare_python(tmp_path)
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "uv").write_text("#!/bin/sh\n")
    (tools / "uv").chmod(0o755)
    done = subprocess.run(
        [python, str(SCRIPTS / "credits.py")],
        env={"HOME": str(tmp_path), "PATH": str(tools)},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    fix = json.loads(done.stdout)["data"]["command"]
    assert re.fullmatch(r"uv run \S*/scripts/credits\.py", fix)


def test_the_other_package_of_the_same_module_name_is_not_taken_for_ours(tmp_path: Path) -> None:
    decoy = tmp_path / "decoy"
    decoy.mkdir()
    (decoy / "sseclient.py").write_text("class SSEClient: pass\n")
    env = {**clean_env(tmp_path), "PYTHONPATH": str(decoy)}
    ran = run("state.py", env=env, cwd=tmp_path)
    assert ran.exit_code == 2
    assert "sseclient-py" in ran.error["message"]


@pytest.mark.parametrize(
    ("there", "managed", "begins"),
    [
        ({"pip", "ensurepip"}, False, " -m pip install 'requests>=2.31' 'sseclient-py>=1.8' "),
        ({"pip", "ensurepip"}, True, " -m venv '/ho me/.nemovideo-venv' && '/ho me/.nemovideo-"),
        ({"ensurepip"}, True, " -m venv '/ho me/.nemovideo-venv' && "),
        ({"pip"}, True, " -m pip install --target '/ho me/.nemovideo-packages' "),
        (set(), True, "curl "),
    ],
)
def test_the_command_is_one_that_works_on_this_machine(
    monkeypatch: pytest.MonkeyPatch, there: set[str], managed: bool, begins: str
) -> None:
    monkeypatch.setenv("HOME", "/ho me")
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(
        dependencies.importlib.util, "find_spec", lambda name: object() if name in there else None
    )
    monkeypatch.setattr(dependencies, "_externally_managed", lambda: managed)
    with pytest.raises(NemoError) as raised:
        dependencies.check(["/a b/state.py"])
    assert raised.value.data["command"].removeprefix(sys.executable).startswith(begins)


@pytest.mark.parametrize(
    ("there", "says"),
    [
        ({"pip"}, ' -m pip install "requests>=2.31" '),
        ({"ensurepip"}, r'Scripts\python.exe "C:\a b\state.py" --session x'),
        (set(), "powershell -c "),
    ],
)
def test_under_windows_the_command_is_one_for_windows(
    monkeypatch: pytest.MonkeyPatch, there: set[str], says: str
) -> None:
    monkeypatch.setattr(commandline, "on_windows", lambda: True)
    monkeypatch.setattr(dependencies, "on_windows", lambda: True)
    monkeypatch.setattr(dependencies, "Path", Windows)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(
        dependencies.importlib.util, "find_spec", lambda name: object() if name in there else None
    )
    monkeypatch.setattr(dependencies, "_externally_managed", lambda: False)
    with pytest.raises(NemoError) as raised:
        dependencies.check([r"C:\a b\state.py", "--session", "x"])
    command = raised.value.data["command"]
    assert says in command
    assert "~" not in command
    assert "/bin/python " not in command.replace(sys.executable, "")


class Windows(PureWindowsPath):
    """Paths as they are there."""

    @classmethod
    def home(cls) -> Windows:
        return cls(r"C:\Users\me")


def test_an_old_urllib3_is_refused_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("urllib3.response.HTTPResponse", object)  # as 2.1 was: without read1
    with pytest.raises(NemoError, match=r"lacks urllib3>=2\.2") as raised:
        dependencies.check(["sse.py"])
    assert raised.value.code == "missing_packages"
