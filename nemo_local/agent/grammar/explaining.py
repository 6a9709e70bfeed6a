"""Parts of a message that only tell why, or what follows: they are no wishes of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.tokens import Token

_LOWERED = frozenset(("duck", "quieter", "drown"))
_RAISED = frozenset(("louder", "normalise", "unmute"))
_MAKES_EVEN = frozenset(("normalise",))
_SOUND_ONLY = frozenset(("audiofile", "mp3", "wav", "m4a"))
_COMPLAINT = frozenset(("louder", "quieter", "inaudible"))
_CHOOSES = frozenset(
    ("keep", "only", "excerpt", "trim", "want", "add", "take", "isolate", "except", "to", "extract",
     "from", "start", "end", "first", "last", "ordinal", "file")
)  # fmt: skip
"""What leaves one part and no other, so that the rest goes anyway."""
_TO_THE_END = frozenset(("change", "keep", "add", "it", "music", "to", "end", "for", "whole"))
_WISHES = frozenset(
    ("change", "add", "remove", "keep", "only", "mute", "percent", "db", "to", "by")
)


_LEFT_ALONE = TIMES | {
    "alone", "ordinal", "file", "clip", "video", "to", "from", "first", "last", "number", "all",
    "after", "before", "rest", "sound", "speed", "volume",
}  # fmt: skip
"""What stays as it is, said without a deed: "第三段不变"."""


Kinds = AbstractSet[str]
_SPARED = frozenset(("alone", "keep", "normalspeed", "remove", "off"))

_EXPLANATIONS: tuple[tuple[Callable[[Kinds], bool], Callable[[Kinds], bool]], ...] = (
    (lambda part: "comeback" in part, lambda wish: bool(wish & _LOWERED)),
    (
        lambda part: bool(part & {"inaudible", "audible"}),
        lambda wish: bool(wish & _RAISED) or ("music" in wish and bool(wish & _LOWERED)),
    ),
    (
        lambda part: "steady" in part and part.isdisjoint({"percent", "db"}),
        lambda wish: "duck" in wish,
    ),
    (
        lambda part: "restgone" in part and part <= {"restgone", "number", "clip", "it"},
        lambda wish: bool(wish & _CHOOSES),
    ),
    (lambda part: {"restgone", "music"} <= part, lambda wish: {"only", "music"} <= wish),
    (lambda part: "rest" in part and bool(part & _SPARED), bool),
    (lambda part: "alone" in part and part <= _LEFT_ALONE, lambda wish: True),
    (lambda part: part <= {"remove", "image", "video"}, lambda wish: bool(wish & _SOUND_ONLY)),
    (
        lambda part: {"to", "end"} <= part <= _TO_THE_END,
        lambda wish: "add" in wish,
    ),
    (
        lambda part: bool(part & _COMPLAINT) and part.isdisjoint(_WISHES),
        lambda wish: bool(wish & _MAKES_EVEN),
    ),
)
"""What a part says, and the wish behind which that is nothing new; the first that fits counts."""


def explains(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part says nothing new after the wish before it.

    "... when I talk and come back up after", "... I can hardly hear myself", "make it all
    equally loud, some bits are very quiet", "... the rest stays as it is".
    """
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    return next((fits(earlier) for says, fits in _EXPLANATIONS if says(kinds)), False)
