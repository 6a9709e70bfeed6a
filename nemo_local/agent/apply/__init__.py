"""An edit and a draft → the changed draft and what to say about it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nemo_local.agent import edits
from nemo_local.agent.apply import (
    aftermath,
    cutting,
    fades,
    frame,
    levels,
    music,
    order,
    output,
    pieces,
    stems,
    words,
)
from nemo_local.agent.apply.base import Applied, Desk, RefusalError
from nemo_local.timeline import Draft

__all__ = ["CHANGES", "Applied", "Desk", "apply"]

CHANGES: dict[type[Any], Callable[[Any, Draft, Desk], Applied]] = {
    edits.RemoveMusic: stems.remove_music,
    edits.RemoveVoice: stems.remove_voice,
    edits.RestoreSound: stems.restore,
    edits.AddMusic: music.add,
    edits.PlaceMusic: pieces.place,
    edits.Duck: music.duck,
    edits.SetVolume: levels.volume,
    edits.SetMute: levels.mute,
    edits.Fade: fades.fade,
    edits.Normalise: output.normalise,
    edits.ExtractAudio: output.extract,
    edits.BackToVideo: output.to_video,
    edits.Trim: cutting.trim,
    edits.CutOut: cutting.cut,
    edits.Split: cutting.split,
    edits.Move: order.move,
    edits.Swap: order.swap,
    edits.Join: order.join,
    edits.OnlyClip: order.only,
    edits.AddClip: order.add_clip,
    edits.Speed: cutting.speed,
    edits.Slideshow: order.slideshow,
    edits.AddText: words.add,
    edits.ChangeText: words.change,
    edits.SetAspect: frame.aspect,
    edits.Remove: frame.remove,
}


def apply(edit: edits.Edit, draft: Draft, desk: Desk) -> Applied:
    """Make one edit. Raises `EditError` for values that no draft can take."""
    try:
        return aftermath.told(draft, CHANGES[type(edit)](edit, draft, desk))
    except RefusalError as refusal:
        return Applied(draft, (refusal.phrase,))
