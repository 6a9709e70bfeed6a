"""The parameters of a clause: which thing, which words, where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import CLIPS, Target, What
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.tokens import Token
from nemo_local.agent.grammar.unquoted import unquoted
from nemo_local.timeline import Position

_THINGS: tuple[tuple[str, What], ...] = (
    ("music", "music"),
    ("voice", "voice"),
    ("title", "title"),
    ("caption", "caption"),
    ("text", "text"),
    ("track", "track"),
    ("clip", "clip"),
    ("image", "clip"),
)
_NUMBERED = frozenset(("clip", "image", "track", "stream"))
_AUDIBLE: dict[What, What] = {"title": "all", "caption": "all", "text": "all"}


def targets(clause: Clause, default: What = "all", *, audible: bool = False) -> list[Target]:
    """The things a clause is about, as named; else what "it" means; else the default.

    `audible`: only what can be heard counts.
    """
    wanted: list[What] = [what for word, what in _THINGS if clause.has(word)]
    place, name = ordinal(clause), file_name(clause)
    if clause.has("sound", "video") and not (wanted or place or name):
        wanted = [_all_or_part(clause)]
    elif wanted == ["music"] and not (place or name) and _names_its_own_sound(clause):
        wanted = ["music", "voice"] if clause.context.added_music else ["all"]
    if (not wanted or (wanted == ["voice"] and name)) and (place is not None or name):
        wanted = ["music" if clause.has("song") else "clip"]
    if not wanted:
        focus = clause.focus
        wanted = [focus] if focus else [default]
    if wanted == ["track"] and place is None and clause.context.added_music:
        wanted = ["music"]
    if audible:
        wanted = [_AUDIBLE.get(what, what) for what in wanted]
    if "clip" in wanted and len(wanted) > 1 and place is None and name is None:
        wanted.remove("clip")
    elif "clip" in wanted and "voice" in wanted:
        wanted.remove("voice")  # a clip's level is that of its own sound
    places = ordinals(clause) or [None]
    if len(wanted) == 1 and len(places) > 1:
        return [Target(wanted[0], p, name) for p in places]
    return [Target(what, place, name if what in {"clip", "music"} else None) for what in wanted]


def _all_or_part(clause: Clause) -> What:
    """What "the sound" is beside added music: that music while it is added, else the video's own.

    Only silence is asked for the picture's sake: "make the video louder" is about all of it.
    """
    own = clause.has("original") or _names_its_own_sound(clause)
    own |= any(t.kind == "video" for t in clause.tokens)
    if clause.context.added_music and own and clause.has("sound", "mute"):
        return "voice"
    level = clause.has("louder", "quieter", "volume", "percent", "db")
    return "music" if clause.context.adding_music and level and not own else "all"


def _names_its_own_sound(clause: Clause) -> bool:
    """Whether the video's own sound is named: "原声"."""
    named = (clause.message[t.start :][:8].lower() for t in clause.of("sound"))
    return any(said.startswith(_OWN) for said in named)


_OWN = (
    "original", "原声", "原音", "原来", "视频", "画面", "现场", "同期", "片子", "录像", "自带",
    "本来",
)  # fmt: skip
"""How what a video itself sounds like is called."""


def clip(clause: Clause) -> Target:
    """The clip that is named, or all of them."""
    place, name = ordinal(clause), file_name(clause)
    return Target("clip", place, name) if place or name else CLIPS


