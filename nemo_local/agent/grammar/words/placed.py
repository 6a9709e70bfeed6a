"""Order, places and times said in a roundabout way: "for just as long", "it is over by 0:51".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

STRETCHES: tuple[Row, ...] = (
    (
        ("start", "begin", "runs", "goes"),
        r"\b(?:(?:it|that|which) )?(?:(?:start|begin)(?:s|ning|ing)?(?: at)?|(?:runs|goes) from) "
        r"(\d[\d:.]*(?: ?s(?:ec\w*)?)?|<NUMBER> seconds?),? (?:and )?(?:it )?(?:is )?(?:end|stop"
        r"|finish|over|done|go|goe)(?:s|es|ing|ed)?(?: (?:by|at|on|till|until|to|around))? "
        r"(?=\d|<NUMBER>)",
        r"from \1 to ",
    ),
)

PLACED: tuple[Row, ...] = (
    (("offset",), r"\b(?:start(?:ing)? )?offset(?: of)? (?=\d)", "from "),
    (
        ("of its volume", "of its level", "of its loudness", "of its original", "of its full"),
        r"\b(come in|start|begin|play)\b([^.;!?]*) at ([^,.;!?]{1,20}?) of its "
        "(?:own |original |full )?(?:volume|level|loudness)",
        r"\1\2 at \3",
    ),
    (
        ("last ",),
        r"<BEGIN>(?:the )?last(?: clip| one| part)? (?:goes |comes )?first,? (?:and )?(?:the )?"
        "first(?: clip| one| part)? (?:goes |comes )?last(?:,? (?:and )?the middle[^.;!?]*)?<END>",
        "swap the first clip and the last clip",
    ),
    (
        ("to the end", "to the start", "to the front", "to the beginning"),
        r"<BEGIN>(the (?:\w+ (?:clip|one|part)|[\w-]+\.\w+)) to the "
        r"(end|start|front|beginning)<END>",
        r"move \1 to the \2",
    ),
    ((" last ",), r"\bit <MUST> last (?:for )?(?=[0-9]|<NUMBER>)", "show it for "),
    (
        (" on",),
        r"\bswitch (it|that|them|the (?:sound|audio|music|voice)) (?:back )?on\b",
        r"turn \1 on",
    ),
    (
        (" last ",),
        "((?:make|let|have) (?:the (?:title|caption|text|subtitle|music|song)|it)"
        "|(?:title|caption|text|subtitle|it) <MUST>) last (?:for )?(?=[0-9]|<NUMBER>)",
        r"\1 stay for ",
    ),
    (
        ("follow", "come after", "precede"),
        r"<BEGIN>(?:[^,.;:!?]*(?:order|sequence)[^,.;:!?]*[:;,.] ?)?(the \w+(?: clip)?"
        r"|[\w-]+\.\w+) (?:is|are|was|were|needs?|ought)?(?: ?meant| ?supposed| ?should| "
        r"?must)?(?: to)? follow (the \w+(?: clip)?|[\w-]+\.\w+)<END>",
        r"put \1 after \2",
    ),
    (
        ("precede",),
        r"<BEGIN>(?:[^,.;:!?]*(?:order|sequence)[^,.;:!?]*[:;,.] ?)?(the \w+(?: clip)?"
        r"|[\w-]+\.\w+) (?:is|are|was|were|needs?|ought)?(?: ?meant| ?supposed| ?should| "
        r"?must)?(?: to)? precede (the \w+(?: clip)?|[\w-]+\.\w+)<END>",
        r"put \1 before \2",
    ),
    (
        ("lasting",),
        r"(?:starting|beginning) (?:at )?<TIME>(?: in)?,? and lasting (?:for )?(\w+)(?: "
        "seconds?)?(?=,)",
        r"from \1 for \2 seconds",
    ),
    (
        ("before", "mustn"),
        "<X> (?:must|should|may|is|can)(?:<NOT>) (?:to )?(?:begin|start|come in|set in|play) "
        "(?:before|until|earlier than) <X>(?=[,.;!?]|$| and )",
        r"\1 should start at \2",
    ),
    (
        ("skip",),
        r"<BEGIN>(?:please )?skip (?=the (?:first|opening|last|closing|final|initial)\b|from\b|\d"
        r"|between\b)",
        "cut out ",
    ),
    (
        (
            "been removed",
            "is gone",
            "been cut",
            "been taken",
            "is removed",
            "are gone",
            "been trimmed",
        ),
        "^(.*?),? (?:after|once) (the [^,.;!?]*?) (?:has|have|is|are) (?:been )?(?:removed|gone"
        "|cut(?: (?:out|off|away))?|taken (?:out|off)|trimmed(?: off)?)<END>",
        r"cut out \2. Then \1",
    ),
    (
        ("00:",),
        r"((?:first|last) )00:(?:00:)?(\d\d(?:\.\d+)?)(?! ?(?:-|–|to))(?=\b)",
        r"\g<1>\2 seconds",
    ),
    (
        ("just as long", "equally long", "same length", "same time"),
        r"^(.*\b(?:last|closing|final) )([\w.]+ seconds?)(.*?) fade(?: out)?,? (?:for|over) "
        "(?:just as long|equally long|the same (?:length|time)(?: of time)?)",
        r"\1\2\3 fade out over \2",
    ),
    (
        ("just as long", "equally long", "same length", "same time"),
        r"^(.*\b(?:first|opening) )([\w.]+ seconds?)(.*?) fade(?: in)?,? (?:for|over) (?:just as "
        "long|equally long|the same (?:length|time)(?: of time)?)",
        r"\1\2\3 fade in over \2",
    ),
    (
        ("half-minute", "half minute"),
        r"\b(at |before |after |until |till |from |to )the half[- ]minute(?: mark)?",
        r"\g<1>0:30",
    ),
    (
        ("halfway on", "half way on", "the middle on", "halfway through on"),
        r"\bfrom (?:the )?(?:half ?way|middle)(?: point| mark)?(?: through)? (?:on|onwards?)\b",
        "from the middle to the end",
    ),
    (
        ("come up", "pop up", "show up"),
        r"\b(should|must|has to|needs to|is to) (?:come|pop|show) up\b",
        r"\1 appear",
    ),
    (
        ("too many",),
        r"<BEGIN>(?:oh dear,? )?(?:that['’]s|that is|those (?:are|were)|that was) (\w+) "
        "(?:changes|steps|edits) too many[.,;!] ?(?:please )?(?:roll|take|undo|revert"
        "|turn)[^.;!?]*",
        r"undo the last \1 changes",
    ),
    (
        ("taken back", "undone", "revert", "revers", "cancelled", "rolled back"),
        "<BEGIN>(?:that|the|my|this) (?:very )?last (?:step|change|edit|one|action"
        "|thing)[^.;!?]*? (?:should|must|needs? to|has to|can|ought to) be (?:taken back|undone"
        "|reverted|reversed|cancelled|rolled back)",
        "undo the last step",
    ),
    (
        ("um", "uh", "er"),
        "(?:find and )?(?:delete|remove|cut(?: out)?|take out) (?:every|all|all the|any|each"
        r"|the) \"?(?:u+h*m+|u+h+|e+r+m*)\"?s?(?:,? (?:and|or) (?:every |all )?\"?(?:u+h+|u+m+"
        r"|e+r+m*|a+h+|like)\"?s?)*(?!\w)",
        "remove the filler words",
    ),
)
