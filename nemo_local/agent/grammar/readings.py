"""Words whose meaning hangs on the words beside them: phrasal verbs, moods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.kinds import AUDIBLE, DEEDS, THINGS
from nemo_local.agent.grammar.tokens import Token


def resolved(tokens: list[Token]) -> list[Token]:
    """Deeds whose meaning hangs on the words beside them.

    Whoever takes or gets something out removes it, whoever takes a file uses it; to clear
    all captions is not to start over.
    """
    tokens = [
        t for t in _more_or_less(_without_adjectives(tokens)) if t.kind not in _GREETINGS
    ] or tokens
    if [t.kind for t in tokens[:2]] == ["last", "trim"]:
        tokens = tokens[1:]  # "最后剪到20秒": at last, not the last 20 seconds
    following = [*tokens[1:], None]
    tokens = [
        t
        for t, n in zip(tokens, following, strict=True)
        if not (t.kind == "to" and n and n.kind in _BARE_DEEDS)  # "to cut", the infinitive
    ]
    kinds = {t.kind for t in tokens}
    audible = kinds & {"music", "voice", "sound"}
    out = "out" in kinds or ("off" in kinds and "take" in kinds)
    excerpt = kinds & {"time", "clock"} and not kinds & {"file", "music"}
    deeds = {"take": "remove" if out else "excerpt" if excerpt else "add"}
    if "out" in kinds and kinds & {"music", "voice"} and not kinds & DEEDS:
        tokens = [replace(t, kind="remove") if t.value == "get" else t for t in tokens]
    if "off" in kinds:
        tokens = [replace(t, kind="remove") if t.value in {"throw", "toss"} else t for t in tokens]
    named = kinds & {"title", "caption", "text"}
    deeds["shouldsay"] = "change" if named else "say"
    if "steady" in kinds and kinds & {"video", "clip", "all"} and "music" not in kinds:
        deeds["steady"] = "normalise"
    timed = bool(kinds & {"time", "clock"})
    if audible and kinds.isdisjoint(_PLACES - {"number"} if timed else _PLACES):
        shortens = _is_cut_to(tokens) and "from" not in kinds and "music" in kinds
        deeds["cut"] = deeds["trim"] = "keep" if shortens else "remove"
    if "vanish" in kinds and audible:
        deeds["vanish"] = "remove"
    if "remove" in kinds and kinds & {"percent", "db"}:
        deeds["remove"] = "quieter"  # "drop it by 3 dB"
    if "instrumental" in kinds and (kinds & _TO_MUSIC or _is_laid_under(tokens)):
        deeds["instrumental"] = "music"
    if "except" in kinds and (audible or "mute" in kinds) and _spares_a_stretch(tokens):
        deeds["except"] = "skipping"
    if kinds <= {"out", "music", "voice", "sound"}:
        deeds["out"] = "remove"  # "voices out"
    if "speed" in kinds:
        tokens = [replace(t, kind="faster", value=None) if t.value == "up" else t for t in tokens]
    heard = kinds & {"louder", "quieter", "inaudible", "volume", "only"}
    deeds["speakers"] = "voice" if heard else "unknown"
    if {"only", "while"} <= kinds and kinds & {"file", "clip"}:
        tokens = [t for t in tokens if t.value not in {"play", "plays", "playing"}]
    deeds["instrument"] = "unknown" if kinds & {"add", "want", "replace"} else "music"
    if "into" in kinds and kinds & {"clip", "number", "half"}:
        deeds["cut"] = "split"
    if kinds & {"percent", "db", "full", "louder", "quieter"}:
        deeds["beyond:speech"] = "voice"  # "change my voice to 80%"
    if _puts_at_a_level(tokens):
        deeds["add"] = "change"
    if "quote" in kinds:
        tokens = [replace(t, kind=_SIDES.get(str(t.value), t.kind)) for t in tokens]
    if "quote" in kinds and any(t.value in {"show", "display"} for t in tokens):
        deeds["what"] = "say"
    if "asbefore" in kinds:
        deeds["asbefore"] = _as_before(kinds)
    everything: list[Token] = []
    if kinds & {"music", "voice", "sound", "title", "caption", "text"} and "except" not in kinds:
        deeds["startover"] = "remove"
        everything = [replace(t, kind="all") for t in tokens if t.kind == "startover"]
    deeds["inaudible"] = "louder"
    tokens = [
        replace(t, kind=deeds.get(t.kind, t.kind))
        for t in _without_just(_without_effects(tokens))
        if not (t.value in {"up", "down"} and kinds & _WITH_PARTICLE)
    ]
    return [*_chinese_ends(tokens), *everything]


_GREETINGS = frozenset(("hello", "thanks"))
_SIDES = {"up": "top", "down": "bottom"}
_WITH_PARTICLE = frozenset(("trim", "cut", "speed", "faster", "slower", "slowmo", "join", "split"))
"""Deeds beside which "up" and "down" say nothing about a level: "trim it down to 15 s"."""


def _is_cut_to(tokens: Sequence[Token]) -> bool:
    """Whether a "to" says where to stop, not the other side of a stretch."""
    sides = {"time", "clock", "number", "start"}
    return any(b.kind == "to" and a.kind not in sides for a, b in pairwise(tokens))


def _puts_at_a_level(tokens: Sequence[Token]) -> bool:
    """Whether "put" changes a level of what is there: "put the voice at 80%"."""
    sorts = {t.kind.partition(":")[0] for t in tokens}
    named = sorts & {"mood", "file", "some", "match", "uploaded", "quote", "title", "caption"}
    level = sorts & {"percent", "db", "half", "full", "louder", "quieter"}
    return bool(level) and not named and any(t.value == "put" for t in tokens)


_LASTS = frozenset(("use", "play", "have"))
_BARE_DEEDS = frozenset((
    "remove", "cut", "mute", "add", "change", "trim", "speed", "faster", "slower", "louder",
    "quieter", "fade", "fadein", "fadeout", "fadeboth", "split", "move", "swap", "undo", "join",
))  # fmt: skip


def _without_just(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without an "only" that makes a deed small: "just delete the first half"."""
    following = [*tokens[1:], None]
    return [
        t
        for t, n in zip(tokens, following, strict=True)
        if not (t.kind == "only" and n and n.kind in _BARE_DEEDS and n.value not in _LASTS)
    ]


