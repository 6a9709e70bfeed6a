"""The versions of a session as a turn sees them: where undo and redo lead."""

from __future__ import annotations

from dataclasses import dataclass

from nemo_local.agent.apply.base import main_track
from nemo_local.agent.edits import What
from nemo_local.timeline import Draft


@dataclass(frozen=True)
class History:
    """The present draft, those before it (oldest first) and those an undo has left (next first)."""

    past: tuple[Draft, ...]
    now: Draft
    future: tuple[Draft, ...] = ()

    def edited(self, draft: Draft) -> History:
        """After an edit: nothing lies ahead any more."""
        return History((*self.past, self.now), draft)

    def reach(self, steps: int) -> int:
        """How far of so many steps (below 0: back) it is possible to go.

        The empty timeline before the first upload is no place to go back to.
        """
        if steps < 0:
            return -min(-steps, sum(1 for d in self.past if main_track(d)))
        return min(steps, len(self.future))

    def more_behind(self) -> bool:
        """Whether there may be drafts before the oldest that a turn is shown.

        A session starts from an empty timeline; where that is not in sight, more lies between.
        """
        return bool(self.past) and main_track(self.past[0]) is not None

    def moved(self, steps: int) -> History:
        """After going that many steps, which must be within reach."""
        line = (*self.past, self.now, *self.future)
        at = len(self.past) + steps
        return History(line[:at], line[at], line[at + 1 :])

    def just_split(self) -> bool:
        """Whether the last edit made two clips of the only one."""
        old = main_track(self.past[-1]) if self.past else None
        new = main_track(self.now)
        if old is None or new is None or self.past[-1].duration_ms != self.now.duration_ms:
            return False
        return (len(old.segments), len(new.segments)) == (1, 2)

    def last_edited(self) -> What | None:
        """What the last edit was about, for "make it quieter"."""
        old = {t.id: t for t in self.past[-1].tracks} if self.past else {}
        touched = [t for t in self.now.tracks if old.get(t.id) != t]
        roles: dict[str, What] = {"bgm": "music", "title": "title", "caption": "caption"}
        return roles.get(touched[0].role) if len(touched) == 1 else None
