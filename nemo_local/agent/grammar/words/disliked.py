"""What is not liked or needed, and is to go: "there's a part I don't want: 0:42 to 0:51".

Gaps (<X>, <BEGIN>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_GOES = (
    "(remove|delete|drop|lose|get rid of|cut(?: out)?|take out|mute|silence|bin|ditch|scrap|chop"
    "|out with|away with)"
)
_DISLIKED = (
    "(?:I|we|she|he)(?:['’]m| am|['’]re| are)? (?:really )?(?:don['’]?t (?:really )?(?:like|want"
    "|need|care for|love)|do not (?:like|want|need)|hate|dislike|can['’]?t stand|unhappy with"
    "|not happy with|annoyed (?:by|at|with)|tired of|could do without|can do without)"
)
_UNWANTED = (
    "(?:that |which )?(?:I|we|nobody|no one|he|she)(?:['’]d)? (?:really )?(?:don['’]?t|do not"
    "|doesn['’]?t|no longer|can do without|could do without|hates?|dislikes?|needs?|wants?)"
    r"[^,.;:!?\n]*"
)
_SO = "[,;.:–—-]+ ?(?:so )?(?:please )?"

DISLIKED: tuple[Row, ...] = (
    (
        ("suddenly", "abruptly"),
        "(?:don['’]?t|do not|it shouldn['’]?t|never) (?:let|make|have) <X> (?:stop|end|cut off"
        "|finish|break off) (?:so |that |too |just )*(?:suddenly|abruptly)(?: at the end)?"
        "[,;.:–—-]+ ?"
        "(?:but )?(?:please )?(?:let|make|have) (?:it|that) fade(?: out| away)?",
        r"fade \1 out",
    ),
    (
        ("rather not", "prefer not"),
        "(?:I|we)(?:['’]?d| would) (?:rather not|prefer not to) (?:have|see|hear|keep|include) ",
        "remove ",
    ),
    (
        ("don't", "dont", "don’t", "without", "hate", "nobody", "dislike", "no one", "no longer"),
        "<BEGIN>(?:there(?:['’]?s| is| are)|I have|I['’]ve got|it has|this has)"
        rf"[^,.;:!?\n]*? {_UNWANTED}[.,;:–—-]+ ?(?:(?:it|that|namely|which)(?:['’]?s| is| goes"
        r"| runs)? )?(?:at )?(?=from|between|\d|the (?:first|last))",
        "cut out ",
    ),
    (
        (" both", " them", "the two"),
        f"<BEGIN>{_DISLIKED} (?:either |neither )?<X> (?:n?or|and) <X>{_SO}{_GOES} "
        "(?:both|them|the two)(?: of them)?<END>",
        r"\3 \1 and \3 \2",
    ),
    (
        (" it", " that", " this", " them"),
        f"<BEGIN>{_DISLIKED} <X>{_SO}{_GOES} (?:it|that|this|them)<END>",
        r"\2 \1",
    ),
    (
        ("nor ", "neither "),
        "<BEGIN><X> (?:isn['’]?t|aren['’]?t|is not|are not) (?:needed|wanted|required|necessary"
        "|interesting|of interest|to stay),? (?:and )?(?:nor|neither) (?:is|are|do (?:I|we) (?:need"
        "|want)) (?:anything )?<X><END>",
        r"remove \1 and remove \2",
    ),
)
