"""What is put right in mid-sentence, done to all but one, or to one and not to another."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    ChangeText,
    CutOut,
    Fade,
    Gain,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Span,
    Speed,
    Target,
    Trim,
    Unclear,
    Undo,
)

from .said import MUSIC, VOICE, Said, clip, rel, s

SECOND_THOUGHTS: tuple[Said, ...] = (
    ("Remove the first clip, no wait, the second one.", (Remove(clip(2)),)),
    ("Mute clip 1, or no, clip 2 I mean.", (SetMute(clip(2)),)),
    ("Take out 0:20 to 0:30, sorry, I meant 0:22 to 0:33", (CutOut(s(22, 33)),)),
    ("Keep 0:10 to 0:40. Oops, to 0:45.", (Trim(s(10, 45)),)),
    ("Cut the first 5 seconds, hang on, the last 8.", (CutOut(s(-8)),)),
    ("Play it at 2x... hmm, 1.25x is better.", (Speed(1.25),)),
    ("Lower it by 8 dB. Hm, 8 is a lot. 5.", (SetVolume(rel(0.562)),)),
    ("Make it vertical. Wait, square is better for the shop", (SetAspect("1:1"),)),
    ("Fade in over 2 seconds, I mean fade out.", (Fade(out_ms=2000),)),
    ("Undo that. Actually, undo twice.", (Undo(2),)),
    ('Change the title to "One", scratch that, "Two".', (ChangeText(Target("title"), "Two"),)),
    ("Add lo-fi music. Hmm, actually jazz.", (AddMusic("jazz"),)),
    ("Mute the first 5 seconds. Actually, mute the last 5, too.",
     (SetMute(span=s(0, 5)), SetMute(span=s(-5)))),
    ("Undo the last two steps, no, just the last one.",
     (Unclear("message"),)),
)  # fmt: skip

ONE_AND_NOT_ANOTHER: tuple[Said, ...] = (
    ("Don't remove the music, only the voices.", (RemoveVoice(),)),
    ("Please don't delete the voice, just the music.", (RemoveMusic("all"),)),
    ("Don't mute the first clip but the second.", (SetMute(clip(2)),)),
    ("You needn't cut the first 10 seconds, only the last 10.", (CutOut(s(-10)),)),
    ("Don't speed up talk.mp4, just b.mp4, by 1.5.", (Speed(1.5, clip=clip("b.mp4")),)),
    ("Louder, please, but only the second clip, 3 dB.", (SetVolume(rel(1.413), clip(2)),)),
    ("Don't touch the music, mute only the voice.", (SetMute(VOICE),)),
    ("Quieter, but only in the frobnicated bits, 3 dB",
     (Unclear("part"),)),
)  # fmt: skip

ALL_BUT_ONE: tuple[Said, ...] = (
    ("Mute all the clips except the first one.", (SetMute(clip(2)),)),
    ("Everything but b.mp4 should play at double speed", (Speed(2, clip=clip("talk.mp4")),)),
    ("With the exception of talk.mp4, turn everything down to 30%.",
     (SetVolume(Gain(0.3), clip("b.mp4")),)),
    ("Only the first clip may keep its sound; silence the others.", (SetMute(clip(2)),)),
    ("Leave talk.mp4 as it is and mute the others.", (SetMute(clip("b.mp4")),)),
    ("Mute everything except from 0:20 to 0:40",
     (SetMute(span=s(0, 20)), SetMute(span=s(40)))),
    ("The whole video should be silent, save for the last 5 seconds.",
     (SetMute(span=Span(0, -5000)),)),
    ("Mute the others.", (Unclear("part"),)),
    ("Everything except the credits should be louder", (Unclear("part"),)),
)  # fmt: skip

WITH_MUSIC: tuple[Said, ...] = (
    ("Except for the music, everything should be quieter", (SetVolume(rel(0.6), VOICE),)),
    ("Everything but the voice should be 6 dB quieter", (SetVolume(rel(0.501), MUSIC),)),
    ("Turn the music up, no sorry, down.", (SetVolume(rel(0.6), MUSIC),)),
    ("Make the music quieter. Scratch that, remove it.", (RemoveMusic(),)),
    ("Lower the music by 3 dB, no, the voice.", (SetVolume(rel(0.708), VOICE),)),
    ("Swap the first and the second clip. Forget that, mute the music.", (SetMute(MUSIC),)),
)  # fmt: skip
"""Said when music has been added."""

