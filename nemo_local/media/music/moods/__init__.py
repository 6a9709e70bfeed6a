"""Every mood that can be asked for, by its name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nemo_local.media.music.mood import Mood
from nemo_local.media.music.moods import bright, dramatic, gentle, groovy

_ALL = (
    gentle.LO_FI,
    gentle.CALM,
    bright.UPBEAT,
    bright.HAPPY,
    dramatic.CINEMATIC,
    bright.CORPORATE,
    dramatic.TENSE,
    gentle.SAD,
    gentle.AMBIENT,
    gentle.ROMANTIC,
    bright.TRAVEL,
    bright.PLAYFUL,
    dramatic.EPIC,
    groovy.ELECTRONIC,
    groovy.JAZZ,
)

MOODS: Mapping[str, Mood] = MappingProxyType({mood.name: mood for mood in _ALL})
