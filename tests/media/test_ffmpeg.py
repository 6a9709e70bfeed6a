"""FFmpeg's door: what comes out of a file, how a run is watched, and how it ends."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import ffmpeg, measure, process
from nemo_local.media.ffmpeg import MediaError
from tests.support.media import clip

TONE = "sine=f=440:r=48000"


def heard(path: Path, **how: object) -> np.ndarray:
    return np.concatenate(list(ffmpeg.decode_pcm(path, **how)))  # type: ignore[arg-type]


def test_mono_comes_out_of_both_sides_as_loud_as_it_went_in(tmp_path: Path) -> None:
    file = clip(tmp_path / "a.wav", seconds=1, picture=None, sound=TONE, codecs=())
    sound = heard(file)
    assert sound.shape == (48_000, 2)
    assert sound.dtype == np.float32
    assert np.array_equal(sound[:, 0], sound[:, 1])
    assert np.abs(heard(file, channels=1)).max() == pytest.approx(np.abs(sound).max(), rel=1e-3)
    assert np.abs(sound).max() == pytest.approx(1 / 8, rel=0.01)  # what FFmpeg's sine is


def test_six_channels_are_folded_with_the_speaker_in_front_in_both(tmp_path: Path) -> None:
    centre = "aevalsrc=0|0|0.2*sin(2764*t)|0|0|0:s=48000:c=5.1"
    sound = heard(clip(tmp_path / "a.wav", seconds=0.5, picture=None, sound=centre, codecs=()))
    assert np.array_equal(sound[:, 0], sound[:, 1])
    assert np.abs(sound).max() == pytest.approx(0.2 * 0.7071, rel=0.02)


def test_sound_that_starts_late_begins_with_the_silence_before_it(tmp_path: Path) -> None:
    file = clip(tmp_path / "late.mp4", seconds=1, before_sound=("-itsoffset", "0.5"))
    loud = np.flatnonzero(np.abs(heard(file)[:, 0]) > 0.01)
    assert abs(int(loud[0]) - 24_000) < 48


def test_any_stretch_of_any_stream_can_be_read(tmp_path: Path) -> None:
    pair = "[0:a]anull[a];sine=f=1000:r=48000:d=1[b]"
    file = clip(
        tmp_path / "two.mp4",
        seconds=1,
        picture=None,
        codecs=("-filter_complex", pair, "-map", "[a]", "-map", "[b]", "-c:a", "aac"),
    )
    stretch = heard(file, stream=1, start_ms=250, duration_ms=500)
    assert len(stretch) == 24_000
    spectrum = np.abs(np.fft.rfft(stretch[:, 0]))
    assert np.argmax(spectrum) * 2 == pytest.approx(1000, abs=4)


def test_a_picture_has_no_sound_to_decode(tmp_path: Path) -> None:
    still = clip(tmp_path / "a.png", sound=None, seconds=0.04, codecs=("-frames:v", "1"))
    with pytest.raises(MediaError) as refused:
        heard(still)
    assert refused.value.reason == "no_sound"


def test_closing_the_sound_ends_the_process(tmp_path: Path) -> None:
    file = clip(tmp_path / "long.wav", seconds=60, picture=None, codecs=())
    before = threading.active_count()
    sound = ffmpeg.decode_pcm(file)
    next(sound)
    sound.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before  # the reader of its log has seen the end


def test_progress_follows_the_clock_of_what_is_written() -> None:
    seen: list[float] = []
    args = ["-f", "lavfi", "-i", "sine=d=0.6,arealtime", "-f", "null", "-"]
    ffmpeg.run(args, duration_ms=600, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0
    assert any(0.05 < p < 0.95 for p in seen)


ENDLESS = ["-re", "-f", "lavfi", "-i", "testsrc2", "-f", "null", "-"]


def test_a_run_that_would_never_end_can_be_cancelled() -> None:
    with pytest.raises(MediaError) as ended:
        ffmpeg.run(ENDLESS, cancelled=lambda: True)
    assert ended.value.reason == "cancelled"


def test_a_run_has_only_the_time_it_is_given() -> None:
    with pytest.raises(MediaError) as ended:
        ffmpeg.run(ENDLESS, timeout_s=0.1)
    assert ended.value.reason == "timeout"


def test_a_failed_run_says_why_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"^FFmpeg could not do it: .*xyz") as failed:
        ffmpeg.run(["-f", "lavfi", "-i", "sine=d=0.1", "-c:a", "xyz", "-f", "null", "-"])
    assert "\n" not in str(failed.value)
    assert "0x" not in str(failed.value)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for FFmpeg")
def test_another_ffmpeg_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "my ffmpeg"
    other.write_text("#!/bin/sh\necho a word of its own >&2\n")
    other.chmod(0o755)
    monkeypatch.setenv("NEMO_FFMPEG", os.fspath(other))
    assert "a word of its own" in ffmpeg.run([])
    monkeypatch.setenv("NEMO_FFMPEG", os.fspath(tmp_path / "nowhere"))
    with pytest.raises(MediaError, match="cannot be started"):
        ffmpeg.run([])


def test_broken_samples_reach_nobody(tmp_path: Path) -> None:
    holes = "aevalsrc=if(gt(t\\,0.1)\\,0/0\\,0.1):s=48000"
    codecs = ("-c:a", "pcm_f32le")
    file = clip(tmp_path / "nan.wav", seconds=0.3, picture=None, sound=holes, codecs=codecs)
    assert np.isfinite(heard(file)).all()
    assert measure.level_db(heard(file)[:4800]) == pytest.approx(-20, abs=0.1)


def test_the_end_of_a_child_is_known_by_the_end_of_its_pipe() -> None:
    reading, writing = os.pipe()
    lines = process.LineReader(os.fdopen(reading, "rb"))
    assert not lines.ended(0.01)
    os.close(writing)
    assert lines.ended(60)
    assert lines.finish() == ""
