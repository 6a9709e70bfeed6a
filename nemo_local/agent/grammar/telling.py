"""Sentences that tell how things are, why or what for: what is wished for stands beside them.

"The band was loud and I talked over it, so could you take it out": only the last is a wish;
the others say what "it" is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from nemo_local.agent.grammar.connecting import PARAMETERS
from nemo_local.agent.grammar.kinds import AUDIBLE, DEEDS, TIMES
from nemo_local.agent.grammar.parts import Part
from nemo_local.agent.grammar.reasons import SAYS_A_WISH, adds_nothing, gives_a_reason
from nemo_local.agent.grammar.sentences import happens, plans, states, words_of
from nemo_local.agent.grammar.standing import only_greets, stands_alone
from nemo_local.agent.grammar.tokens import Token
from nemo_local.agent.grammar.words.statements import (
    ABLE,
    OBLIGING,
    OPENINGS,
    PERSONS,
)

_REFERENTS = TIMES | {
    "music", "voice", "sound", "title", "caption", "text", "file", "ordinal", "clip", "image",
    "instrument", "beyond", "first", "last", "from", "to", "at", "after", "before", "number",
    "start", "end", "mp3", "wav", "m4a",
}  # fmt: skip
"""What a later "it" or "there" may stand for."""
_THEIR_OWN = frozenset(("beyond:publish", "beyond:generate", "beyond:song", "beyond:translate"))
"""What people tell of doing themselves, which no later "it" stands for."""
_HEARD = AUDIBLE | {"instrument", "speakers"}
_OWN = _REFERENTS - {"to", "from", "at", "after", "before", "number"}
_POINTING = frozenset(("it", "this", "that", "those", "these"))
_SEVERAL = frozenset(("those", "these"))
_STRETCHES = frozenset(("part", "section", "bit", "segment", "portion", "moment"))
"""Names of what has no name: "that part"."""
_WANTED = AUDIBLE | {"want", "it"}
_BACK = frozenset(("it", "some"))
_TALKING = ("talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "speaking")
_BARE = ({"remove"}, {"cut"}, {"mute"})
"""Deeds without an object, which are done to what was spoken of: "..., get rid"."""


_FORMATS = frozenset(("mp3", "wav", "m4a", "mp4", "ratio", "vertical", "horizontal", "square"))
_APPROVED = frozenset((
    "fine", "ok", "okay", "good", "best", "preferred", "ideal", "great", "perfect", "better",
))  # fmt: skip


def without_reasons(said: Sequence[Part], message: str) -> list[Part]:
    """The parts without those that only tell something, if there is a wish beside them.

    What they speak of goes to the next wish that points back to it.
    """
    if len(said) < 2:
        return list(said)
    telling = [_tells(part, message) for part in said]
    for i in range(1, len(said)):  # "because he coughs and the music is loud"
        goes_on = said[i].led == "and" and telling[i - 1] and said[i - 1].led == "because"
        telling[i] |= goes_on and states(words_of(message[said[i].start : said[i].end]))
    for i in range(len(said) - 1):  # "somebody drops a plate at 0:42, so mute from 0:41"
        timed = all(any(t.sort in TIMES for t in p.tokens) for p in said[i : i + 2])
        words = words_of(message[said[i].start : said[i].end])
        telling[i] |= timed and words[:1] != [] and words[0] in PERSONS and happens(words)
    reasons = False
    for i in range(len(said) - 2, -1, -1):  # "students leave after 25 min, so keep only ..."
        led = said[i + 1].led
        reasons = led in {"hence", "request"} or (reasons and led == "and")
        telling[i] |= reasons and gives_a_reason(said[i], message)
    for i, part in enumerate(said[:-1]):  # "I do need the sound, turn it back on"
        only_wanted = {t.kind for t in part.tokens} <= _WANTED
        telling[i] |= only_wanted and bool(_pointed_at(said[i + 1], part.tokens))
    for i, part in enumerate(said[:-1]):  # "老师说不能超过一分钟，帮我只留前40秒"
        telling[i] |= _tells_a_limit(part, message) and any(map(_cuts, said[i + 1 :]))
    if not any(_wishes(p) for p, tells in zip(said, telling, strict=True) if not tells):
        return list(said)
    out: list[Part] = []
    spoken_of: list[Token] = []
    for part, tells in zip(said, telling, strict=True):
        if tells and not (out and _gives_the_time(part, out[-1])):
            spoken_of = (
                _referents(part, of_a_stretch=bool(out) and _only_places(out[-1])) or spoken_of
            )
            continue
        if out and adds_nothing(part, out[-1], message):
            continue
        pointed_at = _pointed_at(part, spoken_of)
        names_its_own = any(t.sort in _OWN for t in part.tokens)
        spoken_of = [] if pointed_at or names_its_own else spoken_of
        out.append(replace(part, tokens=[*pointed_at, *part.tokens]))
    return out


_LIMIT = re.compile("超过|超出|多于|长于|控制在|限制在|最[长多]|只[能准许让]|以内")
_REQUIRES = re.compile("说|要求|规定|限制|平台|比赛|只能|只准|只许|只让")


def _tells_a_limit(part: Part, message: str) -> bool:
    """Whether a part but says how long somebody wants a video at most."""
    kinds = [t.kind for t in part.tokens]
    somebody = kinds[:1] in (["speakers"], ["unknown"])
    somebody = somebody and _REQUIRES.search(message, part.start, part.end) is not None
    timed = not TIMES.isdisjoint(kinds) and AUDIBLE.isdisjoint(kinds)
    return somebody and timed and _LIMIT.search(message, part.start, part.end) is not None


def _cuts(part: Part) -> bool:
    """Whether a part says which stretch or clip is to go or to stay."""
    kinds = {t.kind for t in part.tokens}
    return bool(kinds & _CUTTING) and bool(kinds & _CUT_FROM) and kinds.isdisjoint(AUDIBLE)


_CUTTING = frozenset(("cut", "trim", "remove", "keep", "only", "excerpt"))
_CUT_FROM = TIMES | {"file", "ordinal"}
_FRAMING = frozenset(("change", "crop", "blur"))


def _commands(part: Part, message: str) -> bool:
    """Whether a part begins with a deed: "silence whoever is talking"."""
    first = part.tokens[0] if part.tokens else None
    deed = first is not None and (first.kind in DEEDS - {"want", "only"} or first.kind in _FRAMING)
    return deed and first is not None and not message[part.start : first.start].strip()


def _only_places(part: Part) -> bool:
    """Whether a part is but a stretch that the next one tells about: "from 1:40 it's noise"."""
    return any(t.sort in TIMES for t in part.tokens) and not _wishes(part)


def _referents(part: Part, *, of_a_stretch: bool = False) -> list[Token]:
    """What a sentence speaks of; of several things that are heard the first."""
    plays = any(str(t.value).startswith("play") for t in part.tokens)  # "they play techno"
    said = [replace(t, kind="music") if plays and t.sort == "mood" else t for t in part.tokens]
    since = {b.start for a, b in pairwise(said) if (a.kind, b.kind) == ("after", "time")}
    spoken_of = [
        t
        for t in said
        if t.sort in _REFERENTS and t.kind not in _THEIR_OWN and t.start not in since
    ]  # how long somebody stayed awake is no stretch: "after ten seconds"
    heard = [t for t in spoken_of if t.kind in _HEARD]
    heard.sort(key=lambda t: str(t.value) in _TALKING)  # "I talked over the band"
    kinds = {t.sort for t in spoken_of}
    placed = kinds & (TIMES | {"clip", "image", "file"})
    idle = {"beyond"} if placed or of_a_stretch else {"ordinal", "number"}
    return [t for t in spoken_of if t not in heard[1:] and t.sort not in idle]


def _tells(part: Part, message: str) -> bool:
    if part.led == "because":
        return True
    said = _without_the_time(part.tokens)
    kinds = {t.sort for t in said if t.value not in _SAYING_NOTHING}
    begin = said[0].start if said is not part.tokens else part.start
    words = words_of(message[begin : part.end])
    asks = part.led == "request" or part.question or _commands(part, message)
    says_a_wish = bool(kinds & SAYS_A_WISH) and "beyond" not in kinds and not plans(words)
    goes = "mustgo" in kinds and bool({*words[:1]} & _POINTING)  # "... so those can go"
    if asks or goes or says_a_wish or ("each" in kinds and not kinds.isdisjoint(TIMES)):
        return False
    if words[:1] == ["why"] and words[2:3] not in (["you"], ["we"]):
        return True  # "why can't I hear anything, unmute it"
    if kinds & _FORMATS and _APPROVED & set(words):
        return False  # "mp3 is fine"
    strange = kinds <= {"unknown"} and bool({*words[:1]} & PERSONS)  # "I sneezed"
    told = states(words) or states(words_of(message[part.start : part.end]))
    told |= strange or _is_of_others(words)
    return told or (kinds.isdisjoint(PARAMETERS) and happens(words))


def _is_of_others(words: Sequence[str]) -> bool:
    """Whether a sentence tells what others do: "they lose interest", "nobody needs to see it"."""
    said = [w for w in words if w not in OPENINGS][:7]
    if said[:1] == ["nobody"] or said[:2] == ["no", "one"]:
        return bool({"see", "watch", "hear"} & set(words[:7]))
    if said[:2] == ["you", "can"]:
        return bool({"see", "hear"} & set(words[:6]))  # "you can hear a radio behind me"
    does = len(said) > 2 and said[0] in {"they", "he", "she"}
    return does and (OBLIGING | ABLE | {"is", "are"}).isdisjoint(said)


_SAYING_NOTHING = frozenset(("up", "down", "says", "said"))
"""What makes no wish of a sentence: "down the pub", "she says it is boring"."""


def _without_the_time(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens behind the stretch that a sentence begins with: "from 0:50 to 1:20 they play"."""
    when = list(takewhile(lambda t: t.kind in _LEADING_TIMES, tokens))
    timed = any(t.kind in TIMES for t in when) and len(when) < len(tokens)
    return tokens[len(when) :] if timed else tokens


