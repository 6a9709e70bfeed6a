"""Build the skill folders that people install, and a zip of each (`make dist`)."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

from tools.skillkit import bundle, catalog
from tools.skillkit.errors import SkillKitError


def main(arguments: list[str] | None = None) -> int:
    """Build, print one line a skill, return the exit code."""
    parser = argparse.ArgumentParser(prog="tools.bundle", description=__doc__)
    parser.add_argument("--skill", default="all", help="one skill's name (default: all)")
    parser.add_argument("--out", type=Path, default=catalog.REPOSITORY / "dist", metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        for skill in catalog.select(options.skill):
            files = catalog.contents(skill)
            folder, archive = bundle.build(skill.name, files, options.out)
            size_bytes = sum(map(len, files.values()))
            digest = hashlib.sha256(archive.read_bytes()).hexdigest()
            print(f"{folder}  {skill.version}  {len(files)} files, {size_bytes / 1e3:.0f} kB")
            print(f"{archive}  sha256 {digest}")
    except SkillKitError as error:
        print(f"bundle: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
