"""What is done to one thing and not to another: "don't mute the first clip but the second"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import BREAKS, DEEDS, LOOSE, THINGS, TIMES
from nemo_local.agent.grammar.tokens import Token, until_break

_CARRIED = frozenset((
    "remove", "mute", "unmute", "cut", "trim", "louder", "quieter", "faster", "slower", "take",
))  # fmt: skip
"""Deeds that are said once, of what they are not done to."""
_ONLY = frozenset(("only", "rather"))
_DONE_TO = THINGS | TIMES | {
    "file", "ordinal", "first", "last", "start", "end", "image", "before", "after", "number",
}  # fmt: skip
_AWAY = frozenset(("out", "off"))


def contrasted(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with a forbidden deed said again of what it is to be done to instead."""
    if not any(t.kind == "not" and not t.chinese for t in tokens):
        return tokens
    out = list(tokens)
    for i, token in enumerate(tokens):
        run = [t for t in until_break(tokens[i + 1 :]) if t.kind not in LOOSE]
        if token.kind == "not" and (deed := _deed(run)):
            out = _said_of_the_other(out, tokens, i, deed)
    return out


def _deed(run: Sequence[Token]) -> Token | None:
    """What is not to be done, if it may be meant to be done to something else."""
    first = next((t for t in run if t.kind != "change"), None)
    if first is None or run[0].kind not in _CARRIED | {"change"}:
        return None
    if run[0].kind == "change":  # "don't make the music louder"
        return next((t for t in run if t.kind in {"louder", "quieter", "faster", "slower"}), None)
    taken = first.kind == "take"
    if taken and not any(t.kind in _AWAY for t in run):
        return None
    return replace(first, kind="remove") if taken else first


def _said_of_the_other(
    out: list[Token], tokens: Sequence[Token], i: int, deed: Token
) -> list[Token]:
    """The tokens with a deed before what stands behind "but" or "only", if it has none."""
    end = i + 1 + len(until_break(tokens[i + 1 :]))
    at = next((n for n in range(end, len(tokens)) if tokens[n].kind not in BREAKS), end)
    other = until_break(tokens[at:])
    lead = next((t for t in other if t.kind not in LOOSE), None)
    against = any(t.kind == "but" for t in tokens[end:at])
    if lead is None or not (against or lead.kind in _ONLY):
        return out
    kinds = {t.kind for t in other}
    if kinds & (DEEDS - _ONLY | {"change", "not"}) or not kinds & _DONE_TO:
        return out
    said = replace(deed, start=lead.start, end=lead.end)
    return [
        *(t for t in out if t.start < tokens[at].start),
        said,
        *(t for t in out if t.start >= tokens[at].start and (t is not lead or t.kind not in _ONLY)),
    ]
