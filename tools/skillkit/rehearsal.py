"""The examples of a SKILL.md, run for real and in order, as the text shows them."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.skillkit import commands, errand, stage
from tools.skillkit.commands import Shown
from tools.skillkit.findings import Finding


def perform(folder: Path, toolbox: Path) -> list[Finding]:
    """Run every shell example of a bundle's SKILL.md against the local backend.

    `uv` is the one in the toolbox; lines for plain Python run with this Python.
    """
    text = (folder / "SKILL.md").read_text(encoding="utf-8")
    examples = [example for example in commands.shown("SKILL.md", text) if example.fenced]
    with tempfile.TemporaryDirectory() as place:
        data, home, desk = (Path(place, name) for name in ("data", "home", "a person's desk"))
        for path in (data, home, desk):
            path.mkdir()
        with errand.backend(data) as url:
            whole = errand.Errand(desk, home, url)
            return [
                finding
                for example in examples
                for finding in _perform(example, folder, toolbox, whole)
            ]


def _perform(
    example: Shown, folder: Path, toolbox: Path, whole: errand.Errand
) -> Iterator[Finding]:
    for name in example.media:
        stage.prepare(whole.folder / name, small=True)
    answer = whole.finish(_installed(example.argv, folder, toolbox))
    if answer.status:
        yield Finding(
            f"{folder.name}/{example.where}",
            "examples/run",
            f"{' '.join(example.argv)} gave {answer.status}: {answer.document}",
        )


def _installed(argv: tuple[str, ...], folder: Path, toolbox: Path) -> list[str]:
    """Write a line as an agent does: the skill's own folder in front of `scripts/`."""
    uv = shutil.which("uv", path=str(toolbox / "bin")) or shutil.which("uv") or "uv"
    launchers = {"uv": uv, "python3": sys.executable}
    return [
        launchers.get(word, str(folder / word) if word.startswith("scripts/") else word)
        for word in argv
    ]
