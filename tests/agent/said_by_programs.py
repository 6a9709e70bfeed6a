"""Relayed wishes: fields with names and values, quoted messages; and what is but hinted at."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    CutOut,
    Duck,
    ExtractAudio,
    Fade,
    Gain,
    Help,
    Join,
    Move,
    OnlyClip,
    Remove,
    RemoveMusic,
    SetAspect,
    SetMute,
    SetVolume,
    Slideshow,
    Speed,
    StartOver,
    Swap,
    Target,
    Trim,
    Undo,
)

from .said import MUSIC, VOICE, Said, clip, part, rel, s

FIELDS: tuple[Said, ...] = (
    ("trim(start=10s, end=60s)", (Trim(s(10, 60)),)),
    ("Trim: in=0:10, out=0:50", (Trim(s(10, 50)),)),
    ('{"action": "trim", "start": "00:10", "end": "01:00"}', (Trim(s(10, 60)),)),
    ('[{"action": "remove_music"}, {"action": "trim", "start": "0:10", "end": "0:50"}]',
     (RemoveMusic(), Trim(s(10, 50)))),
    ("Operation: cut; start: 0:10; end: 0:15", (CutOut(s(10, 15)),)),
    ("Mute range: start: 0:20, end: 0:30", (SetMute(Target("clip"), span=s(20, 30)),)),
    ("add_music: mood=calm, volume=0.2, fade_in=2, fade_out=3s, duck=true",
     (AddMusic("calm", volume=0.2, duck=True, fade_in_ms=2000, fade_out_ms=3000),)),
    ("Add music: file=song.mp3, start=0:10, end=0:50, volume=15%",
     (AddMusic(media="song.mp3", span=s(10, 50), volume=0.15),)),
    ("Add title. Text: Hello World. Position: top. Start: 0s. Duration: 4s.",
     (AddText("Hello World", span=s(0, 4), position="top"),)),
    ("action=add_text text=\"Hi there\" position=bottom start=3 end=8",
     (AddText("Hi there", span=s(3, 8), position="bottom"),)),
    ("Resize to 9:16; fit=crop", (SetAspect("9:16", "crop"),)),
    ("Export audio: format=wav", (ExtractAudio("wav"),)),
    ("create_slideshow(seconds_per_image=2)", (Slideshow(2000),)),
    ("Speed: 1.5x; clip: b.mp4", (Speed(1.5, clip=clip("b.mp4")),)),
    ("Remove the first 5 seconds, volume: 40%", (CutOut(s(0, 5)), SetVolume(Gain(0.4)))),
    ('Add the title "start=now" at the top', (AddText("start=now", position="top"),)),
    ('Title at the start: "How we did it"', (AddText("How we did it", span=s(0, 3)),)),
)  # fmt: skip

QUOTED: tuple[Said, ...] = (
    ('User says "cut the first 5 sec", please handle it.', (CutOut(s(0, 5)),)),
    ('"add calm music" is what the user asked for.', (AddMusic("calm"),)),
    ('Original message: "mute it from 0:10 to 0:20". Execute it as written.',
     (SetMute(span=s(10, 20)),)),
    ('User asks to show "Sold out" at the top', (AddText("Sold out", position="top"),)),
    ('She says "hello" at 0:05 to 0:07, mute that', (SetMute(span=s(5, 7)),)),
    ("The user asks which edits this service supports.", (Help(),)),
)  # fmt: skip

SHARED: tuple[Said, ...] = (
    ("I want the first 3 seconds and the last 5 seconds removed",
     (CutOut(s(0, 3)), CutOut(s(-5)))),
    ("the title and the music should be removed", (Remove(Target("title")), RemoveMusic())),
    ("the bit between 5s and 10s can go", (CutOut(s(5, 10)),)),
    ("Mute the original audio of b.mp4; talk.mp4 should stay audible.",
     (SetMute(clip("b.mp4")),)),
    ("keep talk.mp4", (OnlyClip(clip("talk.mp4")),)),
    ("Rearrange as follows: b.mp4, talk.mp4", (Join(("b.mp4", "talk.mp4")),)),
    ("mute the second clip, the first one must still be heard", (SetMute(clip(2)),)),
    ("discard all my changes and go back to my original file", (StartOver(),)),
    ("cut 0:10 to 0:20 and song.mp3 behind it all",
     (CutOut(s(10, 20)), AddMusic(media="song.mp3"))),
    ("give me audio track number 2, mp3", (ExtractAudio("mp3", 2),)),
)  # fmt: skip

HINTED: tuple[Said, ...] = (
    ("Drop the first 8 and the last 12 seconds", (CutOut(s(0, 8)), CutOut(s(-12)))),
    ("I only need what's between the 40 second and the 1:25 mark", (Trim(s(40, 85)),)),
    ("b.mp4 ought to open the video", (Move(clip("b.mp4"), to=1),)),
    ("write Happy Birthday Tom in big letters across the middle for 3 seconds",
     (AddText("Happy Birthday Tom", span=s(0, 3), position="center"),)),
    ("Apply the following changes to talk.mp4: mute 0:00-0:05, speed up 1.5x",
     (SetMute(span=s(0, 5)), Speed(1.5))),
    ("add some 80s synth music", (AddMusic("electronic"),)),
    ("trim to 90s please", (Trim(s(0, 90)),)),
    ("kill the sound between 0:10 and 0:12 and again between 0:50 and 0:53",
     (SetMute(span=s(10, 12)), SetMute(span=s(50, 53)))),
    ("join b.mp4 onto the end of talk.mp4", (Join(("talk.mp4", "b.mp4")),)),
    ('Show "see you soon" at the top when there are 5 seconds left',
     (AddText("see you soon", span=s(-5), position="top"),)),
    ("Add happy music, but nothing under the first 10 seconds",
     (AddMusic("happy", span=s(10)),)),
    ("chuck the second half", (CutOut(part(0.5)),)),
    ("double speed for clip one, half speed for clip two",
     (Speed(2.0, clip=clip(1)), Speed(0.5, clip=clip(2)))),
    ("music out - voice up 20% - last 5 seconds gone",
     (RemoveMusic(), SetVolume(rel(1.2), VOICE), CutOut(s(-5)))),
    ("trim to 0:10 - 0:40 - add calm music", (Trim(s(10, 40)), AddMusic("calm"))),
    ("stop the video at 2:05", (Trim(s(0, 125)),)),
    ("put them in reverse order", (Swap(clip(1), clip(2)),)),
    ("drop the second clip, join the others", (Remove(clip(2)),)),
    ("Wipe the slate clean", (StartOver(),)),
    ("Play just the part of song.mp3 from 0:30 on",
     (AddMusic(media="song.mp3", from_ms=30_000),)),
    ("upright please, and chop the sides rather than blur", (SetAspect("9:16", "crop"),)),
)  # fmt: skip

BY_EAR: tuple[Said, ...] = (
    ("keep the voise, remvoe the musik", (RemoveMusic("all"),)),
    ("slidshow of my fotos, 2 secs each", (Slideshow(2000),)),
    ("extract the adio as wav", (ExtractAudio("wav"),)),
    ("make the vidio square", (SetAspect("1:1"),)),
    ("mute it form 0:10 to 0:20", (SetMute(span=s(10, 20)),)),
)

OF_WHAT_IS_THERE: tuple[Said, ...] = (
    ("undo that, fade the music out instead", (Undo(), Fade(MUSIC, out_ms=2000))),
    ("just make the music a bit quieter instead", (SetVolume(rel(0.79), MUSIC),)),
    ("a sadder tune please", (AddMusic("sad", replace=True),)),
    ("Swap the music for jazz but keep the other edits", (AddMusic("jazz", replace=True),)),
    ("fade the music out over 2 seconds at the end", (Fade(MUSIC, out_ms=2000),)),
    ("Music should come in over three seconds and go out over five.",
     (Fade(MUSIC, 3000, 5000),)),
    ("the music should never be louder than my voice", (Duck(),)),
    ("The music needs to be roughly as loud as half of what it is",
     (SetVolume(rel(0.5), MUSIC),)),
    ("Whenever somebody is speaking the music has to drop", (Duck(),)),
)  # fmt: skip
"""Said when music has been added."""
