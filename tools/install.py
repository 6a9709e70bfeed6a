"""Install or uninstall the skills for an agent (`make install`, `make uninstall`)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.skillkit import catalog, document, place, sayings
from tools.skillkit.catalog import Skill
from tools.skillkit.errors import SkillKitError

STARTS = {
    "cursor": "In Cursor, open a new chat and type",
    "clawhub": "In OpenClaw, start a new session and type",
    "claude": "Start Claude Code anew and type",
    "openclaw": "In OpenClaw, start a new session and type",
}


def main(arguments: list[str] | None = None) -> int:
    """Install or uninstall, say what to do next, return the exit code."""
    options = _parser().parse_args(arguments)
    act = _uninstall if options.uninstall else _install
    failures = 0
    try:
        onto = place.shelf(options.target, Path.home())
        chosen = catalog.select(options.skill)
    except SkillKitError as error:
        print(f"install: {error}", file=sys.stderr)
        return 2
    for skill in chosen:
        try:
            print(act(skill, onto, options.target))
        except (SkillKitError, OSError) as error:
            failures += 1
            print(f"{skill.name}: {error}", file=sys.stderr)
    return 2 if failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tools.install",
        description=__doc__,
        epilog="example: python -m tools.install --skill music-to-free --target cursor",
    )
    parser.add_argument("--skill", default="all", help="one skill's name, or all")
    parser.add_argument(
        "--target", default="", help=f"{', '.join(place.SHELVES)}, or a folder of your own"
    )
    parser.add_argument("--uninstall", action="store_true", help="take it away again")
    return parser


def _install(skill: Skill, onto: Path, target: str) -> str:
    done = place.install(skill.name, catalog.contents(skill), onto)
    lines = [f"{skill.name} {skill.version} is in {done.folder}"]
    if done.replaced is not None:
        lines[0] += f" (replaced {done.replaced})"
    if done.kept is not None:
        lines.append(f"  Files of yours that lay in the old folder are now in {done.kept}")
    saying = sayings.first(skill)
    if target in STARTS:
        lines.append(f"  {STARTS[target]}: {saying}")
    else:
        lines.append(f'  Try it: uv run "{done.folder / "scripts" / "connect.py"}"')
        lines.append(f"  or tell an agent that looks there: {saying}")
    return "\n".join(lines)


def _uninstall(skill: Skill, onto: Path, _target: str) -> str:
    author = str(document.read(skill.folder).metadata.get("author"))
    done = place.uninstall(skill.name, catalog.contents(skill), author, onto)
    if done is None:
        return f"{skill.name} is not in {onto}"
    if done.left:
        return f"{skill.name} is gone; {done.folder} keeps your {', '.join(done.left)}"
    return f"{skill.name} is gone from {onto}"


if __name__ == "__main__":
    sys.exit(main())
