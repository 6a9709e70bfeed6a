"""Wishes carried on without what begins them: "dont leave bars just crop it", "and stay until".

Gaps (<X>, <TIME>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_DEED = (
    "(?:mute|cut|trim|crop|remove|lower|raise|turn|make|keep|add|put|split|speed|slow|fade|move"
    "|swap|duck|use|show|leave|set|delete|blur|export|give)"
)
_IT = r"(?:it|them|that|(?:the |my |some )?(?:\w+ )?(?:music|song|tune|track|sound|piece|audio))"
_STILL = r"(?:zoom|pan|play|kick|stay|remain|bring|start|begin|stop|end)"
_WISHED = rf"\b(?:should|must|needs?|can|could|would|want|like|to be|louder|quieter|{_DEED})\b"
_SHOWN = "(?:title|caption|text|subtitle|heading|tagline|slogan|headline|banner)"

CARRIED_ON: tuple[Row, ...] = (
    (
        ("n't ", "dont ", "n’t ", "not "),
        rf"((?:don['’]?t|do not) [^,.;!?]{{3,40}}?) (?=just {_DEED}\b)",
        r"\1, ",
    ),
    (
        (" underneath", " beneath", " under it", " behind it", " in the background"),
        r"(?<=[,.;] )(?:and |with )?(?:something|some|a bit of|a little) ([\w-]+)(?: music)? "
        r"(?:underneath|beneath|under(?:neath)? it|behind it|in the background)\b",
        r"add some \1 music",
    ),
    (
        (" underneath", " beneath"),
        r"(?:<BEGIN>|(?<=[,.;] ))(?:and |with )?(?!it |them |that |this |music |voice |put |"
        r"play |text |title |caption |subtitle |heading |logo )"
        r"([a-z-]{3,}) (?:underneath|beneath)(?= at |,|[.;!?]|$| and )",
        r"add some \1 music",
    ),
    (
        (".mp3 as", ".wav as", ".m4a as"),
        r"<BEGIN>([\w-]+\.(?:mp3|wav|m4a)) (?=as (?:the |a |my |its )?(?:soundtrack|background"
        r"|backing|score|music|bed|underscore))",
        r"add \1 ",
    ),
    (
        ("blur ",),
        r"\bblur(?:ring)? (?:out )?(?:(?:whatever|what)(?:['’]s| is) (?:left(?: over)?|missing"
        r"|outside|around it)|the (?:gaps?|remainder|leftovers?|empty (?:space|parts?|areas?|bits)"
        r"|spare space|left over (?:space|bits|part)))",
        "blur the sides",
    ),
    (("upside down", "upside-down"), r"(?:turn|flip|put) <X> upside[- ]down", r"rotate \1"),
    (
        ("out of the way", "out of my way"),
        r"\b(?:gets?|steps?|moves?|stays?|keeps?) out of (?:the|my|his|her|their) way\b",
        "duck",
    ),
    ((" mouth",), r"\bopens? (?:my|his|her|their) mouths?\b", "speak"),
    ((" got to ",), r" ?(?:\b(?:has|have)|['’]s|['’]ve) got to ", " has to "),
    (
        ("to be heard",),
        r"\b(?:I|we) (?:still |also |do )*(?:want|need|have|would like) to (?:still )?be heard"
        r"(?: though)?",
        "keep my voice",
    ),
    (
        ("clips but", "clips except", "clips apart", "one but", "clip but", "of them but"),
        r"\b(all|every)((?: of)?(?: the| them)?(?: clips?| one)?) (?:but|except(?: for)?|apart "
        r"from) (?:for )?the (first|last|second|third|middle)(?: one| clip)?(?=[,.;!?]|$| and )",
        r"\1\2 except the \3 clip",
    ),
    (
        ("loudness target", "target loudness", "loudness goal", "loudness:", "loudness of -"),
        r"<BEGIN>(?:loudness target|target loudness|loudness goal|loudness)(?: of| is|:)? "
        r"(?=-?\d\d)",
        "normalise the loudness to ",
    ),
    (
        ("lower third", "upper third"),
        r"(?<=\w )in the (lower|upper) third\b",
        r"at the \1 part",
    ),
    (
        ('it "', 'this "', 'that "', 'go "', 'all "', 'video "', 'clip "', 'music "'),
        r"\b(make|turn|have) (it|this|that|the (?:\w+ )?(?:video|clip|thing|music|sound))"
        r"( (?:all|go|be))? \"([a-z-]+)\"",
        r"\1 \2\3 \4",
    ),
    (
        ("that bit", "that part", "that stretch", "that section", "this bit", "this part"),
        r"<BEGIN>(?:the|my|our|his|her|some\w*|an?|there|he|she|they|we|I)(?:['’]s)? "
        rf"(?:(?!{_WISHED})[^,.;!?\"])*? (?:from|between) (\d[\d:.]*) (?:to|and|till|until) "
        r"(\d[\d:.]*)[,;.] (?:so |and )?([^,.;!?]*?)\bth(?:at|is) (?:bit|part|stretch|section)\b",
        r"\3the part from \1 to \2",
    ),
    (
        ("that bit", "that part", "that stretch", "that section", "that segment", "same part"),
        r"^(?!.*\b(?:keep|trim|only|cut|split|delete|remove|drop)\b)([^\"]*?)(\d+:\d\d[\d.]*) ?"
        r"(?:to|and|till|until|-|–) ?(\d+:\d\d)((?:(?!\d:\d\d)[^\"])*?\b(?:then|and|also) "
        r"(?:\w+ ){1,3}?)(?:that|the same) (?:bit|part|stretch|section|segment)\b(?! \d)",
        r"\1\2 to \3\4the part from \2 to \3",
    ),
    (
        (" go?", " go.", " go"),
        r"<BEGIN>(?:so )?(?:can|could|may|might) ((?:the|my|that|those|these) [^,.;!?]*?) "
        r"(?:please )?go(?: please)?<END>",
        r"remove \1",
    ),
    (
        ("either side", "each side"),
        r"(?:on |at )?(?:either|each) side of (?=\d)",
        "around ",
    ),
    (
        ("either side", "each side", "both sides"),
        r"(?<=at )(\d+:\d\d)[^.;!?\"]*?\bkeep ([^.;!?\"]*?)(?: on| at)? (?:either|each|both) sides?"
        r"<END>",
        r"\1, keep \2 around \1",
    ),
    (
        ("be the first", "be the last"),
        r"(<MUST>) be the (first|last)(?: one)?<END>",
        r"\1 come \2",
    ),
    (
        ("precede", "follow", "come before", "come after", "go before", "go after"),
        r"<BEGIN>(?:please )?(?:let|have|make) (the \w+(?: clip)?|[\w-]+\.\w+) "
        r"(precede|follow|(?:come|go) (?:before|after)) ",
        r"\1 should \2 ",
    ),
    (
        ("clip number ", "clip no. ", "clip #", "clip nr"),
        r"\b(?:the )?clip (?:number |no\. ?|#|nr\.? )(?=\d)",
        "clip ",
    ),
    (("highlight ",), r"<BEGIN>highlight (?=\d)", "keep only "),
    (("up front",), r"\bup front\b", "first"),
    (
        ("leaving ",),
        r"(?<!without)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!['’]s)(?<!['’]re)(?<=[\w)]),? (?:but "
        r"|while |whilst |and |thereby |thus )?leaving (?:in |behind |us )?(?=(?:only |just )?"
        r"(?:(?:the|my|our|its|his|her) |everything\b|music\b|voices?\b|speech\b))",
        ", keep ",
    ),
    (
        ("in line", "into line"),
        r"[,;.] (?:so |please |and )*(?:bring|get|put) (?:it|that|them) (?:back )?in(?:to)? line"
        r"(?: with (?:the (?:others?|rest)|them))?<END>",
        "",
    ),
    ((" very back", " very front"), r" very (?=back|front)", " "),
    (
        ("not ",),
        r"^(?:no, )?not (?:for |to |on )?(?:(?:the )?(?:whole|entire|complete) \w+|all of it"
        r"|everything),? (?:but |just |only )+(?:for |to |on )?",
        "",
    ),
    (
        (" follow", " keep up", " take in", " take it in", " grasp", " read"),
        r"(?<=\w)[,;.–—]? (?:because |since |as |so )?(?:the|my|our|some) \w+ (?:can['’]?t|cannot"
        r"|can hardly|can barely|struggles? to|won['’]t be able to|finds? it hard to) (?:follow"
        r"|keep up(?: with)?|take in|grasp|read|take it in)(?: (?:it|that|this|everything))?"
        r"(?: (?:otherwise|like this|so fast|that fast|at that \w+))?<END>",
        "",
    ),
    (
        ("not over", "not too", "not intrusive", "not distracting", "not dominant", "not in your"),
        r",? (?:but )?not (?:too )?(?:overpowering|overwhelming|intrusive|distracting|dominant"
        r"|in your face|loud|much),?(?: at| say,?| so| about| around)* "
        r"(?=(?:\d+|<NUMBER>) ?(?:%|percent))",
        " at ",
    ),
    (("say ",), r"(?<=[a-z]), say,? (?=(?:\d+|<NUMBER>) ?(?:%|percent|db))", ", at "),
    (
        ("look like", "look as ", "seem as "),
        r"\bmake (?:it|this|them|me|us|him|her|the \w+) (?:look|seem|appear) (?:like|as if|as "
        r"though) (?:I|we|he|she|they|(?:the |my |our |a )?\w+)(?:['’](?:m|s|re)| is| are| am| was"
        r"| were) (?!filmed|shot|slow|fast|sped|vertical|square|recorded)[^.;!?]*",
        "generate a video",
    ),
    (
        ("leave", "bars", "borders", "margins"),
        r"\b(?:don['’]?t|do not|never|without) (?:leav|hav|want|add|us|show|put)(?:e|ing)? "
        r"(?:any |the |those |me )*(?:(?:ugly|black|dark|empty) )*(?:bars|borders|margins|gaps"
        r"|edges)(?: at the sides| around it)?\b",
        "no black bars",
    ),
    (
        ("stretch", "distort", "squash", "squish", "squeez", "deform", "warp"),
        r"(?<=[\w)])[,;]? (?:but |and )?(?:please )?(?:don['’]?t|do not|without|not|never) "
        r"(?:stretch|distort|squash|squish|squeez|deform|warp)(?:e|ing)?(?: (?:it|anything|me|us"
        r"|people|the \w+))?<END>",
        "",
    ),
    (
        (" in ", " up over", " up within"),
        rf"\b((?:let|have|make) {_IT}|it <MUST>|the \w+ <MUST>) (?!{_STILL}\b)(?:slowly |gently )?"
        r"\w+ (?:in|up) (?=(?:over|within|across) <TIME>)",
        r"\1 fade in ",
    ),
    (
        (" out ", " away ", " off "),
        rf"\b((?:let|have|make) {_IT}|it <MUST>|the \w+ <MUST>) (?!{_STILL}\b)(?:slowly |gently )?"
        r"\w+ (?:out|away|off) (?=(?:over|within|across) <TIME>)",
        r"\1 fade out ",
    ),
    (
        (" bed",),
        r"<BEGIN>(?:an? |some )?(?!the |my |this |that )((?:[\w-]+ )?[\w-]+) (?:music )?bed"
        r"(?=,| under| beneath| behind| below| throughout| for | over | at \d|[.;!?]|$)",
        r"add \1 music",
    ),
    ((" bed",), r"\b(?:an?|some) ((?:[\w-]+ )?[\w-]+) (?:music )?bed\b", r"some \1 music"),
    (
        ("clip ",),
        r"<BEGIN>clip (?:it |this |the video |out )?(?:from |between )?(\d*:?\d+:\d\d\S*?) ?"
        r"(?:-|–|to|till|until|and) ?(\d*:?\d+:\d\d)(?= *(?:[,.;!?](?!\w)|and |then |$))",
        r"keep only \1 to \2",
    ),
    (
        (" stay", " remain", " linger"),
        rf"(\b{_SHOWN}\b[^.;!?\"]*?),? and (?:then )?(?:stay|remain|linger|be (?:there|shown))s?"
        r"(?: there| up| on(?: screen)?| visible)? (?=(?:until|till|for) )",
        r"\1, and it should stay ",
    ),
    (
        ("in at", "on at", "appear"),
        r",? (?:in|on|appearing|visible from) (?:at )(\d[\d:.]*)(?: (?:and|,))? (?:out|off|gone"
        r"|disappearing)(?: (?:again )?at) (?=\d)",
        r" from \1 to ",
    ),
    (
        ("minute and", "minute plus"),
        r"\b(first|last|opening|final|closing) minute (?:and|plus) (?:an? )?(\w+(?:-\w+)?)(?= sec)",
        r"\1 1 minute \2",
    ),
    (
        ("one in the", "one at the"),
        r"\bthe one (?:in|at) the (?:middle|centre|center)\b",
        "the middle clip",
    ),
    (
        (" cut", " edit", " version"),
        r"<BEGIN>(?:(?:we|I)(?: need| want| would like|['’]d like) |make (?:me |us )?|give "
        r"(?:me|us) )?an? (\d+|<NUMBER>)[- ](sec|second|minute|min)s?[- ](?:long )?(?:cut"
        r"|cutdown|edit|version)(?: of (?:it|this|the video))?\b",
        r"make it \1 \2s long",
    ),
)
"""What is left unsaid, put back."""
