"""One turn: a message and a session → thoughts, tool calls, new drafts and an honest answer."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from nemo_local.agent import codec, phrases, variety, writable
from nemo_local.agent.apply import CHANGES, Desk, apply, stems
from nemo_local.agent.apply.base import (
    Applied,
    Phrase,
    RefusalError,
    main_track,
    music_track,
    phrase,
)
from nemo_local.agent.apply.placing import place
from nemo_local.agent.describe import reply, summary
from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    Edit,
    EditError,
    Redo,
    StartOver,
    Unclear,
    Undo,
    Unsupported,
)
from nemo_local.agent.grammar import Context, File, Understanding, understand
from nemo_local.agent.history import History
from nemo_local.agent.language import language_of
from nemo_local.agent.session import (
    AgentEvent,
    Call,
    Errand,
    NewDraft,
    Result,
    Say,
    Services,
    SessionView,
    Thinking,
)
from nemo_local.timeline import Draft


def respond(message: str, session: SessionView, services: Services) -> Iterator[AgentEvent]:
    """Answer one message. Every edit that is made comes as a `NewDraft` of its own.

    Nothing is said to be done that was not: an edit that leaves the draft as it is, is told
    with its reason. What is slow comes as an `Errand`; all else takes milliseconds.
    """
    turn = _Turn(message, session, services)
    meant = yield from _understood(message, session, services, turn.history)
    yield Thinking(f"Understood: {', '.join(codec.name_of(type(e)) for e in meant.edits)}.")
    said = [phrase(f"read_{meant.note}")] if meant.note else []
    refused: list[Phrase] = []
    for edit in meant.edits:
        made = yield from turn.make(edit, several=len(meant.edits) > 1)
        (said if made.done or len(meant.edits) == 1 else refused).extend(made.said)
    if refused:
        said += [phrase("not_done"), *refused] if said else refused
    said += [phrase("left_aside", words=words) for words in meant.aside]
    yield from _spoken(said, turn.language)


def _understood(
    message: str, session: SessionView, services: Services, history: History
) -> Generator[AgentEvent, None, Understanding]:
    """By the language model, if there is one and it can be relied on; else by the grammar."""
    if services.interpreter:
        asked = Errand(partial(services.interpreter.edits, message, session))
        yield asked
        if asked.found:
            return Understanding(asked.found)
    files = tuple(File(m.name, m.info.kind) for m in session.media)
    added = music_track(history.now)
    context = Context(
        files,
        history.last_edited(),
        added is not None,
        mood=next((s.music.mood for s in added.segments if s.music), None) if added else None,
        split_in_two=history.just_split(),
        undone=bool(history.future),
    )
    return understand(message, context)


@dataclass(frozen=True)
class _Made:
    """What became of one edit: where the history is, what to say, whether it was done."""

    history: History
    said: tuple[Phrase, ...]
    done: bool = True
    steps: int = 0


class _Turn:
    """The edits of one turn, each made on what the ones before it left."""

    def __init__(self, message: str, session: SessionView, services: Services) -> None:
        self.services = services
        self.history = History(tuple(session.past), session.draft, tuple(session.future))
        self.desk = Desk(tuple(session.media), services.new_id, services.separator)
        self.language = language_of(message, session.language)

    def make(self, edit: Edit, *, several: bool) -> Generator[AgentEvent, None, _Made]:
        """Make one edit, or answer what asks for none."""
        if type(edit) not in _TOOLS:
            said = reply(edit, self.history.now, self.desk, several=several)
            return _Made(self.history, said, not isinstance(edit, Unsupported | Unclear))
        name, call_id = codec.name_of(type(edit)), self.services.new_id()
        yield Call(name, codec.arguments(edit), call_id)
        made = yield from self._changed(edit)
        draft = made.history.now
        yield Result(name, {"ok": made.done, "timeline": summary(draft)}, call_id)
        if made.done:
            yield NewDraft(draft, made.steps)
        self.history = made.history
        return made

    def _changed(self, edit: Edit) -> Generator[AgentEvent, None, _Made]:
        if isinstance(edit, Undo | Redo):
            return self._travelled(edit)
        if isinstance(edit, StartOver):
            return self._started_over()
        now, reason = self.history.now, tuple[Phrase, ...]()
        try:
            if isinstance(edit, AddMusic) and main_track(now):
                edit, reason = yield from self._with_mood(edit)
            if isinstance(edit, AddText | ChangeText) and edit.text:
                edit, reason = yield from _writable(edit, edit.text)
            applied = apply(edit, now, self.desk)
            applied = yield from self._listened(applied, now)
        except RefusalError as refusal:
            return _Made(self.history, (refusal.phrase,), done=False)
        except EditError as error:
            return _Made(self.history, (phrase("invalid", why=str(error)),), done=False)
        if applied.draft == now:
            return _Made(self.history, applied.said, done=False)
        first, *rest = applied.said
        return _Made(self.history.edited(applied.draft), (first, *reason, *rest))

    def _listened(self, applied: Applied, before: Draft) -> Generator[AgentEvent, None, Applied]:
        """The same with a word about clips of which nothing is left to hear."""
        if not (clips := stems.parted(before, applied.draft)):
            return applied
        listening = Errand(partial(self.services.listen, clips))
        yield listening
        return stems.with_listened(applied, listening.found)

    def _with_mood(
        self, edit: AddMusic
    ) -> Generator[AgentEvent, None, tuple[AddMusic, tuple[Phrase, ...]]]:
        """The edit with a mood, chosen by the picture and the words where none was named."""
        main = main_track(self.history.now)
        if edit.mood or edit.media or main is None:
            return edit, ()
        item = self.desk.item(main.segments[0].media)
        chosen = Errand(partial(self.services.choose_mood, item, edit.words))
        yield chosen
        choice = chosen.found
        known = variety.heard((*self.history.past, self.history.now)) if edit.replace else ()
        mood = variety.unheard(choice.mood, known)
        reason = choice.reason_zh if phrases.is_chinese(self.language) else choice.reason
        told = phrase("mood_chosen", mood=mood, reason=reason.rstrip(" .。"))
        if mood != choice.mood:
            told = phrase("mood_other", mood=mood)
        return replace(edit, mood=mood), (told,)

    def _travelled(self, edit: Undo | Redo) -> _Made:
        back = isinstance(edit, Undo)
        steps = self.history.reach(-edit.steps if back else edit.steps)
        if not steps:
            key = "nothing_to_undo" if back else "nothing_to_redo"
            return _Made(self.history, (phrase(key),), done=False)
        history, count = self.history.moved(steps), abs(steps)
        how_far = phrase("steps_one") if count == 1 else phrase("steps_many", count=count)
        key = "undone" if back else "redone"
        told = [phrase(key, steps=how_far, timeline=summary(history.now))]
        if count < edit.steps:
            more = back and self.history.more_behind()
            told.append(phrase("so_many_at_once" if more else "only_so_many", count=count))
        return _Made(history, tuple(told), steps=steps)

    def _started_over(self) -> _Made:
        if not self.desk.media:
            return _Made(self.history, (phrase("nothing_uploaded"),), done=False)
        fresh = place(self.desk.media, Draft(), self.services.new_id)
        if _without_ids(fresh) == _without_ids(self.history.now):
            return _Made(self.history, (phrase("already_fresh"),), done=False)
        told = phrase("started_over", timeline=summary(fresh))
        return _Made(self.history.edited(fresh), (told,))


_TOOLS = frozenset((*CHANGES, Undo, Redo, StartOver))


def _writable(
    edit: AddText | ChangeText, text: str
) -> Generator[AgentEvent, None, tuple[AddText | ChangeText, tuple[Phrase, ...]]]:
    """The edit without the signs that no font has, and the word about it.

    Raises `RefusalError` when letters would be lost, or everything.
    """
    if text.isascii():
        return edit, ()
    parted = Errand(partial(writable.parted, text))
    yield parted
    kept, lost = parted.found
    if not lost:
        return edit, ()
    if not kept or any(c.isalpha() for c in lost):
        raise RefusalError("no_font", text=lost)
    return replace(edit, text=kept), (phrase("signs_left_out", text=lost),)


def _without_ids(draft: Draft) -> Draft:
    tracks = (
        replace(t, id="", segments=tuple(replace(s, id="") for s in t.segments))
        for t in draft.tracks
    )
    return replace(draft, tracks=tuple(tracks))


def _spoken(said: Sequence[Phrase], language: str) -> Iterator[Say]:
    """The answer, phrase by phrase."""
    gap = "" if phrases.is_chinese(language) else " "
    for i, told in enumerate(said):
        yield Say((gap if i else "") + phrases.say(told, language))
