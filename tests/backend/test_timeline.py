"""The draft and its form on the wire."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import nemo_local
from nemo_local.timeline import (
    Draft,
    DraftError,
    Music,
    Segment,
    Track,
    TrackKind,
    from_wire,
    to_wire,
)

TALK = Segment("s1", 0, 10_000, "talk.mp4", media="f1", stem="voice", separator="voicenet")
BED = Segment("s2", 0, 10_000, "Lo-fi", music=Music("lo-fi", 3), fade_out_ms=500)
TITLE = Segment("s3", 0, 3000, text="Urban Dreams", position="top")
DRAFT = Draft(
    (
        Track("t1", TrackKind.VIDEO, (TALK,)),
        Track("t2", TrackKind.AUDIO, (BED,), role="bgm", volume=0.35, duck=True),
        Track("t3", TrackKind.TEXT, (TITLE,), role="title"),
    ),
    aspect="9:16",
    fit="crop",
    loudness_lufs=-14.0,
    loudness_of_music=True,
    audio_format="mp3",
)


def test_a_draft_comes_back_from_the_wire_as_it_went() -> None:
    assert from_wire(json.loads(json.dumps(to_wire(DRAFT)))) == DRAFT


def test_the_wire_wears_the_contracts_short_keys() -> None:
    wire = to_wire(DRAFT)
    assert wire["d"] == 10_000
    assert [t["tt"] for t in wire["t"]] == [0, 1, 7]
    assert wire["t"][2]["sg"][0] == {
        "id": "s3",
        "s": 0,
        "d": 3000,
        "m": {"text": "Urban Dreams", "position": "top"},
    }


def test_no_other_room_of_the_backend_knows_the_short_keys() -> None:
    backend = Path(nemo_local.__file__).parent
    room = backend / "timeline"
    others = [path for path in backend.rglob("*.py") if room not in path.parents]
    knows = re.compile(r"""["'](sg|tt)["']""")
    assert knows.search((room / "wire.py").read_text("utf-8"))
    assert [p.name for p in others if knows.search(p.read_text("utf-8"))] == []


def test_a_draft_says_which_files_it_is_made_of() -> None:
    assert DRAFT.media_ids == {"f1"}
    assert Draft().media_ids == set()


def test_what_nobody_here_knows_survives_the_round_trip() -> None:
    wire = to_wire(DRAFT)
    wire["x"] = 1
    wire["m"]["mood"] = {"a": [None]}
    wire["t"][0]["y"] = "two"
    wire["t"][0]["m"]["colour"] = "red"
    wire["t"][0]["sg"][0]["z"] = [3]
    wire["t"][0]["sg"][0]["m"]["lut"] = 0.5
    assert to_wire(from_wire(wire)) == wire


def test_a_draft_is_as_long_as_its_picture_or_else_as_its_sound() -> None:
    long_bed = Segment("s", 0, 60_000, music=Music("calm"))
    sound = Draft((Track("t", TrackKind.AUDIO, (long_bed,)),))
    assert sound.duration_ms == 60_000
    assert sound.with_track(Track("v", TrackKind.VIDEO, (TALK,))).duration_ms == 10_000


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ((), []),
        (("t",), {}),
        (("t", 0), "track"),
        (("t", 0, "tt"), 3),
        (("t", 0, "tt"), True),
        (("t", 0, "id"), 7),
        (("t", 0, "m"), None),
        (("t", 1, "m", "volume"), float("nan")),
        (("t", 1, "m", "volume"), -1),
        (("t", 1, "m", "duck"), "yes"),
        (("t", 0, "sg", 0, "d"), 10**400),
        (("t", 0, "sg", 0, "s"), -5),
        (("t", 0, "sg", 0, "m", "speed"), 0),
        (("t", 0, "sg", 0, "m", "stem"), "drums"),
        (("t", 0, "sg", 0, "m", "media"), ["f1"]),
        (("t", 1, "sg", 0, "m", "music"), "lo-fi"),
        (("m", "canvas"), 9),
        (("m", "canvas", "aspect"), "4:3"),
        (("m", "loudness_lufs"), float("inf")),
    ],
)
def test_a_draft_that_cannot_be_read_is_refused_by_place(
    place: tuple[str | int, ...], value: object
) -> None:
    wire: Any = to_wire(DRAFT)
    if place:
        inner = wire
        for step in place[:-1]:
            inner = inner[step]
        inner[place[-1]] = value
    else:
        wire = value
    with pytest.raises(DraftError) as refused:
        from_wire(wire)
    names = [step for step in place if isinstance(step, str)]
    assert not names or names[-1] in str(refused.value)
