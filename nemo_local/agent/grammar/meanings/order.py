"""Which clips play, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import (
    CLIPS,
    AddClip,
    Edit,
    Join,
    Move,
    OnlyClip,
    Remove,
    RemoveMusic,
    Slideshow,
    Swap,
    Target,
    Unclear,
    What,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import DEEDS
from nemo_local.agent.grammar.params import clips_of
from nemo_local.agent.grammar.tokens import Token


def _clip_targets(clause: Clause) -> list[Target]:
    named = sorted(
        [(t.start, Target("clip", None, str(t.value))) for t in clause.of("file")],
        key=lambda item: item[0],
    )
    if named:
        return [target for _, target in named]
    return [Target("clip", place) for place in params.ordinals(clause)]


def move(clause: Clause) -> Sequence[Edit] | None:
    """Which clip goes where."""
    found = _clip_targets(clause)
    if known := _next_to(clause, found) or _listed(clause) or _permuted(clause):
        return known
    goal = _goal(clause)
    length = clause.first("time")
    images = {f.name for f in clause.context.files if f.kind == "image"}
    if goal and length and len(found) == 1 and found[0].name in images:
        shown = Slideshow(round(length.number), (found[0].name or "",))
        return (shown, Move(found[0], to=goal))
    if not found or goal is None:
        return (Unclear("move"),) if clause.has("move") else None
    return (Move(found[0], to=goal),)


def _next_to(clause: Clause, found: Sequence[Target]) -> Sequence[Edit]:
    """One clip before or after another: "b.mp4 on the end of a.mp4"."""
    if len(found) < 2:
        return ()
    files = clause.of("file")
    deed = clause.first("before", "after") or _between(clause, found)
    edge = clause.first("start", "end")
    if not deed and edge and len(files) == len(found):
        deed = edge if files[0].start < edge.start < files[1].start else None
    if not deed:
        return ()
    ahead = deed.kind in {"before", "start"}
    return (Move(found[0], before=found[1]) if ahead else Move(found[0], after=found[1]),)


def _between(clause: Clause, found: Sequence[Target]) -> Token | None:
    """What one clip of three stands behind: "the outro between the intro and the interview"."""
    side = clause.first("from") if len(found) == 3 else None
    between = side and "between" in clause.message[side.start : side.end].lower()
    return side if between else None


def _listed(clause: Clause) -> Sequence[Edit]:
    """Several clips in a row: by their places, or in the order in which they are named."""
    files = clause.of("file")
    if len(files) < 2:
        return ()
    listed = clause.has("move") and (len(files) > 2 or clause.has("colon", "order"))
    begins = clause.has("first", "tofront", "start") or (listed and not clause.has(*_BESIDE))
    return _placed(clause) or (in_order(clause) if begins else ())


_BESIDE = ("from", "before", "after", "last", "end", "toback", "ordinal")


def in_turn(clause: Clause) -> Sequence[Edit] | None:
    """Nothing but the clips by their numbers, in the order that is wished for."""
    only = clause.kinds - {"playfirst", "order", "change", "it"} <= _PLACES | {"clip", "number"}
    return (_permuted(clause) or None) if only else None


def _permuted(clause: Clause) -> Sequence[Edit]:
    """All the clips by their numbers: "third, first, second"."""
    count = clips_of(clause)
    order = [count if t.kind == "last" else 1 if t.kind == "first" else round(t.number)
             for t in clause.of("ordinal", "number", "first", "last")]  # fmt: skip
    now = list(range(1, count + 1))
    if len(order) < 2 or sorted(order) != now:
        return ()
    moves: list[Edit] = []
    for to, clip in enumerate(order, 1):
        place = now.index(clip) + 1
        if place != to:
            moves.append(Move(Target("clip", place), to=to))
            now.insert(to - 1, now.pop(place - 1))
    return moves


def placed(clause: Clause) -> Sequence[Edit] | None:
    """Every clip's place, where no deed is named: "b.mp4 first"."""
    return _listed(clause) or move(clause)


def _placed(clause: Clause) -> Sequence[Edit]:
    """Every clip to the place that is said behind it: "a.mp4 second, b.mp4 first"."""
    places: list[tuple[int, Target]] = []
    for file, place in pairwise(t for t in clause.tokens if t.kind in _PLACES):
        if file.kind == "file" != place.kind:
            to = _ENDS.get(place.kind) or round(place.number)
            places.append((to, Target("clip", None, str(file.value))))
    if not len(places) == len(clause.of("file")) == len({to for to, _ in places}):
        return ()
    return [Move(t, to=to) for to, t in sorted(places, key=lambda p: (p[0] < 0, p[0]))]


