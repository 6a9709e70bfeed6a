"""Second thoughts, said as one: "hmm, wait", "oops", "1.5x is better", "clip 3 I mean".

Gaps (<X>, <BEGIN>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_HM = "(?:(?:or|and|well|ok|okay|h+m+|ah|oh|er|um|uh|no|sorry|actually)[,.]* )"
_BEHIND = r"(?<!no )(?<=[\w)\"%.!?…,;:–—-] )"
"""Behind something that was said."""
_ON = r"(?=[,.;:!?…–—-]* *[\w\"])"
"""Something is said behind it."""
_SIGN = "(?=[ ,.;:!?…–—-]*[,.;:!?…–—-])"

THOUGHTS: tuple[Row, ...] = (
    (
        ("let me ", "let's see", "lemme"),
        r",? (?:let me|lemme|let['’]?s) (?:think|see)(?: about it)?(?=[,.;!…–—-])",
        "",
    ),
    (
        ("isn't", "is not", "'s not"),
        r"<BEGIN>it(?: isn['’]?t| is not|['’]s not) (the \w+) (?:that )?(?:I|we) (?:want|need) "
        r"(\w+),? (?:but |it(?:['’]?s| is) )(the \w+)",
        r"\3 should be \2",
    ),
    (
        ("second thought", "reflection", "come to think", "changed my mind", "thinking about it"),
        f"{_BEHIND}(?:on (?:second thoughts?|reflection)|(?:now that I )?come to think of it"
        "|thinking about it|I(?:['’]ve)? changed my mind)[,:;]? ",
        "actually ",
    ),
    (
        ("away", "immediately", "at once", "from the start", "from the beginning", "at the start"),
        r"\b(it|the \w+) (?:<MUST><NOT>(?: have to| need to)?|doesn['’]?t (?:have|need) to"
        "|need(?:n['’]?t| not)) (start|begin|come in|appear|play|kick in|set in) (?:(?:right"
        "|straight) ?away|immediately|at once|(?:from|at) the (?:very )?(?:start|beginning))"
        "[,;.–—-]? (?:but |rather |only |instead )*((?:at|from|after)[^,.;!?]*?)"
        "(?: rather| instead)?<END>",
        r"\1 should \2 \3",
    ),
    (
        ("strike that", "scratch that", "forget that", "forget it", "take that back"),
        f"{_BEHIND}{_HM}*(?:(?:strike|scratch|forget) (?:that|it)|I take that back)"
        f"(?:,? (?:no|sorry))*{_SIGN}{_ON}",
        "scratch that",
    ),
    (
        ("wait", "hang on", "hold on", "oops", "whoops", "my mistake", "my bad", "correct"),
        f"{_BEHIND}{_HM}*(?:wait(?: a (?:sec(?:ond)?|moment|minute))?|hang on|hold on|w?h?oops"
        "|my (?:mistake|bad)|let me correct (?:that|myself)|correction)(?:,? (?:no|sorry))*"
        f"{_SIGN}{_ON}",
        "no wait",
    ),
    (
        ("better", "preferable", "nicer"),
        f"(?:[,.;!…–—-]+ ){_HM}*(?:maybe |perhaps )?((?!it|that|this|which|something|the |a )"
        r"[\w:.%]+(?: [\w%]+)??)(?: (?:is|would be|will be|might be)|['’]d be) (?:better"
        r"|preferable|nicer|best)(?: for [^,.;!?]*)?<END>",
        r", no wait, \1",
    ),
    (
        ("better",),
        f"(?:[,.;!…–—-]+ ){_HM}*better(?: (?:make (?:it|that)|use|go with|take|have))?,? "
        r"(?=\d|mp3|wav|m4a|<NUMBER>\b|square|vertical|horizontal|first|second|third|last)",
        ", no wait, ",
    ),
    (
        ("better",),
        r"(?<=[,.;!?…–—-] )or better(?: still| yet)?, ?(?=\w)",
        "no wait, ",
    ),
    (
        ("actually",),
        r"[,;.…–—-]+ (?:hm+,? )?((?!or |but |and )[\w:\"%](?:[^,.;!?\n]|[.:](?=\w)){0,30}?),? "
        "actually(?=[.!?,;]|$)",
        r", actually, \1",
    ),
    (
        ("no, ", "hm", "nah"),
        "(?<=[,.;!?…–—-] )(?:no|nah|h+m+)[,.]+ (?:that['’]?s |[\\w ]{1,20}? (?:is|are|was) )(?:a "
        "bit |way |far )?(?:too \\w+|a lot|wrong|not right|not enough)[,.;!]+ (?=\\w)",
        "no wait, ",
    ),
    (
        ("rather", "i mean", "i meant"),
        r"[,;.…–—-]+ (?:hm+,? )?((?!or |but |and )[\w:\"%](?:[^,.;!?\n]|[.:](?=\w)){0,30}?),? "
        "(?:rather|I mean|I meant)(?=[.!?,;]|$)",
        r", no wait, \1",
    ),
)
"""What was said before it is put right by what is said behind it."""
