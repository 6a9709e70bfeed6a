"""The wishes of a message one by one: what each means behind those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
from nemo_local.agent.grammar.clauses import Clause, Context
from nemo_local.agent.grammar.doubts import doubted
from nemo_local.agent.grammar.excepting import all_but
from nemo_local.agent.grammar.kinds import DEEDS, THINGS, TIMES
from nemo_local.agent.grammar.pieces import after_splits, of_the_pieces
from nemo_local.agent.grammar.severally import severally
from nemo_local.agent.grammar.table import RULES
from nemo_local.agent.grammar.together import for_the_rest
from nemo_local.agent.grammar.unitless import in_seconds

_SIZES = TIMES | {"percent", "db", "times", "number"}
_OF_ITS_OWN = (
    THINGS
    | {"file", "video", "video:all", "ordinal", "first", "last", "quote"}
    | (DEEDS - {"only", "keep", "want", "louder", "quieter", "spare"})
)
"""What makes another wish of what is said behind one."""
_MEANINGLESS = frozenset(["colon", "to", "in", "out", "it", "some"])


class Reading:
    """What was understood so far: the edits, and the words that were left aside.

    `asks_for_voice`: the voice was asked for. `chosen`: one of music and voice was, without
    the other.
    """

    def __init__(self, context: Context) -> None:
        self.edits: list[Edit] = []
        self.aside: list[str] = []
        self.asks_for_voice = self.chosen = False
        self._context, self._focus = context, context.focus
        self._before: list[Clause] = []
        self._last = 0  # where the edits of the wish before begin
        self._missed = False

    def take(self, said: Clause, *, is_last: bool) -> None:
        """Read one more wish; what only tells something but says what the next is about."""
        before = tuple(self._before)
        self._before.append(said)
        if not is_last and _only_tells(said):
            self._focus = _spoken_of(said) or self._focus
            return
        wish = replace(said, context=self._context, focus=self._focus)
        clause, found = _meant(of_the_pieces(in_seconds(wish)), before)
        left = account(clause, found)
        if question := _question(clause, found, left, missed=self._missed):
            found = (question,)
        if clause.has("rest", "after", "replace"):
            found = tuple(for_the_rest(e, self.edits) for e in found)
        asked = all(isinstance(e, Unclear) for e in found)
        if asked and (said.narrows or _says_how(clause)):
            del self.edits[self._last :]  # "louder, but only ...": all of it is asked about
        self._last = len(self.edits)
        self.edits += found
        self.aside += left.aside
        self.asks_for_voice |= clause.has("keep") and not clause.has("alone", "spare")
        self.chosen |= clause.has("only", "isolate") and _parts_sounds(found)
        self._focus = (_spoken_of(said) if asked else None) or _focus(found, self._focus)
        self._missed = bool(left.open)
        self._context = after_splits(clause, found, self._context)
        if any(isinstance(e, AddMusic) for e in found):
            self._context = replace(self._context, added_music=True, adding_music=True)


def _only_tells(said: Clause) -> bool:
    return said.has("tell") and said.kinds.isdisjoint(DEEDS) and not said.question


def _meant(clause: Clause, before: Sequence[Clause]) -> tuple[Clause, Sequence[Edit]]:
    """The clause and its edits, where it is about all but what was spoken of: of the others."""
    if clause.has("except", "skipping", "rest") and (others := all_but(clause, before)):
        return others
    return clause, _read(clause)


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
