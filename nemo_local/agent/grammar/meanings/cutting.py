"""Clips in time: kept, cut, split."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import (
    CutOut,
    Edit,
    Span,
    Split,
    Target,
    Trim,
    Unclear,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.moments import when
from nemo_local.agent.grammar.spans import When


def named_clip(clause: Clause) -> Target | None:
    """The clip that is named, if one is."""
    place, name = params.ordinal(clause), params.file_name(clause)
    return Target("clip", place, name) if place or name else None


def _span(clause: Clause) -> Span | None:
    return when(clause).span()


def cut_out(clause: Clause) -> Sequence[Edit] | None:
    """A stretch to take out; a point or a half divides instead."""
    moment = when(clause)
    if moment.start and moment.end is None and clause.tokens[-1].kind == "before":
        moment = When(start=0, end=moment.start)  # "it starts at 0:45, drop what comes before"
    elif moment.at is not None and moment.length is not None:
        moment = When(start=moment.at, end=moment.at + moment.length)
    if not moment.is_range:
        if moment.at and _OFF.search(clause.words):
            return (Trim(Span(0, moment.at), named_clip(clause)),)  # "chop it off at 2:15"
        if moment.at is not None and clause.has("cut", "split"):
            return (Split(moment.at, named_clip(clause)),)
        if clause.has("half", "middle") and moment.length is None and not params.ordinal(clause):
            return (Split(None, named_clip(clause)),)
        return None
    span = moment.span()
    return (CutOut(span, named_clip(clause)),) if span and span != Span() else (Unclear("range"),)


def trim(clause: Clause) -> Sequence[Edit] | None:
    """Down to a stretch; "trim the first 5 seconds" takes them off."""
    moment = when(clause)
    side_only = moment.is_range and (moment.start or 0) <= 0
    side_only = side_only and not (clause.has("to", "excerpt") or _down_to(clause))
    if (
        (clause.has("off") and not _to_a_length(clause))
        or (clause.has("by") and clause.has("start", "end"))
        or (clause.has("trim") and side_only and not clause.has("keep", "only"))
    ):
        return cut_out(clause)
    return keep(clause)


_OFF = re.compile(r"\b(?:off|short) (?:at|after|around)\b", re.I)
"""Behind a deed that ends the video there, instead of dividing it."""


def _to_a_length(clause: Clause) -> bool:
    """Whether a length to get to is told: "to 75 seconds, from the beginning"."""
    return ("to", "time") in pairwise(t.kind for t in clause.tokens)


def _down_to(clause: Clause) -> bool:
    """Whether the deed itself says "to": 剪到."""
    return any(
        clause.message[: t.end].endswith(("到", "成", "至", " to")) for t in clause.of("trim")
    )


def keep(clause: Clause) -> Sequence[Edit] | None:
    """The one stretch that stays."""
    moment = when(clause)
    if moment.length is not None and not moment.is_range and moment.at is None:
        moment = When(start=0, end=moment.length)
    span = moment.span()
    return (Trim(span, named_clip(clause)),) if span and span != Span() else None


def cut_to(clause: Clause) -> Sequence[Edit] | None:
    """Down to a length; a stretch "from ... to" is for another rule."""
    moment = when(clause)
    sides = [t for t in clause.of("number", *TIMES) if t not in params.counting(clause)]
    ranged = any(a in sides and b.kind == "to" for a, b in pairwise(clause.tokens))
    if moment.start or clause.has("start") or ranged:  # "0:00 to 0:12, chop it"
        return None
    if moment.end and re.search("[剪切砍][了掉]", clause.words):  # "剪了吧，到第15秒"
        return (CutOut(Span(0, moment.end), named_clip(clause)),)
    return keep(clause)


def bounds(clause: Clause) -> Sequence[Edit] | None:
    """Where the video is to start, or to end."""
    moment = when(clause)
    if moment.start and (moment.end is not None or moment.length is not None):
        return keep(clause)
    at = moment.at if moment.at is not None else moment.start
    if clause.has("end", "to") and not moment.start:
        at = moment.end if moment.end is not None else moment.at
        return (Trim(Span(0, at)),) if at else None
    return (Trim(Span(at)),) if at else None


def shift(clause: Clause) -> Sequence[Edit] | None:
    """A side that is to come so much later or earlier than now; nothing can be before it."""
    length = clause.first("time")
    late, at_the_end = clause.has("later"), clause.has("end")
    if length is None or late == at_the_end:
        return (Unclear("range"),)
    off = round(length.number)
    return (CutOut(Span(0, off) if late else Span(-off), named_clip(clause)),)


def keep_if_given(clause: Clause) -> Sequence[Edit] | None:
    """A stretch that somebody wants to have: "give me the first 20 seconds"."""
    gives = any(t.value in {"give", "use", "play"} for t in clause.of("add"))
    return keep(clause) if gives else None


def make_length(clause: Clause) -> Sequence[Edit] | None:
    """A length and nothing else: make it 10 seconds."""
    moment = when(clause)
    if moment.length is None or moment.is_range or moment.at is not None:
        return None
    return (Trim(Span(0, moment.length), named_clip(clause)),)


_LENGTH_ONLY = frozenset((
    "video", "clip", "it", "time", "for", "to", "full", "want", "change", "add", "howlong",
    "video:all",
))  # fmt: skip


def length_only(clause: Clause) -> Sequence[Edit] | None:
    """How long it is to be, and nothing else: "the clip has to be 59 seconds max"."""
    said = {t.kind for t in clause.tokens if t.kind != "unknown"}
    times = clause.of("time")
    if clause.question or len(times) != 1 or not said <= _LENGTH_ONLY:
        return None
    return (Trim(Span(0, round(times[0].number))),)


def cut_except(clause: Clause) -> Sequence[Edit] | None:
    """Everything goes but one stretch."""
    span = _span(clause)
    return (Trim(span, named_clip(clause)),) if span else None


def split(clause: Clause) -> Sequence[Edit] | None:
    """Divide at a moment, or in the middle."""
    count = clause.first("number")
    if count and not clause.has("time", "clock", "at"):
        return (Split(None, named_clip(clause), round(count.number)),)
    moments = clause.of("time", "clock")
    if moments and _EACH.match(clause.message[moments[-1].end :]):
        return split_evenly(clause)
    if len(moments) > 1 and not clause.has("from", "first", "last"):
        return tuple(Split(round(m.number), named_clip(clause)) for m in moments)
    moment = when(clause)
    at = moment.at
    if at is None:
        at = moment.end if moment.end is not None and not moment.start else moment.start
    at = moment.length if at is None else at
    return (Split(at, named_clip(clause)),)


_EACH = re.compile(" ?(?:一段|每段|一份|一个片段)")
"""Behind a length: so long each."""


def split_evenly(clause: Clause) -> Sequence[Edit] | None:
    """Clips of one length each, the last of what is left."""
    length, *more = (*clause.of("time", "clock"), None)
    one = length and more == [None]  # not "45秒、1分30秒各断开一下"
    return (
        (Split(None, named_clip(clause), every_ms=round(length.number)),)
        if length and one
        else None
    )
