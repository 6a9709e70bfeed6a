"""Tokens → clauses: one wish each, with what it leaves unsaid filled in from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_local.agent.grammar import naming, standing
from nemo_local.agent.grammar.apart import is_another_wish
from nemo_local.agent.grammar.borrowing import borrowed, other_fade, same_clip
from nemo_local.agent.grammar.chinese import after_a_time, in_the_video, without_what_it_suits
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.connecting import connected
from nemo_local.agent.grammar.contrasting import contrasted
from nemo_local.agent.grammar.corrections import (
    corrected,
    exchanges_all,
    says_another,
    says_more,
    takes_back,
)
from nemo_local.agent.grammar.explaining import answered, complains, explains
from nemo_local.agent.grammar.kinds import DEEDS, TIMES
from nemo_local.agent.grammar.listing import spread
from nemo_local.agent.grammar.mandarin import as_meant_in_chinese
from nemo_local.agent.grammar.moods import moods
from nemo_local.agent.grammar.narrowing import gives_its_words, names_its_place, narrows
from nemo_local.agent.grammar.needless import without_the_old_song
from nemo_local.agent.grammar.negation import negations
from nemo_local.agent.grammar.parts import Part, parts
from nemo_local.agent.grammar.pointing import placed
from nemo_local.agent.grammar.quoting import moods_unquoted
from nemo_local.agent.grammar.readings import resolved
from nemo_local.agent.grammar.runons import sentences_apart
from nemo_local.agent.grammar.sentences import as_stated
from nemo_local.agent.grammar.telling import without_reasons
from nemo_local.agent.grammar.tokens import Token
from nemo_local.agent.grammar.utterances import what_is_said


def clauses(tokens: Sequence[Token], message: str) -> list[Clause]:
    """The wishes of a message in their order."""
    wishes = _Wishes()
    unquoted = moods_unquoted(tokens, message)
    named = without_what_it_suits(
        in_the_video(naming.named_once(naming.said_twice(unquoted, message), message))
    )
    heard = what_is_said(as_meant_in_chinese(after_a_time(placed(named), message), message))
    told = sentences_apart(heard, message)
    joined = as_stated(connected(told, message), message)
    said = parts(negations(contrasted(spread(joined)), message))
    for part in without_reasons(list(said), message):
        wishes.take(part)
    return [
        Clause(
            tuple(moods(naming.by_number(p.tokens))),
            message,
            p.end,
            question=p.question,
            doubtful=p.doubtful,
            narrows=narrows(p.tokens, p.led),
        )
        for p in wishes.all()
    ]


class _Wishes:
    """The wishes so far, and what was said before the first of them and belongs to it."""

    def __init__(self) -> None:
        self._said: list[Part] = []
        self._waiting: list[Token] = []
        self._ends = 0
        self._asked = False

    def all(self) -> list[Part]:
        """Every wish; what still waits is one, too."""
        waiting = Part(self._waiting, self._ends, question=self._asked)
        wishes = [*self._said, waiting] if self._waiting else self._said
        return [p for i, p in enumerate(wishes) if not _is_answered(wishes, i)]

    def take(self, part: Part) -> None:
        """One more part of the message: a wish, or something to an earlier or a later one."""
        last = self._said[-1].tokens if self._said else []
        if explains(part.tokens, last):
            return
        if last and standing.says_finally(part.tokens):
            part.tokens = part.tokens[1:]
        if last and (more := naming.of_the_one_before(part.tokens, last)):
            self._said[-1].tokens += more
            self._said[-1].end = part.end
            return
        part.tokens = resolved(other_fade(part.tokens, last))
        if all(t.kind == "number" for t in part.tokens) and part.led == "stop":
            part.corrects = part.corrects or "actually"  # "30 percent. Hmm. 25."
        if last and standing.only_says_when(part.tokens) and standing.may_be_timed(last):
            timed = standing.without_lasting(part.tokens)
            if self._is_of_what_was_added(part.tokens, last):
                self._said[-2].tokens += timed
                return
            part.tokens = timed
        if part.corrects and self._corrects(part):
            return
        if self._adds_to_the_last(part):
            return
        alone = standing.stands_alone(part.tokens) and not standing.says_only_where(part.tokens)
        alone = alone and not standing.names_new_words(part.tokens, last)
        if not alone and self._goes_elsewhere(part):
            return
        if not standing.only_calls(self._waiting, part.tokens):
            told = standing.with_what_was_told(self._waiting, part.tokens)
            part.tokens = list(without_the_old_song(told)) if self._waiting else told
            if {t.kind for t in self._waiting} == {"duck"}:
                part.tokens = resolved(part.tokens)  # "when I speak, the music is to drop"
            part.tokens = [*same_clip(part.tokens, last), *part.tokens]
        self._waiting = []
        self._said.append(part)

    def _is_of_what_was_added(self, when: Sequence[Token], last: Sequence[Token]) -> bool:
        """Whether an "only until 0:45" behind a level is for the music that was added before it."""
        only = any(t.kind in {"only", "from", "after", "start"} for t in when)
        only &= any(t.kind in TIMES for t in when)
        level = {t.kind for t in last} <= _BARE_LEVEL
        return (
            only
            and level
            and any(t.sort in {"mood", "file"} for p in self._said[-2:-1] for t in p.tokens)
        )

    def _adds_to_the_last(self, part: Part) -> bool:
        """Give the last wish what but tells how it is to be; whether that is all the part was."""
        if not self._said:
            return False
        last = self._said[-1]
        if standing.says_how_it_fits(part.tokens, last.tokens):
            last.tokens += part.tokens
        elif part.led != "then" and standing.restates(part.tokens, last.tokens):
            last.tokens += [t for t in part.tokens if t.kind not in {"undo", "redo"}]
        elif names_its_place(part.tokens, last.tokens):
            last.tokens += part.tokens[1:]
            last.end = part.end
        elif gives_its_words(part.tokens, last.tokens):
            last.tokens += [t for t in part.tokens if t.kind == "quote"]
            last.end = part.end
        elif standing.places_a_text(part.tokens, last.tokens):
            last.tokens += [t for t in part.tokens if t.kind not in DEEDS | {"change"}]
            last.end = part.end
        else:
            return False
        return True

    def _corrects(self, part: Part) -> bool:
        """Use a second thought on the wish before it; whether that is all it was."""
        if not self._said:
            if not self._waiting:
                part.tokens = _chosen_instead(part)
            return False
        last = self._said[-1]
        alone = standing.stands_alone(part.tokens) and any(
            t.kind in DEEDS or t.kind == "change" for t in part.tokens
        )
        better = corrected(last.tokens, part.tokens)
        if better and (not alone or exchanges_all(part.tokens, last.tokens)):
            last.tokens = better
            return True
        sure = alone and part.corrects != "actually"
        instead = part.corrects == "scrap" or takes_back(part.tokens, last.tokens)
        if (sure and instead) or says_more(part.tokens, last.tokens):
            self._said.pop()
        else:
            last.doubtful |= part.corrects == "rather" or (
                part.corrects == "contrary" and says_another(part.tokens, last.tokens)
            )
        return False

    def _goes_elsewhere(self, part: Part) -> bool:
        """Put a part that is no wish by itself where it belongs; False: it is one after all."""
        last = self._said[-1] if self._said else None
        begins = last is None or standing.only_greets(last.tokens)
        if standing.asks_for_a_mood(part.tokens) and (not last or standing.removes(last.tokens)):
            return False
        if last and (lent := borrowed(part.tokens, last.tokens)):
            part.tokens = [*lent, *part.tokens]
            return False
        if begins or standing.tells_of_a_stretch(part.tokens):
            self._waiting += part.tokens
            self._ends = part.end
            self._asked |= part.question
            return True
        if last is None or standing.is_foreign(part.tokens, last.tokens):
            return False
        if is_another_wish(part.tokens, last.tokens):
            return False
        for each in self._said[:-1] if standing.is_for_each(part.tokens) else ():
            each.tokens += part.tokens if standing.only_fades(each.tokens) else []
        if self._is_of_what_was_added(part.tokens, last.tokens):
            last = self._said[-2]
        last.tokens += part.tokens
        last.end = part.end
        last.question |= part.question
        return True


_BARE_LEVEL = frozenset(("quieter", "louder", "percent", "db", "volume", "at", "to", "bit"))


def _is_answered(wishes: Sequence[Part], i: int) -> bool:
    """Whether a wish is a complaint that the wishes behind it meet."""
    if not complains(wishes[i].tokens):
        return False
    before, later = ([t for p in side for t in p.tokens] for side in (wishes[:i], wishes[i + 1 :]))
    return answered(wishes[i].tokens, later, before)


def _chosen_instead(part: Part) -> list[Token]:
    """A correction of what was said in an earlier message: "I meant something sad"."""
    kinds = {t.sort for t in part.tokens}
    if kinds & DEEDS or not kinds & {"mood", "file"}:
        return part.tokens
    return [Token("replace", part.tokens[0].start, part.tokens[0].start), *part.tokens]
