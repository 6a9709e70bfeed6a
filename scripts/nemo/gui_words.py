"""How an agent speaks of a graphical interface, in English and Chinese.

Verbs count only where an instruction stands: at the start of a clause, after "you can", "请"
and the like. "The kick drops", "clicks and pops" and "点击率" are not instructions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import phrasebook
from .prose import FIXED, QUOTED

_Q = f"[{QUOTED}]"


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns of one language, tried on text whose quotations are single characters."""

    joint: re.Pattern[str]  # what parts clauses: an instruction may begin after it
    instruction: re.Pattern[str]  # an instruction, from its first word on
    aside: re.Pattern[str]  # "by clicking ...": goes, and leaves its sentence standing
    stop: re.Pattern[str]  # where an instruction ends
    onward: re.Pattern[str]  # what goes on explaining it after a stop
    leading_up: re.Pattern[str]  # a clause that means nothing without its instruction
    leftover: re.Pattern[str]  # what joined the rest to the instruction
    kept: re.Pattern[str]  # an instruction that is none for an interface
    offers: tuple[tuple[str, re.Pattern[str]], ...]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I | re.X)


# ------------------------------------------------------------------- English

_LABEL = rf"(?:{_Q}|(?-i:[A-Z])[\w&+/]*(?:\ (?-i:[A-Z])[\w&+]*)*)"
_KNOWN = (
    r"(?:export|play|save|download|generate|render|upload|apply|undo|redo|share|done|ok|next)\b"
)
_NAMED = "(?-i:Export|Download|Save|Upload|Play|Generate|Render|Import|Share|Undo|Settings)"
_THE = r"(?:the|your|this|that|these|those|any|each|either|a|an|it|its|them|all|one)\b"
#: A noun that ends its phrase: "the panel on the left", and not "the panel discussion".
_NOUN_ENDS = r"""(?=\s*(?:$|[^\w\s'’-])
  |\s+(?:and|or|to|on|in|at|for|from|where|which|that|then|if|when|by|using|icon|button|window|area|section|page|view|now|again|first|above|located|right)\b)"""
_CONTROL = (
    r"(?:button|icon|check\ ?box|slider|toggle|drop-?down|menu|tool\ ?bar|side\ ?bar)s?\b"
    + _NOUN_ENDS
)
_FRAME = r"""(?:(?:side|tool)\ ?bar|drop-?down|menu|panel|pane|tab|inspector|
  dialog(?:ue)?(?:\ box)?|media\ (?:library|pool|bin)|workspace|editor|timeline|
  preview\ (?:window|area|player|panel)|
  pop-?up|progress\ bar|dashboard|export\ window|interface)\b"""
_PLACE = (
    rf"(?:{_FRAME}|(?:library|settings|preferences|properties|canvas|player|preview)\b){_NOUN_ENDS}"
)
_ACCOUNT = rf"""(?:(?:the\ |your\ |my\ )?(?:\w+\ )?(?:account|billing|subscription|credit\ balance)
    (?:(?:[\ /]|\ and\ )(?:billing|page|settings|section|details|dashboard|balance|tab|info))*
    {_NOUN_ENDS}
  | your\ (?:remaining\ |current\ |available\ )?(?:credits?|balance)\b{_NOUN_ENDS})"""
_LEAD = r"""(?:
    (?:please|just|simply|now|then|next|first|second|third|finally|lastly|also|otherwise|instead|
       alternatively|afterwards|to\ do\ (?:so|this|that)|once\ done|when\ ready|ready\?|
       and|or|but|so|if|when|once|after|before|until)[\ ,]+
  | (?:you|we)(?:'ll|\ will|\ can|\ could|\ may|\ might|\ should|\ must|\ would|'d)?
    (?:\ (?:now|also|simply|just|always|then|easily|either|even|first|still))*
    (?:\ (?:need|have|want|like|wish|are\ able|be\ able)\ to)?
    (?:\ (?:now|also|simply|just|then))*\ +
  | (?:feel\ free|be\ sure|make\ sure|don't\ forget|remember|try|you\ are\ (?:now\ )?(?:free|able)|
      all\ you\ (?:need|have)\ to\ do\ is|you're\ (?:now\ )?(?:free|able))(?:\ to)?\ +
  | go\ ahead\ and\ + | I\ (?:suggest|recommend)(?:\ that)?\ (?:you\ )? | let's\ +
){0,8}"""
_FEW = rf"(?:(?!(?:to|and|or|with|that|in|on|at)\b)[\w&'/{QUOTED}-]+\ )"

