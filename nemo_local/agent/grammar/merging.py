"""Two wishes that are but one, said in two halves or twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.edits import (
    CLIPS,
    MUSIC,
    VOICE,
    AddMusic,
    AddText,
    BackToVideo,
    ChangeText,
    Duck,
    Edit,
    ExtractAudio,
    Fade,
    Gain,
    Greet,
    Keep,
    Normalise,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Slideshow,
    Span,
    StartOver,
    Undo,
    Unsupported,
)
from nemo_local.agent.grammar.amounts import QUIET, QUIETER, steps

_TOO_LOUD = tuple(Gain(g, relative=True) for g in steps(QUIETER))


def merged(edits: Sequence[Edit]) -> list[Edit]:
    """The edits with those that are but one put together."""
    out: list[Edit] = []
    for edit in edits:
        for i, earlier in enumerate(out):
            if (both := _as_one(earlier, edit)) is not None:
                out[i] = both
                break
        else:
            out.append(edit)
    return out


def _as_one(one: Edit, other: Edit) -> Edit | None:
    """Two wishes that are but one, said in two halves or twice."""
    if isinstance(other, RemoveMusic):
        return _without_music(one, other)
    if isinstance(one, AddMusic):
        return _music_with(one, other)
    if isinstance(one, AddText) and isinstance(other, ChangeText):
        return _text_with(one, other)
    if isinstance(one, Fade) and isinstance(other, Fade) and one.target == other.target:
        return replace(
            one,
            in_ms=one.in_ms if other.in_ms is None else other.in_ms,
            out_ms=one.out_ms if other.out_ms is None else other.out_ms,
        )
    if isinstance(one, ExtractAudio | SetAspect | Slideshow):
        return _form_with(one, other)
    one = StartOver() if isinstance(one, Undo) and other == StartOver() else one
    once = RemoveVoice | Keep | Greet | StartOver | Unsupported | Duck | Normalise
    once |= SetMute | BackToVideo | Remove
    back = one == StartOver() and isinstance(other, Undo | StartOver)
    silent = isinstance(one, RemoveVoice) and other == SetMute(VOICE)  # "只要音乐，讲解静掉"
    return one if back or silent or (one == other and isinstance(one, once)) else None


def _text_with(text: AddText, other: ChangeText) -> AddText | None:
    """A text that is added, with the time and the place said right after it."""
    if other.text is not None or other.target.name is not None:
        return None
    if other.target.what not in {text.role, "text"}:
        return None
    begin = text.span.start_ms if text.span else 0
    lasting = Span(begin, begin + other.length_ms) if other.length_ms else None
    span = other.span or lasting or text.span
    return replace(text, span=span, position=other.position or text.position)


def _music_with(music: AddMusic, other: Edit) -> AddMusic | None:
    """Music that is added, with the fades, the level and the ducking said right after it."""
    if isinstance(other, AddMusic):
        return _music_said_twice(music, other)
    if isinstance(other, Duck):
        return replace(music, duck=other.on)
    if not isinstance(other, Fade | SetVolume) or other.target != MUSIC:
        return None
    if isinstance(other, Fade):
        fade_in = music.fade_in_ms if other.in_ms is None else other.in_ms
        fade_out = music.fade_out_ms if other.out_ms is None else other.out_ms
        return replace(music, fade_in_ms=fade_in, fade_out_ms=fade_out)
    if other.span is None and other.gain in _TOO_LOUD and music.volume is None:
        return replace(music, volume=QUIET)  # "some jazz, nice and quiet"
    stated = other.span is None and not other.gain.relative
    return replace(music, volume=other.gain.factor) if stated else None


def _music_said_twice(music: AddMusic, other: AddMusic) -> AddMusic | None:
    """One piece of music that is asked for in two halves."""
    begins = AddMusic(media=music.media, from_ms=other.from_ms)
    if other.from_ms and replace(other, replace=False) == begins:
        return replace(music, from_ms=other.from_ms)  # "... but skip the first 20 s of it"
    if replace(music, words="") == AddMusic(replace=True):
        return replace(other, replace=True)  # "I don't like it, take something calmer"
    if other == AddMusic(replace=True) and (music.mood or music.media):
        return replace(music, replace=True)  # "要大气一点的，换掉"
    if _specifies(other, music):
        return replace(music, mood=other.mood, words=other.words)
    if music.media and music.media == other.media and (other.span, other.over) == (None, None):
        return _with_more(music, other)
    return other if other.mood and _is_bare(music) and _is_bare(other) else None


def _with_more(music: AddMusic, other: AddMusic) -> AddMusic:
    """A song with what is said of it where it is named again: "song.mp3 at 15%, fade it out"."""
    return replace(
        music,
        volume=music.volume if other.volume is None else other.volume,
        duck=music.duck if other.duck is None else other.duck,
        fade_in_ms=music.fade_in_ms if other.fade_in_ms is None else other.fade_in_ms,
        fade_out_ms=music.fade_out_ms if other.fade_out_ms is None else other.fade_out_ms,
        from_ms=music.from_ms if other.from_ms is None else other.from_ms,
    )


def _without_music(one: Edit, other: RemoveMusic) -> Edit | None:
    """The wider of two wishes for no music: "把歌关了只听讲话"."""
    if one == SetMute(MUSIC) and other.scope == "all":
        return other
    if isinstance(one, AddMusic) and replace(one, words="") == AddMusic(replace=True):
        return other  # "我不喜欢这首，去掉吧"
    if not isinstance(one, RemoveMusic) or (one.clip, one.span) != (other.clip, other.span):
        return None
    return one if one.scope == "all" else other


def _form_with(form: ExtractAudio | SetAspect | Slideshow, other: Edit) -> Edit | None:
    """A form of the result, with what is said of it right after."""
    if isinstance(form, ExtractAudio) and isinstance(other, ExtractAudio):
        return ExtractAudio(  # "only the sound, as wav"
            form.format or other.format,
            form.stream or other.stream,
            form.language or other.language,
            clip=other.clip if form.clip == CLIPS else form.clip,
        )
    if isinstance(form, SetAspect) and isinstance(other, SetAspect):
        again = other.aspect in {None, form.aspect}
        return replace(form, fit=other.fit or form.fit) if again else None  # "9:16, blur the sides"
    if isinstance(form, Slideshow) and isinstance(other, Slideshow):
        return other if form == Slideshow() else form if other == Slideshow() else None
    return None


def _is_bare(music: AddMusic) -> bool:
    """Whether nothing but a mood was said of music."""
    return replace(music, words="", volume=None) == AddMusic(music.mood)


def _specifies(other: AddMusic, music: AddMusic) -> bool:
    """Whether a mood is but said of music that was asked for: "add music, something happy"."""
    bare = other == AddMusic(mood=other.mood, words=other.words)
    return bare and other.mood is not None and music.mood is None and music.media is None
