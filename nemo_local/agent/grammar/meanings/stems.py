"""Voice and music within the clips."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from nemo_local.agent.edits import Edit, Keep, RemoveMusic, RemoveVoice
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.kinds import DEEDS, THINGS
from nemo_local.agent.grammar.meanings import output
from nemo_local.agent.grammar.moments import when


def only_voice(clause: Clause) -> Sequence[Edit]:
    """The voice and nothing else."""
    return (RemoveMusic("all", params.clip(clause)),)


def only_music(clause: Clause) -> Sequence[Edit]:
    """The clips' music and nothing else."""
    moment = when(clause)
    return (RemoveVoice(params.clip(clause), moment.span() if moment.is_range else None),)


def just_voice(clause: Clause) -> Sequence[Edit] | None:
    """The voice, if it is what "only" is about: "only remove the music" is not."""
    return only_voice(clause) if _is_all_that_stays(clause, "voice") else None


def just_music(clause: Clause) -> Sequence[Edit] | None:
    """The music, if it is what "only" is about."""
    return only_music(clause) if _is_all_that_stays(clause, "music") else None


def _is_all_that_stays(clause: Clause, thing: str) -> bool:
    kinds = [t.kind for t in clause.tokens]
    at = kinds.index("only")
    counted = THINGS | _PLACES | (DEEDS if clause.has("remove") else frozenset())
    behind = next((k for k in kinds[at + 1 :] if k in counted), "")
    return (behind or next((k for k in reversed(kinds[:at]) if k in counted), thing)) == thing


_PLACES = frozenset(("file", "ordinal"))


def remove_music(clause: Clause) -> Sequence[Edit]:
    """The music: what was added, what is in the clips, or both."""
    if clause.has("voice") and _follows(clause, "from", "music"):
        return only_music(clause)
    scope: Literal["any", "added", "clips", "all"] = "any"
    if clause.has("added") and clause.has("original", "video"):
        scope = "all"
    elif clause.has("added", "uploaded", "mood"):
        scope = "added"
    elif clause.has("all"):
        scope = "all"
    elif clause.has("original") or (clause.has("video") and not clause.context.added_music):
        scope = "clips"
    elif clause.has("file", "ordinal", "clip"):
        scope = "any" if clause.context.added_music else "clips"
    name = params.file_name(clause)
    if name and any(f.name == name and f.kind == "audio" for f in clause.context.files):
        scope = "added" if clause.context.added_music else "clips"
    moment = when(clause)
    timed = moment.is_range or moment.at is not None
    span = moment.span() if timed else None
    return (RemoveMusic(scope, params.clip(clause), span),)


def separate(clause: Clause) -> Sequence[Edit]:
    """The voice or the music by itself, or the sound from the picture."""
    if clause.has("voice") or not clause.has("sound", "music"):
        return only_voice(clause)
    return only_music(clause) if clause.has("music") else output.extract(clause)


def spare(clause: Clause) -> Sequence[Edit]:
    """What is to stay as it is."""
    return tuple(Keep(t) for t in params.targets(clause))


def _follows(clause: Clause, before: str, after: str) -> bool:
    return any(a.kind == before and b.kind == after for a, b in pairwise(clause.tokens))