_EN_INSTRUCTIONS = (
    # click the Export button, click here, right-click, hover over
    rf"(?:(?:double|right|left|single)[-\ ])?click(?:\ (?:on|in|inside|over|into))?\ +"
    rf"(?:{_THE}|here\b|(?:and\ )?drag\b|{_LABEL}|{_KNOWN})",
    r"(?:double|right)[-\ ]click\b",
    rf"hover\ (?:over|on)\ {_THE}",
    # use the volume slider, you'll find the Export button
    r"(?:tap|press|hit|push|select|choose|pick|toggle|use|locate)(?:\ on)?\ +(?:that\ )?"
    rf"{_FEW}{{0,4}}?{_CONTROL}",
    rf"(?:move|adjust)\ +{_FEW}{{0,3}}?slider\b",
    rf"(?:(?:find|see|notice|look\ for|access)\ )?(?:the|an?|there(?:'s|\ is)\ an?)\ +"
    rf"{_NAMED}\ {_CONTROL}",
    # press Play, select Export, choose 1080p from the menu, go to File > Export
    rf"(?:tap|press|hit|push)(?:\ on)?\ +"
    rf"(?:{_Q}|{_KNOWN}|(?:the\ )?(?:space\ ?bar|space|enter|delete|ctrl|cmd)\b|(?-i:[A-Z])\b)",
    rf"(?:select|choose|pick)\ +(?:{_Q}|{_NAMED}(?!\w))",
    r"(?:select|choose|pick)\ [^,.;]{1,40}?\ (?:from|in|under|on)\ (?:the\ )?"
    rf"{_FEW}{{0,2}}?{_PLACE}",
    r"(?:go\ to|open|use|select|choose)\ [\w\ ]{1,20}\ (?:>|→|->)\ ",
    # open the Audio panel, go to the settings, in the sidebar choose ...
    r"(?:open(?:\ up)?|(?:go|head)(?:\ back|\ over)?\ to|(?:navigate|switch|return)\ to|"
    r"visit|expand|"
    r"scroll\ (?:(?:up|down)\ )?(?:to|through|in)|look\ (?:at|in|under)|check\ out)"
    rf"\ +{_FEW}{{0,3}}?{_PLACE}",
    rf"(?:check|view|close|access|use|see)\ +{_FEW}{{0,3}}?{_FRAME}{_NOUN_ENDS}",
    rf"(?:in|on|from|under|inside|at)\ (?:the|your)\ {_FEW}{{0,3}}?{_FRAME},?\ +"
    r"(?:you\ can\ |please\ )?(?:choose|select|pick|click|set|adjust|change|drag|"
    r"press|find|see|check|"
    r"look|enter|type|turn|enable|disable|toggle)\b",
    r"(?:refresh|reload)\ (?:the|your|this)\ (?:page|browser|window|tab|editor|timeline)\b",
    # drag the clip, drop it on the timeline
    r"drag[-\ ](?:and|&|n|'n'|\+)[-\ ]drop\b",
    rf"drag\ +(?:{_THE}|(?:\w+\ )?(?:clip|file|track|segment|handle|edge|media|video)s?\b|{_Q})",
    rf"drop\ +(?:{_THE}|clips?\b|files?\b|{_Q})[^,.;]{{0,40}}?\ ?(?:in|on|into|onto|to)\ "
    r"(?:the\ |your\ )?(?:\w+\ ){0,2}?"
    r"(?:timeline|tracks?|canvas|editor|upload|panel|window|area|here)\b",
    # preview it, watch the result in the player
    rf"preview\ (?:{_THE}|in\b|on\b|{_Q})",
    rf"(?:watch|play(?:\ back)?|view|see|check|review|find|edit|adjust|inspect)\ "
    rf"(?:[\w'{QUOTED}-]+\ ){{0,5}}?(?:in|on|from|inside|using)\ (?:the\ |your\ )?(?:\w+\ )?"
    rf"(?:{_FRAME}|(?:preview|player|canvas)\b){_NOUN_ENDS}",
    # export your video, you can export
    rf"export\ +(?:{_THE}|now\b|when(?:ever)?\b|again\b|as\b|to\b|in\b|at\b|{_Q}|(?-i:MP[34]))",
    r"export\b(?=\s*[.!]?\s*$)",
    # check your account
    rf"(?:check|view|see|visit|manage|go\ to|head\ to|open|review|look\ at)\ +{_ACCOUNT}",
)

