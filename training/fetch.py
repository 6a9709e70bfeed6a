"""Get the packages that the sound comes from, and unpack them; nothing is installed.

It needs a Debian (or a container of one) with package lists, and no rights: `apt-get download`
and `dpkg-deb -x`. What is there already is left alone, so a run that was cut off goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from training import sources, unwrap
from training.cache import cache_folder, unpacked


class FetchError(Exception):
    """A package cannot be had: which one, and what the tool said last."""


def fetch(package: str) -> int:
    """Have the package's files in the cache; how many bytes were downloaded for it, 0 for none.

    Raises `FetchError`.
    """
    folder = unpacked(package)
    if folder.exists():
        return 0
    deb = _downloaded(package)
    unpack(deb, folder)
    return deb.stat().st_size


def unpack(deb: Path, folder: Path) -> None:
    """The files of a package in `folder`, archives of sound among them opened; all or nothing."""
    part = folder.with_name(f"{folder.name}.part")
    part.mkdir(parents=True, exist_ok=True)
    _run(["dpkg-deb", "-x", str(deb), str(part)], part.parent)
    unwrap.unwrap(part)
    part.rename(folder)


def wanted(rows: Iterable[sources.Source]) -> list[str]:
    """The packages that these rows need, each once, the engines of spoken rows among them."""
    packages: dict[str, None] = {}
    for row in rows:
        packages |= dict.fromkeys(sources.ENGINES.get(row.package, (row.package,)))
    return [package for package in packages if package != sources.OURS]


def _downloaded(package: str) -> Path:
    debs = cache_folder() / "debs"
    if not (there := sorted(debs.glob(f"{package}_*.deb"))):
        part = debs / f"{package}.part"  # a download that is cut off must not look like a package
        part.mkdir(parents=True, exist_ok=True)
        _run(["apt-get", "download", "-q", package], part)
        there = [deb.rename(debs / deb.name) for deb in part.glob("*.deb")]
        part.rmdir()
    return there[0]


def _run(command: list[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    except OSError as e:
        raise FetchError(f"{command[0]} cannot be started: {e.strerror}") from e
    except subprocess.CalledProcessError as e:
        said = e.stderr.strip().splitlines() or ["it ended without a word"]
        raise FetchError(f"{' '.join(command[:2])} {command[-1]}: {said[-1]}") from e


def main() -> int:
    """`python -m training.fetch [--packages ...]`."""
    parser = argparse.ArgumentParser(prog="training.fetch", description=__doc__)
    parser.add_argument("--packages", nargs="+", metavar="NAME", help="the sources to be fetched")
    args = parser.parse_args()
    begun, total = time.monotonic(), 0
    for package in wanted(sources.selected(args.packages)):
        before = time.monotonic()
        try:
            size_bytes = fetch(package)
        except FetchError as e:
            print(e, file=sys.stderr)
            return 1
        total += size_bytes
        if size_bytes:
            print(f"{package:34} {size_bytes / 1e6:7.1f} MB {time.monotonic() - before:5.1f} s")
    print(f"fetched {total / 1e6:.0f} MB in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
