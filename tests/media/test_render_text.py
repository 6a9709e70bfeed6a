"""Titles and captions: where they stand, in every script, and never as a row of boxes."""

import unicodedata
from pathlib import Path

import numpy as np
import pytest

from nemo_local.media import fonts
from nemo_local.media.ffmpeg import MediaError
from nemo_local.media.render import Source
from nemo_local.media.render.captions import ass, escaped, fitting_size
from nemo_local.media.render.model import Caption
from nemo_local.timeline import Draft, Segment, Track, TrackKind
from tests.support.media import clip, frames, rendered, source, whole

OURS = [fonts.OWN_FOLDER]


@pytest.fixture(scope="module")
def black(tmp_path_factory: pytest.TempPathFactory) -> Source:
    folder = tmp_path_factory.mktemp("black")
    picture = "color=black:s=320x180:r=20"
    return source(clip(folder / "black.mp4", seconds=2, picture=picture, sound=None))


def titled(black: Source, *words: Segment, role: str = "title", **draft: object) -> Draft:
    text = Track("t", TrackKind.TEXT, words, role=role)  # type: ignore[arg-type]
    return Draft((Track("v", TrackKind.VIDEO, (whole(black),)), text), **draft)  # type: ignore[arg-type]


def words(text: str, start_ms: int = 0, duration_ms: int = 2000, **more: object) -> Segment:
    return Segment(f"w{start_ms}", start_ms, duration_ms, text=text, **more)  # type: ignore[arg-type]


def ink(picture: np.ndarray) -> tuple[int, int, int, int]:
    """The box that the words fill: top, bottom, left, right."""
    lit = picture.max(axis=2) > 128
    rows, columns = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    return rows[0], rows[-1], columns[0], columns[-1]


# -------------------------------------------------------------- place and time


def test_words_stand_in_their_place_for_their_time(black, tmp_path):
    draft = titled(
        black,
        words("Up", 0, 600, position="top"),
        words("Mid", 700, 600, position="center"),
        words("Low", 1400, 600, position="bottom"),
    )
    seen = frames(rendered(draft, {"m": black}, tmp_path))
    assert ink(seen[6])[1] < 60
    assert 60 < ink(seen[20])[0] < ink(seen[20])[1] < 120
    assert ink(seen[34])[0] > 120
    for between in (12, 13, 26, 27):
        assert seen[between].max() < 40
    left, right = ink(seen[6])[2:]
    assert abs((left + right) / 2 - 160) < 4


def test_a_caption_is_smaller_than_a_title(black, tmp_path):
    heights = []
    for role in ("title", "caption"):
        seen = frames(rendered(titled(black, words("Hat"), role=role), {"m": black}, tmp_path))
        top, bottom, *_ = ink(seen[5])
        heights.append(bottom - top)
    assert heights[0] > 1.5 * heights[1]


@pytest.mark.parametrize(
    "text", ["many words in one long line " * 6, "很长的中文字幕" * 12, "W" * 60]
)
def test_a_long_text_is_wrapped_and_sized_to_stay_on_the_canvas(text, black, tmp_path):
    seen = frames(rendered(titled(black, words(text)), {"m": black}, tmp_path))
    top, bottom, left, right = ink(seen[5])
    assert left > 4
    assert right < 316
    assert top > 4
    assert bottom < 176


def test_words_fade_in(black, tmp_path):
    draft = titled(black, words("Slow", fade_in_ms=1000))
    seen = frames(rendered(draft, {"m": black}, tmp_path))
    assert 40 < seen[6].max() < 160 < 240 < seen[30].max()


# ---------------------------------------------------------- what people type


@pytest.mark.parametrize(
    "text",
    [
        "100% {\\b1}bold{\\b0} \\N \\n C:\\new",
        "it's: [in] 'quotes', \"twice\"; %{pts} ${HOME} \\",
        "Dialogue: 0,0:00:00.00,0:00:09.00,x,oops",
    ],
)
def test_words_are_drawn_as_they_are_typed_and_never_obeyed(text, black, tmp_path):
    plain = titled(black, words(text.translate(str.maketrans("{}\\", "()/"))), role="caption")
    odd = titled(black, words(text), role="caption")
    one, two = (ink(frames(rendered(d, {"m": black}, tmp_path))[5]) for d in (plain, odd))
    assert np.abs(np.array(one) - two).max() <= 6  # as many characters, as wide, in one line


