"""Music that is added: which, where and when."""

from __future__ import annotations

from nemo_local.agent.edits import Unsupported
from nemo_local.agent.grammar.meanings import (
    cutting,
    music,
    pace,
    sequence,
    songs,
    stems,
    texts,
)
from nemo_local.agent.grammar.rules import Rule, rule
from nemo_local.agent.grammar.table.groups import FADE, LEVEL, PACE, TEXT, TIME

MUSIC: tuple[Rule, ...] = (
    rule(f"replace & voice & music & !sound|mood|file|{TEXT}", music.instead_of_voice),
    rule(f"replace & sound & song|mood & !voice|music|{LEVEL}|{TEXT}", music.instead_of_sound),
    rule(
        f"add & music & from & start & {TIME} & !mood|file|some|replace|uploaded|quote",
        music.place_again,
    ),
    rule("chorus & time|clock & !quote|mood", songs.from_inside),
    rule("slideshow", sequence.slideshow),
    rule("each & time & music|mood|song & !split|cut|quote|fade", sequence.slideshow_of_images),
    rule(f"loop & song & !quote|{TEXT}", music.add_music),
    rule("add & times & file|clip|ordinal & !music|mood|song", pace.speed),
    rule("replace & samemood & !quote|file", music.another),
    rule("split|cut & each & time & !image|at", cutting.split_evenly),
    rule(f"add|want|replace|change & song & !quote|{TEXT}", music.add_music),
    rule(f"music & only & {TIME} & !mood|file|remove|{FADE}|{LEVEL}|{TEXT}", music.place),
    rule(
        f"music & {TIME} & only|keep|move|start|from|end|to|change"
        f" & !add|want|replace|remove|cut|trim|quote|mood|{FADE}|{LEVEL}|{TEXT}",
        music.place,
    ),
    rule(
        f"only|it & for|from|in|start|end & {TIME}"
        f" & !keep|video|clip|want|remove|cut|trim|quote|file"
        f" & !{FADE}|{LEVEL}|{TEXT}|{PACE}|split|mood|music",
        music.place_it,
    ),
    rule(
        f"from|start & {TIME} & !keep|video|clip|add|want|change|remove|cut|trim|quote|file|only"
        f" & !{FADE}|{LEVEL}|{TEXT}|{PACE}|split|mood|music|voice|sound|end",
        music.place_it,
    ),
    rule(
        f"it & keep & for|to & {TIME}"
        f" & !video|clip|want|remove|cut|trim|quote|file|add|only|{FADE}|{LEVEL}|{TEXT}|{PACE}",
        music.place_new,
    ),
    rule(f"song & from & {TIME} & whole|video:all & !quote|{TEXT}", music.add_music),
    rule(f"some & mood & !quote|{TEXT}", music.add_music),
    rule(
        f"song & only & {TIME} & !video|clip|image|remove|cut|trim|mute|keep|quote"
        f"|{FADE}|{LEVEL}|{TEXT}",
        music.add_music,
    ),
    rule(
        f"uploaded & from|start|to|after|in & {TIME}"
        f" & !add|want|replace|remove|mute|video|clip|quote|{FADE}|{TEXT}"
        " & !louder|quieter|db|duck|double",
        music.add_music,
    ),
    rule(f"skipping & {TIME}", music.place_it),
    rule(
        "add & top|bottom|start|end|first|last"
        f" & !onscreen|music|voice|sound|file|clip|image|quote|it|beyond|match|uploaded|{TEXT}",
        texts.add_in_place,
    ),
    rule("add|want|replace|swap & music|mood & !quote & !title|caption|text", music.add_music),
    rule(
        f"add|want|replace & file & !quote|before|after|start|end|last|first|{TEXT}",
        music.add_music,
    ),
    rule(f"add|want|replace & match & !{TEXT}", music.add_music),
    rule("change & music & mood|file|match", music.add_music),
    rule(f"music & match & !remove|mute|cut|trim|keep|is|{FADE}|{LEVEL}|{TEXT}", music.add_music),
    rule("change & it", music.another_one),
    rule("change & mood & !quote|title|text", music.mood_for_it),
    rule(f"mood & music & !quote|{TEXT}", music.add_music),
    rule(f"add & uploaded & !quote|{TEXT}", music.add_music),
    rule(f"replace & !quote|file|clip|ordinal|image|{TEXT}", music.another),
    rule("add & voice & !quote|title", Unsupported("speech")),
    rule("want & voice & !quote|music|sound", stems.spare),
    rule(f"keep & voice|music|sound|video|{TEXT} & !{TIME}|except", stems.spare),
)
