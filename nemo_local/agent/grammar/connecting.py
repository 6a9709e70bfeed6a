"""Words that connect: whether "since", "as", "so" and a colon begin a reason, a wish or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from nemo_local.agent.grammar.announcing import (
    announces,
    leads_to_a_wish,
    lists_moods,
    parts_adjectives,
)
from nemo_local.agent.grammar.kinds import AUDIBLE, BREAKS, DEEDS, LOOSE, THINGS, TIMES
from nemo_local.agent.grammar.reasons import REPORTED
from nemo_local.agent.grammar.sentences import happens, states, words_of
from nemo_local.agent.grammar.standing import stands_alone
from nemo_local.agent.grammar.tokens import Token, until_break
from nemo_local.agent.grammar.words.statements import (
    ABLE,
    ARTICLES,
    CONTRACTED,
    OBLIGING,
    PRONOUNS,
    STATING,
)

PARAMETERS = TIMES | {
    "ratio", "vertical", "horizontal", "square", "percent", "db", "lufs", "times", "file",
    "quote", "mood", "mp3", "wav", "m4a", "ordinal", "number",
}  # fmt: skip
"""What a wish is exact by."""


def connected(tokens: Sequence[Token], message: str) -> list[Token]:
    """The tokens with each "since", "as" and "so" as what it is there.

    It begins a reason ("because"), or a wish that follows from one ("pause"), or is nothing.
    """
    out: list[Token] = []
    for i, token in enumerate(tokens):
        kind = token.kind
        reported = kind == "quote" and REPORTED.search(message[: token.start].lower())
        if reported or (token.value == "which" and i and tokens[i - 1].kind not in BREAKS):
            kind = "filler"
        elif kind == "so" or token.value in {"since", "as"}:
            behind = until_break(tokens[i + 1 :])
            kind = _connecting(token, behind, message)
        elif kind == "while" and _spares(tokens[i + 1 :]):
            kind = "pause"
        elif kind == "pause" and lists_moods(tokens, i):
            kind = "filler"
        elif kind == "to" and _parts_wishes(tokens, i, message):
            kind = "pause"
        elif kind == "colon":
            said = until_break(reversed(out))
            if said and announces(said, message):
                kind = "pause"
                del out[-len(said) :]
            elif leads_to_a_wish(tokens[:i], message):
                kind = "pause"
        elif kind == "pause" and parts_adjectives(tokens[i - 1 : i + 2], message):
            kind = "filler"
        out.append(token if kind == token.kind else replace(token, kind=kind))
        if kind == "hence" and tokens[i + 1].kind == "mustgo":  # "so that has to go"
            out.append(replace(token, kind="it", start=token.end, value=None))
    return out


def _parts_wishes(tokens: Sequence[Token], i: int, message: str) -> bool:
    """Whether a dash stands between two wishes, not between two ends of a stretch."""
    token = tokens[i]
    if message[token.start] not in "-–—" or message[token.start - 1 : token.end + 1].strip(" -–—"):
        return False
    behind = list(takewhile(lambda t: t.kind not in BREAKS | {"to"}, tokens[i + 1 :]))
    said = [t for t in behind if t.kind not in LOOSE]
    before = {t.kind for t in until_break(reversed(tokens[:i]))}
    if before.isdisjoint(THINGS | TIMES | DEEDS):
        return False  # "Edit 1 - trim"
    ended = tokens[i - 1].kind not in _ENDS_OF_STRETCHES
    return (ended or (said[:1] != [] and said[0].kind in DEEDS)) and stands_alone(said)


_ENDS_OF_STRETCHES = TIMES | {"number", "ordinal", "start", "first", "file"}


def _spares(behind: Sequence[Token]) -> bool:
    """Whether a "while" leads to what stays: "... while the music continues"."""
    said = [t.kind for t in until_break(behind)]
    said = [k for k in said if k not in LOOSE][:4]
    return bool(said) and (said[0] == "keep" or (said[0] in AUDIBLE and "keep" in said))


def _has_a_verb(words: Sequence[str]) -> bool:
    """Whether a sentence of its own stands behind "since" or "as"."""
    subject = bool(words) and words[0] in PRONOUNS | ARTICLES | CONTRACTED
    return subject and not (STATING | OBLIGING | ABLE).isdisjoint(words[1:7])


def _connecting(token: Token, behind: Sequence[Token], message: str) -> str:
    words = words_of(message[token.end : behind[-1].end]) if behind else []
    said = {t.sort for t in behind}
    if token.kind != "so":
        tells = states(words) or happens(words) or _has_a_verb(words)
        return "because" if tells else token.kind
    if {"music", "voice"} <= said and token.kind == "so":
        return "polite"  # "balance it so that the voice is over the music"
    able = not {"can", "could"}.isdisjoint(words[1:6]) and "be" not in words
    purpose = able and ("you" not in words or bool(_SENSING & set(words[2:6])))
    goes = "mustgo" in said  # "... so those can go"
    if not goes and (states(words) or purpose) and said.isdisjoint(PARAMETERS):
        return "because"
    begins = bool(words) and (words[0] in PRONOUNS | ARTICLES | CONTRACTED)
    begins |= bool(behind) and behind[0].kind in _FOLLOWING
    return "hence" if begins else "polite"


_SENSING = frozenset(("hear", "see", "understand", "follow", "read", "tell", "listen"))
"""What somebody can do thanks to a wish: "so you can still hear me"."""
_DEGREES = frozenset(("louder", "quieter", "faster", "slower", "slowmo", "what"))
_FOLLOWING = DEEDS - _DEGREES | {"request", "polite", "not", "mustgo", "change", "crop", "blur"}
"""What begins a wish behind a "so"."""
