"""What a person reads about a timeline, whatever the draft looks like."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest

from nemo.draft import changes, duration_ms, fingerprint, ready, summary, track_count

LOFI = {"id": "b", "tt": 1, "sg": [{"id": "s2", "d": 10000, "m": {"name": "Lo-fi"}}]}
LOFI["m"] = {"role": "bgm", "volume": 0.35}
CITY: dict[str, Any] = {
    "d": 10000,
    "t": [
        {
            "id": "a",
            "tt": 0,
            "sg": [{"id": "s1", "s": 0, "d": 10000, "m": {"name": "city timelapse"}}],
            "m": {"role": "video"},
        },
        LOFI,
        {"id": "c", "tt": 7, "sg": [{"id": "s3", "d": 3000, "m": {"text": "Urban Dreams"}}]},
    ],
}
CONTRACT = (
    "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
    '3. Title: "Urban Dreams" (0-3s)'
)


def city(**edits: Any) -> dict[str, Any]:
    """The draft above with values put at paths like ``t.0.sg.0.d``; None takes a key out."""
    draft = copy.deepcopy(CITY)
    for path, value in edits.items():
        *way, last = path.split("__")
        place: Any = draft
        for step in way:
            place = place[int(step)] if step.isdigit() else place.setdefault(step, {})
        if value is None:
            del place[int(last) if last.isdigit() else last]
        else:
            place[int(last) if last.isdigit() else last] = value
    return draft


def draft(*tracks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"t": list(tracks), **more}


def track(kind: Any, *segments: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"tt": kind, "sg": list(segments), **more}


# ----------------------------------------------------------------------- summary


def test_the_summary_is_the_services_own_letter_for_letter() -> None:
    assert summary(CITY) == CONTRACT


@pytest.mark.parametrize(
    "segment",
    [
        {"d": 10000, "m": {"name": "Lo-fi", "volume": 0.35}},
        {"d": 10000, "m": {"title": "Lo-fi", "vol": 35}},
        {"d": 10000, "name": "Lo-fi", "v": 0.35},
        {"d": 10000, "m": {"label": "Lo-fi", "v": 35}},
        {"s": 0, "d": 10000, "m": {"filename": "Lo-fi"}, "volume": 0.35},
        {"start": 0, "end": 10000, "n": "Lo-fi", "gain": 0.35},
        {"d": 10000, "name": "Lo-fi", "volume": "35%"},
        {"d": 10000, "name": "Lo-fi", "volume": "35 %"},
        {"startTime": 0, "duration": 10000, "fileName": "Lo-fi", "m": {"volume": "0.35"}},
        {"target_timerange": {"start": 0, "duration": 10000}, "m": {"name": "Lo-fi", "volume": 35}},
        {"d": "10000", "metadata": {"name": "Lo-fi", "volume": 0.35}},
        {"d": 10000, "m": '{"name": "Lo-fi", "volume": 0.35}'},
        {"d": 10000, "m": {"src": "https://cdn.example.com/x/Lo-fi?sig=1", "volume": 0.35}},
        {"d": 10000.0, "m": {"name": " Lo-fi\n", "volume_db": -9.1186}},
    ],
    ids=lambda segment: json.dumps(segment)[:60],
)
def test_names_times_and_volumes_are_found_where_they_stand(segment: dict[str, Any]) -> None:
    assert summary(draft(track(1, segment))) == "Timeline (1 track): 1. BGM: Lo-fi (0-10s, 35%)"


@pytest.mark.parametrize(
    "segment",
    [
        {"d": 3000, "m": {"text": "Urban Dreams"}},
        {"d": 3000, "m": {"content": "Urban Dreams", "name": "Title 1"}},
        {"d": 3000, "text": "Urban Dreams"},
        {"d": 3000, "m": {"text": {"content": "Urban Dreams", "size": 5}}},
        {"d": 3000, "m": {"content": '{"text": "Urban Dreams", "styles": []}'}},
        {"d": 3000, "m": {"name": "Urban Dreams"}},
        {"d": 3000, "m": {"title": "Urban\nDreams"}},
    ],
)
def test_a_titles_words_are_found_where_they_stand(segment: dict[str, Any]) -> None:
    assert (
        summary(draft(track(7, segment))) == 'Timeline (1 track): 1. Title: "Urban Dreams" (0-3s)'
    )


def test_segments_follow_one_another_where_no_start_is_given() -> None:
    clips = track(0, {"d": 4000, "m": {"name": "sea"}}, {"d": 2500, "m": {"name": "sky"}})
    assert summary(draft(clips)) == "Timeline (1 track): 1. Video: sea (0-4s), sky (4-6.5s)"


def test_tracks_are_called_by_their_role_and_long_ones_cut_short() -> None:
    captions = [{"s": n * 1000, "d": 1000, "m": {"text": f"w{n}"}} for n in range(9)]
    told = summary(
        draft(
            track(1, {"d": 5000, "m": {"name": "talk.mp4"}}, m={"role": "audio"}),
            track("1", {"d": 5000, "m": {"name": "Anna", "volume": 1.0}}, m={"role": "voiceover"}),
            track(7, *captions, m={"role": "caption"}),
            track(42, {"d": 1000}),
            track(1, m={"role": "bgm"}),
        )
    )
    assert told == (
        "Timeline (5 tracks): 1. Audio: talk.mp4 (0-5s) 2. Voiceover: Anna (0-5s) "
        '3. Caption: "w0" (0-1s), "w1" (1-2s), "w2" (2-3s), "w3" (3-4s), and 5 more '
        "4. Track: segment (0-1s) 5. BGM: empty"
    )


def test_what_a_track_says_it_says_of_its_only_segment() -> None:
    told = draft(
        {"tt": 0, "d": 10000, "sg": [{"n": "city timelapse"}]},
        {"tt": 1, "d": 10000, "m": {"name": "Lo-fi", "volume": 0.35}, "sg": [{}]},
        {"tt": 7, "d": 3000, "m": {"text": "Urban Dreams"}, "sg": [{}]},
    )
    assert summary(told) == CONTRACT
    two = summary(draft({"tt": 7, "d": 3000, "m": {"text": "Both"}, "sg": [{}, {}]}))
    assert two == "Timeline (1 track): 1. Title: text, text"


def test_what_is_muted_is_called_so() -> None:
    muted = track(1, {"d": 2000, "m": {"name": "talk.mp4"}}, m={"muted": True, "volume": 0.5})
    assert summary(draft(muted)) == "Timeline (1 track): 1. BGM: talk.mp4 (0-2s, muted)"


def test_no_tracks_are_no_tracks() -> None:
    assert summary(draft()) == summary(None) == summary({}) == "Timeline (0 tracks)"


def test_a_draft_is_ready_when_some_track_has_a_segment() -> None:
    assert ready(CITY)
    assert not ready(draft(track(0), track(1)))
    assert ready(draft(track(0), track(1, {"d": 1})))
    assert ready({"t": [{"tt": 0, "sg": ["seg_1", "seg_2"]}]})  # segments kept elsewhere, by id
    assert not ready(draft())
    assert not ready(None)


def test_length_and_tracks_are_counted() -> None:
    assert (duration_ms(CITY), track_count(CITY)) == (10000, 3)
    assert duration_ms(draft(track(0, {"d": 4000}, {"d": 2500}))) == 6500
    assert (duration_ms(None), track_count(None)) == (0, 0)


# ----------------------------------------------------------------------- changes


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (city(), []),
        (city(t__1=None), ["Removed BGM: Lo-fi (0-10s, 35%)"]),
        (city(t__2=None), ['Removed Title: "Urban Dreams" (0-3s)']),
        (city(t__1__m__volume=0.2), ["Changed the volume of Lo-fi from 35% to 20%"]),
        (city(t__1__m__muted=True), ["Muted Lo-fi"]),
        (city(t__1__sg__0__m__volume=0.5), ["Changed the volume of Lo-fi from 100% to 50%"]),
        (
            city(t__2__sg__0__m__text="City Lights"),
            ['Changed the title "Urban Dreams" to "City Lights"'],
        ),
        (
            city(t__0__sg__0__d=7000, d=7000),
            [
                "Trimmed city timelapse from 10s to 7s",
                "The timeline now lasts 7s (was 10s)",
            ],
        ),
        (
            city(t__0__sg__0__d=7000, t__0__sg__0__m__in_ms=3000),
            ["Trimmed city timelapse from 10s to 7s, starting 3s into it"],
        ),
        (
            city(t__0__sg__0__m__in_ms=1500),
            ["city timelapse now starts 1.5s into the recording"],
        ),
        (city(t__2__sg__0__s=5000), ['Moved the title "Urban Dreams" from 0s to 5s']),
        (city(t__0__sg__0__m__stem="voice"), ["Kept only the voice of city timelapse"]),
        (city(t__0__sg__0__m__stem="music"), ["Kept only the music of city timelapse"]),
        (
            city(t__0__sg__0__m__speed=2.0, t__0__sg__0__d=5000),
            ["Set city timelapse to 2x speed"],
        ),
        (city(t__1__sg__0__m__fade_in_ms=2000), ["Added a 2s fade-in to Lo-fi"]),
        (city(t__1__sg__0__m__fade_out_ms=500), ["Added a 0.5s fade-out to Lo-fi"]),
        (city(t__1__m__duck=True), ["Lo-fi now gets quieter while somebody speaks"]),
        (
            city(t__2__sg__0__m__position="top"),
            ['Put the title "Urban Dreams" at the top'],
        ),
        (city(m__canvas={"aspect": "9:16"}), ["Set the picture to 9:16"]),
        (city(m__loudness_lufs=-14.0), ["Set the loudness to -14 LUFS"]),
        (city(m__output={"format": "mp3"}), ["Set the output to MP3"]),
        (
            city(t__1__sg__0__m__name="Jazz"),
            ["Replaced Lo-fi with Jazz (0-10s, 35%)"],
        ),
        # what nobody here knows is a change all the same
        (city(t__0__sg__0__m__filter="sepia"), ["Changed other settings of city timelapse"]),
        (city(t__1__m__eq=[1, 2]), ["Changed other settings of Lo-fi"]),
        (city(zz={"deep": [1]}), ["Changed other settings of the timeline"]),
        # what changes by itself is none
        (city(version=7, updated_at=1), []),
    ],
)
def test_an_edit_is_told_in_a_sentence(after: dict[str, Any], said: list[str]) -> None:
    assert changes(CITY, after) == said


def test_what_was_added_is_told_as_the_timeline_tells_it() -> None:
    assert changes(city(t__1=None), CITY) == ["Added BGM: Lo-fi (0-10s, 35%)"]
    assert changes(None, CITY) == [
        "Added Video: city timelapse (0-10s)",
        "Added BGM: Lo-fi (0-10s, 35%)",
        'Added Title: "Urban Dreams" (0-3s)',
    ]


def test_a_track_named_like_its_kind_is_called_by_what_is_on_it() -> None:
    named = city(t__1__m__name="BGM")
    assert changes(named, city(t__1__m__name="BGM", t__1__m__volume=0.2)) == [
        "Changed the volume of Lo-fi from 35% to 20%"
    ]


def test_a_segment_added_and_those_that_made_way() -> None:
    names = "abcd"
    before = draft(track(0, *({"s": n * 2000, "d": 2000, "name": x} for n, x in enumerate(names))))
    later = [{"s": n * 2000 + 3000, "d": 2000, "name": x} for n, x in enumerate(names)]
    after = draft(track(0, {"s": 0, "d": 3000, "name": "intro"}, *later))
    assert changes(before, after) == [
        "Added Video: intro (0-3s)",
        "Moved 4 parts of the Video track 3s later",
        "The timeline now lasts 11s (was 8s)",
    ]


def test_a_segment_taken_out_is_not_mistaken_for_its_neighbour_when_ids_are_counted_anew() -> None:
    before = draft(
        track(0, *({"id": str(n), "d": 2000, "name": x} for n, x in enumerate("abc")), id="0")
    )
    after = draft(
        track(0, *({"id": str(n), "d": 2000, "name": x} for n, x in enumerate("bc")), id="0")
    )
    assert "Removed Video: a (0-2s)" in changes(before, after)
    assert not any("Replaced" in sentence for sentence in changes(before, after))


def test_tracks_are_known_again_when_their_ids_and_places_change() -> None:
    after = city()
    after["t"] = [after["t"][2], after["t"][0], after["t"][1]]
    for number, moved in enumerate(after["t"]):
        moved["id"] = f"new{number}"
    assert changes(CITY, after) == ["Changed the order of the tracks"]


def test_a_split_is_a_trim_and_a_new_part() -> None:
    before = draft(track(0, {"d": 10000, "name": "sea"}))
    after = draft(track(0, {"d": 4000, "name": "sea"}, {"d": 6000, "name": "sea"}))
    assert changes(before, after) == [
        "Trimmed sea from 10s to 4s",
        "Added Video: sea (4-10s)",
    ]


def _random_edit(dice: random.Random, value: Any) -> Any:
    """Change something somewhere in a JSON value."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        key = dice.choice(sorted(value))
        return {**value, key: _random_edit(dice, value[key])}
    if isinstance(value, list) and value and dice.random() < 0.9:
        place = dice.randrange(len(value))
        return [*value[:place], _random_edit(dice, value[place]), *value[place + 1 :]]
    return dice.choice([None, "new", 12345, 0.77, [], {}, [1], {"k": 1}, True])


