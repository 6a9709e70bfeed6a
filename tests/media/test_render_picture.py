"""What is seen in the finished file, looked at pixel by pixel."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.probe import probe
from nemo_local.media.render import Source
from nemo_local.timeline import Draft, Segment, Track, TrackKind
from tests.support.media import (
    AAC,
    H264,
    clip,
    ffmpeg,
    frames,
    heard,
    rendered,
    shown,
    source,
    whole,
)

RED, LIME, BLUE, BLACK = (254, 0, 0), (0, 255, 1), (0, 0, 254), (0, 0, 0)
ONE_FRAME = ("-frames:v", "1")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


def colour(
    folder: Path,
    name: str,
    colour: str,
    size: str = "320x180",
    pix_fmt: str = "yuv420p",
    codecs: tuple[str, ...] = ("-c:v", "libx264"),
    seconds: float = 0.48,
) -> Source:
    picture = f"color={colour}:s={size}:r=25,format={pix_fmt}"
    return source(clip(folder / name, seconds=seconds, picture=picture, sound=None, codecs=codecs))


def video(*segments: Segment, **draft: object) -> Draft:
    return Draft((Track("v", TrackKind.VIDEO, segments),), **draft)  # type: ignore[arg-type]


def at(start_ms: int, duration_ms: int, media: str, **more: object) -> Segment:
    return Segment(f"s{start_ms}", start_ms, duration_ms, media=media, **more)  # type: ignore[arg-type]


def is_colour(pixels: np.ndarray, wanted: tuple[int, int, int], tolerance: int = 10) -> bool:
    return bool(np.abs(pixels.astype(int) - wanted).max() <= tolerance)


# ------------------------------------------------------------- joins and cuts


def test_clips_of_different_sizes_and_kinds_are_joined_to_the_frame(folder, tmp_path):
    sources = {
        "red": colour(folder, "red.mp4", "red"),
        "tall": colour(folder, "lime.mp4", "lime", "180x320"),
        "photo": colour(folder, "blue.png", "blue", "300x200", "rgb24", ONE_FRAME),
    }
    draft = video(at(0, 400, "red"), at(400, 480, "tall"), at(1000, 200, "photo"))
    made = rendered(draft, sources, tmp_path)
    seen = frames(made)
    assert len(seen) == 30
    assert is_colour(seen[0:10], RED)
    assert is_colour(seen[10:22, 20:160, 115:205], LIME)  # whole, between its blurred sides
    assert is_colour(seen[22:25], BLACK)  # nothing is there
    assert is_colour(seen[25:, 20:160, 30:290], BLUE)
    info = probe(made)
    assert (info.video_codec, info.pix_fmt, info.fps) == ("h264", "yuv420p", 25.0)
    assert len(heard(made)) == pytest.approx(1.2 * 48_000, abs=1100)


@pytest.fixture(scope="module")
def counting(folder) -> Source:
    """Every frame's brightness says its number."""
    grey = "color=black:s=64x64:r=25,geq=lum='16+4*N':cb=128:cr=128,format=yuv420p"
    lossless = ("-c:v", "libx264", "-qp", "0", "-bf", "2", "-g", "20", "-c:a", "aac")
    return source(clip(folder / "count.mp4", seconds=2, picture=grey, codecs=lossless))


