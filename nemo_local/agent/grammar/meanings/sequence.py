"""One after the other: clips that are joined, images as a slideshow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import Edit, Join, Move, Slideshow, Target
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.meanings.music import add_music


def slideshow(clause: Clause) -> Sequence[Edit]:
    """Images, each for so long, with music if that was said, too."""
    times = clause.of("time")
    sounds = {f.name for f in clause.context.files if f.kind == "audio"}
    shown = [t for t in clause.of("file") if t.value not in sounds]
    images = len(shown) or sum(f.kind == "image" for f in clause.context.files) or 1
    each = round(times[0].number / (images if lasts_in_all(clause) else 1)) if times else 3000
    show = Slideshow(each, tuple(str(t.value) for t in shown))
    if not clause.has("mood", "music", "song"):
        return (show,)
    return (show, *(add_music(clause.without([*times[:1], *shown])) or ()))


def lasts_in_all(clause: Clause) -> bool:
    """Whether a time is how long the whole is to be: "into a 20 second video"."""
    whole = any(a.kind == "time" and b.kind in _SHOWS for a, b in pairwise(clause.tokens))
    return whole and not clause.has("each", "all", "oneeach")


_SHOWS = frozenset(("slideshow", "video"))


def slideshow_of_images(clause: Clause) -> Sequence[Edit] | None:
    """The same where there are images: "every picture for 2 seconds, with soft music"."""
    return slideshow(clause) if any(f.kind == "image" for f in clause.context.files) else None


_BEHIND = re.compile(r"\b(?:(?:end|back|tail) of|onto|behind|after)\b", re.I)


def _goes_behind(clause: Clause) -> bool:
    """Whether the clip that is named first is to be the second: "b.mp4 onto a.mp4"."""
    appended = ("append", "tack", "attach")
    one, other = clause.of("file")[:2]
    between = clause.message[one.end : other.start]
    appends = any(str(t.value).startswith(appended) for t in clause.of("join"))
    return appends or _BEHIND.search(between) is not None


def join(clause: Clause) -> Sequence[Edit]:
    """One after the other, as named."""
    names = params.file_names(clause)
    if len(names) == 2 and _goes_behind(clause):
        return (Join(names[::-1]),)
    if len(names) == 1 and clause.has("before", "first", "start", "tofront"):
        return (Join(), Move(Target("clip", None, names[0]), to=1))
    return (Join(names),)
