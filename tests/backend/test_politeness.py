"""Renders and drawings stand back for answers, however many of them begin at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import cast

from nemo_local import politeness


class Group:
    """The file that Linux keeps for a session, as an ordinary user may write it."""

    def __init__(self, *refusals: OSError) -> None:
        self._refusals = list(refusals)
        self.nice = "0"

    def write_text(self, nice: str) -> None:
        if self._refusals:
            raise self._refusals.pop(0)
        self.nice = nice


def stands_back(group: Group, monkeypatch) -> list[float]:
    """How long it waited each time before it tried again."""
    waited: list[float] = []
    monkeypatch.setattr(os, "nice", lambda by: by, raising=False)  # the tests go on as they are
    politeness.stand_back_with_session(cast("Path", group), waited.append)
    return waited


def test_a_session_that_has_to_wait_its_turn_to_stand_back_does_so(monkeypatch) -> None:
    """Linux refuses the second of two renders that begin in the same moment."""
    group = Group(BlockingIOError(), BlockingIOError())
    assert len(stands_back(group, monkeypatch)) == 2
    assert group.nice == "10"


def test_where_sessions_share_otherwise_nothing_is_waited_for(monkeypatch) -> None:
    group = Group(PermissionError())
    assert stands_back(group, monkeypatch) == []


def test_a_drawing_stands_back_within_the_servers_session(tmp_path: Path) -> None:
    """It must leave the session's own share alone: that is the server's."""
    group = Path("/proc/self/autogroup")
    before = group.read_text() if group.exists() else ""
    gone = str(tmp_path / "gone.mp4")
    told = (
        "import os, sys; from nemo_local.workspace import peaks\n"
        f"peaks.main({gone!r}, '1000', 'mix'); print(os.nice(0))"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert int(done.stdout) >= 10
    assert not before or group.read_text() == before
