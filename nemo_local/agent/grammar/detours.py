"""Chinese detours said the plain way: what a speaker asks and answers, or takes back.

Only whole constructions stand here, which no reading of single words can see; what is
quoted is carried over as it is, and so are the characters that a person chose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nemo_local.agent.grammar.lexicon import SIMPLIFIED
from nemo_local.agent.grammar.words.detours import DETOURS
from nemo_local.agent.grammar.words.families import filled
from nemo_local.agent.grammar.words.whereabouts import WHEREABOUTS

_GAPS = {
    "<BREAK>": r"[，,。；;！!？?…—\n ]+",
    "<END>": r"(?=[，,。；;！!？?…—\n ]|$)",
    "<WITHIN>": "[^，,。；;！!？?…—\n“”「」『』《》‘’\"']",
    "<TIME>": r"第? ?(?:\d+[:：]\d\d|[\d.零一二两三四五六七八九十半]+ ?(?:秒|分|小时))",
}
"""What the patterns of the table leave open."""


_TABLE = tuple(
    (frozenset(signs), re.compile(filled(pattern, _GAPS)), plain)
    for signs, pattern, plain in (*DETOURS, *WHEREABOUTS)
)
_SIGNS = frozenset().union(*(signs for signs, _, _ in _TABLE))
_QUOTED = re.compile('“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"|‘[^’]*’')


def straightened(message: str) -> str:
    """The message with each detour of the table said the plain way."""
    if message.isascii() or _SIGNS.isdisjoint(text := message.translate(SIMPLIFIED)):
        return message
    for signs, pattern, plain in _TABLE:
        if not signs.isdisjoint(text):
            message = "".join(_said_plainly(message, text, pattern, plain))
            text = message.translate(SIMPLIFIED)
    return message


def _said_plainly(message: str, text: str, pattern: re.Pattern[str], plain: str) -> Iterator[str]:
    """The pieces of a message; `text` is the same in simplified characters."""
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    at = 0
    for found in pattern.finditer(text):
        if any(start < found.start() < end for start, end in quoted):
            continue
        yield message[at : found.start()]
        yield from (
            message[slice(*found.span(int(piece)))] if piece.isdigit() else piece
            for piece in re.split(r"\\(\d)", plain)
        )
        at = found.end()
    yield message[at:]