_LEADING_TIMES = TIMES | {
    "from", "to", "at", "after", "before", "first", "last", "start", "end", "in", "for", "number",
    "middle",
}  # fmt: skip


def _wishes(part: Part) -> bool:
    return stands_alone(part.tokens)


def _gives_the_time(part: Part, wish: Part) -> bool:
    """Whether a sentence behind a wish says how long: "lose the intro, it's 4 seconds"."""
    timed = [any(t.sort in TIMES for t in p.tokens) for p in (part, wish)]
    return timed == [True, False] and part.led != "because" and not only_greets(wish.tokens)


def _pointed_at(part: Part, spoken_of: Sequence[Token]) -> list[Token]:
    """What a wish's "it" or "some" stands for, unless the wish names a thing of its own."""
    kinds = {t.sort for t in part.tokens if t.value not in _STRETCHES}
    if kinds in _BARE:
        return [t for t in spoken_of if t.sort not in {"sound", "video"}]
    if kinds.isdisjoint(_BACK) and not any(t.value == "both" for t in part.tokens):
        return []
    if any(t.value in _SEVERAL for t in part.tokens) and any(t.sort in TIMES for t in spoken_of):
        return [t for t in spoken_of if t.sort not in _HEARD]  # seconds, whatever is heard then
    if kinds & _OWN:
        return [t for t in spoken_of if t.kind == "file" and not kinds & {"file", "mood"}]
    return list(spoken_of)
