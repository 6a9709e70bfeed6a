"""The page behind a claim link: one session, read only, for an hour, and nothing from outside."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired
from typing import Any

import numpy as np
import pytest
import requests

from nemo_local.config import Limits
from nemo_local.store import Media
from nemo_local.workspace.peaks import MOST_BINS, bins_for, measure
from nemo_local.workspace.waveforms import Waveforms
from tests.support.api import Caller, one_clip
from tests.support.backend import RunningBackend, running
from tests.support.media import clip

PAGE = Path("nemo_local/workspace")


def claim(caller: Caller) -> str:
    answer = caller.post("/api/auth/claim-token", {"session_id": caller.session})
    token: str = answer.json()["data"]["claim_token"]
    return token


def look(caller: Caller, path: str, token: str) -> requests.Response:
    """A request as a browser makes it: with the link, without the person's token."""
    return requests.get(f"{caller.url}/workspace/{path}", params={"ct": token}, timeout=60)


def shown(caller: Caller) -> dict[str, Any]:
    what: dict[str, Any] = look(caller, "session", claim(caller)).json()
    return what


def test_the_link_opens_a_page_that_may_load_nothing_from_elsewhere(caller: Caller) -> None:
    answer = look(caller, "claim", claim(caller))
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    for name in re.findall(r'(?:src|href)="([^"]+)"', answer.text):
        asset = requests.get(f"{caller.url}/workspace/{name}")
        assert asset.status_code == 200, name
        assert asset.headers["X-Content-Type-Options"] == "nosniff"
    for file in PAGE.iterdir():
        if file.suffix in (".html", ".css", ".js"):
            assert not re.search(r"https?:|innerHTML|style=|onclick", file.read_text("utf-8")), file


def test_the_page_shows_the_timeline_in_words_and_parts(caller: Caller, short: Path) -> None:
    caller.upload(short)
    what = shown(caller)
    assert what["summary"] == "Timeline (1 track): 1. Video: short.mp4 (0-1s)"
    (track,) = what["tracks"]
    (segment,) = track["segments"]
    assert (track["kind"], segment["start_ms"], segment["duration_ms"]) == ("video", 0, 1000)
    source = what["media"][segment["media"]]
    assert (source["name"], source["has_sound"]) == ("short.mp4", True)
    assert requests.get(source["url"]).content == short.read_bytes()


def test_an_empty_session_has_a_page_too(caller: Caller) -> None:
    what = shown(caller)
    assert (what["tracks"], what["media"], what["renders"]) == ([], {}, [])


def test_exports_are_listed_newest_first_with_their_files(caller: Caller, short: Path) -> None:
    caller.upload(short)
    media = caller.media_ids()[0]
    caller.submit(one_clip(media, 1000, name="short.mp4"), "first", format="mp3")
    caller.finished("first")
    caller.submit(one_clip(media, 3_600_000, loop=True, speed=1.1), "second")
    second, first = shown(caller)["renders"]
    assert (second["id"], second["url"]) == ("second", None)
    assert (first["id"], first["status"], first["format"]) == ("first", "completed", "mp3")
    assert first["name"] == "short-edited.mp3"
    saved = requests.get(first["url"])
    assert 'filename="short-edited.mp3"' in saved.headers["Content-Disposition"]
    caller.post("/api/render/proxy/lambda/second/cancel")


def test_a_link_shows_nothing_but_its_session(
    backend: RunningBackend, caller: Caller, short: Path
) -> None:
    caller.upload(short)
    (media,) = caller.media_ids()
    other = Caller(backend.url)
    assert look(other, f"waveform/{media}", claim(other)).status_code == 404
    assert look(other, "session", claim(other)).json()["media"] == {}


@pytest.mark.parametrize("token", ["", "clm_guess"])
def test_a_wrong_link_is_a_friendly_page(caller: Caller, token: str) -> None:
    answer = look(caller, "claim", token)
    assert answer.status_code == 410
    assert "This link has ended" in answer.text
    assert look(caller, "session", token).status_code == 410
    assert look(caller, "waveform/x", token).status_code == 410


