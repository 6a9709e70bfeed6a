"""What a chat turn is, and what follows from what came back. Decides; asks nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final

from . import draft
from .errors import FAILED, NemoError, from_service

#: When to look at the state after a doubt, in seconds since the doubt arose: the contract's
#: recovery, 30 s and then every 60 s, five times.
LOOKS_S: Final = (30.0, 90.0, 150.0, 210.0, 270.0, 330.0)
#: An edit may be half made: a look counts when another one agrees, so much later (s).
AGREE_S: Final = 15.0
AGREE_LOCAL_S: Final = 0.5
#: No turn lasts longer (s), says the contract, so that then one look is enough.
LONGEST_S: Final = 900.0

_ENDS: Final = (".", "!", "?", "。")
_NOISE: Final = re.compile(r"\s*I encountered a temporary issue\b", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """What a turn did, for the person: the answer, and what differs on the timeline."""

    text: str
    tools: list[str]
    errors: list[str]
    changes: list[str]
    timeline: str

    @property
    def sentence(self) -> str:
        """Say it in one sentence; a turn without an answer is told by what it changed."""
        if self.text.strip():
            return self.text.strip()
        if self.changes:
            return f"Done. {_listed(self.changes)}"
        return "Nothing has changed on the timeline."


@dataclass(frozen=True)
class Turn:
    """One message on its way, as it is written down before it is sent.

    Times in seconds since 1970. ``doubt_at`` is when it became open whether the service got it,
    ``seen`` the fingerprint of the changed draft at the last look, at ``seen_at``.
    A turn that has come to its end keeps its ``outcome``, until the next one.
    """

    session_id: str
    message: str
    before: Any
    sent_at: float
    doubt_at: float | None = None
    seen: str = ""
    seen_at: float | None = None
    outcome: Outcome | None = None

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Turn:
        """Read what ``to_record`` wrote."""
        known = {field.name: record[field.name] for field in fields(cls) if field.name in record}
        ended = known.get("outcome")
        return cls(**{**known, "outcome": Outcome(**ended) if ended else None})

    def to_record(self) -> dict[str, Any]:
        """Give what is written down; the draft is of no use once the turn has ended."""
        return {**asdict(self), "before": None if self.outcome else self.before}


@dataclass
class Heard:
    """What has come out of a turn's stream so far."""

    text: str = ""
    tools: list[str] = field(default_factory=list)
    failures: list[NemoError] = field(default_factory=list)


def next_look_s(doubt_at: float, now: float) -> float | None:
    """Give how many seconds from ``now`` the state is to be read again; None: no more."""
    elapsed = now - doubt_at
    return next((look - elapsed for look in LOOKS_S if look > elapsed), None)


def agree_s(turn: Turn, found: str, now: float, apart_s: float) -> float:
    """Give in how many seconds another look can show that a changed draft is whole; 0: it is.

    ``found`` is the draft's fingerprint at the look just taken; looks count ``apart_s`` apart.
    """
    if now - turn.sent_at > LONGEST_S:
        return 0.0
    if found != turn.seen or turn.seen_at is None:
        return apart_s
    return max(0.0, turn.seen_at + apart_s - now)


def without_noise(text: str) -> str:
    """Drop the trailing complaint that the service adds to answers that went well."""
    found = _NOISE.search(text)
    return text[: found.start()] if found and text[: found.start()].strip() else text


def is_noise(sentence: str) -> bool:
    """Whether a sentence begins that trailing complaint."""
    return _NOISE.match(sentence) is not None


def outcome(heard: Heard, text: str, before: object, after: object) -> Outcome:
    """Put together what came of a turn whose stream ended as it should.

    ``text`` is the answer as the person reads it. Raises the service's error if it reported one
    and neither answered nor changed anything, or answered with nothing but a complaint.
    """
    changes = draft.changes(before, after)
    if is_noise(text) and not changes:
        raise failure("", text)
    failures = [f for f in heard.failures if not (text.strip() and is_noise(f.message))]
    if failures and not text.strip() and not changes:
        raise failures[0]
    return Outcome(
        text,
        heard.tools,
        [failure.message for failure in failures],
        changes,
        draft.summary(after),
    )


def failure(code: str, message: str) -> NemoError:
    """Explain an error that the service reported inside the stream."""
    if code in ("1001", "1002", "2001", "402", "429"):
        return from_service(int(code), 200, message)
    said = re.sub(r"\s+", " ", message).strip()
    if is_noise(said):
        return NemoError("agent_error", said, "Say it again in a minute.")
    return NemoError(
        "agent_error",
        f"The service reported an error{': ' + said if said else '.'}",
        "The timeline is as it was. Say it again, or in other words.",
    )


def lost(turn: Turn) -> NemoError:
    """Say that a turn left no trace, after every look at the state."""
    return NemoError(
        "turn_lost",
        "The wish was sent, but the timeline shows no change: it seems to have failed.",
        "Ask the person whether to try again; that may use credits once more.",
        FAILED,
        next_words=("sse.py", turn.message),
    )


def broken_off(found: Outcome) -> str:
    """Say what an answer that was cut off has left unsaid."""
    told = "The answer broke off, but the timeline shows what was done"
    return f"{told}: {_listed(found.changes)}" if found.changes else f"{told}."


def _listed(changes: Sequence[str]) -> str:
    return " ".join(change if change.endswith(_ENDS) else f"{change}." for change in changes)
