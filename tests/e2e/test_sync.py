"""Sound and picture stay together through the whole job: upload, a wish, export.

The clip flashes and clicks at the same moments while somebody speaks.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import ffmpeg, measure
from nemo_local.media.ffmpeg import SAMPLE_RATE
from tests.support.backend import RunningBackend
from tests.support.media import AAC, H264
from tests.support.media import ffmpeg as run_ffmpeg
from tools.make_sample import stems

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 6
FLASHES_S = [1.0, 2.6, 4.2, 5.8]  # frames 25, 65, 105 and 145 at 25 a second
WITHIN_S = 0.001


@pytest.fixture(scope="module")
def flashing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's mix with a click at each flash of the picture."""
    folder = tmp_path_factory.mktemp("sync")
    sound = stems(speech_to_music_db=6).mix[SAMPLE_RATE : (SECONDS + 1) * SAMPLE_RATE] * 0.5
    for moment in FLASHES_S:
        sound[round(moment * SAMPLE_RATE)] = 0.95
    (folder / "sound.raw").write_bytes(sound.astype("<f4").tobytes())
    flash = "drawbox=color=white:t=fill:enable='eq(mod(n,40),25)'"
    picture = f"color=c=black:s=320x180:r=25:d={SECONDS},{flash}"
    clip = folder / "flashing.mp4"
    run_ffmpeg(
        *("-f", "lavfi", "-i", picture, "-f", "f32le", "-ar", SAMPLE_RATE, "-ac", 2),
        *("-i", folder / "sound.raw", *H264, *AAC, clip),
    )
    return clip


def job(backend: RunningBackend, clip: Path, wish: str, folder: Path) -> Path:
    """What a person's agent does."""
    made = folder / "made.mp4"
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "edit.py", clip, "--say", wish, "--out", made],
        env={**os.environ, "NEMO_API_URL": backend.url, "NEMO_HOME": str(folder / "home")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["ok"]
    return made


def flashes_s(clip: Path) -> list[float]:
    """When the picture is bright, by the file's own clock."""
    bright = ["-vf", "scale=2:2:flags=area,format=gray,showinfo", "-f", "null", "-"]
    log = ffmpeg.run([*ffmpeg.input_args(clip), "-an", *bright])
    shown = re.findall(r"pts_time:([\d.]+) .*mean:\[(\d+)\]", log)
    return [float(at) for at, mean in shown if int(mean) > 128]


def heard(clip: Path) -> np.ndarray:
    return measure.mono(np.concatenate(list(ffmpeg.decode_pcm(clip))))


def clicks_s(sound: np.ndarray) -> list[float]:
    """Where within half a frame of each flash the sound jumps most."""
    found = []
    for moment in FLASHES_S:
        start = round((moment - 0.02) * SAMPLE_RATE)
        around = np.abs(np.diff(sound[start : start + round(0.04 * SAMPLE_RATE)], 2))
        found.append((start + 1 + int(np.argmax(around))) / SAMPLE_RATE)
    return found


def test_clicks_and_flashes_come_out_together(
    backend: RunningBackend, flashing: Path, tmp_path: Path
) -> None:
    made = job(backend, flashing, "Set the volume to 60%", tmp_path)
    seen = flashes_s(made)
    assert seen == pytest.approx(FLASHES_S, abs=WITHIN_S)
    assert clicks_s(heard(made)) == pytest.approx(seen, abs=WITHIN_S)


def test_the_voice_stays_with_the_picture_when_the_music_goes(
    backend: RunningBackend, flashing: Path, tmp_path: Path
) -> None:
    wish = "Remove the background music and keep only the voice"
    made = job(backend, flashing, wish, tmp_path)
    assert flashes_s(made) == pytest.approx(FLASHES_S, abs=WITHIN_S)
    before, after = heard(flashing), heard(made)
    assert not np.allclose(before, after[: len(before)], atol=0.01)  # the music did go
    spoken = stems().voice[SAMPLE_RATE : (SECONDS + 1) * SAMPLE_RATE]
    for start in (0, 1 * SAMPLE_RATE, 4 * SAMPLE_RATE):  # each second of these is speech
        second = slice(start, start + SAMPLE_RATE)
        late = measure.delay_samples(spoken[second], after[second])
        assert abs(late) <= WITHIN_S * SAMPLE_RATE
