"""The commonest words as those write them who spell by ear: "fotos", "voise", "vidio"."""

from __future__ import annotations

import re
from functools import lru_cache

from nemo_local.agent.grammar.spelling import distance

_COMMON = (
    "music", "voice", "video", "videos", "audio", "sound", "title", "photo", "photos", "picture",
    "pictures", "image", "images", "clip", "clips", "track", "caption", "captions", "volume",
    "speed", "background", "remove", "slideshow", "speech", "extract", "subtitle",
)  # fmt: skip
"""Words that every other wish has; of the rest a slip of their few letters may be another word."""
_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("ph", "f"), ("ck", "k"), ("ch", "C"), ("sh", "S"), ("c(?=[eiy])", "s"), ("[cq]", "k"),
        ("x", "ks"), ("z", "s"), ("y", "i"), (r"(.)\1+", r"\1"), ("([aeiou])[aeiou]+", r"\1"),
        ("(?<=.)e$", ""),
    )
)  # fmt: skip
"""Letters, and how they sound; of several vowels in a row the first is heard."""


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


_BY_SOUND = {_sound(word): word for word in _COMMON}


@lru_cache(maxsize=4096)
def sounded(word: str) -> str | None:
    """The common word that is said just as one that nobody knows."""
    if len(word) < _SHORT or word[0] not in _BEGINNINGS:
        return None
    return _BY_SOUND.get(_sound(word))


@lru_cache(maxsize=4096)
def heard(word: str) -> str | None:
    """The common word that sounds like one that nobody knows, or is one slip away from it."""
    if len(word) < _SHORT or word[0] not in _BEGINNINGS:
        return None
    return sounded(word) or next(
        (
            known
            for known in _COMMON
            if word[0] == known[0] and len(known) > _SHORT and distance(word, known, 1) <= 1
        ),
        None,
    )


_SHORT = 4
_BEGINNINGS = frozenset(word[0] for word in _COMMON) | {"f", "k"}
