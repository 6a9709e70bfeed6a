"""Phrases that are put together: of columns, "can't" or "hardly", then "hear" or "make out".

Or of a pattern and what may stand in its gaps.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product


def every(*columns: str) -> str:
    """Each entry of the first column with each of the next ones, as a row of the lexicon."""
    rows = product(*([entry.strip() for entry in column.split(",")] for column in columns))
    return ", ".join(" ".join(row).strip() for row in rows)


def filled(pattern: str, gaps: Mapping[str, str]) -> str:
    """A pattern with each gap, "<TIME>", as what it means; a meaning may have later gaps."""
    for gap, meaning in gaps.items():
        pattern = pattern.replace(gap, meaning)
    return pattern


_SLOWLY = (
    "slowly, gently, softly, gradually, smoothly, quietly, slow, soft, gentle, easy, nice and "
    "slow, nice n slow, real slow, all slow, bit by bit, little by little"
)
INAUDIBLE = every(
    "cant, can not, cannot, couldnt, could not, cant really, cant even, cant quite, hardly, "
    "barely, can barely, can hardly, could hardly, could barely, scarcely, hard to, difficult to, "
    "tough to, impossible to, tricky to, struggle to, struggling to, struggled to, unable to, "
    "not able to, dont, didnt, nobody can, no one can, wont",
    "hear, understand, make out, catch, follow, discern",
)
COMING = ", ".join((
    every("come in, comes in, coming in, come up, comes up, coming up, creep in, creep up, drift "
          "in, enter, enters, rise, rises, start, starts, begin, begins, build up, builds up, "
          "bring it in, bring it up", _SLOWLY),
    every("slowly, gently, softly, gradually, smoothly", "come in, come up, creep in, bring in, "
          "bring it in, bring it up, rise, build up, ease in, drift in, get louder, raise"),
))  # fmt: skip
GOING = ", ".join((
    every("go out, goes out, going out, go down, goes down, die down, dies down, drift off, "
          "drift out, end, ends, finish, finishes, stop, stops, drop off, trail off, disappear, "
          "disappears, quieten down, go away, sink, bring it down, take it down", _SLOWLY),
    every("slowly, gently, softly, gradually, smoothly", "go out, die down, die away, drift off, "
          "end, stop, disappear, vanish, go away, drop off, trail off, get quieter, lower, "
          "quieten, bring down, bring it down"),
))  # fmt: skip
BELOW = every(
    "never be louder than, not be louder than, never get louder than, never louder than, not "
    "louder than, no louder than, stay below, stay under, stay quieter than, sit below, sit under, "
    "remain below, remain under, always be below, always be quieter than, always below",
    "my voice, the voice, me, my speech, the speech, the talking, the speaker, the narration, his "
    "voice, her voice, our voices, the voices, the dialogue, whoever is talking",
)
"""Where music is to be beside speech."""
SPEAKING = every(
    "when, whenever, while, whilst, each time, every time, any time, anytime, as soon as, as",
    "i, he, she, they, we, you, someone, somebody, anyone, anybody, people, im, hes, shes, theyre, "
    "someone is, somebody is, anyone is, people are, someones, somebodys, the speaker, the host, "
    "the guest, my guest, my guests, the narrator, a person, the speaker is, one of us",
    "speak, speaks, speaking, talk, talks, talking, chat, chats, chatting",
)
WHOEVER = every(
    "whoever, whoever is, whos, who is, the person, the person who is, the people, the people who "
    "are, everyone, anyone, the one, the guy, the man, the woman, the person who, people, someone, "
    "somebody",
    "talking, speaking, singing, narrating",
)
"""Those who are heard."""
PERSONS = (
    "bloke, chap, passer by, passerby, passersby, tourist, tourists, bystander, bystanders, "
    "stranger, strangers, pedestrian, pedestrians, photobomber, lad, lads, girl, girls, boy, "
    "boys, nan, gran, granny, grandma, grandad, granddad, grandpa, nana, uncle, auntie, aunt, "
    "cousin, brother, sister, missus, toddler, boyfriend, girlfriend, bf, gf, cop, gentleman, "
    "men, women, waiter, waitress, neighbour, neighbor, ex boyfriend, ex girlfriend, my ex, "
    "vicar, priest, bride, groom, professor, coach, speaker on the left"
)
"""Those who are seen, and may be heard."""
THROUGHOUT = every(
    "from the beginning, from the start, from beginning, from start, from the very beginning, "
    "from the very start",
    "to the end, until the end, till the end, to end, to the very end, through to the end, right "
    "to the end, to finish",
)
NEEDED_ONLY = every(
    "all i want, all i need, all im after, all i care about, all i would like, all id like, all we "
    "want, all we need, the only thing i want, the only thing i need, the only thing we need",
    "is, is the, is just, is just the, is to hear, is to keep",
)
NO_BARS = every(
    "no, without, without any, dont want, dont want any, dont want the, dont want those, dont want "
    "them, not the, minus the, lose the, get rid of the, remove the, ditch the, kill the, hate the",
    "black bars, black edges, black borders, black sides, black strips, black lines, black bits, "
    "bars",
)
SENT = every(
    "the mp3, the wav, the m4a, the song, the track, the tune, the audio, the music, the file, "
    "that mp3, that song, that track, that tune, the one",
    "i sent, i sent you, i uploaded, i gave you, i attached, i just sent, i just uploaded",
)
LOST_UNDER = every(
    "gets lost, get lost, is lost, are lost, got lost, lost, buried, swallowed, drowned, masked, "
    "hidden, disappears, disappear, submerged, overwhelmed",
    "under, in, behind, by, beneath, underneath, below",
)
_NEVER = (
    "no, not, not any, never, never any, not be, not be any, shouldnt be, shouldnt be any, should "
    "not be, should not be any, must not be, must not be any, mustnt be, mustnt be any, may not "
    "be, cant be, isnt, isnt any, not go, never go, shouldnt go, mustnt go, must not go, should "
    "not go, not get, shouldnt get, mustnt get"
)
AT_MOST = every(_NEVER, "louder than, higher than, above, over, stronger than, more than, beyond")
"""How loud at most, which is how loud it is meant to be."""
NO_LONGER = every(_NEVER, "longer than")
