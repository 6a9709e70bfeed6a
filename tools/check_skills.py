"""Check every skill as the public will get it (`make check-skills`).

Builds the bundles, proves that each check can fail, runs all of them on all bundles, and runs
the examples that the texts show against the local backend.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tools.skillkit import bundle, catalog, checks, commands, rehearsal, sayings, tasks
from tools.skillkit.errors import SkillKitError
from tools.skillkit.findings import Finding

Job = tuple[str, Callable[[], list[Finding]]]


def main(arguments: list[str] | None = None) -> int:
    """Run every check, print one line for each, return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as place:
            folders = _bundles(Path(place))
            found = _run([*_jobs(folders, options.tools), *_evals(), *_texts_of_the_repository()])
            if not options.no_rehearsal:
                found += _run(_rehearsals(folders, options.tools))
    except SkillKitError as error:
        print(f"check-skills: {error}", file=sys.stderr)
        return 2
    for finding in found:
        print(finding)
    print(f"{len(found)} findings")
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tools.check_skills", description=__doc__)
    parser.add_argument(
        "--tools",
        type=Path,
        default=catalog.REPOSITORY / ".venv-skills",
        metavar="DIR",
        help="where the public validators are installed (default: .venv-skills)",
    )
    parser.add_argument(
        "--no-rehearsal", action="store_true", help="do not run the examples of the texts"
    )
    return parser


def _bundles(out: Path) -> list[Path]:
    return [bundle.build(skill.name, catalog.contents(skill), out)[0] for skill in catalog.skills()]


def _jobs(folders: list[Path], toolbox: Path) -> list[Job]:
    # The slowest is the last of the list, and is to begin first.
    every = reversed(checks.every(toolbox))
    return [(check.name, partial(check.examine, folders)) for check in every]


def _evals() -> list[Job]:
    return [
        (f"evals of {skill.name}", partial(_eval_findings, skill)) for skill in catalog.skills()
    ]


def _eval_findings(skill: catalog.Skill) -> list[Finding]:
    return [*sayings.problems(skill.name, sayings.load(skill)), *tasks.problems(skill)]


def _texts_of_the_repository() -> list[Job]:
    readme = catalog.REPOSITORY / "README.md"
    if not readme.exists():
        return []
    shown = commands.shown(readme.name, readme.read_text(encoding="utf-8"))
    help_of = partial(checks.help_of, catalog.REPOSITORY)
    return [("commands of README.md", lambda: list(commands.refused(shown, help_of)))]


def _rehearsals(folders: list[Path], toolbox: Path) -> list[Job]:
    return [
        (f"examples of {folder.name}", partial(rehearsal.perform, folder, toolbox))
        for folder in folders
    ]


def _run(jobs: list[Job]) -> list[Finding]:
    """Run jobs two at a time; print each with its time."""

    def timed(job: Job) -> tuple[str, float, list[Finding]]:
        begun = time.monotonic()
        found = job[1]()
        return job[0], time.monotonic() - begun, found

    everything: list[Finding] = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name, seconds, found in pool.map(timed, jobs):
            print(f"{'FAIL' if found else 'ok  '} {seconds:5.1f} s  {name}", flush=True)
            everything += found
    return everything


if __name__ == "__main__":
    sys.exit(main())
