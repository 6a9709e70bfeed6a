"""People speaking, recorded: prompts of telephones, games and lessons."""

from __future__ import annotations

from training.sources.source import Source

_G722 = ("usr/share/asterisk/sounds/*.g722",)
_FISH = r"/(?:[^/]*-)?(m|v)(?:-[^/]*)?\.ogg"  # the two fish: malá and velká, small and big
_FISH_FILES = ("*/sound/*-[mv]-*.ogg", "*/sound/*/[mv]-*.ogg", "*/sound/*-[mv].ogg")

RECORDED: tuple[Source, ...] = (
    Source(
        *("asterisk-core-sounds-en-g722", "voice", "CC-BY-SA-3.0", _G722),
        what="telephone prompts in English (Allison)",
        held=(("*", "test"),),
    ),
    Source(
        *("asterisk-core-sounds-es-g722", "voice", "CC-BY-SA-3.0", _G722),
        what="telephone prompts in Spanish (Allison, too)",
        held=(("*", "test"),),
    ),
    Source(
        *("asterisk-core-sounds-it-g722", "voice", "CC-BY-3.0", _G722),
        what="telephone prompts in Italian (Carlo)",
        held=(("*", "test"),),
    ),
    Source(
        *("asterisk-core-sounds-fr-g722", "voice", "CC-BY-SA-3.0", _G722),
        what="telephone prompts in French (June)",
        held=(("*", "dev"),),
    ),
    Source(
        *("asterisk-core-sounds-ru-g722", "voice", "CC-BY-3.0", _G722),
        what="telephone prompts in Russian",
    ),
    Source(
        *("asterisk-prompt-it-menardi-wav", "voice", "CC-BY-SA-3.0 (Italy)"),
        files=("usr/share/asterisk/sounds/*.wav",),
        what="telephone prompts in Italian",
    ),
    Source(
        *("asterisk-prompt-es-co", "voice", "GPL-2", ("usr/share/asterisk/sounds/*.gsm",)),
        what="telephone prompts in Spanish (Colombia), 8 kHz",
    ),
    Source(
        *("asterisk-prompt-fr-armelle", "voice", "BSD-2-clause (Michel Gutierrez)"),
        files=("usr/share/asterisk/sounds/*.gsm",),
        what="telephone prompts in French, 8 kHz",
        held=(("*", "fresh"),),
    ),
    Source(
        *("pocketsphinx-testdata", "voice", "BSD-2-clause", ("*/librivox/*.wav",)),
        what="reading in English",
        held=(("*", "test"),),
    ),
    Source(
        *("festvox-ru", "voice", "BSD-like (Festvox)", ("*/msu_ru_nsh_clunits/wav/*.wav",)),
        what="reading in Russian, the recordings that the voice was made of",
        minutes=40,
    ),
    Source(
        *("fillets-ng-data-cs", "voice", "GPL-2", _FISH_FILES),
        what="dialogues of a game in Czech",
        speaker=_FISH,
        minutes=25,
    ),
    Source(
        *("fillets-ng-data-nl", "voice", "GPL-2", _FISH_FILES),
        what="dialogues of a game in Dutch",
        speaker=_FISH,
        held=(("*/v-*", "fresh"), ("*-v-*", "fresh"), ("*-v.ogg", "fresh")),
        minutes=25,
    ),
    Source(
        *("flight-of-the-amazon-queen", "voice", "Flight-of-the-Amazon-Queen-License"),
        files=("opened/*.mp3",),
        what="dialogues of a game in English, some fifty parts by a few actors, 11 kHz",
        speaker=r"opened/(?:.*(J).\.|(C..)|(..))",  # Joe, a cut scene, a room's people
        of_package=110,
    ),
    Source(
        *("unknown-horizons", "voice", "GPL-2+", ("*/audio/voice/*.ogg",)),
        what="narrators of a game in English, German and French",
        speaker=r"voice/([a-z]+)/",
        held=(("*", "fresh"),),
    ),
    Source(
        *("0ad-data", "voice", "CC-BY-SA-3.0", ("opened/audio/voice/*civ_*male_*.ogg",)),
        what="calls in Greek, Latin, Persian and Egyptian",
        speaker=r"voice/([a-z]+)/civ/civ_((?:fe)?male)_",
    ),
    Source(
        *("tuxpaint-stamps-default", "voice", "GPL-2"),
        files=("usr/share/tuxpaint/stamps/*_desc.ogg", "usr/share/tuxpaint/stamps/*_desc_??.ogg"),
        what="words and sentences in a dozen languages",
        speaker=r"_desc(?:_([a-z]+))?\.",
        held=(("*_desc_es.*", "test"), ("*_desc_el.*", "test"), ("*_desc_bg.*", "dev")),
    ),
    Source(
        *("klettres-data", "voice", "GPL-2+", ("usr/share/klettres/*.ogg",)),
        what="letters and syllables in two dozen languages",
        speaker=r"klettres/([^/]+)/",
    ),
    Source(
        *("ktuberling-data", "voice", "GPL-2+"),
        files=("*/sounds/*/*.ogg", "*/sounds/*/*.wav", "*/sounds/*/*.opus"),
        what="words in two dozen languages",
        speaker=r"sounds/([^/@]+)",
        held=(("*/sounds/nn/*", "fresh"), ("*/sounds/e[sl]/*", "test")),
    ),
    Source(
        *("gcin-voice", "voice", "CC-BY-3.0", ("*/5.ogg",)),
        what="syllables of Mandarin",
    ),
    Source(
        *("hedgewars-data", "voice", "GFDL-1.3"),
        files=("*/Sounds/voices/[!S]*.ogg", "*/Sounds/voices/Surfer/*.ogg"),  # no Singer
        what="shouts of a game's hedgehogs",
        speaker=r"voices/([^/]+)/",
    ),
)
