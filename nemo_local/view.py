"""A stored session as the agent sees it, and the services it may call on."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property

from nemo_local import ids
from nemo_local.agent import llm
from nemo_local.agent.session import LibraryItem, MoodChoice, Services
from nemo_local.config import Config
from nemo_local.media.probe import MediaInfo
from nemo_local.separators import DEFAULT
from nemo_local.store import Media, Session, Store
from nemo_local.timeline import Draft

_log = logging.getLogger(__name__)


class StoredSession:
    """Reads what is asked for, once: a turn sees one moment of its session."""

    def __init__(self, session: Session, store: Store) -> None:
        self._session, self._store = session, store

    @property
    def language(self) -> str:
        """The session's ISO code."""
        return self._session.language

    @property
    def draft(self) -> Draft:
        """The timeline now."""
        return self._until_now[0]

    @property
    def past(self) -> Sequence[Draft]:
        """The drafts before it, oldest first."""
        return self._until_now[:0:-1]

    @cached_property
    def _until_now(self) -> Sequence[Draft]:
        return self._store.versions.backward(self._session.id)

    @cached_property
    def future(self) -> Sequence[Draft]:
        """The drafts that an undo has left, the next one first."""
        return self._store.versions.forward(self._session.id)

    @cached_property
    def media(self) -> Sequence[LibraryItem]:
        """The session's files, oldest first."""
        return [library_item(m) for m in self._store.media.of_session(self._session.id)]


def library_item(media: Media) -> LibraryItem:
    """An uploaded file as the agent knows one."""
    return LibraryItem(media.id, media.name, MediaInfo.from_json(media.info))


def services(config: Config) -> Services:
    """What the agent may call on while it answers."""

    def choose_mood(item: LibraryItem | None, words: str) -> MoodChoice:
        from nemo_local.media import mood  # late: it looks at pictures, with numpy
        from nemo_local.media.ffmpeg import MediaError

        try:
            look = None if item is None else mood.look(config.media / item.id, item.info)
        except MediaError as e:  # the words alone decide: no reason to fail a whole turn
            _log.warning("%s was not looked at: %s", item and item.id, e)
            look = None
        choice = mood.choose(look, words)
        return MoodChoice(choice.mood, choice.reason, choice.reason_zh)

    return Services(
        new_id=ids.key,
        choose_mood=choose_mood,
        separator=config.environ.get("NEMO_SEPARATOR") or DEFAULT,
        interpreter=llm.from_environment(config.environ),
    )