@pytest.mark.parametrize("seed", range(200))
def test_no_edit_of_a_timeline_is_called_unchanged(seed: int) -> None:
    dice = random.Random(seed)
    after = _random_edit(dice, CITY)
    if fingerprint(after) == fingerprint(CITY) or not isinstance(after, dict):
        return
    ids = ("id",)
    differs = fingerprint(_without(after, ids)) != fingerprint(_without(CITY, ids))
    assert bool(changes(CITY, after)) or not differs


def _without(value: Any, keys: tuple[str, ...]) -> Any:
    if isinstance(value, dict):
        return {key: _without(held, keys) for key, held in value.items() if key not in keys}
    return [_without(held, keys) for held in value] if isinstance(value, list) else value


# ------------------------------------------------------------------- fingerprint


def test_equal_json_has_one_fingerprint_and_other_json_another() -> None:
    shuffled = json.loads(json.dumps(CITY, sort_keys=True))
    assert fingerprint(CITY) == fingerprint(shuffled)
    assert fingerprint(1) == fingerprint(1.0)
    others = [None, True, False, 0, 1, 1.5, "", "1", [], [[]], [1, 2], [12], {}, {"1": 2}, ["1", 2]]
    others += [{"a": {"b": 1}}, {"a": {}, "b": 1}, float("nan"), "nan", {"a": None}, ["{", "}"]]
    assert len({fingerprint(other) for other in others}) == len(others)


