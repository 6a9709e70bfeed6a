"""JSON that somebody sent, read with types and limits."""

from __future__ import annotations

from typing import Any, TypeVar, cast, get_args

Json = dict[str, Any]
T = TypeVar("T")


class DraftError(ValueError):
    """A draft from the wire that cannot be read; the text says where it is wrong."""


class Reader:
    """Typed reads from one JSON object; every refusal names the place."""

    def __init__(self, wire: object, at: str) -> None:
        self._wire, self._at = mapping(wire, at), at

    def _get(self, key: str, kinds: tuple[type, ...], default: T) -> Any | T:
        value = self._wire.get(key)
        if value is None:
            return default
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise DraftError(f"{self._at}.{key} has the wrong type")
        return value

    def text(self, key: str, default: T) -> str | T:
        """A string."""
        return cast("str | T", self._get(key, (str,), default))

    def flag(self, key: str) -> bool:
        """A truth, false when absent."""
        return bool(self._get(key, (bool,), False))

    def number(self, key: str, default: T, low: float, high: float) -> float | T:
        """A number from `low` to `high`."""
        value = self._get(key, (int, float), None)
        if value is None:
            return default
        if not low <= value <= high:  # not a number is in no range
            raise DraftError(f"{self._at}.{key} must be between {low:g} and {high:g}")
        return float(value)

    def whole(self, key: str, default: T, low: int, high: int) -> int | T:
        """A whole number from `low` to `high`; a fraction is rounded."""
        value = self._get(key, (int, float), None)
        if value is None:
            return default
        if not low <= value <= high:  # not a number is in no range
            raise DraftError(f"{self._at}.{key} must be between {low} and {high}")
        return cast(int, round(value))

    def one_of(self, key: str, choices: Any, default: T) -> Any | T:
        """One of the words of a `Literal` type."""
        value = self._get(key, (str,), None)
        if value is None:
            return default
        if value not in get_args(choices):
            raise DraftError(f"{self._at}.{key} must be one of {', '.join(get_args(choices))}")
        return value


def mapping(value: object, at: str) -> Json:
    """The value, which must be an object."""
    if not isinstance(value, dict):
        raise DraftError(f"{at} must be an object")
    return value


def items(value: object, at: str) -> list[Any]:
    """The value, which must be a list."""
    if not isinstance(value, list):
        raise DraftError(f"{at} must be a list")
    return value


def rest(wire: Json, known: set[str]) -> Json:
    """What an object holds beyond the `known` keys."""
    return {k: v for k, v in wire.items() if k not in known}
