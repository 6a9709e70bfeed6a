"""The checks themselves: what each must report, and what it must let pass."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from tools.skillkit import commands, document, frontmatter, prose, sayings, validators, variables
from tools.skillkit.sayings import Saying
from tools.skillkit.validators import Answer

GOOD = """---
name: good-skill
description: Does a thing. Use when it is wanted.
license: MIT-0
compatibility: Needs internet access.
metadata:
  author: us
  version: "1.10.0"
  openclaw:
    emoji: "x"
    homepage: https://example.org
    primaryEnv: NEMO_TOKEN
    requires:
      bins:
        - python3
    envVars:
      - name: NEMO_TOKEN
        required: false
        description: A token.
---
# Good
"""
READ = frozenset({"NEMO_TOKEN"})


def rules_broken(text: str) -> set[str]:
    parsed = document.parse(text)
    found = [
        *frontmatter.published_rules(parsed, "good-skill"),
        *frontmatter.house_rules(parsed, READ),
    ]
    return {finding.rule.removeprefix("frontmatter/") for finding in found}


def test_a_good_frontmatter_breaks_no_rule() -> None:
    assert rules_broken(GOOD) == set()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("name: good-skill", "name: Good-Skill", "name"),
        ("name: good-skill", "name: good--skill", "name"),
        ("name: good-skill", "name: -good", "name"),
        ("name: good-skill", "name: other-skill", "name"),
        ("name: good-skill", "name: " + "a" * 65, "name"),
        ("name: good-skill", "name: my-claude-skill", "name"),
        ("Does a thing.", "Does <b>a thing</b>.", "description"),
        ("Does a thing.", "x" * 1025, "description"),
        ("description: Does a thing. Use when it is wanted.", "description: ''", "description"),
        ("Needs internet access.", "n" * 501 + " internet", "compatibility"),
        ("Needs internet access.", "Needs Python.", "compatibility"),
        ("license: MIT-0", "license: GPL-3.0", "license"),
        ("license: MIT-0", "license: MIT-0\nversion: 1.0.0", "fields"),
        ("license: MIT-0", "license: MIT-0\nallowed-tools: Bash", "allowed-tools"),
        ('version: "1.10.0"', "version: 1.10", "version"),
        ('version: "1.10.0"', "other: 1", "version"),
        ("author: us", "author:", "author"),
        ("        - python3", "        - node", "openclaw"),
        ("primaryEnv: NEMO_TOKEN", "primaryEnv:", "openclaw"),
        ("required: false", "required: true", "openclaw"),
        ("name: NEMO_TOKEN", "name: NEMO_TOKENS", "openclaw"),
    ],
)
def test_a_broken_rule_is_named(old: str, new: str, rule: str) -> None:
    assert old in GOOD
    assert rule in rules_broken(GOOD.replace(old, new))


def test_every_way_to_read_a_variable_is_seen() -> None:
    source = b"""
import os
A = os.environ["FIRST_ONE"]
B = os.environ.get("SECOND_ONE", "x")
C = os.getenv("THIRD_ONE")
D = call.env.get("FOURTH_ONE")
E = "NEMO_FIFTH"
F = {"data": 1}.get("NOT_A_VARIABLE")
G = os.environ.get("HOME")
"""
    assert variables.read_by({PurePosixPath("scripts/x.py"): source}) == {
        *("FIRST_ONE", "SECOND_ONE", "THIRD_ONE", "FOURTH_ONE", "NEMO_FIFTH")
    }


def test_links_are_followed_inside_the_bundle() -> None:
    files = {
        PurePosixPath("SKILL.md"): b"[a](references/a.md#part) [w](https://example.org) [t](#here)",
        PurePosixPath("references/a.md"): b"[up](../SKILL.md) [no](b.md) `[code](c.md)`",
        PurePosixPath("references/unread.md"): b"",
    }
    # `..` never needs to be taken out: a reference leads at most to its neighbours.
    found = {(finding.where, finding.rule) for finding in prose.links(files)}
    assert ("references/a.md", "links/resolve") in found
    assert ("references/unread.md", "links/unread") in found
    assert ("SKILL.md", "links/resolve") not in found


MARKDOWN = """
Use `uv run scripts/a.py --out x` or `make dist`; `uv run` alone is a word.

```bash
# a comment
$ uv run scripts/b.py "two words" \\
    --say 'it''s'
NEMO_HOME=/tmp python3 scripts/c.py clip.mp4 --out new.mp4
```

