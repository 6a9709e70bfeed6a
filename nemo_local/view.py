"""A stored session as the agent sees it, and the services it may call on."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path

from nemo_local import ids
from nemo_local.agent import llm
from nemo_local.agent.session import LibraryItem, Listened, MoodChoice, Services
from nemo_local.config import Config
from nemo_local.media import remains
from nemo_local.media.probe import MediaInfo
from nemo_local.media.remains import Excerpt
from nemo_local.separators import DEFAULT
from nemo_local.store import Line, Media, Session, Store
from nemo_local.timeline import Draft, Segment, Stem

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
        return self._line.now

    @property
    def past(self) -> Sequence[Draft]:
        """The drafts before it, oldest first."""
        return self._line.past

    @property
    def future(self) -> Sequence[Draft]:
        """The drafts that an undo has left, the next one first."""
        return self._line.future

    @cached_property
    def _line(self) -> Line:
        return self._store.versions.line(self._session.id)

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

    separator = config.environ.get("NEMO_SEPARATOR") or DEFAULT
    return Services(
        new_id=ids.key,
        choose_mood=choose_mood,
        listen=partial(_listen, config.media) if separator == DEFAULT else _nobody_knows,
        separator=separator,
        interpreter=llm.from_environment(config.environ),
    )


_LISTENING_S = 10.0


def _listen(folder: Path, clips: Sequence[Segment]) -> Listened:
    """Which clips nothing can be heard of without their voice or music, by our own network."""
    by_source: dict[tuple[str, int | None, Stem], list[Segment]] = {}
    for clip in clips:
        if clip.media is not None:
            by_source.setdefault((clip.media, clip.stream, clip.stem), []).append(clip)
    excerpts = [
        Excerpt(
            path=str(folder / media),
            stream=stream,
            start_ms=min(c.in_ms for c in same),
            end_ms=max(c.in_ms + round(c.duration_ms * c.speed) for c in same),
            stem=stem,
        )
        for (media, stream, stem), same in by_source.items()
    ]
    heard = list(zip(by_source.values(), remains.ask(excerpts, _LISTENING_S), strict=True))
    return Listened(
        emptied=[clip for same, something in heard if something is False for clip in same],
        unsure=[clip for same, something in heard if something is None for clip in same],
    )


def _nobody_knows(clips: Sequence[Segment]) -> Listened:
    """What another separator leaves: to find out would take as long as the render."""
    del clips
    return Listened()
