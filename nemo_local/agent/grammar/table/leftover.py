"""What is left when nothing else fits: questions, and wishes without a deed."""

from __future__ import annotations

from nemo_local.agent.edits import Ask, Greet, Help, Keep, Unsupported
from nemo_local.agent.grammar.meanings import (
    cutting,
    levels,
    music,
    order,
    output,
    pace,
    stems,
    talk,
)
from nemo_local.agent.grammar.rules import Rule, rule
from nemo_local.agent.grammar.table.groups import FADE, TEXT, TIME

LEFTOVER: tuple[Rule, ...] = (
    rule("alone & voice|music|sound|title|caption|text", stems.spare),
    rule("restore", talk.redo_if_undone),
    rule("what|tracks|files|separator", talk.ask),
    rule("is", talk.ask_if_asked),
    rule("ready|extract", Ask("ready")),
    rule(f"mp3|wav|m4a & !file|music|mood|quote|{TEXT}", output.extract),
    rule("clip|ordinal & number|ordinal", order.in_turn),
    rule("video|it|clip|want|add & time", cutting.length_only),
    rule(f"start|end & at & {TIME}", cutting.bounds),
    rule(f"from|start & {TIME} & !song", cutting.keep),
    rule("times & !music|sound|voice", pace.speed),
    rule(f"mood & !quote|{TEXT}", music.mood_for_it),
    rule(f"mood & quieter|louder|match & !quote|{TEXT}", music.add_music),
    rule("percent|db", levels.volume_of_it),
    rule("music|voice|sound & colon & number", levels.volume),
    rule("music", music.bare),
    rule(f"add & {TIME} & !mood|file|music|quote|move|{TEXT}", cutting.keep_if_given),
    rule(f"song & percent|db|{TIME}|{FADE} & !quote|{TEXT}", music.add_music),
    rule(f"mood & clip|file|ordinal|percent|{TIME} & !quote|{TEXT}", music.add_music),
    rule(f"mood & !quote|{TEXT}", music.bare_mood),
    rule("keep", Keep()),
    rule("loop", Unsupported("loop")),
    rule("thanks", Greet("thanks")),
    rule("hello", Greet("hello")),
    rule("beyond", talk.beyond),
    rule("help", Help()),
)
