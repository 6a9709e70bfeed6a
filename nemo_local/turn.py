"""One turn of a stored session: the agent's steps, its drafts kept, its events encoded.

It moves when it is pushed and knows nothing of threads or sockets: `turns` decides where it
is pushed, `api.chat` sends what it tells.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

from nemo_local import adk, agent
from nemo_local.agent.session import Errand, NewDraft, Services
from nemo_local.store import Session, Store
from nemo_local.view import StoredSession

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Step:
    """How far a turn came: its encoded events since the step before; `over` with the last."""

    events: bytes
    over: bool


class Turn:
    """A message being answered."""

    def __init__(self, session: Session, message: str, store: Store, services: Services) -> None:
        self._session_id, self._store = session.id, store
        self._events = agent.respond(message, StoredSession(session, store), services)
        self._narrator = adk.Narrator(time.time)
        self._errand: Errand[object] | None = None
        self.over = False

    def advance(self) -> Step:
        """Go on to the next errand, which the call after this one runs first, or to the end."""
        told: list[bytes] = []
        try:
            self._errand = self._next_errand(told)
        except Exception:
            self._errand = None
            _log.exception("a turn of session %s failed", self._session_id)
            failure = self._narrator.error("INTERNAL", "The agent failed; see the server's log.")
            told.append(adk.encode(failure))
        if self._errand is None:
            told += map(adk.encode, self._narrator.whole())
            self.over = True
        return Step(b"".join(told), self.over)

    def _next_errand(self, told: list[bytes]) -> Errand[object] | None:
        if self._errand is not None:
            self._errand.run()
        for event in self._events:
            if isinstance(event, Errand):
                return event
            if isinstance(event, NewDraft):
                self._keep(event)
            told += map(adk.encode, self._narrator.tell(event))
        return None

    def _keep(self, event: NewDraft) -> None:
        if event.steps:
            self._store.versions.move(self._session_id, event.steps)
        else:
            self._store.versions.add(self._session_id, event.draft)