def test_folders_with_odd_names_are_no_trouble(black, tmp_path):
    odd = tmp_path / "it's [a], b; c:d %"
    odd.mkdir()
    seen = frames(rendered(titled(black, words("Hi")), {"m": black}, odd))
    assert seen[5].max() > 200


def test_a_path_is_escaped_for_the_option_and_for_the_graph():
    assert escaped(Path("/a b/it's:[1],2;3")) == r"/a b/it\\\'s\\:\[1\]\,2\;3"


def test_line_breaks_stay():
    caption = Caption("one\ntwo", 1500, 61_250)
    (run,) = fonts.runs(caption.text, OURS)
    script = ass([caption], [[run]], 320, 180)
    assert "0:00:01.50,0:01:01.25,caption-bottom" in script
    assert "one\\Ntwo" in script


def test_a_line_is_as_high_as_its_text_lets_it_be():
    short = fitting_size(Caption("Hello", 0, 1, title=True), 1920, 1080)
    assert short == 120
    assert fitting_size(Caption("word " * 300, 0, 1, title=True), 1920, 1080) < 60
    assert fitting_size(Caption("x" * 80, 0, 1, title=True), 1080, 1920) * 0.6 * 80 < 1080


# ----------------------------------------------------------------- the scripts


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Grüße, Привет, Γειά", "DejaVu Sans"),
        ("مرحبا", "DejaVu Sans"),
        ("你好，世界", "Droid Sans Fallback"),
        ("こんにちは", "Droid Sans Fallback"),
    ],
)
def test_the_fonts_that_come_along_write_most_of_the_world(text, font):
    assert [(r.text, r.face.name) for r in fonts.runs(text, OURS)] == [(text, font)]


def test_a_text_in_two_scripts_is_written_with_two_fonts():
    assert [(r.text, r.face.name) for r in fonts.runs("Hello 你好!", OURS)] == [
        ("Hello ", "DejaVu Sans"),
        ("你好", "Droid Sans Fallback"),
        ("!", "DejaVu Sans"),
    ]


def test_mixed_scripts_are_drawn(black, tmp_path):
    draft = titled(black, words("Hi 你好 مرحبا"))
    top, bottom, left, right = ink(frames(rendered(draft, {"m": black}, tmp_path))[5])
    assert right - left > 5 * (bottom - top) / 2


@pytest.mark.parametrize(
    ("text", "named"),
    [("नमस्ते", "Devanagari"), ("สวัสดี", "Thai"), ("🦩", "emoji"), ("你好", "Chinese")],
)
def test_a_script_that_no_font_has_is_named(text, named, tmp_path):
    where = [tmp_path] if named == "Chinese" else OURS
    with pytest.raises(MediaError, match=named) as said:
        fonts.runs(text, where)
    assert said.value.reason == "no_font"


def test_a_damaged_font_is_passed_over(tmp_path):
    good = fonts.OWN_FOLDER / "DejaVuSans.ttf"
    (tmp_path / "a.ttf").write_bytes(good.read_bytes()[:3000])
    (tmp_path / "b.ttf").write_text("no font")
    (tmp_path / "c.otf").write_bytes(b"")
    (tmp_path / "z.ttf").write_bytes(good.read_bytes())
    (run,) = fonts.runs("Hi", [tmp_path])
    assert run.face.path.name == "z.ttf"


def test_what_a_font_says_it_has_agrees_with_unicode():
    (face,) = fonts.faces(fonts.OWN_FOLDER / "DejaVuSans.ttf")
    assert all(face.has(c) for c in "aZ09éßЖω€")
    assert not any(face.has(c) for c in "你नส")
    assert not face.has(unicodedata.lookup("FLAMINGO"))
