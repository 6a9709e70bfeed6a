"""Wishes of one message that do not go together: taken back, or opposite."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.edits import (
    CLIPS,
    EVERYTHING,
    MUSIC,
    VOICE,
    AddMusic,
    Edit,
    Fade,
    Join,
    OnlyClip,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Speed,
    Target,
    Unclear,
)

_SILENCE = tuple(SetMute(target) for target in (EVERYTHING, CLIPS))


def agreed(edits: Sequence[Edit], kept: Sequence[Target], *, chosen: bool) -> list[Edit]:
    """The wishes that go together, and a question in the place of those that do not.

    `kept` is what is to stay. `chosen`: one sound was asked for without the other.
    """
    if asked := _against_what_stays(edits, kept):
        return asked
    music = [e for e in edits if isinstance(e, RemoveMusic) and e.scope != "added"]
    voice = [e for e in edits if isinstance(e, RemoveVoice)]
    silence = [e for e in edits if e in _SILENCE]
    if silence and not {VOICE, MUSIC}.isdisjoint(kept):
        return [Unclear("which_sound"), *(e for e in edits if e not in silence)]
    if music and voice:  # nothing is heard without both
        rest = [e for e in edits if e not in (*music, *voice)]
        return [Unclear("which_sound") if chosen else SetMute(), *rest]
    if any(isinstance(e, OnlyClip) for e in edits):
        edits = _without_what_stays(edits)
    if any(isinstance(e, Remove | OnlyClip) for e in edits):
        edits = [e for e in edits if e != Join()]  # what is left plays in a row anyway
    return _without_spoken_of(edits) if music else list(edits)


def _without_what_stays(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes without the clip that but stays as it is: "mute a.mp4, b.mp4 stays audible".

    What is done to one clip is not done so as to throw it away.
    """
    done_to = {e.target for e in edits if isinstance(e, SetMute | SetVolume | Fade)}
    done_to |= {e.clip for e in edits if isinstance(e, Speed)}
    single = {t for t in done_to if t.ordinal is not None or t.name}
    kept = {e.clip for e in edits if isinstance(e, OnlyClip) and single <= {e.clip}}
    rest = [e for e in edits if not isinstance(e, OnlyClip) or e.clip in kept]
    several = [Unclear("range")] if len(kept) > 1 else []
    return [*several, *(e for e in rest if not (several and isinstance(e, OnlyClip)))]


def _against_what_stays(edits: Sequence[Edit], kept: Sequence[Target]) -> list[Edit]:
    """The wishes with a question for what would take away the very sound that is to stay."""
    gone = [e for e in edits if _takes_away(e) in kept]
    return [Unclear("which_sound"), *(e for e in edits if e not in gone)] if gone else []


def _takes_away(edit: Edit) -> Target | None:
    if isinstance(edit, RemoveMusic):
        return MUSIC if (edit.clip, edit.span) == (CLIPS, None) else None
    if isinstance(edit, RemoveVoice):
        return VOICE if (edit.clip, edit.span) == (CLIPS, None) else None
    return None


def _without_spoken_of(edits: Sequence[Edit]) -> list[Edit]:
    """The wishes without music that is taken out again: it was but told that it plays."""
    last = max(i for i, e in enumerate(edits) if isinstance(e, RemoveMusic))
    return [
        e
        for i, e in enumerate(edits)
        if i > last or not isinstance(e, AddMusic) or e != AddMusic(words=e.words)
    ]
