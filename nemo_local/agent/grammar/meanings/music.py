"""Music that is to be added or replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from nemo_local.agent.edits import (
    VOICE,
    AddMusic,
    Edit,
    PlaceMusic,
    SetMute,
    Span,
    Target,
    Unclear,
)
from nemo_local.agent.grammar import amounts, params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import DEEDS
from nemo_local.agent.grammar.meanings.fades import fades
from nemo_local.agent.grammar.moments import when
from nemo_local.agent.grammar.moods import PLAYERS
from nemo_local.agent.grammar.spans import When
from nemo_local.agent.grammar.tokens import Token

_THE_SONG = re.compile(r"\b(?:with|use|put|add|lay|play) (?:the part of )?(?:the|that|this) song\b")


def add_music(clause: Clause) -> Sequence[Edit] | None:
    """A mood, a file or neither; where, how loud, with which fades."""
    fade_in, fade_out, used = fades(clause)
    rest = clause.without(used)
    mood = max(clause.of("mood"), key=lambda m: _telling(clause, m), default=None)
    kinds = {f.name: f.kind for f in clause.context.files}
    named = params.file_names(clause)
    replaced = clause.has("replace", "change", "swap") and not clause.has("add", "want")
    audible = [n for n in named if _is_audio(n, kinds)]
    media = next(iter(audible[-1:] if replaced else audible), next(iter(named), None))
    if replaced and mood and len(audible) == 1:
        media = None  # "把song.mp3换成欢快的音乐"
    over = _clip_under(clause)
    if media and not _is_audio(media, kinds):
        if not clause.has("music", "mood", "match"):
            return None
        media = None
    audio = [name for name, kind in kinds.items() if kind == "audio"]
    the_song = bool(audio) and _THE_SONG.search(clause.words.lower()) is not None
    if not media and not mood and (clause.has("uploaded") or the_song):
        if not audio:
            return (Unclear("no_uploaded_music"),)
        media = audio[-1]
    volume = amounts.level(rest)
    if volume is None and clause.has("quieter"):
        volume = amounts.QUIET
    moment = when(rest)
    begins = moment.start if moment.at is None else moment.at
    inside = begins if media and _goes_on(clause) else None
    span = moment.span() if inside is None else None
    return (
        AddMusic(
            mood=None if media or not mood else mood.kind.partition(":")[2],
            media=media,
            words=clause.words if not media else "",
            span=None if span == Span() else span,
            volume=volume,
            duck=True if clause.has("duck") else False if clause.has("steady") else None,
            fade_in_ms=fade_in,
            fade_out_ms=fade_out,
            replace=replaced or _is_for_another(clause, mood),
            over=over,
            from_ms=inside,
        ),
    )


def _is_for_another(clause: Clause, mood: Token | None) -> bool:
    """Whether other music is to take the place of what there is: "a happier track"."""
    compared = clause.context.added_music and mood and str(mood.value).endswith(("ier", "er"))
    compared = compared and not clause.has("add", "file") and clause.has("music")
    return bool(compared) or (clause.has("replace") and clause.has("music"))


def _clip_under(clause: Clause) -> Target | None:
    """The one clip of several that music is to play under; what it is to match is not meant."""
    kinds = {f.name: f.kind for f in clause.context.files}
    match = clause.first("match")
    seen = [
        t
        for t in clause.of("file")
        if not _is_audio(str(t.value), kinds) and not (match and match.start < t.start)
    ]
    if seen and [n for n, kind in kinds.items() if kind != "audio"] != [seen[0].value]:
        return Target("clip", None, str(seen[0].value))
    place = params.ordinal(clause) if clause.has("clip") else None
    return Target("clip", place) if place else None


def _is_audio(name: str, kinds: Mapping[str, str]) -> bool:
    """Whether a file is music; one that is not there yet is judged by its name."""
    return kinds.get(name, "") == "audio" or (
        name not in kinds and name.lower().endswith((".mp3", ".wav", ".m4a", ".aac"))
    )


def _telling(clause: Clause, mood: Token) -> tuple[bool, bool, int]:
    """How much a word tells of a mood: most beside the music, less if it is an instrument."""
    following = next((t for t in clause.tokens if t.start >= mood.end), None)
    beside = following is not None and following.sort == "music"
    near = beside and following is not None and following.start - mood.end <= 2
    near = near and not clause.has("replace", "swap", "change")  # "swap the calm music for ..."
    return near, mood.value not in PLAYERS, mood.end - mood.start


def _goes_on(clause: Clause) -> bool:
    """Whether a time is one within the song: "use song.mp3 from 0:10 on"."""
    time = clause.first("clock", "time")
    if time is None:
        return False
    before, after = clause.message[: time.start], clause.message[time.end :].lower()
    if clause.has("only") or _PART_OF_IT.search(before):
        return _PART_OF_IT.search(before) is not None
    if _OF_THE_VIDEO.search(before):
        return False  # "put song.mp3 under it, from 0:30 on"
    over_it_all = clause.has("whole", "video:all") and before.lower().endswith("from ")
    return bool(_WITHIN.match(after)) or over_it_all or before.endswith(_ITS)


_PART_OF_IT = re.compile(
    r"\b(?:part|bit|section|piece) of (?:[\w-]+\.\w+|the (?:song|track|tune)) from $", re.I
)
_OF_THE_VIDEO = re.compile(
    r"(?:[,;–—-]|\bbut|\bonly|\bunder\b[^,.;]*) (?:but )?(?:only )?from $", re.I
)
_ITS = ("歌的", "歌曲的", "音乐的", "曲子的", "它的", "歌里的", "歌里", "曲子里",
                " its ", " its own ", "the song's ", "the track's ")  # fmt: skip
_WITHIN = re.compile(r" (?:on(?:wards?)?|(?:in|into|of) (?:the |my |that )?(?:song|track|tune))\b")


def add_if_new(clause: Clause) -> Sequence[Edit] | None:
    """A song of one's own, quietly, where no music was added yet: "song.mp3 quietly under it"."""
    audible = clause.kinds & {"too", "duck"}
    laid = _LAID.search(clause.message.lower())
    return None if clause.context.added_music or audible or not laid else add_music(clause)


