"""What a change of the clips did to what lies over them, for the answer to tell."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.apply.base import (
    Applied,
    Phrase,
    main_track,
    music_track,
    names,
    phrase,
    text_segments,
)
from nemo_local.agent.apply.pieces import unlevelled
from nemo_local.timeline import Draft, Segment


def told(before: Draft, applied: Applied) -> Applied:
    """What was done, with the texts and the music that went along with their clips.

    A loudness that came with music goes with the last of it.
    """
    after = applied.draft
    if _clips(before) == _clips(after):
        return applied
    said = list[Phrase]()
    if texts := _gone(text_segments(before), text_segments(after)):
        said.append(phrase("text_removed", text="”, “".join(s.text or "" for s in texts)))
    if music := _gone(_music(before), _music(after)):
        said.append(phrase("added_music_removed", what=names(music)))
    if music and not _music(after):
        after, no_more = unlevelled(after)
        said += no_more
    once = {s.id for s in _music(before) if not s.loop}
    said += [phrase("music_loops", name=s.name) for s in _music(after) if s.loop and s.id in once]
    return Applied(after, (*applied.said, *said))


def _clips(draft: Draft) -> list[tuple[str, int, int]]:
    main = main_track(draft)
    return [(s.id, s.start_ms, s.duration_ms) for s in main.segments] if main else []


def _music(draft: Draft) -> tuple[Segment, ...]:
    track = music_track(draft)
    return track.segments if track else ()


def _gone(before: Sequence[Segment], after: Sequence[Segment]) -> list[Segment]:
    left = {s.id for s in after}
    return [s for s in before if s.id not in left]
