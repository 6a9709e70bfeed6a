"""Whether a reading accounts for all that was said: no wish is met by half.

A quantity, a file or a number that none of the edits has taken up changes what was meant, so
it is asked about instead. A word that nobody knows is told, and asked about where it names
what the deed is to be done to: "mute the dog" does not mean everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    Ask,
    ChangeText,
    CutOut,
    Edit,
    Greet,
    Help,
    Keep,
    Move,
    Normalise,
    Question,
    Redo,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Slideshow,
    Speed,
    StartOver,
    Trim,
    Unclear,
    Undo,
    Unsupported,
)
from nemo_local.agent.grammar import lexicon
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.complaints import TOLD
from nemo_local.agent.grammar.figures import Figures, values
from nemo_local.agent.grammar.kinds import DEEDS, THINGS, TIMES
from nemo_local.agent.grammar.meanings.sequence import lasts_in_all
from nemo_local.agent.grammar.params import describing
from nemo_local.agent.grammar.strange import is_beside, strange_words
from nemo_local.agent.grammar.takenup import TAKEN_UP_BY
from nemo_local.agent.grammar.tokens import Token

_TALK = (Ask, Greet, Help, Keep, Redo, StartOver, Unclear, Undo, Unsupported)
_TIMES = frozenset(("span", "at_ms", "every_ms", "in_ms", "out_ms", "fade_in_ms", "fade_out_ms"))
_TIMES |= {"from_ms", "each_ms", "clip_span", "length_ms"}
_LEVELS = frozenset(("gain", "volume", "factor", "lufs", "start_share", "end_share"))
_COUNTED = frozenset(("ordinal", "stream", "to", "parts", "each_ms"))
_CHOSEN_BY = TIMES | {"ordinal", "file", "first", "last", "number", "all", "split"}
_CHANGING = DEEDS | {"change", "half", "double", "triple"}
_LEADING = frozenset(("to", "from", "by", "at", "for", "first", "last"))
_LEADING |= {"percent", "db", "times", "lufs"}
"""What a number stands behind that is more than a count of things."""
_COUNTABLE = frozenset(("image", "clip", "uploaded", "video", "file"))
_BLUNT = (Trim, CutOut, Remove, Speed, SetMute, SetVolume)
_PLACEABLE = (SetMute, SetVolume, RemoveMusic, RemoveVoice, Speed)
_DONE_TO = DEEDS - {"drown"} | {"change", "blur", "crop"}
"""Deeds whose object must be known; what music drowns need not be."""
_CAUSED = re.compile(r"\b(?:let|have|make) (?:it|them|that|(?:the|my) \w+) $", re.I)
_POINTED_AT = re.compile(r"\b(?:the|my|our|his|her|their|its|this|that|those|these|all|any) $")


@dataclass(frozen=True)
class Account:
    """What a clause says beyond the edits that were read from it, in the person's words.

    `open`: it may change what is meant, and `question` asks about it: what the word means, or,
    where that is well known, what it is meant for. `aside`: words that are only told.
    """

    open: str = ""
    question: Question = "part"
    aside: tuple[str, ...] = ()


def account(clause: Clause, edits: Sequence[Edit]) -> Account:
    """What of a clause its edits leave out."""
    if not edits or all(isinstance(e, _TALK) for e in edits):
        return _kept_with_a_size(clause, edits)
    spoken = clause.without([*_within_texts(clause, edits), *describing(clause)])
    found = [pair for edit in edits for pair in values(edit)]
    told = {name for name, _ in found}
    told |= {"lufs"} if any(isinstance(e, Normalise) for e in edits) else set()
    said = [value for _, value in found]
    figures = Figures.among(found)
    placeable = all(isinstance(e, _PLACEABLE) for e in edits)
    led = {b.start for a, b in pairwise(spoken.tokens) if a.kind in _LEADING}
    led -= {a.start for a, b in pairwise(spoken.tokens) if b.kind in _COUNTABLE}
    several = len(edits) > 1 or len(clause.of("ordinal", "first", "last")) > 2
    shifted = several and all(isinstance(e, Move) for e in edits)
    rest_goes = clause.has("keep", "only") and all(isinstance(e, Remove) for e in edits)
    for token in spoken.tokens:
        if shifted and token.kind in {"ordinal", "number"}:
            continue  # each clip's place changes with every move
        if rest_goes and token.kind in {"ordinal", "file"}:
            continue  # what stays is in no edit
        if token.kind == "number" and token.start not in led:
            continue
        if token.kind == "file" and [token.value] == _clips(clause):
            continue  # the only clip is the whole of what is edited
        if token.kind == "time" and lasts_in_all(clause) and isinstance(edits[0], Slideshow):
            continue  # shared out among the images
        met = _is_taken_up(token, clause, edits) and not _is_put(token, edits)
        if not (met and _is_told(token, told, said, placeable=placeable)):
            return Account(open=_written(clause, token), question="meant")
        if not figures.tell(token):
            return Account(open=_written(clause, token), question="meant")
    unknown = list(strange_words(spoken))
    texts = any(isinstance(e, AddText | ChangeText) for e in edits)
    if texts and (beside := _left_beside_a_text(spoken, told, unknown)):
        return Account(open=_written(clause, beside), question="meant")
    for words in () if texts else unknown:
        if _is_an_object(spoken, words) or _may_be_a_deed(spoken, edits, words):
            return Account(open=_written(clause, words))
    return Account(aside=tuple(_written(clause, w) for w in unknown))


def _left_beside_a_text(clause: Clause, told: set[str], unknown: Sequence[Token]) -> Token | None:
    """A place that no text has, or a sort of music that was left: "title “Hey” + jazz"."""
    if "position" not in told and (places := clause.of("top", "bottom", "center")):
        return places[0]
    said = ((w, lexicon.ENGLISH.get((_written(clause, w).lower(),), "")) for w in unknown)
    return next((w for w, concept in said if concept.startswith("mood:")), None)


def _kept_with_a_size(clause: Clause, edits: Sequence[Edit]) -> Account:
    """A question for a level that is told of what is to stay: "leave the music, not over 20%"."""
    sizes = clause.of("percent", "db", "times", "lufs", "ratio")
    kept = any(isinstance(e, Keep) for e in edits)
    return (
        Account(open=_written(clause, sizes[0]), question="meant") if kept and sizes else Account()
    )


def _clips(clause: Clause) -> list[str]:
    seen = [file.name for file in clause.context.files if file.kind != "audio"]
    return seen or [file.name for file in clause.context.files]


def _may_be_a_deed(clause: Clause, edits: Sequence[Edit], words: Token) -> bool:
    """Whether clips are changed without any word for what is done to them being known."""
    if any(isinstance(e, AddMusic) and e.replace and not (e.mood or e.media) for e in edits):
        deeds = clause.of("replace", "change", "music")  # "something more frobnicated"
        return any(is_beside(clause, words, deed) for deed in deeds) or not deeds
    if _CAUSED.search(clause.message[: words.start]) and clause.kinds.isdisjoint(DEEDS):
        return True  # "let it frobnicate for 4 seconds"
    if clause.has("volume") and clause.has("percent", "db"):
        return False  # "音量拉到120%"
    return clause.kinds.isdisjoint(_CHANGING) and any(isinstance(e, _BLUNT) for e in edits)


def _written(clause: Clause, token: Token) -> str:
    return clause.message[token.start : token.end].strip()


def _within_texts(clause: Clause, edits: Sequence[Edit]) -> Iterator[Token]:
    """The words that are drawn over the picture, whatever they speak of."""
    texts = [e.text for e in edits if isinstance(e, AddText | ChangeText) and e.text]
    for text in texts:
        begin = clause.message.find(text)
        yield from (
            t
            for t in clause.tokens
            if t.kind != "quote" and begin <= t.start < t.end <= begin + len(text)
        )


_PURPOSES = frozenset(("vertical", "horizontal", "square"))
"""Words for shapes that may only say what for: "loud enough for YouTube"."""


def _is_taken_up(token: Token, clause: Clause, edits: Sequence[Edit]) -> bool:
    """Whether there is an edit of a sort that the word asks for."""
    kinds = TAKEN_UP_BY.get(token.sort)
    led = clause.message[: token.start].lower().endswith("for ")
    if token.kind in _PURPOSES and (led or _written(clause, token).lower().startswith("for ")):
        return True
    if token.value == TOLD:
        return True  # "bgm太吵搞掉": a complaint, with what follows from it
    return kinds is None or any(isinstance(e, kinds) for e in edits)


def _is_put(token: Token, edits: Sequence[Edit]) -> bool:
    """Whether something is to be put somewhere, which no cut does."""
    return token.value == "put" and all(isinstance(e, Trim | CutOut) for e in edits)


_TOLD_BY: dict[str, frozenset[str]] = {
    "time": _TIMES,
    "clock": _TIMES,
    "share": _TIMES | {"ordinal"},  # "the second half", right after a split
    "percent": _LEVELS,
    "db": _LEVELS,
    "lufs": _LEVELS,
    "times": _LEVELS,
    "number": _LEVELS | _TIMES | _COUNTED | {"steps", "text"},
    "ordinal": _COUNTED,
}
"""In which values of an edit a quantity is found again."""


def _is_told(token: Token, told: set[str], values: Sequence[object], *, placeable: bool) -> bool:
    """Whether the quantity or the name in a token is found again in the edits."""
    if token.kind == "file" and "aspect" not in told:
        return any(token.value == v or (isinstance(v, tuple) and token.value in v) for v in values)
    if token.kind == "ordinal" and token.value not in values:
        return False
    if token.kind in {"start", "end", "middle", "first", "last"} and placeable:
        return bool(told & (_TIMES | {"ordinal"}))  # "mute the beginning": how much?
    names = _TOLD_BY.get(token.kind)
    return names is None or not names.isdisjoint(told)


def _is_an_object(clause: Clause, words: Token) -> bool:
    """Whether the words name what the deed is done to: "mute the dog", not "the dull music"."""
    if _written(clause, words).lower().endswith("ly"):
        return False  # "fade it in gently"
    before = [t for t in clause.tokens if t.end <= words.start]
    after = next((t for t in clause.tokens if t.start >= words.end), None)
    if after and after.kind == "clip" and clause.kinds.isdisjoint(_CHOSEN_BY):
        return True  # "mute the awkward part": which one?
    describes = after is not None and after.start - words.end <= 1
    if after and describes and after.sort in THINGS - {"sound"}:
        return False
    lead = clause.message[: words.start].lower()
    deed = bool(before) and before[-1].kind in _DONE_TO
    return deed and (
        bool(_POINTED_AT.search(lead)) or clause.message[before[-1].end : words.start] == " "
    )
