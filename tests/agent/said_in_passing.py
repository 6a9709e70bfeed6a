"""What people say with reasons, asides and courtesies around the wish, and what is meant by it."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddMusic,
    Duck,
    ExtractAudio,
    Fade,
    Help,
    Normalise,
    PlaceMusic,
    RemoveMusic,
    RemoveVoice,
    SetMute,
    SetVolume,
    Undo,
    Unsupported,
)
from tests.agent.said import MUSIC, VOICE, Said, clip, rel, s

REASONS: tuple[Said, ...] = (
    (
        "I shot this in a pub and they had the radio on, so please get the music out",
        (RemoveMusic(),),
    ),
    ("my boss hates the tune we used, can you get rid of it", (RemoveMusic(),)),
    ("The song in this one is copyrighted and keeps being flagged. Could you remove it?",
     (RemoveMusic(),)),
    ("I'm not a fan of the music, take it off", (RemoveMusic(),)),
    ("We sang along and it was awful, so drop the vocals and leave the band in", (RemoveVoice(),)),
    ("Since nobody can hear the interview, bring the music down by 6 dB",
     (SetVolume(rel(0.501), MUSIC),)),
    ("turn the music down so I can hear my guest", (SetVolume(rel(0.6), MUSIC),)),
    ("mute it from 0:10 to 0:13, I sneezed", (SetMute(span=s(10, 13)),)),
    ("somebody drops a plate at 0:12, so mute from 0:11 to 0:14", (SetMute(span=s(11, 14)),)),
    ("fade out the sound over the last 3 seconds as it cuts off abruptly", (Fade(out_ms=3000),)),
    ("export the audio as wav because our editor can't open video files",
     (ExtractAudio("wav"),)),
    ("we want to show it at the party so no vocals, just the instrumental", (RemoveVoice(),)),
    ("This is our first dance and the DJ was bad so could you use song.mp3 instead of the sound",
     (SetMute(), AddMusic(media="song.mp3"))),
    ("it's a bit lifeless so could we maybe get some happy music under it", (AddMusic("happy"),)),
    ("no music at the moment, can you pop something cheerful in?", (AddMusic("happy"),)),
    ("the second clip has terrible wind, silence that one", (SetMute(clip(2)),)),
    ("some bits are quiet and some bits are loud, can you make it all the same", (Normalise(),)),
    ("my cousins only speak french, can you translate me", (Unsupported("translate"),)),
    ("I changed my mind about the last thing, undo it", (Undo(),)),
)  # fmt: skip
"""A reason before the wish, or behind it."""

INDIRECT: tuple[Said, ...] = (
    ("I'd like it if there was some calm music behind me", (AddMusic("calm"),)),
    ("this needs some jazz", (AddMusic("jazz"),)),
    ("we could use some dramatic music here", (AddMusic("cinematic"),)),
    ("I'm looking for something romantic to go under this", (AddMusic("romantic"),)),
    ("a bit of jazz behind me, nice and quiet", (AddMusic("jazz", volume=0.21),)),
    ("tense, suspenseful background music starting at 0:05", (AddMusic("tense", span=s(5)),)),
    ("add some music, something happy", (AddMusic("happy"),)),
    ("Put a suspenseful track behind the first ten seconds",
     (AddMusic("tense", span=s(0, 10)),)),
    ("the speech should be about 30% louder", (SetVolume(rel(1.3), VOICE),)),
    ("hm it's hard to hear him", (SetVolume(rel(1.5)),)),
    ("would it be possible to have the singing removed but the band kept", (RemoveVoice(),)),
    ("Strip everything that isn't someone talking", (RemoveMusic("all"),)),
    ("Silence whoever is talking but keep the tune.", (SetMute(VOICE),)),
    ("All I'm after is my voice", (RemoveMusic("all"),)),
    ("have the sound come up slowly over the first three seconds", (Fade(in_ms=3000),)),
    ("I'd appreciate it if you muted the whole video", (SetMute(),)),
    ("what exactly are you able to do", (Help(),)),
    ("which sort of things could I ask you for?", (Help(),)),
)  # fmt: skip
"""Wishes that are not said as such."""

RELAYED: tuple[Said, ...] = (
    ("The user wants the background music removed and the voice kept.", (RemoveMusic("all"),)),
    ("User request: remove the music from the video and keep the speech", (RemoveMusic("clips"),)),
    ("My client would like the audio extracted as mp3", (ExtractAudio("mp3"),)),
    ("The customer asked for upbeat background music.", (AddMusic("upbeat"),)),
    ("As the user requested, apply these changes: remove background music; export audio as WAV.",
     (RemoveMusic(), ExtractAudio("wav"))),
    ("my teacher told me to put calm music on it", (AddMusic("calm"),)),
)  # fmt: skip
"""Wishes of somebody else."""

OF_THE_MUSIC: tuple[Said, ...] = (
    ("the music's a bit loud", (SetVolume(rel(0.79), MUSIC),)),
    ("cant hear myself over that tune, bring it down a fair bit", (SetVolume(rel(0.36), MUSIC),)),
    ("you can hardly make out the speech over that music", (SetVolume(rel(0.6), MUSIC),)),
    ("The speaker gets lost under the music", (SetVolume(rel(0.6), MUSIC),)),
    ("the music is way too loud, bring it down by 10 dB", (SetVolume(rel(0.316), MUSIC),)),
    ("can we have the music at half of what it is now", (SetVolume(rel(0.5), MUSIC),)),
    ("I'd like the music to fade out", (Fade(MUSIC, out_ms=2000),)),
    ("I want the music to start at 0:12", (PlaceMusic(s(12)),)),
    ("have the music stop at 20 seconds", (PlaceMusic(s(0, 20)),)),
    ("Whenever my guest speaks, the music should get quieter automatically.", (Duck(),)),
    ("don't let the music change level when I speak", (Duck(on=False),)),
    ("Disable ducking so the music stays at a constant level", (Duck(on=False),)),
    ("take the fade off the end of the music", (Fade(MUSIC, out_ms=0),)),
    ("the client thinks the music is too cheerful, could you swap it for something calmer",
     (AddMusic("calm", replace=True),)),
    ("don't want any music after all sorry", (RemoveMusic(),)),
)  # fmt: skip
"""Said when music has been added."""
