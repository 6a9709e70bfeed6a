"""A message in English or Chinese → the edits it means. Pure; no model, tables only.

`tokens` finds the concepts (`lexicon`) and quantities, `wishes` the single clauses, the
`table` of rules what each means, `accounting` what that leaves out, `together` what all mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    Edit,
    EditError,
    Fade,
    Keep,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Unclear,
    What,
)
from nemo_local.agent.grammar.accounting import Account, account
from nemo_local.agent.grammar.clauses import Clause, Context, File
from nemo_local.agent.grammar.detours import straightened
from nemo_local.agent.grammar.doubts import doubted
from nemo_local.agent.grammar.excepting import all_but
from nemo_local.agent.grammar.fields import fields_said
from nemo_local.agent.grammar.kinds import DEEDS, THINGS, TIMES
from nemo_local.agent.grammar.languages import at_home, in_another_language
from nemo_local.agent.grammar.pieces import after_splits, of_the_pieces
from nemo_local.agent.grammar.quoting import reported
from nemo_local.agent.grammar.rewording import reworded
from nemo_local.agent.grammar.severally import severally
from nemo_local.agent.grammar.table import RULES
from nemo_local.agent.grammar.together import for_the_rest, settle
from nemo_local.agent.grammar.tokens import tokenise
from nemo_local.agent.grammar.unitless import in_seconds
from nemo_local.agent.grammar.wishes import clauses

__all__ = ["Context", "File", "Understanding", "understand"]

LONGEST = 2000
"""Characters that a message may have: a wish has fewer, and reading takes time with each."""

_SIZES = TIMES | {"percent", "db", "times", "number"}
_OF_ITS_OWN = (
    THINGS
    | {"file", "video", "video:all", "ordinal", "first", "last", "quote"}
    | (DEEDS - {"only", "keep", "want", "louder", "quieter", "spare"})
)
"""What makes another wish of what is said behind one."""
_MEANINGLESS = frozenset(["colon", "to", "in", "out", "it", "some"])


@dataclass(frozen=True)
class Understanding:
    """The edits of a message, in order; `note` names the reading where there was a choice.

    `aside` are words that nobody knew and that did not seem to matter.
    """

    edits: tuple[Edit, ...]
    note: str | None = None
    aside: tuple[str, ...] = ()


def understand(message: str, context: Context) -> Understanding:
    """Read a message. What cannot be read is an `Unclear` edit; nothing is raised."""
    if len(message) > LONGEST:
        return Understanding((Unclear("long"),))
    edits: list[Edit] = []
    aside: list[str] = []
    asks_for_voice = chosen = missed = False
    before = 0
    focus = context.focus
    message = reported(reworded(fields_said(straightened(message))))
    tokens = tokenise(message, [f.name for f in context.files])
    if in_another_language(tokens, message):
        return Understanding((Unclear("language"),))
    wishes = clauses(at_home(tokens), message)
    for i, said in enumerate(wishes):
        tells = said.has("tell") and said.kinds.isdisjoint(DEEDS) and not said.question
        if tells and i + 1 < len(wishes):
            focus = _spoken_of(said) or focus
            continue
        clause = of_the_pieces(in_seconds(replace(said, context=context, focus=focus)))
        others = all_but(clause, wishes[:i]) if clause.has("except", "skipping", "rest") else None
        clause, found = others or (clause, _read(clause))
        left = account(clause, found)
        if question := _question(clause, found, left, missed=missed):
            found = (question,)
        if clause.has("rest", "after", "replace"):
            found = tuple(for_the_rest(e, edits) for e in found)
        asked = all(isinstance(e, Unclear) for e in found)
        if asked and (said.narrows or _says_how(clause)):
            del edits[before:]  # "louder, but only ...": all of it is asked about
        before = len(edits)
        edits += found
        aside += left.aside
        focus = (_spoken_of(said) if asked else None) or _focus(found, focus)
        asks_for_voice |= clause.has("keep") and not clause.has("alone", "spare")
        chosen |= clause.has("only", "isolate") and _parts_sounds(found)
        missed = bool(left.open)
        context = after_splits(clause, found, context)
        if any(isinstance(e, AddMusic) for e in found):
            context = replace(context, added_music=True, adding_music=True)
    settled, note = settle(
        edits or [Unclear("message")], asks_for_voice=asks_for_voice, chosen=chosen
    )
    return Understanding(settled, note, tuple(aside))


def _question(
    clause: Clause, found: Sequence[Edit], left: Account, *, missed: bool
) -> Unclear | None:
    """What to ask instead of making these edits; None where they may be made."""
    if clause.doubtful or (missed and not left.open and _is_about_the_same(clause)):
        return Unclear("message", clause.words)
    return Unclear(left.question, left.open) if left.open else doubted(clause, found)


def _read(clause: Clause) -> tuple[Edit, ...]:
    try:
        found = tuple(e for each in severally(clause) for e in RULES.read(each))
    except EditError:
        return (Unclear("range"),)
    if found or all(t.kind in _MEANINGLESS for t in clause.tokens):
        return found
    return (Unclear("message", clause.words),)


def _parts_sounds(edits: Sequence[Edit]) -> bool:
    return any(isinstance(e, RemoveMusic | RemoveVoice) for e in edits)


def _is_about_the_same(clause: Clause) -> bool:
    """Whether a wish is for what the one before it named: "take the ... and export it"."""
    return clause.has("it") and clause.kinds.isdisjoint(THINGS | TIMES | {"file", "video"})


def _says_how(clause: Clause) -> bool:
    """Whether a wish but says when, how far or how loud, of what the one before it is for."""
    sized = clause.has(*_SIZES) and clause.kinds.isdisjoint(_OF_ITS_OWN)
    return sized or any(t.value == "one" for t in clause.of("it"))


def _spoken_of(clause: Clause) -> What | None:
    """What a statement ("there is music in it") is about; it is no wish, but the next may be."""
    things: tuple[What, ...] = ("music", "voice", "title", "caption", "text")
    return next((t.kind for t in clause.tokens for thing in things if t.kind == thing), None)


def _focus(edits: Sequence[Edit], before: What | None) -> What | None:
    """What "it" means after these edits."""
    for edit in edits:
        if isinstance(edit, AddMusic):
            return "music"
        if isinstance(edit, AddText):
            return edit.role
        if isinstance(edit, ChangeText | SetVolume | SetMute | Fade | Keep):
            return edit.target.what
        if isinstance(edit, RemoveMusic):
            return None
    return before
