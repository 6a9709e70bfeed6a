"""Parts of a message that only tell why, or what follows: they are no wishes of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from nemo_local.agent.grammar.complaints import HEARD, TOLD
from nemo_local.agent.grammar.kinds import AUDIBLE, THINGS, TIMES
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


_EVERYWHERE = frozenset((
    "at", "bottom", "it", "add", "for", "whole", "video", "video:all", "play", "have", "keep",
    "under", "all",
))  # fmt: skip
"""What says no more than that music is to play all along."""
_BROUGHT_BACK = AUDIBLE | {
    "add", "remove", "it", "is", "earlier", "original", "filler", "unknown", "out", "take",
}  # fmt: skip
"""What comes back with a clip's own sound."""
_UNHEARD = AUDIBLE | {"inaudible", "speakers", "unknown", "filler", "polite", "it"}
"""What is said of the part that goes: "只听见音乐、听不见人讲话"."""
_RESTS = frozenset(("restgone", "number", "clip", "it", "from", "video", "in", "unknown"))
_CUTS = frozenset(("cut", "remove", "trim", "split", "restgone"))
_PACE = frozenset(("faster", "slower", "speed", "slowmo", "times"))
_PITCH = frozenset((
    "beyond:speech", "keep", "spare", "not", "change", "alone", "voice", "unknown", "filler",
    "polite", "touch", "sound", "original", "duck", "add", "higher", "louder", "quieter", "steady",
))  # fmt: skip
"""What is said of the pitch, which no change of pace touches here."""


Kinds = AbstractSet[str]
_BESIDE_A_STRETCH = frozenset(("before", "after", "first", "last", "remove", "all", "clip", "by"))
"""What is said of the rest of a video: "从第5秒开始播，前面不要"."""
_NO_MORE = frozenset(("before", "after", "music", "remove", "not", "all", "by"))
"""What is said of where there is to be no music: "只要到1分钟，后面不要音乐"."""
_BESIDE_WHAT_GOES = frozenset(("before", "after", "rest", "all", "keep", "alone", "clip"))
"""What is said of what stays behind a cut: "前10秒不要，后面留着"."""
_SPARED = frozenset(("alone", "keep", "normalspeed", "remove", "off", "steady", "spare"))

_EXPLANATIONS: tuple[tuple[Callable[[Kinds], bool], Callable[[Kinds], bool]], ...] = (
    (
        lambda part: (
            part <= _EVERYWHERE
            and bool(part & {"it", "bottom"} and part & {"whole", "video", "video:all"})
        ),
        lambda wish: bool(wish & {"file", "music"}) and bool(wish & {"add", "from", "start"}),
    ),
    (
        lambda part: (
            "music" in part and bool(part & {"keep", "alone"} and part & {"remove", "not"})
        ),
        lambda wish: "only" in wish and bool(wish & {"add", "music"}),
    ),
    (
        lambda part: bool(part & AUDIBLE) and part <= _BROUGHT_BACK,
        lambda wish: bool(wish & {"restore", "putback", "back"}),
    ),
    (
        lambda part: part == {"add"},  # "…的配乐，给我来一个"
        lambda wish: bool(wish & {"add", "file", "music"}),
    ),
    (lambda part: "gapless" in part, lambda wish: bool(wish & _CUTS)),
    (lambda part: "beyond:speech" in part <= _PITCH, lambda wish: bool(wish & _PACE)),
    (lambda part: "rest" in part and bool(part & _SPARED), bool),
    (
        lambda part: part <= {"rest", "replace", "number", "all", "it", "clip"},
        lambda wish: bool(wish & {"first", "tofront", "last", "toback", "move"}) and "file" in wish,
    ),
    (
        lambda part: "restore" in part and part <= {"restore", "some", "by", "it", "back"},
        lambda wish: "redo" in wish,
    ),
    (
        lambda part: "inaudible" in part and part <= _UNHEARD,
        lambda wish: "only" in wish and bool(wish & AUDIBLE),
    ),
    (
        lambda part: "want" in part and part <= {"want", "sound", "voice", "music", "it"},
        lambda wish: bool(wish & {"unmute", "restore", "putback", "undo"}),
    ),
    (lambda part: "comeback" in part, lambda wish: bool(wish & _LOWERED)),
    (
        lambda part: bool(part & {"inaudible", "audible"}),
        lambda wish: (
            bool(wish & (_RAISED | {"duck"})) or ("music" in wish and bool(wish & _LOWERED))
        ),
    ),
    (
        lambda part: "steady" in part and part.isdisjoint({"percent", "db"}),
        lambda wish: "duck" in wish,
    ),
    (
        lambda part: "restgone" in part and part <= _RESTS,
        lambda wish: bool(wish & _CHOOSES),
    ),
    (lambda part: {"restgone", "music"} <= part, lambda wish: {"only", "music"} <= wish),
    (lambda part: "alone" in part and part <= _LEFT_ALONE, lambda wish: True),
    (lambda part: part <= {"remove", "image", "video"}, lambda wish: bool(wish & _SOUND_ONLY)),
    (
        lambda part: {"to", "end"} <= part <= _TO_THE_END,
        lambda wish: "add" in wish,
    ),
    (
        lambda part: bool(part & {"video", "change"}) and part <= {"change", "video", "some"},
        lambda wish: "image" in wish and bool(wish & {"each", "slideshow"}),
    ),
    (lambda part: "disliked" in part and part.isdisjoint(_WISHES), lambda wish: "replace" in wish),
    (
        lambda part: "remove" in part <= _BESIDE_A_STRETCH and bool(part & {"before", "after"}),
        lambda wish: (
            bool(wish & TIMES)
            and bool(wish & {"from", "to", "start", "keep", "only"})
            and "split" not in wish
        ),
    ),
    (
        lambda part: bool(part & {"before", "after"}) and part <= _NO_MORE,
        lambda wish: (
            bool(wish & TIMES) and bool(wish & {"to", "only"} and wish & {"music", "file"})
        ),
    ),
    (
        lambda part: bool(part & {"keep", "alone"}) and part <= _BESIDE_WHAT_GOES,
        lambda wish: bool(wish & TIMES) and bool(wish & {"remove", "cut", "not"}),
    ),
    (
        lambda part: bool(part & _COMPLAINT) and part.isdisjoint(_WISHES),
        lambda wish: bool(wish & _MAKES_EVEN),
    ),
)
"""What a part says, and the wish behind which that is nothing new; the first that fits counts."""


