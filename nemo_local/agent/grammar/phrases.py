"""English words → concepts: the longest phrases of the lexicon, verbs with their particles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from nemo_local.agent.grammar import lexicon
from nemo_local.agent.grammar.byear import heard, sounded
from nemo_local.agent.grammar.spelling import SHORTHAND, plain, stem

_PARTICLES = frozenset(("out", "in", "off", "up", "down", "away", "back", "on"))
_INSIDE = frozenset((
    "it", "that", "this", "them", "these", "those", "him", "her", "me", "us", "all", "both",
    "everything",
))  # fmt: skip
"""What may stand between a verb and its particle, and is no thing by itself."""


def phrases(words: Sequence[str]) -> Iterator[tuple[str, range, str | None]]:
    """The concepts of a run of words: each with its words' places, and its word if it is one."""
    written, *others = zip(*map(_forms, words), strict=True)
    forms = (written, *(form for form in others if form != written and any(form)))
    taken: set[int] = set()
    i = 0
    while i < len(words):
        if i in taken:
            i += 1
            continue
        concept, length = _longest(forms, i)
        at = _particle(written, i) if length == 1 else None
        apart = _concept((form[i], form[at]) for form in forms) if at else None
        if at and apart:
            taken.add(at)
            yield apart, range(i, i + 1), None
        else:
            yield concept, range(i, i + length), written[i] if length == 1 else None
        i += length


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, str, str]:
    """A word as it is meant to be written, in the vocabulary's form, and in that of a concept."""
    written = SHORTHAND.get(word, word)
    known = _known(written) or ""
    return written, known, stem(written, lexicon.ALONE) or ""


def _known(word: str) -> str | None:
    """The vocabulary's form of a word; what is said just alike is nearer than any slip."""
    if word in lexicon.VOCABULARY:
        return word
    ending = stem(word, lexicon.VOCABULARY)
    return ending or sounded(word) or plain(word, lexicon.VOCABULARY) or heard(word)


def _longest(forms: Sequence[Sequence[str]], i: int) -> tuple[str, int]:
    """The concept of the longest phrase that begins there, and how many words it has."""
    lengths = {length for form in forms for length in lexicon.ENGLISH_LENGTHS.get(form[i], ())}
    for length in sorted(lengths, reverse=True):
        if i + length > len(forms[0]):
            continue
        if concept := _concept(tuple(form[i : i + length]) for form in forms):
            return concept, length
    return "unknown", 1


def _concept(phrases: Iterator[tuple[str, ...]]) -> str | None:
    return next((c for p in phrases if (c := lexicon.ENGLISH.get(p))), None)


def _particle(words: Sequence[str], verb: int) -> int | None:
    """Where the particle of a verb stands that has a pronoun inside: "level it all out"."""
    at = verb + 1
    while at < min(len(words), verb + 3) and words[at] in _INSIDE:
        at += 1
    return at if verb + 1 < at < len(words) and words[at] in _PARTICLES else None
