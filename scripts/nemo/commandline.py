"""Command lines that a person or an agent can run as they are, in this machine's own shell."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def command_line(words: Sequence[str]) -> str:
    """Write words as one command line."""
    if on_windows():
        return " ".join(map(_quoted_for_windows, words))
    import shlex  # late, as below: a command that says no next one needs neither

    return shlex.join(words)


def on_windows() -> bool:
    """Whether command lines and folders are those of Windows."""
    return sys.platform == "win32"


def _quoted_for_windows(word: str) -> str:
    """Quote a word for the program that splits the line, and for the shell that reads it first."""
    import subprocess

    quoted = subprocess.list2cmdline([word])
    special = any(character in word for character in "<>&|^()%;,'")
    return f'"{quoted}"' if special and not quoted.startswith('"') else quoted