def numbers(path: Path) -> list[int]:
    raw = ffmpeg("-i", path, "-map", "0:V", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-")
    means = np.frombuffer(raw, np.uint8).reshape(-1, 64 * 64 * 3 // 2)[:, : 64 * 64].mean(axis=1)
    return [round((mean - 16) / 4) for mean in means]


def test_a_trim_is_exact_to_the_frame(counting, tmp_path):
    made = rendered(video(at(0, 600, "m", in_ms=520)), {"m": counting}, tmp_path)
    assert numbers(made) == list(range(13, 28))


def test_parts_can_be_taken_out_and_put_in_another_order(counting, tmp_path):
    draft = video(at(0, 200, "m", in_ms=1000), at(200, 200, "m"), at(400, 120, "m", in_ms=400))
    made = rendered(draft, {"m": counting}, tmp_path)
    assert numbers(made) == [*range(25, 30), *range(5), *range(10, 13)]


def test_twice_as_fast_shows_every_other_frame_and_half_as_fast_each_one_twice(counting, tmp_path):
    fast = numbers(rendered(video(at(0, 1000, "m", speed=2.0)), {"m": counting}, tmp_path))
    assert len(fast) == 25
    assert set(np.diff(fast)) == {2}
    slow = numbers(rendered(video(at(0, 800, "m", speed=0.5)), {"m": counting}, tmp_path))
    assert len(slow) == 20
    assert slow[-1] in (9, 10)


def test_the_last_frame_is_held_where_the_source_is_shorter(counting, tmp_path):
    made = rendered(video(at(0, 400, "m", in_ms=1800)), {"m": counting}, tmp_path)
    assert numbers(made) == [45, 46, 47, 48, 49, 49, 49, 49, 49, 49]


@pytest.fixture(scope="module")
def sparse(folder) -> Source:
    """Red, lime from 1 s and blue from 2 s on, a frame for each; the sound goes on until 4 s."""
    file = folder / "sparse.mp4"
    turned = "drawbox=c=lime:t=fill:enable='eq(n,10)',drawbox=c=blue:t=fill:enable='eq(n,20)'"
    picture = f"color=red:s=64x64:r=10:d=3,{turned},select='not(mod(n,10))',format=yuv420p"
    sound = ("-f", "lavfi", "-t", 4, "-i", "sine=r=48000")
    ffmpeg("-f", "lavfi", "-i", picture, *sound, "-fps_mode", "vfr", *H264, *AAC, file)
    return source(file)


@pytest.mark.parametrize(
    ("in_ms", "wanted"),
    [
        (500, [RED] * 15 + [LIME] * 15),
        (1500, [LIME] * 15 + [BLUE] * 15),
        (2500, [BLUE] * 30),
        (3000, [BLUE] * 30),
    ],
)
def test_a_cut_shows_what_was_on_the_screen_until_it_changes(in_ms, wanted, sparse, tmp_path):
    made = rendered(video(at(0, 1000, "m", in_ms=in_ms)), {"m": sparse}, tmp_path)
    seen = frames(made)
    assert len(seen) == len(wanted)
    assert [is_colour(*pair) for pair in zip(seen, wanted, strict=True)] == [True] * 30


def test_behind_the_end_of_its_picture_a_clip_holds_it_between_others(sparse, folder, tmp_path):
    lime = colour(folder, "short.mp4", "lime", "64x64")
    draft = video(at(0, 200, "o"), at(200, 400, "m", in_ms=2500), at(600, 200, "o"))
    seen = frames(rendered(draft, {"m": sparse, "o": lime}, tmp_path))
    assert len(seen) == 20
    for part, wanted in ((seen[:5], LIME), (seen[5:15], BLUE), (seen[15:], LIME)):
        assert is_colour(part, wanted)


def test_a_picture_with_fewer_frames_than_due_is_an_error_not_a_film_without_it(sparse, tmp_path):
    endless = Source(sparse.path, replace(sparse.info, video_last_ms=None))
    with pytest.raises(MediaError, match="0 of 30 frames"):
        rendered(video(at(0, 1000, "m", in_ms=3500)), {"m": endless}, tmp_path)
    assert not list(tmp_path.iterdir())


# ----------------------------------------------------------------- the canvas


@pytest.fixture(scope="module")
def halves(folder) -> Source:
    """Left red, right blue."""
    picture = "color=red:s=320x180:r=25,drawbox=x=160:w=160:c=blue:t=fill"
    return source(clip(folder / "halves.mp4", seconds=0.4, picture=picture))


def test_another_shape_keeps_the_whole_picture_over_its_own_blur(halves, tmp_path):
    made = rendered(shown(whole(halves), aspect="9:16"), {"m": halves}, tmp_path)
    picture = frames(made)[5]
    assert picture.shape == (1280, 720, 3)
    middle = picture[460:820]
    assert is_colour(middle[:, 20:340], RED, 16)
    assert is_colour(middle[:, 380:700], BLUE, 16)
    border = picture[:300].astype(int)
    assert border[:, 300:420].std() > 10  # colours run into each other
    assert np.abs(np.diff(border, axis=1)).max() < 12  # and nothing in it is sharp


def test_another_shape_by_cropping_fills_it_with_the_middle(halves, tmp_path):
    draft = shown(whole(halves), aspect="1:1", fit="crop")
    picture = frames(rendered(draft, {"m": halves}, tmp_path))[5]
    assert picture.shape == (720, 720, 3)
    assert is_colour(picture[:, 20:340], RED, 16)
    assert is_colour(picture[:, 380:700], BLUE, 16)


def test_a_rotated_phone_video_stands_upright_whether_copied_or_encoded(halves, folder, tmp_path):
    turned = folder / "turned.mp4"
    ffmpeg("-display_rotation", "90", "-i", halves.path, "-c", "copy", turned)
    m = source(turned)
    assert (m.info.width, m.info.height) == (180, 320)
    (tmp_path / "copied").mkdir()
    copied = rendered(shown(whole(m)), {"m": m}, tmp_path / "copied")
    encoded = rendered(shown(whole(m, duration_ms=200)), {"m": m}, tmp_path)
    assert probe(copied).rotation == m.info.rotation
    assert probe(encoded).rotation == 0
    for made in (copied, encoded):
        picture = frames(made)[2]
        assert picture.shape == (320, 180, 3)
        assert is_colour(picture[20:140], BLUE, 16)
        assert is_colour(picture[180:300], RED, 16)


# -------------------------------------------------------------- the odd kinds

X265 = ("-c:v", "libx265", "-x265-params", "log-level=none", "-preset", "ultrafast")
KINDS = {
    "4k.mp4": ("3840x2160", "yuv420p", ("-c:v", "libx264", "-preset", "ultrafast")),
    "odd.mkv": ("321x181", "yuv444p", ("-c:v", "libx264")),
    "ten.mkv": ("320x180", "yuv420p10le", X265),
    "vp9.webm": ("320x180", "yuv420p", ("-c:v", "libvpx-vp9", "-cpu-used", "8")),
    "xvid.avi": ("320x180", "yuv420p", ("-c:v", "libxvid", "-q:v", "2")),
}


@pytest.mark.parametrize("name", KINDS)
def test_whatever_comes_in_h264_that_every_player_takes_comes_out(name, folder, tmp_path):
    size, pix_fmt, codecs = KINDS[name]
    m = colour(folder, name, "red", size, pix_fmt, codecs, seconds=0.12)
    made = rendered(shown(whole(m)), {"m": m}, tmp_path)
    info = probe(made)
    assert (info.video_codec, info.pix_fmt) == ("h264", "yuv420p")
    assert max(info.width, info.height) <= 1920
    assert info.width % 2 == info.height % 2 == 0
    assert is_colour(frames(made)[0], RED, 12)
    assert made.read_bytes().index(b"moov") < made.read_bytes().index(b"mdat")


@pytest.mark.parametrize("transfer", ["arib-std-b67", "smpte2084"])
def test_an_hdr_phone_video_keeps_its_colours_on_a_usual_screen(transfer, folder, tmp_path):
    hdr = folder / f"{transfer}.mp4"
    bars = "color=red:s=64x64:r=25:d=0.2,drawbox=x=32:w=32:c=gray:t=fill,format=yuv444p10"
    sdr = "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv"
    to_hdr = f"zscale=p=2020:t={transfer}:m=2020_ncl:npl=203,format=yuv420p10"
    tagged = ["-color_primaries", "bt2020", "-color_trc", transfer, "-colorspace", "bt2020nc"]
    ffmpeg("-f", "lavfi", "-i", f"{bars},{sdr},{to_hdr}", *X265, *tagged, hdr)
    m = source(hdr)
    assert m.info.hdr
    picture = frames(rendered(shown(whole(m)), {"m": m}, tmp_path))[1]
    assert is_colour(picture[8:56, 40:60], (128, 128, 128), 12)
    assert is_colour(picture[8:56, 4:24], RED, 60)  # it is red, not brown
    assert picture[8:56, 4:24, 1:].max() < 60


def test_a_variable_frame_rate_becomes_constant_and_keeps_its_time(folder, tmp_path):
    vfr = folder / "vfr.mp4"
    picture = "color=red:s=64x64:r=30:d=2,hue=H=2*PI*t/4,select='lt(t,1)+not(mod(n,3))'"
    ffmpeg("-f", "lavfi", "-i", picture, "-fps_mode", "vfr", "-c:v", "libx264", vfr)
    m = source(vfr)
    made = rendered(video(at(0, 1900, "m")), {"m": m}, tmp_path)
    log = ffmpeg("-i", made, "-map", "0:v", "-c", "copy", "-f", "framehash", "-").decode()
    durations = {r.split(",")[3].strip() for r in log.splitlines() if r and r[0] != "#"}
    assert len(durations) == 1
    seen, per_s = frames(made), probe(made).fps
    original = ffmpeg("-ss", 1.5, "-i", vfr, "-frames:v", 1, "-f", "rawvideo",
                      "-pix_fmt", "rgb24", "-")  # fmt: skip
    wanted = np.frombuffer(original, np.uint8).reshape(-1, 3).mean(axis=0)
    assert np.abs(seen[round(1.5 * per_s)].mean(axis=(0, 1)) - wanted).max() < 25


@pytest.fixture(scope="module", params=["turning.gif", "turning.webp"])
def turning(request, folder) -> Source:
    """An animation that is red for 200 ms and blue for another 200."""
    codecs = ("-c:v", "libwebp_anim", "-lossless", "1") if request.param.endswith("webp") else ()
    red_blue = "color=red:s=64x64:r=10:d=0.4,drawbox=c=blue:t=fill:enable='gte(t,0.2)'"
    m = source(
        clip(folder / request.param, seconds=0.4, picture=red_blue, sound=None, codecs=codecs)
    )
    assert m.info.animated
    return m


@pytest.mark.parametrize("in_ms", [0, 200, 1800])
def test_an_animation_goes_round_until_its_time_is_over(in_ms, turning, tmp_path):
    made = rendered(video(at(0, 1200, "m", in_ms=in_ms)), {"m": turning}, tmp_path)
    seen = frames(made)
    assert len(seen) == 36
    for i, second in enumerate(np.arange(0.1, 1.2, 0.2)):
        assert is_colour(seen[round(second * 30)], BLUE if (i + in_ms // 200) % 2 else RED, 20)


def test_an_animation_entered_in_mid_frame_and_slowed_down_keeps_its_time(turning, tmp_path):
    slow = video(at(0, 800, "m", in_ms=150, speed=0.5))
    seen = frames(rendered(slow, {"m": turning}, tmp_path))
    wanted = [RED] * 3 + [BLUE] * 12 + [RED] * 9
    assert [is_colour(*pair, 20) for pair in zip(seen, wanted, strict=True)] == [True] * 24


@pytest.mark.parametrize("ending", ["png", "jpg", "webp"])
def test_a_picture_is_the_same_however_it_is_cut(ending, folder, tmp_path):
    still = colour(folder, f"still.{ending}", "blue", "64x64", "yuv420p", ONE_FRAME)
    assert still.info.duration_ms == 0
    halves = video(at(0, 400, "m"), at(400, 600, "m", in_ms=400, speed=0.5))
    for name, draft in (("split", halves), ("trimmed", video(at(0, 1000, "m", in_ms=1000)))):
        (tmp_path / name).mkdir()
        seen = frames(rendered(draft, {"m": still}, tmp_path / name))
        assert len(seen) == 30
        assert is_colour(seen, BLUE, 16)


def test_what_is_transparent_in_a_picture_shows_black(folder, tmp_path):
    clear = colour(folder, "clear.png", "red@0", pix_fmt="rgba", codecs=ONE_FRAME)
    assert is_colour(frames(rendered(video(at(0, 200, "m")), {"m": clear}, tmp_path)), BLACK)
