"""What a draft says to a person: its summary, whether it can be exported, what changed in it.

Every function takes any JSON value, a draft or not, and never raises.
"""

from __future__ import annotations

from . import timeline, wording
from .loose import fingerprint

__all__ = ["changes", "duration_ms", "fingerprint", "ready", "summary", "track_count"]


def summary(draft: object) -> str:
    """Give the timeline in the service's form, ``Timeline (1 track): 1. Video: sea (0-10s)``."""
    return wording.timeline(timeline.read(draft))


def ready(draft: object) -> bool:
    """Tell whether some track has a segment, so that there is something to export."""
    return any(track.segments for track in timeline.read(draft).tracks)


def duration_ms(draft: object) -> int:
    """Give the timeline's length in ms, 0 where nothing says it."""
    return round(timeline.read(draft).duration_ms)


def track_count(draft: object) -> int:
    """Count the tracks, empty ones too."""
    return len(timeline.read(draft).tracks)


def changes(before: object, after: object) -> list[str]:
    """Say what differs between two drafts, one sentence each; empty if nothing does."""
    from . import differences  # late: most commands only look at a draft

    return differences.between(timeline.read(before), timeline.read(after))
