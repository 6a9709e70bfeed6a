"""Get the packages that the sound comes from, and unpack them; nothing is installed.

It needs a Debian (or a container of one) with package lists, and no rights: `apt-get download`
and `dpkg-deb -x`. What is there already is left alone, so a run that was cut off goes on.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from training import sources, unwrap
from training.cache import cache_folder, unpacked


class FetchError(Exception):
    """A package cannot be had: which one, and what the tool said last."""


def fetch(package: str) -> None:
    """Have a package's files in the cache. Raises `FetchError`."""
    if not unpacked(package).exists():
        download([package])
        if deb := _shipped(package):
            unpack(deb, unpacked(package))


def download(packages: Sequence[str]) -> int:
    """Have the packages in the cache, as they are shipped; how many bytes it took.

    Raises `FetchError`.
    """
    if not (missing := [package for package in packages if not _shipped(package)]):
        return 0
    part = _debs() / "part"  # a download that is cut off must not look like a package
    part.mkdir(parents=True, exist_ok=True)
    _run(["apt-get", "download", "-q", *missing], part)
    debs = [deb.rename(_debs() / deb.name) for deb in part.glob("*.deb")]
    return sum(deb.stat().st_size for deb in debs)


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


def _debs() -> Path:
    return cache_folder() / "debs"


def _shipped(package: str) -> Path | None:
    return next(_debs().glob(f"{package}_*.deb"), None)


def _run(command: list[str], folder: Path) -> None:
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    except OSError as e:
        raise FetchError(f"{command[0]} cannot be started: {e.strerror}") from e
    except subprocess.CalledProcessError as e:
        said = e.stderr.strip().splitlines() or ["it ended without a word"]
        raise FetchError(f"{' '.join(command[:2])}: {said[-1]}") from e


def fetch_all(packages: Sequence[str]) -> None:
    """Download and unpack what is not there yet, and print what took how long.

    Raises `FetchError`.
    """
    new = [package for package in packages if not unpacked(package).exists()]
    begun = time.monotonic()
    size_bytes = download(new)
    print(f"downloaded {size_bytes / 1e6:.0f} MB in {time.monotonic() - begun:.0f} s", flush=True)
    for package in new:
        begun = time.monotonic()
        fetch(package)
        print(f"unpacked {package} in {time.monotonic() - begun:.1f} s", flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """`python -m training.fetch [--packages ...]`."""
    parser = argparse.ArgumentParser(prog="training.fetch", description=__doc__)
    parser.add_argument("--packages", nargs="+", metavar="NAME", help="the sources to be fetched")
    args = parser.parse_args(argv)
    try:
        fetch_all(wanted(sources.selected(args.packages)))
    except (FetchError, ValueError) as e:
        print(e, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
