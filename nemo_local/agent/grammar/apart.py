"""Parts without a deed that the wish before them cannot take up: they are wishes of their own."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar.kinds import AUDIBLE, DEEDS, FORMATS, TIMES
from nemo_local.agent.grammar.tokens import Token


def is_another_wish(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part asks for what the wish before it cannot have."""
    return _names_a_format(part, before) or _levels_what_is_cut(part, before)


def _names_a_format(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a sound file is asked for by its kind alone, after wishes about something else."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    if "sound" in earlier and earlier & {"ordinal", "number"} and earlier & DEEDS <= _HAVING:
        return False  # "I want the second audio track, as wav"
    return bool(kinds & FORMATS) and not earlier & (FORMATS | {"extract", "audiofile", "ready"})


def _levels_what_is_cut(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part is a level, which no cut before it can have: "cut 0:10-0:20, volume 40%"."""
    kinds, earlier = {t.kind for t in part}, {t.sort for t in before}
    levels = "volume" in kinds and bool(kinds & {"percent", "db"})
    return levels and bool(earlier & TIMES) and earlier.isdisjoint(_HEARD)


_HEARD = AUDIBLE | {"mood", "file", "uploaded", "louder", "quieter", "volume", "add", "change"}


_HAVING = frozenset(("want", "add", "only", "extract"))
