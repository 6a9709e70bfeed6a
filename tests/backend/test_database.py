"""The file that everything is remembered in: what goes wrong with it, and who may read it."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from nemo_local.store.db import Database
from tests.support.api import Caller
from tests.support.backend import running


def test_a_full_disk_is_called_one_and_leaves_the_database_usable(tmp_path: Path) -> None:
    database = Database(tmp_path / "nemo.db")
    (pages,) = database.all("PRAGMA page_count")[0]
    database.all(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(sqlite3.OperationalError, match="full"), database.transaction() as t:
        for number in range(10):
            t.execute("INSERT INTO secrets VALUES (?, ?)", (str(number), "x" * 5000))
    assert database.all("SELECT * FROM secrets") == []
    database.change("INSERT INTO secrets VALUES ('small', 'x')")
    database.close()


@pytest.mark.skipif(os.name == "nt", reason="there, the folders of people are closed by themselves")
def test_what_lies_in_a_folder_that_was_open_is_closed_to_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with running(tmp_path, log_to_file=True) as backend:
        Caller(backend.url)
        modes = _modes(tmp_path)
    modes |= _modes(tmp_path)
    assert {"nemo.db", "nemo.db-wal", "requests.log", "queue.db", "media"} <= modes.keys()
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def _modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
