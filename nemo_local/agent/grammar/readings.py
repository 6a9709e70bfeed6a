"""Words whose meaning hangs on the words beside them: negations, phrasal verbs, moods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nemo_local.agent.grammar.kinds import DEEDS, LOOSE, NEGATABLE
from nemo_local.agent.grammar.tokens import Token


def negations(tokens: Sequence[Token], message: str) -> list[Token]:
    """After "don't", a deed spares what follows; a thing is to be removed."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        i += 1
        if token.kind != "not":
            out.append(token)
            continue
        while i < len(tokens) and tokens[i].kind in LOOSE | {"want", "some"}:
            i += 1
        follows = tokens[i].kind if i < len(tokens) else ""
        if follows == "keep" or follows in {"fade", "fadein", "fadeout", "fadeboth", "duck"}:
            out.append(replace(token, kind="remove"))
            i += follows == "keep"
        elif follows == "quieter" and message[tokens[i].start :][:3].lower().startswith(
            ("too", "太", "so ")
        ):
            continue  # "not too loud" is said in full by what follows
        elif follows in NEGATABLE:
            out.append(replace(token, kind="spare", end=tokens[i].end))
            i += 1
        elif follows.startswith("mood:"):  # "not too sad"
            i += 1
        elif follows:
            out.append(replace(token, kind="remove"))
    return out


def resolved(tokens: list[Token]) -> list[Token]:
    """Deeds whose meaning hangs on the words beside them.

    Whoever takes or gets something out removes it, whoever takes a file uses it; to clear
    all captions is not to start over.
    """
    kinds = {t.kind for t in tokens}
    out = "out" in kinds or ("off" in kinds and "take" in kinds)
    excerpt = kinds & {"time", "clock"} and not kinds & {"file", "music"}
    deeds = {"take": "remove" if out else "excerpt" if excerpt else "add"}
    if "out" in kinds and kinds & {"music", "voice"} and not kinds & DEEDS:
        deeds["change"] = "remove"
    everything: list[Token] = []
    if kinds & {"music", "voice", "sound", "title", "caption", "text"} and "except" not in kinds:
        deeds["startover"] = "remove"
        everything = [replace(t, kind="all") for t in tokens if t.kind == "startover"]
    return [*(replace(t, kind=deeds.get(t.kind, t.kind)) for t in tokens), *everything]


def moods(tokens: Sequence[Token]) -> list[Token]:
    """Without the words of moods that only say what a video is about: "my travel video"."""
    kinds = {t.kind for t in tokens}
    asks = bool(kinds & {"add", "want", "replace", "swap", "match"})
    changes = bool(kinds & {"change"} and kinds & {"music", "it"}) and not kinds & {
        "louder",
        "quieter",
    }
    alone = not kinds & DEEDS

    def meant(i: int) -> bool:
        after = next((t.kind for t in tokens[i + 1 :] if not t.kind.startswith("mood:")), "")
        if after == "music":
            return True
        return (asks or changes or alone) and after not in {"video", "clip", "voice", "image"}

    return [t for i, t in enumerate(tokens) if not t.kind.startswith("mood:") or meant(i)]
