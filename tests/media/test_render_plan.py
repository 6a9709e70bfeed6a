"""What a render decides to do, before FFmpeg runs: a table of drafts and their plans."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.probe import AudioStream, MediaInfo
from nemo_local.media.render import Output, Source
from nemo_local.media.render.model import (
    CopiedPicture,
    CopiedSound,
    EncodedPicture,
    MixedSound,
    Plan,
)
from nemo_local.media.render.picture import graph
from nemo_local.media.render.plan import plan
from nemo_local.media.render.shots import canvas, frame_rate
from nemo_local.media.render.sound import passes
from nemo_local.timeline import Draft, Music, Segment, Track, TrackKind

AAC = AudioStream(0, "aac", 48000, 2, "stereo", True, 0, "eng")
FILM = MediaInfo(
    "video", "mov", 10_000, 1920, 1080, 30.0, 0, "h264", "yuv420p", 0, (AAC,),
    tags=(("title", "Holiday"), ("encoder", "Lavf61"), ("major_brand", "isom")),
)  # fmt: skip
PHOTO = MediaInfo("image", "jpeg_pipe", 0, 4000, 3000, 0.0, 0, "mjpeg", "yuvj420p")
SONG = MediaInfo("audio", "mov", 60_000, audio=(AAC,), tags=(("artist", "Somebody"),))


def source(info: MediaInfo, name: str = "m") -> Source:
    return Source(Path(f"/media/{name}"), info)


def segment(media: str = "m", start: int = 0, duration: int = 10_000, **more: object) -> Segment:
    return Segment(f"{media}{start}", start, duration, media=media, **more)  # type: ignore[arg-type]


def video(*segments: Segment, **more: object) -> Track:
    return Track("v", TrackKind.VIDEO, segments, **more)  # type: ignore[arg-type]


def bgm(*segments: Segment, **more: object) -> Track:
    return Track("a", TrackKind.AUDIO, segments, role="bgm", **more)  # type: ignore[arg-type]


def planned(*tracks: Track, fmt: str = "mp4", info: MediaInfo = FILM, **draft: object) -> Plan:
    sources = {"m": source(info), "photo": source(PHOTO, "p"), "song": source(SONG, "s")}
    return plan(Draft(tracks, **draft), sources, Output(fmt))  # type: ignore[arg-type]


# ------------------------------------------------------------ copy or encode


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"width": 1080, "height": 1920, "rotation": 90},
        {"container": "matroska"},
        {"pix_fmt": "yuvj420p"},
    ],
)
def test_a_whole_h264_clip_that_fits_is_copied(change):
    what = planned(video(segment(stem="voice")), info=replace(FILM, **change))
    assert what.picture == CopiedPicture(Path("/media/m"))
    assert isinstance(what.sound, MixedSound)


@pytest.mark.parametrize(
    "change",
    [
        {"video_codec": "hevc"},
        {"pix_fmt": "yuv420p10le"},
        {"pix_fmt": "yuv444p"},
        {"width": 3840, "height": 2160},
        {"container": "avi"},
    ],
)
def test_a_picture_that_no_player_is_sure_to_take_is_encoded(change):
    what = planned(video(segment()), info=replace(FILM, **change))
    assert isinstance(what.picture, EncodedPicture)


@pytest.mark.parametrize(
    "track",
    [
        video(segment(duration=9_900)),
        video(segment(in_ms=100, duration=9_900)),
        video(segment(speed=2.0, duration=5_000)),
        video(segment(duration=5_000), segment(start=5_000, in_ms=5_000, duration=5_000)),
    ],
)
def test_an_edit_of_the_picture_is_encoded_to_the_frame(track):
    assert isinstance(planned(track).picture, EncodedPicture)


def test_words_over_the_picture_make_it_a_new_one():
    words = Track("t", TrackKind.TEXT, (Segment("x", 0, 2000, text="Hi"),), role="title")
    assert isinstance(planned(video(segment()), words).picture, EncodedPicture)
    assert isinstance(planned(video(segment()), replace(words, muted=True)).picture, CopiedPicture)


def test_a_shape_that_the_clip_already_has_changes_nothing():
    assert isinstance(planned(video(segment()), aspect="16:9").picture, CopiedPicture)
    assert isinstance(planned(video(segment()), aspect="9:16").picture, EncodedPicture)


# ---------------------------------------------------------- canvas and shots


@pytest.mark.parametrize(
    ("aspect", "sizes", "size"),
    [
        ("source", [(1920, 1080)], (1920, 1080)),
        ("source", [(3840, 2160)], (1920, 1080)),
        ("source", [(2160, 3840)], (1080, 1920)),
        ("source", [(4000, 3000)], (1440, 1080)),
        ("source", [(4000, 4000)], (1080, 1080)),
        ("source", [(641, 361), (1920, 1080)], (640, 360)),
        ("9:16", [(1920, 1080)], (1080, 1920)),
        ("9:16", [(640, 360)], (720, 1280)),
        ("16:9", [(1280, 720)], (1280, 720)),
        ("1:1", [(640, 360), (4000, 3000)], (1080, 1080)),
    ],
)
def test_the_canvas_is_even_and_at_most_1080p_either_way_up(aspect, sizes, size):
    assert canvas(aspect, sizes) == size


@pytest.mark.parametrize(
    ("rates", "fps"),
    [
        ([29.97], Fraction(30000, 1001)),
        ([29.61], Fraction(30000, 1001)),
        ([23.98], Fraction(24000, 1001)),
        ([25, 30], Fraction(30)),
        ([120], Fraction(60)),
        ([15], Fraction(15)),
        ([0.5], Fraction(30)),
        ([], Fraction(30)),
    ],
)
def test_the_frame_rate_is_constant_and_usual(rates, fps):
    assert frame_rate([replace(FILM, fps=r) for r in rates] + [PHOTO]) == fps


def test_shots_follow_the_timeline_with_black_in_the_gaps():
    what = planned(video(segment(duration=1000, in_ms=500), segment("photo", 2000, 1000)))
    assert isinstance(what.picture, EncodedPicture)
    seen = [(s.frames, s.source and s.source.path.name, s.in_ms) for s in what.picture.shots]
    assert seen == [(30, "m", 500), (30, None, 0), (30, "p", 0)]


def test_a_second_less_of_a_slow_film_is_a_cut():
    what = planned(video(segment(duration=9_000)), info=replace(FILM, fps=0.25))
    assert isinstance(what.picture, EncodedPicture)
    assert isinstance(what.sound, MixedSound)


def test_behind_its_last_frame_a_source_goes_on_showing_it():
    parts = segment(duration=1000, in_ms=3000), segment(start=1000, duration=1000, in_ms=8000)
    what = planned(video(*parts), info=replace(FILM, video_last_ms=4966))
    assert isinstance(what.picture, EncodedPicture)
    assert [s.in_ms for s in what.picture.shots] == [3000, 4966]


def test_the_shortest_film_has_a_frame():
    what = planned(video(segment(duration=4), segment("photo", 4, 4)))
    assert isinstance(what.picture, EncodedPicture)
    assert what.picture.frames == 1


def filters_for_turning(*segments: Segment) -> list[str]:
    """The names of the filters that an animated webp of 430 ms goes through."""
    turning = replace(PHOTO, container="webp_anim", animated=True, duration_ms=430)
    what = planned(video(*segments), info=turning)
    assert isinstance(what.picture, EncodedPicture)
    return [f.partition("=")[0] for f in graph(what.picture, None).split("]")[1].split(",")]


def test_an_animation_is_kept_in_memory_only_where_it_starts_over():
    assert "loop" not in filters_for_turning(segment(duration=430))
    assert "loop" not in filters_for_turning(segment(in_ms=630, duration=230))
    assert "loop" in filters_for_turning(segment(in_ms=200, duration=430))
    assert "loop" in filters_for_turning(segment(duration=430, speed=1.5))


def test_an_animation_that_has_to_be_kept_is_kept_before_it_is_made_larger():
    filters = filters_for_turning(segment(duration=1000))
    assert filters.index("loop") < filters.index("fps") < filters.index("scale")


def test_sound_between_pictures_is_heard_over_black():
    what = planned(video(segment(duration=1000), segment("song", 1000, 1000)))
    assert isinstance(what.picture, EncodedPicture)
    assert [s.source is None for s in what.picture.shots] == [False, True]
    assert isinstance(what.sound, MixedSound)
    assert len(what.sound.sounds) == 2


@pytest.mark.parametrize(
    ("change", "may"), [({}, False), ({"stem": "voice"}, True), ({"speed": 1.5}, True)]
)
def test_a_voice_taken_out_or_a_stretched_sound_may_pass_full_scale(change, may):
    what = planned(video(segment(**change)), fmt="wav")
    assert isinstance(what.sound, MixedSound)
    assert what.sound.may_clip is may


def test_a_later_track_lies_over_an_earlier_one_which_goes_on_below():
    over = replace(video(segment("photo", 1000, 1000)), id="over")
    what = planned(video(segment(duration=4000, speed=2.0)), over)
    assert isinstance(what.picture, EncodedPicture)
    seen = [(s.source and s.source.path.name, s.in_ms) for s in what.picture.shots]
    assert seen == [("m", 0), ("p", 0), ("m", 4000)]


def test_frames_of_all_shots_add_up_to_the_film():
    parts = [segment(start=i * 333, duration=333) for i in range(30)]
    what = planned(video(*parts))
    assert isinstance(what.picture, EncodedPicture)
    assert sum(s.frames for s in what.picture.shots) == round(30 * 333 * 30 / 1000)


# --------------------------------------------------------------------- sound


def test_gains_multiply_and_what_is_muted_is_not_there():
    silent = replace(video(segment()), id="w", muted=True)
    what = planned(video(segment(volume=0.5), volume=0.5), silent)
    assert isinstance(what.sound, MixedSound)
    (sound,) = what.sound.sounds
    assert sound.gain == 0.25


def test_music_under_a_film_ends_with_it_and_makes_way_for_its_voice():
    music = Segment("b", 0, 60_000, music=Music("calm"))
    what = planned(video(segment()), bgm(music, duck=True), loudness_lufs=-14.0)
    assert isinstance(what.sound, MixedSound)
    speech, under = what.sound.sounds
    assert (speech.speech, under.ducked, under.duration_ms) == (True, True, 10_000)
    assert what.sound.ducks
    assert what.sound.may_clip


@pytest.mark.parametrize(
    ("segments", "is_bed"),
    [
        ([segment("song")], True),  # shorter than the song: it ends where the song can end
        ([segment("song", duration=90_000, loop=True)], True),
        ([segment("song", duration=60_000)], False),  # the song as it is
        ([segment("song", duration=4000), segment("song", 5000, 4000, in_ms=4000)], False),
        ([segment("song", speed=2.0)], False),
    ],
)
def test_music_is_cut_and_continued_where_it_can_be_unless_somebody_cut_it(segments, is_bed):
    what = planned(video(segment(duration=9_000)), bgm(*segments))
    assert isinstance(what.sound, MixedSound)
    assert {s.bed for s in what.sound.sounds if not s.speech} == {is_bed}


def test_a_source_that_is_repeated_starts_over_at_its_end():
    assert passes(in_ms=700, source_ms=1000, needed_ms=2000) == [
        (0, 700, 300),
        (300, 0, 1000),
        (1300, 0, 700),
    ]


@pytest.mark.parametrize(("asked", "index"), [(None, 1), (0, 0)])
def test_the_default_stream_is_heard_unless_another_is_asked_for(asked, index):
    two = replace(FILM, audio=(replace(AAC, default=False), replace(AAC, index=1)))
    what = planned(video(segment(stream=asked)), info=two, fmt="m4a")
    assert what.sound == CopiedSound(Path("/media/m"), index)


@pytest.mark.parametrize(
    "change",
    [
        {"volume": 0.5},
        {"stem": "voice"},
        {"fade_out_ms": 500},
        {"duration": 5_000},
        {"speed": 2.0, "duration": 5_000},
    ],
)
def test_sound_that_somebody_changed_is_not_copied(change):
    assert isinstance(planned(video(segment(**change)), fmt="m4a").sound, MixedSound)


def test_only_aac_is_copied_into_an_m4a_and_only_48_khz_stereo_into_an_mp4():
    def sound_of(fmt: str, **change: object) -> CopiedSound | MixedSound:
        info = replace(FILM, audio=(replace(AAC, **change),))  # type: ignore[arg-type]
        return planned(video(segment()), info=info, fmt=fmt).sound

    assert isinstance(sound_of("m4a", sample_rate=44100, channels=6), CopiedSound)
    assert isinstance(sound_of("mp4"), CopiedSound)
    assert isinstance(sound_of("m4a", codec="opus"), MixedSound)
    assert isinstance(sound_of("mp4", sample_rate=44100), MixedSound)
    assert isinstance(sound_of("mp4", channels=6), MixedSound)
    assert isinstance(sound_of("mp3"), MixedSound)


def test_tags_about_the_content_go_along_when_there_is_one_source():
    assert planned(video(segment())).tags == (("title", "Holiday"),)
    assert planned(video(segment()), bgm(segment("song"))).tags == ()


# ------------------------------------------------------------------ refusals


@pytest.mark.parametrize(
    ("tracks", "fmt", "reason"),
    [
        ([video(segment("photo", duration=3000))], "mp3", "no_sound"),
        ([video(segment(), muted=True)], "wav", "no_sound"),
        ([video(segment(stream=3))], "mp3", "no_sound"),
        ([bgm(segment("song"))], "mp4", "no_picture"),
        ([video(segment("song"))], "mp4", "no_picture"),
        ([video(segment(duration=0))], "mp4", "no_picture"),
        ([video(segment(duration=0))], "mp3", "no_sound"),
        ([], "mp4", "no_picture"),
        ([video(segment("gone"))], "mp4", "ffmpeg"),
    ],
)
def test_what_cannot_be_made_is_said_in_a_sentence(tracks, fmt, reason):
    with pytest.raises(MediaError) as said:
        planned(*tracks, fmt=fmt)
    assert said.value.reason == reason
    assert str(said.value).endswith(".")
