"""A newcomer's first command, from an empty home folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from nemo_local.media.probe import probe

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What the demonstration prints, and the folder that it leaves."""
    home, out = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("my out")
    persons_own = {"NEMO_TOKEN": "nmv_usr_secret", "NEMO_API_URL": "http://127.0.0.1:1"}
    done = subprocess.run(
        [sys.executable, "-m", "tools.demo", "--out", out],
        cwd=ROOT,
        env={**os.environ, **persons_own, "HOME": str(home), "USERPROFILE": str(home)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert not list(home.iterdir())  # it keeps to its own folder
    assert "nmv_usr_secret" not in done.stdout + done.stderr
    return done.stdout, out


def test_it_takes_the_music_out_of_the_pauses_and_says_how_much(
    shown: tuple[str, Path],
) -> None:
    told, out = shown
    before, after, quieter = re.search(  # type: ignore[union-attr]
        r"pauses +(-[\d.]+) dBFS -> +(-[\d.]+) dBFS +(\d+) dB quieter", told
    ).groups()
    assert float(before) - float(after) == pytest.approx(int(quieter), abs=0.6)
    assert int(quieter) >= 25
    assert re.search(r"loudness .*-[\d.]+ LUFS -> +-[\d.]+ LUFS", told)
    assert "0.00 ms" in told
    assert re.search(r"Done in [\d.]+ s: .*talk-clean\.mp4", told)
    info = probe(out / "talk-clean.mp4")
    assert (info.video_codec, info.height, info.duration_ms) == ("h264", 1080, 16_680)


def test_its_last_words_are_commands_that_exist(shown: tuple[str, Path]) -> None:
    scripts = re.findall(r"scripts/\w+\.py", shown[0])
    assert scripts
    assert all((ROOT / script).is_file() for script in scripts)


def test_its_backend_is_gone_when_it_ends(shown: tuple[str, Path]) -> None:
    url = re.search(
        r"http://[^,]+", (shown[1] / "demo-data" / "backend.log").read_text(encoding="utf-8")
    )
    assert url
    import requests

    with pytest.raises(requests.ConnectionError):
        requests.get(url[0], timeout=5)
