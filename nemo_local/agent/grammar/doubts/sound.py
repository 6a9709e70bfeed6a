"""Doubts about music, voices and levels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import (
    CLIPS,
    EVERYTHING,
    MUSIC,
    AddMusic,
    Edit,
    ExtractAudio,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
)
from nemo_local.agent.grammar.amounts import USUAL
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import AUDIBLE, FADES, LEVELS, TIMES
from nemo_local.agent.grammar.strange import is_beside, strange_words
from nemo_local.agent.grammar.tokens import Token

_MEASURES = ("percent", "db", "lufs", "times", "half", "double", "triple", "full", "zero")
_OF_SOUND = ("music", "sound", "keep", "want", "remove", "isolate", "extract", "video")
_STAYING = frozenset(("only", "keep", "while", "except"))


def twice_of_too_little(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Half as loud where twice was said: "double the volume, it's dead quiet"."""
    times, down = clause.of("double", "triple"), clause.of("quieter")
    levels = any(isinstance(e, SetVolume) and e.gain.factor < 1 for e in edits)
    if not (levels and times and down) or clause.has("louder"):
        return ()
    first, last = sorted((times[0], down[-1]), key=lambda t: t.start)
    apart = any(first.end <= t.start < last.start for t in clause.tokens)
    return (first, last) if apart else ()


