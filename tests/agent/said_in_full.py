"""Wishes in whole sentences, and as assistants pass them on: numbers in words, units said once."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    CutOut,
    Duck,
    ExtractAudio,
    Fade,
    Gain,
    Help,
    Normalise,
    Redo,
    Remove,
    RemoveMusic,
    RemoveVoice,
    SetAspect,
    SetMute,
    SetVolume,
    Speed,
    Split,
    StartOver,
    Target,
    Trim,
    Undo,
)

from .said import MUSIC, VOICE, Said, clip, rel, s

NUMBERS: tuple[Said, ...] = (
    ("play it all two and a half times as fast", (Speed(2.5),)),
    ("the whole thing at one point five times the speed", (Speed(1.5),)),
    ("make the voice one and a half times as loud", (SetVolume(rel(1.5), VOICE),)),
    ("raise the volume by half", (SetVolume(rel(1.5)),)),
    ("put the volume at one hundred and twenty percent", (SetVolume(Gain(1.2)),)),
    ("fade in over a second and a half", (Fade(Target("all"), in_ms=1500),)),
    ("the final quarter of a minute can go", (CutOut(s(-15)),)),
    ("normalise it to minus sixteen LUFS", (Normalise(-16.0),)),
    ("cut it in two at the minute mark", (Split(60_000),)),
    ("cut from the 20th to the 25th second", (CutOut(s(20, 25)),)),
    ("begin at twelve seconds, finish at a minute and a half", (Trim(s(12, 90)),)),
)
"""Fractions, hundreds and ordinals in words."""

UNITS_SAID_ONCE: tuple[Said, ...] = (
    ("fade the sound in over two seconds and out over four",
     (Fade(Target("all"), in_ms=2000, out_ms=4000),)),
    ("trim the beginning by 2 seconds and the end by 3", (CutOut(s(0, 2)), CutOut(s(-3)))),
    ("take ten seconds off the front and five off the back", (CutOut(s(0, 10)), CutOut(s(-5)))),
    ("split it at 30 seconds, and again at 90", (Split(30_000), Split(90_000))),
    ("cut from 10 seconds to 20, and from 40 to 50", (CutOut(s(40, 50)), CutOut(s(10, 20)))),
    ("set the volume to 50 percent and cut the first 5 seconds",
     (SetVolume(Gain(0.5)), CutOut(s(0, 5)))),
)  # fmt: skip

AROUND_A_WISH: tuple[Said, ...] = (
    ("cut 0:45 to 1:10 and close the gap", (CutOut(s(45, 70)),)),
    ("delete 0:30-0:40, joining the parts before and after seamlessly", (CutOut(s(30, 40)),)),
    ("make it 1.5x without changing the pitch", (Speed(1.5),)),
    ("I'd like only the tune and none of the talking", (RemoveVoice(),)),
    ("I don't like the title, take it off", (Remove(Target("title")),)),
    ("I no longer want b.mp4, delete it", (Remove(Target("clip", None, "b.mp4")),)),
    ("delete the first clip and leave the other two as they are", (Remove(clip(1)),)),
    ("it's for a reel, so make it upright and fill the empty space with a blurred copy",
     (SetAspect("9:16", "blur"),)),
    ("square, but nothing may be cut off", (SetAspect("1:1", "blur"),)),
    ("mute the second clip only", (SetMute(clip(2)),)),
    ("remove the sound of the video and put song.mp3 there instead",
     (SetMute(), AddMusic(media="song.mp3"))),
    ("some happy music for the wedding", (AddMusic("happy"),)),
    ("can I have the soundtrack as a wav?", (ExtractAudio("wav"),)),
    ("export the German audio track as mp3", (ExtractAudio("mp3", language="deu"),)),
    ("give it a two second fade at both ends", (Fade(Target("all"), 2000, 2000),)),
    ("what sorts of edits are supported?", (Help(),)),
)  # fmt: skip
"""What is said of the rest, of the reasons and of what follows is no wish of its own."""

BACK_AND_FORTH: tuple[Said, ...] = (
    ("take that last change back", (Undo(),)),
    ("reverse my previous request", (Undo(),)),
    ("cancel what you just did", (Undo(),)),
    ("restore the change that was just undone", (Redo(),)),
    ("scrap all my edits and begin afresh", (StartOver(),)),
)

QUOTED: tuple[Said, ...] = (
    ('The user wrote: "please remove the music"', (RemoveMusic(),)),
    ('User message: "cut the first ten seconds"', (CutOut(s(0, 10)),)),
    ('Add music in a "calm" mood', (AddMusic("calm"),)),
    ('The user asks for "something happy" behind it', (AddMusic("happy"),)),
    ('put "Calm Waters" on the screen for 5 seconds', (AddText("Calm Waters", span=s(0, 5)),)),
    ("Apply these edits: 1) take out the music 2) trim to 30 seconds",
     (RemoveMusic(), Trim(s(0, 30)))),
)  # fmt: skip
"""Somebody else's words, moods between quotation marks, and numbered lists."""

OF_WHAT_IS_THERE: tuple[Said, ...] = (
    ("the music drowns me out. Halve its volume.", (SetVolume(rel(0.5), MUSIC),)),
    ("turn the music down by 6 dB, it fights with the speaker", (SetVolume(rel(0.501), MUSIC),)),
    ("the song should start softly over 3 seconds and die away over 5",
     (Fade(MUSIC, 3000, 5000),)),
    ("turn off the automatic lowering of the music", (Duck(on=False),)),
    ("let the title stay for 7 seconds rather than 4",
     (ChangeText(Target("title"), length_ms=7000),)),
)  # fmt: skip
"""Said when music has been added."""
