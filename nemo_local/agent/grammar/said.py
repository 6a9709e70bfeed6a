"""A part of a message, asked about its words: which of them are said, and beside which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from nemo_local.agent.grammar.kinds import (
    AUDIBLE,
    DEEDS,
    REPLACING,
    SOUND_FILES,
    TEXTS,
    THINGS,
    TIMES,
)
from nemo_local.agent.grammar.tokens import Token

_STRETCH = ("first", "last", "from", "to", "number", "want", "change", "it")
_PUTTING = frozenset((
    "put", "whack", "stick", "bung", "chuck", "shove", "throw", "slap", "set", "give", "get", "pop",
))  # fmt: skip
"""What brings a level somewhere: "whack the volume up"."""
_PLACED_OUT = TIMES | {"out", "from", "to", "first", "last", "number", "file", "ordinal", "clip"}
_PLACES = frozenset(("number", "half", "middle", "split", "clip", "video"))


@dataclass(frozen=True)
class Said:
    """A part of a message, asked about its words."""

    tokens: Sequence[Token]

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The concepts said."""
        return frozenset(t.kind for t in self.tokens)

    def any(self, *kinds: str) -> bool:
        """Whether any of these was said."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def pairs(self) -> list[tuple[Token, Token]]:
        """Each word with the one behind it."""
        return list(pairwise(self.tokens))

    @property
    def deeds(self) -> frozenset[str]:
        """What is to be done."""
        return self.kinds & DEEDS

    @property
    def audible(self) -> bool:
        """Whether it is about something that is heard."""
        return self.any(*AUDIBLE)

    @property
    def cuts_a_sound(self) -> bool:
        """Whether a cut is of the sound, not of the clip: "cut the music after 20 seconds"."""
        timed = self.any("time", "clock")
        return self.audible and self.kinds.isdisjoint(_PLACES - {"number"} if timed else _PLACES)

    @property
    def shortens(self) -> bool:
        """Whether music is to be cut to a length."""
        sides = {"time", "clock", "number", "start"}
        to = any(b.kind == "to" and a.kind not in sides for a, b in self.pairs)
        cuts = [t for t in self.tokens if t.kind == "cut"]
        phrased = any(t.value is None and t.end > t.start + 3 for t in cuts)
        to &= self.any("music") and not self.any("from")
        return self.cuts_a_sound and to and not phrased  # "cut out ..." removes

    @property
    def puts_at_a_level(self) -> bool:
        """Whether "put" changes a level of what is there: "put the voice at 80%"."""
        sorts = {t.sort for t in self.tokens}
        named = sorts & {"mood", "file", "some", "match", "uploaded", "quote", "title", "caption"}
        level = sorts & {"percent", "db", "half", "full", "louder", "quieter", "volume"}
        put = any(t.value in _PUTTING for t in self.tokens)
        put |= any(a.kind == "add" and a.chinese and b.kind == "to" for a, b in self.pairs)
        return bool(level) and not named and put

    @property
    def moves_a_level(self) -> bool:
        """Whether something heard is shoved louder or quieter, not to another place."""
        return self.audible and self.any("louder", "quieter") and not self.any("file", "clip")

    @property
    def takes_a_stretch_instead(self) -> bool:
        """Whether another stretch is to stay than before: "do the first 90 secs instead"."""
        instead = any(t.value == "instead" for t in self.tokens)
        return instead and self.any(*TIMES) and self.kinds <= {"replace", *_STRETCH, *TIMES}

    @property
    def does_otherwise(self) -> bool:
        """Whether "instead" only says that a deed takes an earlier one's place."""
        new = self.sings and (self.any("file", "some") or self.names_a_mood)
        instead = all(t.value == "instead" for t in self.tokens if t.kind == "replace")
        return self.any(*REPLACING) and not new and instead

    @property
    def is_out(self) -> bool:
        """Whether nothing but a stretch or a clip is said to be out: "0:00-0:07 out"."""
        last = self.tokens[-1]
        placed = self.any(*TIMES, "file", "ordinal") and self.kinds <= _PLACED_OUT
        return last.kind == "out" and placed

    @property
    def flips_two(self) -> bool:
        """Whether two clips change places, not the picture its sides: "flip the first and last"."""
        places = [t for t in self.tokens if t.kind in {"first", "last", "ordinal", "file"}]
        return len(places) == 2 and any(t.value == "flip" for t in self.tokens)

    @property
    def names_a_mood(self) -> bool:
        """Whether a mood of music is named."""
        return any(k.startswith("mood:") for k in self.kinds)

    @property
    def sings(self) -> bool:
        """Whether music or a file of it is spoken of."""
        return self.any("music", "file") or self.names_a_mood

    @property
    def goes_down_to_a_length(self) -> bool:
        """Whether "down" is to a length, not a level: "get this down to a minute"."""
        kinds = [t.kind for t in self.tokens]
        runs = zip(kinds, kinds[1:], kinds[2:], strict=False)
        return ("quieter", "to", "time") in runs and not self.audible

    @property
    def takes_time_off(self) -> bool:
        """Whether a length is to come off: "knock 15 seconds off the end"."""
        kinds = [t.kind for t in self.tokens]
        return ("time", "off") in pairwise(kinds) and not self.audible

    @property
    def goes_somewhere(self) -> bool:
        """Whether what "needs to go" is not to go away, but to another place."""
        places = {"before", "after", "first", "last", "start", "end", "tofront", "toback"}
        timed = self.any(*TIMES)
        clips = self.any("file", "ordinal", "clip") and self.any(*places)
        texts = self.any(*TEXTS) and self.any("top", "bottom", "center", "middle")
        return (clips or texts) and not timed and self.tokens[-1].kind != "mustgo"

    @property
    def takes_edges_off(self) -> bool:
        """Whether what does not fit into the frame is to go: "多余部分裁掉"."""
        gone = self.any("surplus") and self.any("remove", "cut", "crop")
        return gone and not self.any(*TIMES, *AUDIBLE)

    @property
    def makes_a_video(self) -> bool:
        """Whether images become one: "用这些照片做个视频"."""
        made = self.any("image") and not self.any(*DEEDS - {"add", "join", "slideshow"})
        kinds = [t.kind for t in self.tokens]
        of_them = ("video", "image") in pairwise(kinds)
        return made and (of_them or not {"video", "clip"}.isdisjoint(kinds[-2:]))

    @property
    def is_drowned(self) -> bool:
        """Whether something cannot be heard over the music: "can't hear myself over that tune"."""
        heard = [t.kind for t in self.tokens]
        if {"music", "voice"} <= self.kinds and any(
            t.kind == "inaudible" and t.chinese for t in self.tokens
        ):
            return self.deeds <= {"what"}  # "曲子一直在响，我都听不清自己说话"
        behind = heard[heard.index("inaudible") + 1 :]
        return "music" in behind and (behind[0] != "music" or "dueto" in heard)

    @property
    def cuts_a_stretch(self) -> bool:
        """Whether a stretch goes for how it looks: "最后8秒手抖了 cut掉"."""
        return self.any(*TIMES) and self.any("cut", "trim", "remove", "mute")

    @property
    def cuts_it_all(self) -> bool:
        """Whether a stretch goes with whatever is heard or seen in it."""
        return self.any(*TIMES) and self.any("cut", "trim", "mute")

    @property
    def adds_in_chinese(self) -> bool:
        """Whether what is to be added is said in Chinese."""
        return all(t.chinese for t in self.tokens if t.kind == "add")

    @property
    def puts_a_text(self) -> bool:
        """Whether a text that is there goes to another place: "字幕放上面"."""
        kinds = [t.kind for t in self.tokens]
        if self.any("quote", "say", "colon") or not self.any(*TEXTS) or "add" not in kinds:
            return False
        at = kinds.index("add")
        placed = set(kinds[at + 1 : at + 3]) & {"top", "bottom", "center"}
        return bool(placed) and not TEXTS.isdisjoint(kinds[:at]) and self.tokens[at].chinese

    @property
    def tells_who(self) -> bool:
        """Whether "only" is about who speaks: "只留老师的声音", not "老师只收wav"."""
        kinds = [t.kind for t in self.tokens]
        return "only" in kinds and "speakers" in kinds[kinds.index("only") :]

    @property
    def is_by_so_much(self) -> bool:
        """Whether "plus" is a level: "人声加5db"."""
        new = self.any("mood", "file", "quote") or any(k.startswith("mood:") for k in self.kinds)
        return self.audible and self.any("db", "percent") and not new and self.deeds == {"add"}

    @property
    def takes_someone_out(self) -> bool:
        """Whether somebody is to go from the picture: "remove the bloke behind me"."""
        gone = self.any("remove", "take", "blur") and not self.any(*TIMES, "clip", "scenery")
        return gone and not self.audible

    @property
    def is_masked(self) -> bool:
        """Whether music is complained of that is in a voice's way."""
        loud = any(t.kind == "quieter" and t.value == "loud" for t in self.tokens)
        return loud and self.any("music") and self.deeds == {"quieter"}

    @property
    def is_music_only_there(self) -> bool:
        """Whether music is to be added in one place: "music only under the second clip"."""
        kinds = [t.kind for t in self.tokens if t.kind in {"music", "only", "ordinal", "file"}]
        there = kinds[:2] == ["music", "only"] and len(kinds) > 2 and kinds[2] != "only"
        return self.deeds == {"only"} and there

    @property
    def covers_all(self) -> bool:
        """Whether music is to fill the video, not a picture its frame: "song.mp3铺满整个视频"."""
        songs = any(str(t.value).endswith(SOUND_FILES) for t in self.tokens if t.kind == "file")
        return (songs or self.any("music")) and not self.any(
            "vertical", "horizontal", "square", "ratio"
        )

    @property
    def takes_silence_out(self) -> bool:
        """Whether silence is a thing to be cut, not what is wished for."""
        silence = any(t.value in {"silence", "silences", "silent"} for t in self.tokens)
        return silence and self.any("remove", "cut")

    @property
    def lays_under(self) -> bool:
        """Whether music is to go under something."""
        laid = {"add", "put", "lay", "insert"}
        return any(t.kind == "add" and t.value in laid for t in self.tokens)

    @property
    def spares_a_stretch(self) -> bool:
        """Whether what is excepted is a stretch of time, not a thing."""
        at = next(i for i, t in enumerate(self.tokens) if t.kind == "except")
        behind = {t.kind for t in self.tokens[at + 1 :]}
        return bool(behind & TIMES) and behind.isdisjoint(THINGS)
