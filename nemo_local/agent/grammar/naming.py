"""Clips that are named twice, "the second clip (b.mp4)", or by a number alone, "1和3静音"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from nemo_local.agent.grammar.kinds import LOOSE, TIMES
from nemo_local.agent.grammar.tokens import Token

_BRACKETS = {"(": ")", "（": "）"}
_POINTING = frozenset(("it", "some", "clip", "number", "image"))
_PLACE = frozenset(("ordinal", "clip", "number", "image", "some"))
_BARE_DEEDS = frozenset(("mute", "unmute"))
_BEHIND = _BARE_DEEDS | {"remove", "slower", "faster"}
"""Deeds that a Chinese number before them says the clip of."""


def named_once(tokens: Sequence[Token], message: str) -> Sequence[Token]:
    """The tokens without the second name of a clip, which stands in brackets."""
    if "(" not in message and "（" not in message:
        return tokens
    out = list(tokens)
    for begin in [t for t in tokens if message[t.start : t.end] in _BRACKETS]:
        closing = _BRACKETS[message[begin.start : begin.end]]
        first = next(i for i, t in enumerate(out) if t is begin)
        ends = (i for i, t in enumerate(out) if message[t.start : t.end] == closing and i > first)
        last = next(ends, None)
        if last is None:
            continue
        inside = {t.kind for t in out[first + 1 : last]} - LOOSE - {"unknown"}
        before = [t.kind for t in out[:first] if t.kind not in LOOSE | {"unknown"}][-2:]
        placed = {"ordinal", "number"} & {*before} and before[-1] in _PLACE
        named = before[-1:] == ["file"] and inside & {"ordinal", "number"}
        repeated = inside == {"file"} and _is_named_before(out[:first], out[first:last])
        if repeated or (inside == {"file"} and placed) or (named and inside <= _PLACE):
            out = [*out[:first], *out[last + 1 :]]
    return out


def said_twice(tokens: Sequence[Token], message: str) -> Sequence[Token]:
    """The tokens without the place of a clip that its name follows: "中间那段interview"."""
    if not any(t.kind == "file" for t in tokens):
        return tokens
    gone: list[Token] = []
    for i, token in enumerate(tokens):
        if token.kind not in {"ordinal", "first", "last", "start", "end", "middle"}:
            continue
        run = list(takewhile(lambda t: t.kind in _POINTING or _is_of(t, message), tokens[i + 1 :]))
        behind = tokens[i + 1 + len(run) : i + 2 + len(run)]
        named = bool(run) and run[0].chinese and behind and behind[0].kind == "file"
        gone += [token, *run] if named else []
    return [t for t in tokens if t not in gone]


def _is_of(token: Token, message: str) -> bool:
    return message[token.start : token.end] == "的"


def _is_named_before(before: Sequence[Token], inside: Sequence[Token]) -> bool:
    """Whether the file in brackets is the one that was just spoken of."""
    named = [t.value for t in before if t.kind == "file"][-1:]
    return bool(named) and named == [t.value for t in inside if t.kind == "file"]


def by_number(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with bare numbers as places of clips, where nothing else tells what is meant."""
    kinds = {t.kind for t in tokens}
    if "number" not in kinds or not kinds - {"number"} <= _BEHIND or len(kinds) < 2:
        return tokens
    deed = next(t for t in tokens if t.kind != "number")
    behind = deed.chinese and deed is tokens[-1]
    if not behind and not kinds <= _BARE_DEEDS | {"number"}:
        return tokens
    return [replace(t, kind="ordinal") if t.kind == "number" else t for t in tokens]


_SOUND_FILES = frozenset(("extract", "audiofile", "mp3", "wav", "m4a"))
_WITHIN = TIMES | {"it", "from", "start", "add", "play", "first", "for"}
"""Where a song is to begin: "用song.mp3，从它的第30秒开始"."""
_STREAM = frozenset(("add", "stream", "sound", "track", "ordinal", "number", "want", "of"))
_WHERE = frozenset((
    "onlyfor", "file", "clip", "ordinal", "number", "play", "in", "only", "at",
))  # fmt: skip


def of_the_one_before(part: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """What a part that is no wish of its own says of the one before; nothing if it is one.

    Which of several streams is meant, or under which clip the music is to play.
    """
    kinds = {t.kind for t in part if t.end - t.start > 1 or t.kind != "unknown"}
    earlier = {t.sort for t in before}
    streams = {"stream", "sound", "track"} & kinds and {"ordinal", "number"} & kinds
    if streams and kinds <= _STREAM and earlier & _SOUND_FILES:
        return [t for t in part if t.kind not in {"add", "want", "unknown"}]
    within = {"it", "from"} <= kinds <= _WITHIN and bool(kinds & TIMES)
    if within and {"add", "file"} <= earlier:
        return [t for t in part if t.kind not in {"add", "play", "it"}]
    music = "add" in earlier and bool(earlier & {"music", "mood"})
    only = "onlyfor" in kinds or {"only", "at"} <= kinds
    there = only and kinds <= _WHERE and bool(kinds & {"file", "ordinal"})
    return [t for t in part if t.kind in {"file", "clip", "ordinal"}] if music and there else []
