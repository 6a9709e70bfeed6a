"""Bytes of a /run_sse stream become typed events.

Two dialects are read, also mixed: events of Google's Agent Development Kit (ADK), with keys in
camelCase or snake_case, and plain events with a ``type``. Both are brought to one shape, a list
of ADK parts, and go one way from there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .frames import Frames


@dataclass(frozen=True, slots=True)
class Text:
    """Words for the person that were not shown before."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolCall:
    """The agent uses a tool: internal, named once per call."""

    name: str
    args: dict[str, Any]
    id: str


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What a tool gave back: internal."""

    name: str
    result: Any
    id: str


@dataclass(frozen=True, slots=True)
class Alive:
    """The service works on, and has nothing to show."""


@dataclass(frozen=True, slots=True)
class Failure:
    """The service reports an error inside the stream; each is reported once."""

    code: str
    message: str


Event = Text | ToolCall | ToolResult | Alive | Failure

#: ``Failure.code`` when the service gave none.
UNNAMED = "error"
#: ``Failure.code`` when the stream broke off inside an event: the turn may well go on without us.
CUT = "stream_cut"

_BROKEN_OFF = Failure(CUT, "The stream broke off.")
_SIGNS_OF_LIFE = {"", "[done]", "done", "ping", "pong", "heartbeat", "keepalive", "keep-alive"}
_SAID = ("message", "detail", "content", "text")
_TOOL_TYPES = {"tool_call": "functionCall", "tool_result": "functionResponse"}
_SALVAGE = re.compile(r'"(?:error|error_?message|message|detail)"\s*:\s*"(.*)', re.S | re.I)
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(chunks: Iterable[bytes]) -> Iterator[Event]:
    """Turn the bytes of one turn's stream, cut anywhere, into events as soon as they are whole.

    Whatever comes in, events come out: bad UTF-8 is replaced, broken JSON is a Failure, and
    what means nothing to a person is Alive. Only the source's own exceptions pass through.
    """
    frames = Frames(chunks)
    turn = _Turn()
    cut_event = False
    for name, data in frames:
        cut_event = frames.cut
        yield from _events(turn, name, data, cut=cut_event)
    if frames.cut and not cut_event:  # not even the word "data" was whole
        yield _BROKEN_OFF


def _events(turn: _Turn, name: str, data: str, *, cut: bool) -> list[Event]:
    """Read one SSE event; ``cut`` if the stream ended inside its last line."""
    if data.strip().lower() in _SIGNS_OF_LIFE:
        return [_BROKEN_OFF if cut and not data else Alive()]
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return [_BROKEN_OFF] if cut else turn.failed(_salvaged(data)) or [Alive()]
    found: list[Event] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            found += turn.read({"type": "error", **item} if name == "error" else item)
        elif name == "error" and item is not None:
            found += turn.failed(Failure(UNNAMED, _clean(str(item))))
    return found or [Alive()]


class _Turn:
    """What was shown and named so far, so that nothing is shown or named twice."""

    def __init__(self) -> None:
        self._shown: dict[tuple[str, str], list[str]] = {}
        self._half: dict[tuple[str, str], str] = {}
        self._named: set[str] = set()
        self._early: list[tuple[str, dict[str, Any]]] = []
        self._failures: list[Failure] = []

    def read(self, event: dict[str, Any]) -> list[Event]:
        """Give what one event of either dialect adds."""
        partial = bool(event.get("partial"))
        author = str(event.get("author") or "")
        text = ""
        found: list[Event] = []
        for part in _parts(event):
            words = part.get("text")
            if isinstance(words, str) and not part.get("thought"):
                text += words
            if isinstance(call := part.get("functionCall") or part.get("function_call"), dict):
                found += self._call(call, partial)
            reply = part.get("functionResponse") or part.get("function_response")
            if isinstance(reply, dict):
                result = reply.get("response", reply.get("result"))
                found.append(ToolResult(_word(reply, "name"), result, _word(reply, "id")))
        if text and author != "user":
            speaker = (author, str(event.get("branch") or ""))
            if new := self._unseen(speaker, text, partial):
                found.insert(0, Text(new))
        if failure := _failure(event):
            found += self.failed(failure)
        return found

    def failed(self, failure: Failure) -> list[Event]:
        """Report a failure unless it was; a partial event often names only the code."""
        for known in self._failures:
            same_words = known.message == failure.message or not (known.message and failure.message)
            if known.code == failure.code and same_words:
                return []
        self._failures.append(failure)
        spoken = failure.message or f"The service reported {failure.code}."
        return [Failure(failure.code, spoken)]

    def _call(self, call: dict[str, Any], partial: bool) -> list[Event]:
        name, call_id = _word(call, "name"), _word(call, "id")
        args = call.get("args")
        args = args if isinstance(args, dict) else {}
        if not name:
            return []
        if call_id:
            if call_id in self._named:
                return []
            self._named.add(call_id)
        elif partial:
            self._early.append((name, args))
        elif (name, args) in self._early:
            self._early.remove((name, args))
            return []
        return [ToolCall(name, args, call_id)]

    def _unseen(self, speaker: tuple[str, str], text: str, partial: bool) -> str:
        """Give what of a text the person has not seen.

        ADK repeats the whole text after its partial chunks. Chunks that no whole text followed
        are still remembered when the next one's whole comes: it is then the end of what was seen.
        """
        half = self._half.pop(speaker, "")
        if partial:
            text = _clean(half + text, keep_last_half=True)
            if text and _SURROGATE.match(text, len(text) - 1):
                self._half[speaker], text = text[-1], text[:-1]
            self._shown.setdefault(speaker, []).append(text)
            return text
        text = _clean(text)
        shown = "".join(self._shown.pop(speaker, ()))
        if text.startswith(shown):
            return text[len(shown) :]
        if shown.endswith(text) or text.strip() == shown.strip():
            return ""
        if shown.startswith(text):
            self._shown[speaker] = [shown[len(text) :]]
            return ""
        return text


def _parts(event: dict[str, Any]) -> list[dict[str, Any]]:
    """Give an event's parts, a plain event's as ADK would write them."""
    kind = event.get("type")
    if isinstance(kind, str) and kind in _TOOL_TYPES:
        return [{_TOOL_TYPES[kind]: event}]
    content = event.get("content")
    if kind in (None, "text") and not content:
        content = event.get("text")
    if isinstance(content, str):
        spoken = kind in (None, "text")
        return [{"text": content, "thought": event.get("thought")}] if spoken else []
    parts = content.get("parts") if isinstance(content, dict) else content
    parts = parts if isinstance(parts, list) else [parts]
    return [part for part in parts if isinstance(part, dict)]


def _failure(event: dict[str, Any]) -> Failure | None:
    """Give the error an event reports, in any of the spellings; its message may be empty."""
    kind, error = event.get("type"), event.get("error")
    if kind == "tool_result":
        return None  # the agent's own affair
    code = event.get("errorCode") or event.get("error_code")
    message = event.get("errorMessage") or event.get("error_message")
    if kind == "error":
        error = error or event.get("data") or True
        code = code or event.get("code")
        message = message or next(filter(None, map(event.get, _SAID)), None)
    elif "content" not in event and kind is None:  # an answer of the API instead of an event
        code = code or event.get("code")
        message = message or event.get("detail") or (event.get("message") if code else None)
    if isinstance(error, dict):
        code = code or error.get("code") or error.get("status")
        message = message or error.get("message") or error
    elif error and error is not True:
        message = message or error
    if not (code or message or error):
        return None
    if not isinstance(message, str):
        message = json.dumps(message, ensure_ascii=False) if message else ""
    return Failure(_clean(str(code or UNNAMED)), _clean(message))


def _salvaged(data: str) -> Failure:
    """Take the message out of JSON that was printed without escaping."""
    found = _SALVAGE.search(data)
    words = found.group(1) if found else data
    return Failure(UNNAMED, _clean(words.strip().removesuffix("}").strip().removesuffix('"'))[:500])


def _word(source: dict[str, Any], key: str) -> str:
    value = source.get(key)
    return value if isinstance(value, str) else "" if value is None else str(value)


def _clean(text: str, *, keep_last_half: bool = False) -> str:
    """Join the halves of characters that were escaped apart; a half alone cannot be printed."""
    if text.isascii() or not _SURROGATE.search(text):
        return text
    last = text[-1] if keep_last_half and "\ud800" <= text[-1] <= "\udbff" else ""
    whole = text.removesuffix(last) if last else text
    return whole.encode("utf-16", "surrogatepass").decode("utf-16", "replace") + last
