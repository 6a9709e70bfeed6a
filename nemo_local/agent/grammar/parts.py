"""Tokens → the stretches between breaks, each of which may be a wish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nemo_local.agent.grammar.kinds import (
    AUDIBLE,
    BREAKS,
    DEEDS,
    LEVELS,
    LOOSE,
    PAIRS,
    SECOND_THOUGHTS,
    STRONG,
    TEXTS,
    THINGS,
)
from nemo_local.agent.grammar.standing import stands_alone
from nemo_local.agent.grammar.tokens import Token


@dataclass
class Part:
    """A clause while it is put together; `start` and `end` also count words that are left out.

    `corrects` is the word that makes it a second thought: "rather" or, weaker, "contrary" (a bare
    "no") and "actually"; "scrap" takes back whatever it was.
    `led` is the break before it. `doubtful`: it was taken back, nobody knows for what.
    """

    tokens: list[Token]
    end: int
    start: int = 0
    led: str = ""
    question: bool = False
    corrects: str = ""
    doubtful: bool = False


def parts(tokens: Sequence[Token]) -> Iterable[Part]:
    """The stretches between breaks, and where a new deed begins without one."""
    part = Part([], 0, start=-1)
    for i, token in enumerate(tokens):
        if part.start < 0 and token.kind not in BREAKS:
            part.start = token.start
        if _breaks_nothing(token, part.tokens, tokens[i + 1 : i + 2]):
            part.end = token.end
        elif token.kind == "and" and _joins_numbers(tokens, i):
            part.tokens.append(replace(token, kind="to"))
        elif token.kind == "and" and _lists_clips(part.tokens, tokens[i + 1 : i + 4]):
            part.end = token.end
        elif token.kind in BREAKS:
            part.question = token.kind == "question"
            part.corrects = "" if token.kind == "then" or _is_too(tokens, i) else part.corrects
            if part.tokens or part.question:
                yield part
                part = Part([], 0, start=-1)
            part.led = token.kind if token.kind in _LEADS or not part.led else part.led
        else:
            corrects = token.kind in SECOND_THOUGHTS
            if _begins(part.tokens, tokens[i:]):
                if part.tokens:
                    yield part
                start = token.end if corrects else token.start
                part = Part([], 0, start, corrects=token.kind if corrects else "")
            if token.kind not in LOOSE and not corrects:
                part.tokens.append(token)
            part.end = token.end
    if part.tokens:
        yield part


def _begins(part: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether a new wish begins with the first of these tokens, break or no break."""
    token = rest[0]
    if is_a_label(part) or token.kind in SECOND_THOUGHTS:
        return not is_a_label(part)
    if token.kind in _DONE and _wants_a_thing(part):
        return False  # "I'd like the music stripped out"
    keeps = token.kind in {"only", "keep"} and token.chinese and _complete(part)
    if keeps or (token.kind == "spare" and not _only_names(part)):  # "去掉音乐只留人声"
        return len(rest) > 1 and rest[1].kind not in BREAKS
    if token.kind in _DEGREES:
        said = {t.kind for t in part}
        return bool(said & _DEGREES) and bool(said & AUDIBLE)  # "less music more voice"
    follows = next((t.kind for t in rest[1:] if t.kind not in LOOSE), "time")
    strong = (token.kind in STRONG and not _is_participle(token)) or _replaces(token)
    ends = follows == "time" or follows in BREAKS
    words_follow = token.kind == "say" and _names_a_text(part)  # "加个 title 叫“Day One”"
    if token.spaced and not words_follow and _is_over(part) and stands_alone(_up_to_a_break(rest)):
        return True
    return (not ends and strong and _complete(part)) or _is_another_level(part, rest)


def _is_too(tokens: Sequence[Token], i: int) -> bool:
    """Whether "too" or ", too" ends a wish there: it is another one, and corrects none."""
    return any(t.value == "too" for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]))


def _names_a_text(part: Sequence[Token]) -> bool:
    """Whether a text was named, but not yet its words."""
    kinds = {t.kind for t in part}
    return bool(kinds & TEXTS) and kinds.isdisjoint({"quote", "say", "colon"})


def _only_names(part: Sequence[Token]) -> bool:
    """Whether nothing but a thing was said, which what follows is about: "声音不要变尖"."""
    return bool(part) and {t.kind for t in part} <= THINGS | {"it", "video"} and part[-1].chinese


_DONE = frozenset(("remove", "mute", "extract"))


def _wants_a_thing(part: Sequence[Token]) -> bool:
    """Whether nothing but a thing was wanted so far, so that a deed is what is to become of it."""
    said = [t.kind for t in part if t.kind not in LOOSE | {"unknown"}]
    return said[:1] == ["want"] and len(said) > 1 and set(said[1:]) <= _WANTED


_WANTED = AUDIBLE | {"title", "caption", "text", "clip", "file", "first", "last", "ordinal", "it"}


def _is_over(part: Sequence[Token]) -> bool:
    """Whether what was said is a wish that a space may end."""
    return _complete(part) or bool({t.kind for t in part} & {"duck", "join", "undo", "redo"})


