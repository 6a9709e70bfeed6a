"""The vocabulary: everything a person can ask for, one frozen dataclass per kind of edit.

The grammar and the optional language model both end here, so both are held to the same
constructors: a value out of range raises `EditError` before any draft is touched.
Times are milliseconds on the timeline; gains are linear (1 = as recorded).
"""

from __future__ import annotations

from nemo_local.agent.edits.picture import (
    AddClip,
    AddText,
    ChangeText,
    CutOut,
    Join,
    Move,
    OnlyClip,
    Remove,
    SetAspect,
    Slideshow,
    Speed,
    Split,
    Swap,
    Trim,
)
from nemo_local.agent.edits.sound import (
    AddMusic,
    BackToVideo,
    Duck,
    ExtractAudio,
    Fade,
    Normalise,
    PlaceMusic,
    RemoveMusic,
    RemoveVoice,
    RestoreSound,
    SetMute,
    SetVolume,
)
from nemo_local.agent.edits.talk import (
    Ask,
    Beyond,
    Greet,
    Help,
    Keep,
    Question,
    Redo,
    StartOver,
    Topic,
    Unclear,
    Undo,
    Unsupported,
)
from nemo_local.agent.edits.values import (
    CLIPS,
    EVERYTHING,
    LOUDEST_LUFS,
    MAX_GAIN,
    MAX_MS,
    MUSIC,
    QUIETEST_LUFS,
    USUAL_LUFS,
    VOICE,
    EditError,
    Gain,
    Span,
    Target,
    What,
)

__all__ = [
    "CLIPS",
    "EVERYTHING",
    "LOUDEST_LUFS",
    "MAX_GAIN",
    "MAX_MS",
    "MUSIC",
    "QUIETEST_LUFS",
    "USUAL_LUFS",
    "VOICE",
    "AddClip",
    "AddMusic",
    "AddText",
    "Ask",
    "BackToVideo",
    "Beyond",
    "ChangeText",
    "CutOut",
    "Duck",
    "Edit",
    "EditError",
    "ExtractAudio",
    "Fade",
    "Gain",
    "Greet",
    "Help",
    "Join",
    "Keep",
    "Move",
    "Normalise",
    "OnlyClip",
    "PlaceMusic",
    "Question",
    "Redo",
    "Remove",
    "RemoveMusic",
    "RemoveVoice",
    "RestoreSound",
    "SetAspect",
    "SetMute",
    "SetVolume",
    "Slideshow",
    "Span",
    "Speed",
    "Split",
    "StartOver",
    "Swap",
    "Target",
    "Topic",
    "Trim",
    "Unclear",
    "Undo",
    "Unsupported",
    "What",
]

Edit = (
    RemoveMusic
    | RemoveVoice
    | RestoreSound
    | AddMusic
    | PlaceMusic
    | SetVolume
    | SetMute
    | Fade
    | Duck
    | Normalise
    | ExtractAudio
    | BackToVideo
    | Trim
    | CutOut
    | Split
    | Move
    | Swap
    | Join
    | OnlyClip
    | AddClip
    | Remove
    | Speed
    | Slideshow
    | AddText
    | ChangeText
    | SetAspect
    | Undo
    | Redo
    | StartOver
    | Keep
    | Help
    | Greet
    | Ask
    | Unsupported
    | Unclear
)
