"""What somebody says is their voice: "keep what the lads are saying"."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar.kinds import LOOSE
from nemo_local.agent.grammar.tokens import Token

_WHATEVER = frozenset(("what", "whatever", "everything", "anything"))
_SAYING = frozenset(("say", "saying", "talking", "yelling", "shouting", "singing"))
_AT_MOST = 7
"""How many words there are from "what" to "saying"."""


def what_is_said(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with each "what the lads are saying" as the voice."""
    if not any(t.value in _SAYING for t in tokens):
        return list(tokens)
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _end(tokens, i) if tokens[i].value in _WHATEVER else 0
        token = tokens[i]
        out.append(Token("voice", token.start, tokens[end - 1].end) if end else token)
        i = end or i + 1
    return out


def _end(tokens: Sequence[Token], start: int) -> int:
    """Where the words end that tell who speaks; 0 if nobody is named."""
    someone = False
    for i, token in enumerate(tokens[start + 1 : start + _AT_MOST], start + 1):
        if someone and token.value in _SAYING:
            return i + 1
        if token.kind in {"speakers", "unknown"}:
            someone = True
        elif token.kind not in LOOSE | {"is", "all"}:
            return 0
    return 0
