"""Sound: the voice and the music in the clips, levels, fades, sound files."""

from __future__ import annotations

from nemo_local.agent.edits import (
    VOICE,
    BackToVideo,
    Duck,
    RemoveMusic,
    RestoreSound,
    SetMute,
    Unsupported,
)
from nemo_local.agent.grammar.meanings import (
    cutting,
    fades,
    levels,
    music,
    order,
    output,
    songs,
    stems,
)
from nemo_local.agent.grammar.rules import Rule, rule
from nemo_local.agent.grammar.table.groups import FADE, LEVEL, PACE, TEXT, TIME

SOUND: tuple[Rule, ...] = (
    rule("muteme", SetMute(VOICE)),
    rule(
        f"cut|remove & it|music|song|start|file & {TIME} & !voice|sound|video",
        songs.without_its_beginning,
    ),
    rule(f"from & music|song & {TIME} & !voice|sound|video", songs.from_its_own_moment),
    rule("steady & music|percent|db & !add|want|mood|replace", levels.steady),
    rule("steady & !add|want|mood|replace|video|clip|voice", levels.steady_of_it),
    rule("spare", stems.spare),
    rule("keep & alone", stems.spare),
    rule(f"keep & voice & file|ordinal & !music|{LEVEL}|{TIME}", stems.only_voice),
    rule("isolate & instrumental|music & !voice|from|remove", stems.only_music),
    rule("isolate", stems.only_voice),
    rule("separate & voice|sound|music", stems.separate),
    rule("instrumental & extract & !mood|file", output.extract_music),
    rule("instrumental & !mood|file", stems.only_music),
    rule("allbut & voice", stems.only_voice),
    rule("allbut & music", stems.only_music),
    rule(f"allbut & {TIME}", cutting.cut_except),
    rule("allbut & clip|file|ordinal", order.only),
    rule("except & voice & remove|startover|mute", stems.only_voice),
    rule("except & music & remove|startover|mute", stems.only_music),
    rule("mp3|wav|m4a & voice|music|sound & only|keep & !song|quote", output.extract),
    rule(
        f"only & voice & !add|louder|quieter|volume|mute|extract|duck|{TIME}",
        stems.just_voice,
    ),
    rule(
        f"only & music & !voice|add|louder|quieter|volume|mute|extract|duck|match|{TIME}",
        stems.just_music,
    ),
    rule("mp4 & !file|mp3|wav|m4a|from|sound", BackToVideo()),
    rule("audiofile & !song|add & !quote", output.extract),
    rule("audiofile & voice|music|sound", output.extract),
    rule(f"only & sound & !voice|music|add|remove|{LEVEL}|{FADE}|{TIME}", output.extract),
    rule(
        "language & sound|stream|track|extract & take|add|want|only|keep|extract & !quote",
        output.extract,
    ),
    rule("extract & sound|voice|music|mp3|wav|m4a|stream & !title|text|quote", output.extract),
    rule("mp3|wav|m4a & want|add|change|only|to & !song|music|mood", output.extract),
    rule("normalise & voice & music & !lufs|db|number", Duck()),
    rule("normalise & !mood", levels.normalise),
    rule("lufs", levels.normalise),
    rule("duck & mute|off", Duck(on=False)),
    rule("duck & quieter", levels.too_loud),
    rule("while & voice & quieter|duck & !add|want|replace", levels.duck),
    rule(f"duck & !percent|db|mood|file|add|replace|{FADE}", levels.duck),
    rule("duck & music & quieter & !add|want|mood", levels.duck),
    rule("restore & music|voice|sound|original", RestoreSound()),
    rule("back & music|voice|sound & change|add|want & !louder|quieter|mood|file", RestoreSound()),
    rule("unmute & !title|caption", levels.unmute),
    rule("mood & duck & !music|quote|remove", music.add_music),
    rule("mute & !add", levels.mute),
    rule(f"off & music & !change|cut|trim|quote|{FADE}", stems.remove_music),
    rule("off & sound|voice & !cut|trim|remove|take|quote", levels.mute_if_off),
    rule("change & off & sound|music|voice|video|volume|clip|file|ordinal", levels.mute),
    rule(f"{FADE} & from & clip & !{TIME}", Unsupported("motion")),
    rule(f"{FADE} & !mood|file|add|want|replace", fades.fade),
    rule(f"{FADE} & file & !mood|song|add|want|replace", fades.fade),
    rule(f"remove & {FADE}", fades.fade),
    rule(f"add|want & {FADE} & !mood|file|match|percent", fades.add_fade),
    rule("want|add & music & mp3|wav|m4a & !song|mood|quote|some", output.soundtrack),
    rule(f"remove & music & !replace|{TEXT}", stems.remove_music),
    rule(f"remove & mood & !quote|{TEXT}", RemoveMusic("added")),
    rule(f"remove & voice & !music|{TEXT}", stems.only_music),
    rule(f"remove & sound & !{TEXT}", levels.remove_sound),
    rule("faster|slower & music & !video|clip|add|want|mood|file|times", Unsupported("tempo")),
    rule("drown", levels.drowned),
    rule("song & quieter & !change|remove|volume|percent|db", music.add_if_new),
    rule(
        f"louder|quieter|volume & !mood|add|quote|replace|vertical|horizontal & !{PACE} & !{TEXT}",
        levels.volume,
    ),
    rule(
        "louder|quieter|volume & music|voice|sound & change|percent|db & !add|mood|file|replace"
        f" & !{PACE}",
        levels.volume,
    ),
    rule(
        "half|double|triple|times|percent|db|full & sound|music|voice|video:all"
        f" & !add|mood|song|replace & !{PACE}",
        levels.volume,
    ),
    rule("half|double|triple & sound|volume & song & !add|replace|from|to|change", levels.volume),
    rule(f"percent|db & clip|ordinal & !add|mood|{PACE}", levels.volume),
)
