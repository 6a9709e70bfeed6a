"""Bytes of a /run_sse stream become typed events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """Words for the person, not shown before."""

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
    """The service still works, and has nothing to show."""


@dataclass(frozen=True, slots=True)
class Failure:
    """The service reports an error inside the stream; each is reported once."""

    code: str
    message: str


Event = Text | ToolCall | ToolResult | Alive | Failure

#: The code of a Failure that is no message of the service: the stream broke off inside an event.
CUT = "stream_cut"


def decode(chunks: Iterable[bytes]) -> Iterator[Event]:
    """Turn a stream's bytes, cut anywhere, into events as they become complete."""
    raise NotImplementedError
