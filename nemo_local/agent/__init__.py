"""From a message to edits, from edits to a changed draft and an answer.

`respond` is one turn, `place` lays uploads down; `session` holds what both take and give.
"""

from nemo_local.agent.answering import respond
from nemo_local.agent.apply.placing import place

__all__ = ["place", "respond"]
