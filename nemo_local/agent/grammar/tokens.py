"""A message → tokens: what was quoted, which files, how much, and the concepts of its words.

Quoted text and file names are taken first and never corrected or looked into. All
positions are those of the message as written, so that a text keeps its own letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from nemo_local.agent.grammar import lexicon, quantities
from nemo_local.agent.grammar.capitals import capital_texts
from nemo_local.agent.grammar.flattening import CJK, flat
from nemo_local.agent.grammar.homophones import put_right
from nemo_local.agent.grammar.kinds import BREAKS
from nemo_local.agent.grammar.partnames import initials, parts_of_names
from nemo_local.agent.grammar.phrases import phrases
from nemo_local.agent.grammar.words.homophones import TWINS

_QUOTES = re.compile(
    r"“([^”]*)”|\"([^\"]*)\"|「([^」]*)」|『([^』]*)』|《([^》]*)》|«([^»]*)»|‘([^’]*)’(?!\w)"
    r"|(?<![\w])'([^\s'](?:[^']|'(?=\w))*)'(?!\w)|`([^`]*)`"
)
_FILE = re.compile(
    r"[\w\-.()\[\]]+\.(?:mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac)(?![a-z0-9])",
    re.I | re.A,
)
_WORD = re.compile(r"(?:mp[34]|m4a|w/o|[a-z]+(?:'[a-z]+)*)")
_ABBREVIATED = re.compile(r"(?<![a-z])(?:dr|mr|mrs|ms|prof|st|jr|sr|vs)$")
_SIGNS = dict.fromkeys(",;，；、…\n|", "pause") | dict.fromkeys(".!。！", "stop")
_SIGNS |= {"?": "question", "&": "and", "+": "and", ":": "colon"} | dict.fromkeys("-–—~→", "to")


@dataclass(frozen=True)
class Token:
    """`kind` is a concept ("remove"), a kind of quantity ("time") or "quote", "file", "unknown".

    `chinese`: it is a Chinese word of the lexicon. `spaced`: a space stands before it where
    Chinese needs none, so that it may part wishes.
    """

    kind: str
    start: int
    end: int
    value: str | float | None = None
    spaced: bool = False
    chinese: bool = False

    @cached_property
    def sort(self) -> str:
        """The concept without what it is one of: "mood" of "mood:calm"."""
        return self.kind.partition(":")[0] if ":" in self.kind else self.kind

    def meaning(self, kind: str) -> Token:
        """The token as another concept; itself if it is that one already."""
        return self if kind == self.kind else replace(self, kind=kind)

    @property
    def number(self) -> float:
        """The value of a quantity."""
        return float(self.value or 0)


def until_break(tokens: Iterable[Token]) -> list[Token]:
    """The tokens before the first at which another wish may begin, or one have ended."""
    return list(takewhile(lambda t: t.kind not in BREAKS, tokens))


def tokenise(message: str, files: Sequence[str] = ()) -> list[Token]:
    """The tokens of a message. `files` are the names in the library."""
    text = flat(message)
    taken = _names(text, message, files)
    tokens = _read(text, taken)
    strange = [t.start for t in tokens if t.kind == "unknown" and text[t.start] in TWINS]
    if strange:
        better = put_right(text, strange, {t.start for t in tokens})
        text, tokens = (better, _read(better, taken)) if better != text else (text, tokens)
    return _phrases(text, tokens)


def _read(text: str, taken: dict[int, Token]) -> list[Token]:
    """The tokens of a flat text; `taken` are those that are known already, by their places."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        token = taken.get(at)
        if token is None and text[at].isspace() and text[at] != "\n":
            at += 1
            continue
        token = token or _next(text, at)
        spaced = at and text[at - 1] == " " and _is_spaced(text, at)
        tokens.append(replace(token, spaced=True) if spaced else token)
        at = max(token.end, at + 1)
    return tokens


def _is_spaced(text: str, at: int) -> bool:
    """Whether the space before that place is one that Chinese needs none for."""
    before = text[:at].rstrip(" ")
    return bool(CJK.search(before[-1:] + text[at]))


def _names(text: str, message: str, files: Sequence[str]) -> dict[int, Token]:
    """Quoted texts and file names, by where they begin. A quoted file's name is a file."""
    taken: dict[int, Token] = {}
    spans: list[tuple[int, int]] = []

    def take(token: Token) -> None:
        if all(token.end <= start or end <= token.start for start, end in spans):
            spans.append((token.start, token.end))
            taken[token.start] = token

    known = {name.lower(): name for name in files}
    for found in _QUOTES.finditer(message):
        words = next(group for group in found.groups() if group is not None)
        name = known.get(words.strip().lower())
        kind, value = ("file", name) if name else ("quote", words)
        if words.strip():
            take(Token(kind, found.start(), found.end(), value))
    said = {lower: name for lower, name in known.items() if lower in text}
    for lower, name in sorted(said.items(), key=lambda item: -len(item[0])):
        for found in re.finditer(rf"(?<![a-z0-9]){re.escape(lower)}(?![a-z0-9])", text):
            take(Token("file", found.start(), found.end(), name))
    for found in _FILE.finditer(text) if "." in text else ():
        take(Token("file", found.start(), found.end(), message[found.start() : found.end()]))
    for lower, name in known.items():
        stem = lower.rpartition(".")[0]
        if len(stem) < 3 or stem not in text or _is_a_word(stem):
            continue
        for found in re.finditer(rf"(?<![a-z0-9]){re.escape(stem)}(?![a-z0-9])", text):
            take(Token("file", found.start(), found.end(), name))
    for start, end in capital_texts(message):
        take(Token("quote", start, end, message[start:end]))
    for start, end in _list_marks(text):
        take(Token("pause", start, end))
    for start, end, name in (*parts_of_names(text, files), *initials(text, files)):
        take(Token("file", start, end, name))
    return taken


