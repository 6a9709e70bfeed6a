"""Wishes of one message that do not go together: taken back, or opposite."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.edits import (
    CLIPS,
    EVERYTHING,
    MUSIC,
    VOICE,
    AddMusic,
    Edit,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    Target,
    Unclear,
)

_SILENCE = tuple(SetMute(target) for target in (EVERYTHING, CLIPS))


def agreed(edits: Sequence[Edit], kept: Sequence[Target], *, chosen: bool) -> list[Edit]:
    """The wishes that go together, and a question in the place of those that do not.

    `kept` is what is to stay. `chosen`: one sound was asked for without the other.
    """
    music = [e for e in edits if isinstance(e, RemoveMusic) and e.scope != "added"]
    voice = [e for e in edits if isinstance(e, RemoveVoice)]
    silence = [e for e in edits if e in _SILENCE]
    if silence and not {VOICE, MUSIC}.isdisjoint(kept):
        return [Unclear("which_sound"), *(e for e in edits if e not in silence)]
    if music and voice:  # nothing is heard without both
        rest = [e for e in edits if e not in (*music, *voice)]
        return [Unclear("which_sound") if chosen else SetMute(), *rest]
    return _without_spoken_of(edits) if music else list(edits)


def _without_spoken_of(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes without music that is taken out again: it was but told that it plays."""
    last = max(i for i, e in enumerate(edits) if isinstance(e, RemoveMusic))
    return [
        e
        for i, e in enumerate(edits)
        if i > last or not isinstance(e, AddMusic) or e != AddMusic(words=e.words)
    ]