ENGLISH = Language(
    joint=_words(
        r"[,;:(—–]\ * | \ -\ | \ (?:and|or|but|so|then|once|after|when|if|until|where|which)\ +"
    ),
    instruction=_words(rf"\*{{0,2}}{_LEAD}(?:{'|'.join(_EN_INSTRUCTIONS)})"),
    aside=_words(
        rf"""[,\ ]*\b(?:
          by\ (?:\w+ly\ |just\ )?(?:(?:double-|right-)?clicking|tapping|pressing|hitting|dragging|
            opening|selecting|going\ to|navigating\ to|using)(?:\ on)?\ +
            (?:{_THE}|{_LABEL}|{_KNOWN}|drag)
          | (?:via|through|using|with|from|under)\ (?:the\ )?
            (?:{_Q}|(?-i:[A-Z])\w+|export|download|upload|save)
            \ (?:{_CONTROL}|panel\b|tab\b|option\b)
          | by\ (?:drag[-\ ]and[-\ ]drop)
          | ready\ (?:for\ you\ )?to\ (?:be\ )?(?:drag|drop)(?:ged|ped)?\b
          | (?:in|on|from)\ the\ (?:preview\ (?:window|panel|player)|editor\ window|side\ ?bar|
            tool\ ?bar|inspector|media\ (?:pool|library|bin))\b
        )"""
    ),
    stop=_words(
        r"""[,;)—–] | \ -\  | [.!?…]+\s*$ | :\ | \s*$
        | \ (?:and|or|but|so|then|and\ then)\ +(?=(?:I|I'm|I'll|I've|we|it|it's|you|he|she|they|
            your|this|that|here|there)\b(?!\ (?:clip|file|video)s?\ (?:in|on)to)
          | (?:please\ |just\ )?(?:tell|let|ask|say|send|give|describe|reply|write|message)\b
          | (?:the|a|an|my)\ [\w\ ]{1,30}\ (?:is|are|was|will|has|have|starts|plays|fades)\b)"""
    ),
    onward=_words(
        rf"""(?:and\ |or\ |then\ |and\ then\ )*(?:
          which\b|where\b|located\b|found\b|to\ (?!be\b)|at\ the\b|on\ the\b|in\ the\b|
          under\b|then\ (?!I\b|I'll\b|tell|let)|(?:choose|select|pick|set|enter|type|save|download|
          confirm|adjust|wait|release|drop|move|hit|press|tap|drag|rename)\b(?!\ me)|
          (?:the|a|an)\ (?:[\w{QUOTED}]+\ )?{_CONTROL}|
          it(?:'s|\ is)\ (?:at|in|on|located|found|right)\b)"""
    ),
    leading_up=_words(
        r"""\s*(?:and\ |so\ |but\ |now\ |then\ )*(?:if|once|when|whenever|after|before|until|while|
        to|for|in|at|on|from|under|inside|as\ soon\ as|next|alternatively|otherwise|then|also|
        finally|first|tip|note|hint|pro\ tip|next\ steps?|steps?|here's\ how|by|ready|done|now|
        all\ set|how\ to\ \w+)\b(?!\ (?:I|we|added|removed|made)\b)"""
    ),
    leftover=_words(r"[\s,;:—–-]*(?:\b(?:and|or|but|so|then|also|alternatively)\b[\s,]*)*"),
    kept=_words(
        rf"[{FIXED}] | \blink\b | \b(?:metronome|mouse|sound\ effect|foley)\b"
        r" | \bclick\ (?:track|sound|noise|bait)"
    ),
    offers=(
        ("credits", _words(r"account|billing|subscription|credits?\b|balance|top\ ?up")),
        ("export", _words(r"export|download|save\b|render|MP4")),
        ("upload", _words(r"upload|import|media\ (?:library|pool|bin)|your\ (?:file|media)")),
        (
            "edit",
            _words(r"drag|drop\b|split|trim|cut\b|undo|redo|delete|apply|adjust|generate|edit"),
        ),
        ("state", _words(r"open|preview|play|timeline|panel|tab\b|view|see\b|check|watch|go\ to")),
    ),
)

# ------------------------------------------------------------------- Chinese

_ZH = phrasebook.load("gui_zh", {"quotation": _Q, "fixed": FIXED})

CHINESE = Language(
    joint=_ZH["joint"],
    instruction=_ZH["instruction"],
    aside=_ZH["aside"],
    stop=_ZH["stop"],
    onward=_ZH["onward"],
    leading_up=_ZH["leading_up"],
    leftover=_ZH["leftover"],
    kept=_ZH["kept"],
    offers=tuple((name, _ZH[name]) for name in ("credits", "export", "upload", "edit", "state")),
)