# --------------------------------------------------------------------- any value


def _deep(levels: int) -> list[Any]:
    outer: list[Any] = []
    inner = outer
    for _ in range(levels):
        inner.append([])
        inner = inner[0]
    return outer


ODD = [
    None,
    True,
    5,
    -1.5,
    float("nan"),
    float("inf"),
    10**5000,
    "text",
    "{broken",
    [],
    {},
    [1, None],
    {"t": None},
    {"t": 5},
    {"t": "x"},
    {"t": [None, 1, "x", [], {}]},
    {"t": {"a": {"tt": 0, "sg": {"b": {"d": 1000}}}}},
    {"t": [{"sg": [None, 1, "x", []]}]},
    {"t": [{"tt": [], "sg": [{"d": {}, "s": [], "m": []}]}]},
    {"t": [{"tt": None, "sg": [{"d": 10**400, "s": float("nan"), "m": 5}]}]},
    {"t": [{"tt": float("inf"), "sg": [{"d": -5, "s": -5, "m": {"volume": -1}}]}]},
    {"t": [{"tt": 0, "sg": [{"d": 1e300, "m": {"volume": 1e300, "speed": 0}}]}]},
    {"t": [{"tt": 1, "sg": [{"d": True, "m": {"volume_db": 1e9, "music": []}}]}]},
    {"t": [{"tt": 7, "sg": [{"d": 1, "m": {"text": "\ud83d", "content": None}}]}]},
    {"t": [{"tt": 7, "sg": [{"d": 1, "m": {"text": {"text": {"text": 1}}}}]}]},
    {"t": [{"tt": 0, "sg": [{"m": {"url": "http://[", "name": 10**30}}]}]},
    {"t": [{"id": [], "m": {"role": [], "muted": 0, "duck": "x"}, "sg": [{"id": {}}]}]},
    {"d": [], "m": {"canvas": 5, "output": [], "loudness_lufs": "loud"}, "t": [{}]},
    _deep(5_000),
    {"t": [{"sg": [{"m": {"text": _deep(5_000)}}]}]},
    {"t": [{"tt": 0, "sg": [{"d": 1, "m": {"name": "x" * 100_000}}]}]},
]


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_no_value_whatever_is_too_odd(value: Any) -> None:
    summary(value).encode()  # can be printed
    assert len(summary(value)) < 1000
    assert duration_ms(value) >= 0
    assert track_count(value) >= 0
    assert ready(value) in (True, False)
    assert fingerprint(value) == fingerprint(copy.copy(value))
    assert changes(value, value) == []
    for sentence in [*changes(CITY, value), *changes(value, CITY)]:
        assert len(sentence) < 1000
        sentence.encode()
