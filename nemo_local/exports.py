"""What an export is called where people see it: after the clip that it was made of."""

from __future__ import annotations

import json
from pathlib import PurePath

from nemo_local.store import Render
from nemo_local.timeline import from_wire


def file_name(render: Render) -> str:
    """The name to save a finished file under: "talk-edited.mp4", as the skill's scripts do."""
    tracks = sorted(from_wire(json.loads(render.draft)).tracks, key=lambda track: track.kind)
    segments = (s for track in tracks for s in track.segments)
    name = next((s.name for s in segments if s.media is not None and s.name), "")
    return f"{PurePath(name).stem or 'video'}-edited.{render.format}"
