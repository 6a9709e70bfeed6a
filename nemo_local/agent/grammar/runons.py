"""Sentences that run on without a sign between them: "turn it up the mic was rubbish"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from nemo_local.agent.grammar.kinds import AUDIBLE, BREAKS, DEEDS, TEXTS, TIMES
from nemo_local.agent.grammar.sentences import states
from nemo_local.agent.grammar.tokens import Token, until_break
from nemo_local.agent.grammar.words.statements import (
    ABLE,
    ADVERBS,
    ARTICLES,
    BEING,
    CONTRACTED,
    HAPPENING,
    INTERJECTIONS,
    LEADING_TO_A_VERB,
    OBJECTS,
    OBLIGING,
    PERSONS,
    SOMEBODY,
    STATING,
    UNFINISHED,
)

_SUBJECTS = PERSONS | {"it", "this", "that", "there", "these", "those", "nothing", "nobody"}
_MEASURED = TIMES | {"percent", "db", "file", "quote", "ratio", "times"}
_LEVELS = frozenset(("louder", "quieter", "inaudible"))
_PACES = frozenset(("faster", "slower"))
_HEARD = AUDIBLE | _LEVELS | {"volume", "mute", "duck", "normalise", "drown", "double", "half"}
_GONE = frozenset(("remove", "cut", "trim", "it", "clip", "split", "undo", "startover"))
_ANSWERED_BY: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (_LEVELS, _HEARD | _GONE | _MEASURED),
    (_PACES, _PACES | _GONE | {"speed", "slowmo", "times", "double", "half", "percent"}),
)
"""Complaints, and beside which words they only say why; beside others they are wishes."""
_WISHES = DEEDS | _MEASURED | {"change", "take", "double", "half", "triple", "beyond"}
_PARAMETERS = _MEASURED | {"lufs", "vertical", "horizontal", "square", "mp3", "wav", "m4a"}
_COMMANDING = DEEDS & {
    "remove", "keep", "add", "replace", "mute", "unmute", "fade", "fadein", "fadeout", "normalise",
    "extract", "separate", "trim", "cut", "split", "move", "swap", "join", "undo", "startover",
    "want", "isolate", "restore",
} | {"take", "change"}  # fmt: skip
_WITH_A_PARTICLE = DEEDS & {"louder", "quieter", "faster", "slower"}
"""Commands if they are said in more than a word: "turn it down"."""
_DONE_TO = TIMES | {"it", "all", "first", "last", "out", "off", "from"}
_TURNING = ("turn", "bring", "crank", "dial", "pump", "push", "pull", "speed", "slow", "tone",
            "lower", "raise", "boost", "reduce", "increase")  # fmt: skip
_SHORT = ("its", "theyre", "im", "hes", "shes", "youre", "weve", "ive")


@dataclass(frozen=True)
class _Words:
    """The words of a message, and at which of them a place of the message is."""

    said: Sequence[str]
    starts: dict[int, int]

    def at(self, start: int) -> Sequence[str]:
        """The words from a place on; none where no word begins."""
        i = self.starts.get(start)
        return self.said[i:] if i is not None else ()

    def before(self, start: int) -> str:
        """The word that ends before a place."""
        i = self.starts.get(start, 0)
        return self.said[i - 1] if i else ""


_WORD = re.compile(r"[a-z0-9:.%]+(?:['’][a-z]+)*")


def sentences_apart(tokens: Sequence[Token], message: str) -> list[Token]:
    """The tokens with a break where a sentence begins that no sign parts from the one before.

    What only tells something is a reason ("because"), anything else may be another wish.
    """
    if len(tokens) < 4 or not message[0].isascii():
        return list(tokens)
    found = list(_WORD.finditer(message.lower()))
    said = [f[0].replace("'", "").replace("’", "").rstrip(".:") for f in found]
    words = _Words(said, {f.start(): i for i, f in enumerate(found)})
    out: list[Token] = []
    part: list[Token] = []
    for i, token in enumerate(tokens):
        if token.kind in BREAKS:
            part = []
        elif part and (not _is_in_a_text(part) or _ends_a_text(message, part[-1], token)):
            sort = _break_before(tokens, i, part, words)
            if sort:
                out.append(Token(sort, token.start, token.start))
                part = []
        out.append(token)
        if token.kind not in BREAKS:
            part.append(token)
    return out


def _is_in_a_text(part: Sequence[Token]) -> bool:
    """Whether words may be those of a text that is to be shown: "title saying its over"."""
    kinds = {t.kind for t in part}
    new = bool(kinds & TEXTS) and bool(kinds & {"add", "want", "change", "replace", "colon"})
    return "quote" not in kinds and (new or "say" in kinds)


def _ends_a_text(message: str, last: Token, token: Token) -> bool:
    """Whether words in small letters follow a text in capitals: "to Grand Opening its wrong"."""
    return message[last.start].isupper() and message[token.start].islower()


def _break_before(
    tokens: Sequence[Token], i: int, part: Sequence[Token], words: _Words
) -> str | None:
    """Which break stands before a token, if a sentence begins there."""
    behind = words.at(tokens[i].start)
    if not behind:
        return None
    if behind[0] in INTERJECTIONS:
        return "pause"
    before = words.before(tokens[i].start)
    asks = behind[0] in {"can", "could"} and behind[1:2] and behind[1] in ARTICLES | {"it", "that"}
    if asks and before not in UNFINISHED:
        return "request"
    ended = before not in UNFINISHED or part[-1].kind == "bit"
    if ended and _has_a_subject(behind, part[-1]):
        sentence = until_break(tokens[i:])
        return _sort(sentence, part, words)
    commands = before not in LEADING_TO_A_VERB and _is_a_command(tokens, i, behind)
    return "pause" if commands and _is_told(part, words) else None


def _has_a_subject(said: Sequence[str], last: Token) -> bool:
    """Whether words begin with somebody or something and what they are or do."""
    first, *rest = *said[:7], "", "", ""
    if first in CONTRACTED:
        return _is_contracted(first, rest, last)
    if first in _SUBJECTS:
        return _is_someone(first, rest, last)
    return first in ARTICLES - _SUBJECTS and _is_something(rest, last)


def _is_someone(first: str, rest: Sequence[str], last: Token) -> bool:
    """Whether a pronoun is the subject of a sentence, not of a clause: "the part I like"."""
    if first == "that" and last.kind not in _MEASURED:
        return False  # "the music that was added"
    adverbs = len(list(takewhile(lambda w: w in ADVERBS, rest)))
    verb, behind = rest[adverbs : adverbs + 2]
    if last.kind in TIMES and (verb in HAPPENING | STATING or verb.endswith("ed")):
        return True
    if verb in BEING:
        return first not in PERSONS or behind not in {"in", "on", "at", "to", "saying", ""}
    return verb in STATING | ABLE | {"want", "need", "meant"} and behind in OBJECTS


def _is_something(rest: Sequence[str], last: Token) -> bool:
    """Whether the words behind an article are a thing and how it is: "(the) mic was rubbish"."""
    if last.kind in {"from", "to", "at", "for"}:
        return False
    at = next((n for n, w in enumerate(rest[:3]) if n and w in BEING), 0)
    happens_then = last.kind in TIMES and rest[1] in HAPPENING | STATING
    if rest[0] in SOMEBODY and (rest[1] in HAPPENING | STATING or rest[1].endswith("s")):
        return True  # "my nan watches it on the telly"
    return happens_then or (bool(at) and UNFINISHED.isdisjoint(rest[:at]))


_OWNED = frozenset((
    "volume", "level", "loudness", "sound", "sounds", "audio", "music", "song", "soundtrack",
    "track", "voice", "speech", "speed", "pace", "length", "duration", "start", "end", "beginning",
    "ending", "opening", "first", "last", "second", "final", "title", "caption", "text", "words",
    "position", "place", "size", "shape", "background", "own", "original", "usual", "normal",
    "intro", "outro", "middle", "picture", "frame", "edges", "sides", "old", "new", "left", "right",
))  # fmt: skip
"""What something may have: "halve its volume"."""


def _is_contracted(first: str, rest: Sequence[str], last: Token) -> bool:
    """Whether "its" or "hes" begins a sentence, not what is said of the thing before."""
    if last.kind in _MEASURED:
        return True
    if first not in _SHORT:
        return False
    if first == "its" and rest[0] in _OWNED:
        return False
    if first == "its":
        return rest[0] in ADVERBS | ARTICLES | {"all", "for", "like", "not", "bit"} or (
            last.kind not in {"filler", "polite"} or rest[1] == ""
        )
    return rest[0] in ADVERBS | ARTICLES | {"not", "gonna", "going"}


def _sort(sentence: Sequence[Token], part: Sequence[Token], words: _Words) -> str:
    """Whether a sentence only says why, or may be a wish of its own."""
    kinds = {t.kind for t in sentence if t.value not in {"up", "down"}}
    earlier = {t.kind for t in part} | {t.sort for t in part}
    length = sum(1 for s in words.starts if sentence[0].start <= s < sentence[-1].end)
    said = words.at(sentence[0].start)[:length]
    told = states(said) or (said[1:2] and said[1] in SOMEBODY and OBLIGING.isdisjoint(said))
    for complaints, answers in _ANSWERED_BY:
        if kinds & complaints and (earlier.isdisjoint(answers) or _names_another(kinds, earlier)):
            return "pause"
    because = told and earlier & _WISHES and kinds.isdisjoint(_PARAMETERS)
    return "because" if because else "pause"


def _names_another(kinds: set[str], earlier: set[str]) -> bool:
    """Whether a complaint is about something heard that was not spoken of before."""
    return bool(kinds & AUDIBLE) and bool(earlier) and (kinds & AUDIBLE).isdisjoint(earlier)


def _is_a_command(tokens: Sequence[Token], i: int, behind: Sequence[str]) -> bool:
    """Whether a deed in its plain form begins there, with its object or nothing behind it."""
    token = tokens[i]
    plain = token.value is None or not str(token.value).endswith(("ed", "ing", "s", "er"))
    deed = token.kind in _COMMANDING or (token.kind in _WITH_A_PARTICLE and behind[0] in _TURNING)
    if not deed or not plain or behind[0] in ARTICLES or behind[0].endswith("ing"):
        return False
    following = tokens[i + 1].kind if i + 1 < len(tokens) else "stop"
    if following in BREAKS:
        return token.value is None  # "get rid"
    return following in _DONE_TO or not OBJECTS.isdisjoint(behind[1:3])


def _is_told(part: Sequence[Token], words: _Words) -> bool:
    """Whether the words so far tell how things are, so that a deed begins another sentence."""
    said = words.at(part[0].start)
    if said[:1] == ["why"] and said[2:3] not in (["you"], ["we"]):
        return True  # "why can't I hear it turn it back on"
    length = sum(1 for s in words.starts if part[0].start <= s < part[-1].end)
    return states(said[:length])
