"""The evals prove something: sayings that are hard to sort, grades that an untouched file fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.skillkit import catalog, measure, sayings, stage, tasks
from tools.skillkit.tasks import Task

SKILLS = catalog.skills()
TASKS = [task for skill in SKILLS for task in tasks.load(skill)]


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.name)
def test_the_sayings_and_tasks_of_a_skill_are_in_order(skill: catalog.Skill) -> None:
    found = [*sayings.problems(skill.name, sayings.load(skill)), *tasks.problems(skill)]
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.name)
def test_the_sayings_are_in_several_languages(skill: catalog.Skill) -> None:
    queries = [saying.query for saying in sayings.load(skill) if saying.should_trigger]
    assert sum(any("\u4e00" <= sign <= "\u9fff" for sign in query) for query in queries) >= 1
    assert any(not query.isascii() and query[0].isascii() for query in queries) or len(queries) > 11


def test_every_job_of_a_person_takes_four_commands_at_most_and_mostly_one() -> None:
    counts = [len(task.commands) for task in TASKS]
    assert max(counts) <= 4
    assert counts.count(1) > len(counts) / 2


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("untouched")
    stage.prepare(folder / "talk.mp4")
    return folder / "talk.mp4"


def graded(expect: dict[str, object], folder: Path) -> list[bool]:
    task = Task("x", "x", ("talk.mp4",), (("edit.py",),), (expect,))
    return [grade.good for grade in tasks.grade(task, folder)]


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        ("codecs", ["h264", "aac"], ["mp3"]),
        ("duration_s", [16, 17], [20, 30]),
        ("size", [1920, 1080], [1080, 1920]),
        ("loudness_lufs", [-19, -17], [-14.5, -13.5]),
        ("true_peak_dbtp", [-3, 0], [-9, -1]),
        ("picture_is_the_sources", True, False),
        ("pauses_change_db", [-1, 1], [-80, -25]),
        ("speech_change_db", [-1, 1], [2, 6]),
        ("speech_likeness", [0.5, 0.7], [0.75, 1]),
        ("sound_likeness", [0.99, 1], [0, 0.9]),
    ],
)
def test_each_grade_can_be_good_and_bad(check: str, good: object, bad: object, talk: Path) -> None:
    assert check in tasks.GRADES
    assert graded({"file": "talk.mp4", check: good}, talk.parent) == [True]
    assert graded({"file": "talk.mp4", check: bad}, talk.parent) == [False]


def test_no_grade_is_left_untested() -> None:
    marks = test_each_grade_can_be_good_and_bad.pytestmark  # type: ignore[attr-defined]
    assert {case[0] for case in marks[0].args[1]} == set(tasks.GRADES)


def test_a_missing_file_is_a_bad_grade(talk: Path) -> None:
    assert graded({"file": "gone.mp4", "duration_s": [1, 2]}, talk.parent) == [False]


def test_music_removal_that_did_nothing_fails(talk: Path, tmp_path: Path) -> None:
    task = next(task for task in TASKS if task.id == "voice-only")
    shutil.copy(talk, tmp_path / "talk.mp4")
    shutil.copy(talk, tmp_path / "clean.mp4")
    bad = {grade.check for grade in tasks.grade(task, tmp_path) if not grade.good}
    assert bad == {"pauses_change_db", "speech_likeness"}


def test_the_sample_has_pauses_and_speech_where_its_voice_says() -> None:
    assert len(stage.pauses_s()) >= 3
    quiet = measure.level_db(stage.VOICE, stage.pauses_s())
    assert measure.level_db(stage.VOICE, stage.speech_s()) - quiet > 30
