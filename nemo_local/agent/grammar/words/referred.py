"""What is referred to again: "from there", "0:15 in, 1:05 out", "unmute it at half volume".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

REFERRED: tuple[Row, ...] = (
    (
        (" in,", " in and", " in "),
        r"\b(\d+:\d\d) in,? (?:and )?(\d+:\d\d) out\b",
        r"from \1 to \2",
    ),
    (
        ("from there", "from then", "from that point", "from that moment"),
        r"\bat (\d+:\d\d)\b([^\"]*?)\bfrom (?:there|then|that (?:point|moment))\b",
        r"at \1\2from \1",
    ),
    (
        ("unmute", "back on"),
        r"\b(?:unmute|turn)(?P<what> (?:it|that|the \w+))?(?: back on)? (?:at|to|but at) "
        r"(?P<level>half(?: the)? volume|\d+ ?(?:%|percent))",
        r"unmute\g<what>, and set\g<what> to \g<level>",
    ),
    (
        (" besides ",),
        r"\b(everything|all|anything|nothing|every \w+|all the \w+) besides (?!that\b|this\b)",
        r"\1 except ",
    ),
    (
        ("ing in over", "ing in within", "ing in across"),
        r"(?<=[,;] )(?:and )?(?!zoom|pan|play|kick|bring)[a-z]+ing in "
        r"(?=(?:over|within|across) <TIME>)",
        "fading in ",
    ),
    (
        ("ing out over", "ing away over", "ing off over"),
        r"(?<=[,;] )(?:and )?(?!zoom|pan|play)[a-z]+ing (?:out|away|off) (?=over <TIME>)",
        "fading out ",
    ),
    ((" leave at ", " leave after "), r"(<MUST>) leave (?=(?:at|after) \d)", r"\1 vanish "),
    ((" leave",), r"(<MUST>) leave<END>", r"\1 go"),
)
"""What was said before, said again."""
