"""The draft: what a timeline holds, and its form on the wire.

An edit makes a new draft, the store keeps every one of them, and a render reads nothing
else; so undo, state, export and "what changed" need no other truth.
"""

from nemo_local.timeline.model import (
    Aspect,
    AudioFormat,
    Draft,
    Fit,
    Music,
    Position,
    Role,
    Segment,
    Stem,
    Track,
    TrackKind,
)
from nemo_local.timeline.reading import DraftError
from nemo_local.timeline.wire import from_wire, to_wire

__all__ = [
    "Aspect",
    "AudioFormat",
    "Draft",
    "DraftError",
    "Fit",
    "Music",
    "Position",
    "Role",
    "Segment",
    "Stem",
    "Track",
    "TrackKind",
    "from_wire",
    "to_wire",
]
