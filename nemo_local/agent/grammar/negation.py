"""What "not" does to the words behind it, or, in Chinese, before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import BREAKS, DEEDS, LOOSE, NEGATABLE, THINGS, TIMES
from nemo_local.agent.grammar.tokens import Token

_REVERSED = frozenset(("fade", "fadein", "fadeout", "fadeboth", "duck"))
_SOUND_FILE = frozenset(("audiofile", "mp3", "wav", "m4a"))
_OPPOSITE = {"blur": "crop", "crop": "blur"}
_SOUND_ONLY = frozenset(("audiofile", "mp3", "wav", "m4a", "extract", "sound"))
_GOING_BACK = frozenset(("undo", "redo", "putback", "startover"))
_ADDING = frozenset(("add", "want", "replace", "change"))


_NAMED = THINGS | {"file", "quote", "video", "it", "instrument", "unknown", "beyond"}
"""What something may be put in the place of."""
_SIZES = TIMES | {"number", "percent", "db", "times", "lufs", "ratio", "ordinal", "half"}
_PERSON = re.compile(r"\b(?:i|he|she|they|we|you|people|someone|somebody|everyone|nobody) $")


def negations(tokens: Sequence[Token], message: str) -> list[Token]:
    """The tokens with each "not" resolved.

    After "don't", a deed spares what follows; a thing is to be removed. "Not the title"
    beside a wish only tells things apart, "not in the first minute" leaves a stretch out,
    and a "no" by itself may be a correction.
    """
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        i += 1
        if token.kind == "insteadof":
            run = _run(tokens, i) if _part(out) else _up_to_a_wish(_run(tokens, i))
            i += len(run)
            begins = not _part(out) and not token.chinese
            if {t.kind for t in run} <= _SIZES and run:
                continue  # "for 7 seconds rather than 4"
            named = not run or any(_is_named(t) for t in run)
            if begins or (named and _ADDING & {t.kind for t in _part(out)}):
                out.append(replace(token, kind="replace"))
                out += (t for t in run if t.kind == "sound")
        elif token.value == "stop" and _PERSON.search(message[: token.start].lower()):
            continue  # "when I stop talking"
        elif token.kind == "not":
            while i < len(tokens) and _says_nothing(tokens[i : i + 2]):
                i += 1
            i += _negated(token, tokens[i:], out, message)
        else:
            out.append(token)
    return out


def _is_named(token: Token) -> bool:
    """Whether a word behind "instead of" is a thing: not "instead of stopping dead"."""
    return token.sort in _NAMED and not str(token.value).endswith("ing")


def _says_nothing(tokens: Sequence[Token]) -> bool:
    """Whether a word behind "not" only leads to what is not wanted: "don't want them bars"."""
    first, *behind = (t.kind for t in tokens)
    points = first == "it" and bool({*behind} & (THINGS | set(_OPPOSITE)))
    return first in LOOSE | {"want", "some"} or points


def _negated(token: Token, rest: Sequence[Token], out: list[Token], message: str) -> int:
    """Write down what a negation means; returns how many of the tokens behind it are used up."""
    run = _run(rest, 0)
    if run and token.value == "no" and run[0].kind in _GOING_BACK:
        return 0  # "oh no, undo that"
    if not run:
        _after_its_thing(token, out, message)
        return 0
    if (used := _denied(run, rest, out, message)) is not None:
        return used
    follows, kinds = run[0].kind, [t.kind for t in run]
    if follows == "quieter" and ("duck" in kinds or {"while", "voice"} <= set(kinds)):
        out.append(replace(run[0], kind="duck"))
        meant, used = "remove", 1
    elif "drown" in kinds and follows in {"drown", "change", "music"}:
        meant, used = "duck", kinds.index("drown") + 1
    elif {"music", "volume"} <= set(kinds) and "change" in kinds:
        out += (t for t in run if t.kind == "music")  # "don't let the music change level"
        meant, used = "steady", len(run)
    elif follows == "add" and "file" in kinds and (run[0].value == "use" or run[0].chinese):
        meant, used = "remove", 1
    elif follows == "add" and {t.sort for t in run} == {"add", "mood"} and run[0].chinese:
        return len(run)  # "别用钢琴"
    elif follows in NEGATABLE - _REVERSED:
        meant, used = "remove" if follows == "keep" else "spare", 1
    elif _tells_apart(token, run, out) or _is_left_undone(token, run[0], message):
        if not _is_a_stretch(run):
            return _apart(run, out)
        meant, used = "skipping", 0
    else:
        meant, used = "remove", 0
    out.append(replace(token, kind=meant, end=run[0].end if meant == "spare" else token.end))
    return used


def _apart(run: Sequence[Token], out: list[Token]) -> int:
    """Put the other part of the sound in the place of what is left out, if there is one."""
    if other := _all_but(run, out):
        while out[-1].kind in BREAKS:
            out.pop()
        out += other
    return len(run)


def _denied(
    run: Sequence[Token], rest: Sequence[Token], out: list[Token], message: str
) -> int | None:
    """A manner that is not wanted: "not too sad", "not too quiet", "no blurry edges"."""
    follows, kinds = run[0].kind, [t.kind for t in run]
    if set(kinds) <= _SOUND_FILE | LOOSE | {"only", "unknown"} and _SOUND_FILE & set(kinds):
        out.append(replace(run[0], kind="mp4"))
        return len(run)  # "不要纯音频"
    if "normalise" in kinds and message[run[kinds.index("normalise")].start] in "忽一":
        out.append(_steadied(run, out))
        return kinds.index("normalise") + 1
    too_quiet = follows == "quieter" and _is_too(message, run[0])
    if too_quiet or follows.startswith("mood:"):
        return 1 if not too_quiet else int(any(t.kind in {"percent", "db"} for t in rest[:6]))
    if follows in {"video", "image"} and _SOUND_ONLY & {t.kind for t in _part(out)}:
        out.append(replace(run[0], kind="audiofile"))
        return 1  # "just the audio, no video"
    if follows in _OPPOSITE:
        out.append(replace(run[0], kind=_OPPOSITE[follows]))
        return 1
    return None


def _steadied(run: Sequence[Token], out: Sequence[Token]) -> Token:
    """Music that is not to go up and down, or sound: "音乐别忽大忽小"."""
    music = any(t.kind == "music" for t in (*_part(out), *run))
    return replace(run[0], kind="steady" if music else "normalise")


def _after_its_thing(token: Token, out: list[Token], message: str) -> None:
    """A negation with nothing behind it: of what stands before it, or of all that was said."""
    before = _part(out)
    chinese = message[token.start] > "\u2fff"
    if not chinese or not before:
        out.append(replace(token, kind="contrary"))
    elif len(out) > len(before) and out[-len(before) - 1].kind == "but" and _is_a_stretch(before):
        out.insert(len(out) - len(before), replace(token, kind="skipping"))
    else:
        out.append(replace(token, kind="remove"))


def _is_a_stretch(part: Sequence[Token]) -> bool:
    kinds = {t.kind for t in part}
    return bool(kinds & TIMES) and kinds.isdisjoint(THINGS | DEEDS)


def _tells_apart(token: Token, run: Sequence[Token], out: Sequence[Token]) -> bool:
    """Whether "not ..." only says what a wish is not about, or when not."""
    if token.value != "not":
        return bool(out) and out[-1].kind == "but" and _is_a_stretch(run)
    return _is_a_stretch(run) or (bool(out) and DEEDS.isdisjoint(t.kind for t in run))


def _is_left_undone(token: Token, following: Token, message: str) -> bool:
    """Whether something that nobody knows is not to be done: "音乐别抢" takes nothing away."""
    negator = message[token.start : following.start]
    idle = negator[:1] in "别勿" or negator.endswith(_SO_MUCH)
    return following.kind == "unknown" and idle


_SO_MUCH = ("太", "那么", "这么", "过于", "很", "特别")
"""What makes a manner of an adjective: "不用太复杂"."""


def _all_but(run: Sequence[Token], out: Sequence[Token]) -> list[Token]:
    """The other part of the sound, where a wish about everything leaves one out."""
    if not THINGS.isdisjoint(t.kind for t in out):
        return []
    other = {"music": "voice", "voice": "music"}
    return [replace(t, kind=other[t.kind]) for t in run if t.kind in other]


def _is_too(message: str, token: Token) -> bool:
    return message[token.start :][:3].lower().startswith(("too", "太", "so "))


def _run(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """From there to the next break."""
    end = start
    while end < len(tokens) and tokens[end].kind not in BREAKS:
        end += 1
    return tokens[start:end]


def _up_to_a_wish(run: Sequence[Token]) -> Sequence[Token]:
    """What is to be replaced where that is said first: "instead of a.mp3 I'd like jazz"."""
    end = next((i for i, t in enumerate(run) if t.kind in _ADDING), len(run))
    return run[:end]


def _part(tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands since the last break, without words that say nothing."""
    start = len(tokens)
    while start and tokens[start - 1].kind not in BREAKS:
        start -= 1
    part = tokens[start:]
    return part if any(t.kind not in LOOSE for t in part) else ()
