"""The wishes that a text shows: sentences that the editor must understand as they stand.

A wish is what a shown command sends (`--say "..."`, `sse.py "..."`), and whatever stands in
double quotation marks - but for what our texts keep apart: the words of somebody who is *not*
talking to the editor are in italics as well (*"Connecting..."*), and the first column of a table
holds what a person may say, which need not be a wish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from tools.skillkit import commands, document, prose

QUOTED = re.compile(r'\*"[^"]*"\*|"([^"]+)"')
FIRST_COLUMN = re.compile(r"^\|[^|\n]*\|", re.MULTILINE)
PLACEHOLDER = re.compile(r"[A-Z]+")
FILE = re.compile(r"[\w-]+\.\w{3,4}\b")


@dataclass(frozen=True, slots=True)
class Wish:
    """A sentence for the editor, and where a text shows it."""

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        """Show it with its place."""
        return f"{self.file}:{self.line}: {self.words}"

    @property
    def files(self) -> tuple[str, ...]:
        """The media that it names."""
        return tuple(name for name in FILE.findall(self.words) if commands.MEDIA.fullmatch(name))


def shown(file: PurePosixPath | str, markdown: str) -> Iterator[Wish]:
    """Yield the wishes of a text: those of its command lines, then those that it quotes."""
    for command in commands.shown(file, markdown):
        for words in _sent(command):
            yield Wish(str(file), command.line, words)
    plain = document.FRONTMATTER.sub(_lines_only, markdown)
    plain = FIRST_COLUMN.sub("", prose.CODE.sub(_lines_only, plain))
    for found in QUOTED.finditer(plain):
        if found[1]:
            line = plain.count("\n", 0, found.start()) + 1
            yield Wish(str(file), line, " ".join(found[1].split()))


def _sent(command: commands.Shown) -> Iterator[str]:
    before = "scripts/sse.py" if command.program == "scripts/sse.py" else "--say"
    for flag, words in zip(command.argv, command.argv[1:], strict=False):
        if flag == before and not words.startswith("-") and not PLACEHOLDER.fullmatch(words):
            yield words


def _lines_only(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