_FAMILIES = (
    frozenset(("louder", "quieter", "volume", "mute", "remove", "percent", "db", "half", "duck",
               "normalise")),
    frozenset(("faster", "slower", "slowmo", "speed", "normalspeed", "times")),
)  # fmt: skip


def _is_met(part: Kinds, wish: Kinds) -> bool:
    """Whether a complaint is but the reason of the wish before it: "速度恢复正常吧，太快了"."""
    alike = any(part & row and wish & row for row in _FAMILIES)
    return alike and part & THINGS <= wish and part.isdisjoint(_WISHES - {"by", "to"})


def complains(part: Sequence[Token]) -> bool:
    """Whether a part says how something is, or whether it can be heard."""
    return any(t.value in (TOLD, HEARD) for t in part)


def answered(part: Sequence[Token], later: Sequence[Token], earlier: Sequence[Token]) -> bool:
    """Whether a complaint is met by what is done later: "吵死了，去掉音乐", "能听清我说话，...".

    It names no sound, or says what is to be heard once the music is gone.
    """
    kinds, done = {t.kind for t in part}, {t.kind for t in later}
    values = {t.value for t in part}
    if TOLD in values and "each" in kinds & done:
        return True  # "六秒一张太慢了，改三秒一张"
    if not kinds.isdisjoint(_NAMED):
        return False
    if TOLD in values and kinds & {"faster", "slower"} and done & {"times", "percent"}:
        return not done.isdisjoint({"faster", "slower", "speed", "slowmo"})
    if HEARD in values and done & {"remove", "mute"} and done.isdisjoint(THINGS):
        return True  # "音乐太吵，听不清我说话，去掉吧"
    spoken_of = done | {t.kind for t in earlier}
    if spoken_of.isdisjoint({"music", "sound"}):
        return False
    heard = HEARD in values and bool(done & {"remove", "mute", "duck", "quieter"})
    told = TOLD in values and "voice" not in kinds and bool(done & {"remove", "mute", "duck"})
    return heard or told


_NAMED = TIMES | {"volume", "clip", "ordinal", "file", "music", "sound"}
"""What makes a complaint a wish of its own."""


def explains(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part says nothing new after the wish before it.

    "... when I talk and come back up after", "... I can hardly hear myself", "make it all
    equally loud, some bits are very quiet", "... the rest stays as it is".
    """
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    if any(t.value == TOLD for t in part) and _is_met(kinds, earlier):
        return True
    return next((fits(earlier) for says, fits in _EXPLANATIONS if says(kinds)), False)
