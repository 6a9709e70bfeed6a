"""Jobs that a skill must do, and the grades of the files that came out.

`evals/<skill>/tasks.json` is a list of

    {"id": "...", "person": "<what they say>",
     "brings": ["talk.mp4"],
     "commands": [["edit.py", "talk.mp4", "--say", "...", "--out", "clean.mp4"]],
     "expect": [{"file": "clean.mp4", "codecs": ["h264", "aac"], ...}]}

The keys of an expectation are the names of `GRADES` below.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.skillkit import measure, stage
from tools.skillkit.catalog import Skill
from tools.skillkit.errors import SkillKitError
from tools.skillkit.findings import Finding

COMMANDS_MAX = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One job: what a person says and brings, the commands that do it, what must come out."""

    id: str
    person: str
    brings: tuple[str, ...]
    commands: tuple[tuple[str, ...], ...]
    expect: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """One check of one file: what was asked for, what it is, whether that is good."""

    file: str
    check: str
    asked: str
    found: str
    good: bool

    def __str__(self) -> str:
        """One line for a person."""
        verdict = "good" if self.good else "BAD "
        return f"{verdict} {self.file}: {self.check} {self.found} (asked: {self.asked})"


Judge = Callable[[Path, Path, Any], tuple[str, bool]]


def load(skill: Skill) -> tuple[Task, ...]:
    """Read a skill's tasks.

    Raises SkillKitError when the file is not there, or not in that form.
    """
    path = skill.repository / "evals" / skill.name / "tasks.json"
    try:
        return tuple(
            Task(
                row["id"],
                row["person"],
                tuple(row["brings"]),
                tuple(map(tuple, row["commands"])),
                tuple(row["expect"]),
            )
            for row in json.loads(path.read_text(encoding="utf-8"))
        )
    except (FileNotFoundError, ValueError, TypeError, KeyError) as error:
        raise SkillKitError(f"{path}: {error!r}") from error


def problems(skill: Skill) -> Iterator[Finding]:
    """Yield why a skill's tasks could not be run or would prove nothing."""
    where = f"evals/{skill.name}/tasks.json"
    try:
        tasks = load(skill)
    except SkillKitError as error:
        yield Finding(where, "evals/form", str(error))
        return
    for task in tasks:
        if not 1 <= len(task.commands) <= COMMANDS_MAX:
            yield Finding(where, "evals/commands", f"{task.id}: 1 to {COMMANDS_MAX} commands")
        for script in {command[0] for command in task.commands}:
            if not (skill.repository / "scripts" / script).is_file():
                yield Finding(where, "evals/script", f"{task.id}: there is no {script}")
        for expectation in task.expect:
            if unknown := sorted(expectation.keys() - GRADES.keys() - {"file"}):
                yield Finding(where, "evals/check", f"{task.id}: nothing checks {unknown}")
            if len(expectation) < 2:
                yield Finding(where, "evals/check", f"{task.id}: a file without a check")
        if not task.expect:
            yield Finding(where, "evals/check", f"{task.id}: expects nothing")


def grade(task: Task, folder: Path) -> list[Grade]:
    """Grade what a task's commands left in a folder."""
    source = folder / task.brings[0]
    grades = []
    for expectation in task.expect:
        file = expectation["file"]
        if not (folder / file).is_file():
            grades.append(Grade(file, "file", "to be there", "missing", good=False))
            continue
        for check, asked in expectation.items():
            if check != "file":
                found, good = GRADES[check](folder / file, source, asked)
                grades.append(Grade(file, check, json.dumps(asked), found, good))
    return grades


def _codecs(result: Path, _source: Path, asked: Sequence[str]) -> tuple[str, bool]:
    found = list(measure.measure(result).codecs)
    return str(found), found == list(asked)


def _duration_s(result: Path, _source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    return _between(measure.measure(result).duration_s, asked)


def _size(result: Path, _source: Path, asked: Sequence[int]) -> tuple[str, bool]:
    found = measure.measure(result)
    return f"{found.width}x{found.height}", [found.width, found.height] == list(asked)


def _loudness_lufs(result: Path, _source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    return _between(measure.measure(result).loudness_lufs, asked)


def _true_peak_dbtp(result: Path, _source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    return _between(measure.measure(result).true_peak_dbtp, asked)


def _picture_is_the_sources(result: Path, source: Path, asked: bool) -> tuple[str, bool]:
    same = measure.picture_digest(result) == measure.picture_digest(source)
    return str(same), same is asked


def _pauses_change_db(result: Path, source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    return _change(result, source, stage.pauses_s(), asked)


def _speech_change_db(result: Path, source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    return _change(result, source, stage.speech_s(), asked)


def _speech_likeness(result: Path, _source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    return _between(measure.likeness(result, stage.VOICE, stage.speech_s()), asked)


def _sound_likeness(result: Path, source: Path, asked: Sequence[float]) -> tuple[str, bool]:
    whole = [(0.0, measure.measure(source).duration_s)]
    return _between(measure.likeness(result, source, whole), asked)


def _change(
    result: Path, source: Path, windows: Sequence[measure.Window], asked: Sequence[float]
) -> tuple[str, bool]:
    return _between(measure.level_db(result, windows) - measure.level_db(source, windows), asked)


def _between(found: float, asked: Sequence[float]) -> tuple[str, bool]:
    low, high = asked
    return f"{found:.2f}", low <= found <= high


GRADES: Mapping[str, Judge] = {
    "codecs": _codecs,
    "duration_s": _duration_s,
    "size": _size,
    "loudness_lufs": _loudness_lufs,
    "true_peak_dbtp": _true_peak_dbtp,
    "picture_is_the_sources": _picture_is_the_sources,
    "pauses_change_db": _pauses_change_db,
    "speech_change_db": _speech_change_db,
    "speech_likeness": _speech_likeness,
    "sound_likeness": _sound_likeness,
}
