"""Whether a reading of a clause is to be doubted, although all of its words were known.

A wrong edit is worse than a question. Each doubt is a row: what is read there that people
hardly ever mean. The words that made it doubtful are quoted in the question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nemo_local.agent.edits import Edit, Question, Unclear
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.doubts import cutting, sound, texts
from nemo_local.agent.grammar.tokens import Token

__all__ = ["doubted"]

Doubt = Callable[[Clause, Sequence[Edit]], Sequence[Token]]
"""The tokens in doubt, in their order; none if there is no doubt of this sort."""

_DOUBTS: tuple[tuple[Question, Doubt], ...] = (
    ("contrary", cutting.against_the_word),
    ("part", cutting.what_is_excepted),
    ("part", cutting.longer_by),
    ("contrary", cutting.the_rest_of_what_is_cut),
    ("contrary", cutting.kept_though_removed),
    ("contrary", cutting.kept_in_pieces),
    ("part", cutting.split_at_a_stretch),
    ("part", cutting.shortened_for_a_thing),
    ("part", cutting.moved_though_left),
    ("contrary", sound.twice_of_too_little),
    ("which_sound", sound.the_other_of_two),
    ("part", sound.voice_that_says_something),
    ("part", sound.music_that_only_begins),
    ("part", sound.music_that_goes_with_cuts),
    ("range", sound.guessed_end),
    ("part", sound.music_of_an_unknown_sort),
    ("part", sound.music_in_unknown_words),
    ("part", sound.music_for_a_voice),
    ("part", sound.other_music_for_a_fade),
    ("part", sound.level_of_what_is_seen),
    ("volume", sound.level_in_unknown_words),
    ("part", sound.levelled_though_left),
    ("part", sound.silence_for_a_video),
    ("part", texts.music_as_a_text),
    ("text", texts.text_of_known_words),
    ("part", texts.quote_that_is_nowhere),
    ("part", texts.answer_to_a_wish),
)


def doubted(clause: Clause, edits: Sequence[Edit]) -> Unclear | None:
    """The question to ask instead of making these edits; None where they may be made."""
    for question, doubt in _DOUBTS if edits else ():
        if tokens := doubt(clause, edits):
            start, end = tokens[0].start, tokens[-1].end
            return Unclear(question, clause.message[start:end].strip())
    return None