def test_a_link_ends(tmp_path: Path) -> None:
    with running(tmp_path, limits=Limits(claim_s=0)) as backend:
        caller = Caller(backend.url)
        assert look(caller, "claim", claim(caller)).status_code == 410


def test_no_other_file_is_an_asset(caller: Caller) -> None:
    for name in ("pages.py", "..%2Fapp.py", "page.html"):
        assert requests.get(f"{caller.url}/workspace/{name}").status_code == 404


def test_a_waveform_is_loud_where_the_sound_is(caller: Caller, tmp_path: Path) -> None:
    sound = "aevalsrc=exprs='if(gt(t\\,1)\\,0.5*sin(880*PI*t)\\,0)':s=48000:d=2"
    caller.upload(clip(tmp_path / "late.wav", picture=None, sound=sound, codecs=()))
    (media,) = caller.media_ids()
    token = claim(caller)
    wave = np.frombuffer(look(caller, f"waveform/{media}", token).content, np.uint8)
    assert len(wave) == 100
    assert wave[:49].max() == 0
    assert wave[52:].min() == pytest.approx(127, abs=3)
    assert look(caller, f"waveform/{media}", token).content == wave.tobytes()


def test_the_waveform_of_a_part_shows_the_part_alone(caller: Caller) -> None:
    caller.upload(Path("samples/music.webm"))
    (media,) = caller.media_ids()
    token = claim(caller)

    def loudest(**stem: str) -> int:
        asked = {"ct": token, **stem}
        address = f"{caller.url}/workspace/waveform/{media}"
        answer = requests.get(address, params=asked, timeout=120)
        return int(np.frombuffer(answer.content, np.uint8).max())

    assert loudest(stem="music") == pytest.approx(loudest(), abs=3)
    assert loudest(stem="voice") < 3
    refused = requests.get(
        f"{caller.url}/workspace/waveform/{media}", params={"ct": token, "stem": "drums"}
    )
    assert refused.status_code == 400


def test_a_silent_video_has_no_waveform(caller: Caller, tmp_path: Path) -> None:
    caller.upload(clip(tmp_path / "mute.mp4", seconds=0.3, sound=None))
    (media,) = caller.media_ids()
    answer = look(caller, f"waveform/{media}", claim(caller))
    assert (answer.status_code, answer.content) == (200, b"")


def test_a_waveform_that_failed_is_tried_again_but_not_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = [OSError(), TimeoutExpired("peaks", 300), TimeoutExpired("peaks", 300), b"wave"]

    def run(command: list[str], **_: object) -> CompletedProcess[bytes]:
        outcome = outcomes.pop(0)
        if isinstance(outcome, bytes):
            return CompletedProcess(command, 0, outcome)
        raise outcome

    monkeypatch.setattr("subprocess.run", run)
    media = Media("m", "s", "p", "a.wav", 1, "", {"audio": [{}], "duration_ms": 1000})
    other = replace(media, id="n")
    waves = Waveforms(tmp_path, tmp_path)

    async def look_at(*files: Media) -> list[bytes]:
        return [await waves.of(file, "mix") for file in files]

    assert asyncio.run(look_at(other, media, media, media)) == [b"", b"", b"", b""]
    assert asyncio.run(look_at(other, other)) == [b"wave", b"wave"]
    assert outcomes == []


def test_long_files_get_coarser_bins(tmp_path: Path) -> None:
    assert [bins_for(ms) for ms in (0, 20, 1000, 120_000, 7_200_000)] == [1, 1, 50, 6000, MOST_BINS]
    path = clip(tmp_path / "tone.wav", seconds=1, picture=None, codecs=())
    assert len(measure(path, 1000)) == 50
    assert len(measure(path, 500)) == 25
