"""What is put right in mid-sentence, done to all but one, or to one and not to another."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    CutOut,
    ExtractAudio,
    Fade,
    Gain,
    Normalise,
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
    Unsupported,
)

from .said import MUSIC, VOICE, Said, clip, rel, s

SECOND_THOUGHTS: tuple[Said, ...] = (
    ("Remove the first clip, no wait, the second one.", (Remove(clip(2)),)),
    ("Mute clip 1, or no, clip 2 I mean.", (SetMute(clip(2)),)),
    ("Take out 0:20 to 0:30, sorry, I meant 0:22 to 0:33", (CutOut(s(22, 33)),)),
    ("Voice to 30 percent. Hmm. 25.", (SetVolume(Gain(0.25), VOICE),)),
    ("Keep 0:10 to 0:40. Oops, to 0:45.", (Trim(s(10, 45)),)),
    ("Cut the first 5 seconds, hang on, the last 8.", (CutOut(s(-8)),)),
    ("Play it at 2x... hmm, 1.25x is better.", (Speed(1.25),)),
    ("Lower it by 8 dB. Hm, 8 is a lot. 5.", (SetVolume(rel(0.562)),)),
    ("Make it vertical. Wait, square is better for the shop", (SetAspect("1:1"),)),
    ("Fade in over 2 seconds, I mean fade out.", (Fade(out_ms=2000),)),
    ("Speed: 2x. On second thought 1.75x.", (Speed(1.75),)),
    ("Trim the end, 10 seconds, no, let me think, 15 seconds.", (CutOut(s(-15)),)),
    ('Put a title, "One" – sorry, "Two" – at the top.', (AddText("Two", position="top"),)),
    ("Undo that. Actually, undo twice.", (Undo(2),)),
    ("Cut the first 4 seconds... make it 6 actually.", (CutOut(s(0, 6)),)),
    ("Speed it up, or better still, slow it down to 0.5x", (Speed(0.5),)),
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
    ("Don't delete the second clip, just mute it.", (SetMute(clip(2)),)),
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
    ("Keep everything except the second clip.", (Remove(clip(2)),)),
    ("I want all of it except 0:10 to 0:20", (CutOut(s(10, 20)),)),
    ("Keep everything but the voice", (RemoveVoice(),)),
    ("With the exception of the title, everything should stay.", (Remove(Target("title")),)),
    ("Mute the others.", (Unclear("part"),)),
    ("Everything except the credits should be louder", (Unclear("part"),)),
)  # fmt: skip

TOLD_AROUND: tuple[Said, ...] = (
    ("They lose interest after ten seconds, so play it at 1.25x.", (Speed(1.25),)),
    ("Nobody needs to see 2 minutes of candles. Keep 0:10 to 0:40.", (Trim(s(10, 40)),)),
    ("The first 12 seconds are just the teacher tuning a guitar, so those can go.",
     (CutOut(s(0, 12)),)),
    ("You can hear a radio behind me. Anything you can do so one only hears me?",
     (RemoveMusic("all"),)),
    ('Add a title "Hi". It should stay for 5 seconds.', (AddText("Hi", span=s(0, 5)),)),
    ('I want a caption. Bottom, from 0:10 to 0:15. The words: "Look".',
     (AddText("Look", "caption", s(10, 15), "bottom"),)),
    ("There's a nice part I like: 0:10-0:20.", (Unclear("part"),)),
    ("Just say so.", (Unclear("text"),)),
)  # fmt: skip
"""What others do, and what the next sentence completes."""

DEPENDING: tuple[Said, ...] = (
    ("If there's any music in it, out with it, but my voice must not be touched.",
     (RemoveMusic("all"),)),
    ("In case you hear a song in the background, please remove it.", (RemoveMusic(),)),
    ("Could the watermark be taken out? If not, just tell me.",
     (Unsupported("object"),)),
    ("Assuming it's possible, make it vertical with blurred sides", (SetAspect("9:16", "blur"),)),
    ("I hope this isn't too much to ask, but could it be square?", (SetAspect("1:1"),)),
    ("Would it be too much trouble to make it 9:16?", (SetAspect("9:16"),)),
    ("Everything's fine apart from the last 4 seconds; cut those.", (CutOut(s(-4)),)),
    ("Leave everything as it is except for the ending, which should fade out over 3 seconds.",
     (Fade(out_ms=3000),)),
    ("I need it no longer than 45 seconds", (Trim(s(0, 45)),)),
    ("Add calm music, no louder than 15%", (AddMusic("calm", volume=0.15),)),
    ("There's a scene nobody needs: it starts at 0:12 and is over by 0:19.",
     (CutOut(s(12, 19)),)),
    ("I don't like the bit from 0:10 to 0:20, lose it.", (CutOut(s(10, 20)),)),
    ("Everything after 0:45 isn't needed, nor are the first 7 seconds.",
     (CutOut(s(45)), CutOut(s(0, 7)))),
    ("- music out\n- voice stays\n- loudness to -16 LUFS\n- as a wav file",
     (RemoveMusic("all"), Normalise(-16.0), ExtractAudio("wav"))),
    ("1. 0:00-0:07 out\n2. 9:16, crop", (CutOut(s(0, 7)), SetAspect("9:16", "crop"))),
    ("Delete everything that's not between 0:10 and 0:20", (Trim(s(10, 20)),)),
    ("You may shorten it to 40 seconds, from the beginning.", (Trim(s(0, 40)),)),
    ("Calm music. Quite low, 10%. And only until 0:25.",
     (AddMusic("calm", span=s(0, 25), volume=0.1),)),
    ("Fade it in, three seconds, and out, five.", (Fade(in_ms=3000, out_ms=5000),)),
    ("Assuming that doesn't break anything, drop the final 5 seconds.", (CutOut(s(-5)),)),
    ("* cut 0:00-0:08\n* 9:16, crop", (CutOut(s(0, 8)), SetAspect("9:16", "crop"))),
)  # fmt: skip
"""Conditions that hold anyway, what is fine already, and lists as they are pasted."""

WITH_MUSIC: tuple[Said, ...] = (
    ("Except for the music, everything should be quieter", (SetVolume(rel(0.6), VOICE),)),
    ("Everything but the voice should be 6 dB quieter", (SetVolume(rel(0.501), MUSIC),)),
    ("Turn the music up, no sorry, down.", (SetVolume(rel(0.6), MUSIC),)),
    ("Make the music quieter. Scratch that, remove it.", (RemoveMusic(),)),
    ("Keep the music, but quieter: 10%.", (SetVolume(Gain(0.1), MUSIC),)),
    ("All good except the music: it's too loud, 15% please.", (SetVolume(Gain(0.15), MUSIC),)),
    ("The music shouldn't be any louder than 20%", (SetVolume(Gain(0.2), MUSIC),)),
    ("It isn't the voice I want quieter, it's the music.", (SetVolume(rel(0.6), MUSIC),)),
    ("The music is as loud as my voice, lower it to 15%.", (SetVolume(Gain(0.15), MUSIC),)),
    ("Lower the music by 3 dB, no, the voice.", (SetVolume(rel(0.708), VOICE),)),
    ("Swap the first and the second clip. Forget that, mute the music.", (SetMute(MUSIC),)),
)  # fmt: skip
"""Said when music has been added."""