1. In a list:

   ```sh
   python3 -m nemo_local --port 0
   ```

```json
{"not": "a command"}
```
"""


def test_command_lines_are_found_in_blocks_and_between_backticks() -> None:
    found = {(c.argv, c.fenced, c.line) for c in commands.shown("x.md", MARKDOWN)}
    assert found == {
        (("uv", "run", "scripts/a.py", "--out", "x"), False, 2),
        (("make", "dist"), False, 2),
        (("uv", "run", "scripts/b.py", "two words", "--say", "its"), True, 6),
        (("python3", "scripts/c.py", "clip.mp4", "--out", "new.mp4"), True, 8),
        (("python3", "-m", "nemo_local", "--port", "0"), True, 14),
    }


def test_the_media_that_an_example_needs_are_not_those_it_makes() -> None:
    by_program = {c.program: c for c in commands.shown("x.md", MARKDOWN)}
    assert by_program["scripts/c.py"].media == ("clip.mp4",)
    assert by_program["-m nemo_local"].flags == {"--port"}


def test_a_command_that_would_not_run_is_reported() -> None:
    text = (
        "```bash\nuv run scripts/a.py --good --bad\nuv run scripts/gone.py\nmake gone\n"
        "brew install x\npip install requests\ngit clone here\n```\n"
    )
    helps = {"scripts/a.py": "usage: a.py [--good]"}
    found = {(f.where, f.rule) for f in commands.refused(commands.shown("x", text), helps.get)}
    assert found == {
        ("x:2", "commands/flag"),
        ("x:3", "commands/program"),
        ("x:4", "commands/program"),
        ("x:5", "commands/known"),
    }


def saying(query: str, yes: bool = True) -> Saying:
    return Saying(query, yes, "" if yes else "another job")


def test_a_set_of_sayings_that_any_keyword_would_sort_is_refused() -> None:
    wanted = [saying(f"remove the background music from clip {n}") for n in range(10)]
    far = [saying(f"what is the weather in city {n}", yes=False) for n in range(10)]
    near = [saying(f"compose background music for clip {n}", yes=False) for n in range(10)]
    assert [f.rule for f in sayings.problems("x", [*wanted, *far])] == ["evals/near"]
    assert list(sayings.problems("x", [*wanted, *near])) == []
    assert {f.rule for f in sayings.problems("x", [*wanted, wanted[0]])} >= {
        *("evals/few", "evals/half", "evals/twice")
    }


@pytest.mark.parametrize(
    ("validator", "answer", "rules"),
    [
        (validators.SKILLS_REF, Answer(1, "no name"), ["validate"]),
        (validators.SKILLS_REF, Answer(0, "Valid"), []),
        (validators.AGNIX, Answer(0, '{"files_checked": 0, "diagnostics": []}'), ["nothing"]),
        (
            validators.SKILL_CHECK,
            Answer(0, '{"summary": {"skillCount": 0}, "diagnostics": []}'),
            ["nothing"],
        ),
    ],
)
def test_a_validator_that_looked_at_nothing_is_not_believed(
    validator: validators.Validator, answer: Answer, rules: list[str]
) -> None:
    assert [rule for rule, _ in validator.read(answer)] == rules


def test_only_the_nested_section_of_openclaw_is_overruled() -> None:
    def report(message: str) -> Answer:
        rows = [{"ruleId": "frontmatter.metadata_string_values", "message": message}]
        return Answer(1, json.dumps({"summary": {"skillCount": 1}, "diagnostics": rows}))

    usual = "metadata values must be strings; non-string keys: "
    assert list(validators.SKILL_CHECK.read(report(usual + "openclaw"))) == []
    assert len(list(validators.SKILL_CHECK.read(report(usual + "openclaw, version")))) == 1


def test_findings_below_medium_do_not_stop_a_release() -> None:
    def report(severity: str) -> Answer:
        row = {"severity": severity, "rule_id": "R", "title": "t", "file_path": "f"}
        return Answer(0, "banner\n" + json.dumps({"findings": [{**row, "line_number": 1}]}))

    assert list(validators.CISCO.read(report("LOW"))) == []
    for severity in ("MEDIUM", "HIGH", "CRITICAL"):
        assert len(list(validators.CISCO.read(report(severity)))) == 1


def test_a_validator_that_is_not_installed_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(validators.SkillKitError, match="make skill-tools"):
        validators.AGNIX(tmp_path, tmp_path)
