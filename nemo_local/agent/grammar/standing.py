"""What a part of a message is: a wish by itself, or but a time, a place, a mood for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.complaints import HEARD
from nemo_local.agent.grammar.explaining import explains
from nemo_local.agent.grammar.kinds import (
    AUDIBLE,
    DEEDS,
    DESCRIBING,
    SOUND_FILES,
    TEXTS,
    THINGS,
    TIMES,
)
from nemo_local.agent.grammar.tokens import Token

_TIMED = frozenset((
    "add", "remove", "mute", "louder", "quieter", "volume", "percent", "db", "faster", "slower",
    "slowmo", "speed", "title", "caption", "text", "slideshow",
))  # fmt: skip
_SHOWN = TEXTS | {"quote"}
_WHEN = TIMES | {
    "only", "for", "in", "first", "last", "from", "to", "at", "number", "start", "end", "after",
    "before",
}  # fmt: skip
_LASTING = frozenset(("add", "for", "what", "keep", "play", "each", "image"))
"""What leads to how long something is to be seen or heard: "每张停留3秒"."""
_PLACING = frozenset(("to", "after", "before", "in", "at", "from", "for"))
_SHOWN_AT = frozenset((
    "title", "caption", "text", "start", "end", "top", "bottom", "center", "onscreen",
))  # fmt: skip
_WHEN_SHOWN = _WHEN | {"say"}


def stands_alone(part: Sequence[Token]) -> bool:
    """Whether a part is a wish by itself."""
    kinds = {t.kind for t in part}
    return bool(part) and bool(
        kinds & DEEDS
        or "change" in kinds
        or (part[0].kind == "say" and not kinds <= _WHEN_SHOWN)
        or ("quote" in kinds and kinds & _SHOWN_AT)
        or [t.kind in k for t, k in zip(part, _LABEL, strict=False)] == [True, True]
        or (kinds <= {"times", "it", "video", "clip"} and "times" in kinds)
        or (part[-1].kind == "off" and kinds & (AUDIBLE | TEXTS))
        or (part[0].kind == "some" and any(t.sort == "mood" for t in part))
        or _begins_with_a_clip(part)
        or ("times" in kinds and kinds & {"clip", "ordinal", "file"})
        or ("video" in kinds and kinds & {"start", "end", "from"} and kinds & {"time", "clock"})
        or ("volume" in kinds and kinds & {"double", "triple", "half"})
        or ({"volume", "percent"} <= kinds and kinds & {"video", "video:all", "clip", "file"})
        or (part[0].value == "halve" and kinds & {"volume", "it", *AUDIBLE})
        or (kinds & AUDIBLE and kinds & {"percent", "db", "half", "double", "triple"})
        or ("alone" in kinds and kinds & THINGS and kinds <= THINGS | _AS_IT_IS)
        or ({"image", "each"} <= kinds and kinds & TIMES)
        or ({"each", "time"} < kinds <= {"each", "time", "say", "keep", "for"})
        or ("music" in kinds and any(k.startswith("mood:") for k in kinds))
        or (any(k.startswith("beyond:") for k in kinds) and not tells_of_a_stretch(part))
    )


_AS_IT_IS = frozenset(("alone", "all", "it", "volume", "polite", "filler", "original"))


def tells_of_a_stretch(part: Sequence[Token]) -> bool:
    """Whether a part may but say what a stretch is like: "最后8秒手抖了，cut掉"."""
    kinds = {t.kind for t in part}
    beyond = {k.partition(":")[2] for k in kinds if k.startswith("beyond:")}
    plain = kinds.isdisjoint(DEEDS | {"change", "quote", "say"})
    return bool(beyond) and beyond <= DESCRIBING and bool(kinds & TIMES) and plain


def with_what_was_told(told: Sequence[Token], part: Sequence[Token]) -> list[Token]:
    """A wish with what was told before it; what is done to a stretch is no wish beyond us."""
    if part and part[0].chinese and explains(part, told):
        return list(told)  # "从第5秒开始播，前面不要"
    if any(t.kind == "music" for t in told) and any(t.kind == "voice" for t in part):
        part = [t.meaning("drown") if t.value == HEARD else t for t in part]
    cuts = not {"cut", "trim", "mute", "remove"}.isdisjoint(t.kind for t in part)
    if not (cuts and tells_of_a_stretch(told)):
        return [*told, *part]
    plain = (replace(t, kind="unknown") if t.kind.startswith("beyond:") else t for t in told)
    return [*plain, *part]


def _begins_with_a_clip(part: Sequence[Token]) -> bool:
    """Whether a clip is to come first or last: "start with the outro", "intro last"."""
    kinds = {t.kind for t in part}
    clips = [t for t in part if t.kind == "file" and not str(t.value).endswith(SOUND_FILES)]
    return bool(clips) and bool(kinds & {"start", "first", "last"}) and kinds <= _IN_ORDER


_LABEL = (TEXTS, frozenset(("colon",)))
_IN_ORDER = frozenset((
    "start", "first", "last", "end", "file", "clip", "to", "then", "video", "from",
))  # fmt: skip


def is_foreign(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part says nothing that is known, so that it must not vanish in another wish.

    It may be the end of an unquoted text, though.
    """
    letters = sum(t.end - t.start for t in part)
    in_text = any(t.kind in {"say", "colon", "title", "caption", "text"} for t in before)
    quoted = any(t.kind == "quote" for t in before)
    return letters >= 4 and all(t.kind == "unknown" for t in part) and (quoted or not in_text)


