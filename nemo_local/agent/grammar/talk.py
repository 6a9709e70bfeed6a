"""What is meant by words about the conversation: going back, help, questions, courtesy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from nemo_local.agent.edits import (
    Ask,
    Beyond,
    Edit,
    Greet,
    Help,
    Redo,
    StartOver,
    Topic,
    Undo,
    Unsupported,
)
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.rules import rule


def _steps(clause: Clause) -> int:
    token = clause.first("number", "times")
    if token:
        return max(1, min(1000, round(token.number)))
    return 2 if clause.has("double") else 1


def _undo(clause: Clause) -> Sequence[Edit]:
    if clause.has("all", "video") and not clause.has("number"):
        return (StartOver(),)
    return (Undo(_steps(clause)),)


def _beyond(clause: Clause) -> Sequence[Edit]:
    topics = dict.fromkeys(t.kind.partition(":")[2] for t in clause.of("beyond"))
    return tuple(Unsupported(cast("Beyond", topic)) for topic in topics)


def _ask(clause: Clause) -> Sequence[Edit]:
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


FIRST = (
    rule("redo", lambda c: (Redo(_steps(c)),)),
    rule("startover & !except|time|clock", StartOver()),
    rule("undo", _undo),
    rule("help & !music|voice|sound|clip|title|caption|quote|time|clock", Help()),
    rule("beyond & !quote", _beyond),
    rule("howlong & !change|trim|cut|add|remove|keep", _ask),
    rule("howmany & !change|trim|cut|add|remove", _ask),
)

LAST = (
    rule("what|is|tracks|files|separator", _ask),
    rule("ready|extract", Ask("ready")),
    rule("thanks", Greet("thanks")),
    rule("hello", Greet("hello")),
    rule("beyond", _beyond),
    rule("help", Help()),
)
