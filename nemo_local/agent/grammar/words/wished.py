"""What is wished for, said without a deed: "... is requested", "that is all I want".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

Row = tuple[tuple[str, ...], str, str]
"""What of its words a message must have; the construction; the plain way."""

WISHED: tuple[Row, ...] = (
    (
        ("requested that", "asked that", "required that", "desired that", "decided that"),
        "<BEGIN>it (?:has been|is|was) (?:requested|asked|required|desired|decided) that ",
        "",
    ),
    (
        ("user", "client", "customer"),
        "(?:what )?<THE_USER>(?: now| also)? (?:would like(?: done)?|wants?|wishes|needs"
        "|prefers)(?: done)?(?: here| now)?:",
        "",
    ),
    (
        ("user", "client", "customer"),
        "<BEGIN><THE_USER>(?: now| also)? (?:would (?:like|prefer|want)|wants|needs|prefers)",
        "I want",
    ),
    (
        ("short version", "long story short", "in short", "in a nutshell"),
        "<BEGIN>(?:the short version(?: of [^:]*)?|long story short|in short|in a nutshell) "
        "?[:,] ?",
        "",
    ),
    (
        ("user", "client", "customer"),
        r"^\W*<THE_USER> (?:writes|wrote|says|said|asks|asked|requests|requested):? "
        r"\"([^\"]+?)[.?!]*\"[.,]? (?:please )?(?:fix (?:it|that|this)"
        r"|do so|do that|do this|go ahead|apply (?:it|that))(?:,? |\W*$)",
        r"\1, ",
    ),
    (
        ("requested", "desired", "called for", "required"),
        "<BEGIN>(?:an? |the )?audio[- ]only (?:version|file|export|copy)(?: of [^,.;:!?]*)? "
        "(?:is|has been|would be) (?:requested|desired|called for|required|needed|wanted)",
        "extract the audio",
    ),
    (
        ("requested", "desired", "called for", "required"),
        "<BEGIN><X> (?:is|are|has been|have been) (?:requested|desired|called for|required)<END>",
        r"I want \1",
    ),
    (
        ("content with", "happy with", "fine with", "satisfied with", "enough with", "do with"),
        "<BEGIN>(?:I|we)(?:['’]d| would|['’]ll| will)(?: already)? be (?:perfectly |quite "
        ")?(?:content|happy|fine|satisfied) with (?=(?:just |only )?the (?:first|last|opening"
        "|closing|middle|final))<X>, (?:shown|played|running|run|but) (?:at|in)",
        r"keep only \1, then play it at",
    ),
    (
        ("of interest", "interests me", "that matters", "that counts"),
        "<BEGIN>only (?:the )?(?:material|footage|part|stretch|bit|section|stuff|what comes) "
        "(?=from|between|after|before|until)<X> (?:is of (?:any )?interest|matters|counts"
        "|interests (?:me|us)|is (?:relevant|needed|wanted))(?:[;,.] ?(?:so )?keep (?:that|it"
        "|only that|this))?",
        r"keep only \1",
    ),
    (
        ("all i want", "all i need", "all we need", "all we want", "all that i"),
        "<BEGIN>(?:from )?<TIME>(?: to| till| until|-|–) ?<TIME>,? (?:and )?(?:that['’]?s|that "
        "is|this is|is) (?:really )?all (?:that )?(?:I|we) (?:want|need)[^,.;!?]*",
        r"keep only from \1 to \2",
    ),
    (
        ("not be in", "not to be in", "not in the"),
        r"<BEGIN>(?:from )?(\d[\d:.]*)(?: to| till| until| ?-| ?–) ?(\d[\d:.]*) (?:<MUST>|wants "
        "to) (?:to )?not (?:to )?be in (?:there|it|the (?:final )?(?:video|cut|clip|film))(?: "
        "any ?more)?",
        r"cut out \1 to \2",
    ),
    (
        ("not be in", "n't be in", "not to be in", "not appear", "n't appear", "not end up"),
        "<BEGIN>there(?:['’]s| is| are) [^,.;!?]*?(?:between|from) <TIME>(?: and| to) <TIME>,? "
        r"(?:which|that) (?:<MUST>)(?:<NOT>)(?: be| appear| end up) in (?:it|the (?:\w+ "
        ")?(?:video|cut|clip|film|version|edit|result))",
        r"cut out from \1 to \2",
    ),
    (
        ("if ",),
        r"<BEGIN>(?:I|we)(?:['’]d| would) be (?:\w+ )?(?:thrilled|happy|glad|grateful|delighted"
        "|pleased|over the moon|obliged|thankful) if <X> (?:looked|were|was|became|got|sounded) "
        "<X>,? and (?:if )?<X> (?:looked|were|was|became|got|sounded) ",
        r"make \1 \2. Make \3 ",
    ),
    (
        ("would work", "would fit", "would suit", "would go well", "would be nice", "would do"),
        r"<BEGIN>(?:I )?(?:reckon|think|guess|feel|believe|suppose)?(?: that)? ?(some\w*|a bit of"
        r"|an?) ((?:\w+ )??\w+)(?: music| song| tune| track)? would (?:really )?(?:work|fit|suit"
        r"|go|do)(?: \w+)? (?:behind|under|beneath|underneath|with|for|over) (?:this|it|that|the "
        "(?:video|clip))",
        r"add some \2 music",
    ),
    (
        ("imagine", "think of", "picture "),
        r"<BEGIN>(?:imagine|think of|picture) (?:an? |some )?([\w-]+) (?:vlog|video|film|movie"
        "|show|scene|ad|advert),? (?:and )?that (?:sort|kind|type|style) of (?:song|music|tune"
        "|track|thing)",
        r"add \1 music",
    ),
    (
        (" what ", "should be what"),
        "(?:the (?:file|song|track|one) (?:called|named) )<X> <MUST> be what (?:people|you|we"
        "|viewers|everyone|one) (?:can |should )?hears? (?:in the background|underneath|behind "
        "it)",
        r"use \1 as background music",
    ),
    (
        ("mp3 w", "wav w", "m4a w", "mp3 sh"),
        r"\b(mp3|wav|m4a) (?:will|would|should) do\b",
        r"export it as \1",
    ),
    (
        ("attached", "uploaded", "included", "sent you"),
        "<BEGIN>(?:I['’]ve|I have|we['’]ve|we have) (?:attached|uploaded|included|sent you) "
        "<X>,? (?:and )?(?:which|it) <MUST> (?:accompany|go under|play under|go with|be under) "
        "<X>(?:,? and nothing else| only| alone)?<END>",
        r"play \1 under \2 only",
    ),
    (
        ("appreciated", "welcome"),
        "<BEGIN><X> would be (?:much |very |greatly |most )?(?:appreciated|welcome)<END>",
        r"I want \1",
    ),
    (
        ("removal of", "deletion of"),
        "<BEGIN>(?:I want )?(?:the )?(?:complete )?(?:removal|deletion) of ",
        "remove ",
    ),
    (
        ("addition of", "insertion of"),
        "<BEGIN>(?:I want )?(?:the )?(?:addition|insertion) of ",
        "add ",
    ),
    (
        ("increase of", "increase in", "reduction of", "reduction in"),
        "<BEGIN>(?:I want )?(?:an? |the )?(increas|reduc)(?:e|tion) (?:of|in) (?=the |my )",
        r"\1e ",
    ),
    (
        ("conversion to", "conversion into"),
        "<BEGIN>(?:I want )?(?:an? |the )?conversion (?:in)?to ",
        "make it ",
    ),
    (
        ("be a shame", "be a pity", "'d be sad"),
        "<BEGIN>it(?: would|['’]?d) be (?:such )?a (?:shame|pity) to (?:lose|remove|cut|drop|mute)"
        " <X>(?:[,;.] ?(?:so )?(?:please )?(?:leave|keep) (?:it|that|them)"
        "(?: in| there)?)?<END>",
        r"keep \1",
    ),
    (
        ("rather",),
        "<BEGIN>(?:I|we)(?:['’]?d| would) rather "
        "(the (?:title|caption|text|music|song|voice)) "
        "(?:was|were) ",
        r"\1 should be ",
    ),
)