_ENDS = {"first": 1, "tofront": 1, "start": 1, "last": -1, "toback": -1, "end": -1}
_PLACES = frozenset((*_ENDS, "file", "ordinal"))


def beside(clause: Clause) -> Sequence[Edit] | None:
    """One clip before or after another, where no deed is named."""
    return move(clause) if len(_clip_targets(clause)) > 1 else None


def in_order(clause: Clause) -> Sequence[Edit]:
    """The named clips first, in the order in which they are named."""
    named = params.file_names(clause)
    if set(params.pictures(clause)) == set(named):
        return (Join(named),)
    return tuple(Move(Target("clip", None, name), to=1) for name in reversed(named))


def in_order_of_two(clause: Clause) -> Sequence[Edit] | None:
    """The order that was listed, if it is one of at least two clips."""
    return in_order(clause) if len(clause.of("file")) > 1 or clause.has("playfirst") else None


def _goal(clause: Clause) -> int | None:
    if clause.has("tofront", "start", "before"):
        return 1
    if clause.has("toback", "end", "after"):
        return -1
    tokens = clause.tokens
    for i, token in enumerate(tokens):
        last = i + 1 == len(tokens)
        if token.kind in {"first", "last"} and (last or tokens[i - 1].kind in {"move", "to"}):
            return 1 if token.kind == "first" else -1
    places = params.ordinals(clause)
    if places and (len(places) > 1 or clause.has("file")):
        return places[-1]
    numbers = clause.of("number")
    return round(numbers[-1].number) if numbers else None


def swap(clause: Clause) -> Sequence[Edit] | None:
    """Which two clips change places; without names the first two."""
    found = _clip_targets(clause)
    if len(found) < 2:
        found = [Target("clip", round(t.number)) for t in clause.of("number", "ordinal")]
    if len(found) < 2 and clause.has("start", "first") and clause.has("end", "last"):
        found = [Target("clip", 1), Target("clip", -1)]
    if len(found) < 2:
        found = [Target("clip", 1), Target("clip", 2)]
    return (Swap(found[0], found[1]),)


def add_clip(clause: Clause) -> Sequence[Edit] | None:
    """Files for the timeline."""
    kinds = {f.name: f.kind for f in clause.context.files}
    names = [n for n in params.file_names(clause) if kinds.get(n, "video") != "audio"]
    if not names:
        return None
    to = 1 if clause.has("start", "before", "first") else -1
    return tuple(AddClip(name, to) for name in names)


def remove_clip(clause: Clause) -> Sequence[Edit] | None:
    """Which clips go; without a name what was spoken of before."""
    names, places = params.file_names(clause), params.ordinals(clause)
    if names:
        return tuple(Remove(Target("clip", None, name)) for name in names)
    what: What = "track" if clause.has("track") and not clause.has("clip") else "clip"
    if places:
        return tuple(Remove(Target(what, place)) for place in places)
    return remove_it(clause)


def remove_it(clause: Clause) -> Sequence[Edit]:
    """Away with what was spoken of before."""
    if clause.focus == "music":
        return (RemoveMusic(),)
    if clause.focus in ("title", "caption", "text"):
        return (Remove(Target(clause.focus)),)
    return (Unclear("remove"),)


def reverse(clause: Clause) -> Sequence[Edit]:
    """The last clip first and the first one last."""
    count = clips_of(clause)
    if count < 3:
        return (Swap(Target("clip", 1), Target("clip", 2)),)
    return tuple(Move(Target("clip", place), to=1) for place in range(2, count + 1))


def other_order(clause: Clause) -> Sequence[Edit]:
    """Another order: of two clips there is one, of more it must be said which."""
    return reverse(clause) if clips_of(clause) == 2 else (Unclear("move"),)


_CHOOSING = frozenset(("keep", "only", "want"))


def only(clause: Clause) -> Sequence[Edit] | None:
    """One clip and no other."""
    places = [p for p in params.ordinals(clause) if p]
    if len(places) > 1:
        count = clips_of(clause)
        kept = {p if p > 0 else count + 1 + p for p in places}
        return [Remove(Target("clip", p)) for p in range(count, 0, -1) if p not in kept]
    names, shown = params.file_names(clause), params.pictures(clause)
    if len(names) > 1 and clause.kinds & DEEDS <= _CHOOSING and {*names} <= {*shown}:
        return [Remove(Target("clip", None, n)) for n in shown if n not in names]
    one = params.clip(clause)
    return (OnlyClip(one),) if one != CLIPS else None
