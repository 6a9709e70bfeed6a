"""Stately English: "with respect to the second clip, the same is to be placed ...".

Gaps (<X>, <BEGIN>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

FORMAL: tuple[Row, ...] = (
    (
        ("henceforth", "hereafter", "presently", "hereby", "forthwith", "thenceforth", "herewith"),
        r",? ?\b(?:henceforth|hereafter|hereby|forthwith|thenceforth|herewith|presently)\b,?",
        "",
    ),
    (("dear ",), r"^dear (?:\w+ ?){1,2}[,!:] ?", ""),
    (("aforesaid", "aforementioned"), r"\b(?:aforesaid|aforementioned) ", ""),
    (
        ("shall we", "shall i", "shan't we"),
        r",? sha(?:ll|n['’]t) (?:we|I)(?=\W*$)",
        "",
    ),
    ((" shall ",), r" shall (?!we |I )", " should "),
    (
        ("respect", "regard", "concern", "as for", "as to", "comes to"),
        "<BEGIN>(?:(?:with|in) (?:respect|regards?) (?:to|of)|as (?:regards|concerns|for|to)"
        "|regarding|concerning|respecting|when it comes to) <X>, (?:the same|it|they|these|those"
        "|this|that) (?=(?:<MUST>|is|are)\\b)",
        r"\1 ",
    ),
    (
        ("respect", "regard", "concern"),
        "<BEGIN>(?:(?:with|in) (?:respect|regards?) (?:to|of)|as (?:regards|concerns)|regarding"
        "|concerning|respecting) (?=<X>, )",
        "as for ",
    ),
    (
        ("the same is", "the same should", "the same must", "the same are"),
        r"(?<=[,;.] )the same (?=(?:is|are|should|must)\b)",
        "it ",
    ),
)
"""Said at length, and the plain way."""
