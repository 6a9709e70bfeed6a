"""Wishes that another script fulfils, so that they are not sent as edits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    """The script that does it, and why the message is not sent."""

    script: str
    reason: str


def route(message: str) -> Route | None:
    """Name the script that fulfils a message; None if the agent must get it."""
    raise NotImplementedError
