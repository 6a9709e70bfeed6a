"""What is said of the two pieces that a split has just made: "the second half" is a clip then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.edits import Edit, Split
from nemo_local.agent.grammar.clauses import Clause, Context
from nemo_local.agent.grammar.params import clips_of
from nemo_local.agent.grammar.tokens import Token

_HALVES = ("0-0.5", "0.5-1")
_SIDES = {"before": 1, "first": 1, "after": 2, "last": 2, "rest": 2}
_PIECE = frozenset(("clip", "it"))
_STRETCHES = ("time", "clock", "number", "ordinal", "file")


def after_splits(clause: Clause, edits: Sequence[Edit], context: Context) -> Context:
    """The context for the wishes after these, with what became of the clips."""
    splits = [e for e in edits if isinstance(e, Split)]
    if not splits:
        return context
    one, moments = clips_of(clause) == 1, len([e for e in splits if e.at_ms is not None])
    in_two = one and len(splits) == 1 and (splits[0].parts or 2) == 2
    pieces = moments + 1 if one and moments > 1 else splits[0].parts or context.pieces
    return replace(context, pieces=pieces, split_in_two=in_two)


def of_the_pieces(clause: Clause) -> Clause:
    """The clause with a half, or "后面那段", as the piece that a split has just made."""
    if not clause.context.split_in_two or not clause.has("share", *_SIDES):
        return clause
    if clause.has("music", "title", "caption", "text", "split", *_STRETCHES):
        return clause
    out: list[Token] = []
    behind: Sequence[Token] = clause.tokens
    while behind:
        token, behind = behind[0], behind[1:]
        place = _place(token, behind)
        if place:
            behind = [t for i, t in enumerate(behind) if t.kind not in _PIECE or i > 1]
            token = replace(token, kind="ordinal", value=float(place))
            out += (token, replace(token, kind="clip", value=None, start=token.end))
        else:
            out.append(token)
    return replace(clause, tokens=tuple(out))


def _place(token: Token, behind: Sequence[Token]) -> int:
    """Which of the pieces is spoken of there, 0 if none is."""
    if token.kind == "share":
        return _HALVES.index(str(token.value)) + 1 if token.value in _HALVES else 0
    named = token.kind == "rest" or any(t.kind == "clip" for t in behind[:2])
    named |= any(t.kind in {"remove", "mute"} for t in behind[:1])  # "把后面的删掉"
    return _SIDES.get(token.kind, 0) if named and token.chinese else 0
