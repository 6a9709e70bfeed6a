"""What an arbitrary JSON value can be understood as; None where it cannot. Never raises."""

from __future__ import annotations

import json
import math
from typing import Any

Json = dict[str, Any]


def fingerprint(value: object) -> str:
    """Hash a JSON value: the same for equal values, whatever the order of keys. Any depth."""
    import hashlib

    digest = hashlib.sha256()
    waiting: list[object] = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            pairs = sorted(((str(key), item[key]) for key in item), key=lambda pair: pair[0])
            token = f"{{{len(pairs)}"
            for key, held in reversed(pairs):
                waiting += (held, key)
        elif isinstance(item, (list, tuple)):
            token = f"[{len(item)}"
            waiting += reversed(item)
        elif isinstance(item, str):
            token = f'"{len(item)}:{item}'
        elif isinstance(item, float) and item.is_integer():
            token = f"#{int(item):x}"  # 1.0 and 1 are one JSON number
        elif isinstance(item, int) and not isinstance(item, bool):
            token = f"#{item:x}"
        else:
            token = repr(item)
        digest.update(token.encode("utf-8", "surrogatepass") + b";")
    return digest.hexdigest()


def parsed(text: str) -> object:
    """Read JSON; what is none is None."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def mapping(value: object) -> Json | None:
    """Give an object, also one that is written as a string."""
    if isinstance(value, str) and value.lstrip().startswith("{"):
        value = parsed(value)
    return value if isinstance(value, dict) else None


def members(value: object) -> list[object] | None:
    """Give what a list holds, or an object's values: some write lists by id."""
    held = list(value.values()) if isinstance(value, dict) else value
    return [item for item in held if item is not None] if isinstance(held, list) else None


def items(value: object) -> list[Json] | None:
    """Give the objects among the members of a list."""
    held = members(value)
    return None if held is None else [item for item in held if isinstance(item, dict)]


def number(value: object) -> float | None:
    """Give a finite number, also one that is written as a string."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        given = float(value)
    except (ValueError, OverflowError):
        return None
    return given if math.isfinite(given) else None


def flag(value: object) -> bool | None:
    """Give a yes or no; an object that switches something on is a yes."""
    return value if isinstance(value, bool) else True if value else None


def word(value: object) -> str | None:
    """Give words on one line that can be printed; a whole number may be an id."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1e24:
        return str(value)
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "replace").decode().split()) or None
