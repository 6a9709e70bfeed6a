"""Which skill is running, and which installer put it here: the attribution of every request."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_NAME = re.compile(r"^name: *([A-Za-z0-9-]+) *$", re.MULTILINE)
_VERSION = re.compile(r'^metadata: *\n(?:[ ]+.*\n)*?[ ]+version: *"([^"\\\n]+)" *$', re.MULTILINE)


@dataclass(frozen=True)
class Identity:
    """A skill's name and version, and the platform it was installed for."""

    name: str
    version: str
    platform: str

    def headers(self) -> dict[str, str]:
        """Give the three attribution headers, in characters that a header may hold."""
        values = {
            "X-Skill-Source": self.name,
            "X-Skill-Version": self.version,
            "X-Skill-Platform": self.platform,
        }
        return {key: re.sub(r"[^\x21-\x7e]+", "-", value) for key, value in values.items()}


def identify(script: str, env: Mapping[str, str]) -> Identity:
    """Find out who is running from the path of a script as it was typed.

    Links are not resolved at first: an installer keeps one copy of a skill and links to it from
    the folder of each agent, and only the path before the link tells which agent it is.
    """
    places = list(_places(script, env))
    skill = next((found for place in places if (found := _skill_file(place))), None)
    name, version = _frontmatter(skill) if skill else ("unknown", "unknown")
    return Identity(name, version, env.get("SKILL_SOURCE") or _platform(places, skill))


def _places(script: str, env: Mapping[str, str]) -> Iterator[Path]:
    """Yield the script's path as typed, as seen from the shell's folder, and resolved."""
    typed = Path(os.path.abspath(script))  # noqa: PTH100 - resolve() would follow the links
    yield typed
    # After `cd` into a linked folder only $PWD still knows the link.
    shell = env.get("PWD", "")
    if shell and _same(shell, os.curdir):
        inside = os.path.relpath(typed, Path.cwd())
        seen = Path(os.path.normpath(Path(shell) / inside))
        if _same(seen, typed):
            yield seen
    yield typed.resolve()


def _same(one: str | Path, other: str | Path) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _skill_file(script: Path) -> Path | None:
    for folder in script.parents:
        candidate = folder / "SKILL.md"
        if candidate.is_file():
            return candidate
    return None


def _frontmatter(skill: Path) -> tuple[str, str]:
    """Read name and version; a folder's name stands in for a name that cannot be read."""
    try:
        text = skill.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        text = ""
    head = text[4:].split("\n---", 1)[0] + "\n" if text.startswith("---\n") else ""
    name, version = _NAME.search(head), _VERSION.search(head)
    if name and version:  # the usual form; importing a YAML parser takes longer than the request
        return name[1], version[1]
    return _frontmatter_by_yaml(head, skill.parent.name)


def _frontmatter_by_yaml(head: str, folder: str) -> tuple[str, str]:
    import yaml

    try:
        # BaseLoader leaves every scalar a string: version 1.10 must not become 1.1.
        fields = yaml.load(head, Loader=yaml.BaseLoader)  # noqa: S506 - it builds only strings
    except yaml.YAMLError:
        fields = None
    if not isinstance(fields, dict):
        return folder, "unknown"
    metadata = fields.get("metadata")
    nested = metadata.get("version") if isinstance(metadata, dict) else None
    return str(fields.get("name") or folder), str(nested or fields.get("version") or "unknown")


def _platform(places: list[Path], skill: Path | None) -> str:
    home = Path.home()
    homes = {home, home.resolve()}
    for place in places:
        for base in homes:
            if place.is_relative_to(base / ".clawhub"):
                return "clawhub"
            if place.is_relative_to(base / ".cursor" / "skills"):
                return "cursor"
    if skill and (skill.parent / ".clawhub" / "origin.json").is_file():
        return "clawhub"
    return "unknown"
