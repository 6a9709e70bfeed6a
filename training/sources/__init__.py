"""What the separator is trained on: the packages, their licences, and what is kept from it.

`ALL` is the table; `python -m training.sources` prints it as the model's card has it. Nothing
here touches a disk: `chosen` and `speaker_of` decide about paths they are given.
"""

from __future__ import annotations

from collections.abc import Collection

from training.sources.made import COMPOSED, ENGINES, OURS, SPOKEN
from training.sources.music import MUSIC
from training.sources.source import Kind, Role, Source, chosen, role_of, speaker_of
from training.sources.voices import RECORDED

ALL: tuple[Source, ...] = (*RECORDED, *SPOKEN, *MUSIC, *COMPOSED)
FEW = ("asterisk-core-sounds-ru-g722", "asterisk-moh-opsound-g722", "amoebax-data")

__all__ = ["ALL", "COMPOSED", "ENGINES", "FEW", "MUSIC", "OURS", "RECORDED", "SPOKEN"]
__all__ += ["Kind", "Role", "Source", "chosen", "role_of", "selected", "speaker_of"]


def selected(packages: Collection[str] | None = None) -> list[Source]:
    """The rows of these packages, or all: `FEW` are enough to see that everything works.

    Raises `ValueError` for a package that has no row.
    """
    if packages is None:
        return list(ALL)
    if unknown := set(packages) - {row.package for row in ALL}:
        raise ValueError(f"no source: {', '.join(sorted(unknown))}")
    return [row for row in ALL if row.package in packages]
