"""The form of a sentence: whether it tells how things are or says how they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import BREAKS
from nemo_local.agent.grammar.tokens import Token, until_break
from nemo_local.agent.grammar.words.statements import (
    ABLE,
    ARTICLES,
    ASKING,
    BEARING,
    CONTRACTED,
    EDGES,
    HAPPENING,
    OBLIGING,
    OPENINGS,
    PERSONS,
    PLANNING,
    PLANS,
    PRONOUNS,
    STATING,
    WISHING,
    WITHOUT_I,
)

_NOT_YET = frozenset((
    "be", "gone", "removed", "enough",
))  # fmt: skip
"""What makes a wish of "is": "only the voice is enough"."""
_NOW = frozenset(("moment", "yet", "far", "now", "currently"))
"""What makes "no music" a statement."""
_RELATIVE = frozenset(("that", "which", "who"))
_OTHERS = frozenset(("it", "me", "us", "him", "them"))
_THINGS = frozenset(("you", "it", "this", "that"))
_SUBJECTS = PRONOUNS | ARTICLES
_LONG = _SUBJECTS | EDGES
"""What begins a subject of several words."""
_VERBS = STATING | OBLIGING | ABLE
_BEGINS_NO_STATEMENT = _VERBS | ASKING
_UNABLE = ABLE | {"dont", "didnt"}
_WORKERS = (_OTHERS | {"me"}) - {"it"}
_IS = re.compile(r"'s(?= (?:too|a bit|so|really|way|very|not|quite|far|still|gonna|kinda)\b)")


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without apostrophes."""
    spelt = _IS.sub(" is", text.lower().replace("’", "'"))
    return re.findall(r"[a-z0-9]+", spelt.replace("'", ""))


def states(words: Sequence[str]) -> bool:
    """Whether these words tell how things are: "the DJ was awful", not "the DJ should go"."""
    said = _without_openings(words)
    if "no" in words[:2] and _NOW & set(words):
        return True
    if _leaves_out_who(said) or "got no" in " ".join(said[:4]):
        return True
    if len(said) < 2 or said[0] in _BEGINS_NO_STATEMENT:
        return False  # nothing, an imperative or a question
    if "dont" in said[1:3] and said[0] not in _SUBJECTS:
        return False  # "crop, don't blur"
    if said[0] in CONTRACTED:
        return not set(said[1:4]) & OBLIGING
    has_done = said[0] in PERSONS and said[1].endswith("ed") and said[1] not in OBLIGING
    tells = has_done or plans(said) or _has_a_stating_verb(said)
    return tells or _was_done_to_someone(said) or _is_somebody_at_work(said)


def _leaves_out_who(said: Sequence[str]) -> bool:
    """Whether somebody speaks of themselves without saying so: "filmed this in a pub"."""
    first, then = (*said[:2], "", "")[:2]
    unable = first in _UNABLE and then in BEARING
    return unable or (first in WITHOUT_I and then not in WISHING)


def _was_done_to_someone(said: Sequence[str]) -> bool:
    """Whether somebody did something to another: "youtube flagged it", "the boss called me"."""
    reach = said[:5] if said[0] in ARTICLES else said[:3]
    at = next((i for i, w in enumerate(reach[:-1]) if i and w.endswith("ed")), 0)
    plain = not set(said) & OBLIGING and not set(said[:at]) & (_RELATIVE | ASKING)
    return bool(at) and plain and said[at + 1] in _OTHERS and said[at + 2 : at + 3] != ["to"]


def _is_somebody_at_work(said: Sequence[str]) -> bool:
    """Whether a sentence is about somebody doing something: "me chopping onions takes ages"."""
    works = said[0] in _WORKERS and said[1].endswith("ing")
    return works and not set(said) & OBLIGING and bool(set(said[2:12]) & (STATING | HAPPENING))


def _without_openings(words: Sequence[str]) -> list[str]:
    begin = next((i for i, word in enumerate(words) if word not in OPENINGS), len(words))
    return list(words[begin:])


def _has_a_stating_verb(said: Sequence[str]) -> bool:
    """Whether the first verb behind the subject is one of how things are."""
    long_subject = said[0] in _LONG or said[0][0].isdigit()
    reach = said[1:9] if long_subject else said[1:3]
    at = next(
        (
            i
            for i, w in enumerate(reach, 1)
            if w in _VERBS and (i == 1 or w in ABLE or said[i - 1] not in _RELATIVE)
        ),
        None,
    )
    if at is None or said[at] in OBLIGING:
        return False
    if said[at] in ABLE:  # what people can, or a thing cannot
        return said[0] in PRONOUNS - _THINGS or said[at].endswith("t")
    after = said[at + 1 : at + 4]
    return after[:1] != ["to"] and not set(after) & (OBLIGING | _NOT_YET)


def happens(words: Sequence[str]) -> bool:
    """Whether these words tell what goes on: "the speeches start straight away"."""
    said = [w for w in words if w not in OPENINGS]
    subject = said and said[0] in _SUBJECTS - {"you"}
    return bool(subject) and not set(said) & OBLIGING and bool(set(said[1:4]) & HAPPENING)


def plans(said: Sequence[str]) -> bool:
    """Whether somebody tells what they are going to do themselves: "I want to post it"."""
    said = _without_openings(said)
    to = said.index("to") if "to" in said[1:6] else 0
    who = {*said[:1]} & (ARTICLES | {"i", "im", "id", "we", "were", "they", "he", "she"})
    return bool(who and to) and said[to - 1] in PLANNING and bool(PLANS & set(said[to + 1 :][:1]))


_COMPLAINED_OF = {"loud": "quieter", "noisy": "quieter", "quiet": "louder", "faint": "louder"}
_STATED = {
    "quietly": "louder", "loudly": "quieter", "faintly": "louder",
    **_COMPLAINED_OF,
    "low": "louder", "weak": "louder", "soft": "louder", "strong": "quieter", "high": "quieter",
    "fast": "slower", "slow": "faster",
}  # fmt: skip
"""What is asked for where something is said to be so: "the music is a bit loud"."""
_COMPARED = {
    "louder": "quieter", "quieter": "louder", "softer": "louder", "fainter": "louder",
    "lower": "louder", "higher": "quieter", "faster": "slower", "slower": "faster",
}  # fmt: skip
"""The same where one thing is compared to another: "the music is louder than my voice"."""


def as_stated(tokens: Sequence[Token], message: str) -> list[Token]:
    """The tokens of statements as what they ask for, without the "not" that asks for nothing."""
    out: list[Token] = []
    for stretch in _stretches(tokens):
        first = next((t for t in stretch if t.kind not in BREAKS), None)
        said = words_of(message[first.start : stretch[-1].end]) if first else []
        if not states(said):
            out += stretch
        elif any(t.kind == "not" for t in stretch):
            out += (t for t in stretch if t.kind != "not")
        else:
            compares = "than" in said and said[0] != "so"
            asked = _STATED | _COMPARED if compares else _STATED
            out += (replace(t, kind=asked.get(str(t.value), t.kind)) for t in stretch)
    return out


def _stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens from break to break; a break begins a stretch."""
    start = 0
    while start < len(tokens):
        behind = until_break(tokens[start + 1 :])
        yield [tokens[start], *behind]
        start += 1 + len(behind)
