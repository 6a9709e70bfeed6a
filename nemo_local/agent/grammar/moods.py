"""Which words of moods ask for music, and which only describe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import DEEDS, THINGS
from nemo_local.agent.grammar.tokens import Token

_MANNERS = frozenset(("duck",))
_DONE = DEEDS - _MANNERS - {"louder", "quieter"}
"""Deeds, but those that may only say how music is to play."""


def moods(tokens: Sequence[Token]) -> list[Token]:
    """Without the words of moods that only say what a video is about: "my travel video".

    One that is no mood of music and describes nothing ("mute the dog") is an unknown word.
    """
    kinds = {t.kind for t in tokens}
    asks = bool(kinds & {"add", "want", "replace", "swap", "match"})
    changes = bool(kinds & {"change"} and kinds & {"music", "it"}) and not kinds & {
        "louder",
        "quieter",
    }
    plain = "duck" in kinds or not kinds & (THINGS | {"video", "volume"})
    alone = kinds.isdisjoint(_DONE if plain else DEEDS - _MANNERS)
    if "quote" in kinds and kinds.isdisjoint({"music", "match"}):
        asks = changes = alone = False  # "the company's name “Acme”"

    def read(i: int) -> Token | None:
        after = next((t.kind for t in tokens[i + 1 :] if not t.kind.startswith("mood:")), "")
        if after == "music" or [t.kind for t in tokens[max(0, i - 2) : i]] == ["music", "colon"]:
            return tokens[i]
        far = not tokens[i].chinese and _gap(tokens[i : i + 2]) >= _UNDER_IT
        if (after in _DESCRIBED and not (far and asks)) or after.startswith("fade"):
            return None
        return tokens[i] if asks or changes or alone else replace(tokens[i], kind="unknown")

    found = (read(i) if t.kind.startswith("mood:") else t for i, t in enumerate(tokens))
    return [t for t in found if t is not None]


def _gap(near: Sequence[Token]) -> int:
    """How many characters stand between two tokens; none where there is but one."""
    return near[1].start - near[0].end if len(near) > 1 else 0


_UNDER_IT = len(" under the ")
"""How far what a mood's word does not describe stands: "something jazzy under the video"."""
PLAYERS = frozenset(("piano", "guitar", "guitars", "ukulele", "strings", "drums", "钢琴", "吉他"))
"""Instruments: they tell little of a mood, and to remove one is to remove the music."""
_DESCRIBED = frozenset(("video", "clip", "voice", "image"))
"""What a mood's word may describe without asking for music."""
