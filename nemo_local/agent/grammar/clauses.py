"""Tokens → clauses: one wish each, with what it leaves unsaid filled in from its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from nemo_local.agent.edits import What
from nemo_local.agent.grammar.borrowing import borrowed
from nemo_local.agent.grammar.corrections import corrected, takes_back
from nemo_local.agent.grammar.explaining import explains
from nemo_local.agent.grammar.kinds import (
    AUDIBLE,
    BREAKS,
    DEEDS,
    LEVELS,
    LOOSE,
    PAIRS,
    SECOND_THOUGHTS,
    STRONG,
    THINGS,
    TIMES,
)
from nemo_local.agent.grammar.listing import spread
from nemo_local.agent.grammar.negation import negations
from nemo_local.agent.grammar.readings import moods, resolved
from nemo_local.agent.grammar.tokens import Token


@dataclass(frozen=True)
class File:
    """A file of the library, as far as words are concerned."""

    name: str
    kind: str


@dataclass(frozen=True)
class Context:
    """What a message may refer to: the files, the last thing edited, whether music was added.

    `adding_music`: this very message adds it, so that a level is that of the music.
    `mood` is that of the added music. `split_in_two`: the last edit made two clips of one.
    """

    files: tuple[File, ...] = ()
    focus: What | None = None
    added_music: bool = False
    adding_music: bool = False
    mood: str | None = None
    split_in_two: bool = False


@dataclass(frozen=True)
class Clause:
    """One wish. `tokens` are without fillers; `focus` is what "it" means here.

    `end` is where it ends in the message.
    """

    tokens: tuple[Token, ...]
    message: str
    end: int
    context: Context = Context()
    focus: What | None = None
    question: bool = False

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The concepts said; and "mood", "beyond" or "song" for any of their sort."""
        kinds = {t.kind for t in self.tokens}
        audio = {f.name for f in self.context.files if f.kind == "audio"}
        if any(t.kind == "file" and t.value in audio for t in self.tokens):
            kinds.add("song")
        return frozenset(kinds | {k.partition(":")[0] for k in kinds})

    @property
    def words(self) -> str:
        """The clause as the person wrote it."""
        return self.message[min(t.start for t in self.tokens) : self.end].strip()

    def has(self, *kinds: str) -> bool:
        """Whether any of these was said."""
        return not self.kinds.isdisjoint(kinds)

    def of(self, *kinds: str) -> list[Token]:
        """The tokens of these kinds."""
        return [t for t in self.tokens if t.kind.partition(":")[0] in kinds or t.kind in kinds]

    def first(self, *kinds: str) -> Token | None:
        """The first token of these kinds."""
        return next(iter(self.of(*kinds)), None)

    def without(self, gone: Iterable[Token]) -> Clause:
        """The clause as if these tokens had not been said."""
        dropped = {t.start for t in gone}
        return replace(self, tokens=tuple(t for t in self.tokens if t.start not in dropped))


@dataclass
class _Part:
    """A clause while it is put together; `end` also counts words that no token stands for.

    `corrects` is the word that makes it a second thought: "rather" or, weaker, "actually".
    """

    tokens: list[Token]
    end: int
    question: bool = False
    corrects: str = ""


def clauses(tokens: Sequence[Token], message: str) -> list[Clause]:
    """The wishes of a message in their order."""
    out: list[_Part] = []
    waiting: list[Token] = []
    asked = False
    for part in _parts(negations(spread(tokens), message)):
        if out and explains(part.tokens, out[-1].tokens):
            continue
        part.tokens = resolved(part.tokens)
        if out and _only_says_when(part.tokens) and _may_be_timed(out[-1].tokens):
            part.tokens = [t for t in part.tokens if t.kind not in {"only", "add"}]
        if part.corrects and (out or waiting):
            if not _stands_alone(part.tokens) and out:
                better = corrected(out[-1].tokens, part.tokens)
                if better:
                    out[-1].tokens = better
                    continue
            elif out and part.corrects == "rather" and takes_back(part.tokens, out[-1].tokens):
                out.pop()
        elif part.corrects:
            part.tokens = _chosen_instead(part)
        if not _stands_alone(part.tokens) or _says_only_where(part.tokens):
            lent = borrowed(part.tokens, out[-1].tokens) if out else []
            if lent:
                part.tokens = [*lent, *part.tokens]
            elif _may_go_on(out, part.tokens):
                out[-1].tokens += part.tokens
                out[-1].end = part.end
                out[-1].question |= part.question
                continue
            elif _asks_for_a_mood(part.tokens) and (not out or _removes(out[-1].tokens)):
                out.append(part)
                continue
            elif not out or _only_greets(out[-1].tokens):
                waiting += part.tokens
                asked |= part.question
                continue
        part.tokens = [*waiting, *part.tokens]
        waiting = []
        out.append(part)
    if waiting:
        out.append(_Part(waiting, waiting[-1].end, asked))
    return [Clause(tuple(moods(p.tokens)), message, p.end, question=p.question) for p in out]


