"""Festival, the speech synthesiser, run from unpacked packages as if they were installed."""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

from training.cache import cache_folder, made, unpacked

_DATA = "usr/share/festival"


def command(voice: str, out: Path) -> tuple[str, ...]:
    """What speaks its standard input as `voice`, (a function of Festival's), to a WAV file."""
    programs, data = unpacked("festival") / "usr/bin", str(_data())
    options = f'(set! argv (quote ("-eval" "({voice})" "-o" "{out}")))'
    # Festival's own script, loaded by hand: started as a script it knows no folder but /usr/share.
    told = ("-q", "--datadir", data, "--libdir", data, "-b", options)
    return (str(programs / "festival"), *told, str(programs / "text2wave"))


def _data() -> Path:
    """Programs, dictionaries and voices of all unpacked packages in one folder.

    Its name comes from theirs: with one package more it is another folder.
    """
    folders = sorted((cache_folder() / "files").glob(f"*/{_DATA}"))
    number = zlib.crc32("".join(map(str, folders)).encode())
    together = made("festival-voices") / f"{number:08x}"
    if not together.exists():
        part = together.with_name(f"{together.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        for data in folders:
            for path in sorted(data.rglob("*")):
                if path.is_symlink() or path.is_file():
                    _copy(path, part / path.relative_to(data), together)
        part.rename(together)
    return together


def _copy(path: Path, to: Path, together: Path) -> None:
    """One file as an installation has it; what names /usr/share names `together` instead."""
    to.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():  # some lead from one package into another
        to.symlink_to(str(path.readlink()).replace(f"/{_DATA}", str(together)))
    elif path.suffix == ".scm":  # in Latin 2, some of them
        to.write_bytes(path.read_bytes().replace(f"/{_DATA}".encode(), str(together).encode()))
    else:
        shutil.copyfile(path, to)