def _up_to_a_break(tokens: Sequence[Token]) -> Sequence[Token]:
    breaks = (i for i, t in enumerate(tokens) if t.kind in BREAKS or (i and t.spaced))
    return [t for t in tokens[: next(breaks, None)] if t.kind not in LOOSE]


def _is_participle(token: Token) -> bool:
    """Whether a deed stands behind its thing: "I want the music removed"."""
    return str(token.value).endswith(("ed", "ing")) or token.value in {
        "gone",
        "taken",
        "put",
        "cut",
    }


def _breaks_nothing(token: Token, part: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether a connector stands within a wish: "fade it in and out", "title: You and me"."""
    fades = any(t.kind.startswith("fade") for t in part)
    both_ways = fades and any(t.kind in {"in", "out"} for t in following)
    if token.kind == "and" and both_ways:
        return True
    if token.kind == "request" and part and part[0].kind in _ASKING:
        return True
    if token.kind == "then" and token.chinese and token.end - token.start == 1:
        return bool(part) and DEEDS.isdisjoint({t.kind for t in part} - {"duck"})  # "音乐也删了"
    return token.kind in {"and", "then", "but"} and is_a_label(part)


def is_a_label(part: Sequence[Token]) -> bool:
    """Whether a part begins like "title: ...", where every word may be the title's."""
    return [t.kind in k for t, k in zip(part, (TEXTS, {"colon"}), strict=False)] == [True, True]


_WHOLE = frozenset((
    "mute", "vertical", "horizontal", "square", "ratio", "normalise",
    "faster", "slower", "slowmo", "fadein", "fadeout", "fadeboth", "slideshow",
))  # fmt: skip
"""Deeds that need nothing beside them."""
_OPEN = frozenset(("add", "want", "remove", "cut", "change", "replace", "music", "mood"))
"""What goes on behind such a deed, or asks for something else."""
_LEADS = frozenset(("because", "hence", "request", "then", "but"))
_ASKING = frozenset(("what", "why", "howlong", "howmany", "is", "while"))
_DEGREES = frozenset(("more", "less"))
_CLIPS = frozenset(("file", "ordinal"))
_PLACES = frozenset(("first", "last", "ordinal"))
_NAMED_BY_PLACE = frozenset(("clip", "image"))
_CHOOSING = frozenset(("keep", "only", "want"))


def _is_another_level(part: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether a level of another thing follows: "voice louder music quieter"."""
    if rest[0].kind not in AUDIBLE:
        return False
    end = next((n for n, t in enumerate(rest) if t.kind in BREAKS), len(rest))
    said, near = [t.kind for t in part], {t.kind for t in rest[1:end]}
    if rest[0].kind in said or not near & LEVELS:
        return False
    things = [n for n, kind in enumerate(said) if kind in AUDIBLE]
    return bool(things) and not LEVELS.isdisjoint(said[things[0] :])


def _replaces(token: Token) -> bool:
    """Whether a word is the deed "replace", not the manner "instead"; Chinese words are short."""
    short = token.value is None and token.end - token.start <= 3
    return token.kind == "replace" and (short or token.value in {"replace", "swap"})


def _joins_numbers(tokens: Sequence[Token], i: int) -> bool:
    """Whether this "and" is the one of "between 5 and 10 seconds"."""
    measures = {"number", "time", "clock"}
    before = [t.kind for t in tokens[max(0, i - 4) : i] if t.kind not in LOOSE][-3:]
    after = next((t.kind for t in tokens[i + 1 : i + 3] if t.kind not in LOOSE), "")
    return "from" in before and before[-1] in measures and after in measures


def _lists_clips(part: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether an "and" stands between clips that a deed behind them is done to, or that stay."""
    kinds = {t.kind for t in part}
    listed = bool(kinds & _CLIPS) and kinds <= _CLIPS | {"clip", "it", "number", "all", "only"}
    behind = [*(t.kind for t in following if t.kind not in LOOSE), "", ""]
    if kinds & _CHOOSING and behind[1] in _NAMED_BY_PLACE:  # "keep the first and third clip"
        return part[-1].kind in _PLACES and behind[0] in _PLACES
    at_an_edge = behind[0] in {"first", "last"} and behind[1] in {"clip", "some"}
    return listed and (behind[0] in _CLIPS or at_an_edge)


def _complete(part: Sequence[Token]) -> bool:
    """Whether a part already has a deed and its thing, so that a new deed begins a new wish."""
    kinds = {t.kind for t in part}
    if kinds & {"what", "howmany", "howlong", "is", "why"}:
        return False
    how_it_is = {"want", "change"} if kinds & {"it", "video"} else set[str]()
    if kinds & _WHOLE and kinds.isdisjoint(_OPEN - how_it_is):
        return True
    deeds = kinds & (DEEDS - {"only"})
    things = kinds & (THINGS | {"quote", "time", "clock", "share"})
    if deeds == {"want"} and things <= {"time", "clock", "share"}:
        return False  # "需要在前30秒 加上…"
    return bool(deeds and things) and not (
        kinds & PAIRS or (part and part[-1].kind in {"to", "from", "change"})
    )
