"""Levels said in a roundabout way: "knock 4 dB off", "by lowering the music".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

LEVELLED: tuple[Row, ...] = (
    (
        (
            " by low",
            " by tur",
            " by red",
            " by rem",
            " by cut",
            " by rai",
            " by boo",
            " by mut",
            " by spe",
            " by slo",
            " by tri",
            " by cro",
            " by del",
            " by dro",
        ),
        r"<BEGIN>(?:please )?(?:make|let|get|have|bring|shorten|fix|give|keep)\b[^,.;:!?\"]*? by "
        "(?=(?:lower|turn|reduc|remov|cutt|rais|boost|mut|speed|slow|trimm|cropp|delet|dropp)ing )",
        "",
    ),
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
