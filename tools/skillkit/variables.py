"""Which environment variables the scripts of a bundle read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

OURS = re.compile(r"NEMO_[A-Z_]+|SKILL_SOURCE")
# Set by every shell, and by uv for what it runs: to declare them would say nothing of the skill.
COMMON = re.compile(r"HOME|PWD|PATH|LANG|LANGUAGE|LC_[A-Z]+|XDG_[A-Z_]+|UV")


def read_by(files: Mapping[PurePosixPath, bytes]) -> frozenset[str]:
    """Name the variables that a bundle's scripts read, common ones of the system left out.

    A name counts when it is a constant of our own pattern anywhere in the code, or is looked
    up in something called `env` or `environ`.
    """
    names: set[str] = set()
    for inside, source in files.items():
        if inside.suffix == ".py":
            names.update(_named_in(ast.parse(source)))
    return frozenset(name for name in names if not COMMON.fullmatch(name))


def _named_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(name)) if OURS.fullmatch(name):
                yield name
            case ast.Subscript(value=place, slice=ast.Constant(value=str(name))):
                if _is_environment(place):
                    yield name
            case ast.Call(
                func=ast.Attribute(value=place, attr="get" | "pop"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                if _is_environment(place):
                    yield name
            case ast.Call(
                func=ast.Attribute(attr="getenv"), args=[ast.Constant(value=str(name)), *_]
            ):
                yield name


def _is_environment(node: ast.expr) -> bool:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.lower().strip("_") in ("env", "environ", "environment")
    return False
