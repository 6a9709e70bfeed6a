"""Files by a part of their name: "the trip" where one file is called "trip to Lisbon.mp4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nemo_local.agent.grammar import lexicon
from nemo_local.agent.grammar.kinds import SOUND_FILES

_POINTERS = (
    "(?:the|my|make|put|move|then|mute|shorten|trim|delete|remove|cut|and|swap|drop|bin|ditch|lose"
    "|first|finally|lastly|next|order|interchange|play|show|use|only|speed up|slow down|split|skip"
    ") |[把将让]"
)
_NOT_BEHIND = "".join(f"(?<!{w} )" for w in ("during", "when", "while"))
"""Where "the talk" is the talking: "lower it when the talk starts"."""
_NOT_A_PLACE = "".join(f"(?<!{w} )" for w in ("at", "until", "till", "a"))
"""Where "the intro" is the beginning, not the clip of that name: "cut it at the intro"."""
_LISTED = (
    "^|[,、:，\n] ?|(?:^|\n)[-*•] |(?<![a-z0-9])(?:be|is|then|for|and|with|play|before|after) "
    "|[\u3400-\u9fff]"
)
"""What stands before a name in a list, or where it begins a message."""
_EDGES = frozenset(("start", "end"))
_LOWERS = re.compile(r"\b(?:swap|replace|change|lower|turn|keep|quieter|duck|set|bring)\b")
_ALWAYS_SPEECH = frozenset(("voice", "voices", "vocal", "vocals", "voiceover"))


def parts_of_names(text: str, files: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a lower-case text speaks of one file by a word that no other file's name has."""
    stems = {name: name.lower().rpartition(".")[0] for name in files}
    pictures = sum(not name.lower().endswith(SOUND_FILES) for name in files)
    words = {name: set(re.findall(r"[a-z]{3,}", stem)) for name, stem in stems.items()}
    for name, own in words.items():
        for word in own:
            if word not in text or any(word in ws for n, ws in words.items() if n != name):
                continue
            concept = lexicon.ENGLISH.get((word,), "")
            whole = word == stems[name] and pictures > 1
            speech = concept == "voice" and whole and word not in _ALWAYS_SPEECH
            edge = concept in _EDGES and whole
            ambiguous = bool(concept) and not concept.startswith("mood:")
            if ambiguous and not (speech or edge):
                continue
            lead = _NOT_BEHIND if speech else _NOT_A_PLACE if edge else ""
            pointers = f"(?<![a-z0-9]){lead}(?:{_POINTERS})"
            pointers += f"|{lead}(?:{_LISTED})" if whole else ""
            what = rf"(?:{pointers})({word})(?![a-z0-9])(?! music| song)"
            for found in re.finditer(what, text):
                if not speech or _is_the_clip(text[: found.start()]):
                    yield *found.span(1), name


def _is_the_clip(before: str) -> bool:
    """Whether "the talk" is the file: music is laid under it, but goes down under the talking."""
    return not (before.endswith(("under ", "over ")) and _LOWERS.search(before))


_BESIDE_A_LETTER = (
    " (?:(?:the )?(?:first|last|second|third|opening|closing|final)|before|after|then|goes|comes"
    "|plays|should)|, |$"
)
"""What tells "b" from a letter that means nothing."""


def initials(text: str, files: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a text speaks of a file by a name of one or two letters: "b first"."""
    for name in files:
        stem = name.lower().rpartition(".")[0]
        if re.fullmatch("[a-z0-9]?[a-z]", stem):
            cjk = "[\u3400-\u9fff]"
            for found in re.finditer(rf"(?<![a-z0-9.]){stem}(?={cjk})|(?<={cjk}){stem}$", text):
                yield *found.span(), name
            if stem not in {"a", "i"}:
                said = rf"(?<![a-z0-9'])(?:clip )?({stem})(?={_BESIDE_A_LETTER})"
                yield from ((*found.span(1), name) for found in re.finditer(said, text))
