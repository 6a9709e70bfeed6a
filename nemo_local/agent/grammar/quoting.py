"""Quotes that are no text to show: what somebody asked for, and moods between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import LOOSE
from nemo_local.agent.grammar.tokens import Token, tokenise

_SOMEBODY = (
    r"(?:they|he|she|we|someone|somebody|(?:the|my|our|a|this|their)?\s*(?:end )?(?:user|client|"
    r"customer|boss|manager|editor|director|producer|teacher|friend|colleague|wife|husband|mum|mom|"
    r"dad|sister|brother|owner|person|caller|viewer|creator|guy|team|marketing)(?:['’]s)?)"
)
_SAYING = (
    r"(?:said|says|say|saying|wrote|writes|typed|types|asks?|asked|asking|requests?|requested|"
    r"messages?|messaged|message|wants?|wanted|words|instructions?|prompt|query|told (?:me|us|you)|"
    r"texted|put it|sent|replied|answered|wish|command|input)"
)
_REPORT = re.compile(
    rf"^\W*(?:(?:so|well|ok|hi|hello|please|apply|do|handle|follow)\W+)?{_SOMEBODY}"
    rf"(?:\W+(?:just|now|also|then|has|have|had|is|was|exact|original|latest|own|literally|new))*"
    rf"\W+{_SAYING}(?:\W+(?:is|was|are|this|that|the following|for|to me|to us|me|us|verbatim|as "
    r"follows|reads))*\s*[:,—-]*\s*$",
    re.I,
)
"""What stands before the words of somebody else: "The user wrote:"."""
_TEXTS = frozenset(("title", "caption", "text", "say", "onscreen", "top", "bottom", "colon"))
_OF_MUSIC = frozenset(("music", "mood", "feel"))
_SOMETHING = re.compile(r"\b(?:something|anything|some|music|a bit)\b", re.I)


def reported(message: str) -> str:
    """The words of somebody else, where the message but reports them; else the message."""
    if "“" not in message and '"' not in message and "'" not in message:
        return message
    found = re.match(r"(?s)(?P<lead>[^\"“']*(?:'s[^\"“']*)?)[\"“'](?P<words>.+)[\"”']\W*$", message)
    if found is None or not _REPORT.match(found["lead"]):
        return _what_was_asked(message)
    return found["words"] if '"' not in found["words"] or len(found["words"]) > 12 else message


_QUOTE = re.compile(r"\"([^\"]+)\"|“([^”]+)”|(?<!\w)'([^']+)'(?!\w)")
_ABOUT_A_WISH = frozenset(
    re.findall(
        r"\w+",
        "the user users my our client clients customer customers original verbatim exact request "
        "requests requested message messages is was are were said says say wrote writes typed "
        "asked asks for input prompt query instruction instructions words quote quoting from in "
        "their own please pls apply do so handle execute follow it that this thats as written "
        "stated to and also then thanks thank you what they he she literally of me us i just now "
        "end s task text reads here heres ",
    )
)
_ASKED = frozenset((
    "request", "requests", "requested", "message", "messages", "said", "says", "wrote", "writes",
    "typed", "asked", "asks", "input", "prompt", "query", "instruction", "instructions", "quote",
))  # fmt: skip
_NAME = re.compile(r"[\w-]+\.\w{3,4}")


def _what_was_asked(message: str) -> str:
    """The quoted words, where all the others only tell whose wish they are: they say no text."""
    quoted = [next(filter(None, q.groups())) for q in _QUOTE.finditer(message)]
    if not quoted:
        return message
    outside = _QUOTE.sub(" ", message)
    told = set(re.findall(r"[a-z]+", _NAME.sub(" ", outside).lower().replace("'", "")))
    if not told <= _ABOUT_A_WISH or told.isdisjoint(_ASKED):
        return message
    wishes, files = ". ".join(quoted), _NAME.findall(outside)
    named = not files or re.search(r"\b(?:clip|video)s?\b", wishes) or files[0] in wishes
    return wishes if named else f"{wishes} in {files[0]}"


def moods_unquoted(tokens: Sequence[Token], message: str) -> Sequence[Token]:
    """The tokens with a quoted mood as that mood: 'music in a "calm" mood'."""
    kinds = {t.sort for t in tokens}
    if "quote" not in kinds or kinds & _TEXTS:
        return tokens
    return [each for t in tokens for each in _unquoted(t, kinds, message)]


def _unquoted(token: Token, kinds: set[str], message: str) -> Iterator[Token]:
    words = str(token.value) if token.kind == "quote" else ""
    inside = [t for t in tokenise(words) if t.kind not in LOOSE] if words else []
    sorts = {t.sort for t in inside}
    of_music = bool(kinds & _OF_MUSIC) or _SOMETHING.search(words) is not None
    if "mood" not in sorts or not of_music or not sorts <= {"mood", "some", "music", "feel", "bit"}:
        yield token
        return
    at = message.find(words, token.start)
    yield from (replace(t, start=t.start + at, end=t.end + at) for t in inside)
