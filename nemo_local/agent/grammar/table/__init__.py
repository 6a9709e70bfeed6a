"""The table of rules: which words mean which edits. The first rule that fits and finds one wins.

To teach a new way of saying something: mostly a word in `words/`, sometimes a line here.
"""

from __future__ import annotations

from nemo_local.agent.grammar.rules import Rules
from nemo_local.agent.grammar.table.leftover import LEFTOVER
from nemo_local.agent.grammar.table.music import MUSIC
from nemo_local.agent.grammar.table.picture import PICTURE
from nemo_local.agent.grammar.table.sound import SOUND
from nemo_local.agent.grammar.table.talk import CONVERSATION

RULES = Rules((*CONVERSATION, *SOUND, *MUSIC, *PICTURE, *LEFTOVER))
