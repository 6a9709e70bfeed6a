"""Whether a message is in neither of the two languages that are understood."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from nemo_local.agent.grammar import lexicon
from nemo_local.agent.grammar.byear import heard
from nemo_local.agent.grammar.kinds import BREAKS
from nemo_local.agent.grammar.tokens import Token

_QUOTED = frozenset(("quote", "file"))
_LEADS_TO_A_TEXT = frozenset(("title", "caption", "text", "say", "colon"))
_SAYS_NOTHING = BREAKS | {"unknown", "foreign", "filler", "polite"}


def in_another_language(tokens: Sequence[Token], message: str) -> bool:
    """Whether letters or words of another language outweigh what is understood.

    A title in Russian within an English wish is none: words to be drawn do not count.
    """
    spoken = [t for t in tokens if t.kind not in _QUOTED]
    foreign = [t for t in spoken if t.kind == "foreign" or _is_foreign(message[t.start : t.end])]
    if not foreign or any(t.kind in _LEADS_TO_A_TEXT for t in spoken):
        return False
    known = [t for t in spoken if t.kind not in _SAYS_NOTHING and t not in foreign]
    return len(foreign) > len(known)


def at_home(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with words like "musik" as what they sound like in a message in English."""
    if not any(t.kind == "foreign" for t in tokens):
        return list(tokens)
    return [t.meaning(_in_english(t)) if t.kind == "foreign" else t for t in tokens]


def _in_english(token: Token) -> str:
    return lexicon.ENGLISH.get((heard(str(token.value)) or "",), token.kind)


def _is_foreign(text: str) -> bool:
    """Whether a letter is neither Latin nor Chinese: Cyrillic, Arabic, Japanese, Korean ..."""
    if text.isascii():
        return False
    names = (unicodedata.name(c, "") for c in text if c.isalpha())
    return any(not name.startswith(("LATIN", "CJK", "FULLWIDTH LATIN")) for name in names)
