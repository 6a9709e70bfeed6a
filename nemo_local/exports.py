"""What an export is called where people see it: after the clip that it was made of."""

from __future__ import annotations

import json
from pathlib import PurePath

from nemo_local.store import Render


def file_name(render: Render) -> str:
    """The name to save a finished file under: "talk-edited.mp4", as the skill's scripts do."""
    tracks = sorted(json.loads(render.draft)["t"], key=lambda t: t["tt"])
    segments = (s for t in tracks for s in t["sg"] if "media" in s["m"])
    name = next((s["m"]["name"] for s in segments if s["m"].get("name")), "")
    return f"{PurePath(name).stem or 'video'}-edited.{render.format}"
