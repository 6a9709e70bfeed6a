"""The table of rules: which words mean which edits. The first rule that fits and finds one wins.

To teach a new way of saying something: mostly a word in `words/`, sometimes a line here.
"""

from __future__ import annotations

from nemo_local.agent.edits import (
    VOICE,
    Ask,
    BackToVideo,
    Duck,
    Greet,
    Help,
    Keep,
    RemoveMusic,
    RestoreSound,
    SetMute,
    StartOver,
    Unclear,
    Unsupported,
)
from nemo_local.agent.grammar.meanings import (
    cutting,
    fades,
    frame,
    levels,
    music,
    order,
    output,
    stems,
    talk,
    texts,
)
from nemo_local.agent.grammar.rules import Rule, rule

_TEXT = "title|caption|text"
_FADE = "fade|fadein|fadeout|fadeboth"
_LEVEL = "louder|quieter|volume|percent|db|mute|duck|half|double|full"
_PACE = "faster|slower|speed"
_TIME = "time|clock|share"

_NO_OBJECT = Unsupported("object")

_CONVERSATION = (
    rule(f"{_TEXT} & colon", texts.labelled),
    rule("what & !why", talk.ask_what),
    rule("why", Ask()),
    rule("redo", talk.redo),
    rule("restore & undo", talk.redo),
    rule(f"startover & !except|{_TIME}", StartOver()),
    rule("undo", talk.undo),
    rule(f"help & !music|voice|sound|clip|quote|{_TIME}|{_TEXT}", Help()),
    rule("loop & !add|want|replace|file|mood|quote", Unsupported("loop")),
    rule("beyond & !quote", talk.beyond),
    rule("what|is", talk.ask_plainly),
    rule(
        "remove|replace|change|blur & scenery"
        " & !music|sound|voice|mood|ratio|aspect|square|vertical|horizontal",
        _NO_OBJECT,
    ),
    rule("howlong & !change|trim|cut|add|remove|keep", talk.ask),
    rule("howmany & !change|trim|cut|add|remove", talk.ask),
)

_SOUND = (
    rule("muteme", SetMute(VOICE)),
    rule("steady & music|percent|db & !add|want|mood|replace", levels.steady),
    rule("spare", stems.spare),
    rule("keep & alone", stems.spare),
    rule(f"keep & voice & file|ordinal & !music|{_LEVEL}|{_TIME}", stems.only_voice),
    rule("isolate", stems.only_voice),
    rule("separate & voice|sound|music", stems.separate),
    rule("instrumental & !mood|file", stems.only_music),
    rule("allbut & voice", stems.only_voice),
    rule("allbut & music", stems.only_music),
    rule(f"allbut & {_TIME}", cutting.cut_except),
    rule("allbut & clip|file|ordinal", order.only),
    rule("except & voice & remove|startover|mute", stems.only_voice),
    rule("except & music & remove|startover|mute", stems.only_music),
    rule("mp3|wav|m4a & voice|music|sound & only|keep & !song|quote", output.extract),
    rule(
        f"only & voice & !add|louder|quieter|volume|mute|extract|duck|{_TIME}",
        stems.just_voice,
    ),
    rule(
        f"only & music & !voice|add|louder|quieter|volume|mute|extract|duck|{_TIME}",
        stems.just_music,
    ),
    rule("mp4 & !file|mp3|wav|m4a|from|sound", BackToVideo()),
    rule("audiofile & !song|add & !quote", output.extract),
    rule("audiofile & voice|music|sound", output.extract),
    rule(f"only & sound & !voice|music|add|remove|{_LEVEL}|{_FADE}|{_TIME}", output.extract),
    rule("extract & sound|voice|music|mp3|wav|m4a|stream & !title|text|quote", output.extract),
    rule("mp3|wav|m4a & want|add|change|only|to & !song|music|mood", output.extract),
    rule("normalise & voice & music & !lufs|db|number", Duck()),
    rule("normalise & !mood", levels.normalise),
    rule("lufs", levels.normalise),
    rule("duck & mute|off", Duck(on=False)),
    rule("duck & quieter", levels.too_loud),
    rule("while & voice & quieter|duck & !add|want|replace", levels.duck),
    rule(f"duck & !percent|db|mood|file|add|replace|{_FADE}", levels.duck),
    rule("duck & music & quieter & !add|want|mood", levels.duck),
    rule("restore & music|voice|sound|original", RestoreSound()),
    rule("back & music|voice|sound & change|add|want & !louder|quieter|mood|file", RestoreSound()),
    rule("unmute & !title|caption", levels.unmute),
    rule("mood & duck & !music|quote|remove", music.add_music),
    rule("mute & !add", levels.mute),
    rule("off & music & !change|cut|trim|quote", stems.remove_music),
    rule("off & sound|voice & !cut|trim|remove|take|quote", levels.mute_if_off),
    rule("change & off & sound|music|voice|video|volume|clip|file|ordinal", levels.mute),
    rule(f"{_FADE} & from & clip & !{_TIME}", Unsupported("motion")),
    rule(f"{_FADE} & !mood|file|add|want|replace", fades.fade),
    rule(f"{_FADE} & file & !mood|song|add|want|replace", fades.fade),
    rule(f"remove & {_FADE}", fades.fade),
    rule(f"add & {_FADE} & !mood|file|match|percent", fades.add_fade),
    rule(f"remove & music & !replace|{_TEXT}", stems.remove_music),
    rule(f"remove & mood & !quote|{_TEXT}", RemoveMusic("added")),
    rule(f"remove & voice & !music|{_TEXT}", stems.only_music),
    rule(f"remove & sound & !{_TEXT}", levels.remove_sound),
    rule("faster|slower & music & !video|clip|add|want|mood|file|times", Unsupported("tempo")),
    rule("drown", levels.drowned),
    rule(
        "louder|quieter|volume & !mood|add|quote|replace|vertical|horizontal"
        f" & !{_PACE} & !{_TEXT}",
        levels.volume,
    ),
    rule(
        "louder|quieter|volume & music|voice|sound & change|percent|db & !add|mood|file|replace"
        f" & !{_PACE}",
        levels.volume,
    ),
    rule(
        "half|double|triple|times|percent|db|full & sound|music|voice|video:all & !add|mood|file|replace"
        f" & !{_PACE}",
        levels.volume,
    ),
    rule(f"percent|db & clip|ordinal & !add|mood|{_PACE}", levels.volume),
)

