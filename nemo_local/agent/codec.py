"""Edits as JSON objects: the arguments of tool calls, and what a language model sends."""

from __future__ import annotations

import math
import re
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from nemo_local.agent.edits import Edit, EditError

Json = dict[str, Any]

# JSON can write half of a surrogate pair, which no file and no database takes.
_HALF_A_SIGN = re.compile("[\ud800-\udfff]")


def name_of(edit: type[Any]) -> str:
    """An edit's name outside of Python: RemoveMusic is "remove_music"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", edit.__name__).lower()


BY_NAME: Mapping[str, type[Any]] = {name_of(kind): kind for kind in get_args(Edit)}


def arguments(edit: Edit) -> Json:
    """An edit's values without those that equal their default."""
    return cast(Json, _plain(edit))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        out = {}
        for field in fields(value):
            held = getattr(value, field.name)
            if held != field.default:
                out[field.name] = _plain(held)
        return out
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def decode(data: object) -> Edit:
    """The edit that a JSON object with an "edit" key names. Raises `EditError`."""
    if not isinstance(data, dict):
        raise EditError("an edit is an object")
    kind = BY_NAME.get(str(data.get("edit")))
    if kind is None:
        raise EditError(f"there is no edit called {data.get('edit')!r}")
    return cast(Edit, _build(kind, {k: v for k, v in data.items() if k != "edit"}))


def _is_number(value: Any) -> bool:
    """Whether it is a number that one can count with: JSON's 1e999 is not."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def _build(kind: type[Any], data: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    if unknown := set(data) - set(hints):
        raise EditError(f"{name_of(kind)} has no {', '.join(sorted(unknown))}")
    values = {k: _value(hints[k], v, f"{name_of(kind)}.{k}") for k, v in data.items()}
    try:
        return kind(**values)
    except TypeError:
        raise EditError(f"{name_of(kind)} lacks a value") from None


def _value(hint: Any, value: Any, at: str) -> Any:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        options = get_args(hint)
        if value is None and type(None) in options:
            return None
        return _value(next(o for o in options if o is not type(None)), value, at)
    if origin is Literal:
        fits = value in get_args(hint)
    elif origin is tuple:
        fits = isinstance(value, list)
        if fits:
            return tuple(_value(get_args(hint)[0], v, at) for v in value)
    elif is_dataclass(hint):
        fits = isinstance(value, dict)
        if fits:
            return _build(cast("type[Any]", hint), value)
    elif hint in (int, float):
        fits = _is_number(value)
        value = round(value) if fits and hint is int else value
    elif hint is str:
        fits = isinstance(value, str) and not _HALF_A_SIGN.search(value)
    else:
        fits = isinstance(value, hint)
    if not fits:
        raise EditError(f"{at} cannot be {value!r}")
    return value
