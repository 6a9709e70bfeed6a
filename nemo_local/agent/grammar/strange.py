"""Words that nobody here knows; Chinese characters that stand together are one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.tokens import Token


def strange_words(clause: Clause) -> Iterator[Token]:
    """Runs of words that nobody knows, each as one token."""
    if "unknown" not in clause.kinds:
        return
    run: Token | None = None
    for token in (*clause.tokens, None):
        if token and token.kind == "unknown":
            joined = run and not clause.message[run.end : token.start].strip()
            if run and joined:
                run = Token("unknown", run.start, token.end)
                continue
        if run and _is_a_word(clause.message[run.start : run.end]):
            yield run
        run = token if token and token.kind == "unknown" else None


def _is_a_word(text: str) -> bool:
    return len(text) > 2 if text.isascii() else len(text) > 1


def is_beside(clause: Clause, word: Token, other: Token) -> bool:
    """Whether no comma parts two words; a reason may stand behind one."""
    first, last = sorted((word, other), key=lambda t: t.start)
    return not _COMMA.search(clause.message[first.end : last.start])


_COMMA = re.compile("[,，。；;]")
