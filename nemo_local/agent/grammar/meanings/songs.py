"""A song of one's own, from a moment within it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nemo_local.agent.edits import AddMusic, Edit, Unclear
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import SOUND_FILES
from nemo_local.agent.grammar.moments import when


def from_inside(clause: Clause) -> Sequence[Edit] | None:
    """A song from the moment that is said first."""
    time = clause.first("clock", "time")
    return _beginning_at(round(time.number), clause) if time else None


def _beginning_at(from_ms: int, clause: Clause) -> Sequence[Edit]:
    """The song that is named, or the last that was uploaded, from that moment of its own."""
    named = params.file_name(clause)
    audio = [f.name for f in clause.context.files if f.kind == "audio"]
    media = named or next(reversed(audio), None)
    if media is None:
        return (Unclear("no_uploaded_music"),)
    return (AddMusic(media=media, replace=clause.context.added_music, from_ms=from_ms),)


def without_its_beginning(clause: Clause) -> Sequence[Edit] | None:
    """A song without its first seconds: "skip the first 20 s of it", "跳过歌的前15秒"."""
    moment = when(clause)
    begins = moment.end if not moment.start else moment.start
    if not begins or not _is_of_the_song(clause):
        return None
    uploaded = any(f.kind == "audio" for f in clause.context.files)
    seen = any(f.kind != "audio" for f in clause.context.files)
    named = seen and (params.file_name(clause) or "").lower().endswith(SOUND_FILES)
    skipped = any(_is_skipped(clause.message[t.start :]) for t in clause.of("cut", "remove"))
    prelude = _PRELUDE.search(clause.words) is not None
    just_added = clause.context.adding_music and clause.has("it")
    heard = named or (uploaded and (skipped or prelude or just_added))
    return _beginning_at(begins, clause) if heard or (just_added and skipped) else None


def from_its_own_moment(clause: Clause) -> Sequence[Edit] | None:
    """A song that begins at a moment of its own: "从歌的第20秒开始放"."""
    time = clause.first("clock", "time")
    before = clause.message[: time.start] if time else ""
    its_own = before.endswith("的") and _ITS_OWN.search(before)
    return from_inside(clause) if its_own and clause.context.files[1:] else None


def _is_of_the_song(clause: Clause) -> bool:
    """Whether the time is one within a song: "of song.mp3", "歌的前15秒", "前奏"."""
    edge = clause.first("first", "start", "from", "time", "clock", "before")
    before = clause.message[: edge.start] if edge else ""
    if _ITS_OWN.search(before) or _PRELUDE.search(clause.words):
        return True
    return _OF_IT.search(clause.words.lower()) is not None


def _is_skipped(deed: str) -> bool:
    return deed.lower().startswith(("skip", "跳", "略"))


_PRELUDE = re.compile("前奏|引子")
_ITS_OWN = re.compile(
    r"(?:歌曲?|曲子?|音乐|配乐|bgm|它|\.\w{3})[”\"》」]?(?:这首歌?)?的?最?$|\bits (?:very |own )?$",
    re.I,
)
_OF_IT = re.compile(
    r"\b(?:of|off) (?:it|that|(?:the |my )?(?:song|track|tune|music|[\w-]+\.(?:mp3|wav|m4a|aac)))\b"
)