def _is_a_word(stem: str) -> bool:
    return stem in lexicon.VOCABULARY or stem in lexicon.CHINESE


_BULLET = re.compile(r"^[ \t]*(?:[-*•–—>]|\(?[a-h]\))[ \t]+", re.M)
_LIST_MARK = re.compile(r"(?<![^\s:;,])\(?(\d{1,2})[.)](?=\s)")


def _list_marks(text: str) -> list[tuple[int, int]]:
    """Where the marks of a list stand: "1) ... 2) ...", or a dash at each line."""
    bullets = list(_BULLET.finditer(text)) if "\n" in text else []
    if len(bullets) > 1:
        return [mark.span() for mark in bullets]
    marks = list(_LIST_MARK.finditer(text)) if ")" in text or "." in text else []
    counted: list[tuple[int, int]] = []
    for mark in marks:
        if int(mark[1]) == len(counted) + 1:
            counted.append(mark.span())
    return counted if len(counted) > 1 else []


def _next(text: str, at: int) -> Token:
    char = text[at]
    inside_word = at > 0 and "a" <= text[at - 1] <= "z" and "a" <= char <= "z"
    if not inside_word and (quantity := quantities.read(text, at)):
        return Token(quantity.kind, at, at + quantity.length, quantity.value)
    if found := _WORD.match(text, at):
        return Token("word", at, found.end(), found[0].replace("'", ""))
    if CJK.match(char):
        return _chinese(text, at)
    inside_name = char == "." and text[at + 1 : at + 2].isalnum()
    inside_name |= char == "." and _ABBREVIATED.search(text[:at]) is not None
    inside_name |= char == "!" and text[at + 1 : at + 5] == " on "
    kind = "unknown" if inside_name else _SIGNS.get(char, "unknown")
    return Token(kind, at, at + 1)


def _chinese(text: str, at: int) -> Token:
    """The longest phrase of the lexicon that begins there.

    A shorter one where that leaves nothing unknown behind it, "关音乐" is no "关音", or a word
    of several characters instead of one.
    """
    ends = _phrases_at(text, at)
    if not ends:
        return Token("unknown", at, at + 1, chinese=True)
    end = ends[0]
    if len(ends) > 1 and CJK.match(text[end : end + 1]):
        reach = _reach(text, end)
        if reach == end:
            end = next((e for e in ends[1:] if _reach(text, e) > end), end)
        elif longer := next((e for e in ends[1:] if _reach(text, e) - e > end - at), 0):
            end = longer if _reach(text, longer) >= reach else end  # "换|背景音乐"
        elif reach == end + 1:  # "声音|开头", not "声音开|头"
            even = (e for e in ends[1:] if e > at + 1 and reach - e > 1)
            end = next((e for e in even if _reach(text, e) == reach), end)
    return Token(lexicon.CHINESE[text[at:end]], at, end, chinese=True)


def _phrases_at(text: str, at: int) -> list[int]:
    """Where the phrases of the lexicon end that begin there, the longest first."""
    lengths = lexicon.LENGTHS.get(text[at : at + 1], ())
    return [at + n for n in lengths if at + n <= len(text) and text[at : at + n] in lexicon.CHINESE]


def _reach(text: str, at: int) -> int:
    """Where the longest Chinese phrase or the quantity ends that begins there."""
    quantity = quantities.read(text, at) if at < len(text) else None
    return max([at + quantity.length if quantity else at, *_phrases_at(text, at)[:1]])


def _phrases(text: str, tokens: list[Token]) -> list[Token]:
    """Runs of English words → the concepts of the longest phrases that are in the lexicon."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        if tokens[i].kind != "word":
            out.append(tokens[i])
            i += 1
            continue
        run = i
        while run < len(tokens) and (
            tokens[run].kind == "word" or (tokens[run].kind == "to" and _hyphen(text, tokens[run]))
        ):
            run += 1
        words = [t for t in tokens[i:run] if t.kind == "word"]
        out += (
            Token(kind, words[at[0]].start, words[at[-1]].end, value, words[at[0]].spaced)
            for kind, at, value in phrases([str(word.value) for word in words])
        )
        i = run
    return out


def _hyphen(text: str, token: Token) -> bool:
    """Whether it ties two words together, as in "lo-fi"."""
    around = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return all("a" <= c <= "z" for c in around)
