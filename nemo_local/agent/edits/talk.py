"""What a message may be besides an edit: history, questions, courtesy, the impossible."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nemo_local.agent.edits.values import EVERYTHING, Target, check

Topic = Literal["timeline", "duration", "files", "music", "separator", "ready"]

Beyond = Literal[
    "song",
    "face",
    "transcribe",
    "translate",
    "object",
    "generate",
    "speech",
    "colour",
    "motion",
    "black",
    "style",
    "sticker",
    "effects",
    "ramp",
    "both",
    "corner",
    "noise",
    "fillers",
    "publish",
    "talk",
    "ratio",
    "tempo",
    "loop",
    "bars",
]
Question = Literal[
    "message",
    "part",
    "meant",
    "contrary",
    "which_sound",
    "language",
    "long",
    "volume",
    "range",
    "move",
    "remove",
    "speed",
    "text",
    "aspect",
    "no_uploaded_music",
]


@dataclass(frozen=True)
class Undo:
    """Go back some steps."""

    steps: int = 1

    def __post_init__(self) -> None:
        check(1 <= self.steps <= 1000, "steps are counted from 1 to 1000")


@dataclass(frozen=True)
class Redo:
    """Take back some steps of going back."""

    steps: int = 1

    def __post_init__(self) -> None:
        check(1 <= self.steps <= 1000, "steps are counted from 1 to 1000")


@dataclass(frozen=True)
class StartOver:
    """The clips as they were uploaded, and nothing else."""


@dataclass(frozen=True)
class Keep:
    """Leave something as it is: a wish that is met by doing nothing."""

    target: Target = EVERYTHING


@dataclass(frozen=True)
class Help:
    """Say what can be done here."""


@dataclass(frozen=True)
class Greet:
    """A word of politeness, to be returned."""

    kind: Literal["hello", "thanks"] = "hello"


@dataclass(frozen=True)
class Ask:
    """A question about the draft."""

    about: Topic = "timeline"


@dataclass(frozen=True)
class Unsupported:
    """A wish beyond what can be done here; `what` is its topic in the phrase table."""

    what: Beyond


@dataclass(frozen=True)
class Unclear:
    """A wish that lacks something; `what` names the question in the phrase table.

    `words` are the person's own, where nothing in them was understood.
    """

    what: Question
    words: str = field(default="", compare=False)
