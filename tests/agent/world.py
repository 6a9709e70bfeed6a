"""A session without a server: a library, a draft, its versions."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from nemo_local.agent import place, respond
from nemo_local.agent.describe import summary
from nemo_local.agent.session import (
    AgentEvent,
    Call,
    Errand,
    Interpreter,
    LibraryItem,
    Listened,
    MoodChoice,
    NewDraft,
    Result,
    Say,
    Services,
)
from nemo_local.media.probe import AudioStream, MediaInfo
from nemo_local.timeline import Draft, Segment, Track, TrackKind, from_wire, to_wire


def streams(count: int = 1) -> tuple[AudioStream, ...]:
    return tuple(
        AudioStream(i, "aac", 48000, 2, "stereo", i == 0, 0, ("eng", "fra", "deu")[i])
        for i in range(count)
    )


def video(name: str, seconds: float, sounds: int = 1) -> LibraryItem:
    info = MediaInfo(
        "video", "mov", round(seconds * 1000), 1920, 1080, 30.0, video_codec="h264",
        audio=streams(sounds),
    )  # fmt: skip
    return LibraryItem(f"id-{name}", name, info)


def audio(name: str, seconds: float) -> LibraryItem:
    info = MediaInfo("audio", "mp3", round(seconds * 1000), audio=streams())
    return LibraryItem(f"id-{name}", name, info)


def image(name: str) -> LibraryItem:
    return LibraryItem(f"id-{name}", name, MediaInfo("image", "png_pipe", 0, 800, 600))


@dataclass
class Session:
    """What the server does for the agent, in memory: it keeps versions and moves among them."""

    media: list[LibraryItem] = field(default_factory=list)
    language: str = "en"
    draft: Draft = field(default_factory=Draft)
    past: list[Draft] = field(default_factory=list)
    future: list[Draft] = field(default_factory=list)
    interpreter: Interpreter | None = None
    silent: set[str] = field(default_factory=set)
    endless: set[str] = field(default_factory=set)
    events: list[AgentEvent] = field(default_factory=list)

    def __post_init__(self) -> None:
        count = itertools.count(1)
        self.new_id = lambda: f"i{next(count)}"

    def upload(self, *items: LibraryItem) -> Session:
        self.media += items
        self._keep(NewDraft(place(items, self.draft, self.new_id)))
        return self

    def _listen(self, clips: Sequence[Segment]) -> Listened:
        silent, endless = ([c for c in clips if c.name in s] for s in (self.silent, self.endless))
        return Listened(silent, endless)

    def say(self, message: str) -> str:
        """Send a message, keep its drafts as the store would, and return the whole answer."""
        services = Services(
            self.new_id,
            lambda item, words: MoodChoice("calm", "few cuts, dark pictures", "镜头少，画面暗"),
            listen=self._listen,
            separator="voicenet",
            interpreter=self.interpreter,
        )
        self.events = []
        for event in respond(message, self, services):
            if isinstance(event, Errand):
                event.run()
            self.events.append(event)
            if isinstance(event, NewDraft):
                self._keep(event)
        assert from_wire(to_wire(self.draft)) == self.draft
        return "".join(e.text for e in self.events if isinstance(e, Say))

    def _keep(self, event: NewDraft) -> None:
        line = [*self.past, self.draft, *self.future]
        if event.steps:
            at = len(self.past) + event.steps
            assert line[at] == event.draft
            self.past, self.draft, self.future = line[:at], line[at], line[at + 1 :]
        else:
            self.past, self.draft, self.future = [*self.past, self.draft], event.draft, []

    @property
    def timeline(self) -> str:
        return summary(self.draft).partition(": ")[2]

    @property
    def clips(self) -> list[Segment]:
        return [s for t in self.draft.of(TrackKind.VIDEO) for s in t.segments]

    @property
    def music(self) -> Track:
        return next(t for t in self.draft.tracks if t.role == "bgm")

    @property
    def calls(self) -> list[str]:
        return [e.name for e in self.events if isinstance(e, Call)]

    @property
    def results(self) -> list[bool]:
        return [e.result["ok"] for e in self.events if isinstance(e, Result)]


def talk(*more: LibraryItem, seconds: float = 30) -> Session:
    """A session with a talk of half a minute, and what else is given, uploaded one by one."""
    session = Session().upload(video("talk.mp4", seconds))
    for item in more:
        session.upload(item)
    return session


def say_all(session: Session, messages: Sequence[str]) -> None:
    for message in messages:
        session.say(message)
