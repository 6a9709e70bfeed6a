"""Music of games, and what of it is kept for the sets that nothing is trained on."""

from __future__ import annotations

from training.sources.source import Role, Source

_LONG = 5.0  # minutes of a piece
_SHORT = 1.25  # many pieces matter more than long ones


def _music(
    package: str,
    licence: str,
    files: str | tuple[str, ...],
    what: str,
    *held: tuple[str, Role],
    minutes: float = _SHORT,
) -> Source:
    patterns = (files,) if isinstance(files, str) else files
    return Source(package, "music", licence, patterns, what, held=held, minutes=minutes)


MUSIC: tuple[Source, ...] = (
    _music(
        "wesnoth-1.16-music",
        "GPL-2+",
        "*/music/*.ogg",
        "orchestral",
        ("*/loyalists.ogg", "test"),
        ("*/knolls.ogg", "test"),
        ("*/frantic*.ogg", "test"),
        ("*/traveling_minstrels.ogg", "dev"),
        ("*/casualties_of_war.ogg", "fresh"),
        minutes=_LONG,
    ),
    _music(
        "supertux-data",
        "GPL-2+",
        "*/music/*.ogg",
        "chip tunes, funk, orchestra",
        ("*/chipdisko.ogg", "test"),
        ("*/misc/theme.ogg", "dev"),
        ("*/clavelian_march.ogg", "fresh"),
        minutes=_LONG,
    ),
    _music(
        "warzone2100-music",
        "GPL-2+",
        "*/music/*.opus",
        "ambient, electronic",
        ("*/original_soundtrack/track2.opus", "dev"),
        ("*/track24.opus", "fresh"),
        minutes=_LONG,
    ),
    _music(
        "hedgewars-data",
        "GPL-2",
        "*/Data/Music/*.ogg",
        "beats of all kinds",
        ("*/City.ogg", "test"),
        ("*/Jungle.ogg", "fresh"),
        minutes=_LONG,
    ),
    _music(
        "colobot-common-sounds",
        "GPL-3+",
        "*/music/*.ogg",
        "electronic",
        ("*/Humanitarian.ogg", "test"),
        minutes=_LONG,
    ),
    _music(
        "asc-music",
        "GPL-2+",
        "*/music/*.mp3",
        "electronic rock",
        ("*/time_to_strike.mp3", "test"),
        minutes=_LONG,
    ),
    _music(
        "frozen-bubble-data",
        "GPL-2",
        "*/snd/*zik*.ogg",
        "synthesisers",
        ("*mainzik-1p.ogg", "test"),
        minutes=_LONG,
    ),
    _music(
        "0ad-data",
        "CC-BY-SA-3.0",
        "opened/audio/music/*.ogg",
        "acoustic and orchestral, many played on real instruments",
        ("*/Tavern_in_the_Mist.ogg", "fresh"),
    ),
    _music(
        "supertuxkart-data",
        "CC-BY-SA-3.0, CC-BY-SA-4.0, GPL",
        ("*/data/music/*.ogg", "*/tracks/*/*Remix.ogg"),
        "rock, folk, electronic",
        ("*/hacienda.ogg", "fresh"),
    ),
    _music(
        "naev-data", "GPL-3, CC-BY-3.0, CC-BY-SA-3.0", "*/snd/music/*.ogg", "ambient, orchestral"
    ),
    _music("widelands-data", "GPL-2+, CC-BY-SA-3.0", "*/data/music/*.ogg", "folk, chamber music"),
    _music("berusky2-data", "GPL-2+", "*/berusky2/music/*.ogg", "pop, piano, easy listening"),
    _music("singularity-music", "CC-BY-SA-3.0", "*/music/*.ogg", "ambient, electronic"),
    _music(
        "ufoai-music",
        "GPL-2+, CC-BY-SA-3.0, public-domain",
        "opened/music/*.ogg",
        "drum and bass, metal, ambient",
    ),
    _music("nexuiz-music", "GPL-2+", "opened/*.ogg", "electronic, industrial"),
    _music("freedroidrpg-data", "GPL-2+", "*/sound/music/*.ogg", "synthesisers, ambient"),
    _music("marsshooter-data", "CC-BY-SA-3.0", "*/audio/music/*.ogg", "electronic"),
    _music("unknown-horizons", "GPL-2+", "*/audio/music/*.ogg", "folk, renaissance"),
    _music("flare-game", "CC-BY-SA-3.0+", "*/music/*.ogg", "orchestral, dark"),
    _music(
        "drascula-music",
        "Drascula-License",
        "*/drascula/audio/*.ogg",
        "General MIDI of the nineties",
    ),
    _music("planetblupi-music-ogg", "GPL-3+", "*/planetblupi/music/*.ogg", "General MIDI"),
    _music("starfighter-data", "GPL-2+", "*/starfighter/music/*.ogg", "electronic"),
    _music("warmux-data", "GPL-2+", "*/warmux/music/*.ogg", "light beats"),
    _music("wizznic-data", "GPL-3", "*/000_wizznic/music/*.ogg", "chip tunes"),
    _music("redeclipse-data", "CC-BY-SA-3.0+", "*/sounds/music/*.ogg", "electronic, rock"),
    _music(
        "hyperrogue-music",
        "CC-BY-SA-3.0, CC-BY-SA-4.0, CC-BY-3.0",
        "*/music/*.ogg",
        "ambient, exotic",
    ),
    _music("fillets-ng-data", "GPL-2", "*/fillets-ng/music/*.ogg", "easy listening, jazz"),
    _music("enigma-data", "GPL-2+", "*/enigma/music/*.ogg", "calm synthesisers"),
    _music("zaz-data", "CC-BY-SA-3.0", "*/games/zaz/mus*.ogg", "percussion, ethnic"),
    _music("fretsonfire-songs-sectoid", "MIT", ("*/song.ogg", "*/guitar.ogg"), "metal"),
    _music("fretsonfire-songs-muldjord", "CC-BY-SA-3.0", ("*/song.ogg", "*/guitar.ogg"), "metal"),
    _music("asterisk-moh-opsound-g722", "CC-BY-SA-3.0", "*/moh/*.g722", "songs to wait by"),
    _music("megaglest-data", "CC-BY-SA-3.0", "*/music/*.ogg", "orchestral, ethnic"),
    _music("extremetuxracer-data", "GPL-2+", "*/etr/music/*.ogg", "light synthesisers"),
    _music("xmoto-data", "GPL-2+", "*/Textures/Musics/*.ogg", "rock, electronic"),
    _music("lincity-ng-data", "GPL-2+", "*/music/default/*.ogg", "piano, ambient"),
    _music("amoebax-data", "Free-Art-License-1.2", "*/amoebax/music/*.ogg", "light beats"),
    _music("scorched3d-data", "GPL-2+", "*/data/music/*.ogg", "rock"),
    _music("torcs-data", "GPL-2+", "*/data/music/*.ogg", "rock"),
)
