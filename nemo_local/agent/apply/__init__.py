"""An edit and a draft → the changed draft and what to say about it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nemo_local.agent import edits
from nemo_local.agent.apply import levels, music, stems
from nemo_local.agent.apply.base import Applied, Desk
from nemo_local.timeline import Draft

__all__ = ["CHANGES", "Applied", "Desk", "apply"]

CHANGES: dict[type[Any], Callable[[Any, Draft, Desk], Applied]] = {
    edits.RemoveMusic: stems.remove_music,
    edits.RemoveVoice: stems.remove_voice,
    edits.RestoreSound: stems.restore,
    edits.AddMusic: music.add,
    edits.Duck: music.duck,
    edits.SetVolume: levels.volume,
    edits.SetMute: levels.mute,
    edits.Fade: levels.fade,
    edits.Normalise: levels.normalise,
    edits.ExtractAudio: levels.extract,
    edits.BackToVideo: levels.to_video,
}


def apply(edit: edits.Edit, draft: Draft, desk: Desk) -> Applied:
    """Make one edit. Raises `EditError` for values that no draft can take."""
    return CHANGES[type(edit)](edit, draft, desk)