def _without_adjectives(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without a "loud" that only describes: "this clip has a loud backing track"."""
    following = [*tokens[1:], None]
    return [
        t
        for t, n in zip(tokens, following, strict=True)
        if not (t.value in {"loud", "quiet"} and n and n.kind in AUDIBLE)
    ]


def _more_or_less(tokens: Sequence[Token]) -> list[Token]:
    """ "More voice" is a louder voice where nothing else is to be done with it."""
    levels = {"more": "louder", "less": "quieter"}
    bare = DEEDS.isdisjoint(t.kind for t in tokens)
    following = [*tokens[1:], None]
    return [
        replace(t, kind=levels.get(t.kind, t.kind))
        for t, n in zip(tokens, following, strict=True)
        if t.kind not in levels or (bare and n and n.kind in AUDIBLE)
    ]


def _without_effects(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what loud music does: "the music is too loud, I can hardly hear myself"."""
    kinds = [t.kind for t in tokens]
    if "inaudible" in kinds and "music" in kinds and {"quieter", "drown"} & set(kinds):
        at = kinds.index("inaudible")
        if "music" in kinds[:at]:
            return tokens[:at]
    return tokens


def _chinese_ends(tokens: Sequence[Token]) -> list[Token]:
    """Chinese says one word for "after" (behind a time) and "the last" (before one)."""
    edges = {"after": "last", "before": "first", "start": "first"}
    following = [*tokens[1:], None]
    return [
        replace(t, kind=edges[t.kind])
        if t.kind in edges and t.value is None and t.end - t.start == 2 and n and n.kind == "time"
        else t
        for t, n in zip(tokens, following, strict=True)
    ]


_TO_MUSIC = frozenset(("remove", "mute", "louder", "quieter", "volume", "duck", "replace"))
"""Deeds that are done to an instrumental; others make the sound one."""

_PLACES = frozenset(("number", "half", "middle", "split", "clip", "video"))


_MANNERS = frozenset(("duck",))
_DONE = DEEDS - _MANNERS - {"louder", "quieter"}
"""Deeds, but those that may only say how music is to play."""


def _is_laid_under(tokens: Sequence[Token]) -> bool:
    return any(t.kind == "add" and t.value in {"add", "put", "lay", "insert"} for t in tokens)


def _as_before(kinds: set[str]) -> str:
    """What "back to the original" goes back to."""
    if "aspect" in kinds:
        return "asrecorded"
    if kinds & {"music", "voice", "sound"}:
        return "restore"
    return "normalspeed" if "speed" in kinds else "startover"


def _spares_a_stretch(tokens: Sequence[Token]) -> bool:
    """Whether what is excepted is a stretch of time, not a thing."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "except")
    behind = {t.kind for t in tokens[at + 1 :]}
    return bool(behind & {"time", "clock", "share"}) and behind.isdisjoint(THINGS)


def moods(tokens: Sequence[Token]) -> list[Token]:
    """Without the words of moods that only say what a video is about: "my travel video".

    One that is no mood of music and describes nothing ("mute the dog") is an unknown word.
    """
    kinds = {t.kind for t in tokens}
    asks = bool(kinds & {"add", "want", "replace", "swap", "match"})
    changes = bool(kinds & {"change"} and kinds & {"music", "it"}) and not kinds & {
        "louder",
        "quieter",
    }
    plain = "duck" in kinds or not kinds & (THINGS | {"video", "volume"})
    alone = kinds.isdisjoint(_DONE if plain else DEEDS - _MANNERS)

    def read(i: int) -> Token | None:
        after = next((t.kind for t in tokens[i + 1 :] if not t.kind.startswith("mood:")), "")
        if after == "music" or [t.kind for t in tokens[max(0, i - 2) : i]] == ["music", "colon"]:
            return tokens[i]
        if after in _DESCRIBED:
            return None
        return tokens[i] if asks or changes or alone else replace(tokens[i], kind="unknown")

    found = (read(i) if t.kind.startswith("mood:") else t for i, t in enumerate(tokens))
    return [t for t in found if t is not None]


PLAYERS = frozenset(("piano", "guitar", "guitars", "ukulele", "strings", "drums", "钢琴", "吉他"))
"""Instruments: they tell little of a mood, and to remove one is to remove the music."""
_DESCRIBED = frozenset(("video", "clip", "voice", "image"))
"""What a mood's word may describe without asking for music."""
