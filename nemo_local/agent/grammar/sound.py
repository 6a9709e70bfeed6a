"""What is meant by words about sound: voice and music, levels, fades, sound files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from nemo_local.agent.edits import (
    CLIPS,
    AddMusic,
    BackToVideo,
    Duck,
    Edit,
    ExtractAudio,
    Fade,
    Keep,
    Normalise,
    RemoveMusic,
    RemoveVoice,
    RestoreSound,
    SetMute,
    SetVolume,
    Target,
    Unclear,
    Unsupported,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.moments import when
from nemo_local.agent.grammar.rules import rule
from nemo_local.agent.grammar.tokens import Token
from nemo_local.timeline import AudioFormat

USUAL_FADE_MS = 2000


def _clip(clause: Clause) -> Target:
    place, name = params.ordinal(clause), params.file_name(clause)
    return Target("clip", place, name) if place or name else CLIPS


def _only_voice(clause: Clause) -> Sequence[Edit]:
    return (RemoveMusic("all", _clip(clause)),)


def _only_music(clause: Clause) -> Sequence[Edit]:
    return (RemoveVoice(_clip(clause)),)


def _remove_music(clause: Clause) -> Sequence[Edit]:
    scope: Literal["any", "added", "clips", "all"] = "any"
    if clause.has("added", "uploaded", "mood"):
        scope = "added"
    elif clause.has("all"):
        scope = "all"
    elif clause.has("original", "file", "ordinal", "clip", "video"):
        scope = "clips"
    name = params.file_name(clause)
    if name and any(f.name == name and f.kind == "audio" for f in clause.context.files):
        scope = "added" if clause.context.added_music else "clips"
    both = [RemoveVoice(_clip(clause))] if clause.has("voice") else []
    return (RemoveMusic(scope, _clip(clause)), *both)


def _separate(clause: Clause) -> Sequence[Edit]:
    if clause.has("voice") or not clause.has("sound", "music"):
        return _only_voice(clause)
    return _only_music(clause) if clause.has("music") else _extract(clause)


def _spare(clause: Clause) -> Sequence[Edit]:
    return tuple(Keep(t) for t in params.targets(clause))


# ---------------------------------------------------------------------- levels


def _mute(clause: Clause) -> Sequence[Edit]:
    span = when(clause).span()
    return tuple(SetMute(t, True, span) for t in params.targets(clause, audible=True))


def _remove_sound(clause: Clause) -> Sequence[Edit]:
    target = Target("voice") if clause.has("original", "video") else Target("all")
    place = params.ordinal(clause) or params.file_name(clause)
    return (SetMute(_clip(clause) if place else target, True, when(clause).span()),)


def _unmute(clause: Clause) -> Sequence[Edit]:
    return tuple(SetMute(t, False) for t in params.targets(clause, audible=True))


def _volume(clause: Clause) -> Sequence[Edit] | None:
    gain = params.gain(clause)
    if gain is None:
        return (Unclear("volume"),) if clause.has("volume") else None
    span = when(clause).span()
    return tuple(SetVolume(gain, t, span) for t in params.targets(clause, audible=True))


def _duck(clause: Clause) -> Sequence[Edit]:
    return (Duck(not clause.has("remove", "spare")),)


def _normalise(clause: Clause) -> Sequence[Edit]:
    token = clause.first("lufs") or clause.first("db")
    return (Normalise(-abs(token.number)) if token else Normalise(),)


# ----------------------------------------------------------------------- fades


def fades(clause: Clause) -> tuple[int | None, int | None, list[Token]]:
    """How long it fades in and out (None: not said), and the tokens that said so."""
    sides: dict[str, int | None] = {}
    used: list[Token] = []
    tokens = clause.tokens
    for i, token in enumerate(tokens):
        said = _sides(tokens, i)
        if not said:
            continue
        time = _time_of(tokens, i)
        used += [token, *([time] if time else [])]
        for side in said:
            if sides.get(side) is None:
                sides[side] = round(time.number) if time else None
    lengths = [ms for ms in sides.values() if ms is not None]
    usual = lengths[0] if len(lengths) == 1 and len(sides) == 2 and clause.has("fadeboth") else None
    full = {side: ms if ms is not None else (usual or USUAL_FADE_MS) for side, ms in sides.items()}
    return full.get("in"), full.get("out"), used


def _sides(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    kind = tokens[i].kind
    named = {"fadein": ("in",), "fadeout": ("out",), "fadeboth": ("in", "out")}
    if kind in named:
        return named[kind]
    faded = any(t.kind.startswith("fade") for t in tokens[:i])
    after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
    if kind == "out" and faded:
        return ("out",)
    ends = {"", "time", "for", "to", "out", "at", "and"}
    if kind == "in" and after in ends and any(t.kind == "fade" for t in tokens[:i]):
        return ("in",)
    if kind == "fade" and not any(t.kind in {"in", "out"} for t in tokens[i + 1 :]):
        return ("in", "out") if not any(t.kind in named for t in tokens) else ()
    return ()


def _time_of(tokens: Sequence[Token], i: int) -> Token | None:
    """The time that belongs to a fade: the next one before another fade, else the one before."""
    for token in tokens[i + 1 : i + 6]:
        if token.kind.startswith("fade") or token.kind in {"percent", "mood", "first"}:
            break
        if token.kind == "time":
            return token
    before = tokens[i - 1] if i else None
    return before if before and before.kind == "time" else None


def _fade(clause: Clause) -> Sequence[Edit] | None:
    fade_in, fade_out, _ = fades(clause)
    if fade_in is None and fade_out is None:
        return None
    if clause.has("remove"):
        fade_in = None if fade_in is None else 0
        fade_out = None if fade_out is None else 0
    found = params.targets(clause, audible=True)
    return tuple(Fade(t, fade_in, fade_out) for t in found)


# ----------------------------------------------------------------------- music


def _add_music(clause: Clause) -> Sequence[Edit] | None:
    fade_in, fade_out, used = fades(clause)
    rest = clause.without(used)
    mood = max(clause.of("mood"), key=lambda t: t.end - t.start, default=None)
    media = params.file_name(clause)
    kinds = {f.name: f.kind for f in clause.context.files}
    if media and kinds.get(media, "audio") != "audio" and not clause.has("music", "mood"):
        return None
    if media and kinds.get(media, "audio") != "audio" and clause.has("music", "mood", "match"):
        media = None
    audio = [name for name, kind in kinds.items() if kind == "audio"]
    if not media and not mood and clause.has("uploaded"):
        if not audio:
            return (Unclear("no_uploaded_music"),)
        media = audio[-1]
    replaced = clause.has("replace", "change") and not clause.has("add")
    volume = params.level(rest)
    if volume is None and clause.has("quieter"):
        volume = 0.2
    return (
        AddMusic(
            mood=None if media or not mood else mood.kind.partition(":")[2],
            media=media,
            words=clause.words if not media else "",
            span=when(rest).span(),
            volume=volume,
            duck=True if clause.has("duck") else None,
            fade_in_ms=fade_in,
            fade_out_ms=fade_out,
            replace=replaced or (clause.has("replace") and clause.has("music")),
        ),
    )


def _mood_for_it(clause: Clause) -> Sequence[Edit] | None:
    return _add_music(clause) if clause.context.added_music or clause.focus == "music" else None


# ----------------------------------------------------------------- sound files


def _extract(clause: Clause) -> Sequence[Edit]:
    formats: tuple[AudioFormat, ...] = ("wav", "m4a", "mp3")
    wanted = next((f for f in formats if clause.has(f)), formats[-1])
    numbered = clause.has("stream", "track") or (clause.has("ordinal") and clause.has("sound"))
    stem: list[Edit] = []
    if clause.has("voice") and not clause.has("sound"):
        stem = [RemoveMusic("all")]
    elif clause.has("music") and not clause.has("sound", "voice"):
        stem = [RemoveVoice()]
    return (*stem, ExtractAudio(wanted, params.ordinal(clause) if numbered else None))


_PACE = "faster|slower|speed"

RULES = (
    rule("spare", _spare),
    rule("isolate", _only_voice),
    rule("separate & voice|sound|music", _separate),
    rule("instrumental & !add", _only_music),
    rule("except & voice & remove|startover|mute", _only_voice),
    rule("except & music & remove|startover|mute", _only_music),
    rule("only & voice & !add|time|clock|louder|quieter|volume|mute|extract|duck", _only_voice),
    rule(
        "only & music & !voice|add|time|clock|louder|quieter|volume|mute|extract|duck", _only_music
    ),
    rule("mp4 & !file & extract|change|want|add", BackToVideo()),
    rule("extract & sound|voice|music|mp3|wav|m4a|stream & !title|text|quote", _extract),
    rule("mp3|wav|m4a & want|add|change|only|to & !file|music|mood", _extract),
    rule("normalise & !mood", _normalise),
    rule("lufs", _normalise),
    rule("duck & !percent|db|mood|file|add|replace|fade|fadein|fadeout", _duck),
    rule("duck & music & quieter", _duck),
    rule("restore & music|voice|sound|original", RestoreSound()),
    rule("unmute & !title|caption", _unmute),
    rule("mute & music|voice|sound|video|clip|it|track|time|clock|all|ordinal|file & !add", _mute),
    rule("mute & !add", _mute),
    rule("change & off & sound|music|voice|video", _mute),
    rule("fade|fadein|fadeout|fadeboth & !mood|file|add|want|replace", _fade),
    rule("remove & fade|fadein|fadeout|fadeboth", _fade),
    rule(
        "add & fade|fadein|fadeout|fadeboth & !mood|file|match|percent",
        lambda c: _fade(c) if not c.has("music") or _fade_first(c) else None,
    ),
    rule("remove & music & !title|caption|text|replace", _remove_music),
    rule("remove & mood & !title|caption|text|quote", lambda c: (RemoveMusic("added"),)),
    rule("remove & voice & !title|caption|text|music", _only_music),
    rule("remove & sound & !title|caption|text", _remove_sound),
    rule("faster|slower & music & !video|clip|add|want|mood|file|times", Unsupported("tempo")),
    rule(
        "louder|quieter|volume & !mood|add|title|caption|text|quote|replace|vertical|horizontal"
        f" & !{_PACE}",
        _volume,
    ),
    rule(
        "louder|quieter|volume & music|voice|sound & change|percent|db & !add|mood|file|replace"
        f" & !{_PACE}",
        _volume,
    ),
    rule(
        "half|double|triple|times|percent|db & sound|music|voice|clip|ordinal & !add|mood|file"
        f" & !{_PACE}",
        _volume,
    ),
    rule("add|want|replace & music|mood & !title|caption|text|quote", _add_music),
    rule(
        "add|want|replace & file & !title|caption|text|quote|before|after|start|end|last|first",
        _add_music,
    ),
    rule("add|want|replace & match & !title|caption|text", _add_music),
    rule("change & music & mood|file|match", _add_music),
    rule("change & mood & !quote|title|text", _mood_for_it),
    rule("mood & music & !title|caption|text|quote", _add_music),
    rule("add & uploaded & !quote", _add_music),
    rule(
        "replace & it & !quote|file",
        lambda c: (AddMusic(replace=True),) if c.focus == "music" else None,
    ),
    rule("add & voice & !quote|title", Unsupported("speech")),
    rule("keep & voice|music|sound|video|title|caption|text", _spare),
)


def _fade_first(clause: Clause) -> bool:
    music, fade = clause.first("music"), clause.first("fade", "fadein", "fadeout", "fadeboth")
    return bool(music and fade and fade.start < music.start)