def _says_only_where(part: Sequence[Token]) -> bool:
    """Whether a part only places what follows: "just until 0:10, ..."."""
    kinds = [t.kind for t in part if t.kind != "only"]
    return bool(kinds) and kinds[0] in _PLACING and set(kinds) <= _WHEN


def _may_go_on(out: Sequence[_Part], tokens: Sequence[Token]) -> bool:
    """Whether a part that is no wish by itself belongs to the wish before it."""
    if not out or _only_greets(out[-1].tokens):
        return False
    return not _is_foreign(tokens, out[-1].tokens)


def _only_greets(tokens: Sequence[Token]) -> bool:
    return {t.kind for t in tokens} <= {"hello", "thanks"}


def _only_says_when(part: Sequence[Token]) -> bool:
    """Whether a part adds a time to the wish before: "... but only in the last 10 seconds"."""
    kinds = {t.kind for t in part}
    if kinds & TIMES and kinds <= TIMES | {"add", "for"}:
        return True  # "... 放3秒"
    placed = bool(kinds & TIMES) or {"only", "while", "file"} <= kinds
    return "only" in kinds and placed and kinds <= _WHEN | {"while", "file"}


def _may_be_timed(tokens: Sequence[Token]) -> bool:
    kinds = {t.kind for t in tokens}
    music = any(k.partition(":")[0] in {"music", "mood"} for k in kinds)
    mood = any(k.startswith("mood:") for k in kinds)
    timed = kinds & _TIMED or (music and ("replace" in kinds or mood))
    return bool(timed) and kinds.isdisjoint(TIMES)


def _chosen_instead(part: _Part) -> list[Token]:
    """A correction of what was said in an earlier message: "I meant something sad"."""
    kinds = {t.kind.partition(":")[0] for t in part.tokens}
    if kinds & DEEDS or not kinds & {"mood", "file"}:
        return part.tokens
    return [Token("replace", part.tokens[0].start, part.tokens[0].start), *part.tokens]


def _parts(tokens: Sequence[Token]) -> Iterable[_Part]:
    """The stretches between breaks."""
    part = _Part([], 0)
    for i, token in enumerate(tokens):
        if token.kind == "and" and _fades_both_ways(part.tokens, tokens[i + 1 : i + 2]):
            part.end = token.end
        elif token.kind in {"and", "then", "but"} and _is_a_label(part.tokens):
            part.end = token.end
        elif token.kind == "and" and _joins_numbers(tokens, i):
            part.tokens.append(replace(token, kind="to"))
        elif token.kind in BREAKS:
            part.question = token.kind == "question"
            if part.tokens or part.question:
                yield part
                part = _Part([], 0)
        else:
            follows = next((t.kind for t in tokens[i + 1 :] if t.kind not in LOOSE), "time")
            strong = token.kind in STRONG or _replaces(token)
            begins = follows != "time" and strong and _complete(part.tokens)
            begins |= _is_another_level(part.tokens, tokens[i:])
            corrects = token.kind in SECOND_THOUGHTS
            if (token.kind == "spare" or begins or corrects) and not _is_a_label(part.tokens):
                if part.tokens:
                    yield part
                part = _Part([], 0, corrects=token.kind if corrects else "")
            if token.kind not in LOOSE and not corrects:
                part.tokens.append(token)
            part.end = token.end
    if part.tokens:
        yield part


