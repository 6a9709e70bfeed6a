"""One turn: a message and a session → thoughts, tool calls, new drafts and an honest answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nemo_local.agent import codec, phrases
from nemo_local.agent.apply import CHANGES, Desk, apply
from nemo_local.agent.apply.base import Phrase, main_track, music_track, phrase
from nemo_local.agent.describe import answer, summary
from nemo_local.agent.edits import (
    AddMusic,
    Ask,
    Edit,
    EditError,
    Greet,
    Help,
    Keep,
    Redo,
    StartOver,
    Unclear,
    Undo,
    Unsupported,
    What,
)
from nemo_local.agent.grammar import Context, File, Understanding, understand
from nemo_local.agent.placing import place
from nemo_local.agent.session import (
    AgentEvent,
    Call,
    NewDraft,
    Result,
    Say,
    Services,
    SessionView,
    Thinking,
)
from nemo_local.timeline import Draft

_PIECE = re.compile(r"\S+\s*|\s+")
_CJK = re.compile(r"[\u3400-\u9fff]")


def respond(message: str, session: SessionView, services: Services) -> Iterator[AgentEvent]:
    """Answer one message. Every edit that is made comes as a `NewDraft` of its own."""
    yield from _Turn(message, session, services).run()


@dataclass(frozen=True)
class _Done:
    """What became of one edit."""

    draft: Draft
    said: tuple[Phrase, ...]
    refused: bool = False
    steps: int = 0


class _Turn:
    """The state of a turn: the draft as it is by now, and how far undo has gone."""

    def __init__(self, message: str, session: SessionView, services: Services) -> None:
        self.message, self.session, self.services = message, session, services
        self.draft = session.draft
        self.desk = Desk(tuple(session.media), services.new_id, services.separator)
        self.language = _language(message, session.language)
        self.past = [d for d in session.past if main_track(d)]
        self.future = list(session.future)

    def run(self) -> Iterator[AgentEvent]:
        meant = self._understand()
        names = [codec.name_of(type(e)) for e in meant.edits]
        yield Thinking(f"Understood: {', '.join(names)}.")
        refused: list[Phrase] = []
        said: list[Phrase] = [phrase(f"read_{note}") for note in meant.notes]
        for edit in meant.edits:
            call = _is_tool(edit)
            name, call_id = codec.name_of(type(edit)), self.services.new_id() if call else ""
            if call:
                yield Call(name, codec.arguments(edit), call_id)
            done = self._make(edit)
            made = done.draft != self.draft or done.steps != 0
            if call:
                yield Result(name, {"ok": made, "timeline": summary(done.draft)}, call_id)
            if made:
                self._advance(done)
                yield NewDraft(done.draft, done.steps)
            (refused if done.refused and len(meant.edits) > 1 else said).extend(done.said)
        if refused:
            said += [phrase("not_done"), *refused] if said else refused
        if any(isinstance(e, Unsupported) for e in meant.edits):
            said.append(phrase("can"))
        yield from self._say(said)

    def _understand(self) -> Understanding:
        if self.services.interpreter:
            found = self.services.interpreter.edits(self.message, self.session)
            if found:
                return Understanding(found)
        files = tuple(File(m.name, m.info.kind) for m in self.desk.media)
        added = music_track(self.draft) is not None
        focus = last_edited(self.past[-1], self.draft) if self.past else None
        return understand(self.message, Context(files, focus, added))

    def _make(self, edit: Edit) -> _Done:
        if isinstance(edit, Undo | Redo):
            return self._travel(edit)
        if isinstance(edit, StartOver):
            return self._start_over()
        if type(edit) not in CHANGES:
            refused = isinstance(edit, Unsupported | Unclear)
            return _Done(self.draft, self._talk(edit), refused)
        said: tuple[Phrase, ...] = ()
        try:
            if isinstance(edit, AddMusic) and main_track(self.draft):
                edit, said = self._with_mood(edit)
            applied = apply(edit, self.draft, self.desk)
        except EditError as error:
            return _Done(self.draft, (phrase("invalid", why=str(error)),), refused=True)
        unchanged = applied.draft == self.draft
        told = applied.said if unchanged else (*applied.said[:1], *said, *applied.said[1:])
        return _Done(applied.draft, told, unchanged)

    def _with_mood(self, edit: AddMusic) -> tuple[AddMusic, tuple[Phrase, ...]]:
        if edit.mood or edit.media:
            return edit, ()
        main = main_track(self.draft)
        item = self.desk.item(main.segments[0].media) if main else None
        choice = self.services.choose_mood(item, edit.words)
        reason = choice.reason_zh if phrases.is_chinese(self.language) else choice.reason
        told = phrase("mood_chosen", mood=choice.mood, reason=reason.rstrip(" .。"))
        return replace(edit, mood=choice.mood), (told,)

    def _travel(self, edit: Undo | Redo) -> _Done:
        back = isinstance(edit, Undo)
        way = self.past[::-1] if back else self.future
        if not way:
            return _Done(self.draft, (phrase(f"nothing_to_{'undo' if back else 'redo'}"),), True)
        count = min(edit.steps, len(way))
        draft = way[count - 1]
        steps = phrase("steps_one") if count == 1 else phrase("steps_many", count=count)
        told = [phrase("undone" if back else "redone", steps=steps, timeline=summary(draft))]
        if count < edit.steps:
            told.append(phrase("only_so_many", count=count))
        return _Done(draft, tuple(told), steps=-count if back else count)

    def _start_over(self) -> _Done:
        if not self.desk.media:
            return _Done(self.draft, (phrase("nothing_uploaded"),), True)
        fresh = place(self.desk.media, Draft(), self.services.new_id)
        if _same_but_ids(fresh, self.draft):
            return _Done(self.draft, (phrase("already_fresh"),), True)
        return _Done(fresh, (phrase("started_over", timeline=summary(fresh)),))

    def _talk(self, edit: Edit) -> tuple[Phrase, ...]:
        if isinstance(edit, Ask):
            return answer(edit, self.draft, self.desk)
        if isinstance(edit, Greet):
            return (phrase(edit.kind),)
        if isinstance(edit, Unsupported):
            known = f"beyond_{edit.what}" in phrases.PHRASES
            return (phrase(f"beyond_{edit.what}" if known else "beyond_talk"),)
        if isinstance(edit, Unclear):
            known = f"unclear_{edit.what}" in phrases.PHRASES
            return (phrase(f"unclear_{edit.what}" if known else "unclear_message"),)
        if isinstance(edit, Keep):
            key = "the_music" if edit.target.what == "music" else "the_sound"
            return (phrase("kept", what=phrase(key)),)
        return (phrase("help"),) if isinstance(edit, Help) else ()

    def _advance(self, done: _Done) -> None:
        if done.steps < 0:
            left = self.past[done.steps :]
            self.future = [*left[1:], self.draft, *self.future]
            self.past = self.past[: done.steps]
        elif done.steps > 0:
            self.past += [self.draft, *self.future[: done.steps - 1]]
            self.future = self.future[done.steps :]
        else:
            self.past.append(self.draft)
            self.future = []
        self.draft = done.draft

    def _say(self, said: list[Phrase]) -> Iterator[AgentEvent]:
        gap = "" if phrases.is_chinese(self.language) else " "
        text = gap.join(phrases.say(p, self.language) for p in said)
        for piece in _PIECE.findall(text):
            yield Say(piece)


def _is_tool(edit: Edit) -> bool:
    return type(edit) in CHANGES or isinstance(edit, Undo | Redo | StartOver)


def _language(message: str, session_language: str) -> str:
    """The language to answer in: the message's own, where it shows."""
    if _CJK.search(message):
        return "zh"
    return "en" if re.search("[A-Za-z]{2}", message) else session_language


def last_edited(before: Draft, after: Draft) -> What | None:
    """What the last edit was about, for "make it quieter"."""
    old = {t.id: t for t in before.tracks}
    touched = [t for t in after.tracks if old.get(t.id) != t]
    if len(touched) != 1:
        return None
    roles: dict[str, What] = {"bgm": "music", "title": "title", "caption": "caption"}
    return roles.get(touched[0].role)


def _same_but_ids(one: Draft, other: Draft) -> bool:
    def bare(draft: Draft) -> Draft:
        tracks = tuple(
            replace(t, id="", segments=tuple(replace(s, id="") for s in t.segments))
            for t in draft.tracks
        )
        return replace(draft, tracks=tracks)

    return bare(one) == bare(other)
