"""The conversation: going back, help, questions, what is beyond us."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from nemo_local.agent.edits import (
    Ask,
    Beyond,
    Edit,
    Help,
    Redo,
    StartOver,
    Topic,
    Undo,
    Unsupported,
)
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import THINGS, TIMES


def _steps(clause: Clause) -> int:
    token = clause.first("number", "times")
    if token:
        return max(1, min(1000, round(token.number)))
    return 2 if clause.has("double") or _both(clause) else 1


def _both(clause: Clause) -> bool:
    return any(t.value == "both" for t in clause.tokens)


def undo(clause: Clause) -> Sequence[Edit]:
    """Back, by so many steps or to the start."""
    if clause.has("all", "video") and not (clause.has("number") or _both(clause)):
        return (StartOver(),)
    return (Undo(_steps(clause)),)


def put_back(clause: Clause) -> Sequence[Edit]:
    """What an undo took away is to return; without one before it, the undo is meant."""
    return redo(clause) if clause.context.undone else undo(clause)


def other_scenery(clause: Clause) -> Sequence[Edit] | None:
    """Another background, which is that of the picture where no music was added."""
    return None if clause.context.added_music else (Unsupported("object"),)


def redo_if_undone(clause: Clause) -> Sequence[Edit] | None:
    """A bare "bring back" right after an undo: "恢复"."""
    return redo(clause) if clause.context.undone else None


def beyond(clause: Clause) -> Sequence[Edit]:
    """What cannot be done, each topic once."""
    if clause.has("title", "caption", "text") and clause.has("colon", "say"):
        return ()  # words to be drawn, whatever they speak of
    topics = dict.fromkeys(t.kind.partition(":")[2] for t in clause.of("beyond"))
    if len(topics) > 1:
        topics.pop("object", None)  # "让人物微笑": it is but who or what the other is done to
    return tuple(Unsupported(cast("Beyond", topic)) for topic in topics)


_OFFER = re.compile(
    r"^\W*(?:please )?(?:list|name|show|tell|explain|describe|give|what|which)\b.*"
    r"\b(?:edits?|editing|commands?|operations?|functions?|features?|actions?|options|"
    r"capabilit\w+|abilit\w+|things|kinds?|tools|tasks)\b.*\b(?:you|support\w*|available|possible|able|"
    r"can|offer\w*|understand)\b|\b(?:supported|available|possible) (?:edits?|commands?|"
    r"operations?|functions?|features?|actions?|options)\b"
)
_ABILITY = re.compile(
    r"\b(?:what|which)\b(?: \w+){0,5} (?:can|could|are|do|does|is|am)(?: \w+){0,4}"
    r" (?:do|make|edit|change|ask|help|handle|offer|able|capable|support|perform|good)\b"
    r"(?: \w+){0,4}\W*$"
)


def asks_for_help(clause: Clause) -> Sequence[Edit] | None:
    """A question after what can be done: "what exactly are you able to do?"."""
    words = clause.words.lower()
    asked = _ABILITY.search(words) or _OFFER.search(words)
    about_things = clause.has(*THINGS, "quote", "file", *TIMES)
    return (Help(),) if asked and not about_things else None


def ask_plainly(clause: Clause) -> Sequence[Edit] | None:
    """A question from its first word to its mark, whatever deeds it speaks of."""
    plain = clause.question and clause.tokens[0].kind in {"what", "is"}
    return ask(clause) if plain and not clause.has("help") else None


_ASKED_IN_CHINESE = re.compile("(?<![点些便没为])(?:什么|哪首|哪种|哪一首)")


def ask_what(clause: Clause) -> Sequence[Edit] | None:
    """A Chinese question, which needs no mark and has its word at any place."""
    return ask(clause) if _ASKED_IN_CHINESE.search(clause.words) else None


def ask_if_asked(clause: Clause) -> Sequence[Edit] | None:
    """A question by its form; "the music is annoying" is none."""
    asks = "is" in (clause.tokens[0].kind, clause.tokens[-1].kind)
    return ask(clause) if clause.question or asks else None


def ask(clause: Clause) -> Sequence[Edit]:
    """Which question it is."""
    about: Topic = "timeline"
    if clause.has("separator"):
        about = "separator"
    elif clause.has("howlong"):
        about = "duration"
    elif clause.has("files"):
        about = "files"
    elif clause.has("music") and not clause.has("tracks", "track"):
        about = "music"
    return (Ask(about),)


def redo(clause: Clause) -> Sequence[Edit]:
    """Forward again."""
    return (Redo(_steps(clause)),)
