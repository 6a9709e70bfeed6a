"""Music made here: composed, played and mixed by numpy alone, so nobody else owns any of it.

`compose` gives a piece of a mood to the sample; `mood_for` finds the mood that words ask for.
From the idea to the sound: `form` (sections) and `score` (bars), `parts` and `melody` (who plays
which notes), `voices` (instruments), `orchestra`, `room` and `master` (the mix),
`performance` (all of it).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nemo_local.media.music.mood import Mood
from nemo_local.media.music.moods import MOODS
from nemo_local.media.music.words import mood_for

if TYPE_CHECKING:
    from nemo_local.media.music.performance import Block
    from nemo_local.timeline import Music

__all__ = ["MOODS", "Mood", "compose", "mood_for"]


def compose(music: Music, duration_ms: int) -> Iterator[Block]:
    """The piece, `duration_ms` long to the sample: see `performance.perform`."""
    # The agent reads the moods and never plays: it starts without numpy.
    from nemo_local.media.music.performance import perform

    return perform(music, duration_ms)