_LAID = re.compile(r"\b(?:under|behind|over|with|beneath|underneath|on)\b")


def instead_of_voice(clause: Clause) -> Sequence[Edit]:
    """Only the music is to be heard; it is added first where there is none."""
    silence = SetMute(VOICE)
    return (silence,) if clause.context.added_music else (AddMusic(words=clause.words), silence)


def instead_of_sound(clause: Clause) -> Sequence[Edit] | None:
    """Music that is to be heard and nothing else: "use song.mp3 instead of the sound"."""
    found = add_music(clause)
    if not found or not clause.has("song", "mood") or clause.context.added_music:
        return None
    return (SetMute(), *(replace(e, replace=False) for e in found if isinstance(e, AddMusic)))


def mood_for_it(clause: Clause) -> Sequence[Edit] | None:
    """Another mood for the music that is there."""
    there = clause.context.added_music or clause.focus == "music"
    found = add_music(clause) if there and not _complains(clause) else None
    return [replace(e, replace=True) for e in found or () if isinstance(e, AddMusic)]


def _complains(clause: Clause) -> bool:
    """Whether a mood is named because it is not wanted: "too sad", "less dramatic"."""
    mood = clause.first("mood")
    before = clause.message[: mood.start].lower().rstrip() if mood else ""
    return before.endswith(("too", "less", "so", "太", "不要", "别"))


def another(clause: Clause) -> Sequence[Edit] | None:
    """Another piece in the place of the one just spoken of."""
    there = clause.focus == "music" or clause.context.added_music
    mood = clause.context.mood if clause.has("samemood") else None
    return (AddMusic(mood, replace=True),) if there else None


def another_one(clause: Clause) -> Sequence[Edit] | None:
    """Music to be changed, without a word on how: "this song is bad, change it"."""
    about = clause.has("music") and clause.kinds <= {"change", "it", "music"}
    return another(clause) if about else None


def bare(clause: Clause) -> Sequence[Edit] | None:
    """Music and nothing else was said: that is what is wanted."""
    if clause.question and _ABOUT.search(clause.message[: clause.tokens[0].start]):
        return None  # "can you do anything about the music?"
    return (AddMusic(),) if clause.kinds <= {"music", "some", "scenery", "match"} else None


_ABOUT = re.compile(r"\b(?:about|with|to) (?:the|my|this|that) $", re.I)


_WITH_A_MOOD = frozenset(
    ("mood", "some", "music", "feel", "match", "scenery", "in", "quieter", "bit")
)


def bare_mood(clause: Clause) -> Sequence[Edit] | None:
    """A mood and nothing else was said: music of that mood is wanted."""
    sorts = {k for k in clause.kinds if not k.startswith("mood:")}
    return add_music(clause) if sorts <= _WITH_A_MOOD and not _complains(clause) else None


def place_it(clause: Clause) -> Sequence[Edit] | None:
    """Another time, said right after the music was spoken of."""
    return place(clause) if clause.focus == "music" else None


def place_new(clause: Clause) -> Sequence[Edit] | None:
    """How long the music plays that this very message adds: "... It should stay until 0:08"."""
    return place_it(clause) if clause.context.adding_music else None


def place_again(clause: Clause) -> Sequence[Edit] | None:
    """The music that is there, played from another time on: "从第5秒开始放音乐"."""
    return place(clause) if clause.context.added_music else None


def place(clause: Clause) -> Sequence[Edit] | None:
    """Another time for the music that is there; a length alone counts from the start."""
    if not clause.context.added_music and DEEDS & clause.kinds == {"only"}:
        return add_music(clause)
    moment = when(clause)
    span = When(at=0, length=moment.length).span() if moment.at is None else moment.span()
    span = moment.span() if moment.is_range else span
    if clause.has("end") and moment.at is not None:
        span = Span(0, moment.at)
    if clause.has("move", "change") and clause.has("start") and len(clause.of("clock")) == 1:
        span = Span(round(clause.of("clock")[0].number))  # "move the start of the song to 0:12"
    return (PlaceMusic(span),) if span and span != Span() else None
