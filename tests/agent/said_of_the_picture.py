"""Clips, texts and the frame, as people speak of them who are in a hurry."""

from __future__ import annotations

from nemo_local.agent.edits import (
    AddText,
    ChangeText,
    CutOut,
    Join,
    Move,
    OnlyClip,
    Redo,
    Remove,
    SetAspect,
    Speed,
    Split,
    Swap,
    Target,
    Trim,
    Undo,
    Unsupported,
)

from .said import Said, clip, s

TITLE, CAPTION = Target("title"), Target("caption")

CLIPS_AND_TEXTS: tuple[Said, ...] = (
    # what goes, by its sides
    ("lop the closing six seconds off", (CutOut(s(-6)),)),
    ("axe 0:20-0:26", (CutOut(s(20, 26)),)),
    ("nothing past 0:25 please", (CutOut(s(25)),)),
    ("knock 4 seconds off the front", (CutOut(s(0, 4)),)),
    ("shave 2 sec from the start and 3 sec from the back", (CutOut(s(0, 2)), CutOut(s(-3)))),
    ("take three seconds off either end", (CutOut(s(0, 3)), CutOut(s(-3)))),
    ("let it begin four seconds later", (CutOut(s(0, 4)),)),
    ("the clip should finish 5 seconds earlier", (CutOut(s(-5)),)),
    ("remove 6 seconds starting at 0:10", (CutOut(s(10, 16)),)),
    ("everything from ten seconds to a quarter minute must go", (CutOut(s(10, 15)),)),
    # what stays
    ("start the film at 0:04 and end it at 0:22", (Trim(s(4, 22)),)),
    ("I need a 12 second clip starting at 0:08", (Trim(s(8, 20)),)),
    ("get it down to 20 seconds", (Trim(s(0, 20)),)),
    ("the video has to be 15 seconds long", (Trim(s(0, 15)),)),
    ("jump straight to 0:09", (Trim(s(9)),)),
    ("cut it short at 0:24", (Trim(s(0, 24)),)),
    ("the film should begin 6 seconds in", (Trim(s(6)),)),
    ("first trim it to 0:05-0:15, finally undo that", (Trim(s(5, 15)), Undo())),
    # pace and pieces
    ("1.5x between 0:10 and 0:20", (Speed(1.5, span=s(10, 20)),)),
    ("quarter speed from 0:05 to 0:08", (Speed(0.25, span=s(5, 8)),)),
    ("slow it back down to normal", (Speed(1.0),)),
    ("accelerate it by 1.25", (Speed(1.25),)),
    ("halve the clip at 0:15", (Split(15000),)),
    ("chop it up into 5 second chunks", (Split(None, every_ms=5000),)),
    # order
    ("b.mp4 last, talk.mp4 first",
     (Move(clip("b.mp4"), to=-1), Move(clip("talk.mp4"), to=1))),
    ("tack b.mp4 onto the front of talk.mp4",
     (Move(clip("b.mp4"), before=clip("talk.mp4")),)),
    ("append b.mp4 to talk.mp4", (Join(("talk.mp4", "b.mp4")),)),
    ("b.mp4 has to go ahead of talk.mp4", (Move(clip("b.mp4"), before=clip("talk.mp4")),)),
    ("b.mp4 has to go", (Remove(clip("b.mp4")),)),
    ("make b the opening clip", (Move(clip("b.mp4"), to=1),)),
    ("open with b.mp4", (Move(clip("b.mp4"), to=1),)),
    ("transpose the first and the last clip", (Swap(clip(1), clip(-1)),)),
    ("clip 2, then clip 1", (Move(clip(2), to=1),)),
    ("delete all clips except b.mp4", (OnlyClip(clip("b.mp4")),)),
    ("only use b.mp4, forget the other one", (OnlyClip(clip("b.mp4")),)),
    ("ditch clip number 2", (Remove(clip(2)),)),
    # texts
    ("put the words Thanks for coming at the end", (AddText("Thanks for coming", span=s(-3)),)),
    ("add a title that says Winter 2021 at the start", (AddText("Winter 2021", span=s(0, 3)),)),
    ("add the title Top Ten Tips", (AddText("Top Ten Tips"),)),
    ("open with a title card saying The Long Way", (AddText("The Long Way", span=s(0, 3)),)),
    ('captions: "Then" at 0:05 and "Now" at 0:20',
     (AddText("Then", "caption", s(5, 8)), AddText("Now", "caption", s(20, 23)))),
    ('stick our names, "Ann & Bo", on screen for 4 seconds', (AddText("Ann & Bo", span=s(0, 4)),)),
    ("make the title say Ahoj instead", (ChangeText(TITLE, "Ahoj"),)),
    ("replace the title with Going Down Under", (ChangeText(TITLE, "Going Down Under"),)),
    ("move the caption up to the top", (ChangeText(CAPTION, position="top"),)),
    ("the title should last 5 seconds", (ChangeText(TITLE, length_ms=5000),)),
    ("the caption should stay up from 0:05 to 0:09", (ChangeText(CAPTION, span=s(5, 9)),)),
    ("subtitle everything I say automatically", (Unsupported("transcribe"),)),
    # the frame, and back
    ("make it nine by sixteen", (SetAspect("9:16"),)),
    ("go back to 16 by 9", (SetAspect("16:9"),)),
    ("make it square and cut off the sides", (SetAspect("1:1", "crop"),)),
    ("vertical, crop, don't blur", (SetAspect("9:16", "crop"),)),
    ("oh no, undo both", (Undo(2),)),
    ("bring back what you just undid", (Redo(),)),
)  # fmt: skip
