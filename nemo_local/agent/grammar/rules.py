"""The form of a rule: which concepts must be said, which must not, and what is meant then.

A condition reads like `"remove|mute & music & !title"`: one of each group, none of those
behind `!`. Rules are tried in the order of their tables; the first that gives edits wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nemo_local.agent.edits import Edit
from nemo_local.agent.grammar.clauses import Clause

Meaning = Callable[[Clause], Sequence[Edit] | None]


@dataclass(frozen=True)
class Rule:
    """What is meant by a clause of a certain kind."""

    said: tuple[frozenset[str], ...]
    unsaid: frozenset[str]
    meaning: Meaning

    def fits(self, clause: Clause) -> bool:
        """Whether the clause says what the rule asks for."""
        lacks = clause.kinds.isdisjoint
        return lacks(self.unsaid) and not any(map(lacks, self.said))


def rule(condition: str, meaning: Meaning | Edit) -> Rule:
    """A rule; where the meaning needs no parameter it is the edit itself."""
    groups = [part.strip() for part in condition.split("&")]
    said = tuple(frozenset(g.split("|")) for g in groups if not g.startswith("!"))
    unsaid = frozenset(k for g in groups if g.startswith("!") for k in g[1:].split("|"))
    if not callable(meaning):
        edit = meaning
        return Rule(said, unsaid, lambda _clause: (edit,))
    return Rule(said, unsaid, meaning)


class Rules:
    """Rules in their order, found by a word of their first group: few of them need a look."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_kind: dict[str, list[int]] = {}
        self._any: list[int] = []
        for place, each in enumerate(self._rules):
            for kind in each.said[0] if each.said else ():
                self._by_kind.setdefault(kind, []).append(place)
            if not each.said:
                self._any.append(place)

    def read(self, clause: Clause) -> tuple[Edit, ...]:
        """The edits that the first fitting rule gives; none if no rule fits."""
        places = {p for kind in clause.kinds for p in self._by_kind.get(kind, ())}
        for place in sorted(places.union(self._any)):
            each = self._rules[place]
            if each.fits(clause) and (edits := each.meaning(clause)):
                return tuple(edits)
        return ()
