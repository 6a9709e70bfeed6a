"""The real agent and the real renderer behind the real server: a session as a person has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import requests

from nemo_local.config import Config
from nemo_local.media.probe import probe
from nemo_local.view import services
from tests.support.api import Caller


def said(events: list[dict[str, Any]]) -> str:
    whole = [e for e in events if "partial" not in e and "text" in e["content"]["parts"][0]]
    text: str = whole[-1]["content"]["parts"][0]["text"]
    return text


def test_music_out_and_music_in_and_a_file_of_it(
    caller: Caller, short: Path, tmp_path: Path
) -> None:
    caller.upload(short)
    assert "voicenet" in said(caller.say("remove the background music"))
    assert "the picture is" in said(caller.say("add background music that matches the mood"))
    draft = caller.state()["draft"]
    roles = [track["m"]["role"] for track in draft["t"]]
    assert roles == ["video", "bgm"]
    assert draft["t"][0]["sg"][0]["m"]["stem"] == "voice"
    assert (
        caller.state()["generated_media"][0]["mood"] == draft["t"][1]["sg"][0]["m"]["music"]["mood"]
    )
    caller.submit(draft, "render_1", format="mp4")
    output = caller.finished("render_1")["output"]
    made = tmp_path / "made.mp4"
    made.write_bytes(requests.get(output["url"]).content)
    info = probe(made)
    assert (info.video_codec, len(info.audio)) == ("h264", 1)


def test_undo_takes_back_what_was_asked_and_not_the_upload(caller: Caller, short: Path) -> None:
    caller.upload(short)
    before = caller.state()["draft"]
    caller.say("remove the background music")
    assert caller.state()["draft"] != before
    caller.say("undo")
    assert caller.state()["draft"] == before
    caller.say("undo")
    assert caller.state()["draft"] == before
    caller.say("redo")
    assert caller.state()["draft"] != before


def test_the_environment_chooses_the_separator_and_the_language_model(tmp_path: Path) -> None:
    usual = services(Config(data=tmp_path))
    assert (usual.separator, usual.interpreter) == ("voicenet", None)
    environ = {"NEMO_SEPARATOR": "demucs", "NEMO_LLM_URL": "http://127.0.0.1:1/v1"}
    chosen = services(Config(data=tmp_path, environ=environ))
    assert chosen.separator == "demucs"
    assert chosen.interpreter is not None
