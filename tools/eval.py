"""Run the jobs in evals/*/tasks.json on the local backend and grade the files (`make eval`)."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tools.skillkit import bundle, catalog, errand, stage, tasks
from tools.skillkit.catalog import Skill
from tools.skillkit.errors import SkillKitError
from tools.skillkit.tasks import Grade, Task


def main(arguments: list[str] | None = None) -> int:
    """Run and grade; print a line for each grade; return the exit code."""
    parser = argparse.ArgumentParser(prog="tools.eval", description=__doc__)
    parser.add_argument("--skill", default="all", help="one skill's name (default: all)")
    parser.add_argument("--task", default="", metavar="ID", help="only this task")
    options = parser.parse_args(arguments)
    grades: list[Grade] = []
    try:
        with tempfile.TemporaryDirectory() as place, errand.backend(Path(place)) as url:
            for skill in catalog.select(options.skill):
                for task in tasks.load(skill):
                    if options.task in ("", task.id):
                        grades += _report(skill, task, url)
    except SkillKitError as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2
    bad = sum(not grade.good for grade in grades)
    print(f"{len(grades)} grades, {bad} of them bad")
    return 1 if bad or not grades else 0


def _report(skill: Skill, task: Task, url: str) -> list[Grade]:
    begun = time.monotonic()
    grades = perform(skill, task, url)
    count = len(task.commands)
    took = f"{count} command{'' if count == 1 else 's'}, {time.monotonic() - begun:.1f} s"
    print(f"{skill.name} / {task.id}: {task.person!r} ({took})")
    for grade in grades:
        print(f"  {grade}", flush=True)
    return grades


def perform(skill: Skill, task: Task, url: str) -> list[Grade]:
    """Do a task with the skill's own bundle, for a person who has never used it."""
    with tempfile.TemporaryDirectory() as place:
        installed, home, desk = (Path(place, name) for name in (skill.name, "home", "my videos"))
        bundle.write(catalog.contents(skill), installed)
        home.mkdir()
        desk.mkdir()
        for name in task.brings:
            stage.prepare(desk / name)
        whole = errand.Errand(desk, home, url)
        for script, *words in task.commands:
            answer = whole.finish([sys.executable, str(installed / "scripts" / script), *words])
            if answer.status:
                said = str(answer.document.get("error", answer.document))
                return [Grade(script, "command", "exit code 0", said, good=False)]
        return tasks.grade(task, desk)


if __name__ == "__main__":
    sys.exit(main())
