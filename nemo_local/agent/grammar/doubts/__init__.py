"""Whether a reading of a clause is to be doubted, although all of its words were known.

A wrong edit is worse than a question. Each doubt is a row: what is read there that people
hardly ever mean. The words that made it doubtful are quoted in the question.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    Ask,
    ChangeText,
    CutOut,
    Edit,
    ExtractAudio,
    Keep,
    Move,
    Normalise,
    Question,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Speed,
    Split,
    StartOver,
    Swap,
    Trim,
    Unclear,
)
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.doubts import cutting, sound, texts
from nemo_local.agent.grammar.tokens import Token

__all__ = ["doubted"]

Doubt = Callable[[Clause, Sequence[Edit]], Sequence[Token]]
"""The tokens in doubt, in their order; none if there is no doubt of this sort."""

_ANY: tuple[type[Edit], ...] = ()
_DOUBTS: tuple[tuple[Question, tuple[type[Edit], ...], Doubt], ...] = (
    ("contrary", (Speed,), cutting.against_the_word),
    ("part", cutting.DONE_TO_ONE, cutting.what_is_excepted),
    ("part", (StartOver,), cutting.starting_over_for_a_thing),
    ("part", (ChangeText,), cutting.longer_by),
    ("part", (Remove, SetMute, SetVolume, Speed, Move), cutting.minute_for_a_clip),
    ("contrary", (CutOut,), cutting.the_rest_of_what_is_cut),
    ("contrary", (Trim,), cutting.kept_though_removed),
    ("contrary", (Trim,), cutting.kept_though_cut),
    ("contrary", (Trim,), cutting.kept_up_to_where_it_begins),
    ("contrary", (Trim,), cutting.kept_in_pieces),
    ("part", (Trim,), cutting.kept_for_a_new_thing),
    ("part", (Trim, CutOut), cutting.kept_around),
    ("part", cutting.DONE_TO_A_PART, cutting.part_pointed_at),
    ("part", (Split,), cutting.split_at_a_stretch),
    ("part", (Split,), cutting.split_into_more),
    ("part", (Trim,), cutting.shortened_for_a_thing),
    ("part", (Swap, Move), cutting.moved_though_left),
    ("contrary", (SetVolume,), sound.twice_of_too_little),
    ("contrary", (SetVolume,), sound.against_the_word),
    ("which_sound", (RemoveMusic, RemoveVoice), sound.the_other_of_two),
    ("part", (RemoveMusic,), sound.voice_that_says_something),
    ("part", (RemoveMusic,), sound.music_that_only_begins),
    ("part", (RemoveMusic,), sound.music_that_goes_with_cuts),
    ("range", (RemoveMusic, RemoveVoice, AddMusic), sound.guessed_end),
    ("part", (AddMusic,), sound.music_of_an_unknown_sort),
    ("part", (AddMusic,), sound.music_in_unknown_words),
    ("part", (AddMusic,), sound.more_music_for_what_it_does),
    ("part", (AddMusic,), sound.music_for_a_voice),
    ("part", (AddMusic,), sound.other_music_for_a_manner),
    ("part", (SetVolume,), sound.level_of_what_is_seen),
    ("part", (SetVolume,), sound.level_by_the_same),
    ("part", (SetVolume,), sound.level_in_a_bare_direction),
    ("volume", (SetVolume,), sound.level_in_unknown_words),
    ("part", (SetVolume,), sound.level_of_unknown_things),
    ("part", (AddMusic,), sound.song_to_go),
    ("part", (Keep,), sound.chorus_that_stays),
    ("part", (Normalise,), sound.levelled_though_left),
    ("part", (SetMute, RemoveVoice, RemoveMusic), sound.silence_for_a_video),
    ("part", (ExtractAudio,), sound.sound_only_in_a_clip),
    ("part", (SetMute, SetVolume), sound.one_of_several),
    ("part", (AddText,), texts.music_as_a_text),
    ("text", (AddText, ChangeText), texts.text_of_known_words),
    ("part", _ANY, texts.quote_that_is_nowhere),
    ("part", (Ask,), texts.answer_to_a_wish),
)
"""What to ask, of which edits (of one of them at least; any if none is named), and when."""


def doubted(clause: Clause, edits: Sequence[Edit]) -> Unclear | None:
    """The question to ask instead of making these edits; None where they may be made."""
    read = {type(e) for e in edits}
    for question, sorts, doubt in _DOUBTS if edits else ():
        if sorts and read.isdisjoint(sorts):
            continue
        if tokens := doubt(clause, edits):
            start, end = tokens[0].start, tokens[-1].end
            return Unclear(question, clause.message[start:end].strip())
    return None
