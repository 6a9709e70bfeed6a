"""What is said to the agent itself, and what is beyond it."""

from __future__ import annotations

from nemo_local.agent.edits import Ask, Help, StartOver, Unsupported
from nemo_local.agent.grammar.meanings import cutting, talk, texts
from nemo_local.agent.grammar.rules import Rule, rule
from nemo_local.agent.grammar.table.groups import TEXT, TIME

_NO_OBJECT = Unsupported("object")

CONVERSATION: tuple[Rule, ...] = (
    rule(f"{TEXT} & colon", texts.labelled),
    rule("what & !why", talk.asks_for_help),
    rule("what & !why", talk.ask_what),
    rule("why", Ask()),
    rule("redo", talk.redo),
    rule("restore & undo", talk.redo),
    rule(f"startover & !except|{TIME}", StartOver()),
    rule("alledits & remove|undo|restore|change|cut & !only|keep", StartOver()),
    rule("takenback & !music|voice|sound|clip|title|caption|text|not", talk.redo),
    rule("lastedit & restore|putback & !remove|undo", talk.put_back),
    rule(
        "lastedit & remove|replace|undo|restore|back|cut|off|spare|not|reversed|asbefore",
        talk.undo,
    ),
    rule("putback", talk.put_back),
    rule("undo", talk.undo),
    rule(f"help & !music|voice|sound|clip|quote|{TIME}|{TEXT}", Help()),
    rule("loop & !add|want|replace|file|mood|quote", Unsupported("loop")),
    rule("beyond & !quote", talk.beyond),
    rule("replace & scenery & mood & !music", talk.other_scenery),
    rule("what|is", talk.ask_plainly),
    rule(
        "remove|replace|change|blur & scenery"
        " & !music|sound|voice|mood|ratio|aspect|square|vertical|horizontal",
        _NO_OBJECT,
    ),
    rule(
        "remove|blur & side|inshot"
        f" & !music|sound|voice|mood|clip|file|ordinal|quote|crop|ratio|add|{TIME}|{TEXT}",
        _NO_OBJECT,
    ),
    rule(f"howlong & {TIME} & !what|is|music|mood|{TEXT}", cutting.make_length),
    rule("howlong & !change|trim|cut|add|remove|keep", talk.ask),
    rule("howmany & !change|trim|cut|add|remove", talk.ask),
)
