"""Several stretches in one message: all of them are meant on the timeline as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from nemo_local.agent.edits import CLIPS, CutOut, Edit, Remove, Span, Split, Trim, Unclear


def at_once(edits: Sequence[Edit]) -> list[Edit]:
    """Stretches to keep as the gaps between them cut out, and cuts the latest first."""
    edits = _asked_of_a_piece(edits)
    out: list[Edit] = []
    for (kind, _), group in groupby(edits, lambda e: (type(e), getattr(e, "clip", None))):
        run = list(group)
        if kind is Trim and len(run) > 1:
            run = list(_gaps([e for e in run if isinstance(e, Trim)]) or run)
            run = [Unclear("range")] if _is_contrary(run) else run
        if kind is CutOut and len(run) > 1:
            run = list(_latest_first([e for e in run if isinstance(e, CutOut)]))
        if kind is Remove:
            run = sorted(run, key=_from_the_end)
        out += run
    return out


def _from_the_end(edit: Edit) -> tuple[bool, int]:
    """Clips that go by their number: the last first, so that the others keep theirs."""
    place = (edit.target.ordinal if isinstance(edit, Remove) else None) or 0
    return place > 0, -place if place > 0 else place


def _plain(span: Span) -> bool:
    return span.start_share is None and span.end_share is None


def _gaps(kept: Sequence[Trim]) -> Sequence[Edit]:
    """What lies between, before and behind stretches that follow each other; else nothing."""
    spans = [e.span for e in kept]
    rising = all(
        a.end_ms is not None and a.start_ms >= 0 and (b.start_ms < 0 or a.end_ms <= b.start_ms)
        for a, b in pairwise(spans)
    )
    if not rising or not all(map(_plain, spans)):
        return ()
    cuts = [Span(a.end_ms or 0, b.start_ms) for a, b in pairwise(spans) if a.end_ms != b.start_ms]
    if spans[0].start_ms > 0:
        cuts.insert(0, Span(0, spans[0].start_ms))
    if spans[-1].end_ms is not None:
        cuts.append(Span(spans[-1].end_ms))
    return [CutOut(span, kept[0].clip) for span in reversed(cuts)]


def _asked_of_a_piece(edits: Sequence[Edit]) -> Sequence[Edit]:
    """A question where one clip was split and then a half of everything is to go."""
    named = any(isinstance(e, Split) and e.clip and e.clip != CLIPS for e in edits)
    return [Unclear("remove") if named and _is_a_share(e) else e for e in edits]


def _is_a_share(edit: Edit) -> bool:
    return isinstance(edit, CutOut) and edit.clip is None and not _plain(edit.span)


def _is_contrary(kept: Sequence[Edit]) -> bool:
    """Whether two stretches are both to the end, where one side of each was misread."""
    begins = [e.span.start_ms for e in kept if isinstance(e, Trim) and e.span.end_ms is None]
    return len(begins) > 1 and all(b > 0 for b in begins)


def _latest_first(cuts: Sequence[CutOut]) -> Sequence[CutOut]:
    if any(c.span.start_ms < 0 or not _plain(c.span) for c in cuts):
        return cuts
    return sorted((replace(c) for c in cuts), key=lambda c: -c.span.start_ms)
