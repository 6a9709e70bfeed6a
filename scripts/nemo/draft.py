"""The only place that knows a draft's short keys. Total on any JSON value."""

from __future__ import annotations


def summary(draft: object) -> str:
    """Give the timeline in the service's own form."""
    raise NotImplementedError


def ready(draft: object) -> bool:
    """Tell whether some track has a segment, so that there is something to export."""
    raise NotImplementedError


def duration_ms(draft: object) -> int:
    """Give the timeline's length in ms."""
    raise NotImplementedError


def track_count(draft: object) -> int:
    """Count the tracks."""
    raise NotImplementedError


def changes(before: object, after: object) -> list[str]:
    """Say what differs between two drafts, one sentence each; empty if nothing does."""
    raise NotImplementedError


def fingerprint(draft: object) -> str:
    """Give a hash that is equal exactly when the drafts are equal JSON."""
    raise NotImplementedError
