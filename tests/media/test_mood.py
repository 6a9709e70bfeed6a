"""The mood for a picture: what is seen in it, what was said, and the reason that is given."""

from __future__ import annotations

import pytest

from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.mood import Look, choose, look
from nemo_local.media.music import MOODS
from nemo_local.media.probe import MediaInfo, probe
from tests.support.media import clip, ffmpeg

FLASHING = (
    "color=s=160x90:r=25,geq="
    "r='255*mod(floor(T*2),2)':g='127*mod(floor(T*2+1),3)':b='255*mod(floor(T*2/3),2)'"
)
NIGHT = "color=0x101418:s=160x90:r=25,noise=alls=4:allf=t"


def seen(path):
    found = look(path, probe(path))
    assert found is not None
    return found


def test_a_bright_film_of_quick_cuts_is_told_from_a_dark_one_that_stands_still(tmp_path):
    lively = seen(clip(tmp_path / "a.mp4", seconds=6, picture=FLASHING, sound=None))
    night = seen(clip(tmp_path / "b.mp4", seconds=6, picture=NIGHT, sound=None))
    assert lively.brightness > 0.3 > 0.15 > night.brightness
    assert lively.saturation > 0.4 > 0.1 > night.saturation
    assert lively.cuts_per_minute == pytest.approx(110, abs=15)
    assert night.cuts_per_minute == 0
    assert choose(lively, "").mood in {"upbeat", "electronic", "happy"}
    assert choose(night, "").mood in {"ambient", "sad", "cinematic", "tense"}


def test_movement_is_not_taken_for_cuts(tmp_path):
    moving = seen(clip(tmp_path / "a.mp4", seconds=3, picture="testsrc2=s=160x90:r=25"))
    assert moving.motion > 0.02
    assert moving.cuts_per_minute == 0


def test_a_long_film_is_looked_at_in_places_from_all_over(tmp_path):
    # Dark at first, white from the half on: a look at the beginning alone would miss it.
    half = "color=s=64x36:r=5,geq=lum='255*gt(T,30)':cb=128:cr=128"
    found = seen(clip(tmp_path / "a.mp4", seconds=60, picture=half, sound=None))
    assert 0.3 < found.brightness < 0.7


def test_an_image_has_light_and_colour_and_no_movement(tmp_path):
    ffmpeg("-f", "lavfi", "-i", "color=0xff8000:s=64x36", "-frames:v", 1, tmp_path / "a.png")
    assert seen(tmp_path / "a.png") == Look(
        pytest.approx(0.57, abs=0.03), pytest.approx(1.0, abs=0.01)
    )


def test_a_sound_file_has_no_look_and_still_gets_a_mood(tmp_path):
    path = clip(tmp_path / "a.wav", seconds=1, picture=None, codecs=())
    assert look(path, probe(path)) is None
    assert choose(None, "").mood in MOODS


def test_a_file_that_is_no_media_is_refused(tmp_path):
    (tmp_path / "a.mp4").write_text("nothing of the kind")
    with pytest.raises(MediaError):
        look(tmp_path / "a.mp4", MediaInfo("video", "mp4", duration_ms=1000))


def test_words_win_over_the_picture():
    night = Look(0.05, 0.05)
    assert choose(night, "something happy please").mood == "happy"
    assert choose(night, "来点轻快的音乐").mood == "upbeat"
    assert choose(night, "please").mood == choose(night, "").mood


@pytest.mark.parametrize("brightness", [0.1, 0.45, 0.9])
@pytest.mark.parametrize("saturation", [0.02, 0.25, 0.7])
@pytest.mark.parametrize("cuts", [0.0, 12.0, 60.0])
def test_every_picture_gets_a_mood_and_a_reason_in_one_line(brightness, saturation, cuts):
    choice = choose(Look(brightness, saturation, 0.01, cuts), "")
    assert choice.mood in MOODS
    assert choice.reason.startswith("the picture is ") and "\n" not in choice.reason
    assert choice.reason_zh.startswith("画面")
