"""The command lines that a text shows, and whether the programs would take them."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from tools.skillkit.findings import Finding

FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
SHELLS = ("bash", "sh", "console")
# Between backticks a bare `uv run` or `python3` is a word of the sentence, not a command.
LAUNCHERS = ("uv", "python3", "python", "make", "nemo-local")
# Programs of others that a text may name: nothing of ours can say whether they take it.
FOREIGN = ("git", "cd", "pip", "pipx", "npx", "export", "curl")
FLAG = re.compile(r"--?[A-Za-z][\w-]*")
MEDIA = re.compile(r"[^:]+\.(mp4|mov|avi|webm|mkv|jpg|png|gif|webp|mp3|wav|m4a|aac)", re.IGNORECASE)
PACKAGE_INSTALL = ("-m", "pip")

Help = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A command line as a text shows it; a `fenced` one is an example that can be run."""

    file: str
    line: int
    argv: tuple[str, ...]
    fenced: bool

    @property
    def where(self) -> str:
        """The place in the text."""
        return f"{self.file}:{self.line}"

    @property
    def program(self) -> str | None:
        """What of ours the line runs: `scripts/x.py`, `-m module`, `make target`, or nothing."""
        launcher, *rest = self.argv
        if launcher == "make":
            return " ".join(self.argv[:2])
        if launcher == "nemo-local":
            return "-m nemo_local"
        if "-m" in rest[:-1]:
            module = rest[rest.index("-m") + 1]
            return f"-m {module}" if module != "pip" else None
        return next((word for word in rest if word.endswith(".py")), None)

    @property
    def flags(self) -> frozenset[str]:
        """The options that reach our program, without their values and those of its launcher."""
        named = (self.program or "").removeprefix("-m ")
        start = self.argv.index(named) + 1 if named in self.argv else 1
        words = (word.split("=")[0] for word in self.argv[start:])
        return frozenset(word for word in words if FLAG.fullmatch(word))

    @property
    def media(self) -> tuple[str, ...]:
        """The media files that must be there before the line is run."""
        values = zip(self.argv, self.argv[1:], strict=False)
        return tuple(word for before, word in values if MEDIA.fullmatch(word) and before != "--out")


def shown(file: PurePosixPath | str, markdown: str) -> Iterator[Shown]:
    """Yield the command lines of a text: all of its shell blocks, and those between backticks."""
    for fence in FENCE.finditer(markdown):
        if fence[1] in SHELLS:
            start = markdown.count("\n", 0, fence.start(2)) + 1
            for number, line in _joined(fence[2], start):
                yield Shown(str(file), number, _words(line), fenced=True)
    prose = FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), markdown)
    for number, line in enumerate(prose.splitlines(), start=1):
        for code in INLINE.findall(line):
            words = code.split()
            if words[:1] and words[0] in LAUNCHERS and words[1:] not in ([], ["run"]):
                yield Shown(str(file), number, _words(code), fenced=False)


def refused(commands: Iterator[Shown], help_of: Help) -> Iterator[Finding]:
    """Yield the command lines that would not run, or that nothing here can vouch for.

    `help_of` gives what a program of ours says with --help (for a make target: what it would
    run), and None when there is no such program.
    """
    for command in commands:
        program = command.program
        if program is None:
            if command.argv[0] not in FOREIGN and command.argv[1:3] != PACKAGE_INSTALL:
                line = shlex.join(command.argv)
                yield Finding(command.where, "commands/known", f"nothing can check {line!r}")
            continue
        said = help_of(program)
        if said is None:
            yield Finding(command.where, "commands/program", f"{program} does not run")
        elif not program.startswith("make "):
            for flag in sorted(command.flags.difference(FLAG.findall(said))):
                yield Finding(command.where, "commands/flag", f"{program} has no {flag}")


def _words(line: str) -> tuple[str, ...]:
    words = shlex.split(line, comments=True)
    while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
        words.pop(0)
    return tuple(words) or ("",)


def _joined(block: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the logical lines of a shell block with their numbers, comments left out."""
    pending, begun = "", start
    for number, line in enumerate(block.splitlines(), start=start):
        begun = begun if pending else number
        pending += line.removeprefix("$ ").strip()
        if pending.endswith("\\"):
            pending = pending[:-1]
            continue
        if pending and not pending.startswith("#"):
            yield begun, pending
        pending = ""
