"""What is left out or put in another's place: "with the exception of", "neither ... nor".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

LEFT_OUT: tuple[Row, ...] = (
    (
        (" bar ",),
        r"\b(all|everything|every \w+|everyone|whole (?:thing|video)),? bar "
        r"(?=the\b|for\b|from\b|\d)",
        r"\1 except ",
    ),
    (
        ("all i need", "all i want", "all we need", "all we want", "all that i"),
        "<BEGIN>(the (?:voices?|speech|talking|music|song)|my voice) (?:is|are) all (?:that )?"
        "(?:I|we) (?:need|want)(?: to hear)?(?:,? nothing (?:else|more))?<END>",
        r"I only want \1",
    ),
    (
        ("but not the ",),
        r"\b((?:all|every|each|everything|the others?|the rest)\b[^,.;!?]*),? but not "
        r"(?=the [\w.-]+(?: (?:clip|one|part|photo|picture|video))?<END>)",
        r"\1 except ",
    ),
    (
        ("its sound", "its audio", "its voice", "its own sound", "be heard", "be audible"),
        r"<BEGIN>only <X> (?:<MUST>) (?:keep (?:its|their) (?:own )?(?:sound|audio|voice)"
        r"|be (?:heard|audible))<END>(?:[,;.] ?(?:please )?(?:mute|silence) (?:all )?the (?:others?"
        r"|rest)(?: clips| ones)?)?",
        r"mute everything except \1",
    ),
    (
        ("nothing but", "nothing except", "nothing other"),
        r"\b(remove|delete|cut|drop|mute|take out) nothing (?:but|except(?: for)?|other than) ",
        r"\1 ",
    ),
    (
        ("nothing ",),
        "<BEGIN>nothing (?:before|after|between|from|in) [^.;!?]*?<UNTOUCHED>",
        "keep everything",
    ),
    (
        ("neither",),
        "<BEGIN>neither <X> nor <X> <MUST> <UNTOUCHED>",
        r"leave \1 alone and leave \2 alone",
    ),
    (
        ("exception of", "apart from", "except for", "except ", "aside from", "other than"),
        "<BEGIN><EXCEPT> <X>, (?:please )?(?:remove|delete|drop|cut|take out|get rid of) (?:all"
        "|every|everything|each)[^,.;!?]*<END>",
        r"keep only \1",
    ),
    (
        ("exception of", "apart from", "except for", "except ", "aside from", "other than"),
        r"<BEGIN><EXCEPT> <X>, (?:all|every|everything|each)\b[^,.;!?]*? (?:<MUST> (?:be (?:removed"
        r"|deleted|dropped|cut|taken out|gone|discarded)|go|disappear)|goes)\b[^,.;!?]*<END>",
        r"keep only \1",
    ),
    (
        ("exception of", "apart from", "except for", "except ", "aside from", "other than"),
        r"<BEGIN><EXCEPT> <X>, (?:no|nothing|none)\b[^,.;!?]*? (?:<MUST> (?:remain|stay|be (?:kept"
        r"|left))|(?:is|are) (?:needed|wanted))\b[^,.;!?]*<END>",
        r"keep only \1",
    ),
    (
        ("neither",),
        "neither <X> nor <X>(?: (?:is|are|should|must|needs?|has|have|belongs?|may|can"
        "|will)[^,.;!?]*)<END>(?:[,.;] ?(?:remove|delete|drop|get rid of|lose|take out|bin|so "
        "remove) (?:both|them|both of them|the two)(?: of them)?)?",
        r"remove \1 and remove \2",
    ),
    (
        ("nothing",),
        "nothing (?:that comes |that is )?before <X>(?: and|,| or|,? nor)(?: nothing)?(?: that "
        "comes| that is)? after <X>(?: (?:should|must|may|needs? to|has to|is to|is|will) "
        "[^,.;!?]*)<END>",
        r"keep only from \1 to \2",
    ),
    (
        ("nothing", "none of"),
        "(?:nothing|none of (?:it|what comes|the part)) (before|after) <X> (?:should (?:stay"
        "|remain|be (?:kept|left|in))|must (?:stay|remain)|is (?:needed|wanted|of interest|to "
        "(?:stay|remain))|needs? to (?:stay|be kept|be in)|has to (?:stay|remain))[^,.;!?]*",
        r"cut everything \1 \2",
    ),
    (
        ("nobody", "no one", "no-one", "noone"),
        "(?:nobody|no[- ]?one)(?: else)? (?:should|must|needs? to|has to|wants? to|is to|ought "
        "to|may|is supposed to) (?:be able to )?hear <X>(,? (?:but|and|while|whereas) |<END>)",
        r"mute \1\2",
    ),
)

HEARD_OR_NOT: tuple[Row, ...] = (
    (
        ("audible", "heard", "be played"),
        "<BEGIN>(?:(.*?(?: in which| where|:)) )?<X> <MUST>(?:<NOT>)(?: longer| any longer)? "
        "<HEARD>(?: any ?more| any longer)?<BUT> <X> <STAYS><END>",
        r"remove \2 and keep \3",
    ),
    (
        ("audible", "heard", "be played"),
        "<BEGIN>(?:(.*?(?: in which| where|:)) )?<X> <MUST>(?: still| only)? <HEARD><BUT> <X> "
        "(?:<MUST>|does|do|is|are)(?:<NOT>)(?: be (?:heard|audible))?<END>",
        r"remove \3 and keep \2",
    ),
    (
        ("whole soundtrack", "entire soundtrack"),
        "(?:whole|entire) soundtrack",
        "whole sound",
    ),
    (
        ("people talking", "person talking", "person speaking", "people speaking", "who talk"),
        "(?:the |those )?(?:people|persons?|men|women|man|woman|guys?)(?: who (?:is|are))? "
        "(?:talking|speaking)(?: in (?:it|the (?:video|clip)))?",
        "the voices",
    ),
)

INSTEAD: tuple[Row, ...] = (
    (
        ("not ",),
        r"<BEGIN>not (\"[^\"]*\") but (\"[^\"]*\") (?:should|must|is what) the "
        "(title|caption|text|subtitle) (?:should |must )?(?:say|read|be)<END>",
        r"change the \3 from \1 to \2",
    ),
    (
        ("instead of", "rather than"),
        r"<BEGIN>(?:instead of|rather than) \w+ing [^,.;!?]*?"
        r"(?:, |,? (?:just|simply|please) )(?=\w)",
        "",
    ),
    (
        ("not the ", "not my "),
        r"<BEGIN>(?:it['’]?s |it is )?not <X> (?:that|which|who) [^,.;:!?]*?"
        r" but <X>[:;,.–—-]+ (?=\w)",
        "",
    ),
    (
        ("not the ", "not my "),
        r"<BEGIN>not <X> (<MUST> (?:be )?[\w ]+?) but <X><END>",
        r"\3 \2",
    ),
    (
        ("rather than", "instead of", "in place of", "as opposed to"),
        r"<BEGIN>(?:rather than|instead of|in place of|as opposed to) (?=[^,\d]*\b(?:music|song"
        r"|tune|track|piano|stuff|jazz|one)\b)(?:having |using |this |that )*<X>,? <WANT> "
        r"(?=[^,.;!?]*\w)",
        "replace the music with ",
    ),
    (
        ("not ",),
        "<BEGIN>(?:it['’]?s |it is )?not <X> but <X>,? (?:that |which |who )?(?=(?:is|are|was"
        r"|were|should|must|needs?|has|have|sounds?)\b)",
        r"\2 ",
    ),
    (
        (" not ",),
        "((?:title|caption|text|it|subtitle|heading)[^,.;!?]*? (?:say|says|read|reads|be)) "
        r"(?!\")((?-i:[A-Z])[\w'’]*(?: (?-i:[A-Z])[\w'’]*)*),?(?: and)? not "
        r"\"?(?-i:[A-Z])[\w'’]*\"?",
        r'\1 "\2"',
    ),
    (
        ("misspel", "wrong", "out of date", "outdated", "mistake", "typo", "should read"),
        r"(?:the )?(text|title|caption|words?|subtitle|heading) \"[^\"]*\" (?:is|are|has|was"
        "|contains) [^.;!?]*[.;!] ?(?:it|they|that) (?:should|must|ought to|needs to|has to) "
        r"(?:now )?(?:read|say|be)(?: instead)?:? (?=\")",
        r"change the \1 to ",
    ),
    (
        ("out of date", "outdated", "wrong", "old"),
        "the (?:words?|text|wording) (?:in|of|on) the (title|caption|subtitle|text) (?:is|are"
        "|was|were) [^.;!?]*[.;!] ?(?:it|they|that) (?:should|must|ought to|need to|have to) "
        r"(?:now )?(?:read|say|be)(?: now)?:? ?(\"?)([^\"\n]+?)\"?\W*$",
        r'change the \1 to "\3"',
    ),
    (
        ("not only",),
        "<BEGIN>not only (is|are|was) <X> ((?:too|so|far|much|a bit|rather) [^,.;!?(]*)((?: "
        r"?\([^)]*\))?),(?: but)? <X> (?:is|are) (?:also |too )?",
        r"\2 \1 \3\4. \5 is ",
    ),
    (
        ("wrong place", "wrong spot", "wrong position"),
        "(the )?(title|caption|text|subtitle) is (?:in|at) the wrong (?:place|spot"
        "|position)[:;,. ]+(?:the )?(top|bottom|middle|centre|center) is where (?:I|we) (?:want"
        "|need|like) it",
        r"move the \2 to the \3",
    ),
    (
        ("one for the", "one under the"),
        "((?:song|music|tune|track) (?:for|under|over|in) the (?:first|last|second|third) "
        r"(?:clip|video|one)),? (?:and |then )?(?:an? )?(\w+) (?:one|music|song) (?:for|under"
        "|over|in) the (first|last|second|third|other)(?: (?:clip|video|one))?",
        r"\1. Add \2 music under the \3 clip",
    ),
    (
        ("than what", "than the one"),
        r"(?:how about |what about )?something (?:more )?(\w+) than (?:what['’]?s|what is|the "
        "one) (?:playing )?(?:on |in )?(?:there|it|now|here|playing)(?: now)?",
        r"replace the music with something \1",
    ),
    (
        ("better",),
        "(?:find|get|pick|choose|give)(?: me| us)? an? better (?:piece of music|song|track|tune"
        r"|music) than (?:this|that)(?: one)?(?:,? (?:will|would|could) you)?[?.,;!]* ?(\w+)(?=\W"
        "|$)",
        r"replace the music with something \1",
    ),
    (
        ("translate",),
        r"^[^,.;!?]*\btranslate[^,.;!?]*[,.;] ?(?:and |or )?if (?:not|you can['’]?t|that['’]?s "
        "not possible),? (?:then )?(?:just )?",
        "",
    ),
)
