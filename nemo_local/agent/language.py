"""The language that a message is answered in."""

from __future__ import annotations

import re

from nemo_local.agent.grammar.flattening import CJK

_LATIN = re.compile("[A-Za-z]+")
_QUOTED = re.compile(
    r"“[^”]*”|\"[^\"]*\"|「[^」]*」|『[^』]*』|《[^》]*》|(?<!\w)['‘][^'’]*['’](?!\w)"
)


def language_of(message: str, otherwise: str) -> str:
    """The message's own language, "en" or "zh", where it shows.

    What is quoted is in any language, and an English sentence may hold a Chinese title.
    """
    own = _QUOTED.sub("", message)
    characters, words = len(CJK.findall(own)), _LATIN.findall(own)
    if characters and not (own.lstrip()[:1].isascii() and len(words) > characters):
        return "zh"
    return "en" if any(len(word) > 1 for word in words) else otherwise
