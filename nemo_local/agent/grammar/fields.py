"""Wishes as programs write them, a name and a value at a time: "trim, start=10s, end=60s".

Each field is said in words behind the wish that it belongs to: "trim from 10s to 60s".
"""

from __future__ import annotations

import re

_TIMES = (
    "from {}", "to {}", "for {}", "at {}", "{} each", ", fade in over {}", ", fade out over {}",
    "in over {}", "out over {}",
)  # fmt: skip
_NAMES: tuple[tuple[str, str], ...] = (
    ("from {}", "start|start time|start at|starts? at|from|begin|begins at|in point"),
    ("to {}", "end|end time|end at|ends? at|to|until|till|stop|out point"),
    ("for {}", "duration|length|lasts|lasting|display time|dur"),
    ("at {}", "at|time|timestamp|split point|when"),
    ("from {}", "range|interval|span|section|segment|time range|between|timing"),
    (
        "{} each",
        "seconds per image|image duration|per image|each|duration per image|slide duration",
    ),
    (", fade in over {}", "fade in|fade in duration|fadein"),
    (", fade out over {}", "fade out|fade out duration|fadeout"),
    ("at the {}", "position|placement|place|location|alignment|align|anchor"),
    ("at a volume of {}", "volume|level|gain|music volume"),
    ("to {}", "value|amount|new value|target level|target loudness|loudness|lufs"),
    ("to {}x", "factor|rate|speed factor"),
    ("in a {} mood", "mood|genre|style"),
    ("as {}", "format|output format|container|file format|codec"),
    ('saying "{}"', "text|content|caption text|title text|string|wording"),
    (
        "{}",
        "target|clip|file|source|input|track|name|object|element|filename|media|clip name|asset",
    ),
    (". {}", "action|operation|command|edit|task|type|op|tool|function|intent"),
    ("in {}", "in"),
    ("out {}", "out"),
    ("in the order {}", "order|sequence|new order|clip order"),
    ("aspect ratio {}", "aspect ratio|aspect|ratio"),
    ("at {}x speed", "playback rate|playback speed|speed"),
    ("with a {} fit", "fit|fit mode|fill|fill mode|mode|background|scaling|resize mode|method"),
    (", duck under speech", "duck|ducking|duck under speech|auto duck"),
    ("with music {}", "music|background music|song|audio"),
)
"""How a field is said, and what it is called."""
_WISHES = frozenset(("as {}", "aspect ratio {}", "at {}x speed", ". {}"))
"""What is a wish by itself where a colon stands behind its name."""
_OF_THE_WISH_BEFORE = frozenset((
    *_TIMES, "at the {}", 'saying "{}"', "with a {} fit", "in a {} mood",
))  # fmt: skip
"""What is never a wish by itself, so that a colon or a full stop parts it from none."""
_EITHER = {"in {}": ("from {}", "in over {}"), "out {}": ("to {}", "out over {}")}
"""Where a stretch begins and ends, or how long a fade takes."""
_SAID = {name: said for said, names in _NAMES for name in names.split("|")}
_NAME = "|".join(name.replace(" ", "[ _-]") for name in sorted(_SAID, key=len, reverse=True))
_SIGN = r"\s*[=:](?!=)\s*"
_END = r"(?=\s*(?:[,;|\n(){}\]]|[.!](?:\s|$)|$|\s(?:" + _NAME + r")\s*(?:=|:\s)))"
_FIELD = re.compile(
    r"(?P<lead>(?:^|[\s,;.:|({\[]|(?<=\s)[-*•])+)(?P<name>" + _NAME + r")(?P<sign>" + _SIGN + ")"
    r"(?!(?:" + _NAME + ")" + _SIGN + ")"
    r"(?P<value>\"[^\"]*\"|'[^']*'|\[[^\]]*\]|[^\s,;|(){}\[\]\"'][^,;|\n(){}\[\]\"]*?)"
    + _END
    + r"(?:\s*[)}\]](?!\w))*",
    re.I,
)
_JSON = re.compile(r'([{,])\s*"(\w+)"\s*:\s*')
_NO = frozenset(("false", "no", "off", "disabled", "none", "null"))
_MUSIC = re.compile("music|song|track", re.I)
_TEXT = re.compile("title|caption|text|overlay", re.I)
_CROPPED = ("crop", "cover", "fill", "zoom")
_SHAPES = frozenset(("vertical", "portrait", "horizontal", "landscape", "square", "widescreen"))
_FILES = frozenset(("with music {}",))
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def fields_said(message: str) -> str:
    """The message with its fields in words; most have none."""
    if "=" not in message and ": " not in message and '":' not in message:
        return message
    plain = _JSON.sub(r"\1 \2=", message) if '":' in message else message
    return _FIELD.sub(_in_words, plain)


def _in_words(field: re.Match[str]) -> str:
    before = field.string[: field.start()]
    name = re.sub("[_-]", " ", field["name"].lower())
    said, value = _SAID[name], field["value"].strip()
    if before.count('"') % 2 or (
        ":" in field["sign"] and not _belongs(said, field["lead"], before)
    ):
        return field[0]
    if (said in _TIMES and not _DIGIT.search(value)) or (said in _FILES and "." not in value):
        return field[0]  # "title at the start: Hello", "music = stays"
    words = _value(said, value)
    return f" {words}" if words else ""


def _belongs(said: str, lead: str, before: str) -> bool:
    """Whether what stands before a colon is a field of the wish before, and no other wish."""
    if not before or said in _WISHES or (not lead.strip(" ") and said not in _TIMES):
        return False  # "Volume: 20%", "change the text: Hello"
    if "." not in lead and "\n" not in lead:
        return said != "at a volume of {}" or _MUSIC.search(before) is not None
    sentence = re.split(r"[.!?\n]", before)[-1]
    text = said == 'saying "{}"' and not _TEXT.search(sentence)
    return said in _OF_THE_WISH_BEFORE and not text


def _value(said: str, value: str) -> str:
    """A field's value, as it is said."""
    bare = value.strip("\"'[] ")
    if said in _EITHER:
        said = _EITHER[said][":" not in bare]
    if said == ", duck under speech":
        return ", without ducking" if bare.lower() in {*_NO, "0"} else said
    if said == 'saying "{}"':
        return said.format(bare)
    if bare.lower() in _NO:
        return ""
    if said == "with a {} fit" and bare.lower() in _SHAPES:
        return f"make it {bare}"
    if said == "with a {} fit":
        return "cropped" if bare.lower().startswith(_CROPPED) else "with blurred sides"
    if _NUMBER.fullmatch(bare):
        bare = _with_its_unit(said, bare)
    return said.format(bare).replace("xx", "x").replace("the the", "the")


def _with_its_unit(said: str, number: str) -> str:
    """A number without a unit: seconds, or a level from 0 to 1."""
    if said in _TIMES:
        return f"{number} seconds"
    share = said == "at a volume of {}" and float(number) <= 1
    return f"{float(number) * 100:g}%" if share else number
