"""The file that everything is remembered in: what goes wrong with it, and who may read it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from nemo_local.store.db import Database


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
