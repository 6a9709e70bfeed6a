"""From a person's words to a mood."""

from __future__ import annotations

import re

from nemo_local.media.music.moods import MOODS

# "Not too sad", "less dark", "不要太悲伤" ask for something else.
_DENIED = (
    r"(?:\b(?:not|no|less|without|isn't|never|don't|nothing)\b[\w' ]{0,12}"
    r"|(?:不要|不|别|少|没)[太那么这很]{0,3})"
)


def mood_for(words: str) -> str | None:
    """The mood that words ask for, in English or Chinese, or None when they name none.

    The longest expression wins ("road trip" says more than "pop"), then the one said first.
    """
    said = words.casefold().replace("_", " ")
    found = [
        (len(word), -place, name)
        for name, mood in MOODS.items()
        for word in (name, *mood.words)
        if (place := _place(word, said)) is not None
    ]
    return max(found)[2] if found else None


def _place(word: str, said: str) -> int | None:
    """Where a word stands in what was said, unless it is denied there."""
    edge = r"\b" if word.isascii() else ""
    for match in re.finditer(edge + re.escape(word) + edge, said):
        if not re.search(_DENIED + r"$", said[: match.start()]):
            return match.start()
    return None
