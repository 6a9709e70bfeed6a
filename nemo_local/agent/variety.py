"""Another mood than those that were heard already, when somebody asks for something else."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from nemo_local.agent.apply.base import music_track
from nemo_local.timeline import Draft

_RING = (
    "calm", "ambient", "lo-fi", "jazz", "romantic", "sad", "cinematic", "epic", "tense",
    "electronic", "upbeat", "happy", "playful", "travel", "corporate",
)  # fmt: skip
"""The moods so that neighbours are alike."""


def heard(drafts: Iterable[Draft]) -> set[str]:
    """The moods of the music that was composed for these drafts."""
    tracks = (music_track(d) for d in drafts)
    return {s.music.mood for t in tracks if t for s in t.segments if s.music}


def unheard(mood: str, known: Collection[str]) -> str:
    """The mood itself, or the next like it that is new; itself again when none is."""
    if mood not in _RING:
        return mood
    at = _RING.index(mood)
    return next((m for m in (*_RING[at:], *_RING[:at]) if m not in known), mood)
