"""What a file holds, and which files are not let in."""

from __future__ import annotations

import json
import struct
import sys
import zlib
from pathlib import Path

import pytest

from nemo_local.media import banner
from nemo_local.media.ffmpeg import MediaError, input_args
from nemo_local.media.probe import MediaInfo, probe
from tests.support.media import AAC, H264, clip, ffmpeg, heard

SMALL = "testsrc2=s=64x48:r=10"
TONE = "sine=f=440:r=44100"

ACCEPTED: dict[str, tuple[str, tuple[object, ...]]] = {
    "mp4": ("video", (*H264, *AAC)),
    "mov": ("video", (*H264, *AAC)),
    "avi": ("video", ("-c:v", "mpeg4", "-c:a", "mp3")),
    "webm": ("video", ("-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus")),
    "mkv": ("video", (*H264, "-c:a", "flac")),
    "jpg": ("image", ("-frames:v", "1", "-update", "1")),
    "png": ("image", ("-frames:v", "1", "-update", "1")),
    "gif": ("image", ()),
    "webp": ("image", ("-frames:v", "1", "-c:v", "libwebp")),
    "mp3": ("audio", ("-vn",)),
    "wav": ("audio", ("-vn",)),
    "m4a": ("audio", ("-vn", *AAC)),
    "aac": ("audio", ("-vn", *AAC)),
}


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One second of picture and sound that other files are made from."""
    return clip(tmp_path_factory.mktemp("probe") / "talk.mp4", seconds=1, picture=SMALL, sound=TONE)


@pytest.mark.parametrize("ending", ACCEPTED)
def test_each_of_the_thirteen_types_is_known_by_its_content(ending: str, tmp_path: Path) -> None:
    kind, codecs = ACCEPTED[ending]
    sound = None if kind == "image" else TONE
    named = clip(tmp_path / f"a.{ending}", seconds=1, picture=SMALL, sound=sound, codecs=codecs)  # type: ignore[arg-type]
    file = named.rename(tmp_path / "no ending at all")
    info = probe(file)
    assert info.kind == kind
    assert MediaInfo.from_json(json.loads(json.dumps(info.as_json()))) == info
    if kind != "audio":
        assert (info.width, info.height) == (64, 48)
    if kind != "image":
        assert info.duration_ms == pytest.approx(1000, abs=110)
        assert [a.channels for a in info.audio] == [1]


def test_a_video_is_described_in_full(talk: Path) -> None:
    info = probe(talk)
    assert (info.video_codec, info.pix_fmt, info.fps) == ("h264", "yuv420p", 10.0)
    assert (info.container, info.rotation, info.animated) == ("mov", 0, False)
    [sound] = info.audio
    assert (sound.codec, sound.sample_rate, sound.layout) == ("aac", 44_100, "mono")
    assert (sound.default, sound.start_ms, sound.language) == (True, 0, "")


@pytest.mark.parametrize(("turn", "clockwise"), [(90, 270), (-90, 90), (180, 180)])
def test_a_phone_held_upright_gives_an_upright_picture(
    talk: Path, tmp_path: Path, turn: int, clockwise: int
) -> None:
    turned = tmp_path / "phone.mov"
    ffmpeg("-display_rotation", turn, "-i", talk, "-c", "copy", turned)
    info = probe(turned)
    assert info.rotation == clockwise
    assert (info.width, info.height) == ((64, 48) if turn == 180 else (48, 64))


def test_a_photo_is_turned_as_its_camera_was_held(tmp_path: Path) -> None:
    photo = clip(tmp_path / "p.jpg", picture=SMALL, sound=None, codecs=("-frames:v", "1"))
    orientation = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x112, 3, 1, 6, 0, 0)
    exif = b"Exif\0\0" + orientation
    plain = photo.read_bytes()
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    photo.write_bytes(plain[:2] + segment + plain[2:])
    assert (probe(photo).width, probe(photo).height) == (48, 64)


def test_pixels_that_are_not_square_count_as_they_are_shown(talk: Path, tmp_path: Path) -> None:
    wide = tmp_path / "wide.mp4"
    ffmpeg("-i", talk, "-an", "-vf", "setsar=2", *H264, wide)
    assert (probe(wide).width, probe(wide).height) == (128, 48)


def test_two_sounds_keep_their_order_language_and_default(talk: Path, tmp_path: Path) -> None:
    file = tmp_path / "two.mkv"
    ffmpeg(
        *("-i", talk, "-f", "lavfi", "-t", 1, "-i", "sine=r=48000", "-map", "0", "-map", "1"),
        *("-c:v", "copy", "-c:a", "aac", "-ac:a:1", 6, "-metadata:s:a:1", "language=fra"),
        *("-disposition:a:0", "0", "-disposition:a:1", "default", file),
    )
    first, second = probe(file).audio
    assert (first.index, first.channels, first.default) == (0, 1, False)
    assert (second.index, second.channels, second.layout) == (1, 6, "5.1")
    assert (second.default, second.language) == (True, "fra")
    assert probe(file).default_audio == second


def test_late_sound_says_when_it_starts(tmp_path: Path) -> None:
    late = clip(tmp_path / "a.mkv", seconds=1, picture=SMALL, before_sound=("-itsoffset", "0.5"))
    assert probe(late).audio[0].start_ms == pytest.approx(500, abs=25)


@pytest.mark.parametrize("ending", ["mp3", "m4a"])
def test_a_cover_does_not_make_a_song_a_video(tmp_path: Path, ending: str) -> None:
    cover = clip(tmp_path / "c.jpg", picture=SMALL, sound=None, codecs=("-frames:v", "1"))
    song = tmp_path / f"song.{ending}"
    ffmpeg(
        *("-f", "lavfi", "-t", 1, "-i", TONE, "-i", cover, "-map", 0, "-map", 1),
        *("-c:v", "copy", "-disposition:v", "attached_pic", "-metadata", "title=a=b; c", song),
    )
    info = probe(song)
    assert (info.kind, info.video_codec, info.width) == ("audio", None, 0)
    assert ("title", "a=b; c") in info.tags


@pytest.mark.parametrize("codec", ["gif", "libwebp_anim"])
def test_a_moving_gif_or_webp_is_a_picture_that_moves(tmp_path: Path, codec: str) -> None:
    moving = clip(
        tmp_path / f"a.{codec[:4].replace('libw', 'webp')}",
        seconds=1,
        picture=SMALL,
        sound=None,
        codecs=("-c:v", codec),
    )
    info = probe(moving)
    assert (info.kind, info.animated, info.fps) == ("image", True, 10.0)
    assert info.duration_ms == pytest.approx(1000, abs=20)


def test_a_duration_that_the_header_does_not_know_is_measured(talk: Path, tmp_path: Path) -> None:
    streamed = tmp_path / "live.webm"
    ffmpeg("-i", talk, "-an", "-c:v", "libvpx", "-deadline", "realtime", "-live", 1, streamed)
    assert probe(streamed).duration_ms == pytest.approx(1000, abs=110)


@pytest.mark.parametrize(("ending", "codec"), [("aac", "aac"), ("mp3", "libmp3lame")])
@pytest.mark.parametrize("seconds", [0.2, 5.0])
def test_a_sound_without_a_header_is_as_long_as_what_is_heard(
    tmp_path: Path, ending: str, codec: str, seconds: float
) -> None:
    bare = ("-c:a", codec, "-write_xing", "0") if ending == "mp3" else ("-c:a", codec)
    swell = f"aevalsrc=exprs='0.3*random(0)*(t/{seconds})^2':s=44100"
    raw = clip(tmp_path / f"a.{ending}", seconds=seconds, picture=None, sound=swell, codecs=bare)
    heard_s = len(heard(raw)) / 48_000
    assert probe(raw).duration_ms == pytest.approx(1000 * heard_s, abs=2)


def slides(folder: Path, rate: str, *more: object) -> Path:
    """Three pictures, each shown for as long as a slow `rate` says, two of them out of order."""
    file = folder / "slides.mp4"
    three = f"testsrc2=s=64x48:r={rate},trim=end_frame=3"
    ffmpeg("-f", "lavfi", "-i", three, *more, "-c:v", "libx264", *AAC, file)
    return file


@pytest.mark.parametrize(("rate", "each_ms"), [("1/4", 4000), ("1", 1000), ("5", 200)])
def test_a_film_of_few_pictures_is_as_long_as_they_are_shown(
    tmp_path: Path, rate: str, each_ms: int
) -> None:
    info = probe(slides(tmp_path, rate))
    assert (info.duration_ms, info.video_last_ms) == (3 * each_ms, 2 * each_ms)


def test_the_last_frame_is_known_where_sound_goes_on_behind_it(tmp_path: Path) -> None:
    longer = ("-f", "lavfi", "-t", 2, "-i", TONE)
    info = probe(slides(tmp_path, "5", *longer))
    assert (info.duration_ms, info.video_last_ms) == (2000, 400)


def test_the_last_frame_is_known_where_frames_have_no_time_of_their_own(tmp_path: Path) -> None:
    avi = clip(tmp_path / "a.avi", seconds=1, picture=SMALL, sound=None,
               codecs=("-c:v", "mpeg4", "-bf", "2"))  # fmt: skip
    assert probe(avi).video_last_ms == pytest.approx(900, abs=110)


def test_a_file_cut_short_is_as_long_as_what_is_left(talk: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole.mp4"
    ffmpeg("-i", talk, "-c", "copy", "-movflags", "+faststart", whole)
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert 200 < probe(cut).duration_ms < 900


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", ["-y.mp4", "q'\".mp4", "100%d.png", "a\nb.mp4", "音乐 %03d.jpg"])
def test_no_name_is_too_odd(talk: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(talk.read_bytes())
    assert probe(tmp_path / name).kind == "video"


def test_a_file_cannot_pass_off_its_title_as_a_stream(talk: Path, tmp_path: Path) -> None:
    liar = tmp_path / "liar.mkv"
    claim = "x\n  Stream #0:9: Audio: aac, 48000 Hz, stereo, fltp\n  Duration: 99:00:00.00"
    ffmpeg("-i", talk, "-c", "copy", "-an", "-metadata", f"title={claim}", liar)
    info = probe(liar)
    assert (len(info.audio), info.duration_ms) == (0, 1000)
    assert ("title", claim) in info.tags


HOSTILE = {
    "playlist": b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
    "SVG": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "script": b"ffconcat version 1.0\nfile '/etc/passwd'\n",
    "stream": b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
    "MPD": b'<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>',
    "read": b"just words in a text file",
    "empty": b"",
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize("ending", ["mp4", "png"])
def test_what_only_points_elsewhere_is_refused_by_its_content(
    tmp_path: Path, what: str, ending: str
) -> None:
    file = tmp_path / f"a.{ending}"
    file.write_bytes(HOSTILE[what])
    with pytest.raises(MediaError) as refused:
        probe(file)
    assert refused.value.reason == "not_media"
    said = str(refused.value)
    assert said.endswith(".")
    assert (what if what != "MPD" else "playlist") in said


def noise(size: int) -> bytes:
    """Bytes that look like nothing, the same in every run."""
    out, seed = bytearray(), b"0"
    while len(out) < size:
        seed = zlib.crc32(seed).to_bytes(4, "big")
        out += seed
    return bytes(out[:size])


@pytest.mark.parametrize(
    "head",
    [b"", b"ID3\x04\0\0\0\0\0\0", b"\0\0\0\x18ftypisom", b"\x1a\x45\xdf\xa3", b"RIFF\0\0\1\0WAVE"],
)
def test_noise_behind_any_header_is_refused(tmp_path: Path, head: bytes) -> None:
    file = tmp_path / "noise.mp4"
    file.write_bytes(head + noise(50_000))
    with pytest.raises(MediaError) as refused:
        probe(file)
    assert refused.value.reason == "not_media"


def test_a_video_without_its_end_says_what_is_missing(talk: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(talk.read_bytes()[:2000])
    with pytest.raises(MediaError, match="incomplete"):
        probe(cut)


def test_a_picture_too_large_to_decode_is_refused_before_it_is(tmp_path: Path) -> None:
    size = (12_000).to_bytes(4, "big")
    header = b"IHDR" + size + size + b"\x08\x02\0\0\0"
    bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0d" + header + zlib.crc32(header).to_bytes(4, "big")
    (tmp_path / "bomb.png").write_bytes(bomb + b"\0\0\0\0IDAT\0\0\0\0")
    with pytest.raises(MediaError) as refused:
        probe(tmp_path / "bomb.png")
    assert refused.value.reason == "too_large"


def animated_gif(width: int, height: int, frames: int) -> bytes:
    """A gif of a few bytes a frame: one dot is drawn anew in each."""
    head = b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF0, 0, 0) + b"\0\0\0\xff\xff\xff"
    dot = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x4c\x01\x00"
    return head + (b"\x21\xf9\x04\0\x0a\0\0\0" + dot) * frames + b"\x3b"


def animated_webp(folder: Path, width: int, height: int, frames: int) -> bytes:
    """A webp of a few bytes a frame: the file of one, told to be larger, and a dot in each."""
    dot = clip(folder / "dot.webp", picture="color=red:s=1x1", sound=None,
               codecs=("-frames:v", "1", "-lossless", "1"))  # fmt: skip
    picture = dot.read_bytes()[12:]
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    begin = b"VP8X" + struct.pack("<II", 10, 0x02) + size
    loop = b"ANIM" + struct.pack("<IIH", 6, 0, 0)
    shown = b"\0" * 12 + b"\x64\0\0" + b"\0" + picture
    one = b"ANMF" + struct.pack("<I", len(shown)) + shown
    body = b"WEBP" + begin + loop + one * frames
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_an_animation_too_large_to_play_is_refused_and_a_still_picture_is_not(
    tmp_path: Path,
) -> None:
    file = tmp_path / "a.gif"
    file.write_bytes(animated_gif(4100, 2200, 2))
    with pytest.raises(MediaError, match="larger than 4096x2160") as refused:
        probe(file)
    assert refused.value.reason == "too_large"
    file.write_bytes(animated_gif(4100, 2200, 1))
    assert (probe(file).width, probe(file).animated) == (4100, False)
    file.write_bytes(animated_gif(1920, 1080, 500))
    assert probe(file).animated


def test_an_animated_webp_of_more_frames_than_can_be_kept_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.webp"
    file.write_bytes(animated_webp(tmp_path, 1000, 1000, 501))
    with pytest.raises(MediaError, match="its 501 frames") as refused:
        probe(file)
    assert refused.value.reason == "too_large"
    file.write_bytes(animated_webp(tmp_path, 1000, 1000, 499))
    assert probe(file).duration_ms == pytest.approx(49_900, abs=110)


def test_looking_takes_no_longer_than_it_may(talk: Path) -> None:
    with pytest.raises(MediaError) as ended:
        probe(talk, timeout_s=0.0)
    assert ended.value.reason == "timeout"


def test_ffmpeg_is_told_what_to_read_and_where_it_may_go(talk: Path) -> None:
    args = input_args(talk, before=["-ss", "1"])
    assert args[:2] == ["-ss", "1"]
    assert args[args.index("-f") + 1] == "mov"
    assert args[args.index("-protocol_whitelist") + 1] == "file,pipe"
    assert args[-1] == f"file:{talk}"


def test_the_frame_that_is_shown_last_need_not_be_stored_last() -> None:
    packets = banner.Packets(from_ms=5000)
    for line in ("#tb 0: 1/10", "0,  -4,  -5,  4,  869, 0xe9", "0,  -3,  31,  4,  36, 0xf2, F=0x0",
                 "0,  -2,  12,  4,  41, 0xe9"):  # fmt: skip
        packets.read(line)
    assert packets.last == banner.LastFrame(appears_ms=8100, ends_ms=8500)


def test_a_frame_without_a_time_is_shown_when_it_is_decoded() -> None:
    packets = banner.Packets(from_ms=0)
    for line in ("#tb 0: 1/25", f"0,  49,  {-(2**63)},  1,  869, 0xe9"):
        packets.read(line)
    assert packets.last == banner.LastFrame(appears_ms=1960, ends_ms=2000)


def test_the_words_of_another_ffmpeg_are_understood() -> None:
    log = """Input #0, mov,mp4,m4a,3gp,3g2,mj2, from 'x':
  Duration: 01:02:03.50, start: 0.000000, bitrate: 446 kb/s
  Stream #0:0(eng): Video: h264 (High) (avc1 / 0x31637661), \
yuv420p(tv, bt709), \
1920x1080 [SAR 1:1 DAR 16:9], \
226 kb/s, 29.97 fps, 29.97 tbr, 30k tbn, 60k tbc (default)
    Side data:
      displaymatrix: rotation of -90.00 degrees
  Stream #0:1(und): Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, 5.1(side), fltp, 173 kb/s
At least one output file must be specified
"""
    picture, sound = banner.streams(log)
    assert (picture.codec, picture.pixels, picture.rotation) == ("h264", 1920 * 1080, 90)
    assert (picture.pix_fmt, picture.rate("fps")) == ("yuv420p", 29.97)
    assert (sound.codec, sound.layout, sound.language) == ("aac", "5.1(side)", "")
    assert banner.duration_ms(log) == 3_723_500
