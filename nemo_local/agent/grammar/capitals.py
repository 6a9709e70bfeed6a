"""Texts that nobody quoted but that stand out by their capitals: "put BIG SALE at the top"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nemo_local.agent.grammar import lexicon

_WORD = r"(?:[A-Z0-9&#@$£€][\w'’&:%$£€#@.+/-]*[\w!?%]?[!?]*|[&+|/-])"
_SMALL = r"(?:of|the|a|an|and|in|at|to|for|my|on|by|with|is|are|from|n|vs|or|your|our)"
_RUN = rf"(?P<text>{_WORD}(?: (?:{_SMALL} )*{_WORD})*)"
_WRITING = (
    "put|add|write|stick|slap|whack|pop|bung|chuck|type|display|show|flash|throw|plonk|place"
    "|include|overlay|insert"
)
_LEADING = "have|want|need|get|with|says?|and|then|plus|also|just|the words?|text"
_IT = "(?:it|there|this|screen|the (?:whole )?(?:video|vid|clip|picture|shot))"
_ON_IT = f"(?:up )?(?:on|over|across) {_IT}"
_PLACE = (
    "(?:right |up |somewhere |big |massive |just )*"
    "(?:(?:at|on|in|along|across|over|near|to|down) )?(?:the |da )?(?:very )?"
    "(?:top|bottom|screen|middle|centre|center|lower third)"
)
_ROLE = (
    f"(?:{_ON_IT} )?as (?:a |an |the |my )?(?:big |opening |end |closing |little |quick )?"
    "(?:title|caption|text|heading|headline|subtitle|banner|label)"
)
_WHEN = (
    f"(?:{_ON_IT} |on |up |in )?(?:at|in|for|over|during) (?:the )?(?:very )?"
    "(?:start|beginning|end|first|last|opening)"
)
_BEFORE = rf"(?:^|[,;.!?:\n] ?|(?<![\w'])(?i:{_WRITING}|{_LEADING}) )"
_FORMS = (
    (re.compile(rf"{_BEFORE}{_RUN} (?i:{_PLACE}|{_ROLE})(?!\w)"), True),
    (re.compile(rf"(?<![\w'])(?i:{_WRITING}) {_RUN} (?i:{_WHEN}|{_ON_IT})(?!\w)"), False),
)
"""A text before its place on the screen; or, less surely, before its time."""
_DEED_FIRST = re.compile(f"(?i:{_WRITING}|{_LEADING}) ")
_SMALL_WORDS = frozenset((
    "the", "at", "in", "on", "from", "by", "for", "a", "an", "and", "to", "of", "with", "it",
    "this", "that", "is", "as", "near", "i", "my", "our", "then", "also", "across", "over", "down",
    "along", "put", "add", "move", "right", "please",
))  # fmt: skip
_OTHERWISE = frozenset(("music", "sound", "voice", "video", "clip", "image", "title", "caption"))


def capital_texts(message: str) -> Iterator[tuple[int, int]]:
    """Where words in capitals are to be shown, by what is done with them and where."""
    if message.isupper() or message.islower() or not message.isascii():
        return
    for form, surely in _FORMS:
        for found in form.finditer(message):
            start, end = found.span("text")
            if deed := _DEED_FIRST.match(message, start, end):  # "Stick Dave's Birthday at the top"
                start = deed.end()
            if _is_a_text(message[start:end], surely=surely):
                yield start, end


def _is_a_text(words: str, *, surely: bool) -> bool:
    """Whether words are a text, not the name of a thing: "add Jazz at the start"."""
    said = [re.sub(r"[^a-z0-9]", "", w) for w in words.lower().split()]
    kinds = [lexicon.ENGLISH.get((w,), "") for w in said if w]
    named = sum(k in _OTHERWISE or k.startswith("mood:") for k in kinds) == len(kinds)
    heard = not surely and not _OTHERWISE.isdisjoint(kinds)
    if kinds[:1] in (["title"], ["caption"], ["text"]):
        return False  # "Caption from 0:12 to 0:17 at the bottom: ..."
    begins = set(said) <= _SMALL_WORDS  # "The middle bit ..."
    return any(c.isalpha() for c in words) and not named and not heard and not begins
