"""What an agent reads: short enough, complete, true, and not one text four times."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from tools.skillkit import bundle, catalog, checks, commands, document, prose

SKILLS = catalog.skills()
NAMES = [skill.name for skill in SKILLS]
TEXTS = {skill.name: (skill.folder / "SKILL.md").read_text(encoding="utf-8") for skill in SKILLS}
OWN_CHECKS = ("files", "frontmatter", "house rules", "limits", "links", "commands")
CHECKS = {check.name: check for check in checks.every(Path("nowhere")) if check.name in OWN_CHECKS}


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("dist")
    return {s.name: bundle.build(s.name, catalog.contents(s), out)[0] for s in SKILLS}


@pytest.mark.parametrize("check", OWN_CHECKS)
def test_every_bundle_passes_each_check_and_a_damaged_one_does_not(
    check: str, bundles: dict[str, Path]
) -> None:
    assert [str(found) for found in CHECKS[check].examine(list(bundles.values()))] == []


def test_a_check_that_cannot_fail_is_reported(bundles: dict[str, Path]) -> None:
    asleep = checks.Check("asleep", lambda folder: [], CHECKS["links"].damage)
    assert [found.rule for found in asleep.proof(bundles["music-to-free"], [])] == ["proof"]


@pytest.mark.parametrize("name", NAMES)
def test_the_table_of_wishes_is_whole(name: str) -> None:
    for word in ("export", "导出", "download", "credits", "积分", "balance", "余额"):
        assert word in TEXTS[name]
    for word in ("status", "状态", "show tracks", "上传", "send me the video"):
        assert word in TEXTS[name] or (name == "video-to-audio" and word == "send me the video")


@pytest.mark.parametrize("name", NAMES)
def test_every_step_is_shown_with_uv_and_with_plain_python(name: str) -> None:
    shown = list(commands.shown("SKILL.md", TEXTS[name]))
    for launcher in ("uv", "python3"):
        steps = {command.program for command in shown if command.argv[0] == launcher}
        assert {
            f"scripts/{step}.py" for step in ("connect", "upload", "sse", "state", "export")
        } <= (steps), launcher
    first = next(command for command in shown if command.fenced)
    assert first.program == "scripts/edit.py", "the one command comes first"


@pytest.mark.parametrize("name", NAMES)
def test_the_person_hears_of_the_upload_and_of_the_private_way(name: str) -> None:
    body = document.parse(TEXTS[name]).body
    assert re.search(r"upload", body)
    assert "NemoVideo" in body
    assert "--backend local" in body
    assert body.index("upload") < body.index("scripts/export.py")


@pytest.mark.parametrize("name", NAMES)
def test_long_waits_are_explained(name: str) -> None:
    body = document.parse(TEXTS[name]).body
    assert "`next`" in body
    assert "--wait" in body
    assert "--resume" in body
    assert re.search(r"\b4\b", body)


def test_the_descriptions_say_what_and_when_and_when_not() -> None:
    for name in NAMES:
        description = document.parse(TEXTS[name]).fields["description"]
        assert "Use when" in description
        assert "Not for" in description
        assert len(description) <= 512, "the strictest registry's limit"


def test_no_two_texts_are_built_alike() -> None:
    """A registry refuses skills that are one template with the nouns exchanged."""
    for one, other in combinations(NAMES, 2):
        pair = (document.parse(TEXTS[one]).body, document.parse(TEXTS[other]).body)
        headings = [set(_headings(body)) for body in pair]
        assert headings[0].isdisjoint(headings[1]), (one, other)
        sentences = [_sentences(body) for body in pair]
        shared = sentences[0] & sentences[1]
        assert len(shared) <= 0.05 * min(map(len, sentences)), (one, other, shared)
        phrases = [_phrases(body) for body in pair]
        alike = len(phrases[0] & phrases[1]) / min(map(len, phrases))
        assert alike <= 0.12, (one, other, alike)
        assert _skeleton(pair[0]) != _skeleton(pair[1])


def test_a_template_with_other_nouns_would_be_noticed() -> None:
    body = document.parse(TEXTS["music-to-free"]).body
    renamed = body.replace("music", "noise").replace("voice", "speech")
    shared = _phrases(body) & _phrases(renamed)
    assert len(shared) / len(_phrases(body)) > 0.12
    assert _skeleton(body) == _skeleton(renamed)


def test_the_reference_of_commands_is_complete_and_invents_nothing() -> None:
    """Every flag that --help shows is in the reference, and the other way round."""
    text = (catalog.REPOSITORY / "references" / "commands.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"--[a-z]+", text))
    real: set[str] = set()
    for script in sorted((catalog.REPOSITORY / "scripts").glob("*.py")):
        done = subprocess.run(
            [sys.executable, script, "--help"], capture_output=True, encoding="utf-8"
        )
        real |= set(re.findall(r"--[a-z]+", done.stdout))
        assert f"`{script.name}" in text
    assert documented == real


def test_tokens_are_not_counted_too_low() -> None:
    assert prose.tokens("Take the music out of talk.mp4, please.") >= 11
    assert prose.tokens("去掉背景音乐") == 6


def _headings(body: str) -> list[str]:
    return [line.lstrip("# ").casefold() for line in _prose(body) if line.startswith("#")]


def _prose(body: str) -> list[str]:
    return commands.FENCE.sub("", body).splitlines()


def _sentences(body: str) -> set[str]:
    unlinked = prose.LINK.sub("", body)
    plain = " ".join(line for line in _prose(unlinked) if not line.startswith(("#", "|")))
    found = (re.sub(r"\W+", " ", part).strip().casefold() for part in re.split(r"[.!?:;]\s", plain))
    return {sentence for sentence in found if len(sentence.split()) >= 4}


def _phrases(body: str) -> set[tuple[str, ...]]:
    """Runs of four words outside of code."""
    words = re.findall(r"\w+", prose.CODE.sub(" ", body).casefold())
    return set(zip(*(words[start:] for start in range(4)), strict=False))


def _skeleton(body: str) -> list[str]:
    """The order of kinds of blocks: headings, tables, lists, code, prose."""
    kinds = []
    for line in body.splitlines():
        kind = re.match(r"#+|\||```|[-*] |\d+\. |", line.strip())
        name = (kind[0] if kind else "")[:2] if line.strip() else None
        if name is not None and kinds[-1:] != [name]:
            kinds.append(name)
    return kinds
