"""Titles and captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, cast

from nemo_local.agent.edits import (
    CLIPS,
    AddText,
    ChangeText,
    Edit,
    Remove,
    Span,
    Target,
    Unclear,
    Unsupported,
    What,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.moments import when
from nemo_local.agent.grammar.spans import When
from nemo_local.agent.grammar.tokens import Token
from nemo_local.agent.grammar.unquoted import unquoted

USUAL_TEXT_MS = 3000


def _role(clause: Clause) -> Literal["title", "caption"]:
    return "caption" if clause.has("caption") and not clause.has("title") else "title"


def _text_target(clause: Clause, name: str | None = None) -> Target:
    what: What = "title" if clause.has("title") else "caption" if clause.has("caption") else "text"
    if what == "text" and not clause.has("text") and clause.focus in {"title", "caption"}:
        what = clause.focus
    return Target(what, params.ordinal(clause), name)


def add_text(clause: Clause) -> Sequence[Edit] | None:
    """Words to put on; without any, the question which."""
    named = () if _is_only_named(clause) else ("title", "caption", "text")
    words = params.words(clause, ("say", "colon", *named))
    clause = _outside(clause, words)
    place = params.position(clause)
    shown = not clause.has("add", "want") and when(clause) != When()  # "标题显示到第8秒"
    if not words and (place or shown):
        return change_text(clause)
    if not words:
        if clause.has("caption"):
            return (Unsupported("transcribe"),)
        return (Unclear("text"),) if clause.has("title", "text") else None
    span = when(clause).span(USUAL_TEXT_MS)
    if span is None and clause.has("video:all"):
        span = Span()
    over = params.clip(clause) if clause.has("clip", "file") else None
    over = None if over == CLIPS else over
    return (AddText(words[:500], _role(clause), span, place, over), *_out_of_reach(clause))


def _outside(clause: Clause, words: str | None) -> Clause:
    """The clause without what is said within a text: "Top Ten" is at no place."""
    begin = clause.message.find(words, min(t.start for t in clause.tokens)) if words else -1
    if not words or begin < 0 or clause.has("quote"):
        return clause
    end = begin + len(words)
    return clause.without(t for t in clause.tokens if begin <= t.start < t.end <= end)


def add_named(clause: Clause) -> Sequence[Edit] | None:
    """A text right behind its name: "title Hello at the bottom"."""
    name = clause.tokens[0]
    behind = clause.message[name.end : clause.tokens[1].start + 1] if clause.tokens[1:] else ""
    known = clause.tokens[1:2] and clause.tokens[1].kind not in {"unknown", "hello", "thanks"}
    if name.kind not in {"title", "caption", "text"} or known or "," in behind:
        return None
    return add_text(clause)


def labelled(clause: Clause) -> Sequence[Edit] | None:
    """A text behind its name and a colon, whatever its words would mean: "title: Cut!"."""
    name, colon = (*clause.tokens, *clause.tokens)[:2]
    if name.kind not in {"title", "caption", "text"} or colon.kind != "colon":
        return None
    corrects = any(t.kind == "change" and t.value is None for t in clause.tokens)
    return None if corrects or clause.has("quote") else add_text(clause)


def add_on_screen(clause: Clause) -> Sequence[Edit] | None:
    """Words said between the deed and the place: "put See you on screen"."""
    deed, place = clause.first("add"), clause.first("onscreen")
    if deed is None or place is None:
        return None
    words = clause.message[deed.end : place.start].strip(" ,.:：，")
    return (AddText(words, span=when(clause).span(USUAL_TEXT_MS)),) if words else None


_WRITING = frozenset(
    ("put", "write", "stick", "slap", "whack", "bung", "pop", "chuck", "add", "type")
)
_NO_BEGINNING = re.compile(
    r"(?:the|a|an|my|our|your|his|her|their|some|any|this|that|more|another)\b"
)


def add_in_place(clause: Clause) -> Sequence[Edit] | None:
    """Words between the deed and a place or a time: "put call us now at the bottom"."""
    deed = clause.first("add")
    at = clause.tokens.index(deed) if deed else 0
    words = unquoted(clause, at) if deed and deed.value in _WRITING else ""
    words += "!" if words and f"{words}!" in clause.message else ""
    inside = clause.without(set(clause.tokens) - set(_tokens_of(clause, words)))
    strange = "unknown" in inside.kinds and not inside.has("instrument", "speakers")
    placed = clause.has("top", "bottom")
    if not strange or _NO_BEGINNING.match(words.lower()) or not (placed or " " in words):
        return None
    rest = _outside(clause, words)
    return (AddText(words, span=when(rest).span(USUAL_TEXT_MS), position=params.position(rest)),)


def _tokens_of(clause: Clause, words: str) -> list[Token]:
    """The tokens within some words of the clause."""
    begin = clause.message.find(words, min(t.start for t in clause.tokens)) if words else -1
    return [t for t in clause.tokens if begin <= t.start < t.end <= begin + len(words)]


def _out_of_reach(clause: Clause) -> Sequence[Unsupported]:
    """What a text cannot have: a look of its own, a place at a side."""
    style = (Unsupported("style"),) if "beyond:style" in clause.kinds else ()
    return (*style, Unsupported("corner")) if clause.has("side") else style


def _is_only_named(clause: Clause) -> bool:
    """Whether a Chinese wish speaks of a text that is there: "标题再往上一点"."""
    return not clause.has("add", "want") and clause.words[:1] > "\u2fff"


def _with_what(clause: Clause) -> str | None:
    """What stands behind "with": "replace the title with Closing Sale"."""
    begin = min(t.start for t in clause.tokens)
    found = re.search(r" (?:with|for|by) (.+)$", clause.message[begin : clause.end], re.I)
    behind = begin + found.start(1) if found else 0
    if found and any(t.start == behind for t in clause.of("time", "clock", "share", "percent")):
        return None  # "let it stay for 7 seconds"
    return found[1].strip(" .!") if found and clause.has("replace", "change", "swap") else None


def _after_change(clause: Clause) -> str | None:
    """What stands behind a deed that follows the thing, as in Chinese."""
    thing = clause.first("title", "caption", "text")
    deed = [t for t in clause.of("change", "replace") if t.value != "instead"]
    if thing is None or not deed or deed[-1].start < thing.start:
        return None
    behind = clause.without(t for t in clause.tokens if t.start < deed[-1].start)
    return params.words(
        behind.without(behind.of("title", "caption", "text")), ("change", "replace")
    )


_SAYING = re.compile(r"\b(?:says?|reads?|states?|be)(?: now)?:? ?$", re.I)


def _says(clause: Clause) -> bool:
    """Whether what is quoted is what a text is to say: "it should read 'Day One'"."""
    quote = clause.first("quote")
    return quote is not None and _SAYING.search(clause.message[: quote.start]) is not None


def change_text(clause: Clause) -> Sequence[Edit] | None:
    """Other words, another time or place."""
    quotes = [str(t.value).strip() for t in clause.of("quote")]
    old = quotes[0] if len(quotes) > 1 else None
    words = quotes[-1] if quotes else params.words(clause, ("say", "to")) or _with_what(clause)
    if len(quotes) == 1 and (new := _with_what(clause)) and quotes[0] not in new:
        old, words = quotes[0], new
    words = words or _after_change(clause) or params.words(clause, ("colon",))
    apart = _outside(clause, words)
    place, moment = params.position(apart), when(apart)
    told = clause.has("to", "say") or _says(clause)
    if quotes and len(quotes) == 1 and (place or moment != When()) and not told:
        old, words = quotes[0], None
    begins = clause.first("start") and moment.start and moment.end is None and not moment.length
    moment = When(at=moment.start) if begins else moment
    lasts = moment == When(length=moment.length) and moment.length is not None
    span = None if lasts else moment.span(USUAL_TEXT_MS)
    if not quotes and place and clause.has("to") and not clause.has("say"):
        words = None
    if not words and span is None and place is None and not lasts:
        return None
    length = moment.length if lasts else None
    changed = ChangeText(_text_target(clause, old), words or None, span, place, length)
    return (changed, *_out_of_reach(clause))


def say_it(clause: Clause) -> Sequence[Edit] | None:
    """Other words for the text just spoken of, or new ones: "make it say Ciao"."""
    return change_text(clause) if clause.focus in {"title", "caption", "text"} else add_text(clause)


def end_text(clause: Clause) -> Sequence[Edit] | None:
    """Where a title goes away; of a caption it would have to be said where it begins, too."""
    moment = when(clause)
    at = moment.at or moment.end
    target = _text_target(clause)
    if not at or target.what != "title":
        return (Unclear("text"),)
    return (ChangeText(target, span=Span(0, at), position=params.position(clause)),)


def move_it(clause: Clause) -> Sequence[Edit] | None:
    """Another place for the text just spoken of."""
    return change_text(clause) if clause.focus in {"title", "caption", "text"} else None


def remove_text(clause: Clause) -> Sequence[Edit]:
    """Which texts go."""
    quotes = [str(t.value).strip() for t in clause.of("quote")]
    kinds = [k for k in ("title", "caption", "text") if clause.has(k)] or ["text"]
    if quotes:
        return tuple(Remove(_text_target(clause, q)) for q in quotes)
    removed = [Remove(Target(cast("What", k), params.ordinal(clause))) for k in kinds]
    return tuple(removed)
