"""Every mood that can be asked for, by its name; one file each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nemo_local.media.music.mood import Mood
from nemo_local.media.music.moods import (
    ambient,
    calm,
    cinematic,
    corporate,
    electronic,
    epic,
    happy,
    jazz,
    lo_fi,
    playful,
    romantic,
    sad,
    tense,
    travel,
    upbeat,
)

_ALL = (
    lo_fi.LO_FI,
    calm.CALM,
    upbeat.UPBEAT,
    happy.HAPPY,
    cinematic.CINEMATIC,
    corporate.CORPORATE,
    tense.TENSE,
    sad.SAD,
    ambient.AMBIENT,
    romantic.ROMANTIC,
    travel.TRAVEL,
    playful.PLAYFUL,
    epic.EPIC,
    electronic.ELECTRONIC,
    jazz.JAZZ,
)

MOODS: Mapping[str, Mood] = MappingProxyType({mood.name: mood for mood in _ALL})
