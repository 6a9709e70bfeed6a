"""The loudness of known sounds, as EBU Tech 3341 and BS.1770 have them."""

import pytest

from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.loudness import measure, parse, parse_level
from tests.support.media import clip

TONE = "aevalsrc=exprs='{a}*sin(2000*PI*t)|{a}*sin(2000*PI*t)':s=48000:c=stereo"


@pytest.mark.parametrize("level_db", [-23, -33])
def test_a_stereo_tone_of_1_khz_is_as_loud_as_its_level_says(level_db, tmp_path):
    tone = TONE.format(a=10 ** (level_db / 20))
    found = measure(clip(tmp_path / "tone.wav", seconds=3, picture=None, sound=tone, codecs=()))
    assert found.integrated_lufs == pytest.approx(level_db, abs=0.1)
    assert found.true_peak_dbtp == pytest.approx(level_db, abs=0.1)
    assert not found.silent


def test_a_peak_between_samples_is_seen(tmp_path):
    between = "aevalsrc=exprs='0.7*sin(24000*PI*t+PI/4)|0':s=48000:c=stereo"
    found = measure(clip(tmp_path / "x.wav", seconds=1, picture=None, sound=between, codecs=()))
    assert found.true_peak_dbtp > -3.6  # its samples stay at -6.1


def test_silence_has_no_loudness(tmp_path):
    silence = clip(tmp_path / "x.wav", picture=None, sound="anullsrc=r=48000", codecs=())
    assert measure(silence).silent


def test_without_sound_there_is_nothing_to_measure(tmp_path):
    with pytest.raises(MediaError):
        measure(clip(tmp_path / "x.mp4", seconds=0.2, sound=None))


@pytest.mark.parametrize("read", [parse, parse_level])
def test_a_log_without_a_summary_is_no_measurement(read):
    with pytest.raises(MediaError):
        read("Conversion failed!")
