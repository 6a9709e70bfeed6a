"""Words of a graphical interface become an offer to act, or disappear.

The agent behind the service believes that the person sees an editor window. There is none:
"Click Export to download it" becomes an offer to make the file, and the rest of what was said
stays. Code, addresses, file names and quotations are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from .gui_words import CHINESE, ENGLISH, Language
from .prose import Aside, Sentences, sentences

__all__ = ["Sentences", "Translation", "translate"]

#: What is offered instead, in words that no interface uses: (English, Chinese).
_SPOKEN = {
    "export": ("I can make the video file for you.", "我可以直接为您生成成片文件。"),
    "state": ("I can tell you what is on the timeline.", "我可以告诉您时间线上有什么。"),
    "edit": ("Tell me what to change and I will do it.", "告诉我怎么改，我来完成。"),
    "credits": ("I can look up your credits.", "我可以为您查询积分。"),
    "upload": ("Tell me which file to add and I will send it.", "告诉我要添加哪个文件，我来发送。"),
}
_HAN = re.compile("[\u4e00-\u9fff]")
_MARKER = re.compile(r"\s*(?:(?:[-*•>#]+|\d{1,2}[.)、])\s+|\d{1,2}[、.](?=\D))?")


@dataclass(frozen=True, slots=True)
class Translation:
    """A text without words of a graphical interface, and the actions offered instead.

    ``offers`` are ``export``, ``state``, ``edit``, ``credits``, ``upload``: the matching calls.
    """

    text: str
    offers: tuple[str, ...] = ()


def translate(text: str, offered: Container[str] = ()) -> Translation:
    """Take the words of an interface out of an answer; other text comes back as it is.

    An offer stands where the instruction stood, once, and not if it is among ``offered``:
    a caller that translates sentence by sentence hands in what was offered before.
    """
    aside = Aside(text)
    kept: list[str] = []
    offers: list[str] = []
    for sentence in sentences(aside.text):
        chinese = bool(_HAN.search(aside.restore(sentence)))
        rest, removed = _without_instructions(sentence, CHINESE if chinese else ENGLISH)
        if not removed:
            kept.append(sentence)
            continue
        action = _offer(aside.restore(removed), CHINESE if chinese else ENGLISH)
        fresh = action is not None and action not in offers and action not in offered
        spoken = _SPOKEN[action][chinese] if action and fresh else ""
        if action and action not in offers:
            offers.append(action)
        kept.append(_joined(sentence, rest, spoken))
    if not offers and "".join(kept) == aside.text:
        return Translation(text)
    read = aside.restore("".join(kept))
    return Translation(read if text[-1:].isspace() else read.rstrip(), tuple(offers))


def _offer(removed: str, language: Language) -> str | None:
    return next((name for name, sign in language.offers if sign.search(removed)), None)


def _joined(sentence: str, rest: str, spoken: str) -> str:
    """Put what is left of a sentence and the offer where the sentence stood."""
    marker = _MARKER.match(sentence)
    space = sentence[len(sentence.rstrip()) :]
    words = " ".join(part for part in (rest, spoken) if part)
    if _HAN.search(rest) and spoken:
        words = rest + spoken
    return f"{marker.group() if marker else ''}{words}{space}" if words else ""


def _without_instructions(sentence: str, language: Language) -> tuple[str, str]:
    """Give what of a sentence is none, ready to stand alone, and what was taken out."""
    marker = _MARKER.match(sentence)
    body = sentence[marker.end() if marker else 0 :].rstrip()
    removed = ""
    while (span := _instruction(body, language)) is not None:
        start, end = span
        removed += body[start:end] + " "
        body = _closed(body[:start], body[end:], language)
    if found := language.aside.search(body):
        stop = language.stop.search(body, found.end())
        end = stop.start() if stop else len(body)
        if not language.kept.search(body[found.start() : end]):
            removed += body[found.start() : end]
            body = _closed(body[: found.start()], body[end:], language)
    return body, removed


def _instruction(body: str, language: Language) -> tuple[int, int] | None:
    """Find the first instruction, with the parting before it and what explains it after."""
    places = [(0, 0), *(found.span() for found in language.joint.finditer(body))]
    for parting, start in places:
        found = language.instruction.match(body, start)
        if not found:
            continue
        end = _end(body, found.end(), language)
        if language.kept.search(body[start:end]):
            continue
        if body[parting:start].strip() in ("(", "（") and body[end : end + 1] in (")", "）"):
            end += 1
        return parting, end
    return None


def _end(body: str, end: int, language: Language) -> int:
    """Give the end of an instruction, further clauses about it included."""
    while True:
        stop = language.stop.search(body, end)
        end = stop.start() if stop else len(body)
        gap = re.compile(r"[,，;；、]\s*").match(body, end)
        if not gap:
            return end
        further = language.onward.match(body, gap.end())
        further = further or language.instruction.match(body, gap.end())
        if not further:
            return end
        end = further.end()


def _closed(before: str, after: str, language: Language) -> str:
    """Join what stood around an instruction into a sentence, or give nothing."""
    clauses = re.split(r"(?<=[,，;；：])\s*|(?<=:)\s+|(?<=[—–])\s*", before.rstrip())
    while clauses and (not clauses[-1].strip() or language.leading_up.match(clauses[-1])):
        clauses.pop()
    head = " ".join(clauses) if before.isascii() else "".join(clauses)
    head = before[: len(head)].rstrip(" ,;:—–-，；：、（(") if head else ""
    tail = after if head else after[_left(after, language) :]
    if not re.search(r"\w", tail):
        tail = tail.strip(" ,;，；") or "."
        return head + tail if re.search(r"[\w\ue000-\uf8ff*)]", head) else ""
    if not head:
        return tail[:1].upper() + tail[1:]
    joint = after[: _left(after, language)]
    if not re.search(r"\w", joint):
        return head + tail
    # "... and let me know" would now join what does not belong together.
    rest = after[len(joint) :]
    return f"{head}。{rest}" if _HAN.search(head) else f"{head}. {rest[:1].upper()}{rest[1:]}"


def _left(after: str, language: Language) -> int:
    found = language.leftover.match(after)
    return found.end() if found else 0