def only_says_when(part: Sequence[Token]) -> bool:
    """Whether a part adds a time to the wish before: "... but only in the last 10 seconds"."""
    kinds = {t.kind for t in part}
    if kinds & TIMES and kinds <= TIMES | _LASTING:
        return True  # "... 放3秒"
    if kinds & TIMES and "what" in kinds <= TIMES | _LASTING | {"only"}:
        return True  # "... show 5 秒就行"
    if kinds & TIMES and "tell" in kinds <= _WHEN | {"tell"}:
        return all(t.chinese for t in part if t.kind == "tell")  # "... 前一分钟有就行"
    if kinds & TIMES and "add" in kinds <= _WHEN | {"add"}:
        return all(t.chinese for t in part if t.kind == "add")  # "... 只放前30秒"
    placed = bool(kinds & TIMES) or {"only", "while", "file"} <= kinds
    return "only" in kinds and placed and kinds <= _WHEN | {"while", "file"}


def without_lasting(part: Sequence[Token]) -> list[Token]:
    """A part that only says when, without the words that lead to its time."""
    return [t for t in part if t.kind not in {"only", "tell"} | _LASTING - {"for", "each", "image"}]


def places_a_text(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part but tells where the text asked for before is to be: "..., 放右下角"."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    shown = "quote" in earlier or bool(earlier & {"say", "colon", "add"} and earlier & _SHOWN)
    shown = shown and earlier.isdisjoint({"change", "replace"})
    return shown and bool(kinds & _TEXT_PLACES) and kinds <= _TEXT_PLACES | _PUTTING


_TEXT_PLACES = frozenset(("top", "bottom", "center", "middle", "start", "end", "side"))
_PUTTING = frozenset((
    "add", "move", "change", "at", "to", "in", "it", "some", "onscreen", "scenery", "video", "keep",
    "want", "play",
))  # fmt: skip


def restates(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part but says how fast, or says again to go back: "做慢动作，放慢一倍"."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    again = any(k in earlier and kinds <= {k, "it", "some", "by"} for k in ("undo", "redo"))
    measured = bool(kinds & _MEASURES) and earlier.isdisjoint(_MEASURES)
    alike = any(kinds & row and earlier & row for row in _PACES)
    alike |= kinds <= _MEASURES and not earlier.isdisjoint(_PACES[0] | _PACES[1])
    return again or (measured and alike and kinds <= _HOW_FAST)


_PACES = (frozenset(("faster", "speed")), frozenset(("slower", "slowmo", "speed")))
_MEASURES = frozenset(("times", "percent", "half", "double", "triple"))
_HOW_FAST = _MEASURES.union(*_PACES, ("to", "by", "some", "bit", "change", "normalspeed"))


def says_how_it_fits(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part but tells how the picture fits into the shape asked for before."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    shaped = bool(earlier & {"vertical", "horizontal", "square", "ratio"})
    exact = kinds == {"ratio"} and "ratio" not in earlier  # "竖着的，3:4"
    cropped = kinds == {"trim"}  # "1:1方形并裁剪"
    return shaped and (cropped or exact or (bool(kinds & {"blur", "crop"}) and kinds <= _FITTING))


_FITTING = frozenset(("blur", "crop", "add", "scenery", "surplus", "change", "it", "video", "top"))


def says_finally(part: Sequence[Token]) -> bool:
    """Whether a part begins with "最后" as the last of several wishes, not with an end."""
    first, second = (*part, None, None)[:2]
    if first is None or second is None or second.kind in TIMES | {"number", "clip", "ordinal"}:
        return False
    return first.kind == "last" and first.chinese and first.end - first.start == 2


def may_be_timed(tokens: Sequence[Token]) -> bool:
    """Whether a wish can take a time that is said after it."""
    kinds = {t.kind for t in tokens}
    music = any(t.sort in {"music", "mood"} for t in tokens)
    mood = any(k.startswith("mood:") for k in kinds)
    timed = kinds & _TIMED or (music and ("replace" in kinds or mood))
    point = bool(kinds & _SHOWN) and sum(t.kind in TIMES for t in tokens) == 1
    return bool(timed) and (point or kinds.isdisjoint(TIMES))


def says_only_where(part: Sequence[Token]) -> bool:
    """Whether a part only places what follows: "just until 0:10, ..."."""
    kinds = [t.kind for t in part if t.kind != "only"]
    under_speech = kinds == ["duck"] and part[-1].value is None  # "when I speak, ..."
    there = _WHEN | {"clip", "file", "ordinal", "image"}
    if _begins_with_a_clip(part):
        return False  # "从b.mp4开始"
    return under_speech or (bool(kinds) and kinds[0] in _PLACING and set(kinds) <= there)


def only_greets(tokens: Sequence[Token]) -> bool:
    """Whether nothing was said but hello or thanks."""
    return {t.kind for t in tokens} <= {"hello", "thanks"}


def removes(part: Sequence[Token]) -> bool:
    """Whether something is to go."""
    return any(t.kind == "remove" for t in part)


def names_new_words(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part says what a text is to be changed to: "rename it, it should be ..."."""
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    texts = {"title", "caption", "text"}
    return "change" in kinds and bool(earlier & texts) and earlier <= texts | {"change", "it"}


def asks_for_a_mood(part: Sequence[Token]) -> bool:
    """Whether a part is but a sort of music: "a bit of jazz underneath"."""
    kinds = {t.kind for t in part}
    moods = {k for k in kinds if k.startswith("mood:")}
    return bool(moods) and kinds - moods <= _LIKE_A_MOOD


_LIKE_A_MOOD = frozenset(("some", "scenery", "bit", "feel", "match", "in"))


def only_calls(part: Sequence[Token], wish: Sequence[Token]) -> bool:
    """Whether a part before a wish is but a call: "spelling!! the title should be ..."."""
    kinds = {t.sort for t in wish}
    calls = bool(part) and all(t.kind == "unknown" and t.value is not None for t in part)
    return calls and "it" not in kinds and bool(kinds & (THINGS | TIMES | {"quote", "file"}))


def is_for_each(part: Sequence[Token]) -> bool:
    """Whether a part is but how long each of the wishes before it lasts: "..., 1 s each"."""
    return {t.kind for t in part} == {"time", "each"}


def only_fades(wish: Sequence[Token]) -> bool:
    """Whether a wish is a fade whose length was not said."""
    kinds = {t.kind for t in wish}
    return any(k.startswith("fade") for k in kinds) and kinds.isdisjoint(TIMES)
