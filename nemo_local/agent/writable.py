"""What of a text can be drawn with the fonts of this machine; looked up while it is added."""

from __future__ import annotations

import unicodedata

_JOINERS = ("Cf", "Mn", "Me", "Sk")
"""Sorts of characters that only shape the sign before them, such as an emoji's skin."""


def parted(text: str) -> tuple[str, str]:
    """What of a text some font here can write, and what none can: ("Party", "🎉").

    It may have to read every font. Whatever is ASCII can be written.
    """
    if _can_write(text):
        return text, ""
    lost = "".join(dict.fromkeys(c for c in text if not _can_write(c)))
    kept = "".join(c for c in text if c not in lost and unicodedata.category(c) not in _JOINERS)
    return " ".join(kept.split()), lost


def _can_write(text: str) -> bool:
    from nemo_local.media import fonts  # late: it reads every font when a sign is rare
    from nemo_local.media.ffmpeg import MediaError

    try:
        fonts.runs(text, fonts.folders())
    except MediaError:
        return False
    return True
