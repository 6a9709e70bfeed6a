"""Sorts of concepts, as far as the cutting of a message into wishes needs to know them."""

from __future__ import annotations

DEEDS = frozenset((
    "remove", "keep", "only", "drown", "isolate", "audiofile", "tofront", "toback",
    "instrumental", "restore", "add", "replace", "mute", "unmute", "louder", "quieter", "fade",
    "fadein", "fadeout", "fadeboth", "duck", "normalise", "extract", "separate", "excerpt",
    "trim", "cut", "split", "move", "swap", "join", "faster", "slower", "slowmo", "normalspeed",
    "speed", "undo", "redo", "startover", "help", "slideshow", "vertical", "horizontal", "square",
    "asrecorded", "ratio", "spare", "want", "ready", "hello", "thanks", "howlong", "howmany",
    "what", "playfirst", "muteme", "steady", "putback", "reversed", "mustgo",
))  # fmt: skip
"""What makes a wish: a stretch of words with one of these stands alone."""

LOOSE = frozenset((
    "filler", "polite",
))  # fmt: skip
"""Words that mean nothing here."""

BREAKS = frozenset((
    "pause", "stop", "question", "then", "and", "but", "because", "hence", "request",
))  # fmt: skip
"""Where one wish may end and another begin."""

SECOND_THOUGHTS = frozenset((
    "rather", "actually", "contrary", "scrap",
))  # fmt: skip
"""What begins a correction of what was said before it."""

THINGS = frozenset((
    "music", "voice", "sound", "title", "caption", "text", "clip", "track", "mood",
))  # fmt: skip
"""What a deed is done to; "... and the title" borrows the deed before it."""

TEXTS = frozenset(("title", "caption", "text"))
"""Things that are read."""

FORMATS = frozenset(("mp3", "wav", "m4a"))
"""What a sound may be finished as."""

AUDIBLE = frozenset(("music", "voice", "sound"))
"""Things with a level."""

LEVELS = frozenset(("louder", "quieter", "mute"))
"""Deeds that change one."""

FADES = frozenset(("fade", "fadein", "fadeout", "fadeboth"))
"""Deeds that change one little by little."""

REPLACING = LEVELS | FADES | {
    "remove", "cut", "trim", "split", "faster", "slower", "slowmo", "normalise", "extract",
    "vertical", "horizontal", "square", "ratio", "duck",
    "percent", "db",
}  # fmt: skip
"""Deeds that may take an earlier one's place: "mute it instead"."""

PAIRS = frozenset((
    "separate", "swap", "join", "move", "split", "slideshow", "duck", "replace", "reversed",
    "playfirst",
))  # fmt: skip
"""Deeds with two things, which "and" does not part."""

STRONG = frozenset((
    "add", "remove", "extract", "mute",
))  # fmt: skip
"""Deeds that begin a new wish even without a break."""

NEGATABLE = DEEDS | {"change", "touch", "crop", "say", "take"}
"""What "don't" can forbid."""

TIMES = frozenset(("time", "clock", "share"))
"""What says when."""

DESCRIBING = frozenset(("motion", "colour", "face", "style", "black", "noise", "object", "effects"))
"""Topics beyond us whose words may but say what a stretch is like."""

SOUND_FILES = (".mp3", ".wav", ".m4a", ".aac")
"""How the names of sound files end."""
