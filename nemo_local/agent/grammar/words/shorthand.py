"""What programmers write: keys that are pressed, calls with their arguments."""

from __future__ import annotations

_KEY = r"(?:按|敲|摁|press |hit )?(?:了|一下|下)?(?:ctrl|control|cmd|command|⌘|⌃) ?[+＋-]? ?"
_AT = r"(\d+(?::\d\d)+|\d+(?:\.\d+)?s?)"

SHORTHAND: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("ctrl", "control", "cmd", "command"),
        rf"(?:{_KEY}(?:shift|⇧) ?[+＋-]? ?z|{_KEY}y)(?![a-z])",
        "redo",
    ),
    (
        ("ctrl", "control", "cmd", "command"),
        rf"(?:按|敲|摁)了?([一两二三四五六七八九十\d]+)[下次]{_KEY}z(?![a-z])",
        r"undo\1次",
    ),
    (("ctrl", "control", "cmd", "command"), rf"{_KEY}z(?![a-z])", "undo"),
    (
        ("trim(", "cut(", "mute(", "keep(", "remove(", "silence(", "delete("),
        rf"(?<![a-z])([a-z]+)\( ?(?:start ?= ?)?{_AT} ?[,，] ?(?:end ?= ?)?{_AT} ?\)",
        r"\1 \2-\3",
    ),
)
"""The signs of a row, its pattern, and the plain way to say the same."""
