"""Words mixed up with others that sound alike, and English as learners of it put it.

Gaps (<X>, <BEGIN>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_SIZED = "(?:small|little|low|quiet|soft|weak|less|silent)"

SLIPS: tuple[Row, ...] = (
    (
        ("hole ",),
        r"\bhole (?=(?:video|vid|thing|clip|time|way|song|length|film|movie|track|lot)\b)",
        "whole ",
    ),
    (
        (" quite",),
        r"\b(too|more|very|so|really|make it|is) quite(?=[,.;!?]|$| and | when )",
        r"\1 quiet",
    ),
    (("gimme ",), r"\bgimme ", "give me "),
    (
        (" 2 ",),
        r"(?<=[a-z]) (?:is |way |far )?2 (?=(?:loud|quiet|fast|slow|long|short|much|dark)\b)",
        " is too ",
    ),
    (("loose ",), r"<BEGIN>((?:please )?)loose (?=the |my |that |this |it\b|all )", r"\1lose "),
    (("peace of",), r"\bpeace of (?=(?:\w+ )?(?:music|song)|calm|jazz)", "piece of "),
    (
        ("to loud", "to quiet", "to fast", "to slow", "to long", "to short", "to low", "to high"),
        r"\b(is|are|was|its|it['’]s|way|sounds|seems|goes|bit|far) to (?=(?:loud|quiet|fast|slow"
        r"|long|short|low|high)\b)",
        r"\1 too ",
    ),
    (("more ",), rf"\b(?:more {_SIZED}|less (?:loud|strong|big|high))\b", "quieter"),
    (("more ",), r"\bmore (?:big|strong|high|loud)\b", "louder"),
    (
        ("possible", "permitted", "allowed"),
        "<BEGIN>is (?:it )?(?:possible|permitted|allowed)(?: for you)? (?:to|that you) ",
        "please ",
    ),
)
"""What was written, and what was meant by it."""