def _fades_both_ways(part: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether an "and" is the one of "fade it in and out"."""
    fades = any(t.kind.startswith("fade") for t in part)
    return fades and any(t.kind in {"in", "out"} for t in following)


def _is_a_label(part: Sequence[Token]) -> bool:
    """Whether a part begins like "title: ...", where every word may be the title's."""
    return [t.kind in k for t, k in zip(part, (_TEXTS, {"colon"}), strict=False)] == [True, True]


_TEXTS = frozenset(("title", "caption", "text"))


def _is_another_level(part: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether a level of another thing follows: "voice louder music quieter"."""
    end = next((n for n, t in enumerate(rest) if t.kind in BREAKS), len(rest))
    said, near = [t.kind for t in part], {t.kind for t in rest[1:end]}
    if rest[0].kind not in AUDIBLE or rest[0].kind in said or not near & LEVELS:
        return False
    things = [n for n, kind in enumerate(said) if kind in AUDIBLE]
    return bool(things) and not LEVELS.isdisjoint(said[things[0] :])


def _replaces(token: Token) -> bool:
    """Whether a word is the deed "replace", not the manner "instead"; Chinese words are short."""
    short = token.value is None and token.end - token.start <= 3
    return token.kind == "replace" and (short or token.value in {"replace", "swap"})


def _joins_numbers(tokens: Sequence[Token], i: int) -> bool:
    """Whether this "and" is the one of "between 5 and 10 seconds"."""
    measures = {"number", "time", "clock"}
    before = [t.kind for t in tokens[max(0, i - 3) : i]]
    after = tokens[i + 1].kind if i + 1 < len(tokens) else ""
    return "from" in before and before[-1] in measures and after in measures


def _complete(part: Sequence[Token]) -> bool:
    """Whether a part already has a deed and its thing, so that a new deed begins a new wish."""
    kinds = {t.kind for t in part}
    if kinds & {"what", "howmany", "howlong", "is", "why"}:
        return False
    return bool(
        kinds & (DEEDS - {"only", "want"})
        and kinds & (THINGS | {"quote", "time", "clock", "share"})
    ) and not (kinds & PAIRS or (part and part[-1].kind in {"to", "from", "change"}))


def _is_foreign(part: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a part says nothing that is known, so that it must not vanish in another wish.

    It may be the end of an unquoted text, though.
    """
    letters = sum(t.end - t.start for t in part)
    in_text = any(t.kind in {"say", "colon", "title", "caption", "text"} for t in before)
    quoted = any(t.kind == "quote" for t in before)
    return letters >= 4 and all(t.kind == "unknown" for t in part) and (quoted or not in_text)


def _stands_alone(part: Sequence[Token]) -> bool:
    kinds = {t.kind for t in part}
    return bool(part) and bool(
        kinds & DEEDS
        or "change" in kinds
        or (part[0].kind == "say" and not kinds <= _WHEN_SHOWN)
        or ("quote" in kinds and kinds & {"title", "caption", "text"})
        or ("times" in kinds and kinds & {"clip", "ordinal", "file"})
        or ("video" in kinds and kinds & {"start", "end", "from"} and kinds & {"time", "clock"})
        or ({"image", "each"} <= kinds and kinds & TIMES)
        or ("music" in kinds and any(k.startswith("mood:") for k in kinds))
        or any(k.startswith("beyond:") for k in kinds)
    )


def _removes(part: Sequence[Token]) -> bool:
    return any(t.kind == "remove" for t in part)


def _asks_for_a_mood(part: Sequence[Token]) -> bool:
    """Whether a part is but a sort of music: "a bit of jazz underneath"."""
    return len(part) == 1 and part[0].kind.startswith("mood:")


_TIMED = frozenset((
    "add", "remove", "mute", "louder", "quieter", "volume", "percent", "db", "faster", "slower",
    "slowmo", "speed", "title", "caption", "text",
))  # fmt: skip
_WHEN = TIMES | {
    "only", "for", "in", "first", "last", "from", "to", "at", "number", "start", "end", "after",
    "before",
}  # fmt: skip
_PLACING = frozenset(("to", "after", "before", "in", "at", "from", "for"))
_WHEN_SHOWN = _WHEN | {"say"}