def ordinals(clause: Clause) -> list[int | None]:
    """The places that are said: 1 for "the first clip", 2 for "clip 2", -1 for "the last"."""
    found: list[int | None] = []
    if clause.kinds.isdisjoint(_PLACES):
        return found
    tokens, listed = clause.tokens, counting(clause)
    for i, token in enumerate(tokens):
        after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
        if token.kind in {"first", "last"} and after in {"first", "last", "ordinal"}:
            after = tokens[i + 2].kind if i + 2 < len(tokens) else "it"
        before = tokens[i - 1].kind if i else ""
        if count := _so_many(tokens[i : i + 3]):
            found += range(1, count + 1) if token.kind == "first" else range(-count, 0)
            continue
        if _CHINESE_EDGE.search(clause.message[token.start : token.end]):
            continue
        if token.kind == "ordinal":
            found.append(round(token.number))
        elif token.kind in {"first", "last"} and (after in _PLACED or (not after and i)):
            if after not in {"time", "clock"} and before != "to":
                found.append(1 if token.kind == "first" else -1)
        elif token in listed:
            found.append(round(token.number))
        elif (
            token.kind == "middle"
            and after in {"clip", "it"}
            and clips_of(clause) % 2
            and clips_of(clause) > 1
        ):
            found.append((clips_of(clause) + 1) // 2)
    return found


_PLACES = frozenset(("ordinal", "first", "last", "middle", "number"))
_PLACED = frozenset((
    "clip", "image", "track", "title", "caption", "text", "it", "stream", "sound", "some",
))  # fmt: skip
"""Things of which there may be several in a row."""
_CHINESE_EDGE = re.compile("尾")
"""A place, never a number: 片尾 is no clip."""


def _so_many(tokens: Sequence[Token]) -> int:
    """How many clips at an edge are meant: "the first two clips"."""
    kinds = [t.kind for t in tokens]
    counted = kinds[:1] in (["first"], ["last"]) and kinds[1:2] == ["number"]
    counted &= kinds[2:] in (["clip"], ["image"])
    return round(tokens[1].number) if counted else 0


def pictures(clause: Clause) -> list[str]:
    """The files that have a picture, each of which may be a clip."""
    return [f.name for f in clause.context.files if f.kind != "audio"]


def clips_of(clause: Clause) -> int:
    """How many clips there may be."""
    return clause.context.pieces or len(pictures(clause))


def counting(clause: Clause) -> list[Token]:
    """The numbers that tell which one of several is meant: "track 2", "clips 1 and 3"."""
    found: list[Token] = []
    tokens = clause.tokens if clause.has("number") else ()
    for i, (a, b) in enumerate(pairwise(tokens)):
        counted = a.kind in _NUMBERED or a in found or a.kind == "ordinal"
        counted |= a.kind == "sound" and clause.message[a.start : a.end].endswith("track")
        leads_to_a_time = [t.kind for t in tokens[i + 2 : i + 4]] in (
            ["to", "time"],
            ["to", "clock"],
        )
        told_apart = tokens[max(0, i - 1)].kind in {"first", "last", "ordinal"} or a in found
        if b.kind == "number" and counted and not (leads_to_a_time and told_apart):
            found.append(b)
    return found


_WHOSE = re.compile(r"\b(?:my|our|this|the|his|her|their|your) $|[我这的]$")


def describing(clause: Clause) -> list[Token]:
    """The times that only tell how long a thing is: "my 2-minute travel video"."""
    sorts = [t for t in clause.tokens if not t.kind.startswith("mood:")]
    return [
        a
        for lead, a, b in zip([None, *sorts], sorts, sorts[1:], strict=False)
        if a.kind == "time"
        and b.kind in {"video", "clip"}
        and not (lead and lead.chinese and lead.kind in _TELLING_WHEN)  # "到20秒画面下方…"
        and "是" not in clause.message[a.end : b.start]
        and not clause.has("from")
        and (clause.has("add") or _WHOSE.search(clause.message[: a.start].lower()))
    ]


_TELLING_WHEN = frozenset(("to", "at", "first", "last", "after", "before"))


def bare_numbers(clause: Clause) -> list[Token]:
    """The numbers that neither count things nor belong to a stretch of time."""
    counted, tokens = counting(clause), clause.tokens
    return [
        t
        for i, t in enumerate(tokens)
        if t.kind == "number"
        and t not in counted
        and not any(n.kind == "to" for n in tokens[i + 1 : i + 2])
        and not (tokens[max(0, i - 1)].kind == "to" and _is_a_side(tokens[max(0, i - 2)]))
    ]


def _is_a_side(token: Token) -> bool:
    return token.kind in {"time", "clock", "number", "start"}


def ordinal(clause: Clause) -> int | None:
    """The first place that is said."""
    return next(iter(ordinals(clause)), None)


def file_name(clause: Clause) -> str | None:
    """The first file named."""
    token = clause.first("file")
    return str(token.value) if token else None


def file_names(clause: Clause) -> tuple[str, ...]:
    """All files named, in order."""
    return tuple(str(t.value) for t in clause.of("file"))


def position(clause: Clause) -> Position | None:
    """Where on the screen."""
    if clause.has("top"):
        return "top"
    if clause.has("center"):
        return "center"
    if clause.has("bottom"):
        return "bottom"
    return "center" if clause.has("middle") else None


def words(clause: Clause, after: tuple[str, ...]) -> str | None:
    """The text that is meant: what was quoted, else what stands after a marker.

    An unquoted text ends where a time or a place begins.
    """
    quotes = clause.of("quote")
    if quotes:
        return str(quotes[-1].value).strip()
    tokens = clause.tokens
    for marker in after:
        for i, token in enumerate(tokens):
            if token.kind == marker:
                text = unquoted(clause, i)
                if text:
                    return text
    return None
