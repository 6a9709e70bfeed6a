"""What a wish depends on, and what is fine already: "if there is any music, ...", "all good but".

Gaps (<X>, <BEGIN>, ...) are explained in `rewording`.
"""

from __future__ import annotations

from nemo_local.agent.grammar.words.wished import Row

_IF = (
    "(?:if|in case|in the event(?: that)?|suppos(?:e|ing)(?: that)?|assuming(?: that)?"
    "|provided(?: that)?|as long as|so long as|unless|where)"
)
_CANNOT = (
    "(?:(?:you|we|it|that|this)(?: really)?(?: can['’]?t| cannot| can not| isn['’]?t| is not|['’]s "
    "not| doesn['’]?t| won['’]?t| aren['’]?t)(?: be)?(?: done| possible| able| work| do (?:it|that)"
    "| feasible)?(?: to)?|not(?: possible)?|otherwise|impossible)"
)
_NEVER_MIND = (
    "(?:(?:just )?(?:say so|tell me(?: so)?|let me know|say it|skip (?:it|that)|leave it(?: then)?"
    "|forget (?:it|that|about it)|ignore (?:it|that)|don['’]?t bother|that['’]?s (?:fine|ok(?:ay)?"
    "|alright)|no (?:worries|problem|matter|big deal|harm done)|never ?mind|it doesn['’]?t "
    "matter))"
)

_BUT = ("except", "apart from", "aside from", "but for", "save for", "other than", "exception")
_FINE_BUT = (
    "<BEGIN>(?:(?:please )?(?:leave|keep) (?:everything|it|it all|all|the rest|things)(?: else)?"
    "|(?:everything|it|it all|all|that|this|the (?:video|rest))?(?:['’]?s| is| looks| sounds"
    "| was)? ?"
    "(?:just |quite |really |pretty |all |absolutely )*(?:perfect|fine|good|great|ok(?:ay)?|lovely"
    "|nice|alright|right|brilliant|as it should be))"
    "(?: alone| as (?:it|they|that)(?:['’]s| is| are)"
    "| already| so far| like (?:this|that)| the way it is)?,? (?:<EXCEPT>|but for|save for) "
)

CONDITIONS: tuple[Row, ...] = (
    (
        ("but only that", "nothing but that", "only that one", "just that, not"),
        ",? (?:but )?(?:only|just|nothing but) (?:that|this|it)(?: one)?"
        "(?:,? (?:nothing (?:else|more)))?<END>",
        "",
    ),
    (
        ("bother with", "bother about"),
        "<BEGIN>(?:please )?(?:don['’]?t|no need to|you needn['’]?t) bother "
        "(?:with|about) [^,.;:!?]*[,.;:–—-]+ ",
        "",
    ),
    (
        ("never mind the", "never mind about", "nevermind the", "forget about the"),
        "<BEGIN>(?:never ?mind|forget about) (?:about )?the [^,.;:!?]*, "
        "(?:but |and )?(?:just |please )*",
        "",
    ),
    (
        ("mistaken", "i'm wrong", "im wrong", "i am wrong"),
        "(?:<BEGIN>|, )(?:unless I['’]?m (?:mistaken|wrong)|if I['’]?m not (?:mistaken|wrong)"
        "|correct me if I['’]?(?:m| am) wrong),? (?:but )?",
        "",
    ),
    (
        ("if ", "otherwise"),
        rf"([.!?]*)[,;:–—-]* (?:and |or |but )?(?:if |or )?{_CANNOT},? (?:then )?(?:please )?"
        rf"{_NEVER_MIND}(?:,? (?:and |or |please )*{_NEVER_MIND})*<END>",
        r"\1",
    ),
    (
        ("let me know if", "tell me if", "say so if", "worries if", "problem if", "mind if"),
        rf"([.!?]*)[,;:–—-]* (?:please |and |but )*{_NEVER_MIND} if {_CANNOT}[^.,;!?]*<END>",
        r"\1",
    ),
    (
        ("only if it", "if it's easy", "if it is easy", "if that's easy", "not too much"),
        "([.!?]*)[,;:–—-]* (?:but )?(?:only )?if (?:it|that)(?:['’]s| is| isn['’]?t)(?: not)? "
        "(?:easy"
        "|possible|no trouble|quick|too (?:hard|difficult|fiddly|complicated|much (?:work|trouble"
        "|hassle)))<END>",
        r"\1",
    ),
    (
        ("too fiddly", "too hard", "too difficult", "too complicated"),
        "<BEGIN>if (?:it|that)(?:['’]s| is) too (?:fiddly|hard|difficult|complicated)"
        rf",? (?:then )?{_NEVER_MIND}[,;.]? (?:but |otherwise )?",
        "",
    ),
    (
        ("provided", "assuming", "as long as", "supposing", "if that", "if it", "unless"),
        rf"<BEGIN>{_IF} (?:you can(?: do (?:it|that|this))?|(?:it|that|this)(?:['’]?s| is| can be"
        "| works| doesn['’]?t| isn['’]?t)(?: not)?(?: a problem| an issue| too late| possible"
        "| feasible| ok(?:ay)?| done| allowed| too much(?: trouble)?| take(?: too long| ages"
        r"| forever)?| all right)?)[,:] ",
        "",
    ),
    (
        ("any ", "some ", "music"),
        rf"<BEGIN>(?:{_IF}|should) (?:you (?:find|hear|notice|detect|come across)|there(?:['’]s| is"
        "| are| be| happens? to be| should be| might be)) (?:any |some |an? )?<X>, (?:then )?",
        r"there is \1. ",
    ),
    (
        ("if you have", "if you've got", "if there's", "if there is"),
        r"<BEGIN>if (?:you have|you['’]ve got|there['’]?s|there is) <X>, (?:then )?(?:please )?"
        "(put|use|add|play|lay|take) (?:it|that|some)",
        r"\2 \1",
    ),
    (
        ("assuming", "provided", "as long as", "supposing"),
        r"<BEGIN>(?:assuming|provided|as long as|so long as|supposing)(?: that)? [^,.;:!?\d]*?, ",
        "",
    ),
    (
        ("too much", "a bother", "a pain", "any trouble", "mind my asking"),
        r"<BEGIN>(?:I |we )?(?:do |really |just )*(?:hope|trust|don['’]?t want to be"
        "|don['’]?t mean to"
        "|hate to)[^,.;!?]*?(?:too much(?: (?:trouble|to ask|bother|hassle|work))?|a bother"
        "|a pain|any trouble|a nuisance)[^,.;!?]*?,? (?:but|and) ",
        "",
    ),
    (
        ("too much", "any trouble", "a lot to ask", "a bother"),
        "<BEGIN>(?:[^.;!?]*?, )?(?:would|will|is|might) (?:it|that) (?:be )?(?:too much"
        "(?: (?:trouble|to ask|bother|hassle|work))?|any trouble|a lot to ask|a bother"
        "|asking too much)(?: (?:to|if you)| for you to) ",
        "please ",
    ),
    (
        _BUT,
        rf"{_FINE_BUT}(?=[^,.:;!?]*,? (?:which|that) )([^,.:;!?]*?),? (?:which|that) ",
        r"\1 ",
    ),
    (_BUT, rf"{_FINE_BUT}(?=[^,.:;!?]*[,:;–—-] ?\w)", ""),
)
"""Conditions that hold or ask for no more than goodwill, and what is to stay anyway."""
