"""How fast clips play."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import CLIPS, Edit, Speed, Unclear, Unsupported
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.amounts import is_half_more, is_stated, signed
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.meanings.cutting import named_clip
from nemo_local.agent.grammar.moments import when

_PACED = ("it", "video", "clip", "speed", "file", "ordinal")
"""What a pace is of; without any of these it may describe the music just added."""


def speed(clause: Clause) -> Sequence[Edit] | None:
    """Faster, slower, or so many times as fast."""
    if _is_played_again(clause):
        return (Unsupported("loop"),)
    slow = clause.has("slower", "slowmo") and not clause.has("faster")
    plain = clause.has("normalspeed") and not _is_measured(clause)
    factor, relative = (1.0, False) if plain else _factor(clause, slow)
    if factor is None:
        if not clause.has("faster", "slower", "slowmo"):
            return (Unclear("speed"),)
        factor = 0.5 if clause.has("slowmo") else 0.75 if slow else 1.5
        relative = not clause.has("slowmo")
    moment = when(clause)
    described = clause.context.adding_music and not clause.has(*_PACED)
    if described and not moment.is_range:
        return None  # "something warm and slow": the music
    span = moment.span() if moment.is_range else None
    return (Speed(round(factor, 4), relative, named_clip(clause) or CLIPS, span),)


def _is_measured(clause: Clause) -> bool:
    """Whether the usual speed is but the measure: "80% of its original speed"."""
    kinds = [t.kind for t in clause.tokens if t.kind != "it"]
    measures = {"percent", "times", "half", "double", "triple"}
    return any(b == "normalspeed" and a in measures for a, b in pairwise(kinds))


def _is_played_again(clause: Clause) -> bool:
    """Whether so many times is how often, not how fast: "play it three times"."""
    often = clause.first("times")
    said = clause.message[often.start : often.end].lower() if often else ""
    return (
        said.endswith("times")
        and clause.has("add")
        and not clause.has("faster", "slower", "slowmo", "speed")
    )


def _factor(clause: Clause, slow: bool) -> tuple[float | None, bool]:
    if token := clause.first("percent"):
        share = token.number / 100
        if sign := signed(clause, token):
            return 1 + sign * share, True
        if is_stated(clause) or not clause.has("faster", "slower", "by"):
            return share, False
        return (1 - share if slow else 1 + share), True
    numbers = params.bare_numbers(clause) if clause.has("speed", "faster", "slower") else []
    numbers = [t for t in numbers if 0 < t.number <= 10]
    token = clause.first("times") or next(iter(numbers), None)
    factor = token.number if token else 2.0 if clause.has("double") else None
    if factor is None and clause.has("triple"):
        factor = 3.0
    if factor is None and clause.has("half"):
        return (1.5, True) if is_half_more(clause) else (0.5, False)
    if factor is None or factor <= 0:
        return None, False
    return (1 / factor if slow and factor > 1 else factor), False
