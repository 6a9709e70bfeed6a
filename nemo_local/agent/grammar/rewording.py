"""Sentences that are turned round, said the plain way: "with the exception of X, ..." and so on.

Only whole constructions stand here, which no reading of single words can see; what is
quoted is carried over as it is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from nemo_local.agent.grammar.words.carriedon import CARRIED_ON
from nemo_local.agent.grammar.words.conditions import CONDITIONS
from nemo_local.agent.grammar.words.disliked import DISLIKED
from nemo_local.agent.grammar.words.families import filled
from nemo_local.agent.grammar.words.formal import FORMAL
from nemo_local.agent.grammar.words.leading import ASIDES, LABELLED
from nemo_local.agent.grammar.words.leaving import HEARD_OR_NOT, INSTEAD, LEFT_OUT
from nemo_local.agent.grammar.words.placed import PLACED, STRETCHES
from nemo_local.agent.grammar.words.referred import REFERRED
from nemo_local.agent.grammar.words.roundabout import LEVELLED
from nemo_local.agent.grammar.words.shorthand import SHORTHAND
from nemo_local.agent.grammar.words.slips import SLIPS
from nemo_local.agent.grammar.words.thoughts import THOUGHTS
from nemo_local.agent.grammar.words.unspoken import UNSPOKEN
from nemo_local.agent.grammar.words.wished import WISHED

_GAPS = {
    "<BUT>": r",?(?: but|,? whereas|,? while|,? and|,? though|;)",
    "<STAYS>": "(?:<MUST>|does|do|is|are)(?: (?:stay|remain|be (?:kept|heard|audible)))?",
    "<HEARD>": "(?:be )?(?:audible|heard|played|hearable|there)",
    "<WANT>": "(?:I|we|they|he|she|<THE_USER>)(?:['’]d|['’]ll)?"
    "(?: now| also| rather| much| would| will| really)*"
    " ?(?:prefers?|likes?|takes?|wants?|wish(?:es)? for|go(?:es)? for|chooses?|have|use|with)?",
    "<THE_USER>": "(?:(?:the |my |our )?(?:user|client|customer|boss|editor))",
    "<ACTION>": "(?:action|operation|edit|task)",
    "<TARGET>": "(?:target|object|element|item|track|subject|on|clip|file)",
    "<EXCEPT>": "(?:with the (?:sole |only )?exception of|apart from|except(?: for)?|aside from"
    "|other than)",
    "<UNTOUCHED>": "(?:be|been|being|get) (?:removed|cut|deleted|lost|touched|changed|altered|muted"
    "|dropped|affected|modified|trimmed|shortened|moved|lowered|raised)",
    "<X>": r"((?:[^,.;:!?\n]|[.:](?=\w))+?)",
    "<TIME>": r"((?:\d[\d:.]*|half|an?|<NUMBER>)[^,.;!?\n]*?)",
    "<NUMBER>": "(?:[a-z]+(?:ty|teen)|one|two|three|four|five|six|seven|eight|nine|ten)",
    "<BEGIN>": r"(?:(?<![^.!?;:\n] )(?<![^\s(]))",
    "<END>": r"(?=\s*(?:[,.;:!?)](?!\w)|$))",
    "<NOT>": "(?:n['’]?t| not| no longer| never)",
    "<MUST>": "(?:should|must|ought to|is to|are to|has to|have to|needs? to|may|can|could|will)",
}
"""What the patterns of the tables leave open; X is a thing in any words."""


_TABLE = tuple(
    (signs, re.compile(filled(pattern, _GAPS), re.I), plain)
    for rows in (
        SHORTHAND,
        SLIPS,
        FORMAL,
        THOUGHTS,
        CARRIED_ON,
        REFERRED,
        STRETCHES,
        CONDITIONS,
        ASIDES,
        LABELLED,
        WISHED,
        DISLIKED,
        LEFT_OUT,
        HEARD_OR_NOT,
        INSTEAD,
        LEVELLED,
        UNSPOKEN,
        PLACED,
    )
    for signs, pattern, plain in rows
)


def _by_first_letters() -> dict[tuple[str, ...], list[tuple[str, int]]]:
    rows: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for row, (signs, _, _) in enumerate(_TABLE):
        for sign in signs:
            rows.setdefault(tuple(sign[:3]), []).append((sign, row))
    return rows


_ROWS = _by_first_letters()
"""The signs, each with the row that asks for it, by their first three letters."""


def reworded(message: str) -> str:
    """The message with each construction of the tables said the plain way."""
    rows = _rows_for(message)
    while rows:
        row = rows.pop(0)
        _, pattern, plain = _TABLE[row]
        new = _outside_quotes(pattern, plain, message)
        if new != message:
            message, rows = new, [later for later in _rows_for(new) if later > row]
    return message


def _rows_for(message: str) -> list[int]:
    """The rows whose signs a message has; of most messages there are none."""
    said = message.lower()
    near = _ROWS.keys() & {*pairwise(said), *zip(said, said[1:], said[2:], strict=False)}
    return sorted({row for pair in near for sign, row in _ROWS[pair] if sign in said})


def _outside_quotes(pattern: re.Pattern[str], plain: str, message: str) -> str:
    """The message with what fits said the plain way, unless it is somebody's quoted text."""
    return pattern.sub(
        lambda m: m[0] if message[: m.start()].count('"') % 2 else m.expand(plain), message
    )
