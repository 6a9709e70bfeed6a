"""Signs that part no wishes: a colon behind "Apply these edits", a comma between adjectives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nemo_local.agent.grammar.kinds import AUDIBLE, LOOSE, TIMES
from nemo_local.agent.grammar.sentences import states, words_of
from nemo_local.agent.grammar.tokens import Token, until_break

_SAID = AUDIBLE | TIMES | {
    "ratio", "percent", "db", "lufs", "times", "file", "quote", "mood", "mp3", "wav", "m4a",
    "ordinal", "number", "title", "caption", "text",
}  # fmt: skip
"""What an announcement does not speak of."""
_LISTS = re.compile(
    r"\b(?:edits?|changes?|steps?|things?|tasks?|following|instructions?|list|requests?|"
    r"requested|required|wanted|asked for|to do|to make|todos?|"
    r"needs?|needed|done|wants?|wishes|adjustments?|modifications?|operations?|actions?|plan|"
    r"notes?|feedback|summary)(?: (?:to|for|on|in) (?:the |my )?[\w-]+(?:\.\w+)?)?\W*$",
    re.I,
)


def announces(before: Sequence[Token], message: str) -> bool:
    """Whether a sentence only says that wishes follow: "Apply these edits:"."""
    plain = {t.sort for t in before}.isdisjoint(_SAID - {"file"})
    return plain and _LISTS.search(message[before[-1].start : before[0].end]) is not None


def leads_to_a_wish(tokens: Sequence[Token], message: str) -> bool:
    """Whether a colon stands behind what only announces a wish: "User request: ..."."""
    before = until_break(reversed(tokens))
    if not before:
        return False
    announced = {t.kind for t in before} <= {
        "unknown",
        "filler",
        "polite",
        "request",
        "want",
        "some",
    }
    return announced or states(words_of(message[before[-1].start : before[0].end]))


_DESCRIBING = frozenset(("unknown", "mood", "beyond", "filler"))
_BEFORE_A_NOUN = re.compile(r"\b(?:an?|some|something|more|very|bit|rather|nice|with) [a-z-]+$")


def parts_adjectives(around: Sequence[Token], message: str) -> bool:
    """Whether a comma only parts two adjectives: "a warm, vintage look"."""
    if len(around) < 3 or around[0].sort not in _DESCRIBING or around[1].kind != "pause":
        return False
    before = message[: around[1].start].lower()
    return around[2].sort in _DESCRIBING and bool(_BEFORE_A_NOUN.search(before))


def lists_moods(tokens: Sequence[Token], i: int) -> bool:
    """Whether a comma stands between adjectives: "tense, suspenseful music"."""
    before = tokens[i - 1].kind if i else ""
    after = [t.kind for t in tokens[i + 1 : i + 3]]
    behind = next((k for k in after if k not in LOOSE), "")
    return before.startswith("mood:") and behind.startswith("mood:")
