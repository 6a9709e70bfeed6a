"""Ways to ask what can be done here."""

from __future__ import annotations

_WHAT = ("what", "what all", "what else", "which") + tuple(
    f"what {sort} of {things}"
    for sort in ("sort", "sorts", "kind", "kinds", "type", "types")
    for things in ("things", "edits", "changes", "stuff", "editing", "commands", "wishes")
) + ("what things", "what edits", "what changes", "which edits", "what commands", "which things")
_CAN = (
    "can you", "could you", "are you able to", "is it able to", "is this able to", "can this",
    "can it", "can the app", "can this app", "can this tool", "can this thing", "can i", "do you",
    "is this thing able to", "are you able", "does this", "does it", "does this thing", "can we",
)  # fmt: skip
_DO = ("do", "edit", "change", "make", "handle", "perform", "help with", "help me with", "offer", "support", "ask")

HELPING: tuple[tuple[str, str, str], ...] = (
    (
        "help",
        ", ".join(f"{what} {can} {do}" for what in _WHAT for can in _CAN for do in _DO)
        + ", "
        + ", ".join(f"{what} {can}" for what in _WHAT[4:] for can in _CAN)
        + ", what can you, whats this thing able to do, whats this able to do, whats it able to "
        "do, what are you capable of, what is it capable of, whats it capable of, what are my "
        "options, whats possible, what is possible here, how can you help, how can you help me, "
        "how could you help, how do you work, how does it work, what am i able to ask, what "
        "should i say, what should i ask, what are your skills, what skills do you have, show me "
        "what you can do, tell me what you can do, list what you can do, what you can do, your "
        "abilities, what do you know how to do, what are the options, list of commands, list "
        "your commands, list your features, what are your features, what are you good at, whats "
        "on offer, give me an overview of what you can do, what do you offer, what can be done, "
        "what can one do",
        "",
    ),
)
