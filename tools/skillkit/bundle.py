"""Self-contained skill folders, and zips of them that are the same wherever they are made."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

# The earliest moment a zip can name: no clock of a build machine gets into the bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3
REGULAR_FILE_0644 = 0o100644 << 16


def write(files: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """Write a bundle's files below a folder."""
    for inside, data in files.items():
        target = folder / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        target.chmod(0o644)


def zip_bytes(name: str, files: Mapping[PurePosixPath, bytes]) -> bytes:
    """Pack a bundle as `name/...`, the same bytes for the same files.

    Stored, not compressed: two versions of zlib pack one text differently, and the whole is
    a few hundred kilobytes.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for inside in sorted(files):
            entry = zipfile.ZipInfo(f"{name}/{inside}", date_time=EPOCH)
            entry.create_system = UNIX
            entry.external_attr = REGULAR_FILE_0644
            archive.writestr(entry, files[inside])
    return packed.getvalue()


def build(name: str, files: Mapping[PurePosixPath, bytes], out: Path) -> tuple[Path, Path]:
    """Make `out/name/` and `out/name.zip` anew; return both."""
    folder, archive = out / name, out / f"{name}.zip"
    if folder.exists():
        shutil.rmtree(folder)
    write(files, folder)
    archive.write_bytes(zip_bytes(name, files))
    return folder, archive
