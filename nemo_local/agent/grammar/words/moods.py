"""The music room's words for its moods, in the form of the lexicon's rows."""

from __future__ import annotations

from nemo_local.media.music import MOODS

_SPELT = {"希望": "充满希望 希望感 有希望"}
"""Words of moods that mostly mean something else: 希望 is what people begin a wish with."""


def _row(name: str, words: tuple[str, ...]) -> tuple[str, str, str]:
    english = [w.replace("-", " ") for w in (name, *words) if w.isascii()]
    chinese = (_SPELT.get(w, w) for w in words if not w.isascii())
    return f"mood:{name}", ",".join(english), " ".join(chinese)


MOOD_WORDS: tuple[tuple[str, str, str], ...] = tuple(
    _row(name, mood.words) for name, mood in MOODS.items()
)
