"""The shape of the frame, and taking things off the timeline."""

from __future__ import annotations

from dataclasses import replace

from nemo_local.agent.apply import order, pieces, ripple, words
from nemo_local.agent.apply.base import (
    Applied,
    Desk,
    RefusalError,
    changed,
    chosen,
    main_track,
    music_track,
    names,
    nth_track,
    phrase,
    require_clips,
    require_main,
    require_music,
    require_picture,
)
from nemo_local.agent.edits import Remove, SetAspect
from nemo_local.timeline import Draft, Track


def aspect(edit: SetAspect, draft: Draft, desk: Desk) -> Applied:
    """Another shape of the frame, or another way to fit a picture into it."""
    require_picture(draft)
    after = replace(draft, aspect=edit.aspect or draft.aspect, fit=edit.fit or draft.fit)
    if after.aspect == "source":
        if edit.aspect is None:
            raise RefusalError("nothing_to_fit")
        after = replace(after, fit="blur")
    shape = phrase("as_recorded") if after.aspect == "source" else after.aspect
    fit = phrase(f"fit_{after.fit}" if after.aspect != "source" else "fit_none")
    return changed(
        after, "already_aspect" if after == draft else "aspect_set", shape=shape, fit=fit
    )


def remove(edit: Remove, draft: Draft, desk: Desk) -> Applied:
    """Take a clip, a text or a track off."""
    main, added = require_main(draft), music_track(draft)
    target = edit.target
    if target.what in ("title", "caption", "text"):
        return words.remove(target, draft)
    if target.what == "track" and target.ordinal is not None:
        return _remove_track(nth_track(draft, target.ordinal), draft)
    if target.what == "music" or _names_music(edit, added):
        return _remove_track(require_music(draft), draft)
    picked = require_clips(main, target)
    rest = [s for s in main.segments if s not in picked]
    if not rest:
        raise RefusalError("nothing_left")
    after = draft
    for clip in reversed(picked):
        after = ripple.without(after, require_main(after), clip.start_ms, clip.end_ms, desk)
    told = {"clips": names(picked), "timeline": order.order(rest), "total": after.duration_ms}
    return changed(after, "clip_removed", **told)


def _names_music(edit: Remove, added: Track | None) -> bool:
    return bool(edit.target.name and added and chosen(added.segments, edit.target))


def _remove_track(track: Track, draft: Draft) -> Applied:
    if track == main_track(draft):
        raise RefusalError("nothing_left")
    if track == music_track(draft):
        return pieces.remove(draft)
    texts = "”, “".join(s.text or s.name for s in track.segments)
    return changed(draft.without_track(track.id), "text_removed", text=texts)
