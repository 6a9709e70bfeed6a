"""A sentence and a file in, a finished file out: with nothing but the installed folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.backend import RunningBackend
from tests.support.person import Person, attribution
from tools.skillkit import checks, measure, stage


@dataclass(frozen=True)
class Done:
    """What a job's one command gave."""

    say: str
    data: dict[str, object]
    file: Path


def edit(person: Person, skill: Path, *words: str, out: str) -> Done:
    """Run the one command of a job; nothing secret, technical or of the skill's may be said."""
    before = checks.read(skill)
    done = person.run(skill / "scripts" / "edit.py", *words, "--out", out)
    assert done.returncode == 0, done.stdout + done.stderr
    answer = json.loads(done.stdout)
    remembered = person.home / ".config" / "nemovideo" / "state.json"
    assert "nmv_usr_" in remembered.read_text(encoding="utf-8")
    for said in (answer["say"], done.stderr):
        for hidden in ("nmv_usr_", "{", "Traceback", str(skill), answer["data"]["render_id"]):
            assert hidden not in said
    assert checks.read(skill) == before
    assert Path(answer["data"]["file"]) == person.folder / out
    return Done(answer["say"], answer["data"], person.folder / out)


def test_music_to_free_under_cursor(person: Person, backend: RunningBackend) -> None:
    skill = person.install("music-to-free", ".cursor/skills")
    stage.prepare(person.folder / "my talk.mp4")

    done = edit(
        *(person, skill, "my talk.mp4"),
        *("--say", "remove the background music from this video and keep only the voice"),
        out="clean talk.mp4",
    )

    assert measure.measure(done.file).codecs == ("h264", "aac")
    assert measure.picture_digest(done.file) == measure.picture_digest(stage.TALK)
    before = measure.level_db(stage.TALK, stage.pauses_s())
    assert measure.level_db(done.file, stage.pauses_s()) < before - 25
    assert attribution(backend) == {("music-to-free", "1.0.0", "cursor")}


def test_background_music_to_under_clawhub(person: Person, backend: RunningBackend) -> None:
    skill = person.install("background-music-to", ".clawhub/skills")
    stage.prepare(person.folder / "silent trip.mp4")

    done = edit(
        *(person, skill, "silent trip.mp4"),
        *("--say", "add background music to my video that matches the mood"),
        out="trip.mp4",
    )

    found = measure.measure(done.file)
    assert found.codecs == ("h264", "aac")
    assert -14.5 <= found.loudness_lufs <= -13.5
    assert attribution(backend) == {("background-music-to", "1.0.0", "clawhub")}


def test_video_to_audio_through_a_link(person: Person, backend: RunningBackend) -> None:
    real = person.install("video-to-audio", ".agents/skills")
    link = person.home / ".cursor" / "skills" / "video-to-audio"
    link.parent.mkdir(parents=True)
    link.symlink_to(real)
    stage.prepare(person.folder / "访谈.mp4")

    done = edit(
        *(person, link, "访谈.mp4", "--language", "zh-CN"),
        *("--say", "把这个视频的声音提取成 mp3"),
        out="访谈.mp3",
    )

    found = measure.measure(done.file)
    assert found.codecs == ("mp3",)
    assert found.duration_s == pytest.approx(16.68, abs=0.1)
    assert attribution(backend) == {("video-to-audio", "1.0.0", "cursor")}


def test_the_umbrella_in_a_plain_folder(person: Person, backend: RunningBackend) -> None:
    skill = person.install("nemo-video", "things/that I found")
    stage.prepare(person.folder / "clip.mp4", small=True)

    done = edit(
        *(person, skill, "clip.mp4"),
        *("--say", "Remove the background music and keep only the first 4 seconds"),
        out="short.mp4",
    )

    found = measure.measure(done.file)
    assert found.codecs == ("h264", "aac")
    assert found.duration_s == pytest.approx(4, abs=0.1)
    assert attribution(backend) == {("nemo-video", "1.0.0", "unknown")}


def test_in_single_steps_it_takes_four_commands(person: Person, backend: RunningBackend) -> None:
    skill = person.install("background-music-to", ".cursor/skills")
    for name in ("clip.mp4", "my song.mp3"):
        stage.prepare(person.folder / name, small=True)

    for script, *words in (
        ("connect.py",),
        ("upload.py", "clip.mp4", "my song.mp3"),
        ("sse.py", "Use my song.mp3 as background music"),
        ("export.py", "--out", "scored.mp4"),
    ):
        done = person.run(skill / "scripts" / script, *words)
        assert done.returncode == 0, done.stdout + done.stderr
    assert measure.measure(person.folder / "scored.mp4").codecs == ("h264", "aac")
    assert attribution(backend) == {("background-music-to", "1.0.0", "cursor")}
