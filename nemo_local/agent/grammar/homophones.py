"""A wrong character of the same sound, put right where that makes a word: 轻块 is 轻快."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from nemo_local.agent.grammar.kinds import THINGS
from nemo_local.agent.grammar.lexicon import CHINESE, LENGTHS
from nemo_local.agent.grammar.words.homophones import TWINS

_PUT_RIGHT = THINGS | {
    "video", "volume", "speed", "start", "end", "fadein", "fadeout", "fadeboth", "mute", "vertical",
    "horizontal", "square", "slowmo", "undo", "extract", "slideshow", "blur", "duck",
    "normalise", "image", "scenery",
}  # fmt: skip
"""What people mean by a word nobody knows; most deeds are too like other words: 生成, 升成."""


def put_right(text: str, unknown: Sequence[int], starts: Collection[int]) -> str:
    """The text with each unknown character as the twin that makes a word of its neighbours.

    `unknown` is where those characters stand, `starts` where words begin.
    """
    done = 0
    for at in unknown:
        twins = TWINS.get(text[at], "") if at >= done else ""
        words = [w for twin in twins for w in _words(text, at, twin, starts)]
        if words:
            begin, word = max(words, key=lambda found: len(found[1]))
            done = begin + len(word)
            text = text[:begin] + word + text[done:]
    return text


def _words(text: str, at: int, twin: str, starts: Collection[int]) -> Iterator[tuple[int, str]]:
    """The words with the twin in that place, and where they begin."""
    meant = text[:at] + twin + text[at + 1 :]
    for begin in range(max(0, at - 3), at + 1):
        for length in LENGTHS.get(meant[begin], ()) if begin in starts else ():
            word = meant[begin : begin + length]
            concept = CHINESE.get(word, "").partition(":")[0] if length > 1 else ""
            if begin + length > at and concept in _PUT_RIGHT:
                yield begin, word
