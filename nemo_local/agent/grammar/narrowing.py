"""What a wish is narrowed to behind it, "louder, but only the interview", or completed by."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar.kinds import TEXTS, TIMES
from nemo_local.agent.grammar.tokens import Token

_NARROWING = frozenset(("only", "except", "onlyfor", "skipping"))
_PLACES = frozenset(("file", "ordinal", "first", "last", "music", "voice", "title", "caption"))
_BESIDE_A_PLACE = TIMES | {
    "clip", "image", "it", "percent", "db", "times", "half", "double", "triple", "by", "to", "at",
    "from", "for", "bit", "much", "number", "in", "some", "start", "end", "unknown",
}  # fmt: skip
_NARROWED = frozenset((
    "mute", "unmute", "louder", "quieter", "faster", "slower", "slowmo", "speed", "fade", "fadein",
    "fadeout", "fadeboth", "volume",
))  # fmt: skip
"""Deeds that may be done to everything, or to one thing."""
_OPEN = frozenset(("add", "want", "all", "video:all"))


def narrows(part: Sequence[Token], led: str) -> bool:
    """Whether a part restricts the wish before it, so that both or none can be met."""
    begins = bool(part) and not part[0].chinese
    return begins and (led == "but" or part[0].kind in _NARROWING)


def names_its_place(part: Sequence[Token], wish: Sequence[Token]) -> bool:
    """Whether a part but says what alone the wish before it is about."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in wish}
    placed = bool(kinds & _PLACES) and kinds <= _PLACES | _BESIDE_A_PLACE | {"only"}
    open_yet = bool(earlier & _NARROWED) and earlier.isdisjoint(_PLACES | TIMES | _OPEN)
    begins = bool(part) and part[0].kind == "only" and not part[0].chinese
    return begins and placed and open_yet


def gives_its_words(part: Sequence[Token], wish: Sequence[Token]) -> bool:
    """Whether a part but says what a text is to say that was asked for: 'The words: "Hi"'."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in wish}
    asked = bool(earlier & {"add", "want"}) and bool(earlier & TEXTS)
    open_yet = earlier.isdisjoint({"quote", "say", "colon", "change", "replace"})
    return "quote" in kinds <= TEXTS | _SAYING and asked and open_yet


_SAYING = frozenset(("quote", "colon", "say", "only", "it", "change", "shouldsay", "is"))
