"""Files by a part of their name: "the trip" where one file is called "trip to Lisbon.mp4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nemo_local.agent.grammar import lexicon

_POINTERS = "(?:the|my|make|put|move|then|mute|shorten|trim) |[把将让]"
_NOT_BEHIND = "".join(f"(?<!{w} )" for w in ("under", "over", "during", "when", "while", "in"))
"""Where "the talk" is the talking: "lower it when the talk starts"."""
_SOUNDS = (".mp3", ".wav", ".m4a", ".aac")
_ALWAYS_SPEECH = frozenset(("voice", "voices", "vocal", "vocals", "voiceover"))


def parts_of_names(text: str, files: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a lower-case text speaks of one file by a word that no other file's name has."""
    stems = {name: name.lower().rpartition(".")[0] for name in files}
    pictures = sum(not name.lower().endswith(_SOUNDS) for name in files)
    words = {name: set(re.findall(r"[a-z]{3,}", stem)) for name, stem in stems.items()}
    for name, own in words.items():
        for word in own:
            if any(word in other for n, other in words.items() if n != name):
                continue
            concept = lexicon.ENGLISH.get((word,), "")
            speech = concept == "voice" and word == stems[name] and word not in _ALWAYS_SPEECH
            ambiguous = word in lexicon.VOCABULARY and not concept.startswith("mood:")
            if ambiguous and not (speech and pictures > 1):
                continue
            lead = _NOT_BEHIND if speech else ""
            what = rf"(?<![a-z0-9]){lead}(?:{_POINTERS})({word})(?![a-z0-9])(?! music| song)"
            for found in re.finditer(what, text):
                yield *found.span(1), name


def initials(text: str, files: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where a Chinese text speaks of a file by a name of one or two letters."""
    for name in files:
        stem = name.lower().rpartition(".")[0]
        if re.fullmatch("[a-z0-9]?[a-z]", stem):
            cjk = "[\u3400-\u9fff]"
            for found in re.finditer(rf"(?<={cjk}){stem}(?={cjk}|$)", text):
                yield *found.span(), name
