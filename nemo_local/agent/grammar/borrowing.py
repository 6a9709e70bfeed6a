"""What a wish borrows from the one before it: "... and the title", "... and the last 3 seconds"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import AUDIBLE, DEEDS, FORMATS, PAIRS, THINGS, TIMES
from nemo_local.agent.grammar.tokens import Token


def borrowed(part: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """The deed of the wish before, when a part is but another thing: "... and the title"."""
    listed = (
        _names_a_thing(part) or _names_another_edge(part, before) or _names_a_song(part, before)
    )
    if not listed or any(t.kind in {"except", "allbut"} for t in before):
        return []
    deeds = [t for t in before if t.kind in DEEDS or t.kind == "change"]
    if not deeds and _follows(part, before):
        return [replace(part[0], kind="rest"), replace(part[0], kind="add")]
    if not deeds and _names_a_song(part, before):
        return [replace(part[0], kind="add")]  # "a.mp3 under the first minute and b.mp3 ..."
    if not deeds or any(t.kind in PAIRS for t in deeds):
        return []
    rest = [replace(part[0], kind="rest")] if _follows(part, before) else []
    lent = [*rest, *(t for t in deeds if t.kind not in {"ratio"})][:2]
    heard = [t for t in before if t.kind in AUDIBLE] if _is_a_stretch(part) else []
    return [*lent, *heard[:1]]  # "kill the sound from 0:10 to 0:12 and from 0:50 to 0:53"


def _is_a_stretch(part: Sequence[Token]) -> bool:
    """Whether a part is but a time: what is heard then was said before."""
    return {t.kind for t in part} <= TIMES | {"from", "to", "at", "in", "first", "last", "number"}


def same_clip(part: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """The clip of the wish before, for another of its sort: "第二段淡入1秒、淡出1秒".

    So is it where it is pointed at: "don't delete the outro, mute it".
    """
    kinds, earlier = {t.kind for t in part}, {t.kind for t in before}
    clips = [t for t in before if t.kind in {"ordinal", "file", "clip"}]
    lacks = bool(kinds & _OF_A_CLIP) and kinds <= _OF_A_CLIP | _SO_MUCH | {"it", "change"}
    deeds = earlier & (DEEDS | {"change"})
    goes_on = bool(earlier & _OF_A_CLIP) and deeds <= _OF_A_CLIP and "it" not in kinds
    spared = "it" in kinds and deeds == {"spare"} and not any(t.chinese for t in part)
    return clips if lacks and (goes_on or spared) and earlier & {"ordinal", "file"} else []


def other_fade(part: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """A part with its "out" as the other fade of a wish: "fade it in, 3 seconds, and out, 5"."""
    kinds = {t.kind for t in part}
    fades = any(t.kind in {"fade", "fadein", "fadeout"} for t in before)
    if not (fades and kinds & {"in", "out"} and kinds <= {"in", "out", "for", "time", "number"}):
        return list(part)
    faded = {"in": "fadein", "out": "fadeout"}
    return [replace(t, kind=faded.get(t.kind, t.kind)) for t in part]


_OF_A_CLIP = frozenset((
    "fade", "fadein", "fadeout", "fadeboth", "mute", "louder", "quieter", "faster", "slower",
    "slowmo", "speed",
))  # fmt: skip
_SO_MUCH = TIMES | {"times", "percent", "db", "half", "double", "triple", "some", "bit", "by", "to"}


def _names_another_edge(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part is but another stretch: "cut the first 2 seconds and the last 3"."""
    if not part:
        return False
    if all(map(_is_range, (part, before[1:]))) and part[0].kind in TIMES | {"number", "from"}:
        return True
    edges = {"first", "last", "start", "end"}
    old = [t.kind for t in before if t.kind in edges]
    timed = any(t.kind in TIMES for t in before) and any(t.kind in TIMES for t in part)
    old += [t.kind for t in before if t.kind == "clock"]
    return bool(old) and timed and part[0].kind in edges - set(old)


def _is_range(tokens: Sequence[Token]) -> bool:
    kinds = {t.kind for t in tokens[:4]}
    return "to" in kinds and bool(kinds & {"time", "clock"})


def _names_a_song(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part is another file for another time: "... and rain.wav for the rest"."""
    kinds = {t.kind for t in part}
    earlier = {t.kind for t in before}
    added = {"add", "file"} <= earlier or (earlier.isdisjoint(DEEDS) and "file" in earlier)
    return (
        added and "file" in kinds and (bool(kinds & (TIMES | {"rest"})) or _follows(part, before))
    )


def _follows(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part is but a file for what is left: "a.mp3 for a minute, after that b.mp3"."""
    timed = any(t.kind in TIMES for t in before)
    return timed and {t.kind for t in part} <= {"file", "rest"}


def _names_a_thing(part: Sequence[Token]) -> bool:
    near = [t.kind for t in part[:3]]
    if not FORMATS.isdisjoint(near):
        return False  # "... and as a wav file"
    return bool(near) and near[0] not in {"for", "from", "at"} and not THINGS.isdisjoint(near)
