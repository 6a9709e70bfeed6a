"""The reference of problems names every code that a script can give, with its real exit code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from nemo import errors
from tools.skillkit.catalog import REPOSITORY

REFERENCE = REPOSITORY / "references" / "problems.md"
ROW = re.compile(r"^\| (`[^|]*`) \| (\d)? ?", re.MULTILINE)
# Codes of the service itself, as the client explains them: (code, HTTP status).
OF_THE_SERVICE = (
    *((code, 200) for code in (1001, 1002, 2001, 4001, 4002)),
    *((0, status) for status in (400, 402, 404, 429, 500)),
)


def documented() -> dict[str, str]:
    """Each code of the table, with its exit code; empty where that is told in words."""
    table = REFERENCE.read_text(encoding="utf-8")
    return {
        code: exit_code
        for codes, exit_code in ROW.findall(table)
        for code in re.findall(r"`(\w+)`", codes)
    }


def raised() -> Iterator[tuple[str, str]]:
    """What the scripts' sources give to their one error; an exit code that varies is empty."""
    for path in sorted((REPOSITORY / "scripts" / "nemo").glob("*.py")):
        yield from given(path.read_text(encoding="utf-8"))
    for code, status in OF_THE_SERVICE:
        error = errors.from_service(code, status, "")
        yield error.code, str(error.exit_code)


def given(source: str) -> Iterator[tuple[str, str]]:
    """Each error code that a source names, with the exit code beside it."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and ast.unparse(node.func) == "NemoError"):
            continue
        named = {word.arg: word.value for word in node.keywords}
        code = _value(node.args[0] if node.args else named["code"])
        exit_code = node.args[3] if len(node.args) > 3 else named.get("exit_code")
        if code is not None:
            yield code, str(errors.FAILED) if exit_code is None else _value(exit_code) or ""


def _value(node: ast.expr) -> str | None:
    """A literal, or a constant of `errors`; None for what only running would tell."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    constant = getattr(errors, node.id, None) if isinstance(node, ast.Name) else None
    return None if constant is None else str(constant)


def test_every_code_is_explained_and_none_is_invented() -> None:
    assert {code for code, _ in raised()} == documented().keys()


def test_a_code_is_shown_with_its_exit_code() -> None:
    real: dict[str, set[str]] = {}
    for code, exit_code in raised():
        real.setdefault(code, set()).add(exit_code)
    wrong = {
        code: (shown, real[code])
        for code, shown in documented().items()
        if code in real and shown not in real[code]
    }
    assert wrong == {}


def test_the_sources_are_read_right() -> None:
    source = """
raise NemoError("one", "What.", "Hint.", USAGE, next_words=())
raise NemoError("two", "What.", exit_code=AUTH)
raise NemoError(CUT, f"What {it}.")
raise NemoError(known, "What.", "", FAILED)
raise NemoError("three", "What.", "", last.exit_code)
"""
    assert list(given(source)) == [("one", "2"), ("two", "3"), (errors.CUT, "1"), ("three", "")]


def test_the_rows_of_the_table_are_read_right() -> None:
    rows = ROW.findall("| `one`, `two` | 2 | what |\n| `three` | as its last | what |\n")
    assert rows == [("`one`, `two`", "2"), ("`three`", "")]
