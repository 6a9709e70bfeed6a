"""What is done to everything but one thing: "mute all the clips except the interview"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.edits import (
    CLIPS,
    EVERYTHING,
    MUSIC,
    VOICE,
    Edit,
    EditError,
    SetMute,
    SetVolume,
    Span,
    Speed,
    Target,
    Unclear,
)
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import TIMES
from nemo_local.agent.grammar.moments import when
from nemo_local.agent.grammar.table import RULES
from nemo_local.agent.grammar.tokens import Token

_EXCEPT = ("except", "skipping")
Done = SetMute | SetVolume | Speed
"""Edits that may be done to everything."""

_STRETCH = TIMES | {"from", "to", "first", "last", "number", "at", "in", "for"}
_CLIPS = frozenset(("file", "ordinal", "first", "last", "number", "clip", "it", "image", "and"))
_CLIP = ("file", "ordinal", "first", "last")
_SOUNDS = {"music": VOICE, "voice": MUSIC}
"""What else is heard."""


def all_but(clause: Clause, before: Sequence[Clause]) -> tuple[Clause, Sequence[Edit]] | None:
    """The edits for everything else, and the clause without what is spared; None: no such wish.

    `before` are the earlier wishes: what they name is what "the others" are told from.
    """
    spared = _spared(clause)
    told_from: Clause | None = replace(clause, tokens=tuple(spared[1:]))
    if not spared and (spared := clause.of("rest")):
        named = next((c for c in reversed(before) if c.has(*_CLIP)), None)
        told_from = replace(named, context=clause.context) if named else None
        if any(c.has("remove", "cut", "trim", *TIMES) for c in before) or clause.has(*TIMES):
            return None  # what is left is all there is
    if not spared:
        return None
    base = replace(clause.without(spared), focus=None)
    edits = RULES.read(base)
    done = [e for e in edits if isinstance(e, Done) and _is_for_all(e)]
    if not edits or len(done) < len(edits):
        return None
    if told_from is None:
        return base, (Unclear("part", clause.words),)
    try:
        found = [one for edit in done for one in _done_to_others(edit, told_from)]
    except EditError:
        return None
    return (base, found) if found else None


def _spared(clause: Clause) -> Sequence[Token]:
    """The word for "except", and what it excepts."""
    at = next((i for i, t in enumerate(clause.tokens) if t.kind in _EXCEPT), None)
    if at is None:
        return ()
    behind = clause.tokens[at + 1 :]
    for sort in (_CLIPS, _STRETCH, frozenset(_SOUNDS)):
        end = next((i for i, t in enumerate(behind) if t.kind not in sort), len(behind))
        timed = sort is _CLIPS and any(t.kind in TIMES for t in behind[end : end + 1])
        if end and not timed:
            return [clause.tokens[at], *behind[:end]]
    return ()


def _is_for_all(edit: Done) -> bool:
    """Whether an edit is done to everything there is, all along."""
    target = edit.clip if isinstance(edit, Speed) else edit.target
    return edit.span is None and target in (EVERYTHING, CLIPS)


def _done_to_others(edit: Done, spared: Clause) -> Sequence[Edit]:
    """An edit for each of the other clips, for the other sound, or for the other stretches."""
    if sounds := [t.kind for t in spared.tokens if t.kind in _SOUNDS]:
        other = _SOUNDS[sounds[0]]
        if isinstance(edit, Speed) or not spared.context.added_music:
            return []
        return [replace(edit, target=other)]
    if spared.has(*TIMES):
        return _around(edit, when(spared).span())
    shown = [f.name for f in spared.context.files if f.kind != "audio"]
    places = {p if p > 0 else len(shown) + 1 + p for p in params.ordinals(spared) if p}
    names = set(params.file_names(spared))
    others = [Target("clip", None, n) for n in shown if n not in names] if names else []
    if places:
        others = [Target("clip", p) for p in range(1, len(shown) + 1) if p not in places]
    if isinstance(edit, Speed):
        return [replace(edit, clip=other) for other in others]
    return [replace(edit, target=other) for other in others]


def _around(edit: Done, span: Span | None) -> Sequence[Edit]:
    """An edit for what is before a stretch, and for what is after it."""
    if span is None or span.start_share is not None or span.end_share is not None:
        return []
    before = [Span(0, span.start_ms)] if span.start_ms else []
    after = [Span(span.end_ms)] if span.end_ms is not None else []
    return [replace(edit, span=part) for part in (*before, *after)]
