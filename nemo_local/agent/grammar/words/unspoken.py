"""Deeds that are left unspoken or but hinted at: "song.mp3 under the rest", "come in over 3 s".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_DECADE_OF = (
    "(?:(?:style|vibe|feel|sounding|inspired|type|like|era|retro|synth\\w*|hip|rock|pop|disco"
    "|dance|house|rap|funk|soul|jazz|punk|metal|r&b|indie|new|game|arcade|action|spy|cop|tv|movie"
    "|film|ballad|boy)\\b|(?:\\w+[ -])?(?:music|song|tune|track|beat|groove|vibe))"
)
_LITTLE_BY_LITTLE = ("slowly", "gradually", "gently", "softly", "smoothly")
_GRADUALLY = f"(?:{'|'.join(_LITTLE_BY_LITTLE)})"
_OVER = "(?=(?:over|during|within|in|for|across) )"

UNSPOKEN: tuple[Row, ...] = (
    (
        ("nothing before", "nothing until"),
        r"((?:music|background|song|tune|beat|track|lo-?fi|piano|jazz|\.(?:mp3|wav|m4a))[^.!?;]*?)"
        "[,;.] ?(?:but |with |and )?nothing (?:before|until|till) <TIME><END>",
        r"\1 from \2",
    ),
    (
        _LITTLE_BY_LITTLE,
        f"{_GRADUALLY} (?:bring|turn|pull|take) down <X> {_OVER}",
        r"fade out \1 ",
    ),
    (
        _LITTLE_BY_LITTLE,
        f"{_GRADUALLY} (?:bring|turn|pull|take) <X> (?:down|out) {_OVER}",
        r"fade out \1 ",
    ),
    (
        _LITTLE_BY_LITTLE,
        f"{_GRADUALLY} (?:bring|raise|turn|lift|ramp|pull) (?:up )?<X>(?: up| in)? {_OVER}",
        r"fade in \1 ",
    ),
    (
        ("stop ",),
        r"<BEGIN>(?:please )?stop (?:the (?:video|clip|film|whole thing)|it|everything|there)? ?"
        r"(at|after) (?=\d|<NUMBER>)",
        r"end the video \1 ",
    ),
    (
        (" the title ", " the caption ", " the text "),
        r"\b(?:shorten|cut|trim|reduce) the (title|caption|text)(?: down)? to (?=\d|<NUMBER>)",
        r"show the \1 for ",
    ),
    (
        ("0s ", "0s-", "0's ", "0’s "),
        rf"\b(?:(?:the|early|late|mid)[ -])*(?:19)?[5-9]0['’]?s[ -](?={_DECADE_OF})",
        "",
    ),
    (
        (" left", " to go", " remaining"),
        r",? (?:when|once|with|while) (?:there(?:['’]s| are| is) |we have |you have |it has )?"
        r"(?:only |just |still )*<TIME> (?:left|to go|remaining)"
        r"(?: (?:in|of) (?:it|the \w+))?<END>",
        r" in the last \1",
    ),
    (
        ("nothing ", "no music ", "none "),
        r",? (?:but|just|only|though|and|with)? ?(?:there should be |have |leave )?"
        r"(?:nothing|no music|none)(?: of it)?(?: at all)? "
        r"(?:under|in|during|for|over|beneath|within|before|on) "
        r"(?=the (?:first|last|opening|final|closing)\b)",
        ", but not in ",
    ),
    (
        ("after", "follows", "from then", "from there", "later"),
        r"(\.(?:mp3|wav|m4a|aac)) (?:(?:for|under|over|during) (?:everything|all|whatever|what"
        r"|anything|the part)(?: that| which)? (?:comes |is |goes )?(?:after(?:wards| that| it)?"
        r"|follows|later)|from (?:then|there) on(?:wards?)?|after(?:wards| that)|thereafter)<END>",
        r"\1 for the rest",
    ),
    (
        (".mp3 ", ".wav ", ".m4a ", ".aac "),
        r"((?:^|[,;.!?]) ?(?:and |then )?|\band |\bthen )(?:the )?([\w-]+\.(?:mp3|wav|m4a|aac)) "
        r"(?=(?:under(?:neath)?|beneath|behind|below|throughout|as background)\b"
        r"|(?:over|for) (?:the|it|this|everything|all)\b)",
        r"\1add \2 ",
    ),
    (
        ("form ", "frm ", "fom "),
        r"\b(?:form|frm|fom) (?=\d)",
        "from ",
    ),
    (
        ("in over", "in within", "in across", "in for"),
        r"\b(?:comes?|coming|enters?|eases?|easing|drifts?|slides?) in "
        r"(?=(?:over|within|across|for) "
        "<TIME>)",
        "fade in ",
    ),
    (
        ("out over", "out within", "out across", "out for", "off over"),
        r"\b(?:goe?s?|going|leaves?|eases?|easing|drifts?|slides?|trails?) (?:out|off) "
        "(?=(?:over|within|across|for) <TIME>)",
        "fade out ",
    ),
    (
        (" enough",),
        r"\b(quiet|low|soft|faint|subtle) enough (?:that|so|so "
        r"that|for|to)\b[^,.;!?]*?\b(?:hear|follow"
        r"|understand|make out|catch|talk|speak)\b[^,.;!?]*",
        r"\1",
    ),
)
