"""A turn as the events of Google's Agent Development Kit (ADK).

Text goes out as it comes, in chunks marked `partial`; before a tool call and at the end
the whole of it follows without the mark. Keys are camelCase.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from nemo_local import ids
from nemo_local.agent.session import AgentEvent, Call, Errand, NewDraft, Result, Say, Thinking

Json = dict[str, Any]

AUTHOR = "nemo_agent"

# An event costs half a kilobyte of frame, so words travel together: to the end of a sentence
# that is not too short, or so many characters.
_SHORT, _LONG = 10, 80
_SENTENCE_ENDS = (".", "!", "?", ":", "。", "！", "？", "：")


_NO_ACTIONS: Json = {
    "stateDelta": {},
    "artifactDelta": {},
    "requestedAuthConfigs": {},
    "requestedToolConfirmations": {},
}

_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def encode(event: Json) -> bytes:
    """One event as it goes over the wire."""
    return f"data: {_to_json(event)}\n\n".encode("utf-8", "replace")


class Narrator:
    """One turn being told. `clock` gives seconds since the epoch."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._invocation = f"e-{ids.key()}"
        self._said: list[str] = []
        self._unsent = ""

    def tell(self, event: AgentEvent) -> Iterator[Json]:
        """The events that tell the caller what the agent just did."""
        if isinstance(event, Say):
            self._said.append(event.text)
            self._unsent += event.text
            ends = len(self._unsent) >= _SHORT and self._unsent.rstrip().endswith(_SENTENCE_ENDS)
            if ends or len(self._unsent) >= _LONG:
                yield from self._send()
        elif isinstance(event, Thinking):
            yield self._model([{"text": event.text, "thought": True}], partial=True)
        elif isinstance(event, Call):
            yield from self.whole()
            call = {"id": event.id, "args": dict(event.args), "name": event.name}
            yield self._model([{"functionCall": call}])
        elif isinstance(event, Result):
            response = {"id": event.id, "name": event.name, "response": dict(event.result)}
            yield self._event({"content": _content("user", [{"functionResponse": response}])})
        elif isinstance(event, NewDraft | Errand):
            return

    def whole(self) -> Iterator[Json]:
        """What was said since the last tool call, in one piece."""
        yield from self._send()
        if text := "".join(self._said):
            yield self._model([{"text": text}])
        self._said.clear()

    def error(self, code: str, message: str) -> Json:
        """Something went wrong inside the turn."""
        return self._event({"errorCode": code, "errorMessage": message})

    def _send(self) -> Iterator[Json]:
        if self._unsent:
            yield self._model([{"text": self._unsent}], partial=True)
            self._unsent = ""

    def _model(self, parts: list[Json], *, partial: bool = False) -> Json:
        mark = {"partial": True} if partial else {}
        return self._event({"content": _content("model", parts), **mark})

    def _event(self, what: Json) -> Json:
        return {
            **what,
            "invocationId": self._invocation,
            "author": AUTHOR,
            "actions": _NO_ACTIONS,
            "id": ids.key(),
            "timestamp": self._clock(),
        }


def _content(role: str, parts: list[Json]) -> Json:
    return {"parts": parts, "role": role}
