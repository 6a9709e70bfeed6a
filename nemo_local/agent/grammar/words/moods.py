"""The music room's words for its moods, in the form of the lexicon's rows."""

from __future__ import annotations

from nemo_local.media.music import MOODS


def _row(name: str, words: tuple[str, ...]) -> tuple[str, str, str]:
    english = [w.replace("-", " ") for w in (name, *words) if w.isascii()]
    return f"mood:{name}", ",".join(english), " ".join(w for w in words if not w.isascii())


MOOD_WORDS: tuple[tuple[str, str, str], ...] = tuple(
    _row(name, mood.words) for name, mood in MOODS.items()
)
