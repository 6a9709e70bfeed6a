"""Wanting a thing to be some way is no wish for a thing: "I'd like the music to fade out"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import THINGS
from nemo_local.agent.grammar.tokens import Token

_DONE = frozenset((
    "fade", "fadein", "fadeout", "fadeboth", "louder", "quieter", "start", "end", "to", "from",
    "remove", "mute", "keep", "duck", "steady", "faster", "slower",
))  # fmt: skip
"""What a thing can be had to do."""


def caused(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a "want" or "have" as a change where its thing is to do something."""
    out = list(tokens)
    for i, token in enumerate(tokens[:-2]):
        thing, deed = tokens[i + 1], tokens[i + 2]
        if token.kind != "want" or thing.kind not in THINGS | {"it"}:
            continue
        does = deed.kind == "to" or (token.value in {"have", "want"} and deed.kind in _DONE)
        if does:
            out[i] = replace(token, kind="change")
    return out