_MUSIC = (
    rule(f"replace & voice & music & !sound|mood|file|{_TEXT}", music.instead_of_voice),
    rule(
        f"add & music & from & start & {_TIME} & !mood|file|some|replace|uploaded|quote",
        music.place_again,
    ),
    rule("chorus & time|clock & !quote|mood", music.from_inside),
    rule("slideshow", order.slideshow),
    rule("add & times & file|clip|ordinal & !music|mood|song", cutting.speed),
    rule("replace & samemood & !quote|file", music.another),
    rule("split|cut & each & time & !image", cutting.split_evenly),
    rule(f"add|want|replace|change & song & !quote|{_TEXT}", music.add_music),
    rule(f"music & only & {_TIME} & !mood|file|remove|{_FADE}|{_LEVEL}|{_TEXT}", music.place),
    rule(
        f"music & {_TIME} & only|keep|move|start|from|end|to|change"
        f" & !add|want|replace|remove|cut|trim|quote|mood|{_FADE}|{_LEVEL}|{_TEXT}",
        music.place,
    ),
    rule(
        f"only|it & for|from|in|start|end & {_TIME}"
        f" & !keep|video|clip|want|remove|cut|trim|quote|file"
        f" & !{_FADE}|{_LEVEL}|{_TEXT}|{_PACE}|split|mood|music",
        music.place_it,
    ),
    rule(
        f"from|start & {_TIME} & !keep|video|clip|add|want|change|remove|cut|trim|quote|file|only"
        f" & !{_FADE}|{_LEVEL}|{_TEXT}|{_PACE}|split|mood|music|voice|sound|end",
        music.place_it,
    ),
    rule(f"skipping & {_TIME}", music.place_it),
    rule("add|want|replace|swap & music|mood & !quote & !title|caption|text", music.add_music),
    rule(
        f"add|want|replace & file & !quote|before|after|start|end|last|first|{_TEXT}",
        music.add_music,
    ),
    rule(f"add|want|replace & match & !{_TEXT}", music.add_music),
    rule("change & music & mood|file|match", music.add_music),
    rule("change & mood & !quote|title|text", music.mood_for_it),
    rule(f"mood & music & !quote|{_TEXT}", music.add_music),
    rule(f"add & uploaded & !quote|{_TEXT}", music.add_music),
    rule(f"replace & !quote|file|clip|ordinal|image|{_TEXT}", music.another),
    rule("add & voice & !quote|title", Unsupported("speech")),
    rule("want & voice & !quote|music|sound", stems.spare),
    rule(f"keep & voice|music|sound|video|{_TEXT} & !{_TIME}", stems.spare),
)

