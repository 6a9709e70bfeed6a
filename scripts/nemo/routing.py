"""Wishes that another script fulfils, so that they are not sent, and not charged, as edits.

Only a message that says nothing else is kept back: "export" is, "add a title that says Export"
is not, and "remove the music and export it" is not either, for it wants an edit.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from . import phrasebook
from .errors import USAGE, NemoError


@dataclass(frozen=True, slots=True)
class Route:
    """The script that does it, and why the message is not sent."""

    script: str
    reason: str


def destination(message: str) -> Route | None:
    """Name the script that fulfils a wish, as ``route`` does; refuse a wish without a word."""
    if not message.strip():
        raise NemoError("usage", "The wish is empty.", "Say what is to be done.", USAGE)
    return route(message)


def route(message: str) -> Route | None:
    """Name the script that fulfils a message; None if the agent must get it."""
    if len(message) > _LONGEST:
        return None  # nobody needs that many words for "export"
    words = unicodedata.normalize("NFKC", message).lower().replace("’", "'")
    words = " ".join(words.split()).strip(_EDGES)
    for where, english, chinese in _WISHES:
        if english.fullmatch(words) or chinese.fullmatch(words):
            return where
    return None


def asks_for_sound(wish: str) -> bool:
    """Whether a wish speaks of the sound itself, so that a sound file alone may fulfil it."""
    words = unicodedata.normalize("NFKC", wish)
    return bool(_SOUND.search(words) or _ZH["sound"].search(words))


_LONGEST = 200
_SOUND = re.compile(r"\b(?:audio|sounds?|mp3|wav|m4a)\b", re.IGNORECASE)
_EDGES = " \t\n.!?。!?~…,;:、，；：'\"“”「」*_`👍🙏😊🎉"

# What may stand around a wish without changing it.
_CALL = r"""(?:(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|k|now|just|so|then|and|great|perfect|
    nice|thanks|thank\ you|cool|good|done|all\ done|i'm\ done|that's\ it|that's\ all|
    looks\ (?:good|great)|love\ it|yes|yeah|sure|next|finally|go\ ahead(?:\ and)?|let's|let\ me|
    help\ me(?:\ to)?|nemo|(?:can|could|would|will)\ you|(?:can|could|may)\ i|can\ we|
    i\ (?:want|need|wish)(?:\ to)?|i'd\ like(?:\ to)?|i\ would\ like(?:\ to)?|it's\ time\ to|
    time\ to|i'm\ ready\ to|ready\ to)[\ ,.!;:-]+){0,6}"""
_AFTER = r"""(?:[\ ,]+(?:please|pls|plz|now|thanks|thank\ you|for\ me|right\ now|right\ away|asap|
    again|then|to\ me|at\ once|today|as\ it\ is|as\ is|whenever\ you\ can|
    if\ (?:you\ can|possible))){0,4}"""
_FORM = r"(?:mp4|mp3|wav|m4a|mov|video|audio|hd|1080p|720p|4k|full\ hd|high\ quality)"
_WORK = rf"""(?:it|this|that|everything|all|(?:the\ |my\ |this\ |our\ |a\ |that\ )?
    (?:(?:final|finished|edited|complete|completed|full|whole|current|new|resulting|rendered|last|
      latest|{_FORM})\ ){{0,3}}
    (?:video|videos|file|files|clip|movie|film|cut|edit|result|version|project|output|{_FORM}|
      audio\ track|sound|copy))"""
_FINAL = rf"""(?:the\ |my\ |our\ )?
    (?:final|finished|completed|rendered|resulting)\ (?:{_FORM}\ )?
    (?:video|file|clip|movie|film|cut|edit|result|version|output|copy|{_FORM})"""
_TO = rf"""(?:\ (?:as|in|to|into)\ (?:an?\ )?(?:{_FORM}(?:\ (?:file|format|quality))?|
    (?:my\ |the\ |this\ )?(?:computer|disk|drive|laptop|machine|desktop|downloads(?:\ folder)?|
      phone|device|downloads?)))?"""
_MINE = r"""(?:the\ |my\ |our\ |your\ )?
    (?:current\ |full\ |whole\ |account\ |remaining\ |available\ )?"""
_SHOW = r"""(?:show(?:\ me)?|see|view|check|list|display|print|read|get|tell\ me|give\ me|
    what\ (?:is|are)|what's|whats|query|look\ up|look\ at)\ """

_ZH = phrasebook.load("routing_zh")


def _wish(english: str) -> re.Pattern[str]:
    return re.compile(f"{_CALL}(?:{english}){_AFTER}", re.X)


_WISHES: tuple[tuple[Route, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        Route("credits.py", "The balance is read, not edited."),
        _wish(
            rf"""(?:{_SHOW})?{_MINE}
              (?:credits?|balance|credit\ balance|account\ balance|quota|billing|account|plan)
              (?:\ (?:balance|left|remaining|info|status|details|(?:do\ )?i\ have)){{0,5}}
            | how\ (?:many|much)\ (?:credits?|balance|quota)
              (?:\ (?:do\ i\ have|have\ i\ got|are|is|remain|i\ have))?(?:\ (?:left|remaining))?
            | (?:do\ i\ have|have\ i\ got)\ (?:any\ |enough\ )?credits?(?:\ left)?"""
        ),
        _ZH["credits"],
    ),
    (
        Route("export.py", "The file is made by the export; nothing has to be edited."),
        _wish(
            rf"""(?:export|download|render|save|(?:save|render|finish)\ and\ (?:export|download)|
                export\ and\ download)(?:\ {_WORK})?{_TO}
            | (?:send|give|get|hand|email|deliver|bring|show)\ (?:me|us)\ {_WORK}{_TO}
            | (?:send|give|deliver)\ {_WORK}\ to\ me | share\ {_WORK}(?:\ with\ me)?
            | (?:get|have|i\ want|i\ need)\ {_WORK}
            | (?:make|create|generate|produce)\ (?:me\ )?{_FINAL}{_TO}
            | finali[sz]e(?:\ {_WORK})?{_TO}
            | (?:where\ is|where's|wheres)\ {_WORK}
            | (?:start|begin|resume|continue|finish|cancel|stop|retry|run|do|make)
              \ (?:the\ |my\ |an\ )?(?:export|download|render|rendering)
            | (?:is|has)\ (?:the\ |my\ )?(?:export|render|download)
              \ (?:done|ready|finished|complete)"""
        ),
        _ZH["export"],
    ),
    (
        Route("upload.py", "A file is handed over by the upload."),
        _wish(
            r"""(?:upload|import|attach)(?:\ (?:(?:a|an|the|my|this|that|these|some|another|more|
              new|one\ more|video|audio|image|music|photo|local|files?|from|https?:\S+|
              [\w./\\~:-]+\.[a-z0-9]{2,4}|and|,)\ ?){0,12}
              (?:(?:file|video|clip|photo|image|picture|song|recording)s?|audio|music|media|footage|
              it|this|that|https?:\S+|\S+\.[a-z0-9]{2,4}))?
            | (?:add|send)\ (?:a|an|another|the|my)\ (?:new\ |local\ )?file
            | how\ (?:do|can)\ i\ upload(?:\ (?:a\ |my\ |the\ )?(?:file|video|clip)s?)?"""
        ),
        _ZH["upload"],
    ),
    (
        Route("state.py", "The timeline is read, not edited."),
        _wish(
            rf"""(?:{_SHOW})?(?:all\ )?(?:of\ )?{_MINE}
              (?:project\ |session\ |draft\ |edit\ |video\ |timeline\ )?
              (?:status|state|timeline|tracks?|track\ list|progress|draft|layers|segments|project)
              (?:\ (?:status|state|summary|list|overview|info|now|look\ like|looks\ like)){{0,5}}
            | (?:what's|what\ is|whats|(?:show|tell)\ me\ what's)(?:\ currently|\ now)?
              \ (?:on|in)(?:\ the|\ my)?\ (?:timeline|project|draft|video|edit)
              (?:\ (?:now|so\ far|right\ now))?
            | (?:what|how\ many|which)\ (?:tracks|clips|segments)
              (?:\ (?:do\ i\ have|are\ there|are\ in\ it|are\ on\ the\ timeline))?
            | (?:what's|what\ is)\ the\ (?:status|state)
              (?:\ of\ (?:it|(?:my|the)\ (?:video|project|edit)))?
            | how\ (?:far\ (?:is|are)\ (?:it|you)|is\ it\ going) | where\ are\ we"""
        ),
        _ZH["state"],
    ),
)
