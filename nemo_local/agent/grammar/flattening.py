"""A message in plain letters: what is written in different ways is read in one."""

from __future__ import annotations

import re
import unicodedata

from nemo_local.agent.grammar import lexicon

CJK = re.compile(r"[\u3400-\u9fff]")
"""A Chinese character."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_COUNT_MARK = re.compile(
    rf"(?<![^\s,，。.；;:：、!！?？])(?:[{_CIRCLED}]|\d\ufe0f?\u20e3)"
    r"|[（(][1-9][)）](?=[\u3400-\u9fff])"
)
"""What counts the wishes of a list."""
_SLIP = re.compile("|".join(lexicon.SLIPPED))


def flat(message: str) -> str:
    """Lower case, full-width as half-width, traditional as simplified; the length stays.

    What counts the wishes of a list parts them.
    """
    if message.isascii():
        return message.lower()
    letters = []
    for char in _COUNT_MARK.sub(lambda found: ";" * len(found[0]), message):
        plain = char.isascii() or CJK.match(char)  # most letters: no need to look them up
        form = char.lower() if plain else unicodedata.normalize("NFKC", char).lower()
        letters.append(form if len(form) == 1 else char)
    simple = "".join(letters).translate(lexicon.SIMPLIFIED).replace("’", "'").replace("‘", "'")
    return _SLIP.sub(lambda found: lexicon.SLIPPED[found[0]], simple)