_PICTURE = (
    rule(f"image & each|all & time & !quote|{_TEXT}", order.slideshow),
    rule(f"each & time & !cut|split|clip|quote|{_TEXT}", order.slideshow),
    rule(
        "add & title|caption & vertical|horizontal|square & !ratio|aspect|change|quote",
        texts.add_text,
    ),
    rule("ratio|vertical|horizontal|square|asrecorded & !quote", frame.aspect),
    rule(f"blur|crop & !quote|file|{_TIME}|{_TEXT}", frame.aspect),
    rule(f"replace|change & {_TEXT} & !add", texts.change_text),
    rule(f"move & add|say & quote & {_TEXT}", texts.add_text),
    rule(f"move & {_TEXT}", texts.change_text),
    rule("move & top|center|bottom & !file|clip|ordinal|quote", texts.move_it),
    rule(f"remove & {_TEXT} & !replace", texts.remove_text),
    rule(f"it & top|center|bottom & !quote|{_TEXT}", texts.move_it),
    rule(f"it & for|from & {_TIME} & !quote|cut|trim|remove|keep|add|fade", texts.move_it),
    rule("replace|change & quote & !add", texts.change_text),
    rule("remove & quote", texts.remove_text),
    rule("caption & voice & !quote|colon", Unsupported("transcribe")),
    rule(f"add|want|say & {_TEXT}", texts.add_text),
    rule("add|want|say & quote & !music", texts.add_text),
    rule("say & !music|voice", texts.add_text),
    rule("add & onscreen & !music|mood|file|clip|quote", texts.add_on_screen),
    rule(f"what|keep & {_TEXT} & {_TIME} & !quote", texts.change_text),
    rule(f"{_TEXT} & top|center|bottom|middle & !quote", texts.change_text),
    rule(f"{_TEXT} & quote|colon", texts.add_text),
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
        f" & !music|mood|times|percent|{_TIME}",
        order.move,
    ),
    rule(f"file & before|after & !{_TIME}", order.move),
    rule(f"start|end & file & !song|add|remove|cut|trim|{_FADE}|{_TIME}|{_TEXT}", order.move),
    rule("speed|faster|slower|slowmo|normalspeed & !music|mood|quote", cutting.speed),
    rule(f"half|double|triple|times & it & !video|clip|{_PACE}", levels.volume_of_it),
    rule("double|triple|times & change|it|video|clip & !music|sound|voice", cutting.speed),
    rule("split & clip|all|each & time & !number|clock|at|from|first|last", cutting.split_evenly),
    rule("split", cutting.split),
    rule(f"cut & in & number & !from|to|{_TIME}", cutting.split),
    rule(f"cut|trim & number & clip & !to|{_TIME}", cutting.split),
    rule(f"remove|cut & except & {_TIME}", cutting.cut_except),
    rule("cut & to & !off", cutting.cut_to),
    rule(f"keep|only|excerpt & number|{_TIME}", cutting.keep),
    rule(f"trim & number|middle|half|{_TIME}", cutting.trim),
    rule(f"crop & {_TIME}", cutting.keep),
    rule(f"cut|remove|startover & half|middle|number|{_TIME}", cutting.cut_out),
    rule(f"start|from|end|to & video|it|clip & {_TIME} & !add|split|move", cutting.bounds),
    rule("only|keep|excerpt & clip|ordinal|file & !remove|cut|add", order.only),
    rule("trim", Unclear("range")),
    rule(f"change & time & !quote|image|{_TEXT}", cutting.make_length),
    rule("add & file", order.add_clip),
    rule("remove|cut & clip|ordinal|file|track|first|last|it|image", order.remove_clip),
    rule("cut", Unclear("range")),
    rule("remove", order.remove_it),
    rule("aspect & change", Unclear("aspect")),
)

_QUESTIONS = (
    rule("what|tracks|files|separator", talk.ask),
    rule("is", talk.ask_if_asked),
    rule("ready|extract", Ask("ready")),
    rule(f"mp3|wav|m4a & !file|music|mood|quote|{_TEXT}", output.extract),
    rule(f"from|start & {_TIME}", cutting.keep),
    rule("times & !music|sound|voice", cutting.speed),
    rule(f"mood & !quote|{_TEXT}", music.mood_for_it),
    rule(f"mood & quieter|louder|match & !quote|{_TEXT}", music.add_music),
    rule("percent|db", levels.volume_of_it),
    rule("music|voice|sound & colon & number", levels.volume),
    rule("music", music.bare),
    rule(f"add & {_TIME} & !mood|file|music|quote|move|{_TEXT}", cutting.keep_if_given),
    rule(f"song & percent|db|{_TIME}|{_FADE} & !quote|{_TEXT}", music.add_music),
    rule(f"mood & clip|file|ordinal|percent|{_TIME} & !quote|{_TEXT}", music.add_music),
    rule(f"mood & !quote|{_TEXT}", music.bare_mood),
    rule("keep", Keep()),
    rule("loop", Unsupported("loop")),
    rule("thanks", Greet("thanks")),
    rule("hello", Greet("hello")),
    rule("beyond", talk.beyond),
    rule("help", Help()),
)

RULES: tuple[Rule, ...] = (*_CONVERSATION, *_SOUND, *_MUSIC, *_PICTURE, *_QUESTIONS)
