"""Which sorts of edits can take up a word: a deed that none of them takes up was misread."""

from __future__ import annotations

from typing import Any

from nemo_local.agent.edits import (
    AddClip,
    AddMusic,
    AddText,
    BackToVideo,
    ChangeText,
    CutOut,
    Duck,
    ExtractAudio,
    Fade,
    Join,
    Move,
    Normalise,
    OnlyClip,
    PlaceMusic,
    Remove,
    RemoveMusic,
    RemoveVoice,
    RestoreSound,
    SetAspect,
    SetMute,
    SetVolume,
    Slideshow,
    Speed,
    Split,
    Swap,
    Trim,
)

Kinds = tuple[type[Any], ...]

_PACE: Kinds = (Speed,)
_FADE: Kinds = (Fade, AddMusic, Duck)
_TEXT: Kinds = (AddText, ChangeText, Remove, Fade, SetMute)
_LEVEL: Kinds = (SetVolume, Duck, AddMusic, SetMute, Normalise, Fade)
_SHAPE: Kinds = (SetAspect,)
_SAVE: Kinds = (ExtractAudio, BackToVideo, SetAspect)
_LENGTH: Kinds = (Trim, CutOut, SetAspect, RemoveMusic, PlaceMusic, Speed, Slideshow)
_ORDER: Kinds = (Move, Swap, Join, AddClip)
_AWAY: Kinds = (RemoveMusic, RemoveVoice, Remove, CutOut, SetMute, OnlyClip, Trim)
_OF_MUSIC: Kinds = (
    AddMusic, RemoveMusic, RemoveVoice, SetVolume, SetMute, Fade, Duck, PlaceMusic, ExtractAudio,
    RestoreSound, Normalise,
)  # fmt: skip

TAKEN_UP_BY: dict[str, Kinds] = {
    "faster": _PACE,
    "slower": _PACE,
    "slowmo": _PACE,
    "speed": _PACE,
    "normalspeed": _PACE,
    "fade": _FADE,
    "fadein": _FADE,
    "fadeout": _FADE,
    "fadeboth": _FADE,
    "title": _TEXT,
    "caption": _TEXT,
    "quote": _TEXT,
    "quieter": (*_LEVEL, Speed),
    "louder": (*_LEVEL, Speed),
    "volume": _LEVEL,
    "mute": (*_LEVEL, *_AWAY),
    "unmute": (SetMute, SetVolume, RestoreSound, Duck),
    "duck": (Duck, AddMusic, SetVolume),
    "normalise": (Normalise, SetVolume, Duck),
    "vertical": _SHAPE,
    "horizontal": _SHAPE,
    "square": _SHAPE,
    "ratio": _SHAPE,
    "asrecorded": _SHAPE,
    "crop": (SetAspect, Trim, CutOut),
    "extract": (*_SAVE, RemoveMusic, RemoveVoice, Trim, AddMusic),
    "audiofile": _SAVE,
    "mp3": _SAVE,
    "wav": _SAVE,
    "m4a": _SAVE,
    "trim": _LENGTH,
    "excerpt": (*_LENGTH, OnlyClip, AddMusic),
    "cut": (*_LENGTH, Split, Remove, RemoveVoice, SetMute, Fade, AddMusic),
    "later": (CutOut,),
    "earlier": (CutOut,),
    "reversed": (Swap, Move, Join),
    "split": (Split, ExtractAudio, RemoveMusic, RemoveVoice),
    "move": (*_ORDER, ChangeText, PlaceMusic),
    "swap": (*_ORDER, AddMusic, ChangeText),
    "join": (*_ORDER, Slideshow, AddMusic),
    "slideshow": (Slideshow,),
    "remove": (*_AWAY, Fade, Duck, SetVolume, AddMusic),
    "music": (*_OF_MUSIC, Slideshow),
    "uploaded": (AddMusic, AddClip, Join, Slideshow, RemoveMusic, RestoreSound, ExtractAudio,
                 Remove, Duck, PlaceMusic, SetAspect, SetMute, Trim, CutOut, Split, Speed,
                 OnlyClip, RemoveVoice, Normalise, Move, Swap),
    "mood": (AddMusic, RemoveMusic, Slideshow),
    "voice": (RemoveMusic, RemoveVoice, SetVolume, SetMute, Duck, ExtractAudio, AddMusic, Fade,
              Normalise, RestoreSound),
    "restore": (RestoreSound, SetMute, SetAspect, Speed, Move, AddClip),
}  # fmt: skip
"""By the word's concept. Words that say how, or that any edit may meet, are not in it."""
