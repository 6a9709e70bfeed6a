"""The shape of the frame."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from nemo_local.agent.edits import Edit, SetAspect, Unclear, Unsupported
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.meanings.cutting import keep
from nemo_local.timeline import Aspect, Fit

_UNBLURRED = re.compile(r"\b(?:no|not|without|nor|or any|never)\b[^,.;]*\bblur", re.I)


def aspect(clause: Clause) -> Sequence[Edit] | None:
    """A shape, said as a ratio or by what it is for, how the picture fits, and how much of it."""
    fit: Fit | None = None
    if clause.has("blur") and not (clause.has("crop") and _UNBLURRED.search(clause.words)):
        fit = "blur"
    elif clause.has("crop", "trim", "cut"):
        fit = "crop"
    words: tuple[tuple[str, Aspect], ...] = (
        ("vertical", "9:16"), ("horizontal", "16:9"), ("square", "1:1"), ("asrecorded", "source"),
    )  # fmt: skip
    length = keep(clause) or () if clause.has(*TIMES) else ()
    ratios = clause.of("ratio")
    if ratios:
        ratio = str(ratios[-1].value)
        if ratio not in {"16:9", "9:16", "1:1"}:
            return (Unsupported("ratio"),)
        return (*length, SetAspect(cast("Aspect", ratio), fit))
    said = [(t.start, a) for word, a in words for t in clause.of(word)]
    if said:
        return (*length, SetAspect(max(said)[1], fit))
    return (SetAspect(None, fit),) if fit else (Unclear("aspect"),)
