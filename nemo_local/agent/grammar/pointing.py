"""A "there" at the end of a wish is the stretch or the moment that was told before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import BREAKS, LOOSE, TIMES
from nemo_local.agent.grammar.tokens import Token, until_break

_TEXTS = frozenset(("title", "caption", "text", "say"))
_LEADS = frozenset(("from", "to", "at", "first", "last"))
_LONGEST = len("there")


def placed(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with the times that "there" stands for: "... at 1:00, and split it there"."""
    if all(t.value != "there" for t in tokens):
        return tokens
    out: list[Token] = []
    told: Sequence[Token] = ()
    run: list[Token] = []
    for i, token in enumerate(tokens):
        if token.kind in BREAKS:
            told, run = _place(run) or told, []
        if token.value == "there" and told and _ends(tokens[i + 1 :]) and _takes_a_time(run):
            out += (replace(t, start=token.start + n, end=token.start + n)
                    for n, t in enumerate(told[:_LONGEST]))  # fmt: skip
        else:
            out.append(token)
            run.append(token)
    return out


def _ends(behind: Sequence[Token]) -> bool:
    """Whether nothing more is said up to the next break."""
    return all(t.kind in LOOSE for t in until_break(behind))


def _takes_a_time(run: Sequence[Token]) -> bool:
    """Whether a wish has no time yet, nor words of a text that "there" may be one of."""
    kinds = {t.kind for t in run}
    return kinds.isdisjoint(TIMES) and ("quote" in kinds or kinds.isdisjoint(_TEXTS))


def _place(run: Sequence[Token]) -> Sequence[Token]:
    """The first moment or stretch of a run, with what leads to it."""
    found: list[Token] = []
    for token in (t for t in run if t.kind not in LOOSE):
        if token.kind in _LEADS | TIMES:
            found.append(token)
        elif _is_a_place(found):
            return found
        else:
            found = []
    return found if _is_a_place(found) else ()


def _is_a_place(found: Sequence[Token]) -> bool:
    kinds = {t.kind for t in found}
    return bool(kinds & {"clock", "share"}) or ("time" in kinds and bool(kinds & _LEADS))
