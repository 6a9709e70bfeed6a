"""Levels, order and time said in a roundabout way: "knock 4 dB off", "for just as long".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

LEVELLED: tuple[Row, ...] = (
    (
        ("say",),
        r",? say,? (?=(?:about |around |roughly )?(?:\d|<NUMBER>|half\b|an?\b)[\w.: -]{0,14}"
        "(?:%|percent|db|decibel|sec|min|x\\b|times|faster|slower|louder|quieter))",
        " ",
    ),
    (
        ("as loud as ",),
        r"\bas loud as (half|an? (?:third|quarter|fifth)|two thirds|\d+ ?(?:%|percent)) (?=of )",
        r"at \1 ",
    ),
    (
        ("knock", "shave", "take", "shed"),
        r"(?:knock|shave|take|shed) ((?:[\w.-]+ ){1,4}?|\d+ ?)(db|decibels?|percent|%)(?: or so)? "
        "(?:off|from)(?: of)? ",
        r"lower by \1\2 ",
    ),
    (
        ("quadrup", "triple", "treble", "double"),
        "(?:quadruple) the (?:loudness|volume|level|sound) of <X><END>",
        r"make \1 four times as loud",
    ),
    (
        ("triple", "treble"),
        "(?:triple|treble) the (?:loudness|volume|level|sound) of <X><END>",
        r"make \1 three times as loud",
    ),
    (
        ("plenty", "is enough", "will do", "is fine", "suffices"),
        r"<BEGIN>(\d+ ?%|[\w-]+ percent) (?:is|would be|will be)? ?(?:plenty|enough|fine|ample"
        "|suffices|loud enough)(?: volume)? for (the (?:music|tune|song|track|background music"
        "|voice|backing)|it)",
        r"set \2 to \1",
    ),
    (
        ("by a factor", "by factor"),
        r"by (?:a )?factor (?:of )?([\d.]+|two|three|four|half)",
        r"to \1 times",
    ),
    (
        ("covering what", "drowning what", "covering my", "drowning out what", "hiding what"),
        ",? without (?:it |its |the music |that )?(?:covering|drowning(?: out)?|burying|masking"
        "|hiding) (?:what (?:I|we|he|she|they|is)(?:['’]m|['’]re)? (?:says?|saying|being said"
        "|said)|my voice|the (?:voice|speech|words))",
        "",
    ),
    (
        (
            "distracting",
            "annoying",
            "irritating",
            "unpleasant",
            "jarring",
            "off-putting",
            "tiresome",
        ),
        "<BEGIN>(?:I|we) find <X> (?:(?:too|rather|quite|very|really|so) )?(?:distracting"
        "|annoying|irritating|unpleasant|jarring|off-putting|tiresome)[.,;!]? (?:so |please "
        ")*(switch|turn|take) (?:that|it|this) (off|out|away|down)",
        r"\2 \3 \1",
    ),
    (
        ("audio off", "sound off", "mp3 off"),
        "((?:have|get|give me|grab|want|need|pull|save|export|take|rip) (?:just |only )?the "
        "(?:audio|sound)) off ((?:the|my|of|this) [^,.;!?]*?) (?:on its own|by itself|alone"
        "|separately|as )",
        r"extract the audio of \2 as ",
    ),
    (
        ("let it be", "let them be", "let the"),
        r"let (it|them|the (?:music|song|voice|sound)) be(?: at)? (\d+ ?(?:%|percent)|[a-z]+ "
        "percent)(?: instead)?",
        r"set \1 to \2",
    ),
    (
        ("struggle to hear", "can hardly hear", "hard to hear", "trouble hearing"),
        "<BEGIN>[^,.;!?]*(?:struggles? to hear|hardly hear|hard to hear|trouble "
        "hearing)[^,.;!?]* over the (music|song|track|tune)[,.;]? (?:so )?(?=set it )set it ",
        r"set the \1 ",
    ),
    (
        ("me a ", "me louder", "me quieter"),
        "((?:^|[,;] ?|and )(?:the )?)me ((?:an? (?:touch|bit|little|tad|lot|smidge|hair|shade) "
        "|slightly |much |way )?(?:louder|quieter))",
        r"\1my voice \2",
    ),
    (
        ("different loudness", "different volume", "different level"),
        "(?:are|have)(?: all)?(?: at| of)?(?: a)? different (?:loudness|volumes?|levels?)(?: "
        "levels?)?[,.;] ?(?:so |please )*(?:make|let) (?:em|them|it|these)(?: all)? (?:match"
        "|equal)",
        "should be equally loud",
    ),
    (
        ("hear ",),
        r"<BEGIN>(?:I |we |you )?can(?:no|['’]?n?)t(?: really)? hear [\w ]{2,20}? (?:between"
        "|from) <TIME> (?:and|to|till|until) <TIME>[,.;] ?(?:so |please )*(?:boost|raise|lift"
        "|turn up|pump up) (?:that|it|this)(?: bit| part| section)?(?: up)?",
        r"make it louder from \1 to \2",
    ),
    (
        ("gone", "removed", "off", "muted", "out"),
        "(with [^,.;!?]*?) and the ((?:original |own |recorded |old )?(?:sound|audio|music|voice"
        "|soundtrack|title)) (?:switched|turned) off",
        r"\1. Switch off the \2",
    ),
)

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
