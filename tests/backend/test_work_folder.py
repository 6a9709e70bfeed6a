"""What a crash leaves in the work folder is removed, and stops nothing where it cannot be."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from nemo_local.app import create_app
from nemo_local.config import Config
from nemo_local.jobs.runner import Runner
from nemo_local.store import Render, Store


def test_only_what_is_older_than_a_day_goes_at_start(tmp_path: Path) -> None:
    config = Config(data=tmp_path)
    config.make_folders()
    for name in ("old-folder", "young-folder"):
        (config.work / name).mkdir()
    (config.work / "old-file").touch()
    for old in config.work.glob("old-*"):
        os.utime(old, (1e9, 1e9))
    create_app(config, on_request=lambda request: None)
    assert [entry.name for entry in config.work.iterdir()] == ["young-folder"]


def test_left_overs_that_resist_cost_a_job_nothing(tmp_path: Path) -> None:
    config, stop = Config(data=tmp_path), threading.Event()
    config.make_folders()
    store = Store(config.database)
    person = store.people.by_client("client", "here", now=0, lasts_s=1e9, per_address=1)
    assert person is not None
    session = store.sessions.create(person.user_id, "en", 0)
    draft = '{"d": 0, "t": []}'
    store.renders.add(
        Render("key", person.user_id, "r", session.id, draft, "mp4", "high", created_at=0)
    )
    (config.work / "render-key-dead").touch()  # rmtree fails on a file, as on a folder that goes
    stop.set()
    Runner(config, store, stop).run_next()
    assert store.renders.pending() == 1  # begun, and given back as it was told to stop
    assert [entry.name for entry in config.work.iterdir()] == ["render-key-dead"]
    store.close()
