"""The compiled form of these modules, kept in the person's own folder instead of beside them.

A skill's folder stays as it was installed: an installer refuses to update one that has changed.
Without any compiled form a sixth of a short command's time goes into compiling, each time anew.

importlib does all the work - it finds, checks, replaces and loads what is kept. Here it is only
told of another place, and to go by a source's content instead of its date: all files of a
released skill bear one date, whatever the release.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Mapping
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from . import __path__ as our_places
from .home import home_folder

if TYPE_CHECKING:
    from types import CodeType


def keep_at_home(env: Mapping[str, str]) -> None:
    """Load our modules from what is kept at home, and keep there what is compiled from now on.

    Without a home that is the person's alone, or if Python was told to write no bytecode, nothing
    changes. Otherwise other packages are compiled and kept again as Python does it.
    """
    folder = None if sys.flags.dont_write_bytecode else _private_folder(env)
    if folder is None:
        return
    for place in our_places:
        finder = FileFinder(place, (_loader(folder), SOURCE_SUFFIXES))
        sys.path_importer_cache[place] = finder
    sys.dont_write_bytecode = False


class _Loader(SourceFileLoader):
    """Gives importlib another place for bytecode: one file a module, for every installed skill."""

    kept_in: ClassVar[Path]

    def path_stats(self, path: str) -> dict[str, int]:
        """Tell one source from another by its content: its checksum takes the place of its date."""
        source = self.get_data(path)
        return {"mtime": zlib.crc32(source), "size": len(source)}

    def get_data(self, path: str) -> bytes:
        """Read a source, or what is kept of it."""
        return super().get_data(path if path == self.path else str(self._kept(path)))

    def set_data(self, path: str, data: Any, *, _mode: int = 0o600) -> None:
        """Keep what was compiled, for the person alone; importlib goes on if that fails."""
        super().set_data(str(self._kept(path)), data, _mode=0o600)

    def get_code(self, fullname: str) -> CodeType | None:
        """Give a module's code, from the source where what is kept was cut short."""
        try:
            return super().get_code(fullname)
        except (EOFError, TypeError, ValueError):  # a disk that was full, a power cut
            with contextlib.suppress(OSError):
                self._kept(cache_from_source(self.path)).unlink()
            return self.source_to_code(self.get_data(self.path), self.path)

    def _kept(self, path: str) -> Path:
        return self.kept_in / Path(path).name


def _loader(folder: Path) -> type[_Loader]:
    class Kept(_Loader):
        kept_in = folder

    return Kept


def _private_folder(env: Mapping[str, str]) -> Path | None:
    """Give the folder for bytecode in a home where nobody else can have put any."""
    try:
        home = home_folder(env)
        about = home.stat()
        if sys.platform == "win32":  # others cannot write to a profile, but to much else
            private = home.is_relative_to(Path.home())
        else:
            private = about.st_uid == os.geteuid() and not about.st_mode & 0o022
        folder = home / "bytecode"
        if private:
            folder.mkdir(mode=0o700, exist_ok=True)
    except (OSError, RuntimeError):  # no home yet, none that can be written to, none at all
        return None
    return folder if private else None
