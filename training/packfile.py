"""A pack: sound of many files in one, 48 kHz 16-bit, with an index that says whose is what."""

from __future__ import annotations

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from training.sound import SAMPLE_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

Owners = Literal["speakers", "pieces"]
_ENDINGS = ("i16", "npy", "json")


@dataclass(frozen=True)
class Owner:
    """Whose a recording is: a speaker, or a piece of music."""

    name: str
    package: str
    licence: str
    kind: str


class Pack:
    """A pack that is being written: samples on disk, the index in memory.

    NAME.i16 holds the samples (stereo interleaved), NAME.npy rows of start, length and, for
    speakers, the owner's number; NAME.json the owners in the order of their numbers, under
    `speakers` or `pieces`. They appear under their names when `close` has been called.
    """

    def __init__(self, folder: Path, name: str, owners: Owners) -> None:
        self._base, self._listed = folder / name, owners
        self._rows: list[tuple[int, int, int]] = []
        self._owners: dict[str, Owner] = {}
        self._numbers: dict[str, int] = {}
        self._next = 0
        self.frames: Counter[str] = Counter()
        self.refused: dict[str, Counter[str]] = defaultdict(Counter)
        folder.mkdir(parents=True, exist_ok=True)
        self._file = self._part("i16").open("wb")

    def go_on_from(self, name: str) -> None:
        """Begin with all that another pack of the same folder and kind has."""
        other = self._base.with_name(name)
        owners = json.loads(other.with_name(f"{name}.json").read_text("utf-8"))[self._listed]
        rows = np.load(other.with_name(f"{name}.npy"))
        if self._listed == "pieces":
            rows = np.column_stack([rows, np.arange(len(rows))])
        with other.with_name(f"{name}.i16").open("rb") as samples:
            shutil.copyfileobj(samples, self._file, 1 << 24)
        for owner in owners:
            self._own(Owner(**owner))
        names = list(self._owners)
        for start, length, number in rows.tolist():
            self._rows.append((start, length, number))
            self._next = max(self._next, start + length)
            self.frames[names[number]] += length

    def exists(self) -> bool:
        """Whether a pack of this name was finished before."""
        return self._base.with_name(f"{self._base.name}.json").exists()

    def packages(self) -> set[str]:
        """The packages that something is there of."""
        return {owner.package for owner in self._owners.values()}

    def minutes(self, package: str) -> float:
        """How much there is of a package."""
        owners = self._owners.items()
        return _minutes(sum(self.frames[name] for name, o in owners if o.package == package))

    def add(self, owner: Owner, samples: NDArray[np.int16]) -> None:
        """Append a recording, (frames, channels) or (frames,)."""
        self._rows.append((self._next, len(samples), self._own(owner)))
        self._next += len(samples)
        self._file.write(samples.tobytes())
        self.frames[owner.name] += len(samples)

    def close(self) -> None:
        """Write the index, and show all three files."""
        self._file.close()
        columns = 3 if self._listed == "speakers" else 2
        with self._part("npy").open("wb") as out:
            np.save(out, np.array(self._rows, np.int64).reshape(-1, 3)[:, :columns])
        owners = {self._listed: [asdict(owner) for owner in self._owners.values()]}
        self._part("json").write_text(json.dumps(owners, indent=1), "utf-8")
        for ending in _ENDINGS:
            self._part(ending).replace(self._base.with_name(f"{self._base.name}.{ending}"))

    def report(self) -> Iterator[str]:
        """A line for each package: owners, minutes, what was refused and why."""
        packages = {*self.packages(), *self.refused}
        for package in sorted(packages):
            count = sum(owner.package == package for owner in self._owners.values())
            why = ", ".join(f"{n} {why}" for why, n in self.refused[package].most_common(4))
            yield f"{package:30} {count:4} {self.minutes(package):7.1f} min  {why}"
        yield f"{'all':30} {len(self._owners):4} {_minutes(sum(self.frames.values())):7.1f} min"

    def _own(self, owner: Owner) -> int:
        self._owners.setdefault(owner.name, owner)
        return self._numbers.setdefault(owner.name, len(self._numbers))

    def _part(self, ending: str) -> Path:
        return self._base.with_name(f"{self._base.name}.{ending}.part")


def _minutes(frames: int) -> float:
    return frames / SAMPLE_RATE / 60
