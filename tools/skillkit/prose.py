"""Limits that a skill's text keeps so that agents read all of it, and follow its links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from tools.skillkit.findings import Finding

LINES_MAX, TOKENS_MAX = 300, 5000
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
# No tokenizer ships with the checks, so a token is counted as at most four letters of a word,
# one character of Chinese or Japanese, or one sign: more than the real ones make of a text.
TOKEN = re.compile(r"[\u3040-\u9fff]|[^\W_\u3040-\u9fff]{1,4}|[^\w\s]|_")


def tokens(text: str) -> int:
    """Estimate the tokens of a text, on the high side."""
    return len(TOKEN.findall(text))


def limits(text: str) -> Iterator[Finding]:
    """Yield where a SKILL.md is longer than an agent reads, or not plain UTF-8 text."""
    lines = text.count("\n")
    if lines > LINES_MAX:
        yield Finding("SKILL.md", "text/lines", f"{lines} lines; {LINES_MAX} are allowed")
    if (count := tokens(text)) > TOKENS_MAX:
        yield Finding("SKILL.md", "text/tokens", f"{count} tokens; {TOKENS_MAX} are allowed")
    if text.startswith("\ufeff"):
        yield Finding("SKILL.md", "text/bom", "begins with a byte order mark")


def links(files: Mapping[PurePosixPath, bytes]) -> Iterator[Finding]:
    """Yield the relative links of a bundle's texts that lead nowhere, and references unread.

    A reference that SKILL.md does not link to is never opened: it must be one level down.
    """
    linked: set[PurePosixPath] = set()
    for inside, data in files.items():
        if inside.suffix != ".md":
            continue
        for target in LINK.findall(CODE.sub("", data.decode())):
            if ELSEWHERE.match(target):
                continue
            path = inside.parent / target.split("#")[0]
            if path not in files:
                yield Finding(str(inside), "links/resolve", f"{target} is not in the bundle")
            if inside == PurePosixPath("SKILL.md"):
                linked.add(path)
    for inside in files:
        if inside.parts[0] == "references" and inside not in linked:
            yield Finding(str(inside), "links/unread", "SKILL.md does not link to it")
