"""Words that many rules speak of together, as parts of their conditions."""

from __future__ import annotations

TEXT = "title|caption|text"
FADE = "fade|fadein|fadeout|fadeboth"
LEVEL = "louder|quieter|volume|percent|db|mute|duck|half|double|full"
PACE = "faster|slower|speed"
TIME = "time|clock|share"
