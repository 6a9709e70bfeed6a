"""The instruments by the names that the moods' tables use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nemo_local.media.music.voices import drums, ensemble, keys, plucked, solo
from nemo_local.media.music.voices.core import Voice

_PLAYED: tuple[Voice, ...] = (
    keys.piano,
    keys.felt_piano,
    keys.electric_piano,
    keys.vibraphone,
    keys.bells,
    keys.marimba,
    keys.kalimba,
    plucked.nylon_guitar,
    plucked.ukulele,
    plucked.muted_guitar,
    plucked.harp,
    plucked.pizzicato,
    plucked.finger_bass,
    plucked.upright_bass,
    plucked.sub_bass,
    plucked.synth_bass,
    ensemble.warm_pad,
    ensemble.air_pad,
    ensemble.strings,
    ensemble.staccato,
    ensemble.brass,
    ensemble.choir,
    solo.cello,
    solo.flute,
    solo.synth_pluck,
    solo.synth_stab,
    solo.synth_lead,
    drums.kick,
    drums.soft_kick,
    drums.snare,
    drums.dusty_snare,
    drums.rim,
    drums.clap,
    drums.snap,
    drums.hat,
    drums.dusty_hat,
    drums.open_hat,
    drums.shaker,
    drums.tambourine,
    drums.ride,
    drums.brush_tap,
    drums.brush_sweep,
    drums.crash,
    drums.swell,
    drums.taiko,
    drums.tom,
    drums.tick,
    drums.woodblock,
    drums.vinyl,
    drums.pump,
)

VOICES: Mapping[str, Voice] = MappingProxyType({v.__name__: v for v in _PLAYED})
