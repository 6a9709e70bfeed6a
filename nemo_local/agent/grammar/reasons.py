"""What is said beside a wish: why it is made, what it is good for, what somebody said."""

from __future__ import annotations

import re

from nemo_local.agent.grammar.parts import Part
from nemo_local.agent.grammar.sentences import words_of
from nemo_local.agent.grammar.words.statements import (
    ARTICLES,
    HAPPENING,
    OBLIGING,
    PERSONS,
    STATING,
)

SAYS_A_WISH = frozenset((
    "louder", "quieter", "inaudible", "drown", "duck", "normalise", "faster", "slower", "quote",
    "colon", "tofront", "toback", "ratio", "percent", "db", "lufs", "fade", "fadein", "fadeout",
    "fadeboth", "spare", "undo", "redo", "startover", "asbefore", "help", "rest", "say", "steady",
    "what", "howlong", "howmany", "normalspeed", "asrecorded", "mp4", "vertical", "horizontal",
    "square", "hello", "thanks",
))  # fmt: skip
"""Concepts that make a wish of a sentence whatever its form: "the music is too loud"."""
REPORTED = re.compile(
    r"\b(?:where|when) (?:i|he|she|they|we|somebody|someone|(?:the|my|our) \w+) (?:\w+ )?"
    r"(?:says?|said|asks?|asked|goes|go|shouts?|yells?|mumbles?|mutters?|whispers?) $"
    r"|(?:^|[.,;!?] )(?:i|he|she|they|somebody|someone) (?:\w+ )?"
    r"(?:says?|said|shouts?|yells?|mumbles?|mutters?|whispers?) $"
)
"""Behind these, what is quoted was said by somebody; it is no text to show."""


def gives_a_reason(part: Part, message: str) -> bool:
    """Whether a part says what somebody or something does, before a wish that follows from it."""
    words = words_of(message[part.start : part.end])
    kinds = {t.sort for t in part.tokens}
    someone = part.tokens[0].kind in {"speakers", "unknown"} if part.tokens else False
    subject = someone or {*words[:1]} & (ARTICLES | PERSONS)
    past = bool(_PAST & set(words[1:6]))
    plain = not set(words) & OBLIGING and kinds.isdisjoint({"mustgo", "want"})
    plain = plain and (past or kinds.isdisjoint(SAYS_A_WISH))
    return bool(subject and plain) and bool(set(words[1:5]) & _VERBS)


_VERBS = (
    HAPPENING | STATING | {"get", "leave", "leaves", "left", "tune", "tunes", "arrive", "arrives"}
)
_PAST = frozenset(("was", "were", "had", "kept", "got", "came", "started", "played"))
"""What tells how it was, whatever is wished for now."""
_AS_WHAT = re.compile(r"as (?:an?|the|our|my) ", re.I)
_ROLES = frozenset(("music", "start", "end", "unknown", "sound", "video"))
_ONLY_HEARS = re.compile(r"\bonly (?:care about|want to|wanna|need to) hear", re.I)


def adds_nothing(part: Part, wish: Part, message: str) -> bool:
    """Whether a part only says what the wish before is good for.

    "... for the first 20 s, as an intro jingle"; "mute the others, I only want to hear the talk".
    """
    kinds = {t.sort for t in part.tokens}
    if _AS_WHAT.match(message, part.start):
        return kinds <= _ROLES
    heard = _ONLY_HEARS.search(message[part.start : part.end])
    return heard is not None and any(t.kind == "mute" for t in wish.tokens)
