"""Music made here: composed, played and mixed by numpy alone, so nobody else owns any of it.

`compose` gives a piece of a mood to the sample; `mood_for` finds the mood that words ask for.
From the idea to the sound: `form` (sections) and `score` (bars), `parts` and `melody` (who plays
which notes), `voices` (instruments), `orchestra`, `room` and `master` (the mix).
"""

from nemo_local.media.music.compose import compose
from nemo_local.media.music.mood import Mood
from nemo_local.media.music.moods import MOODS
from nemo_local.media.music.words import mood_for

__all__ = ["MOODS", "Mood", "compose", "mood_for"]
