"""What is said around wishes: what a cut leaves, what fills a frame, how others are called."""

from __future__ import annotations

from nemo_local.agent.grammar.words.families import every
from nemo_local.agent.grammar.words.tongues import LANGUAGES

AROUND: tuple[tuple[str, str, str], ...] = (
    (
        "isolate",
        every(
            "only like to hear, only want to hear, only need to hear, only wish to hear, just want "
            "to hear, just like to hear, only hear, only hears, just hear, just hears, hear only, "
            "hears only, hear just, hears just, hear nothing but, hears nothing but",
            "me, us, him, her, them, the speaker, the speech, my voice",
        ),
        "",
    ),
    (
        "gapless",
        every(
            "close, close up, closing, closing up, fill, fill in, shut, tighten, remove, hide",
            "the gap, the gaps, that gap, up the gap, the hole, the space, gaps, any gap, any gaps",
        )
        + ", "
        + every(
            "without, without leaving, leaving, leave, so there is, so there isnt, with, there "
            "should be, with no, leaving no, leave no, no, without any",
            "gap, a gap, no gap, gaps, any gap, black gap, a black gap, hole, a hole",
        )
        + ", seamlessly, seamless, ripple delete, close it up, "
        + every(
            "join, joining, stitch, stick, put, connect, glue, join up, joining up, pull, merge",
            "the remaining parts, the remaining pieces, the two remaining pieces, the two "
            "remaining parts, whats left, what is left, what remains, the two sides, both sides, "
            "the parts before and after, the parts on either side, the ends, the two halves, the "
            "two ends, the rest",
        ),
        "",
    ),
    (
        "blur",
        every(
            "a blurred, a blurry, the blurred, a soft blurred, blurred, blurry, an out of focus",
            "copy, version, duplicate, background, fill, backdrop, repeat, extension, image, clone",
        ),
        "",
    ),
    (
        "filler",
        every(
            "the, any, all the, all, with the",
            "empty space, empty spaces, empty area, empty areas, empty parts, blank space, blank "
            "area, blank areas, leftover space, spare space, unused space, remaining space, free "
            "space, empty bits, rest of the frame, rest of the screen, black areas, empty bars",
        )
        + ", the following, following steps, following edits, following changes, dear, darling, "
        "sweetheart, sir, madam, pal, folks, everybody else, ladies, continuing, "
        "continuing on, carrying on, going on",
        "",
    ),
    (
        "it",
        "whats left, what is left, what remains, whatever is left, whatever remains, whats left "
        "over, what is left over, whats left of it, what is left of it, the result of that",
        "",
    ),
    (
        "want",
        "asks for, asked for, asking for, is asking for, ask for, would appreciate, is after, "
        "was after, theyre after, insists on, opted for, wishes for",
        "",
    ),
    (
        "request",
        every(
            "id be, i would be, wed be, we would be, itd be, it would be, ill be, i will be, it "
            "might be, would be, thatd be, that would be",
            "grateful, glad, happy, delighted, thankful, pleased, much obliged, nice, great, "
            "lovely, good, ideal, perfect, wonderful, helpful, fantastic, brilliant, cool, best, "
            "better, so good, amazing, very grateful, really grateful, really nice, super",
            "if, if you, if we",
        )
        + ", id appreciate it if, i would appreciate it if, it would help if, itd help if, it "
        "helps "
        "if, would help if",
        "",
    ),
    (
        "filler",
        every(
            "relative to, compared to, compared with, in relation to, versus, as against, with "
            "respect to, measured against",
            "its, the, their, what it is, how it is, how loud it is, where it is, todays",
            "present, current, existing, original, now, at present, right now, today, previous, "
            "earlier, actual",
            "level, volume, loudness, setting, value, state, ",
        )
        + ", areas, zones, lengths, sized, equal length, equal lengths, equal parts, same length",
        "",
    ),
    (
        "fadeout",
        every(
            "no, without, without an, without a, not an, not a, avoid an, avoid a, avoid the, "
            "avoid, instead of an, instead of a, dont want an, dont want a",
            "abrupt, sudden, hard, harsh, jarring, blunt",
            "end, ending, stop, cut off, finish, cutoff, halt",
        ),
        "",
    ),
    (
        "fadein",
        every(
            "no, without, without an, without a, not an, not a, avoid an, avoid a, avoid the, "
            "avoid, instead of an, instead of a, dont want an, dont want a",
            "abrupt, sudden, hard, harsh, jarring, blunt",
            "start, beginning, opening, entry, entrance, onset",
        ),
        "",
    ),
    (
        "mp4",
        every(
            "back to, switch to, return to, go back to, revert to, resume",
            "producing, making, exporting, rendering, outputting, creating, delivering, giving me",
            "a video, video, the video, videos, a video file, a film, the film, pictures",
        )
        + ", "
        + every(
            "a video, the video, video, a film, video output, picture and sound",
            "instead of, rather than, not",
            "an audio file, audio, a sound file, sound, the audio file, just audio, just sound, "
            "audio only, only audio, the sound file, sound only",
        ),
        "",
    ),
    (
        "clip",
        "stretch, span, interval, sequence, time range, time span, time window, timespan",
        "",
    ),
    (
        "faster",
        every("so, too, very, really, painfully, way too, far too, a bit, rather", "slowly"),
        "",
    ),
    (
        "slower",
        every("so, too, very, really, way too, far too, a bit, rather", "quickly, hastily"),
        "",
    ),
    (
        "beyond:object",
        "licence plate, licence plates, license plate, license plates, number plate, number "
        "plates, registration plate, registration plates, house number, credit card",
        "",
    ),
    (
        "keep",
        "remain, remains, continues, keeps playing, plays on, keeps going, carries on, keep "
        "playing, goes on playing, keep going",
        "",
    ),
    (
        "music",
        "whatever is playing, whatevers playing, what is playing, whats playing, whatever plays, "
        "whatever was playing, what was playing, whatever music there is, any music there is",
        "",
    ),
    (
        "duck",
        every(
            "automatic, auto, automated, automatically, self",
            "lowering, dimming, dipping, ducking, reduction, turning down, quietening, volume "
            "drop, "
            "volume drops, volume change, volume changes, level changes, volume adjustment, "
            "volume reduction, volume control, dip, dips",
        ),
        "",
    ),
    (
        "blur",
        every(
            "nothing, nothing may be, nothing should be, nothing must be, nothing gets, nothing "
            "is, nothing can be, nothing has to be, dont let anything be, without anything being, "
            "without "
            "anything getting, so nothing is, so nothing gets, so that nothing is, so that nothing "
            "gets",
            "cut off, cropped, cropped off, cropped out, cut away, lost, chopped off, missing, cut",
        ),
        "",
    ),
    (
        "hearing",
        every(
            "let me, let us, let people, let everyone, let viewers, i want to, id like to, i would "
            "like to, i need to, we want to, we need to, wed like to, want to, i wanna, make me, "
            "able to, can i, can we, could i, could we",
            "hear",
        ),
        "",
    ),
    (
        "extract",
        "hand me, hand over, hand it over, pass me, deliver, hand it to me"
        ", i need it as, i want it as, id like it as, i would like it as, let me have it as",
        "",
    ),
    (
        "normalspeed",
        every(
            "normal, regular, usual, ordinary, standard, natural, original, initial, real, true, "
            "default, its own, the recorded, as recorded",
            "speed, pace, tempo, rate, playback speed, playback rate",
        )
        + ", real time, realtime, normal playback",
        "",
    ),
    (
        "not",
        "none of, not any of, not one bit of, no trace of, not a trace of",
        "",
    ),
    (
        "rest",
        every(
            "the other, all the other, all other, both other, the two other, the other two, the "
            "other three, my other, the remaining, the remaining two",
            "clips, videos, parts, ones, pieces, scenes, segments, shots, files, sections",
        )
        + ", the other two, the other three, both others",
        "",
    ),
    *((f"language:{code}", english, "") for code, english in LANGUAGES),
)
