"""What people and agents say in a language that is not written in Latin letters, as data.

Scanners take code in which two scripts mix for an attempt to hide something, and translators
should not have to read code. A phrasebook is a text beside this module: `[name]` begins a pattern,
`<name>` stands for an earlier one, white space does not count, `#` begins a line of comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

_ENTRY = re.compile(r"^\[([a-z_]+)\]$\n(.*?)(?=^\[[a-z_]+\]$|\Z)", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"^#.*\n", re.MULTILINE)
_PART = re.compile(r"<([a-z_]+)>")


def load(name: str, parts: Mapping[str, str] | None = None) -> dict[str, re.Pattern[str]]:
    """Read the patterns of a phrasebook; ``parts`` are further names that it may use."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    known = dict(parts or {})
    for entry, written in _ENTRY.findall(_COMMENT.sub("", text)):
        known[entry] = _PART.sub(lambda part: known[part[1]], written.strip())
    return {
        entry: re.compile(pattern, re.IGNORECASE | re.VERBOSE) for entry, pattern in known.items()
    }
