"""A message in English or Chinese → the edits it means. Pure; no model, tables only.

`tokens` finds the concepts (`lexicon`) and quantities, `wishes` the single clauses, `reading`
what each means in its turn: by the `table` of rules, less what `accounting` and `doubts` ask
about; `together` what all of them mean.
"""

from __future__ import annotations

from dataclasses import dataclass

from nemo_local.agent.edits import Edit, Unclear
from nemo_local.agent.grammar.clauses import Context, File
from nemo_local.agent.grammar.detours import straightened
from nemo_local.agent.grammar.fields import fields_said
from nemo_local.agent.grammar.languages import at_home, in_another_language
from nemo_local.agent.grammar.quoting import reported
from nemo_local.agent.grammar.reading import Reading
from nemo_local.agent.grammar.rewording import reworded
from nemo_local.agent.grammar.together import settle
from nemo_local.agent.grammar.tokens import tokenise
from nemo_local.agent.grammar.wishes import clauses

__all__ = ["Context", "File", "Understanding", "understand"]

LONGEST = 2000
"""Characters that a message may have: a wish has fewer, and reading takes time with each."""


@dataclass(frozen=True)
class Understanding:
    """The edits of a message, in order; `note` names the reading where there was a choice.

    `aside` are words that nobody knew and that did not seem to matter.
    """

    edits: tuple[Edit, ...]
    note: str | None = None
    aside: tuple[str, ...] = ()


def understand(message: str, context: Context) -> Understanding:
    """Read a message. What cannot be read is an `Unclear` edit; nothing is raised."""
    if len(message) > LONGEST:
        return Understanding((Unclear("long"),))
    message = reported(reworded(fields_said(straightened(message))))
    tokens = tokenise(message, [f.name for f in context.files])
    if in_another_language(tokens, message):
        return Understanding((Unclear("language"),))
    reading = Reading(context)
    wishes = clauses(at_home(tokens), message)
    for i, said in enumerate(wishes, 1):
        reading.take(said, is_last=i == len(wishes))
    settled, note = settle(
        reading.edits or [Unclear("message")],
        asks_for_voice=reading.asks_for_voice,
        chosen=reading.chosen,
    )
    return Understanding(settled, note, tuple(reading.aside))
