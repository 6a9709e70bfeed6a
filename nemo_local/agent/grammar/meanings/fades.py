"""What comes in and goes out slowly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.edits import (
    EVERYTHING,
    MUSIC,
    Edit,
    Fade,
    PlaceMusic,
    Span,
    Target,
    Unclear,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import AUDIBLE
from nemo_local.agent.grammar.tokens import Token

USUAL_FADE_MS = 2000


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
        used += [token, *_up_to(tokens, i, time), *_edge_before(tokens, i)]
        used += _edge_behind(tokens, time)
        for side in said:
            if sides.get(side) is None:
                sides[side] = round(time.number) if time else None
    lengths = [ms for ms in sides.values() if ms is not None]
    alike = len(lengths) == 1 and len(sides) == 2 and clause.has("fadeboth", "each")
    usual = lengths[0] if alike else None
    full = {side: ms if ms is not None else (usual or USUAL_FADE_MS) for side, ms in sides.items()}
    return full.get("in"), full.get("out"), used


def _up_to(tokens: Sequence[Token], i: int, time: Token | None) -> Sequence[Token]:
    """The time of a fade, with what leads to it: "over the last 5 seconds"."""
    if time is None:
        return ()
    between = [t for t in tokens[i + 1 :] if t.start < time.start]
    return [*(t for t in between if t.kind in {"for", "last", "first", "end", "start"}), time]


def _edge_before(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The edge that a fade follows: "结尾淡出" is no place for the music."""
    edge = tokens[i - 1] if i else None
    return [edge] if edge and edge.kind in {"start", "end"} else []


def _edge_behind(tokens: Sequence[Token], time: Token | None) -> Sequence[Token]:
    """The edge that a fade's time leads to: "fade out over 2 seconds at the end"."""
    behind = [t for t in tokens if time and t.start >= time.end][:2]
    edge = behind[:1] if behind and behind[0].kind in {"start", "end"} else []
    return [] if behind[1:] and behind[1].kind in {"time", "clock"} else edge


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
        return _by_edges(tokens) if not any(t.kind in named for t in tokens) else ()
    return ()


def _by_edges(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The sides of a fade by where it is to be; both when nothing was said."""
    kinds = {t.kind for t in tokens}
    sides = {"in": kinds & {"first", "start"}, "out": kinds & {"last", "end"}}
    return tuple(side for side, said in sides.items() if said) or ("in", "out")


_DURING = frozenset(("over", "during", "in"))


def _time_of(tokens: Sequence[Token], i: int) -> Token | None:
    """The time that belongs to a fade: the next one before another fade, else the one before."""
    for j, token in enumerate(tokens[i + 1 : i + 6], i + 1):
        if token.kind.startswith("fade") or token.kind in {"percent", "mood"}:
            break
        if token.kind == "first" and tokens[j - 1].value not in _DURING:
            break  # how long the music is, not its fade
        if token.kind == "time":
            return token
        if token.kind == "number" and any(t.kind == "time" for t in tokens[:i]):
            return replace(token, value=token.number * 1000)  # "in over 3 seconds and out over 5"
    before = [t for t in tokens[:i] if t.kind not in AUDIBLE][-1:]
    if not before or before[0].kind != "time":
        return None
    lead = tokens[tokens.index(before[0]) - 1].kind if before[0] != tokens[0] else ""
    return None if lead in {"from", "to", "at"} else before[0]


def fade(clause: Clause) -> Sequence[Edit] | None:
    """In, out or both, of what was named."""
    fade_in, fade_out, _ = fades(clause)
    if fade_in is None and fade_out is None:
        return None
    if at := _moment(clause):
        return _from_there(clause, at, fade_in, fade_out)
    if clause.has("remove"):
        fade_in = None if fade_in is None else 0
        fade_out = None if fade_out is None else 0
    found = [_heard(clause, t) for t in params.targets(clause)]
    return tuple(Fade(t, fade_in, fade_out) for t in found)


def _moment(clause: Clause) -> Token | None:
    """The one moment that a fade is to be at, which is neither an edge nor how long it takes."""
    used = {t.start for t in fades(clause)[2]}
    timed = [i for i, t in enumerate(clause.tokens) if t.kind in {"time", "clock"}]
    free = [i for i in timed if clause.tokens[i].start not in used]
    if len(free) != 1 or not free[0] or clause.has("first", "last", "start", "end", "share"):
        return None
    time = clause.tokens[free[0]]
    within = clause.message[time.end :].lstrip().startswith(("内", "里", "之内", "以内"))
    led = clause.tokens[free[0] - 1].kind in {"from", "at", "to"} and not within
    return time if led else None


def _from_there(
    clause: Clause, at: Token, fade_in: int | None, fade_out: int | None
) -> Sequence[Edit]:
    """Added music that comes in or is gone at a moment; other sound fades at its edges only."""
    added = clause.context.added_music and params.targets(clause) == [MUSIC]
    if not added or (fade_in is None) == (fade_out is None):
        return (Unclear("part", clause.words),)
    moment = round(at.number)
    if fade_in is not None:
        return (PlaceMusic(Span(moment)), Fade(MUSIC, in_ms=fade_in))
    before = clause.tokens[clause.tokens.index(at) - 1]
    end = moment if before.kind == "to" else moment + (fade_out or 0)
    return (PlaceMusic(Span(0, end)), Fade(MUSIC, out_ms=fade_out))


def _heard(clause: Clause, target: Target) -> Target:
    """A "soundtrack" where no music was added is all that is heard."""
    named = {t.value for t in clause.of("music")}
    added = clause.context.added_music or clause.context.adding_music
    return EVERYTHING if target == MUSIC and named == {"soundtrack"} and not added else target


def _not_for_music(clause: Clause) -> bool:
    """Whether "add" is about the fade: "add a fade to the music", "the music: add a fade"."""
    music, deed = clause.first("music"), clause.first("add", "want")
    fade = clause.first("fade", "fadein", "fadeout", "fadeboth")
    if music is None or deed is None or fade is None:
        return False
    gives = deed.value == "give" and not clause.message[deed.end :].lower().startswith(" me")
    return gives or fade.start < music.start or music.start < deed.start


def add_fade(clause: Clause) -> Sequence[Edit] | None:
    """A fade that is added to what is there, not music that is added with a fade."""
    return fade(clause) if not clause.has("music") or _not_for_music(clause) else None
