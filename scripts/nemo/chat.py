"""One chat turn with the agent: written down, sent once, listened to, and never sent again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from . import api, draft, events, gui, session, stream, turns
from .client import Client
from .errors import CUT, OUT_OF_TIME, UNFINISHED, UNREACHABLE, NemoError
from .patience import out_of_time
from .turn import (
    AGREE_LOCAL_S,
    AGREE_S,
    Heard,
    Outcome,
    Turn,
    agree_s,
    broken_off,
    failure,
    is_noise,
    lost,
    next_look_s,
    outcome,
    without_noise,
)

Show = Callable[[str], None]


def say(client: Client, message: str, show: Show) -> Outcome:
    """Send a message and give what came of it; ``show`` gets the answer's sentences at once.

    The same message again, while it is open what came of the first, means that one: nothing is
    sent. Raises ``unfinished`` when the time given is over or another message is still open.
    """
    sid = session.session_id(client)
    with turns.alone(client, sid):
        earlier = turns.left_open(client, sid)
        if earlier is not None:
            if earlier.message == message:
                return _recover(client, earlier, Heard(), at_once=True)
            raise NemoError(
                "turn_open",
                "An earlier wish is not finished yet, so this one was not sent.",
                "Finish the earlier one with the next command, then say this again.",
                UNFINISHED,
                next_words=turns.RESUME,
            )
        sid, before = _snapshot(client, sid)
        if client.patience.left_s() == 0:  # nobody would see whether it still got out
            raise out_of_time()
        turn = Turn(sid, message, before, sent_at=client.patience.now())
        turns.write_down(client, turn)
        session.mark_used(client)
        return _listen(client, turn, show)


def resume(client: Client) -> Outcome | None:
    """Find out what came of a turn that was left open; None if there is none."""
    sid = session.session_id(client)
    with turns.alone(client, sid):
        turn = turns.left_open(client, sid)
        return None if turn is None else _recover(client, turn, Heard(), at_once=True)


def ended(client: Client, message: str) -> Outcome | None:
    """Give what came of a message, if it was the last one in the chat's session."""
    turn = turns.last(client, session.session_id(client))
    return turn.outcome if turn and turn.message == message else None


def _snapshot(client: Client, sid: str) -> tuple[str, Any]:
    """Read the draft before a turn; give it and the session that the turn will use."""
    try:
        return sid, api.session_state(client.transport, sid).get("draft")
    except NemoError as error:
        if error.code != "1002":
            raise
        lost_something = session.was_used(client)
        fresh = session.replace_lost(client, sid)
        if lost_something:  # the wish was about a timeline that is no more: do not charge for it
            error.message = session.GONE
            error.hint = "Upload the file again, then repeat the wish: it was not sent."
            error.next_words = ("upload.py", "FILE")
            raise
        return fresh, api.session_state(client.transport, fresh).get("draft")


def _listen(client: Client, turn: Turn, show: Show) -> Outcome:
    heard = Heard()
    try:
        gave_up = _hear(client, turn, heard, show)
    except NemoError as error:
        if not error.doubtful:  # refused, or never sent
            turns.forget(client, turn)
            raise
        client.notice("The connection was lost; finding out whether the edit was made.")
        return _recover(client, _doubt(client, turn), heard)
    if gave_up == "wait":
        raise turns.unfinished()
    if gave_up == "limit":
        client.notice("The service took too long; finding out whether the edit was made.")
        return _recover(client, _doubt(client, turn), heard)
    return _conclude(client, turn, heard)


