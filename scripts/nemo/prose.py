"""Text in sentences, with what must be left alone set aside: code, addresses, names, quotations."""

from __future__ import annotations

import itertools
import re

#: One character of these ranges stands for a quotation, or for anything else set aside.
QUOTED, FIXED = "\ue000-\uefff", "\uf000-\uf8ff"
_ROOM = 0x800  # spans of one kind in one text; what is beyond stays where it is

_QUOTATION = (
    r'"[^"\n]{1,200}"|“[^”\n]{1,200}”|‘[^’\n]{1,200}’|「[^」\n]{1,200}」|『[^』\n]{1,200}』'
    r"|《[^》\n]{1,200}》|【[^】\n]{1,200}】|«[^»\n]{1,200}»|(?<!\w)'[^'\n]{1,200}'(?!\w)"
)
#: A short bold phrase is a label; one that begins with a verb of an interface is an instruction.
_BOLD = (
    r"\*\*(?!(?i:click|tap|press|open|drag|select|export your|export the)\b|点击|打开|拖|请)"
    r"[^*\s][^*\n]{0,30}\*\*"
)
_FIXED = (
    r"```.*?(?:```|\Z)|`[^`\n]+`"  # code
    r"|(?:https?://|www\.)[^\s，。；！？）)」》”\"]+"  # addresses
    # names of files, looked for once in a row of characters: one of Chinese can be long
    r"|(?<![\w\-./\\~])[\w\-./\\~]+\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac|srt|py|json|md|txt)\b"
    rf"|[{QUOTED}{FIXED}]"
)
_ASIDE = re.compile(f"(?P<fixed>{_FIXED})|(?P<quoted>{_QUOTATION}|{_BOLD})", re.S)
#: Where a text that is still growing may be inside a quotation.
_UNCLOSED = re.compile(r'(?:"|“|「|『|《|【|`)[^"”」』》】`\n]*\Z')
_END = re.compile(
    r"(?m)(?:(?<!^\d)(?<!^\d\d)(?<![.!?]\s\d)(?<!e\.g)(?<!i\.e)(?<!\bvs)[.!?]+[)\]*_”’]*(?=\s)"
    r"|[。！？]+[”’」』）)*_]*|…+(?=\s)|\n)\s*"
)


class Aside:
    """A text whose fixed parts are single characters, and the way back."""

    def __init__(self, text: str) -> None:
        self._spans: dict[str, str] = {}
        self.text = _ASIDE.sub(self._put, text)

    def _put(self, found: re.Match[str]) -> str:
        number = len(self._spans)
        if number >= _ROOM:
            return found.group()
        key = chr((0xE000 if found.lastgroup == "quoted" else 0xF000) + number)
        self._spans[key] = found.group()
        return key

    def restore(self, text: str) -> str:
        """Put back what was set aside."""
        return re.sub(f"[{QUOTED}{FIXED}]", lambda found: self._spans[found.group()], text)


def sentences(text: str) -> list[str]:
    """Cut a text after each sentence and line; joined, the pieces are the text."""
    cuts = [found.end() for found in _END.finditer(text)]
    edges = [0, *cuts] if cuts and cuts[-1] == len(text) else [0, *cuts, len(text)]
    return [text[start:end] for start, end in itertools.pairwise(edges) if end > start]


class Sentences:
    """Whole sentences of a text that arrives in pieces, so that each is handled once.

    A sentence comes with the white space after it: joined, what is given is what was fed.
    """

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> list[str]:
        """Take a piece; give the sentences that are now whole."""
        self._held += text
        if not _END.search(self._held):
            return []
        aside = Aside(self._held)
        growing = _UNCLOSED.search(aside.text)
        sure = aside.text[: growing.start()] if growing else aside.text
        ends = [found.end() for found in _END.finditer(aside.text) if found.start() < len(sure)]
        if not ends:
            return []
        self._held = aside.restore(aside.text[ends[-1] :])
        return [aside.restore(whole) for whole in sentences(aside.text[: ends[-1]])]

    def close(self) -> list[str]:
        """Give what is left: a last sentence or none."""
        rest, self._held = self._held, ""
        return [rest] if rest else []
