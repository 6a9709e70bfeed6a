"""Films of many shots: as exact as short ones, in no more memory."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from nemo_local.media.ffmpeg import MediaError, executable
from nemo_local.media.render import Output, Source, render
from nemo_local.media.render.reels import AT_ONCE, colours, projected
from nemo_local.media.render.shots import encoded_picture
from nemo_local.timeline import Draft, Segment, Track, TrackKind
from tests.support.media import AAC, H264, clip, frames, rendered, source

SHOTS, FRAMES = 2 * AT_ONCE + 3, 3
FPS = 25


@pytest.fixture(scope="module")
def counting(tmp_path_factory) -> Source:
    """A film whose brightness says which frame it is; its colours are those of HD."""
    picture = "color=black:s=64x48:r=25,format=gray,geq=lum='16+8*mod(N,25)',format=yuv420p"
    tagged = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")
    folder = tmp_path_factory.mktemp("counting")
    codecs = (*H264, *tagged, "-color_range", "tv", "-crf", "1", *AAC)
    return source(clip(folder / "c.mp4", picture=picture, codecs=codecs))


def shots(count: int) -> Draft:
    """Every shot begins five frames further into the film, and is three frames long."""
    length = FRAMES * 1000 // FPS
    cut = tuple(
        Segment(f"s{i}", i * length, length, media="m", in_ms=5 * i % 20 * 1000 // FPS)
        for i in range(count)
    )
    return Draft((Track("t", TrackKind.VIDEO, cut),))


def numbers(path: Path) -> list[int]:
    lightness = frames(path, "gray").reshape(-1, 48 * 64).mean(axis=1)
    return [round((float(y) - 16) / 8) for y in lightness]


def test_every_frame_of_many_shots_is_there_and_in_its_place(counting, tmp_path):
    made = rendered(shots(SHOTS), {"m": counting}, tmp_path)
    assert numbers(made) == [5 * i % 20 + n for i in range(SHOTS) for n in range(FRAMES)]
    assert [p.name for p in tmp_path.iterdir()] == ["made.mp4"]


def described(path: Path) -> str:
    """What FFmpeg says of the pixels of a film."""
    command = [executable(), "-hide_banner", "-i", path]
    log = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    (found,) = re.findall(r"Video: h264.*?, (yuv420p\(.*?\)),", log)
    return str(found)


def test_many_shots_keep_their_colours_as_few_do(counting, tmp_path):
    few, many = (
        described(rendered(shots(count), {"m": counting}, tmp_path))
        for count in (AT_ONCE, AT_ONCE + 1)
    )
    assert few == many
    assert "tv, bt709" in many


@pytest.mark.parametrize(
    ("told", "filtered"),
    [
        ("tv, bt709, progressive", "range=tv:colorspace=bt709:color_primaries=bt709"),
        ("tv, bt470bg/unknown/bt709", "colorspace=bt470bg:color_primaries=unknown:color_trc=bt709"),
        ("progressive", "range=auto:colorspace=auto:color_primaries=auto:color_trc=auto"),
    ],
)
def test_what_ffmpeg_tells_of_colours_is_said_again(told, filtered):
    assert filtered in colours(told)


def test_a_shot_that_cannot_be_read_is_an_error_not_a_shorter_film(counting, tmp_path):
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(counting.path.read_bytes()[:700])
    draft = shots(SHOTS)
    (track,) = draft.tracks
    last = Segment("x", draft.duration_ms, 120, media="b")
    longer = Draft((Track("t", TrackKind.VIDEO, (*track.segments, last)),))
    work = tmp_path / "work"
    work.mkdir()
    with pytest.raises(MediaError):
        rendered(longer, {"m": counting, "b": Source(broken, counting.info)}, work)
    assert not list(work.iterdir())


def test_a_shot_of_many_that_has_no_frames_is_an_error_not_a_shorter_film(counting, tmp_path):
    draft = shots(AT_ONCE)
    (track,) = draft.tracks
    last = Segment("x", draft.duration_ms, 120, media="b", in_ms=5000)
    longer = Draft((Track("t", TrackKind.VIDEO, (*track.segments, last)),))
    endless = Source(counting.path, replace(counting.info, video_last_ms=None))
    with pytest.raises(MediaError, match="24 of 27 frames"):
        rendered(longer, {"m": counting, "b": endless}, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for FFmpeg")
def test_nobody_waits_for_a_first_frame_that_is_not_wanted_any_more(
    counting, tmp_path, monkeypatch
):
    silent = tmp_path / "ffmpeg"
    silent.write_text("#!/bin/sh\nexec sleep 60\n")
    silent.chmod(0o755)
    monkeypatch.setenv("NEMO_FFMPEG", str(silent))
    picture = encoded_picture(shots(1), {"m": counting})
    with pytest.raises(MediaError, match="cancelled"), projected(picture, lambda: True):
        pass


def test_a_long_film_that_is_cancelled_leaves_nothing(counting, tmp_path):
    asked = 0

    def soon() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    m, made = {"m": counting}, tmp_path / "made.mp4"
    with pytest.raises(MediaError, match="cancelled"):
        render(shots(20 * SHOTS), m, Output(), made, workdir=tmp_path, cancelled=soon)
    assert not list(tmp_path.iterdir())