def _hear(client: Client, turn: Turn, heard: Heard, show: Show) -> str:
    """Send the message and listen to the end; give why it was given up, "" if it was not."""
    sentences = gui.Sentences()

    def open_stream() -> Iterator[events.Event]:
        return events.decode(api.run_sse(client.transport, turn.session_id, turn.message))

    offered: set[str] = set()

    def release(pieces: list[str]) -> None:
        for piece in pieces:
            if not is_noise(piece):
                translation = gui.translate(piece, offered)
                offered.update(translation.offers)
                show(translation.text)

    for event in stream.timed(
        open_stream, clock=client.patience.clock, wait_s=client.patience.left_s()
    ):
        match event:
            case events.Text(text):
                heard.text += text
                release(sentences.feed(text))
            case events.ToolCall(name):
                heard.tools.append(name)
            case events.Failure(code, message):
                if code == events.CUT:
                    raise NemoError(CUT, "The stream broke off inside an event.")
                reported = failure(code, client.redact(message))
                heard.failures.append(client.account.explain(reported))
            case stream.StillWorking(elapsed_s):
                client.notice(f"Still working ({elapsed_s / 60:.0f} min).")
            case stream.TimeUp(reason):
                release(sentences.close())
                return reason
    release(sentences.close())
    return ""


def _conclude(client: Client, turn: Turn, heard: Heard) -> Outcome:
    """End a turn whose stream ended by itself: the state shows what was done."""
    text = _readable(client, heard)
    try:
        after = api.session_state(client.transport, turn.session_id).get("draft")
    except NemoError:
        if not text.strip():
            raise turns.unfinished() from None
        after = turn.before  # the answer came through; what it changed can be read later
    return _end(client, turn, heard, text, after)


def _recover(client: Client, turn: Turn, heard: Heard, *, at_once: bool = False) -> Outcome:
    """Look at the state until it shows the edit; the contract says when, and how often.

    A turn goes on without anybody who listens, so what has changed may be half of what was wished
    for: it counts once two looks in a row agree.
    ``at_once``: the turn was left some time ago, so there is something to see already.
    """
    turn = _doubt(client, turn)
    look_s = 0.0 if at_once else _next(client, turn)
    while look_s is not None:
        if look_s > 0:
            client.notice(f"Looking again in {look_s:.2g} s.")
            try:
                client.patience.pause(look_s)
            except NemoError as error:
                raise turns.unfinished() from error
        try:
            after = api.session_state(client.transport, turn.session_id).get("draft")
        except NemoError as error:
            if error.code == "1002":  # nothing is left to compare with
                turns.forget(client, turn)
            if error.code == OUT_OF_TIME:
                raise turns.unfinished() from error
            if not error.doubtful and error.code not in (UNREACHABLE, "429"):
                raise
            client.notice(error.message)
            look_s = _next(client, turn)
            continue
        turn, look_s = _compare(client, turn, after)
        if look_s == 0:
            found = _end(client, turn, heard, _readable(client, heard), after)
            if found.text.strip():
                client.remarks.append(broken_off(found))
            return found
    turns.forget(client, turn)
    raise lost(turn)


def _compare(client: Client, turn: Turn, after: object) -> tuple[Turn, float | None]:
    """Write down what a look showed; give when to look again (s), 0 if it showed all there is."""
    found, now = draft.fingerprint(after), client.patience.now()
    if found == draft.fingerprint(turn.before):
        return turn, _next(client, turn)
    apart_s = AGREE_LOCAL_S if client.backend.on_this_machine else AGREE_S
    look_s = agree_s(turn, found, now, apart_s)
    if look_s and found != turn.seen:
        turn = replace(turn, seen=found, seen_at=now)
        turns.write_down(client, turn)
    return turn, look_s


def _readable(client: Client, heard: Heard) -> str:
    """Give the answer as it may be read, and kept."""
    return client.redact(gui.translate(without_noise(heard.text)).text)


def _end(client: Client, turn: Turn, heard: Heard, text: str, after: object) -> Outcome:
    try:
        result = outcome(heard, text, turn.before, after)
    except NemoError:
        turns.forget(client, turn)
        raise
    turns.write_down(client, replace(turn, outcome=result))
    return result


def _next(client: Client, turn: Turn) -> float | None:
    now = client.patience.now()
    return next_look_s(turn.doubt_at if turn.doubt_at is not None else now, now)


def _doubt(client: Client, turn: Turn) -> Turn:
    """Note when it became open what came of a turn; recovery counts from then."""
    if turn.doubt_at is not None:
        return turn
    doubted = replace(turn, doubt_at=client.patience.now())
    turns.write_down(client, doubted)
    return doubted
