"""When only the sound changes, the picture stays as it is and the two stay together."""

from pathlib import Path

import numpy as np
import pytest

from nemo_local.media.probe import probe
from tests.support.media import (
    AAC,
    CLICKS,
    H264,
    clicks,
    clip,
    ffmpeg,
    heard,
    packets,
    rendered,
    shown,
    source,
    whole,
)


@pytest.fixture(scope="module")
def clicking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return clip(tmp_path_factory.mktemp("clips") / "clicks.mp4", seconds=3, sound=CLICKS)


def test_taking_the_music_out_leaves_every_packet_of_the_picture(clicking, tmp_path):
    m = source(clicking)
    made = rendered(shown(whole(m, stem="voice")), {"m": m}, tmp_path)
    assert packets(made, "0:v") == packets(clicking, "0:v")
    (sound,) = probe(made).audio
    assert (sound.codec, sound.sample_rate, sound.channels) == ("aac", 48000, 2)


def late_sound(folder: Path) -> Path:
    return clip(folder / "late.mp4", seconds=3, sound=CLICKS, before_sound=("-itsoffset", "0.5"))


def late_picture(folder: Path) -> Path:
    plain = clip(folder / "plain.mp4", seconds=3, sound=CLICKS)
    late = folder / "late-picture.mp4"
    ffmpeg("-itsoffset", "0.4", "-i", plain, "-i", plain, "-map", "0:v", "-map", "1:a",
           "-c", "copy", late)  # fmt: skip
    return late


def cut_by_edit_list(folder: Path) -> Path:
    plain = clip(folder / "plain.mp4", seconds=4, sound=CLICKS)
    cut = folder / "cut.mp4"
    ffmpeg("-ss", "0.9", "-i", plain, "-c", "copy", cut)
    return cut


def matroska(folder: Path) -> Path:
    return clip(folder / "clicks.mkv", seconds=3, sound=CLICKS)


def cd_rate(folder: Path) -> Path:
    return clip(folder / "44100.mov", seconds=3, sound=CLICKS, codecs=(*H264, *AAC, "-ar", "44100"))


@pytest.mark.parametrize(
    "made_from", [late_sound, late_picture, cut_by_edit_list, matroska, cd_rate]
)
def test_sound_and_picture_keep_their_offset_to_the_millisecond(made_from, tmp_path):
    original = made_from(tmp_path)
    m = source(original)
    made = rendered(shown(whole(m, volume=0.5)), {"m": m}, tmp_path)
    before, after = clicks(heard(original)), clicks(heard(made))
    assert len(after) == len(before) >= 3
    assert np.abs(np.array(after) - before).max() <= 48
    assert probe(made).video_start_ms == m.info.video_start_ms
    assert times_of(made) == times_of(original)


def times_of(path: Path) -> list[str]:
    log = ffmpeg("-i", path, "-map", "0:V:0", "-enc_time_base", "1:1000", "-f", "framehash", "-")
    return [line.split(",")[2].strip() for line in log.decode().splitlines() if line[0] != "#"]


@pytest.fixture(scope="module")
def chaptered(clicking, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("chaptered")
    part = "[CHAPTER]\nTIMEBASE=1/1000\nSTART={}\nEND={}\ntitle={}\n"
    told = ";FFMETADATA1\n" + part.format(0, 1200, "Hello") + part.format(1200, 3000, "World")
    (folder / "chapters.txt").write_text(told)
    made = folder / "chaptered.mp4"
    ffmpeg("-i", clicking, "-i", folder / "chapters.txt", "-map_chapters", 1, "-c", "copy", made)
    return made


def chapters(path: Path) -> list[str]:
    told = ffmpeg("-i", path, "-f", "ffmetadata", "-").decode()
    return [line[6:] for line in told.splitlines() if line.startswith("title=")]


@pytest.mark.parametrize(
    ("fmt", "changed", "kept"),
    [
        ("mp4", {"volume": 0.5}, True),
        ("m4a", {}, True),
        ("mp4", {"in_ms": 1000, "duration_ms": 2000}, False),
        ("mp3", {"in_ms": 1000, "duration_ms": 2000}, False),
    ],
)
def test_chapters_stay_as_long_as_time_does(fmt, changed, kept, chaptered, tmp_path):
    m = source(chaptered)
    made = rendered(shown(whole(m, **changed)), {"m": m}, tmp_path, fmt)
    assert chapters(made) == (["Hello", "World"] if kept else [])
