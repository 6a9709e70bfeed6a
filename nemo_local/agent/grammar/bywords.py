"""Tokens whose very word decides: "get ... out", "throw ... away", "show 'Hi' up there"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nemo_local.agent.grammar.kinds import FORMATS, SOUND_FILES, TEXTS, TIMES
from nemo_local.agent.grammar.said import Said
from nemo_local.agent.grammar.tokens import Token

_SIDES = {"up": "top", "down": "bottom"}
_ASKING = frozenset(("what", "is", "howmany"))
PACES = frozenset(("faster", "slower", "slowmo", "speed", "normalspeed"))
"""Words of how fast something plays."""
_SEEN_OR_ALL = frozenset(("image", "video", "clip", "slideshow", "it", "video:all"))
_FAINT = ("subtle", "discreet", "unobtrusive", "understated", "delicate")
"""What makes music quiet, but may be said of a text's looks."""
_SPEAKING = ("speak", "speaks", "speaking", "talk", "talks", "talking")
_COMPOSING = ("write", "compose", "sing", "record", "rap")
_STRETCHES = TIMES | {"first", "last", "from", "to", "start", "end", "number", "after", "before"}
_BRIGHT = dict.fromkeys(("brighter", "lighter", "sunnier"), "mood:happy")
_BRIGHT |= {"warmer": "mood:calm"}
"""Adjectives that say a mood of music, and else the look of a picture."""

_REVOKING = (
    "undo", "revert", "reverse", "rollback", "unmake", "undone", "cancel", "cancelled", "forget",
    "scrap", "discard", "drop", "ditch", "bin", "kill", "lose", "dump", "nix", "retract",
    "withdraw", "rescind", "void", "annul", "nullify", "reject", "abort", "ignore", "erase",
    "delete", "remove", "hate",
    "dislike", "roll", "take", "unwind", "disregard", "negate", "backtrack", "nuke", "axe", "trash",
)  # fmt: skip
"""Deeds that take the last edit back."""
_SHOWING = ("show", "display", "appear", "appears", "flash", "flashes", "shows")

_BY_WORD: tuple[tuple[Sequence[str], str, Callable[[Said], bool]], ...] = (
    (("get",), "remove", lambda s: s.any("out") and s.any("music", "voice") and not s.deeds),
    (("piece", "number", "tunes"), "music", lambda s: s.names_a_mood),
    (("track", "tracks"), "music", lambda s: s.names_a_mood),
    (("chuck", "bung"), "remove", lambda s: s.any(*TIMES) and s.kinds <= {"add", *_STRETCHES}),
    (("insert", "put", "add"), "change", lambda s: s.any("mute") and s.any(*TIMES) and not s.sings),
    (("soundtrack",), "sound", lambda s: s.any("ordinal") and s.any(*FORMATS)),
    (("behind",), "for", lambda s: s.sings and s.any("first", "last", "whole", "video")),
    (("play",), "change", lambda s: s.any("times", *PACES)),
    (("drop",), "add", lambda s: s.any("in") and s.sings),
    (("set",), "add", lambda s: s.names_a_mood and s.any(*_SEEN_OR_ALL)),
    (("files", "media"), "files", lambda s: s.any(*_ASKING) and s.deeds <= _ASKING),
    (_SPEAKING, "filler", lambda s: s.any("faster", "slower")),
    (_COMPOSING, "beyond:song", lambda s: s.any("music") and not s.any("quote", *TEXTS)),
    (("drop", "dip", "sink", "fall"), "quieter", lambda s: s.any("duck", "while") and s.sings),
    (_REVOKING, "undo", lambda s: s.any("lastedit", "alledits")),
    (("throw", "toss"), "remove", lambda s: s.any("off")),
)
"""Words, what they mean instead, and beside which others; of several the last that fits."""


def by_their_words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with those words as what they mean here."""
    said = Said(tokens)
    values = {str(t.value) for t in tokens}
    meant = {
        word: kind
        for words, kind, fits in _BY_WORD
        if not values.isdisjoint(words) and fits(said)
        for word in words
    }
    if not said.any(*_SEEN_OR_ALL) and said.any("music", "replace"):
        meant |= _BRIGHT
    following = [*tokens[1:], None]
    return [
        t.meaning(_of_a_text(said, t, _before(said, t, n, meant.get(str(t.value), t.kind))))
        for t, n in zip(tokens, following, strict=True)
    ]


def _before(said: Said, token: Token, following: Token | None, kind: str) -> str:
    """What a word means right before another: "every 15 seconds", "start with rain.wav"."""
    if following is None:
        return kind
    if token.value == "every" and following.kind == "time":
        return "each"
    begins = kind == "start" and str(following.value).endswith(SOUND_FILES)
    return "add" if begins and not said.deeds and len(said.kinds) > 1 else kind


def _of_a_text(said: Said, token: Token, kind: str) -> str:
    """What a word means beside a text: where it stands, or that it is shown."""
    quoted = said.any("quote")
    if said.any(*TEXTS) and not said.audible:
        sides = {"lower": "bottom", "higher": "top"} | dict.fromkeys(_FAINT, "filler")
        kind = sides.get(str(token.value), kind)
    elif not quoted:
        return kind
    kind = _side(token, said.tokens, kind)
    shows = quoted and token.value in _SHOWING and kind in {"what", "unknown"}
    return "say" if shows else kind


def _side(token: Token, tokens: Sequence[Token], kind: str) -> str:
    """What "up" and "down" say of a text: a side, unless one is named or a time follows."""
    if token.value not in _SIDES:
        return kind
    following = {t.kind for t in tokens if t.start > token.start}
    placed = not {"top", "bottom", "center"}.isdisjoint(t.kind for t in tokens)
    kept = not {"keep", "for", "only"}.isdisjoint(t.kind for t in tokens)
    return "polite" if placed or kept or following & (TIMES | {"to"}) else _SIDES[token.value]
