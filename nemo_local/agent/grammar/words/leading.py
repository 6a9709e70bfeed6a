"""What stands before or beside a wish and says nothing, and lists of keywords.

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_LABELS = ("action:", "operation:", "edit:", "task:")

ASIDES: tuple[Row, ...] = (
    (
        ("user", "client", "customer"),
        "^\\W*<THE_USER> (?:is asking|asks?|asked|wants to know|would like to know|wonders"
        "|is wondering|needs to know)(?: me| us| you)? (?=(?:what|which|how|whether|if)\\b)",
        "",
    ),
    (
        ("on second thought",),
        "^on second thoughts?,? ?",
        "",
    ),
    (
        ("before anything else",),
        "<BEGIN>before anything else,? ?",
        "first ",
    ),
    (
        ("which i regret", "which we regret"),
        ", which (?:I|we) (?:now |really )?(?:regret|didn['’]t want|did not want)",
        "",
    ),
    (
        ("insist", "demand", "requires", "require ", "told me", "said so", "prescribe"),
        r", (?:because |since |as )?(?:the|my|our) [\w ]{2,30}? (?:insists?|demands?(?: (?:it"
        "|that))?|requires? (?:it|that)|said so|says so|prescribes? (?:it|that))<END>",
        "",
    ),
    (
        ("reads slow", "read slow"),
        r"[,;.] (?:because )?[\w ]{2,30}? reads? slow(?:ly)?<END>",
        "",
    ),
    (
        ("nobody says", "no one says", "nothing happens"),
        ", (?:as |since |because )?(?:nobody|no[- ]?one|nothing) (?:says|speaks|happens|is said"
        "|talks)[^,.;!?]*<END>",
        "",
    ),
    (
        ("it turns out", "turns out"),
        "<BEGIN>(?:it )?turns out (?:that )?[^,.;!?]*? (?:was|were|is|are) (?:correct|right|fine"
        "|better|ok|good)[^,.;!?]*,? so (?:please )?",
        "please ",
    ),
    (
        ("mistake to",),
        "<BEGIN>it was an? (?:mistake|error) to [^,.;!?]*[,.;] ?(?:so )?",
        "",
    ),
    (
        ("back to a",),
        "(?:we|I)(?:['’]re| are|['’]m| am) going back to an? ",
        "back to a ",
    ),
    (
        ("as a", "as an"),
        r"<BEGIN>as an? [\w -]{3,30}? I have no (?:use|need) for the",
        "no need for the",
    ),
    (
        ("no use for",),
        "(?:I|we) have no (?:use|need) for",
        "no need for",
    ),
    (
        ("is it just me",),
        r"<BEGIN>is it just me,? or (?:is|are|does|do) <X> (too |much |a bit |rather )?(\w+(?: "
        r"than [^?]*)?)\?",
        r"\1 is \2\3.",
    ),
    (
        ("ease ",),
        "<BEGIN>ease (?:the )?(?:viewers?|audience|listeners?|people) in: ?",
        "",
    ),
    (
        ("within your", "if possible", "if it is possible", "feasible"),
        "<BEGIN>if (?:it is|it['’]s|that is|that['’]s)? ?(?:within your (?:abilities|power"
        "|capabilities|means)|(?:at all )?possible|feasible),? ",
        "",
    ),
    (
        (
            "nothing else change",
            "nothing else should",
            "else stays",
            "else remains",
            "no other change",
        ),
        "(?<=[.;!?] )(?:nothing else (?:changes|should change|is to change|should be changed"
        "|needs changing)|everything else (?:stays|remains)(?: as (?:it )?is| the same| "
        "unchanged| untouched)?|no other changes?)<END>[.]?",
        "",
    ),
    (
        ("once ", "when ", "after "),
        "<BEGIN>(?:once|when|after) (?:that|this|it)(?:['’]s| is| has been) (?:gone|done|removed"
        "|finished|out|over),? ",
        "then ",
    ),
    (
        ("effect",),
        r"<BEGIN>an? (?:\w+ )?(?:time-?lapse|slow[- ]mo\w*|fast[- ]forward|speed-?up) effect(?: "
        r"(?:would be \w+|please))?: ",
        "",
    ),
    (
        ("liked it better", "preferred it"),
        "<BEGIN>(?:I|we) (?:liked it better|preferred it|liked it more) (?:with|when it had) "
        "<X>[,.;] (?:so |please )*(?:put|bring|get) (?:that|it) back",
        r"bring \1 back",
    ),
)

LABELLED: tuple[Row, ...] = (
    ((" / ",), r" / (?=[\w\"]+[ :])", "; "),
    (_LABELS, r"[.;,\n] ?(?:amount|by): ?", " by "),
    (
        _LABELS,
        r"[.;,\n] ?(?:(?:duration|length|over|for): ?)",
        " for ",
    ),
    (
        _LABELS,
        r"[.;,\n] ?(?:(?:level|value|volume|to|setting): ?)",
        " to ",
    ),
    (
        _LABELS,
        r"[.;,\n] ?(?:(?:range|span|time|when|from|section|interval): ?(?:from )?)",
        " from ",
    ),
    (
        _LABELS,
        r"[.;,\n] ?(?:(?:position|place|placement|where): ?(?:at the |the )?)",
        " at the ",
    ),
    (
        _LABELS,
        r"<BEGIN><TARGET>: ?(?:the )?<X>[.;,\n] ?<ACTION>: ?([a-z -]+?)(?= for | to | from | at "
        "|[.;,!]|$)",
        r"\2 the \1",
    ),
    (
        _LABELS,
        r"<BEGIN><ACTION>: ?([a-z -]+?)[.;,\n] ?<TARGET>: ?(?:the )?([\w. -]+?)(?= for | to | "
        r"from | at |[.;,!](?!\w)|$)",
        r"\1 the \2",
    ),
    (
        ("up to you", "your choice", "you choose", "you decide"),
        "<BEGIN>(?:background )?music(?: selection| choice)?: (?:it['’]s )?(?:up to you|your "
        "choice|you choose|you decide)",
        "add music",
    ),
    (
        ("volume of it:", "level of it:"),
        "(?:volume|level) of it:",
        "its volume:",
    ),
)
"""Keyword lists: "Target: music. Action: fade in. Duration: 3 s."."""
