"""What people type in a hurry: sentences without signs, slang, wishes mixed with their reasons."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    AddText,
    ChangeText,
    CutOut,
    ExtractAudio,
    Fade,
    RemoveMusic,
    SetAspect,
    SetMute,
    SetVolume,
    Split,
    Target,
    Trim,
    Undo,
    Unsupported,
)

from .said import MUSIC, VOICE, Said, rel, s

RUN_ON: tuple[Said, ...] = (
    # a reason behind a wish is none, a complaint about something else is one
    ("bung the sound up a bit the wind was mad", (SetVolume(rel(1.2)),)),
    ("double the volume mate its dead quiet", (SetVolume(rel(2.0)),)),
    ("twise as loud pls", (SetVolume(rel(2.0)),)),
    ("swap the music for sth happy", (AddMusic("happy", replace=True),)),
    (
        "make it vertical the music is too loud",
        (SetAspect("9:16"), SetVolume(rel(0.6), MUSIC)),
    ),
    ("swap the song i want something happier", (AddMusic("happy", replace=True),)),
    # a command behind what was told
    ("cant bear the music just leave me talking", (RemoveMusic("all"),)),
    ("forgot to turn the radio off can u kill it", (RemoveMusic(),)),
    ("last five seconds is just my shoe lol get rid", (CutOut(s(-5)),)),
    ("0:00 to 0:12 is me setting up chop it", (CutOut(s(0, 12)),)),
    ("ending is so sudden can the sound fade away", (Fade(out_ms=2000),)),
    ("why cant i hear it turn the sound back on", (SetMute(muted=False),)),
    ("leave what my nan is saying and lose the music", (RemoveMusic("all"),)),
    ("got no music on this yet, pick whatever fits", (AddMusic(),)),
    ("dont like what u just did", (Undo(),)),
    # what is not wanted
    ("1:1 dont want any black bars", (SetAspect("1:1", "crop"),)),
    ("trim it to 45s minus the music", (Trim(s(0, 45)), RemoveMusic())),
    ("make it square without music", (SetAspect("1:1"), RemoveMusic())),
    ("music off pls and make it 16:9", (RemoveMusic(), SetAspect("16:9"))),
    ("just the audio no video", (ExtractAudio(),)),
    ("get rid of that bin in the corner its ugly", (Unsupported("object"),)),
    ("not that loud pls", (SetVolume(rel(0.6)),)),
    ("the voice needs to come through more", (SetVolume(rel(1.5), VOICE),)),
)

WITHOUT_QUOTES: tuple[Said, ...] = (
    (
        "stick Dave's Birthday at the top for 4 secs",
        (AddText("Dave's Birthday", span=s(0, 4), position="top"),),
    ),
    ("and SALE NOW ON across the bottom", (AddText("SALE NOW ON", position="bottom"),)),
    ("put call us now at the bottom", (AddText("call us now", position="bottom"),)),
    (
        "change the text to Grand Opening its wrong atm",
        (ChangeText(Target("text"), "Grand Opening"),),
    ),
    ("add jazz at the start", (AddMusic("jazz"),)),
)

WITHOUT_UNITS: tuple[Said, ...] = (
    ("take out 46 to 49", (CutOut(s(46, 49)),)),
    ("trim 5 off the front and 3 off the back", (CutOut(s(0, 5)), CutOut(s(-3)))),
    ("fade it in over 2 and out over 4", (Fade(in_ms=2000, out_ms=4000),)),
    ("chop it every 15 seconds", (Split(every_ms=15_000),)),
    ("keep the first min and a half", (Trim(s(0, 90)),)),
)

OWN_SONGS: tuple[Said, ...] = (
    (
        "song.mp3 from 30 seconds in, under the whole thing",
        (AddMusic(media="song.mp3", from_ms=30_000),),
    ),
    (
        "stick song.mp3 on but like really quiet so you can still hear me",
        (AddMusic(media="song.mp3", volume=0.21),),
    ),
    ("song.mp3 for the last ten seconds only", (AddMusic(media="song.mp3", span=s(-10)),)),
    ("add the mp3 i sent but fade it in", (AddMusic(media="song.mp3", fade_in_ms=2000),)),
)

OF_THE_MUSIC: tuple[Said, ...] = (
    ("that song aint it give me another one", (AddMusic(replace=True),)),
    ("this song is doing my head in change it", (AddMusic(replace=True),)),
    (
        "song.mp3 is too loud turn it down",
        (SetVolume(rel(0.6), Target("music", name="song.mp3")),),
    ),
    ("music up a smidge", (SetVolume(rel(1.2), MUSIC),)),
)
"""Said after music was added."""
