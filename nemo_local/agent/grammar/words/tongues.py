"""Languages that people speak in their videos."""

from __future__ import annotations

LANGUAGES = (
    ("eng", "english"),
    ("fra", "french"),
    ("deu", "german"),
    ("spa", "spanish"),
    ("ita", "italian"),
    ("jpn", "japanese"),
    ("zho", "chinese, mandarin"),
    ("por", "portuguese"),
    ("rus", "russian"),
    ("kor", "korean"),
    ("hin", "hindi"),
    ("ara", "arabic"),
    ("nld", "dutch"),
    ("pol", "polish"),
    ("tur", "turkish"),
    ("swe", "swedish"),
)
"""By the codes that streams of sound are marked with."""
