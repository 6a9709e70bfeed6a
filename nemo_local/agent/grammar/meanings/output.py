"""Sound files."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nemo_local.agent.edits import CLIPS, Edit, ExtractAudio, RemoveMusic, RemoveVoice, Span, Trim
from nemo_local.agent.grammar import params
from nemo_local.agent.grammar.clauses import Clause
from nemo_local.agent.grammar.moments import when
from nemo_local.timeline import AudioFormat


def extract_music(clause: Clause) -> Sequence[Edit]:
    """The music of the clips as a sound file."""
    file = (e for e in extract(clause) if isinstance(e, ExtractAudio))
    return (RemoveVoice(params.clip(clause)), *file)


def extract(clause: Clause) -> Sequence[Edit]:
    """Which sound file, of which stream, of the voice or the music alone."""
    formats: tuple[AudioFormat, ...] = ("wav", "m4a", "mp3")
    wanted = next((f for f in formats if clause.has(f)), None)
    numbered = clause.has("stream", "track") or (
        clause.has("ordinal", "number") and clause.has("sound") and not _is_of_a_clip(clause)
    )
    stem: list[Edit] = []
    if clause.has("voice") and not clause.has("sound"):
        stem = [RemoveMusic("all")]
    elif clause.has("music") and not clause.has("sound", "voice"):
        stem = [RemoveVoice()]
    stream = params.ordinal(clause) if numbered else None
    one = params.clip(clause) if not numbered else CLIPS
    moment = when(clause)
    span = moment.span() if moment.is_range else None
    if span and span != Span():
        stem = [Trim(span), *stem]
    spoken = clause.first("language")
    of_sound = spoken and (spoken.chinese or clause.has("stream", "track", "sound"))
    language = spoken.kind.partition(":")[2] if spoken and of_sound else None
    return (*stem, ExtractAudio(wanted, stream, language, one))


def _is_of_a_clip(clause: Clause) -> bool:
    """Whether a place is a clip's: "the sound of the second clip", not "as a wav file"."""
    clips = [b for a, b in pairwise(clause.tokens) if b.kind == "clip" and a.kind not in _FORMATS]
    return bool(clips) or clause.tokens[0].kind == "clip"


_FORMATS = frozenset(("mp3", "wav", "m4a", "sound"))


def soundtrack(clause: Clause) -> Sequence[Edit]:
    """All that is heard as a sound file: "can I have the soundtrack as a wav"."""
    return extract(clause.without(clause.of("music")))
