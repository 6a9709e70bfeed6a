"""Clips, texts and the frame."""

from __future__ import annotations

from nemo_local.agent.edits import Unclear, Unsupported
from nemo_local.agent.grammar.meanings import cutting, frame, levels, order, texts
from nemo_local.agent.grammar.rules import Rule, rule
from nemo_local.agent.grammar.table.groups import FADE, PACE, TEXT, TIME

PICTURE: tuple[Rule, ...] = (
    rule(f"image & each|all & time & !quote|{TEXT}", order.slideshow),
    rule(f"each & time & !cut|split|clip|quote|{TEXT}", order.slideshow),
    rule(
        "add & title|caption & vertical|horizontal|square & !ratio|aspect|change|quote",
        texts.add_text,
    ),
    rule("ratio|vertical|horizontal|square|asrecorded & !quote", frame.aspect),
    rule(f"blur|crop & !quote|file|{TIME}|{TEXT}", frame.aspect),
    rule(f"replace|change & {TEXT} & !add", texts.change_text),
    rule(f"move & add|say & quote & {TEXT}", texts.add_text),
    rule(f"move & {TEXT}", texts.change_text),
    rule("move & top|center|bottom & !file|clip|ordinal|quote", texts.move_it),
    rule(f"remove & {TEXT} & !replace", texts.remove_text),
    rule(f"it & top|center|bottom & !quote|{TEXT}", texts.move_it),
    rule(f"it & for|from & {TIME} & !quote|cut|trim|remove|keep|add|fade", texts.move_it),
    rule("replace|change & quote & !add", texts.change_text),
    rule("remove & quote", texts.remove_text),
    rule("caption & voice & !quote|colon", Unsupported("transcribe")),
    rule(f"add|want|say & {TEXT}", texts.add_text),
    rule("add|want|say & quote & !music", texts.add_text),
    rule("say & !music|voice", texts.add_text),
    rule("add & onscreen & !music|mood|file|clip|quote", texts.add_on_screen),
    rule(f"what|keep & {TEXT} & {TIME} & !quote", texts.change_text),
    rule(f"{TEXT} & top|center|bottom|middle & !quote|change|move", texts.add_named),
    rule(f"{TEXT} & top|center|bottom|middle & !quote", texts.change_text),
    rule(f"{TEXT} & quote|colon", texts.add_text),
    rule("playfirst|order & file & !remove", order.in_order_of_two),
    rule("swap", order.swap),
    rule("replace & clip|ordinal & !music|mood|file", order.swap),
    rule("join", order.join),
    rule("move|tofront|toback", order.move),
    rule(
        "add & clip|file|ordinal & before|after|first|last|start|end & !music|mood|slowmo|speed",
        order.move,
    ),
    rule(
        "change & clip|file|ordinal & before|after|first|last|start|end"
        f" & !music|mood|times|percent|{TIME}",
        order.move,
    ),
    rule(f"file & before|after & !{TIME}", order.move),
    rule(f"ordinal|clip & before|after & !{TIME}|music|mood|{TEXT}", order.beside),
    rule(f"start|end & file & !song|add|remove|cut|trim|{FADE}|{TIME}|{TEXT}", order.move),
    rule("speed|faster|slower|slowmo|normalspeed & !music|mood|quote", cutting.speed),
    rule(f"half|double|triple|times & it & !video|clip|{PACE}", levels.volume_of_it),
    rule("double|triple|times & change|it|video|clip & !music|sound|voice", cutting.speed),
    rule("split & clip|all|each & time & !number|clock|at|from|first|last", cutting.split_evenly),
    rule("split", cutting.split),
    rule(f"cut & in & number & !from|to|{TIME}", cutting.split),
    rule(f"cut|trim & number & clip & !to|{TIME}", cutting.split),
    rule(f"remove|cut & except & {TIME}", cutting.cut_except),
    rule("cut & to & !off", cutting.cut_to),
    rule(f"keep|only|excerpt & number|{TIME}", cutting.keep),
    rule(f"trim & number|middle|half|{TIME}", cutting.trim),
    rule(f"crop & {TIME}", cutting.keep),
    rule(f"cut|remove|startover & half|middle|number|{TIME}", cutting.cut_out),
    rule(f"start|from|end|to & video|it|clip & {TIME} & !add|split|move", cutting.bounds),
    rule("only|keep|excerpt & clip|ordinal|file & !remove|cut|add", order.only),
    rule("trim", Unclear("range")),
    rule(f"change & time & !quote|image|{TEXT}", cutting.make_length),
    rule("add & file", order.add_clip),
    rule("remove|cut & clip|ordinal|file|track|first|last|it|image", order.remove_clip),
    rule("cut", Unclear("range")),
    rule("remove", order.remove_it),
    rule("aspect & change", Unclear("aspect")),
)
