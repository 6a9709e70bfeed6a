"""The public validators and scanners, each run on a bundle and heard in one way.

Every entry says how its program is started and how its answer is read; what counts as a
finding is decided here, so an exit code that means "fine" to a tool cannot hide one.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.skillkit.errors import SkillKitError
from tools.skillkit.findings import Finding

SEVERE = ("MEDIUM", "HIGH", "CRITICAL")
# OpenClaw reads its settings from nested metadata and has no other place for them; the one
# validator that wants texts only is overruled on that section, and on nothing else.
NESTED_METADATA = (
    "frontmatter.metadata_string_values",
    "metadata values must be strings; non-string keys: openclaw",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a validator's program said about a bundle."""

    status: int
    output: str


@dataclass(frozen=True, slots=True)
class Validator:
    """A public tool: its name, its command before and after the bundle's path, its reader."""

    name: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    read: Callable[[Answer], Iterator[tuple[str, str]]]

    def __call__(self, bundle: Path, toolbox: Path) -> list[Finding]:
        """Run the tool from the toolbox on a bundle.

        Raises SkillKitError when it is not installed or gives no readable answer.
        """
        program, *arguments = self.before
        try:
            done = subprocess.run(
                [_find(program, toolbox), *arguments, str(bundle), *self.after],
                capture_output=True,
                text=True,
                encoding="utf-8",
                timeout=120,
                check=False,
                env={**os.environ, "NO_COLOR": "1", "COLUMNS": "200"},
            )
            found = list(self.read(Answer(done.returncode, done.stdout or done.stderr)))
        except (subprocess.TimeoutExpired, ValueError, KeyError) as error:
            raise SkillKitError(f"{self.name} gave no answer on {bundle}: {error!r}") from error
        inside = f"{bundle}{os.sep}"
        return [
            Finding(bundle.name, f"{self.name}/{rule}", text.replace(inside, ""))
            for rule, text in found
        ]


def _find(program: str, toolbox: Path) -> str:
    for place in (toolbox / "bin", toolbox / "Scripts", toolbox / "node_modules" / ".bin"):
        if (place / program).exists():
            return str(place / program)
    raise SkillKitError(f"{program} is not in {toolbox}: `make skill-tools` installs it")


def _reference(answer: Answer) -> Iterator[tuple[str, str]]:
    if answer.status:
        yield "validate", answer.output.strip() or "refused"


def _agnix(answer: Answer) -> Iterator[tuple[str, str]]:
    report = json.loads(answer.output)
    if not report["files_checked"]:
        yield "nothing", "looked at no file"
    for row in report["diagnostics"]:
        if row["level"] != "info":
            yield row["rule"], f"{row['file']}:{row['line']} {row['message']}"


def _skill_check(answer: Answer) -> Iterator[tuple[str, str]]:
    report = json.loads(answer.output)
    if report["summary"]["skillCount"] != 1:
        yield "nothing", f"looked at {report['summary']['skillCount']} skills, not one"
    for row in report["diagnostics"]:
        if (row["ruleId"], row["message"]) != NESTED_METADATA:
            yield row["ruleId"], row["message"]


def _cisco(answer: Answer) -> Iterator[tuple[str, str]]:
    report = json.loads(answer.output[answer.output.index("{") :])
    for row in report["findings"]:
        if row["severity"] in SEVERE:
            place = f"{row['file_path']}:{row['line_number']}"
            yield row["rule_id"], f"{row['severity']} {place} {row['title']}"


SKILLS_REF = Validator("skills-ref", ("agentskills", "validate"), (), _reference)
AGNIX = Validator(
    "agnix", ("agnix",), ("--strict", "-t", "claude-code", "--format", "json"), _agnix
)
SKILL_CHECK = Validator(
    "skill-check",
    ("skill-check", "check"),
    ("--no-security-scan", "--strict", "--format", "json", "--no-open"),
    _skill_check,
)
CISCO = Validator(
    "skill-scanner",
    ("skill-scanner", "scan"),
    ("--policy", "strict", "--format", "json", "--compact"),
    _cisco,
)
