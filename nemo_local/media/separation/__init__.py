"""Taking voice and music apart: which separator, and the stems it gives."""

from nemo_local.media.separation.choice import separator
from nemo_local.media.separation.plan import surroundings
from nemo_local.media.separation.stems import OpenSource, Separator, stem, voice_and_music

__all__ = ["OpenSource", "Separator", "separator", "stem", "surroundings", "voice_and_music"]
