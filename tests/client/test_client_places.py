"""Results go where they were asked to, and never over a file that a person has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo.export import Exporter
from nemo.outputs import may_replace
from tests.support.service import (
    MP4,
    SUBMIT,
    WITH_MUSIC,
    Ran,
    Service,
    clean_env,
    client_of,
    run_here,
)
from tests.support.wire import Wire

WISH = "put calm music under it"


@pytest.fixture
def service() -> Iterator[Service]:
    """A service whose turns add music; what comes back differs from what was sent."""
    with Wire() as wire:
        made = Service(wire)
        wire.on("POST", "/run_sse", made.says("Added music.", draft=WITH_MUSIC))
        yield made


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "talk.mp4"
    path.write_bytes(b"the only copy there is")
    return path


def edit(service: Service, folder: Path, *arguments: str) -> Ran:
    env = clean_env(folder, service.url)
    return run_here("edit.py", *arguments, "--say", WISH, env=env, cwd=folder)


def ignore(_label: str, _percent: float) -> None:
    pass


@pytest.mark.parametrize("out", ["talk", "./talk", "~/talk.mp4", "~/talk", "folder/../talk"])
def test_a_source_is_never_replaced_however_it_is_named(
    service: Service, tmp_path: Path, source: Path, out: str
) -> None:
    (tmp_path / "folder").mkdir()
    ran = edit(service, tmp_path, "talk.mp4", f"--out={out}")
    assert ran.exit_code == 2
    assert "talk.mp4" in ran.error["message"]
    assert source.read_bytes() == b"the only copy there is"
    assert service.asked("POST", "/api/upload-video/*") == []


@pytest.mark.parametrize(
    ("out", "format_", "may"),
    [
        ("talk", None, True),  # nobody knows yet what it becomes
        ("talk", "mp4", True),
        ("talk", "m4a", False),
        ("talk.mp3", None, False),
        (".", None, False),
        (None, None, False),
    ],
)
def test_only_what_could_be_the_source_s_own_name_is_refused(
    monkeypatch: pytest.MonkeyPatch, source: Path, out: str | None, format_: str | None, may: bool
) -> None:
    monkeypatch.chdir(source.parent)
    assert may_replace(out, format_, str(source)) is may


def test_a_home_that_the_shell_left_to_us_is_the_home(
    service: Service, tmp_path: Path, source: Path
) -> None:
    (tmp_path / "vids").mkdir()
    ran = edit(service, tmp_path, "~/talk.mp4", "--out=~/vids")
    assert ran.document["data"]["file"] == str(tmp_path / "vids" / "talk.mp4")
    assert (tmp_path / "vids" / "talk.mp4").read_bytes() == MP4
    assert source.read_bytes() == b"the only copy there is"


def test_a_name_that_begins_like_somebody_s_home_is_a_name(
    service: Service, tmp_path: Path
) -> None:
    (tmp_path / "~draft of mine.mp4").write_bytes(MP4)
    ran = edit(service, tmp_path, "~draft of mine.mp4", "--out", "clean.mp4")
    assert ran.exit_code == 0


def test_without_a_place_the_file_comes_into_this_folder_whatever_was_saved_elsewhere(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for name in ("one", "two", "one"):
        (tmp_path / name).mkdir(exist_ok=True)
        monkeypatch.chdir(tmp_path / name)
        client = client_of(service, tmp_path / "home")
        done = Exporter(client, ignore).export(None, None)
        made.append(Path(done.data["file"]).parent.name)
    assert made == ["one", "two", "one"]
    assert len(service.asked("POST", SUBMIT)) == 2  # the last one is here already


@pytest.mark.parametrize("out", ["clean", "clean.mp4", None, "."])
def test_a_render_for_the_same_place_is_not_made_twice(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        done = Exporter(client_of(service, tmp_path / "home"), ignore).export(out, None)
    assert Path(done.data["file"]).name == (
        "clean.mp4" if out and out > "a" else "video-edited.mp4"
    )
    assert len(service.asked("POST", SUBMIT)) == 1
