"""Second thoughts within one message: "cut the first 5 seconds, I mean 10"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import DEEDS, FORMATS, LOOSE, TIMES
from nemo_local.agent.grammar.tokens import Token

_EXCHANGED: tuple[frozenset[str], ...] = (
    frozenset(("time", "clock", "number")),
    frozenset(("first", "last", "start", "end", "ordinal")),
    frozenset(("percent", "db", "times", "half", "double", "triple", "number")),
    frozenset(("ratio",)),
    frozenset(("file",)),
    frozenset(("quote",)),
    frozenset(("mood",)),
    frozenset(("top", "bottom", "center")),
    FORMATS,
    frozenset(("music", "voice", "sound", "title", "caption", "text")),
)
"""Words of one row stand in each other's place."""

_OPPOSITES: tuple[frozenset[str], ...] = (
    frozenset(("louder", "quieter", "mute", "unmute")),
    frozenset(("faster", "slower", "slowmo", "normalspeed", "speed")),
    frozenset(("vertical", "horizontal", "square", "asrecorded", "ratio")),
    frozenset(("fadein", "fadeout", "fadeboth", "fade")),
    frozenset(("cut", "trim", "keep", "excerpt")),
)
_THINGS = frozenset(("music", "voice", "sound", "title", "caption", "text", "file", "ordinal"))
_LEADS = frozenset(("from", "to", "at", "for", "after", "before", "by"))
_EDGES = frozenset(("first", "last", "start", "end"))
_IDLE = LOOSE | _LEADS | {"it", "change", "some", "clip", "image", "only", "want", "add"}
"""What may stand beside words that are exchanged, and says nothing new."""


def corrected(before: Sequence[Token], part: Sequence[Token]) -> list[Token] | None:
    """An earlier wish with some of its words exchanged; None when there is nothing alike.

    What is new in the second thought is added to the wish.
    """
    out, new = list(before), [t for t in part if t.value != "rather"]
    for row in (*_EXCHANGED, *_OPPOSITES):
        alike = [t for t in part if t.sort in row]
        if alike and any(t.sort in row for t in before):
            out = _exchanged(out, row, alike, part)
            new = [t for t in new if t.sort not in row]
    if out == list(before):
        return None
    return [*out, *(new if any(t.kind not in _IDLE for t in new) else ())]


def takes_back(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a wish of its own is said in the place of the one before it."""
    new, old = _deeds(part), _deeds(before)
    same = {t.sort for t in part} & {t.sort for t in before} & _THINGS
    same |= {t.sort for t in part} & {"it"}
    return bool(new & old or same) or any(new & row and old & row for row in _OPPOSITES)


def says_another(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether words of a sort are said of which the wish before it has one: another place."""
    earlier = {t.sort for t in before}
    return any(t.sort in row and earlier & row for t in part for row in _EXCHANGED)


def says_more(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a wish says the one before it again, and more: "undo. Actually, undo twice"."""
    earlier = {t.sort for t in before} - _IDLE
    return bool(earlier) and earlier <= {t.sort for t in part}


def _deeds(tokens: Sequence[Token]) -> set[str]:
    return {t.kind for t in tokens if t.kind in DEEDS}


def exchanges_all(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a second thought with a deed but exchanges words of the wish before it."""
    said = {t.sort for t in part} - _IDLE - _deeds(before)
    rows = [r for r in (*_EXCHANGED, *_OPPOSITES) if any(t.sort in r for t in before)]
    return bool(said) and all(any(kind in row for row in rows) for kind in said)


def _exchanged(
    out: Sequence[Token], row: frozenset[str], new: Sequence[Token], part: Sequence[Token]
) -> list[Token]:
    """The words of one row in the places of the old ones: of the last, or of those led alike."""
    places = [i for i, t in enumerate(out) if t.sort in row]
    if len(new) > len(places) and row is _EXCHANGED[0]:
        told = [t for t in out if t.kind not in TIMES | _EDGES | _LEADS]
        return [*told, *(t for t in part if t.kind in TIMES | _EDGES | _LEADS)]
    if len(new) > len(places):
        return [*out[: places[-1]], *new, *out[places[-1] + 1 :]]
    led = [i for i in places if len(new) == 1 and _lead(out, out[i]) == _lead(part, new[0]) != ""]
    better = dict(zip(led[-1:] or places[-len(new) :], new, strict=True))
    return [_instead(t, better[i]) if i in better else t for i, t in enumerate(out)]


def _lead(tokens: Sequence[Token], token: Token) -> str:
    """What leads to a word: "to" of "to 0:15"."""
    before = [t.kind for t in tokens if t.end <= token.start and t.kind not in LOOSE]
    return before[-1] if before and before[-1] in _LEADS else ""


def _instead(old: Token, new: Token) -> Token:
    """The new word in the old one's place; a bare number is in the old one's unit."""
    if old.kind == "time" and new.kind == "number":
        unit_ms = 60_000 if old.number >= 60_000 else 1000
        return replace(old, value=new.number * unit_ms)
    if old.kind in {"percent", "db", "times"} and new.kind == "number":
        return replace(old, value=new.value)
    return replace(old, kind=new.kind, value=new.value)
