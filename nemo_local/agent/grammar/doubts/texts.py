"""Doubts about words: those to be drawn, those in quotes, those that were no question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nemo_local.agent.edits import (
    AddText,
    Ask,
    ChangeText,
    Edit,
    Greet,
    Help,
    Keep,
    Unclear,
    Unsupported,
)
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.figures import values
from nemo_local.agent.grammar.kinds import FORMATS
from nemo_local.agent.grammar.tokens import Token

_SHOWN = ("title", "caption", "text", "say", "onscreen", "change", "top", "bottom", "center")
_WRITTEN = ("title", "caption", "text", "onscreen", "change", "add", "want", "it", "top", "bottom")
_MUSICAL = re.compile(r"\b(?:something|music|song|tune|mood|vibe)\b|音乐|配乐|曲", re.I)
_ASKING = ("what", "howlong", "howmany", "is", "ready", "why")
_SHORT = 2
"""Letters of a word that tells too little to be drawn: "for me"."""
_TALK = (Ask, Unclear, Unsupported, Help, Greet, Keep)


def music_as_a_text(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A sort of music that would be drawn: 'she asks for "something cinematic"'."""
    drawn = any(isinstance(e, AddText) and _MUSICAL.search(e.text) for e in edits)
    return clause.of("quote") if drawn and not clause.has(*_SHOWN) else ()


def text_of_known_words(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A text nobody quoted, in which every word means something here: "add a title to it"."""
    if clause.has("quote", "colon") or (clause.has("say") and clause.has(*_WRITTEN)):
        return ()
    for edit in edits:
        if not isinstance(edit, AddText | ChangeText) or not edit.text:
            continue
        start = clause.message.find(edit.text)
        inside = [t for t in clause.tokens if start <= t.start < start + len(edit.text)]
        known = all(t.kind != "unknown" or t.end - t.start <= _SHORT for t in inside)
        begins = start < 1 or clause.message[:start].rstrip().endswith((".", "!", "?"))
        said = edit.text[:1].lower() + edit.text[1:] if begins else edit.text
        done = any(t.chinese and t.kind in _DONE_TO_TEXTS for t in inside)  # "标题后面加个…"
        if done or (known and said.isascii() and said == said.lower()):
            return inside or clause.of("title", "caption", "text", "say")
    return ()


_DONE_TO_TEXTS = frozenset(("add", "change", "replace", "remove", "move"))


def quote_that_is_nowhere(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Quoted words of which no edit knows."""
    quotes = clause.of("quote")
    if not quotes or all(isinstance(e, _TALK) for e in edits):
        return ()
    told = [str(value) for edit in edits for _, value in values(edit)]
    return [t for t in quotes if not any(str(t.value).strip() in each for each in told)][:1]


def answer_to_a_wish(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """An answer to what was no question: "hand me what is left as an mp3"."""
    if clause.question or not all(isinstance(e, Ask) for e in edits):
        return ()
    deeds = () if clause.has(*_ASKING) else ("remove", "cut", "mute", "louder", "quieter")
    return clause.of(*FORMATS, *deeds)
