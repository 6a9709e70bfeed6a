"""A clause: one wish in concepts, and what it may refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from nemo_local.agent.edits import What
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
    `mood` is that of the added music. `split_in_two`: the last edit made two clips of one;
    `pieces`: so many clips there are, since this very message split one.
    `undone`: the last thing done was to go back, so that something can be done again.
    """

    files: tuple[File, ...] = ()
    focus: What | None = None
    added_music: bool = False
    adding_music: bool = False
    mood: str | None = None
    split_in_two: bool = False
    pieces: int = 0
    undone: bool = False


@dataclass(frozen=True)
class Clause:
    """One wish. `tokens` are without fillers; `focus` is what "it" means here.

    `end` is where it ends in the message. `doubtful`: it was taken back, nobody knows for what.
    `narrows`: it says what the one before it is restricted to.
    """

    tokens: tuple[Token, ...]
    message: str
    end: int
    context: Context = Context()
    focus: What | None = None
    question: bool = False
    doubtful: bool = False
    narrows: bool = False

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The concepts said; and "mood", "beyond" or "song" for any of their sort."""
        kinds = {kind for t in self.tokens for kind in (t.kind, t.sort)}
        if "file" in kinds:
            audio = {f.name for f in self.context.files if f.kind == "audio"}
            if any(t.kind == "file" and t.value in audio for t in self.tokens):
                kinds.add("song")
        return frozenset(kinds)

    @property
    def words(self) -> str:
        """The clause as the person wrote it."""
        return self.message[min(t.start for t in self.tokens) : self.end].strip()

    def has(self, *kinds: str) -> bool:
        """Whether any of these was said."""
        return not self.kinds.isdisjoint(kinds)

    def of(self, *kinds: str) -> list[Token]:
        """The tokens of these kinds."""
        return [t for t in self.tokens if t.sort in kinds or t.kind in kinds]

    def first(self, *kinds: str) -> Token | None:
        """The first token of these kinds."""
        return next(iter(self.of(*kinds)), None)

    def without(self, gone: Iterable[Token]) -> Clause:
        """The clause as if these tokens had not been said."""
        dropped = {t.start for t in gone}
        return replace(self, tokens=tuple(t for t in self.tokens if t.start not in dropped))
