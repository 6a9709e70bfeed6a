"""What programs need in order to run from packages that are unpacked and not installed."""

from __future__ import annotations

import os

from training.cache import cache_folder, unpacked


def engine_environment() -> dict[str, str]:
    """The environment in which an unpacked program finds its libraries and data."""
    files = cache_folder() / "files"
    folders = sorted(
        {
            str(library.parent)
            for root in ("usr/lib", "lib")
            for library in files.glob(f"*/{root}/*-linux-gnu*/**/*.so*")
        }
    )
    found = {"LD_LIBRARY_PATH": ":".join(folders)}
    for data in unpacked("espeak-ng-data").glob("usr/lib/*/espeak-ng-data"):
        found["ESPEAK_DATA_PATH"] = str(data.parent)
    return os.environ | found
