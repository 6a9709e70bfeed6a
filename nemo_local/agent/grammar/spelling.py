"""Words as written → words of the vocabulary: endings taken off, small slips put right."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

SHORTHAND = {
    "u": "you", "ur": "your", "r": "are", "n": "and", "w": "with", "b4": "before", "vol": "volume",
    "wanna": "want", "gimme": "give", "tho": "though", "ppl": "people", "thru": "through",
    "bg": "background", "vid": "video", "secs": "seconds", "abit": "bit",
    "w/o": "without", "til": "till", "vids": "videos", "wo": "without", "dnt": "dont",
    "ud": "you", "yr": "your", "dis": "this",
    "dat": "that", "da": "the", "tha": "the", "em": "them", "outta": "out", "lil": "little",
    "bckground": "background", "cud": "could", "wud": "would", "shud": "should", "wat": "what",
    "wots": "whats", "wot": "what", "kk": "ok", "plss": "please",
    "msg": "message", "cn": "can", "jst": "just", "abt": "about",
    "rly": "really", "tmrw": "tomorrow", "yt": "youtube",
    "cus": "because", "tmr": "tomorrow", "quiter": "quieter", "befor": "before", "bfore": "before",
    "breifly": "briefly", "twise": "twice", "twyce": "twice", "thrise": "thrice",
    "somthing": "something", "sumthing": "something", "smth": "something", "sth": "something",
    "adio": "audio", "wen": "when", "wenever": "whenever", "alil": "little", "alot": "lot",
}  # fmt: skip
"""Words as they are typed in a hurry."""


def plain(word: str, vocabulary: frozenset[str]) -> str | None:
    """The vocabulary's form of a word: itself, without its ending, or one slip away."""
    if word in vocabulary:
        return word
    return stem(word, vocabulary) or _closest(word, vocabulary)


def stem(word: str, vocabulary: frozenset[str]) -> str | None:
    """The vocabulary's form of a word without its ending; slips are not put right."""
    return next((form for form in _without_ending(word) if form in vocabulary), None)


def _without_ending(word: str) -> Iterable[str]:
    for ending, instead in (
        ("'s", ""), ("s'", "s"), ("ies", "y"), ("ier", "y"), ("es", "e"), ("es", ""), ("s", ""),
        ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word[: len(word) - len(ending)] + instead
            yield stem
            if len(stem) > 3 and stem[-1] == stem[-2]:  # trimmed, cutting
                yield stem[:-1]


@lru_cache(maxsize=4096)
def _closest(word: str, vocabulary: frozenset[str]) -> str | None:
    """The one nearest word, if it is near: one slip in four letters or more, two in eight."""
    allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
    if not allowed:
        return None
    best: tuple[int, int, str] | None = None
    for known in vocabulary:
        if len(known) < 4 or abs(len(known) - len(word)) > allowed:
            continue
        slips = distance(word, known, allowed)
        short = len(word) == 4 or (len(word) == 5 and len(known) == 5)
        if slips > allowed or (slips and short and sorted(word) != sorted(known)):
            continue
        if word[0] != known[0] and sorted(word[:2]) != sorted(known[:2]):
            continue
        rank = (slips, abs(len(known) - len(word)), known)
        best = rank if best is None else min(best, rank)
    return best[2] if best else None


def distance(one: str, other: str, limit: int) -> int:
    """Letters to insert, drop, change or swap with a neighbour (optimal string alignment).

    Beyond `limit` any larger number may come back.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, older = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > limit:
            return limit + 1
    return row[-1]
