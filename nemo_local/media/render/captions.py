"""Words over the picture, as a subtitle script (ASS) that libass sets and draws.

libass shapes every script, breaks lines and mixes fonts; it is told which font writes which
characters, so what is drawn does not depend on what it would have found by itself.
"""

from __future__ import annotations

import math
import re
import shutil
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from nemo_local.media import fonts
from nemo_local.media.render.model import Caption
from nemo_local.timeline import Position

_TITLE_SHARE, _CAPTION_SHARE = 1 / 9, 1 / 18
"""A line's height beside the canvas's shorter side."""

_ALIGNMENT: Mapping[Position, int] = {"bottom": 2, "center": 5, "top": 8}
_MARGIN_SHARE = 0.06
_ROOM_SHARE, _LINE_SPACING = 0.5, 1.25

_HEADER = """[Script Info]
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
WrapStyle: 0
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, BorderStyle, \
Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
{styles}

[Events]
Format: Layer, Start, End, Style, Text
{events}
"""


def prepare(
    captions: Sequence[Caption],
    width: int,
    height: int,
    folder: Path,
    where: Sequence[Path] | None = None,
) -> str:
    """Lay out the script and its fonts in `folder`; returns the filter that draws it.

    `where` are the folders in which to look for fonts, None: the machine's. Raises
    `MediaError` ("no_font") for a script that no font there has.
    """
    where = fonts.folders() if where is None else where
    written = [fonts.runs(_clean(c.text), where) for c in captions]
    beside = folder / "fonts"
    beside.mkdir()
    for path in {run.face.path for runs in written for run in runs}:
        shutil.copy(path, beside / path.name)
    script = folder / "words.ass"
    script.write_text(ass(captions, written, width, height), encoding="utf-8")
    files = f"f={escaped(script)}:fontsdir={escaped(beside)}"
    return f"subtitles={files}:wrap_unicode=1"


def ass(
    captions: Sequence[Caption],
    written: Sequence[Sequence[fonts.Run]],
    width: int,
    height: int,
) -> str:
    """The script: one event per caption, in the sizes of a `width` x `height` canvas."""
    styles = [
        _style(f"{'title' if title else 'caption'}-{position}", title, position, width, height)
        for title in (True, False)
        for position in _ALIGNMENT
    ]
    events = [_event(c, runs, width, height) for c, runs in zip(captions, written, strict=True)]
    return _HEADER.format(
        width=width, height=height, styles="\n".join(styles), events="\n".join(events)
    )


def _style(name: str, title: bool, position: Position, width: int, height: int) -> str:
    size = min(width, height) * (_TITLE_SHARE if title else _CAPTION_SHARE)
    margin = round(_MARGIN_SHARE * min(width, height))
    fields = [
        *(name, "DejaVu Sans", f"{size:.1f}", "&H00FFFFFF", "&H00000000", "&H80000000", "1"),
        *(f"{size / 14:.2f}", f"{size / 28:.2f}", str(_ALIGNMENT[position])),
        *(str(margin), str(margin), str(margin), "1"),
    ]
    return f"Style: {','.join(fields)}"


def _event(caption: Caption, runs: Sequence[fonts.Run], width: int, height: int) -> str:
    style = f"{'title' if caption.title else 'caption'}-{caption.position}"
    size = fitting_size(caption, width, height)
    fade = f"{{\\fs{size:.1f}\\fad({caption.fade_in_ms},{caption.fade_out_ms})}}"
    text = "".join(f"{{\\fn{_name(run.face)}}}{_literal(run.text)}" for run in runs)
    start, end = _clock(caption.start_ms), _clock(caption.end_ms)
    return f"Dialogue: 0,{start},{end},{style},{fade}{text}"


def fitting_size(caption: Caption, width: int, height: int) -> float:
    """The height of a line in pixels: the usual one, or what lets a long text fit.

    It may fill `_ROOM_SHARE` of the canvas's height, and its longest word one line of it.
    """
    usual = min(width, height) * (_TITLE_SHARE if caption.title else _CAPTION_SHARE)
    across = width - 2 * _MARGIN_SHARE * min(width, height)
    ems = [_ems(word) for word in re.findall(r"[\u2e80-\uffef]|[^\s\u2e80-\uffef]+", caption.text)]
    room = _ROOM_SHARE * height * across / (sum(ems) * _LINE_SPACING)
    return min(usual, across / max(ems), math.sqrt(room))


def _ems(word: str) -> float:
    """How wide a word is, about, in lines' heights: rather too much than too little."""
    return sum(_em(c) for c in word)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in "mwMW@%":
        return 0.9
    return 0.7 if character.isupper() else 0.6


def _clean(text: str) -> str:
    """Line breaks of one kind, and no other control characters."""
    lines = "\n".join(line.strip() for line in text.strip().splitlines())
    return re.sub(r"[^\S\n]+|[\x00-\x09\x0b-\x1f\x7f]+", " ", lines)


def _literal(text: str) -> str:
    r"""The text as it is: a word joiner behind a backslash keeps `\N` from being a command."""
    text = text.replace("\\", "\\\N{WORD JOINER}").replace("{", "\\{").replace("}", "\\}")
    return text.replace("\n", "\\N")


def _name(face: fonts.Face) -> str:
    return re.sub(r"[\\{}]", "", face.name)


def _clock(ms: int) -> str:
    minutes, rest = divmod(ms, 60_000)
    return f"{minutes // 60}:{minutes % 60:02}:{rest / 1000:05.2f}"


def escaped(path: Path) -> str:
    """A path as an option's value in a filter graph: escaped for the value, then the graph."""
    value = re.sub(r"([\\':])", r"\\\1", path.as_posix())
    return re.sub(r"([\\'\[\],;])", r"\\\1", value)
