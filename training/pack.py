"""Pack all sound as it is trained on: one file of speech, one of music, each with its index."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from training import sound, sources
from training.cache import cache_folder, made, unpacked
from training.packfile import Owner, Owners, Pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BATCH = 48


@dataclass(frozen=True)
class Item:
    """One file to be packed: where it lies, and whose it is."""

    path: Path
    source: sources.Source
    owner: Owner


def items(source: sources.Source, role: sources.Role = "train") -> list[Item]:
    """The source's files for `role`, each with its speaker or, for music, its own name."""
    folder = made(source.made) if source.made else unpacked(source.package)
    paths = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return [
        Item(folder / path, source, _owner(source, path))
        for path in sources.chosen(source, paths, role)
    ]


def add_all(pack: Pack, found: Sequence[Item]) -> None:
    """Add these files in an order that has nothing to do with their names, none twice.

    A speaker, or a package, that has its minutes already gets no more.
    """
    order = np.random.default_rng(1).permutation(len(found))
    waiting = (found[i] for i in order)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        while batch := list(islice((item for item in waiting if not _full(pack, item)), _BATCH)):
            for item, prepared in zip(batch, pool.map(_prepared, batch), strict=True):
                if isinstance(prepared, str):
                    pack.refused[item.source.package][prepared] += 1
                elif not _full(pack, item):
                    pack.add(item.owner, prepared)


def _full(pack: Pack, item: Item) -> bool:
    if item.source.kind != "voice":
        return False
    heard = pack.frames[item.owner.name] / sound.SAMPLE_RATE / 60
    of_package = pack.minutes(item.source.package)
    return heard >= item.source.minutes or of_package >= item.source.of_package


def _prepared(item: Item) -> NDArray[np.int16] | str:
    """The samples of a file as they are packed, or why it isn't."""
    try:
        if item.source.kind == "voice":
            return sound.pcm16(sound.voice(sound.read(item.path, channels=1)[:, 0]))
        heard = sound.read(item.path, channels=2, seconds=item.source.minutes * 60)
        return sound.pcm16(sound.music(heard))
    except sound.UnusableError as e:
        return e.reason


def _owner(source: sources.Source, path: str) -> Owner:
    if source.kind == "voice":
        name = sources.speaker_of(source, path)
    else:
        name = "/".join([source.package, *Path(path).with_suffix("").parts[-2:]])
    return Owner(name, source.package, source.licence, source.kind)


def pack_all(rows: Sequence[sources.Source], suffix: str = "", onto: str | None = None) -> None:
    """Write `voicesSUFFIX` and `musicSUFFIX` in the cache, and print what is in them.

    A pack that is there already, or the one whose suffix is `onto`, is gone on from: packages
    that it has something of are not packed again.
    """
    for name, owners, kinds in _PACKS:
        begun = time.monotonic()
        before = name + (suffix if onto is None else onto)
        pack = Pack(cache_folder(), name + suffix, owners)
        if onto is not None or pack.exists():
            pack.go_on_from(before)
        there = pack.packages()
        new = [row for row in rows if row.kind in kinds and row.package not in there]
        add_all(pack, [item for row in new for item in items(row)])
        pack.close()
        print("\n".join(pack.report()))
        print(f"{name}{suffix}: {time.monotonic() - begun:.0f} s", flush=True)


def main(argv: Sequence[str] | None = None) -> int:
    """`python -m training.pack [--packages ...] [--suffix 2 [--onto SUFFIX]]`."""
    parser = argparse.ArgumentParser(prog="training.pack", description=__doc__)
    parser.add_argument("--packages", nargs="+", metavar="NAME", help="these sources only")
    parser.add_argument("--suffix", default="", help="the packs' names: voicesSUFFIX, musicSUFFIX")
    parser.add_argument("--onto", metavar="SUFFIX", help="begin with what these packs have")
    args = parser.parse_args(argv)
    pack_all(sources.selected(args.packages), args.suffix, args.onto)
    return 0


_PACKS: tuple[tuple[str, Owners, set[sources.Kind]], ...] = (
    ("voices", "speakers", {"voice"}),
    ("music", "pieces", {"music", "singing"}),
)

if __name__ == "__main__":
    sys.exit(main())
