"""What is meant by words about pictures: cutting, order, speed, texts, the frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast

from nemo_local.agent.edits import (
    CLIPS,
    AddClip,
    AddText,
    ChangeText,
    CutOut,
    Edit,
    Join,
    Move,
    Remove,
    SetAspect,
    Slideshow,
    Span,
    Speed,
    Split,
    Swap,
    Target,
    Trim,
    Unclear,
    Unsupported,
    What,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.moments import When, when
from nemo_local.agent.grammar.rules import rule
from nemo_local.timeline import Aspect, Fit

USUAL_TEXT_MS = 3000


def _which(clause: Clause) -> Target | None:
    """The clip that is named, if one is."""
    place, name = params.ordinal(clause), params.file_name(clause)
    return Target("clip", place, name) if place or name else None


# --------------------------------------------------------------------- cutting


def _span(clause: Clause) -> Span | None:
    return when(clause).span()


def _cut(clause: Clause) -> Sequence[Edit] | None:
    moment = when(clause)
    if not moment.is_range:
        if moment.at is not None and clause.has("cut", "split"):
            return (Split(moment.at, _which(clause)),)
        if clause.has("half", "middle"):
            return (Split(None, _which(clause)),)
        return None
    span = moment.span()
    return (CutOut(span, _which(clause)),) if span else (Unclear("range"),)


def _trim(clause: Clause) -> Sequence[Edit] | None:
    moment = when(clause)
    side_only = (
        moment.is_range and (moment.start or 0) <= 0 and not clause.has("to", "from", "excerpt")
    )
    if clause.has("off") or (clause.has("trim") and side_only and not clause.has("keep", "only")):
        return _cut(clause)
    return _keep(clause)


def _keep(clause: Clause) -> Sequence[Edit] | None:
    moment = when(clause)
    if moment.length is not None and not moment.is_range and moment.at is None:
        moment = When(start=0, end=moment.length)
    span = moment.span()
    return (Trim(span, _which(clause)),) if span and span != Span() else None


def _make_length(clause: Clause) -> Sequence[Edit] | None:
    """A length and nothing else: make it 10 seconds."""
    moment = when(clause)
    if moment.length is None or moment.is_range or moment.at is not None:
        return None
    return (Trim(Span(0, moment.length), _which(clause)),)


def _cut_except(clause: Clause) -> Sequence[Edit] | None:
    span = _span(clause)
    return (Trim(span, _which(clause)),) if span else None


def _split(clause: Clause) -> Sequence[Edit] | None:
    moment = when(clause)
    at = moment.at
    if at is None:
        at = moment.end if moment.end is not None and not moment.start else moment.start
    if at is None:
        at = moment.length
    return (Split(at, _which(clause)),)


# ----------------------------------------------------------------------- order


def _clip_targets(clause: Clause) -> list[Target]:
    named = sorted(
        [(t.start, Target("clip", None, str(t.value))) for t in clause.of("file")],
        key=lambda item: item[0],
    )
    if named:
        return [target for _, target in named]
    return [Target("clip", place) for place in params.ordinals(clause)]


def _move(clause: Clause) -> Sequence[Edit] | None:
    found = _clip_targets(clause)
    deed = clause.first("before", "after")
    if deed and len(found) > 1:
        first, other = found[0], found[1]
        return (Move(first, before=other) if deed.kind == "before" else Move(first, after=other),)
    goal = _goal(clause)
    if not found or goal is None:
        return (Unclear("move"),) if clause.has("move") else None
    return (Move(found[0], to=goal),)


def _goal(clause: Clause) -> int | None:
    if clause.has("start", "before"):
        return 1
    if clause.has("end", "after"):
        return -1
    tokens = clause.tokens
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens)
        if token.kind in {"first", "last"} and (last or tokens[i - 1].kind in {"move", "to"}):
            return 1 if token.kind == "first" else -1
    places = params.ordinals(clause)
    if len(places) > 1:
        return places[1]
    numbers = clause.of("number")
    return round(numbers[-1].number) if numbers else None


def _swap(clause: Clause) -> Sequence[Edit] | None:
    found = _clip_targets(clause)
    if len(found) < 2:
        found = [Target("clip", round(t.number)) for t in clause.of("number", "ordinal")]
    if len(found) < 2:
        found = [Target("clip", 1), Target("clip", 2)]
    return (Swap(found[0], found[1]),)


def _add_clip(clause: Clause) -> Sequence[Edit] | None:
    kinds = {f.name: f.kind for f in clause.context.files}
    names = [n for n in params.file_names(clause) if kinds.get(n, "video") != "audio"]
    if not names:
        return None
    to = 1 if clause.has("start", "before", "first") else -1
    return tuple(AddClip(name, to) for name in names)


def _remove_clip(clause: Clause) -> Sequence[Edit] | None:
    names, places = params.file_names(clause), params.ordinals(clause)
    if names:
        return tuple(Remove(Target("clip", None, name)) for name in names)
    what: What = "track" if clause.has("track") and not clause.has("clip") else "clip"
    if places:
        return tuple(Remove(Target(what, place)) for place in places)
    if clause.has("it") and clause.focus in {"music", "title", "caption", "text"}:
        return (Remove(Target(clause.focus)),)
    return (Unclear("remove"),)


# ----------------------------------------------------------------------- speed


def _speed(clause: Clause) -> Sequence[Edit] | None:
    clip = _which(clause) or CLIPS
    if clause.has("normalspeed"):
        return (Speed(1.0, clip=clip),)
    slow = clause.has("slower", "slowmo") and not clause.has("faster")
    factor, relative = _factor(clause, slow)
    if factor is None:
        if not clause.has("faster", "slower", "slowmo"):
            return (Unclear("speed"),)
        factor = 0.5 if clause.has("slowmo") else 0.75 if slow else 1.5
        relative = not clause.has("slowmo")
    return (Speed(round(factor, 4), relative, clip),)


def _factor(clause: Clause, slow: bool) -> tuple[float | None, bool]:
    if token := clause.first("percent"):
        share = token.number / 100
        if clause.has("to", "at") or not clause.has("faster", "slower", "by"):
            return share, False
        return (1 - share if slow else 1 + share), True
    token = clause.first("times") or (clause.first("number") if clause.has("speed") else None)
    factor = token.number if token else 2.0 if clause.has("double") else None
    if factor is None and clause.has("triple"):
        factor = 3.0
    if factor is None and clause.has("half"):
        return 0.5, False
    if factor is None or factor <= 0:
        return None, False
    return (1 / factor if slow and factor > 1 else factor), False


# ----------------------------------------------------------------------- texts


def _role(clause: Clause) -> Literal["title", "caption"]:
    return "caption" if clause.has("caption") and not clause.has("title") else "title"


def _text_target(clause: Clause, name: str | None = None) -> Target:
    what: What = "title" if clause.has("title") else "caption" if clause.has("caption") else "text"
    if what == "text" and not clause.has("text") and clause.focus in {"title", "caption"}:
        what = clause.focus
    return Target(what, params.ordinal(clause), name)


def _add_text(clause: Clause) -> Sequence[Edit] | None:
    words = params.words(clause, ("say", "colon", "title", "caption", "text"))
    place = params.position(clause)
    if not words:
        if clause.has("caption"):
            return (Unsupported("transcribe"),)
        return (Unclear("text"),) if clause.has("title", "text") else None
    span = when(clause).span(USUAL_TEXT_MS)
    style = [Unsupported("style")] if "beyond:style" in clause.kinds else []
    return (AddText(words[:500], _role(clause), span, place), *style)


def _change_text(clause: Clause) -> Sequence[Edit] | None:
    quotes = [str(t.value).strip() for t in clause.of("quote")]
    old = quotes[0] if len(quotes) > 1 else None
    words = quotes[-1] if quotes else params.words(clause, ("say", "colon", "to"))
    place, moment = params.position(clause), when(clause)
    if quotes and len(quotes) == 1 and (place or moment != When()) and not clause.has("to", "say"):
        old, words = quotes[0], None
    span = moment.span(USUAL_TEXT_MS)
    if not quotes and place and clause.has("to") and not clause.has("say"):
        words = None
    if not words and span is None and place is None:
        return None
    return (ChangeText(_text_target(clause, old), words or None, span, place),)


def _move_it(clause: Clause) -> Sequence[Edit] | None:
    return _change_text(clause) if clause.focus in {"title", "caption", "text"} else None


def _remove_text(clause: Clause) -> Sequence[Edit]:
    quotes = [str(t.value).strip() for t in clause.of("quote")]
    kinds = [k for k in ("title", "caption", "text") if clause.has(k)] or ["text"]
    if quotes:
        return tuple(Remove(_text_target(clause, q)) for q in quotes)
    removed = [Remove(Target(cast("What", k), params.ordinal(clause))) for k in kinds]
    return tuple(removed)


# ----------------------------------------------------------------------- frame


def _aspect(clause: Clause) -> Sequence[Edit] | None:
    fit: Fit | None = None
    if clause.has("blur"):
        fit = "blur"
    elif clause.has("crop", "trim", "cut"):
        fit = "crop"
    words: tuple[tuple[str, Aspect], ...] = (
        ("vertical", "9:16"), ("horizontal", "16:9"), ("square", "1:1"), ("asrecorded", "source"),
    )  # fmt: skip
    ratios = clause.of("ratio")
    if ratios:
        ratio = str(ratios[-1].value)
        if ratio not in {"16:9", "9:16", "1:1"}:
            return (Unsupported("ratio"),)
        return (SetAspect(cast("Aspect", ratio), fit),)
    said = [(t.start, a) for word, a in words for t in clause.of(word)]
    if said:
        return (SetAspect(max(said)[1], fit),)
    return (SetAspect(None, fit),) if fit else (Unclear("aspect"),)


def _slideshow(clause: Clause) -> Sequence[Edit]:
    times = clause.of("time")
    each = round(times[0].number) if times else 3000
    show = Slideshow(each, params.file_names(clause))
    music = clause.first("mood", "music")
    return (show,) if not music else (show, *_music_under(clause))


def _music_under(clause: Clause) -> Sequence[Edit]:
    from nemo_local.agent.grammar.sound import _add_music

    return (
        _add_music(replace(clause, tokens=tuple(t for t in clause.tokens if t.kind != "time")))
        or ()
    )


_TEXTS = "title|caption|text"

RULES = (
    rule("slideshow", _slideshow),
    rule("image & each & time", _slideshow),
    rule("ratio|vertical|horizontal|square|asrecorded & !quote", _aspect),
    rule("blur|crop & !time|clock|quote|title|caption|text|file", _aspect),
    rule(f"replace|change & {_TEXTS} & !add", _change_text),
    rule(f"move & {_TEXTS}", _change_text),
    rule(f"remove & {_TEXTS} & !replace", _remove_text),
    rule("it & top|center|bottom & !quote|title|caption|text", _move_it),
    rule("it & for|from & time|clock & !quote|cut|trim|remove|keep|add|fade", _move_it),
    rule("replace|change & quote & !add", _change_text),
    rule("remove & quote", _remove_text),
    rule(f"add|want|say & {_TEXTS}", _add_text),
    rule("add|want|say & quote & !music", _add_text),
    rule("say & !music|voice", _add_text),
    rule(f"{_TEXTS} & top|center|bottom|middle & !quote", _change_text),
    rule(f"{_TEXTS} & quote|colon", _add_text),
    rule("swap", _swap),
    rule("join", lambda c: (Join(params.file_names(c)),)),
    rule("move", _move),
    rule("add & clip|file|ordinal & before|after|first|last|start|end & !music|mood", _move),
    rule(
        "change & clip|file|ordinal & before|after|first|last|start|end"
        " & !time|clock|music|mood|times|percent",
        _move,
    ),
    rule("speed|faster|slower|slowmo|normalspeed & !music|mood|quote", _speed),
    rule("double|triple|times & change|it|video & !music|sound|voice", _speed),
    rule("split", _split),
    rule("remove & except & time|clock", _cut_except),
    rule("cut & to & !from|clock|off", _keep),
    rule("keep|only|excerpt & time|clock|number", _keep),
    rule("trim & time|clock|number|middle|half", _trim),
    rule("crop & time|clock", _keep),
    rule("cut|remove|startover & time|clock|half|middle|number", _cut),
    rule("trim", Unclear("range")),
    rule("change & time & !quote|title|caption|text|image", _make_length),
    rule("add & file", _add_clip),
    rule("remove|cut & clip|ordinal|file|track|first|last|it|image", _remove_clip),
    rule("cut", Unclear("range")),
    rule("aspect & change", Unclear("aspect")),
)  # fmt: skip
