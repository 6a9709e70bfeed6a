"""Packs: all recordings in one file, and an index that finds them again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from training import pack, sources
from training.cache import unpacked
from training.packfile import Pack
from training.tests.conftest import RATE, speech, write

TALK = sources.Source(
    *("talk", "voice", "CC0-1.0", ("sounds/*.wav",), "two people"),
    speaker=r"sounds/(\w+)/",
    held=(("*/secret.wav", "test"),),
)


def two_people() -> None:
    for n, name in enumerate(["ann/1", "ann/2", "ann/secret", "bob/1", "bob/noise"]):
        noise = 0.05 if name == "bob/noise" else 1e-5
        write(unpacked("talk") / f"sounds/{name}.wav", speech(2 + n, noise=noise))


def written(cache: Path, name: str = "voices") -> tuple[np.ndarray, np.ndarray, list[dict]]:
    owners = json.loads((cache / f"{name}.json").read_text())
    return np.fromfile(cache / f"{name}.i16", np.int16), np.load(cache / f"{name}.npy"), owners


def packed(cache: Path, source: sources.Source, name: str = "voices") -> Pack:
    made = Pack(cache, name, "speakers")
    pack.add_all(made, pack.items(source))
    made.close()
    return made


def test_each_recording_is_found_under_its_speaker(cache: Path) -> None:
    two_people()
    packed(cache, TALK)
    samples, rows, owners = written(cache)
    assert {o["name"] for o in owners["speakers"]} == {"talk/ann", "talk/bob"}
    assert {o["licence"] for o in owners["speakers"]} == {"CC0-1.0"}
    assert len(rows) == 3  # neither what is held out nor the noisy one
    assert rows[:, 1].sum() == len(samples)
    assert (rows[1:, 0] == rows[:-1].sum(axis=1) - rows[:-1, 2]).all()  # one after the other
    loudest = [np.abs(samples[a : a + n].astype(int)).max() for a, n, _ in rows.tolist()]
    assert min(loudest) > 3000


def test_it_says_what_was_turned_down_and_why(cache: Path) -> None:
    two_people()
    report = "\n".join(packed(cache, TALK).report())
    assert "1 noise under the voice" in report


def test_no_speaker_gets_more_than_the_row_allows(cache: Path) -> None:
    two_people()
    packed(cache, replace(TALK, minutes=1 / 60))
    _, rows, _ = written(cache)
    assert sorted(rows[:, 2]) == [0, 1]  # one recording each, and each is longer than a second


def test_a_larger_pack_begins_with_a_smaller_one(cache: Path) -> None:
    two_people()
    first = packed(cache, TALK)
    write(unpacked("more") / "sounds/eve/1.wav", speech(3))
    larger = Pack(cache, "voices2", "speakers")
    larger.go_on_from("voices")
    assert larger.packages() == first.packages() == {"talk"}
    pack.add_all(larger, pack.items(replace(TALK, package="more")))
    larger.close()
    (before, rows, _), (after, more, owners) = written(cache), written(cache, "voices2")
    assert (after[: len(before)] == before).all()
    assert (more[: len(rows)] == rows).all()
    assert owners["speakers"][more[-1, 2]]["name"] == "more/eve"


def test_music_is_stereo_and_each_file_a_piece(cache: Path) -> None:
    tune = np.stack([speech(9), speech(9, seed=2)], axis=1)
    write(unpacked("songs") / "music/a.ogg", tune)
    made = Pack(cache, "music", "pieces")
    songs = sources.Source("songs", "music", "CC0-1.0", ("music/*",), "songs")
    pack.add_all(made, pack.items(songs))
    assert not (cache / "music.i16").exists()  # nobody reads half a pack
    made.close()
    samples, rows, owners = written(cache, "music")
    assert rows.tolist() == [[0, 9 * RATE]]
    assert len(samples) == 2 * 9 * RATE
    assert owners["pieces"][0]["name"] == "songs/music/a"
