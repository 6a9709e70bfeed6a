"""Wishes carried on without their subject or sign, words mixed up, and stately English."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    CutOut,
    Move,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Speed,
    Target,
    Trim,
    Unsupported,
)

from .said import VOICE, Said, clip, rel, s

CARRIED_ON: tuple[Said, ...] = (
    ("dont touch the speed just mute it", (SetMute(),)),
    ("make it vertical and don't leave any borders", (SetAspect("9:16", "crop"),)),
    ("Make it 1:1 but don't squash it", (SetAspect("1:1"),)),
    ("Add calm music and let it ebb away over 3 seconds", (AddMusic("calm", fade_out_ms=3000),)),
    ("Add sad music, it should swell in over 5 s", (AddMusic("sad", fade_in_ms=5000),)),
    ("A jazz bed under the whole thing", (AddMusic("jazz"),)),
    ("clip 0:10-0:30 and mute it", (Trim(s(10, 30)), SetMute())),
    ('put "Hi there" at the top, in at 0:03 and out at 0:08',
     (AddText("Hi there", span=s(3, 8), position="top"),)),
    ("cut the first minute and ten seconds", (CutOut(s(0, 70)),)),
    ("The title should go to the bottom and stay until 0:06",
     (ChangeText(Target("title"), position="bottom"), ChangeText(Target("title"), span=s(0, 6)))),
    ("keep the title until 0:08 at the top",
     (ChangeText(Target("title"), span=s(0, 8), position="top"),)),
    ("take the voice out, leaving the music", (RemoveVoice(),)),
    ("make it square, something happy underneath", (SetAspect("1:1"), AddMusic("happy"))),
    ("mute it, jazz underneath at 20%", (SetMute(), AddMusic("jazz", volume=0.2))),
    ("the first clip is louder than the others", (SetVolume(rel(0.6), clip(1)),)),
    ("mute all clips but the last", (SetMute(clip(1)),)),
    ("make it square and blur whatever's left over", (SetAspect("1:1", "blur"),)),
    ("song.mp3 as the soundtrack, at a quarter volume", (AddMusic(media="song.mp3", volume=0.25),)),
    ("mute 0:10 to 0:20, then speed up that part",
     (SetMute(span=s(10, 20)), Speed(1.5, span=s(10, 20), relative=True))),
    ("My son says I should make it \"vertical\", whatever that means.", (SetAspect("9:16"),)),
    ("Could the last 5 seconds go? They're dull.", (CutOut(s(-5)),)),
    ("let the second clip precede the first", (Move(clip(2), before=clip(1)),)),
    ("mode=vertical fit=blur", (SetAspect("9:16", "blur"),)),
    ("mute the hole video", (SetMute(),)),
    ("spead it up twice", (Speed(2.0),)),
    ("Not all of it, just the last 10 seconds: mute", (SetMute(span=s(-10)),)),
    ("Mute 0:10 to 0:20, the class can't follow it", (SetMute(span=s(10, 20)),)),
    ("turn my mic up by 6 dB", (SetVolume(rel(1.995), VOICE),)),
    ("calm music, not overpowering, say 15 percent", (AddMusic("calm", volume=0.15),)),
    ("make it look as if she is floating in space", (Unsupported("generate"),)),
    ("Regarding the second clip, it is to be placed before the first.",
     (Move(clip(2), before=clip(1)),)),
    ("The aforesaid video shall henceforth be square.", (SetAspect("1:1"),)),
)  # fmt: skip
"""What is left unsaid, or said otherwise than it is spelt, is understood."""
