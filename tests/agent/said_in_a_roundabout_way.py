"""Constructions that turn a sentence round: exceptions, passives, keyword lists, reasons first."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    ChangeText,
    CutOut,
    ExtractAudio,
    Fade,
    Gain,
    Keep,
    Move,
    OnlyClip,
    PlaceMusic,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Target,
    Trim,
    Undo,
)

from .said import MUSIC, VOICE, Said, clip, rel, s

LEFT_OUT: tuple[Said, ...] = (
    ("Apart from the second clip, nothing should remain.", (OnlyClip(clip(2)),)),
    ("Aside from the first clip, please delete everything", (OnlyClip(clip(1)),)),
    ("Neither the title nor the caption belongs in there.",
     (Remove(Target("title")), Remove(Target("caption")))),
    ("Nothing before 0:10 and nothing after 0:50 is to stay", (Trim(s(10, 50)),)),
    ("Nothing after the first minute is needed.", (CutOut(s(60)),)),
    ("Nobody should hear the first clip", (SetMute(clip(1)),)),
    ("The voice should no longer be audible, but the music should stay.", (RemoveVoice(),)),
    ("The speech must be heard but the music must not.", (RemoveMusic("all"),)),
    ("Skip from 0:10 to 0:20.", (CutOut(s(10, 20)),)),
    ("There's a boring bit from 0:20 to 0:30 that shouldn't be in the video.",
     (CutOut(s(20, 30)),)),
)  # fmt: skip

WISHED: tuple[Said, ...] = (
    ("A vertical version is required.", (SetAspect("9:16"),)),
    ("An audio-only export has been requested", (ExtractAudio(),)),
    ("The removal of the first ten seconds is requested.", (CutOut(s(0, 10)),)),
    ("Remove nothing but the music.", (RemoveMusic(),)),
    ("Conversion to 9:16, please", (SetAspect("9:16"),)),
    ("0:10 to 0:40 is all I need", (Trim(s(10, 40)),)),
    ("That last change was an error and should be undone", (Undo(),)),
    ("The second clip is meant to follow the third clip",
     (Move(clip(2), after=clip(3)),)),
    ("Everything from minute two to minute three can be cut", (CutOut(s(120, 180)),)),
    ("cut from 1 min 12 to 1 min 20.", (CutOut(s(72, 80)),)),
)  # fmt: skip

OF_WHAT_IS_THERE: tuple[Said, ...] = (
    ("Target: music. Action: fade in. Duration: 5 seconds.", (Fade(MUSIC, in_ms=5000),)),
    ("Action: lower. Target: music. Level: 20%", (SetVolume(Gain(0.2), MUSIC),)),
    ("Rather than jazz, we would prefer something calm.", (AddMusic("calm", replace=True),)),
    ("In place of the music that is there, the client wants lo-fi.",
     (AddMusic("lo-fi", replace=True),)),
    ("It is not the voice but the music that is too loud. Knock 3 dB off it.",
     (SetVolume(rel(0.708), MUSIC),)),
    ("Not the music but the voice should be twice as loud.", (SetVolume(rel(2), VOICE),)),
    ('The client says "the music is too loud". Please fix that.',
     (SetVolume(rel(0.6), MUSIC),)),
    ("A reduction of the music to 20% would be welcome", (SetVolume(Gain(0.2), MUSIC),)),
    ("40% is enough for the music", (SetVolume(Gain(0.4), MUSIC),)),
    ("The music mustn't start before 0:30.", (PlaceMusic(s(30)),)),
    ("The title should say Summer and not Winter.",
     (ChangeText(Target("title"), "Summer"),)),
)  # fmt: skip
"""Said when music has been added."""

KEPT: tuple[Said, ...] = (
    ("Neither the music nor the title should be touched.", (Keep(MUSIC), Keep(Target("title")))),
    ("Nothing before 0:10 and nothing after 0:50 should be cut.", (Keep(),)),
)  # fmt: skip
"""The opposite of what the same words ask for elsewhere: nothing is to be done."""
