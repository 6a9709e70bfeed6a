"""Images one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.edits import Edit, Slideshow
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.meanings.music import add_music


def slideshow(clause: Clause) -> Sequence[Edit]:
    """Images, each for so long, with music if that was said, too."""
    times = clause.of("time")
    each = round(times[0].number) if times else 3000
    sounds = {f.name for f in clause.context.files if f.kind == "audio"}
    shown = [t for t in clause.of("file") if t.value not in sounds]
    show = Slideshow(each, tuple(str(t.value) for t in shown))
    if not clause.has("mood", "music", "song"):
        return (show,)
    return (show, *(add_music(clause.without([*times[:1], *shown])) or ()))


def slideshow_of_images(clause: Clause) -> Sequence[Edit] | None:
    """The same where there are images: "every picture for 2 seconds, with soft music"."""
    return slideshow(clause) if any(f.kind == "image" for f in clause.context.files) else None