def against_the_word(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """What is louder in words and quieter in the edit, or the other way round."""
    gains = [e.gain for e in edits if isinstance(e, SetVolume) and e.gain.relative]
    down = any(gain.factor < 1 for gain in gains)
    up = any(gain.factor > 1 for gain in gains)
    said, other = ("louder", "quieter") if down else ("quieter", "louder")
    as_loud = any(not t.chinese for t in clause.of("half", "share", "percent"))  # "half as loud"
    return clause.of(said) if down != up and not (as_loud or clause.has(other)) else ()


def the_other_of_two(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """The music taken out where the voice stands beside the deed, or the other way round.

    So is a voice taken out that is said to stay: "make that go while our talk stays".
    """
    deed = clause.first("remove")
    gone = {type(e) for e in edits} & {RemoveMusic, RemoveVoice}
    if deed is None or len(gone) != 1 or clause.has("except", "instrumental"):
        return ()
    kind, other = ("voice", "music") if RemoveVoice in gone else ("music", "voice")
    leaving, staying = _parted(clause.tokens)
    near = min(leaving, key=lambda t: abs(t.start - deed.start), default=None)
    kept = kind in staying and kind not in {t.kind for t in leaving}
    if (near and near.kind == other) or kept:
        return sorted((deed, near or clause.of(kind)[0]), key=lambda t: t.start)
    return ()


def _parted(tokens: Sequence[Token]) -> tuple[list[Token], set[str]]:
    """The music and the voice that were named: those that may go, and those that stay."""
    leaving: list[Token] = []
    staying: set[str] = set()
    for before, token, after in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        if token.kind not in {"music", "voice"}:
            continue
        if (before and before.kind in _STAYING) or (after and after.kind == "keep"):
            staying.add(token.kind)
        else:
            leaving.append(token)
    return leaving, staying


def voice_that_says_something(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Only the voice kept where somebody only says something: "they only speak Spanish"."""
    alone = any(isinstance(e, RemoveMusic) and e.scope == "all" for e in edits)
    somebody = clause.has("only") and clause.has("voice") and clause.tokens[0].kind != "only"
    if not alone or not somebody or clause.has(*_OF_SOUND):
        return ()
    return list(strange_words(clause))


def music_that_only_begins(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """Music taken out where it is only said when it begins: "it should come in at 0:20"."""
    if not clause.has(*TIMES):
        return ()
    goes = clause.has("remove", "mute", "cut", "stop", "end", "voice")
    return () if goes else clause.of("from", "start")


def music_that_goes_with_cuts(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """Music taken out where it is to suit something: "match the music to the cuts"."""
    return clause.of("match", "music", "remove") if clause.has("match") else ()


def guessed_end(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Music under, or taken from, an edge of the video whose length nobody said."""
    placed = any(isinstance(e, RemoveMusic | RemoveVoice | AddMusic) and e.span for e in edits)
    if not placed or clause.has(*TIMES, "file", "ordinal", "clip", "number"):
        return ()
    return clause.of("start", "end", "first", "last", "middle")


def music_of_an_unknown_sort(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Any music where a sort of it was said that nobody here knows: "some frobnic music"."""
    if not any(_is_any_music(e) for e in edits):
        return ()
    before_music = {_before(clause, thing) for thing in clause.of("music")}
    return [word for word in strange_words(clause) if word.end in before_music]


def _before(clause: Clause, thing: Token) -> int:
    """Where what stands right before a thing ends, but for a hyphen or a particle."""
    return len(clause.message[: thing.start].rstrip(" -的"))


def music_in_unknown_words(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Any music where no word asks for it, and one that nobody knows may: "音乐别抢戏"."""
    asked = clause.has("add", "want", "replace", "change", "match", "some", "mood", "uploaded")
    return () if asked or not any(_is_any_music(e) for e in edits) else list(strange_words(clause))


def more_music_for_what_it_does(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Any music added to the music there where it was said how that is to go: "自动…再上来"."""
    there = clause.context.added_music and not clause.context.adding_music
    bare = any(_is_any_music(e) for e in edits) and not clause.has("some", "want", "uploaded")
    return clause.of("comeback", "while", "quieter", "louder") if there and bare else ()


def music_for_a_voice(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Music added where the talk is what disturbs: "enough of him, I just want the tune"."""
    adds = any(_is_any_music(e) for e in edits) and not clause.has("add", "duck")
    return clause.of("voice", "speakers") if adds and clause.has("only") else ()


def _is_any_music(edit: Edit) -> bool:
    return isinstance(edit, AddMusic) and not (edit.mood or edit.media or edit.replace)


def other_music_for_a_manner(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Any other music where only a manner was spoken of: "ease it in instead of a hard start"."""
    other = any(isinstance(e, AddMusic) and e.replace and not (e.mood or e.media) for e in edits)
    return clause.of(*_MANNERS, "replace") if other and clause.has(*_MANNERS) else ()


_MANNERS = FADES | LEVELS | {"keep", "spare", "alone", "duck", "remove", "cut"}
"""What is done to music that stays."""


def level_of_what_is_seen(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A level where only pictures or a sort of music are spoken of."""
    levels = [e for e in edits if isinstance(e, SetVolume)]
    if not levels or clause.has("volume", "sound", "voice"):
        return ()
    seen = [] if clause.has("music", "song") else clause.of("image")
    adds = any(isinstance(e, AddMusic) for e in edits) or all(e.target == MUSIC for e in levels)
    return seen or ([] if adds else clause.of("mood"))


def level_in_a_bare_direction(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """A level where something but goes "up", by a deed that nobody knows: "liven the video up"."""
    ways = clause.of("louder", "quieter")
    bare = all(t.value in {"up", "down"} for t in ways) and not clause.has(*_TURNED_UP)
    return ways if bare and clause.has("video", "video:all", "clip") else ()


_TURNED_UP = ("change", "take", "volume", "sound", "music", "voice", "song", "db", "percent")
"""What makes a level of a direction."""


def level_by_the_same(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """The usual step of a level that is to be another's: "... and the music down by the same"."""
    usual = any(isinstance(e, SetVolume) and e.gain in USUAL for e in edits)
    return clause.of("by", "alone") if usual and clause.has("by") and clause.has("alone") else ()


def level_in_unknown_words(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """The usual step of a level where words that nobody knows may tell another wish."""
    usual = any(isinstance(e, SetVolume) and e.gain in USUAL for e in edits)
    if not usual or clause.has(*_MEASURES):
        return ()
    deeds = clause.of("louder", "quieter")
    return [w for w in strange_words(clause) if any(is_beside(clause, w, d) for d in deeds)]


def level_of_unknown_things(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """A level of what was spoken of before where it was said of what nobody here knows."""
    named = clause.has(*AUDIBLE, "volume", "video", "clip", "song", "track", "image", "it")
    sizes = clause.of("louder", "quieter", *_MEASURES)
    strange = () if named else strange_words(clause)
    return [w for w in strange if any(is_beside(clause, w, size) for size in sizes)]


def chorus_that_stays(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """A part of a song that is to stay, which nobody here can tell from the rest of it."""
    return clause.of("chorus")


def song_to_go(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A song added where it is to go: "把song.mp3从…上删掉"."""
    adds = all(isinstance(e, AddMusic) and e.media for e in edits)
    alone = adds and clause.kinds.isdisjoint({*AUDIBLE, "replace", "insteadof"})
    return clause.of("remove") if alone else ()


def levelled_though_left(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """The loudness evened where something is to stay as it is: "其他片段保持不变"."""
    return clause.tokens if clause.has("rest") else ()


def sound_only_in_a_clip(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """A sound file where one clip alone is to be heard: "only in b.mp4 do I want sound"."""
    tokens = [t for t in clause.tokens if t.kind != "in" and not t.chinese]
    alone = [b for a, b in pairwise(tokens) if a.kind == "only" and b.kind in {"file", "ordinal"}]
    plain = clause.kinds.isdisjoint({"extract", "audiofile", "mp3", "wav", "m4a"})
    if clause.has("keep") and clause.has("only"):
        alone = alone or clause.of("file", "ordinal")  # "只有第一段保留声音"
    one = any(isinstance(e, ExtractAudio) and e.clip != CLIPS for e in edits)
    return alone if one and plain else ()


def one_of_several(clause: Clause, edits: Sequence[Edit]) -> Sequence[Token]:
    """Everything changed where one thing was pointed at: "double the volume of that one"."""
    one = [t for t in clause.of("it") if t.value == "one"]
    done = [e for e in edits if isinstance(e, SetVolume | SetMute) and e.span is None]
    to_all = any(e.target in (CLIPS, EVERYTHING) for e in done)
    several = sum(f.kind != "audio" for f in clause.context.files) > 1
    return one if to_all and several and not clause.has("all") else ()


def silence_for_a_video(clause: Clause, _: Sequence[Edit]) -> Sequence[Token]:
    """Silence where a video is asked for in the place of a sound file."""
    return clause.of("mp4")
