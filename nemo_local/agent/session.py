"""What the agent is given and what it gives back: the room's border with the server."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from nemo_local.agent.edits import Edit
from nemo_local.timeline import Draft, Segment

if TYPE_CHECKING:
    from nemo_local.media.probe import MediaInfo


@dataclass(frozen=True)
class LibraryItem:
    """An uploaded file: its id in drafts, the name the person gave it, what was probed."""

    id: str
    name: str
    info: MediaInfo


class SessionView(Protocol):
    """One session as the agent sees it; nothing in it is changed by the agent.

    `past` holds the drafts before the present one, oldest first; `future` those that an
    undo has left, the next one first. `language` is the session's (ISO code).
    """

    @property
    def draft(self) -> Draft:
        """The timeline now."""

    @property
    def past(self) -> Sequence[Draft]:
        """The drafts before it."""

    @property
    def future(self) -> Sequence[Draft]:
        """The drafts after it."""

    @property
    def media(self) -> Sequence[LibraryItem]:
        """The files, oldest first."""

    @property
    def language(self) -> str:
        """The session's ISO code."""


@dataclass(frozen=True)
class MoodChoice:
    """A mood for a picture, and the reason in English and in Chinese, a few words each."""

    mood: str
    reason: str
    reason_zh: str


class Interpreter(Protocol):
    """Something that turns free words into edits; None when it cannot be relied on."""

    def edits(self, message: str, session: SessionView) -> tuple[Edit, ...] | None:
        """What the message means."""


@dataclass(frozen=True)
class Listened:
    """`emptied`: the clips of which nothing is left to hear; `unsure`: those that may be such."""

    emptied: Sequence[Segment] = ()
    unsure: Sequence[Segment] = ()


@dataclass(frozen=True)
class Services:
    """What the agent needs from outside.

    `choose_mood` looks at the file, `listen` hears what is left of clips that lost their music or
    their voice, the interpreter asks a server: all are errands.
    """

    new_id: Callable[[], str]
    choose_mood: Callable[[LibraryItem | None, str], MoodChoice]
    listen: Callable[[Sequence[Segment]], Listened]
    separator: str
    interpreter: Interpreter | None = None


# ------------------------------------------------------------------ what it says


@dataclass(frozen=True)
class Thinking:
    """Internal: what the agent is about to do. Not for the person."""

    text: str


@dataclass(frozen=True)
class Say:
    """A piece of the answer; the pieces of a turn, put together, are the whole of it."""

    text: str


@dataclass(frozen=True)
class Call:
    """A tool call, before its edit is made."""

    name: str
    args: Mapping[str, Any]
    id: str


@dataclass(frozen=True)
class Result:
    """How that call went."""

    name: str
    result: Mapping[str, Any]
    id: str


@dataclass(frozen=True)
class NewDraft:
    """The draft from now on.

    `steps` is 0 for a new version (which ends any future), below 0 for going back that
    many versions and above 0 for going forward again: then the store holds it already.
    """

    draft: Draft
    steps: int = 0


T = TypeVar("T")


class Errand(Generic[T]):
    """Something slow that the agent needs before it goes on: a look at a picture, a model's word.

    Whoever drives the turn runs it before the next step, where it holds up nobody else.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work

    def run(self) -> None:
        """Do it, whatever time it takes. Raises what the work raises."""
        self._found = self._work()

    @property
    def found(self) -> T:
        """What it brought, once it was run."""
        return self._found


AgentEvent = Thinking | Say | Call | Result | NewDraft | Errand[Any]
