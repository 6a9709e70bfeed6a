"""What is heard in the finished file: levels, places, pitch, streams and formats."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import loudness
from nemo_local.media.ffmpeg import SAMPLE_RATE, MediaError
from nemo_local.media.loudness import Loudness
from nemo_local.media.probe import probe
from nemo_local.media.render import Output, Source, finish, render
from nemo_local.media.render.duck import levels
from nemo_local.timeline import Draft, Music, Segment, Track, TrackKind
from tests.support.media import (
    CLICKS,
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

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def talk() -> Source:
    return source(SAMPLES / "talk.mp4")


@pytest.fixture(scope="module")
def voice() -> Source:
    return source(SAMPLES / "voice.webm")


def sound_only(of: Source, **segment: object) -> Draft:
    return shown(whole(of, **segment))


# ------------------------------------------------------------ loudness, ducking


@pytest.mark.parametrize(("fmt", "recorded_db"), [("mp4", 6), ("mp3", 6), ("wav", -12)])
def test_a_finished_loudness_is_met_on_the_finished_file(talk, fmt, recorded_db, tmp_path):
    segment = whole(talk, volume=10 ** (recorded_db / 20))
    made = rendered(shown(segment, loudness_lufs=-14.0), {"m": talk}, tmp_path, fmt)
    measured = loudness.measure(made)
    assert measured.integrated_lufs == pytest.approx(-14, abs=0.5)
    assert measured.true_peak_dbtp <= -1


def test_what_is_far_beyond_full_scale_in_between_comes_out_clean(tmp_path):
    tone = "aevalsrc=exprs='0.5*sin(2000*PI*t)|0.5*sin(2000*PI*t)':s=48000"
    m = source(clip(tmp_path / "tone.wav", picture=None, sound=tone, codecs=()))
    made = rendered(shown(whole(m, volume=50), loudness_lufs=-23.0), {"m": m}, tmp_path, "wav")
    sound = heard(made)[SAMPLE_RATE // 10 : -SAMPLE_RATE // 10, 0]
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    near = slice(spectrum.argmax() - 20, spectrum.argmax() + 21)
    assert 10 * np.log10(spectrum[near].sum() / (spectrum.sum() - spectrum[near].sum())) > 70


def test_silence_stays_silent_when_a_loudness_is_asked_for(tmp_path):
    m = source(clip(tmp_path / "quiet.mp4", sound="anullsrc=r=48000"))
    made = rendered(shown(whole(m, volume=0.9), loudness_lufs=-14.0), {"m": m}, tmp_path, "wav")
    assert not heard(made).any()


def test_what_is_nearly_silent_is_not_raised_to_a_roar(tmp_path):
    hiss = "aevalsrc=exprs='0.001*(random(0)-0.5)|0.001*(random(1)-0.5)':s=48000:d=2"
    m = source(clip(tmp_path / "hiss.wav", picture=None, sound=hiss, codecs=()))
    made = rendered(shown(whole(m), loudness_lufs=-14.0), {"m": m}, tmp_path, "wav")
    before, after = loudness.measure(m.path), loudness.measure(made)
    assert -68 < before.integrated_lufs < -60
    assert after.integrated_lufs - before.integrated_lufs == pytest.approx(30, abs=0.5)


def test_clicks_are_not_made_a_noise_of_to_meet_a_loudness(tmp_path):
    tick = "aevalsrc=exprs='0.9*lt(mod(t,1),0.0001)|0.9*lt(mod(t,1),0.0001)':s=48000:d=3"
    m = source(clip(tmp_path / "ticks.wav", picture=None, sound=tick, codecs=()))
    made = rendered(shown(whole(m), loudness_lufs=-14.0), {"m": m}, tmp_path, "wav")
    measured = loudness.measure(made)
    assert measured.true_peak_dbtp <= -1
    assert -45 < measured.integrated_lufs < -25  # more is not in them
    loudest = np.abs(heard(made)).max(axis=1)
    assert (loudest > loudest.max() / 4).mean() < 0.001  # they are clicks still


def test_of_two_tries_the_one_with_lower_peaks_wins_then_the_one_that_is_nearer():
    near, far = (finish.Miss.of(Loudness(lufs, -1.5, 5), -14) for lufs in (-15, -20))
    loud = finish.Miss.of(Loudness(-14, -0.5, 5), -14)
    assert near < far < loud
    assert near.is_worth(far)
    assert far.is_worth(loud)
    assert not far.is_worth(replace(far, off_lu=far.off_lu + 0.2))
    assert finish.Miss.of(Loudness(-14.2, -1.0, 5), -14).is_none


def test_fades_longer_than_their_sound_share_it(tmp_path):
    tone = "aevalsrc=exprs='0.5*sin(2000*PI*t)|0.5*sin(2000*PI*t)':s=48000:d=1"
    m = source(clip(tmp_path / "tone.wav", picture=None, sound=tone, codecs=()))
    draft = shown(whole(m, duration_ms=1000, fade_in_ms=3000, fade_out_ms=1000))
    sound = np.abs(heard(rendered(draft, {"m": m}, tmp_path, "wav")))
    loudest = int(sound[:, 0].argmax())
    assert sound[:, 0].max() > 0.45
    assert loudest == pytest.approx(0.75 * SAMPLE_RATE, abs=0.02 * SAMPLE_RATE)


def test_music_under_a_voice_stays_10_db_below_it_and_comes_back_in_pauses(voice, tmp_path):
    sources = {"m": voice, "song": source(SAMPLES / "music.webm")}
    spoken = whole(voice, in_ms=6000, duration_ms=8000)  # a sentence, 1.7 s of pause, another
    speech = Track("v", TrackKind.VIDEO, (spoken,))
    under = Segment("b", 0, 8000, media="song")
    music = Track("a", TrackKind.AUDIO, (under,), role="bgm", duck=True)
    said, free, both = (
        heard(rendered(Draft(tracks), sources, tmp_path, "wav"))
        for tracks in ((speech,), (music,), (speech, music))
    )
    voice_db, free_db, ducked_db = (np.array(levels(s)) for s in (said, free, both - said))
    speaking = voice_db > voice_db.max() - 30
    assert power(voice_db[speaking]) - power(ducked_db[speaking]) >= 10
    pause = longest_false(speaking)
    assert 150 < pause.stop - pause.start < 250
    later = slice(pause.start + 120, pause.start + 150)
    assert power(free_db[later]) - power(ducked_db[later]) < 4


def test_a_part_is_as_free_of_music_as_the_whole(talk, tmp_path):
    whole_voice = heard(rendered(sound_only(talk, stem="voice"), {"m": talk}, tmp_path, "wav"))
    part = sound_only(talk, stem="voice", in_ms=5000, duration_ms=3000)
    voice = heard(rendered(part, {"m": talk}, tmp_path, "wav"))
    there = whole_voice[5 * SAMPLE_RATE :][: len(voice)]
    assert len(voice) == 3 * SAMPLE_RATE
    assert power(np.array(levels(there - voice))) < power(np.array(levels(there))) - 40


def test_composed_music_lasts_as_long_as_its_segment(tmp_path):
    piece = Segment("b", 500, 1500, music=Music("calm", 2), fade_in_ms=300)
    draft = Draft((Track("a", TrackKind.AUDIO, (piece,), role="bgm"),))
    sound = heard(rendered(draft, {}, tmp_path, "wav"))
    assert len(sound) == 2 * SAMPLE_RATE
    assert not sound[:24_000].any()
    assert np.abs(sound[40_000:90_000]).max() > 0.01


def power(levels_db: np.ndarray) -> float:
    return float(10 * np.log10(np.mean(10 ** (levels_db / 10))))


def longest_false(flags: np.ndarray) -> slice:
    edges = np.flatnonzero(np.concatenate([[True], flags, [True]]))
    longest = int(np.argmax(np.diff(edges)))
    return slice(int(edges[longest]), int(edges[longest + 1]) - 1)


# -------------------------------------------------------------- places, pitch


def test_a_trim_starts_where_it_says_to_the_millisecond(tmp_path):
    m = source(clip(tmp_path / "clicks.mp4", seconds=4, sound=CLICKS))
    cut = whole(m, in_ms=900, duration_ms=2000)
    made = rendered(shown(cut), {"m": m}, tmp_path)
    expected = [c - 43_200 for c in clicks(heard(m.path)) if 43_200 < c < 43_200 + 96_000]
    assert np.abs(np.array(clicks(heard(made))) - expected).max() <= 48
    assert probe(made).duration_ms == 2000


@pytest.mark.parametrize(("in_ms", "goes_on"), [(1001, True), (2503, False)])
def test_nothing_clicks_where_two_pieces_of_a_clip_meet(in_ms, goes_on, tmp_path):
    m = source(clip(tmp_path / "tone.mp4", seconds=4, sound="sine=f=250:r=48000"))
    pieces = whole(m, duration_ms=1001), whole(m, start_ms=1001, duration_ms=999, in_ms=in_ms)
    drafts = Draft((Track("v", TrackKind.VIDEO, pieces),)), sound_only(m)
    sound, tone = (heard(rendered(d, {"m": m}, tmp_path, "wav"))[:96_000, 0] for d in drafts)
    assert np.abs(np.diff(sound)).max() < 1.2 * np.abs(np.diff(tone)).max()
    assert not goes_on or np.abs(sound - tone)[:-480].max() < 0.01 * np.abs(tone).max()


def test_twice_as_fast_is_half_as_long_at_the_same_pitch(tmp_path):
    m = source(clip(tmp_path / "tone.mp4", seconds=4, sound="sine=f=440:r=48000"))
    made = rendered(shown(whole(m, speed=2.0, duration_ms=2000)), {"m": m}, tmp_path, "wav")
    sound = heard(made)
    assert len(sound) == 2 * SAMPLE_RATE
    spectrum = np.abs(np.fft.rfft(sound[24_000:72_000, 0]))
    assert np.argmax(spectrum) == pytest.approx(440, abs=3)


@pytest.mark.parametrize("hertz", [131, 220])
@pytest.mark.parametrize(("speed", "least_db"), [(0.25, -2), (0.5, -2), (0.75, -6), (2.0, -6)])
def test_a_sound_sets_in_as_loud_as_it_goes_on_at_any_speed(speed, least_db, hertz, tmp_path):
    bursts = f"aevalsrc=exprs='0.5*sin({hertz}*2*PI*t)*lt(mod(t,0.4),0.2)':s=48000:d=1.2"
    m = source(clip(tmp_path / "bursts.wav", picture=None, sound=bursts, codecs=()))
    paced = whole(m, speed=speed, duration_ms=round(1200 / speed))
    sound = heard(rendered(shown(paced), {"m": m}, tmp_path, "wav"))
    second = sound[round(0.42 / speed * SAMPLE_RATE) : round(0.58 / speed * SAMPLE_RATE), 0]
    steps = second[: len(second) // 480 * 480].reshape(-1, 480)
    power_db = 10 * np.log10((steps**2).mean(axis=1) / 0.125)
    assert power_db.min() > least_db
    assert power_db.max() < 1


def test_silence_stands_where_nothing_is_heard(tmp_path):
    m = source(clip(tmp_path / "tone.mp4", seconds=1))
    late = whole(m, start_ms=1500, duration_ms=1000)
    sound = heard(rendered(shown(late), {"m": m}, tmp_path, "wav"))
    assert len(sound) == 2.5 * SAMPLE_RATE
    assert not sound[: int(1.45 * SAMPLE_RATE)].any()
    assert np.abs(sound[int(1.55 * SAMPLE_RATE) :]).max() > 0.1


def test_a_clip_that_starts_over_takes_its_sound_along(tmp_path):
    m = source(clip(tmp_path / "click.mp4", seconds=1, sound=CLICKS))
    again = whole(m, duration_ms=2500, in_ms=200, loop=True)
    found = clicks(heard(rendered(shown(again), {"m": m}, tmp_path, "wav")))
    once = [c / SAMPLE_RATE for c in clicks(heard(m.path))]
    expected = [c - 0.2 + turn for turn in range(3) for c in once if 0 <= c - 0.2 + turn < 2.5]
    assert np.abs(np.array(found) / SAMPLE_RATE - expected).max() < 0.001


def test_an_uploaded_track_goes_on_as_long_as_it_has_to(tmp_path):
    song = source(SAMPLES / "music.webm")
    length = song.info.duration_ms + 6000
    track = Track("a", TrackKind.AUDIO, (whole(song, duration_ms=length, loop=True),), role="bgm")
    sound = heard(rendered(Draft((track,)), {"m": song}, tmp_path, "wav"))
    assert len(sound) == length * SAMPLE_RATE // 1000
    heard_db = np.array(levels(sound))
    assert heard_db[100:-200].min() > -60  # no hole where it was continued


# ------------------------------------------------------------ channels, streams

SURROUND = "aevalsrc=exprs={}:s=48000:c=5.1"
_TONE = "0.9*sin(880*PI*t)"


def folded(channels: dict[str, str], tmp_path: Path, fmt: str = "wav") -> np.ndarray:
    order = ("FL", "FR", "FC", "LFE", "BL", "BR")
    exprs = SURROUND.format("|".join(channels.get(c, "0") for c in order))
    codecs = ("-c:v", "libx264", "-preset", "ultrafast", "-c:a", "pcm_s24le")
    m = source(clip(tmp_path / "surround.mkv", seconds=1, sound=exprs, codecs=codecs))
    return heard(rendered(sound_only(m), {"m": m}, tmp_path, fmt))


def test_the_centre_of_5_1_is_in_the_middle_3_db_down(tmp_path):
    left, right = np.abs(folded({"FC": _TONE}, tmp_path)).max(axis=0)
    assert left == pytest.approx(0.9 * 0.7071, abs=0.01)
    assert right == pytest.approx(left, abs=0.001)


def test_the_back_of_5_1_stays_on_its_side(tmp_path):
    left, right = np.abs(folded({"BL": _TONE}, tmp_path)).max(axis=0)
    assert left == pytest.approx(0.9 * 0.7071, abs=0.01)
    assert right < 0.001


def test_5_1_at_full_scale_everywhere_does_not_clip(tmp_path):
    every = dict.fromkeys(("FL", "FR", "FC", "BL", "BR"), _TONE)
    out = folded(every, tmp_path)
    assert 0.8 < np.abs(out).max() < 0.999
    spectrum = np.abs(np.fft.rfft(out[12_000:36_000, 0]))
    harmonics = spectrum[[3 * 220, 5 * 220]].max()  # what clipping would add to 440 Hz
    assert harmonics < 0.01 * spectrum[220]


@pytest.fixture(scope="module")
def two_streams(tmp_path_factory) -> Source:
    path = tmp_path_factory.mktemp("two") / "two.mp4"
    ffmpeg("-f", "lavfi", "-t", 1, "-i", "testsrc2=s=320x180", "-f", "lavfi", "-t", 1, "-i",
           "sine=f=300:r=48000", "-f", "lavfi", "-t", 1, "-i", "sine=f=1000:r=44100",
           "-map", 0, "-map", 1, "-map", 2, "-c:v", "libx264", "-pix_fmt", "yuv420p",
           "-c:a", "aac", "-metadata", "title=Two of them", "-disposition:a:0", 0,
           "-disposition:a:1", "default", path)  # fmt: skip
    return source(path)


@pytest.mark.parametrize(("stream", "hertz"), [(None, 1000), (0, 300), (1, 1000)])
def test_the_default_stream_is_heard_or_the_one_asked_for(two_streams, stream, hertz, tmp_path):
    draft = sound_only(two_streams, stream=stream)
    sound = heard(rendered(draft, {"m": two_streams}, tmp_path, "mp3"))[:48_000, 0]
    assert np.argmax(np.abs(np.fft.rfft(sound))) == pytest.approx(hertz, abs=2)


# ------------------------------------------------------------------- formats


def test_an_m4a_of_untouched_aac_is_copied_bit_for_bit_with_its_tags(two_streams, tmp_path):
    made = rendered(sound_only(two_streams, stream=1), {"m": two_streams}, tmp_path, "m4a")
    assert packets(made, "0:a:0") == packets(two_streams.path, "0:a:1")
    assert ("title", "Two of them") in probe(made).tags
    assert probe(made).kind == "audio"


def album(folder: Path, ending: str) -> Source:
    """A song with a title and the picture of its album."""
    picture = clip(
        folder / "c.jpg", picture="testsrc2=s=64x64", sound=None, codecs=("-frames:v", 1)
    )
    ffmpeg("-f", "lavfi", "-t", 2, "-i", "sine=f=440:r=48000", "-i", picture, "-map", 0, "-map", 1,
           "-c:v", "copy", "-disposition:v", "attached_pic", "-metadata", "title=Our song",
           folder / f"song.{ending}")  # fmt: skip
    return source(folder / f"song.{ending}")


@pytest.mark.parametrize("lufs", [None, -16.0])
@pytest.mark.parametrize(("ending", "fmt"), [("mp3", "mp3"), ("mp3", "m4a"), ("m4a", "m4a")])
def test_the_cover_and_the_title_of_a_song_go_along(ending, fmt, lufs, tmp_path):
    song = album(tmp_path, ending)
    song_only = Track("a", TrackKind.AUDIO, (whole(song),), role="audio")
    made = rendered(Draft((song_only,), loudness_lufs=lufs), {"m": song}, tmp_path, fmt)
    assert packets(made, "0:v") == packets(tmp_path / f"song.{ending}", "0:v")
    assert ("title", "Our song") in probe(made).tags
    assert (probe(made).kind, probe(made).cover is not None) == ("audio", True)
    assert len(heard(made)) == pytest.approx(2 * SAMPLE_RATE, abs=2400)


def test_a_cover_stays_behind_where_it_has_no_place(tmp_path):
    song = album(tmp_path, "mp3")
    made = rendered(sound_only(song), {"m": song}, tmp_path, "wav")
    assert probe(made).cover is None


@pytest.mark.parametrize(
    ("fmt", "codec"), [("mp3", "mp3"), ("wav", "pcm_s16le"), ("m4a", "aac"), ("mp4", "aac")]
)
def test_every_kind_of_file_is_48_khz_stereo_and_as_long_as_the_film(fmt, codec, tmp_path):
    m = source(clip(tmp_path / "mono.mov", seconds=1.5, sound="sine=f=440:r=22050"))
    made = rendered(sound_only(m, volume=0.8), {"m": m}, tmp_path, fmt)
    (sound,) = probe(made).audio
    assert (sound.codec, sound.sample_rate, sound.channels) == (codec, 48_000, 2)
    assert len(heard(made)) == pytest.approx(72_000, abs=1200)
    assert np.abs(heard(made)).min(axis=1).max() > 0.05  # a mono voice is in both ears


def test_the_same_draft_gives_the_same_bytes(talk, tmp_path):
    draft = shown(whole(talk, duration_ms=2000, stem="voice"), loudness_lufs=-16.0)
    one, two = (rendered(draft, {"m": talk}, tmp_path, "m4a").read_bytes() for _ in range(2))
    assert one == two


# --------------------------------------------------- progress, cancel, failure


def test_progress_runs_from_nothing_to_all_and_never_back(talk, tmp_path):
    told: list[float] = []
    draft = shown(whole(talk, duration_ms=6000), loudness_lufs=-14.0)
    target = tmp_path / "x.mp3"
    render(draft, {"m": talk}, Output("mp3"), target, workdir=tmp_path, progress=told.append)
    assert told == sorted(told)
    assert told[0] < 0.2
    assert told[-1] == 1.0
    assert len(told) > 6


@pytest.mark.parametrize("after", [0, 5, 20])
def test_a_cancelled_render_ends_within_a_second_and_leaves_nothing(talk, after, tmp_path):
    asked = iter(range(10_000))
    began: list[float] = []

    def cancelled() -> bool:
        if next(asked) < after:
            return False
        began.append(time.monotonic())
        return True

    draft = shown(replace(whole(talk, stem="voice"), duration_ms=talk.info.duration_ms - 500))
    target = tmp_path / "out" / "x.mp4"
    target.parent.mkdir()
    with pytest.raises(MediaError) as said:
        render(draft, {"m": talk}, Output(), target, workdir=tmp_path, cancelled=cancelled)
    assert said.value.reason == "cancelled"
    assert time.monotonic() - began[0] < 1
    assert list(target.parent.iterdir()) == []
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_failed_render_leaves_the_file_that_was_there(talk, tmp_path):
    target = tmp_path / "x.mp3"
    target.write_bytes(b"before")
    gone = Source(tmp_path / "gone.mp4", talk.info)
    with pytest.raises(MediaError):
        render(sound_only(talk), {"m": gone}, Output("mp3"), target, workdir=tmp_path)
    assert target.read_bytes() == b"before"
