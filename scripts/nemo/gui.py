"""Words of a graphical interface become an offer to act, or disappear."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """A text without words of a graphical interface, and the actions it spoke of.

    ``offers`` are action names: ``state``, ``edit``, ``export``, ``credits``, ``upload``.
    """

    text: str
    offers: tuple[str, ...] = ()


def translate(text: str) -> Translation:
    """Take the words of a graphical interface out of an answer."""
    raise NotImplementedError


class Sentences:
    """Whole sentences out of a text that arrives in pieces."""

    def feed(self, text: str) -> list[str]:
        """Take a piece; give the sentences that are now whole, white space included."""
        raise NotImplementedError

    def close(self) -> list[str]:
        """Give what is left, a sentence or none."""
        raise NotImplementedError
