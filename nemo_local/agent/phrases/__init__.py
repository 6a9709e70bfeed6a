"""Everything the agent says, in English and in Chinese: one row per sentence.

Gaps are named after what stands in them: `start`, `end`, `total`, `at`, `each`, `in_ms` and
`out_ms` are moments or lengths in ms, `percent` and `low_percent` gains, the rest plain
words. No sentence speaks of buttons, menus or windows: who reads it has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nemo_local.agent.apply.base import Phrase
from nemo_local.agent.phrases.picture import PICTURE
from nemo_local.agent.phrases.sound import SOUND
from nemo_local.agent.phrases.stems import STEMS
from nemo_local.agent.phrases.talk import TALK
from nemo_local.agent.phrases.topics import ANSWERS, BEYOND, MOODS_ZH, QUESTIONS

_MS = frozenset(("start", "end", "total", "at", "each", "in_ms", "out_ms"))

PHRASES: dict[str, tuple[str, str]] = SOUND | STEMS | PICTURE | TALK | BEYOND | QUESTIONS | ANSWERS


def is_chinese(language: str) -> bool:
    """Whether an ISO language code is Chinese."""
    return language.lower().startswith("zh")


def say(phrase: Phrase, language: str) -> str:
    """The sentence in the person's language."""
    chinese = is_chinese(language)
    template = PHRASES[phrase.key][chinese]
    return template.format(**_gaps(phrase.values, language))


def _gaps(values: Mapping[str, Any], language: str) -> dict[str, str]:
    chinese = is_chinese(language)
    gaps: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, Phrase):
            gaps[name] = say(value, language)
        elif name in _MS and isinstance(value, int):
            gaps[name] = duration(value, language)
        elif name in ("percent", "low_percent"):
            gaps[name] = f"{value:.0%}"
        elif name == "mood":
            gaps[name] = MOODS_ZH.get(value, value) if chinese else value
        else:
            gaps[name] = f"{value:g}" if isinstance(value, float) else str(value)
    return gaps


def duration(ms: int, language: str) -> str:
    """A time as people say it: "3 s", "0.5 s", "1:05", "1:02:03"."""
    if ms < 60_000:
        seconds = f"{ms / 1000:.3f}".rstrip("0").rstrip(".")
        return f"{seconds}秒" if is_chinese(language) else f"{seconds} s"
    minutes, rest = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest / 1000:06.3f}".rstrip("0").rstrip(".")
    return f"{hours}:{minutes:02d}:{seconds}" if hours else f"{minutes}:{seconds}"
