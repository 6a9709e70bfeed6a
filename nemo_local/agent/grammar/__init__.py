"""A message in English or Chinese → the edits it means. Pure; no model, tables only.

`tokens` finds the concepts (`lexicon`) and quantities, `clauses` the single wishes, the
tables of rules (`sound`, `picture`, `talk`) what each wish means.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    Ask,
    ChangeText,
    Edit,
    EditError,
    Fade,
    Greet,
    Keep,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Target,
    Unclear,
    What,
)
from nemo_local.agent.grammar import picture, sound, talk
from nemo_local.agent.grammar.clauses import Clause, Context, File, clauses
from nemo_local.agent.grammar.rules import read
from nemo_local.agent.grammar.tokens import tokenise

__all__ = ["Context", "File", "Understanding", "understand"]

_RULES = (*talk.FIRST, *sound.RULES, *picture.RULES, *talk.LAST)


@dataclass(frozen=True)
class Understanding:
    """The edits of a message, in order, and the readings that were chosen among several.

    A note is a key of the agent's phrase table.
    """

    edits: tuple[Edit, ...]
    notes: tuple[str, ...] = ()


def understand(message: str, context: Context = Context()) -> Understanding:
    """Read a message. What cannot be read is an `Unclear` edit; nothing is raised."""
    tokens = tokenise(message, [f.name for f in context.files])
    focus = context.focus
    edits: list[Edit] = []
    for clause in clauses(tokens, message):
        try:
            found = read(replace(clause, context=context, focus=focus), _RULES)
        except EditError:
            found = (Unclear("range"),)
        if not found and _says_something(clause):
            found = (Unclear("message"),)
        edits += found
        focus = _focus(found, focus)
        if any(isinstance(e, AddMusic) for e in found):
            context = replace(context, added_music=True)
    if not edits:
        edits = [Unclear("message")]
    return _settle(edits)


def _says_something(clause: Clause) -> bool:
    return any(t.kind not in {"colon", "to", "in", "out", "it", "some"} for t in clause.tokens)


def _focus(edits: Sequence[Edit], before: What | None) -> What | None:
    """What "it" means after these edits."""
    for edit in edits:
        if isinstance(edit, AddMusic):
            return "music"
        if isinstance(edit, AddText):
            return edit.role
        if isinstance(edit, ChangeText | SetVolume | SetMute | Fade):
            return edit.target.what
        if isinstance(edit, RemoveMusic):
            return None
    return before


def _settle(edits: list[Edit]) -> Understanding:
    """What the wishes of one message mean together."""
    notes: list[str] = []
    kept = [e.target.what for e in edits if isinstance(e, Keep)]
    if all(isinstance(e, Keep) for e in edits) and kept == ["voice"]:
        edits, notes = [RemoveMusic("all")], ["keep_voice"]
    real = [e for e in edits if not isinstance(e, Keep | Greet)]
    if real:
        edits = real
    if len(edits) > 1:
        edits = [e for e in edits if e != Ask("ready")] or edits
        understood = [e for e in edits if e != Unclear("message")]
        edits = understood or edits[:1]
    if "voice" in kept:
        edits = [replace(e, scope="all") if _any_music(e) else e for e in edits]
    return Understanding(tuple(_without_repeats(edits)), tuple(notes))


def _any_music(edit: Edit) -> bool:
    return isinstance(edit, RemoveMusic) and edit.scope == "any"


def _without_repeats(edits: Sequence[Edit]) -> list[Edit]:
    out: list[Edit] = []
    for edit in edits:
        if isinstance(edit, RemoveMusic):
            twin = next(
                (e for e in out if isinstance(e, RemoveMusic) and e.clip == edit.clip), None
            )
            if twin:
                scope = "all" if "all" in {twin.scope, edit.scope} else twin.scope
                out[out.index(twin)] = replace(twin, scope=scope)
                continue
        if edit not in out or not isinstance(edit, RemoveVoice | Unclear | Keep):
            out.append(edit)
    if any(isinstance(e, RemoveVoice) for e in out) and any(
        isinstance(e, RemoveMusic) and e.scope != "added" for e in out
    ):
        both = [e for e in out if not isinstance(e, RemoveVoice | RemoveMusic)]
        return [SetMute(Target("voice")), *both]
    return out
