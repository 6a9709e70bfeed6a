"""Doubts about what is cut, kept, moved or played at another pace."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import (
    ChangeText,
    Edit,
    Fade,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Speed,
    Split,
    Trim,
)
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.figures import values
from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.strange import strange_words
from nemo_local.agent.grammar.tokens import Token

_FASTER = ("faster",)
_SLOWER = ("slower", "slowmo")
_CHOOSING = ("only", "keep", "want", "excerpt")
_SHORTENING = (
    "trim",
    "keep",
    "only",
    "excerpt",
    "want",
    "cut",
    "remove",
    "except",
    "take",
    "colon",
)
_CHANGING = frozenset(_SHORTENING) - {"colon"} | {"change"}
_SPLITTING = ("split", "cut", "half", "into", "each")
_IN_PIECES = ("all", "into", "each")


def what_is_excepted(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """What a deed spares, where nobody knows how that is meant: "louder, except the credits"."""
    at = next((i for i, t in enumerate(clause.tokens) if t.kind == "except"), None)
    gone = all(isinstance(e, Remove) for e in edits) and clause.has("keep", "want")
    return () if at is None or gone else clause.tokens[at : at + 3]


DONE_TO_ONE = (SetMute, SetVolume, Speed, Fade, Remove, ChangeText)
"""Edits of what is named, and of nothing else."""


DONE_TO_A_PART = (SetMute, SetVolume, Speed, RemoveMusic, RemoveVoice)
"""Edits of a stretch where one is told, and of everything else."""


def minute_for_a_clip(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A clip where a minute was counted: "the second minute is boring, cut it"."""
    places = [t for t in clause.of("ordinal") if _UNIT.match(clause.message[t.end :])]
    return places if any(n == "ordinal" for e in edits for n, _ in values(e)) else ()


_UNIT = re.compile(r" (?:minute|second|hour|sec|min)\b", re.I)


def longer_by(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """How long a text is to be seen, where it is to be seen so much longer: "多停留2秒"."""
    changed = any(isinstance(e, ChangeText) and (e.span or e.length_ms) for e in edits)
    time = clause.first("time") if changed and not clause.has("to") else None
    more = time is not None and _SO_MUCH_LONGER.search(clause.message[: time.start])
    return [time] if time and more else []


_SO_MUCH_LONGER = re.compile("(?:[多再](?:停留?|留|显示|放|待|呆|挂|持续)|延长|加长)[个上]?$")


def starting_over_for_a_thing(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """All edits dropped where one thing was to be as it was: "恢复成原来的标题"."""
    return clause.of("title", "caption", "text", "volume", "order", "ordinal", "file", "mood")


def against_the_word(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """What is faster in words and slower in the edit, or the other way round."""
    for edit in edits:
        if not isinstance(edit, Speed) or edit.factor == 1:
            continue
        said, other = (_FASTER, _SLOWER) if edit.factor < 1 else (_SLOWER, _FASTER)
        fast = [t for t in clause.of(*other) if t.value == "fast"] if edit.factor < 1 else []
        if fast and any(t.number > 1 for t in clause.of("times")):
            return fast  # taken for a complaint: "... goes crazy fast, like 3x"
        half = any(not t.chinese for t in clause.of("half"))  # "half as fast"
        if clause.has(*said) and not (half or clause.has(*other, "share", "percent")):
            return clause.of(*said)
    return ()


def the_rest_of_what_is_cut(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """What is wanted being cut out: "I only want 0:30 to 1:00, the rest can go"."""
    wanted = clause.has("rest", "restgone") and clause.has(*_CHOOSING)
    return clause.of(*TIMES) if wanted else ()


def kept_though_removed(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """A stretch that is kept where one is to go: "delete the first 8 seconds only"."""
    if not clause.has("remove") or clause.has("except", "keep", "rest", "trim", "excerpt", "from"):
        return ()
    return clause.of("remove", "only", *TIMES)


def kept_for_a_new_thing(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """The video cut down to what something unknown is to have: "a frob, first 20 s only"."""
    if clause.has("keep", "trim", "cut", "excerpt", "want", "take", "remove", "change"):
        return ()
    return [w for w in strange_words(clause) if w.start == clause.tokens[0].start]


def part_pointed_at(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """All of it changed where one part was pointed at: "... then speed up that part"."""
    told = any(n in {"span", "ordinal", "name", "clip_span"} for e in edits for n, _ in values(e))
    pointed = None if told else _POINTED.search(clause.words)
    return clause.tokens if pointed else ()


_POINTED = re.compile(r"\b(?:that|this|those|same) (?:bit|part|section|stretch|segment)s?\b", re.I)


def kept_around(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """One side kept where both sides of a moment are meant: "keep 5 seconds around 1:40"."""
    around = [(a, b) for a, b in pairwise(clause.tokens) if a.kind == "time"]
    return [t for a, b in around if b.kind == "bothends" or b.value == "around" for t in (a, b)]


def kept_though_cut(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """A stretch kept that was spoken of before it is to be cut: "up to 0:18 I ramble. Cut that"."""
    deed = next((t for t in clause.of("cut") if not t.chinese), None)
    behind = [t.kind for t in clause.tokens if deed and t.start > deed.start]
    return clause.of("cut", "it") if behind == ["it"] else ()


def kept_up_to_where_it_begins(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """What lies before a moment kept where it is to begin there: "开头五秒是黑的，从五秒后开始"."""
    ends = {e.span.end_ms for e in edits if isinstance(e, Trim) and e.span and not e.span.start_ms}
    times = [b for a, b in pairwise(clause.tokens) if a.kind == "from" and b.kind in TIMES]
    return [t for t in times if round(t.number) in ends]


def kept_in_pieces(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """One stretch kept where everything is to be cut up: "chop it every 15 seconds"."""
    cut_up = clause.has("cut") and clause.has(*_IN_PIECES)
    return clause.of("cut", *_IN_PIECES, *TIMES) if cut_up else ()


def split_at_a_stretch(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """Two moments to split at where a stretch was told, and no split."""
    return () if clause.has(*_SPLITTING) else clause.of(*TIMES)


def split_into_more(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A cut at one moment where more pieces were asked for: "at 1:10, into three parts"."""
    single = any(isinstance(e, Split) and e.at_ms is not None for e in edits)
    pieces = [n for a, n in pairwise(clause.tokens) if a.kind == "into" and n.kind == "number"]
    return [n for n in pieces if single and n.number > 2]


def shortened_for_a_thing(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """The video cut down where a text or music was spoken of, or only what there is, and no cut."""
    told = clause.has("tell") and clause.kinds.isdisjoint(_CHANGING)
    if not all(isinstance(e, Trim) for e in edits) or (clause.has(*_SHORTENING) and not told):
        return ()
    spoken_of = clause.has("music", "title", "caption", "text", "say") or clause.focus
    return clause.of(*TIMES) if spoken_of or told else ()


def moved_though_left(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """Clips in another order where they are to be left: "leave the others in their order"."""
    return clause.tokens if clause.has("alone", "spare", "keep") else ()
