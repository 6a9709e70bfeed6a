"""Ways to ask what can be done here."""

from __future__ import annotations

HELPING: tuple[tuple[str, str, str], ...] = (
    (
        "help",
        "what youre able to do, what you are able to do, what youre capable of, what you are "
        "capable of, whats on the menu, other tricks, tricks up your sleeve, up your sleeve, "
        "what can you, what can you do, do anything else, anything else you can do, is that all "
        "you can do, is that all you do, what else do you do, what else is there, can you do "
        "more, you do anything else, else can you do, what else can you do, whats this thing able "
        "to do, whats this able to do, whats it able to do, what is it capable of, whats it "
        "capable of, what are you capable of, what are my options, whats possible, what is "
        "possible here, how can you help, how can you help me, how could you help, how do you "
        "work, how does it work, what should i say, what should i ask, what are your skills, what "
        "skills do you have, show me what you can do, tell me what you can do, list what you can "
        "do, what you can do, your abilities, what do you know how to do, what are the options, "
        "list of commands, list your commands, list your features, what are your features, whats "
        "on offer, give me an overview of what you can do, what can be done, what can one do, "
        "what do you do, what can i do, what can i ask",
        "",
    ),
)
