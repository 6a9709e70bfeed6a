"""Parts of a message that only tell why, or what follows: they are no wishes of their own."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar.tokens import Token

_LOWERED = frozenset(("duck", "quieter", "drown"))
_MAKES_EVEN = frozenset(("normalise",))
_SOUND_ONLY = frozenset(("audiofile", "mp3", "wav", "m4a"))
_COMPLAINT = frozenset(("louder", "quieter", "inaudible"))
_CHOOSES = frozenset(
    ("keep", "only", "excerpt", "trim", "want", "add", "take", "isolate", "except", "to", "extract",
     "from", "start", "end", "first", "last", "ordinal", "file")
)  # fmt: skip
"""What leaves one part and no other, so that the rest goes anyway."""
_WISHES = frozenset(
    ("change", "add", "remove", "keep", "only", "mute", "percent", "db", "to", "by")
)


def explains(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part says nothing new after the wish before it.

    "... when I talk and come back up after", "... I can hardly hear myself", "make it all
    equally loud, some bits are very quiet", "... the rest stays as it is".
    """
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    if "comeback" in kinds:
        return bool(earlier & _LOWERED)
    if kinds & {"inaudible", "audible"}:
        return "music" in earlier and bool(earlier & _LOWERED)
    if "steady" in kinds and kinds.isdisjoint({"percent", "db"}):
        return "duck" in earlier
    spared = {"alone", "keep", "normalspeed", "remove", "off"}
    if kinds == {"restgone"}:
        return bool(earlier & _CHOOSES)
    if "rest" in kinds and kinds & spared:
        return bool(earlier)
    if kinds <= {"remove", "image", "video"}:
        return bool(earlier & _SOUND_ONLY)
    complains = bool(kinds & _COMPLAINT) and kinds.isdisjoint(_WISHES)
    return complains and bool(earlier & _MAKES_EVEN)
