"""Words that say nothing beside the others: courtesies, particles, adjectives, effects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.kinds import AUDIBLE, DEEDS, FORMATS, TIMES
from nemo_local.agent.grammar.tokens import Token

_GREETINGS = frozenset(("hello", "thanks"))
_LASTING = frozenset(("use", "play", "plays", "played", "playing", "have"))
_WITH_PARTICLE = frozenset(("trim", "cut", "speed", "faster", "slower", "slowmo", "join", "split"))
"""Deeds beside which "up" and "down" say nothing about a level: "trim it down to 15 s"."""
_BARE_DEEDS = frozenset((
    "remove", "cut", "mute", "add", "change", "trim", "speed", "faster", "slower", "louder",
    "quieter", "fade", "fadein", "fadeout", "fadeboth", "split", "move", "swap", "undo", "join",
))  # fmt: skip
"""Deeds that "just" makes small, and that "to" stands before."""


def needful(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that say something; all of them if none does."""
    said = {word for t in tokens for word in (t.kind, t.value)}
    for words, without in _STEPS:
        if not said.isdisjoint(words):
            tokens = without(tokens) or tokens
    return list(tokens)


def _without_adjectives(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without a "loud" that only describes: "this clip has a loud backing track"."""
    return [
        t for t, n in _with_next(tokens) if t.value not in {"loud", "quiet"} or n not in AUDIBLE
    ]


def _more_or_less(tokens: Sequence[Token]) -> Sequence[Token]:
    """With "more voice" as a louder voice, where nothing else is to be done with it."""
    levels = {"more": "louder", "less": "quieter"}
    bare = DEEDS.isdisjoint(t.kind for t in tokens)
    return [
        t.meaning(levels.get(t.kind, t.kind))
        for t, n in _with_next(tokens)
        if t.kind not in levels or (bare and n in AUDIBLE)
    ]


_SORTS: tuple[frozenset[str], ...] = (
    frozenset(("file",)),
    frozenset(("percent",)),
    frozenset(("db",)),
    frozenset(("times",)),
    frozenset(("mood",)),
    FORMATS,
    frozenset(("vertical", "horizontal", "square", "ratio")),
)
"""Values that take each other's place."""


def _without_what_was(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what something is to change from: "from 100% to 40%", "从sunny.mp3换成rain.wav"."""
    for i, token in enumerate(tokens[:-1]):
        old = tokens[i + 1].sort
        row = next((r for r in _SORTS if old in r), frozenset[str]())
        new = {t.sort for t in tokens[i + 3 : i + 5]}
        changed = _is_a_time(tokens[i + 1]) and token.chinese
        changed &= [t.kind for t in tokens[i + 2 : i + 3]] == ["change"]
        if token.kind == "from" and (row & new or changed):
            return [*tokens[:i], *tokens[i + 2 :]]
    return without_the_old_song(tokens)


def without_the_old_song(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the song that another takes the place of: "把song.mp3换成rain.wav"."""
    kinds = [t.sort for t in tokens]
    deed = next((i for i, k in enumerate(kinds) if k in {"replace", "change", "swap"}), len(tokens))
    files = [i for i, t in enumerate(tokens) if t.kind == "file" and _is_a_song(t)]
    if not files or deed == len(tokens):
        return tokens
    old, behind = files[0], set(kinds[deed:])
    named = old < deed or old == deed + 1  # "swap song.mp3 for some jazz"
    replaced = (len(files) == 2 and "and" not in kinds) or (named and "mood" in behind)
    return [t for i, t in enumerate(tokens) if i != old or not replaced]


def _is_a_time(token: Token) -> bool:
    return token.kind in {"time", "clock"}


def _is_a_song(token: Token) -> bool:
    return str(token.value).lower().endswith((".mp3", ".wav", ".m4a", ".aac"))


def _without_greetings(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without hello and thanks, unless they may be the words of a title."""
    if any(t.kind in {"title", "caption", "text"} for t in tokens):
        return tokens
    return [t for t in tokens if t.kind not in _GREETINGS]


_ORDERED = frozenset((
    "remove", "cut", "add", "change", "trim", "split", "move", "swap", "extract", "normalise",
    "join", "replace", "restore", "undo", "take", "mute",
))  # fmt: skip
"""Deeds that come first or last in a list of wishes."""


def _without_at_last(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what only counts the wishes: "first get rid of it", "最后剪到20秒"."""
    first, deed = (*tokens, None, None)[:2]
    if first is None or deed is None or first.kind not in {"first", "last", "ordinal"}:
        return tokens
    counts = first.value is not None and deed.kind in _ORDERED
    counts |= (first.kind, deed.kind) == ("last", "trim")
    return tokens[1:] if counts else tokens


def _without_firstly(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without the "first" that only begins a list: "first get rid of the music, then ..."."""
    kinds = [t.kind for t in tokens[:3]]
    begins = kinds[:1] == ["first"] and len(kinds) > 1 and tokens[0].value == "first"
    deed = begins and (kinds[1] in DEEDS - {"only"} or kinds[1] in {"change", "take", "not"})
    return tokens[1:] if deed else tokens


def _without_infinitives(tokens: Sequence[Token]) -> Sequence[Token]:
    return [t for t, n in _with_next(tokens) if t.kind != "to" or n not in _BARE_DEEDS]


def _without_just(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without an "only" that makes a deed small: "just delete the first half"."""
    if tokens and tokens[-1].kind == "only" and (tokens[-1].chinese or _is_done_there(tokens)):
        said = {t.kind for t in tokens}
        tokens = tokens[:-1] if said & _BARE_DEEDS else tokens  # "...删掉就行"
    tokens = [t for b, t in zip((None, *tokens), tokens, strict=False) if not _is_small(b, t)]
    following = [*tokens[1:], None]
    return [
        t
        for t, n in zip(tokens, following, strict=True)
        if not (t.kind == "only" and n and n.kind in _BARE_DEEDS and n.value not in _LASTING)
    ]


def _is_small(deed: Token | None, only: Token) -> bool:
    """Whether an "only" but says how little a deed before it is done to: "mute only the intro"."""
    small = deed is not None and deed.kind in _NARROWED and not deed.chinese
    return small and only.kind == "only" and not only.chinese


_NARROWED = frozenset(("remove", "cut", "mute", "unmute", "louder", "quieter", "faster", "slower"))


def _is_done_there(tokens: Sequence[Token]) -> bool:
    """Whether a deed is to be done to one clip or stretch: "mute the second clip only"."""
    kinds = {t.kind for t in tokens}
    there = bool(kinds & TIMES) or bool(kinds & {"ordinal", "file", "first", "last"})
    return there and bool(kinds & _BARE_DEEDS) and kinds.isdisjoint({"add", "keep", "want"})


def _without_effects(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without what loud music does: "the music is too loud, I can hardly hear myself"."""
    kinds = [t.kind for t in tokens]
    if "inaudible" in kinds and "music" in kinds and {"quieter", "drown"} & set(kinds):
        at = kinds.index("inaudible")
        if "music" in kinds[:at]:
            return tokens[:at]
    return tokens


def _without_particles(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without "up" and "down" beside a deed of time; "speed it up" is to be faster."""
    kinds = {t.kind for t in tokens}
    if "speed" in kinds:
        tokens = [replace(t, kind="faster", value=None) if t.value == "up" else t for t in tokens]
    shown = bool(kinds & {"image", "each", "slideshow"}) and bool(kinds & TIMES)
    idle = shown or bool(kinds & _WITH_PARTICLE)
    return [t for t in tokens if t.value not in {"up", "down"} or not idle]


def _without_playing(tokens: Sequence[Token]) -> Sequence[Token]:
    """Without a playing that only says when or which: "lower the music playing behind me"."""
    kinds = {t.kind for t in tokens}
    only_while = {"only", "while"} <= kinds and kinds & {"file", "clip"}
    playing = {"play", "plays", "playing"} if only_while else set[str]()
    playing |= {"playing"} if kinds & _BARE_DEEDS - {"add"} or "keep" in kinds else set()
    return [t for t in tokens if t.value not in playing]


def _with_next(tokens: Sequence[Token]) -> Sequence[tuple[Token, str]]:
    """Each token and the concept behind it."""
    last = [(tokens[-1], "")] if tokens else []
    return [*((a, b.kind) for a, b in pairwise(tokens)), *last]


_STEPS: tuple[tuple[Sequence[str], Callable[[Sequence[Token]], Sequence[Token]]], ...] = (
    (("loud", "quiet"), _without_adjectives),
    (("from", "replace", "change", "swap"), _without_what_was),
    (("more", "less"), _more_or_less),
    (("hello", "thanks"), _without_greetings),
    (("first", "last", "ordinal"), _without_at_last),
    (("first",), _without_firstly),
    (("to",), _without_infinitives),
    (("play", "plays", "playing"), _without_playing),
    (("inaudible",), _without_effects),
    (("only",), _without_just),
    (("speed", "up", "down"), _without_particles),
)
"""The words, or concepts, that each step is about, and the step."""
