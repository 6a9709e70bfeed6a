"""What people say: the sentences that must, and must not, call a skill."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.skillkit.catalog import Skill
from tools.skillkit.errors import SkillKitError
from tools.skillkit.findings import Finding

SAYINGS_MIN = 20
NEAR_SHARE_MIN = 0.6
_WORD = re.compile(r"[\u3040-\u9fff]{2}|[^\W\d_\u3040-\u9fff]{5,}")


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence of a person, and whether the skill is for it; `why` for the near misses."""

    query: str
    should_trigger: bool
    why: str


def load(skill: Skill) -> tuple[Saying, ...]:
    """Read a skill's `evals/<name>/triggers.json`.

    Raises SkillKitError when the file is not there, or not in that form.
    """
    path = skill.repository / "evals" / skill.name / "triggers.json"
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return tuple(Saying(r["query"], r["should_trigger"], r.get("why", "")) for r in rows)
    except (FileNotFoundError, ValueError, TypeError, KeyError) as error:
        raise SkillKitError(f"{path}: {error!r}") from error


def first(skill: Skill) -> str:
    """Give the plainest sentence that the skill is for, to try it with."""
    return next(saying.query for saying in load(skill) if saying.should_trigger)


def problems(name: str, sayings: Sequence[Saying]) -> Iterator[Finding]:
    """Yield why a set of sayings would not tell a good description from a bad one.

    Too few, repeated, out of balance - or too easy: of the sentences that must not call the
    skill, most must share words with those that must, or matching words would be enough.
    """
    where = f"evals/{name}/triggers.json"
    wanted = [saying.query for saying in sayings if saying.should_trigger]
    others = [saying for saying in sayings if not saying.should_trigger]
    if len(sayings) < SAYINGS_MIN:
        yield Finding(where, "evals/few", f"{len(sayings)} sayings; {SAYINGS_MIN} are needed")
    if abs(len(wanted) - len(others)) > 2:
        yield Finding(where, "evals/half", f"{len(wanted)} must trigger and {len(others)} must not")
    if len({saying.query.casefold() for saying in sayings}) < len(sayings):
        yield Finding(where, "evals/twice", "a saying occurs twice")
    for saying in others:
        if not saying.why:
            yield Finding(where, "evals/why", f"{saying.query!r} does not say what it is instead")
    vocabulary = set().union(*map(_words, wanted)) if wanted else set()
    near = [saying for saying in others if _words(saying.query) & vocabulary]
    if len(near) < NEAR_SHARE_MIN * len(others):
        share = f"{len(near)} of {len(others)}"
        yield Finding(where, "evals/near", f"only {share} that must not trigger are near misses")


def _words(query: str) -> set[str]:
    return set(_WORD.findall(query.casefold()))
