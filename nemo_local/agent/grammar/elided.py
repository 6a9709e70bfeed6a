"""Units that are said once: "in over three seconds and out over five", "0:30, and again at 90"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from nemo_local.agent.grammar.kinds import AUDIBLE, BREAKS, LOOSE
from nemo_local.agent.grammar.tokens import Token

_LEADS = {"first": "edge", "last": "edge", "start": "edge", "end": "edge", "after": "side",
          "before": "side", "for": "for", "by": "by", "at": "at", "from": "from"}  # fmt: skip
"""What leads to a time, and what of the same sort leads to one without its unit."""
_LEVELS = AUDIBLE | {"volume", "louder", "quieter", "percent", "db", "clip", "image", "track"}
"""Beside these a bare number is no time."""
_COUNTED = frozenset(("number", "ordinal"))


def in_the_same_unit(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with bare numbers as times where one with a unit was led to the same way."""
    if not any(t.kind in _COUNTED for t in tokens):
        return list(tokens)
    out: list[Token] = []
    units: dict[str, int] = {}
    later = _edges_in_seconds(tokens)
    part: set[str] = set()
    for i, token in enumerate(tokens):
        part = set() if token.kind in BREAKS else part | {token.kind}
        lead = _lead(out)
        if token.kind in {"time", "clock"}:
            units[lead] = 60_000 if token.kind == "time" and _in_minutes(token) else 1000
        if counted := _counted_on(tokens, i):
            out += counted
            continue
        known = later | units if lead == "edge" else units
        unit_ms = _unit(tokens[i + 1 :], lead, known, part) if token.kind == "number" else None
        timed = replace(token, kind="time", value=token.number * unit_ms) if unit_ms else token
        out.append(timed)
    return out


def _edges_in_seconds(tokens: Sequence[Token]) -> dict[str, int]:
    """The unit that a later edge of the same sentence tells: "the first 8 and the last 12 s"."""
    for edge, time in pairwise(t for t in tokens if t.kind not in LOOSE):
        if time.kind == "time" and _LEADS.get(edge.kind) == "edge":
            return {"edge": 60_000 if _in_minutes(time) else 1000}
    return {}


def _unit(
    behind: Sequence[Token], lead: str, units: Mapping[str, int], part: set[str]
) -> int | None:
    """The unit in ms of a bare number, if it is a time by what stands before and behind it."""
    if units and [t.kind for t in behind[:1]] == ["off"]:
        return next(iter(units.values()))  # "ten seconds off the front and five off the back"
    led = bool(lead) and (lead in units or (lead == "from" and bool(units)))
    level = lead in {"at", "by"} and not part.isdisjoint(_LEVELS)
    return units.get(lead, 1000) if led and not level and _stands_free(behind, lead) else None


def _counted_on(tokens: Sequence[Token], i: int) -> list[Token]:
    """A stretch by its place among those of one length: "the first minute ... the second one"."""
    token, behind = tokens[i], tokens[i + 1 : i + 2]
    if token.kind != "ordinal" or token.number < 2:
        return []
    first = next(
        (b for a, b in pairwise(tokens[:i]) if a.kind == "first" and b.kind == "time"), None
    )
    ends = not behind or behind[0].kind in BREAKS or behind[0].value == "one"
    if first is None or not ends:
        return []
    if any(t.kind in {"clip", "image", "ordinal", "file"} for t in tokens[i - 1 : i]):
        return []
    end = token.number * first.number
    sides = (("from", None), ("clock", end - first.number), ("to", None), ("clock", end))
    return [replace(token, kind=kind, value=value) for kind, value in sides]


def _in_minutes(time: Token) -> bool:
    return time.number >= 60_000 and time.number % 60_000 == 0


def _lead(before: Sequence[Token]) -> str:
    """What leads to a time there, if anything."""
    said = next((t for t in reversed(before) if t.kind not in LOOSE), None)
    return _LEADS.get(said.kind, "") if said else ""


def _stands_free(behind: Sequence[Token], lead: str) -> bool:
    """Whether nothing that is counted follows a number."""
    after = next((t.kind for t in behind if t.kind not in LOOSE), "")
    return not after or after in BREAKS or (lead == "from" and after == "to") or after in _LEADS
