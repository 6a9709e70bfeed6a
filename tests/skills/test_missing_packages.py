"""A machine without the packages gets one command that helps, and nothing behind its back."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tools.skillkit import bundle, catalog, checks

SCRIPTS = sorted(path.name for path in (catalog.REPOSITORY / "scripts").glob("*.py"))
ARGUMENTS = {
    "upload.py": ["clip.mp4"],
    "sse.py": ["remove the music"],
    "edit.py": ["clip.mp4", "--say", "remove the music"],
}


@pytest.fixture(scope="module")
def skill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a skill") / "music-to-free"
    bundle.write(catalog.contents(catalog.select("music-to-free")[0]), folder)
    return folder


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python of its own with nothing in it."""
    folder = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    return folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"


def run(python: Path, script: Path, home: Path, path: str = "") -> tuple[int, str, str]:
    done = subprocess.run(
        [python, script, *ARGUMENTS.get(script.name, [])],
        cwd=home,
        env={"HOME": str(home), "USERPROFILE": str(home), "PATH": path},
        capture_output=True,
        encoding="utf-8",
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_says_in_json_what_is_missing(
    name: str, skill: Path, bare_python: Path, tmp_path: Path
) -> None:
    before = checks.read(skill)
    status, out, err = run(bare_python, skill / "scripts" / name, tmp_path)
    answer = json.loads(out)
    assert status == 2
    assert answer["ok"] is False
    assert answer["error"]["code"] == "missing_packages"
    assert "requests" in answer["error"]["message"] + answer["error"]["hint"]
    assert "Traceback" not in out + err
    assert checks.read(skill) == before
    assert list(tmp_path.iterdir()) == [], "nothing is installed or remembered"


def test_where_there_is_uv_the_command_is_the_same_one_with_uv(
    skill: Path, bare_python: Path, tmp_path: Path
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "uv").write_text("#!/bin/sh\n")
    (tools / "uv").chmod(0o755)
    _, out, _ = run(bare_python, skill / "scripts" / "edit.py", tmp_path, path=str(tools))
    words = shlex.split(json.loads(out)["error"]["hint"].removeprefix("Run: "))
    assert words == [
        *("uv", "run", str(skill / "scripts" / "edit.py")),
        *("clip.mp4", "--say", "remove the music"),
    ]


def test_a_module_of_another_package_by_the_same_name_is_not_mistaken(
    skill: Path, tmp_path: Path
) -> None:
    """PyPI's `sseclient` installs a module of that name, which cannot read our streams."""
    (tmp_path / "sseclient.py").write_text("class SSEClient: ...\n")
    done = subprocess.run(
        [sys.executable, skill / "scripts" / "credits.py"],
        env={"HOME": str(tmp_path), "PATH": "", "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
    )
    answer = json.loads(done.stdout)
    assert done.returncode == 2
    assert "sseclient-py" in answer["error"]["message"]


def test_help_needs_no_packages(skill: Path, bare_python: Path, tmp_path: Path) -> None:
    for name in SCRIPTS:
        done = subprocess.run(
            [bare_python, skill / "scripts" / name, "--help"],
            env={"HOME": str(tmp_path), "PATH": ""},
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        assert len(done.stdout.splitlines()) <= 35, "the help of a script fits a screen"


def test_every_script_tells_uv_what_it_needs(skill: Path) -> None:
    for name in SCRIPTS:
        head = (skill / "scripts" / name).read_text(encoding="utf-8").split('"""')[0]
        assert head.startswith("# /// script\n")
        assert '# requires-python = ">=3.10"' in head
        for package in ("requests", "sseclient-py", "pyyaml"):
            assert f'"{package}>=' in head
